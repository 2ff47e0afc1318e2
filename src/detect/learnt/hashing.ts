// Integer hashing for features: words and small numbers become slots of weight tables, without strings at run time.

/** Reads a typed array where the index is known to be in range. */
export const at = (values: Int32Array, index: number): number => values[index] as number;

/** The value at a place of `[first, end)`, or what stands for those outside. */
export const near = (
  values: Int32Array,
  place: number,
  first: number,
  end: number,
  outside: number,
): number => (place >= first && place < end ? at(values, place) : outside);

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

/** Different hashes in the order they came in; reused from one item to the next. */
export class HashSet {
  private values = new Int32Array(64);
  private count = 0;
  /** Open addressing: the index of a value, where `turns` says that it is of this turn. */
  private places = new Int32Array(256);
  private turns = new Int32Array(256);
  private turn = 1;

  /** Empties the set. */
  clear(): void {
    this.count = 0;
    this.turn++;
  }

  /** Adds a hash unless it is there. */
  add(hash: number): void {
    const mask = this.places.length - 1;
    let place = (hash ^ (hash >>> 16)) & mask;
    for (; at(this.turns, place) === this.turn; place = (place + 1) & mask) {
      if (at(this.values, at(this.places, place)) === hash) return;
    }
    this.turns[place] = this.turn;
    this.places[place] = this.count;
    this.values[this.count++] = hash;
    if (this.count === this.values.length) this.grow();
  }

  /** A copy of the hashes. */
  toArray(): Int32Array {
    return this.values.slice(0, this.count);
  }

  private grow(): void {
    const { values } = this;
    this.values = new Int32Array(values.length * 2);
    this.places = new Int32Array(this.places.length * 2);
    this.turns = new Int32Array(this.places.length);
    this.count = 0;
    for (const hash of values) this.add(hash);
  }
}
