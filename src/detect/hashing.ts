// Integer hashing for features: words and small numbers become slots of weight tables, without strings at run time.

/** Reads a typed array where the index is known to be in range. */
export const at = (values: Int32Array, index: number): number => values[index] as number;

/** FNV-1a of a string's UTF-16 code units, as a signed 32-bit integer. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}

/** Mixes a value under a template's number, so that one value gives unrelated slots under two templates. */
export function mix(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** `mix` of two values. */
export const mix2 = (template: number, a: number, b: number): number =>
  mix(template, (Math.imul(a, 31) + b) | 0);

/** `mix` of three values. */
export const mix3 = (template: number, a: number, b: number, c: number): number =>
  mix(template, (Math.imul((Math.imul(a, 31) + b) | 0, 131) + c) | 0);

/** A list of features under construction; reused from one item to the next. */
export class FeatureList {
  readonly slots: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.slots = new Int32Array(capacity);
  }

  /** Empties the list. */
  clear(): this {
    this.count = 0;
    return this;
  }

  /** Adds a feature's hash; the table it is looked up in masks it. */
  add(hash: number): void {
    this.slots[this.count++] = hash;
  }

  /** A copy of the features. */
  toArray(): Int32Array {
    return this.slots.slice(0, this.count);
  }
}
