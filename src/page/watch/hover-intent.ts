// Decides from the pointer's way when a card opens and closes by itself: after a rest on a mark, and not in passing.
import type { MarkRef } from '../../model/reading.ts';
import type { Point } from '../marks/hit-test.ts';
import { keyOf } from '../card/subject.ts';

const OPEN_MS = 350;

/** Long enough to cross the gap between the words and the card. */
const CLOSE_MS = 400;

/** The card as hovering sees it. */
export interface HoverTarget {
  open(refs: readonly MarkRef[], point: Point): void;
  close(): void;
}

/** The reader's intent, by rest and by leaving. */
export class HoverIntent {
  #key = '';
  #opening: ReturnType<typeof setTimeout> | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly target: HoverTarget) {}

  /** Takes where the pointer is now: over marks, over our interface, or over neither (an empty list). */
  point(over: readonly MarkRef[] | 'ui', point: Point): void {
    const key = over === 'ui' ? over : over.map(keyOf).join(' ');
    if (key === this.#key) return;
    this.#key = key;
    clearTimeout(this.#opening);
    if (over.length === 0) {
      this.#closing ??= setTimeout(() => this.#leave(), CLOSE_MS);
      return;
    }
    this.#stopClosing();
    if (over !== 'ui') this.#opening = setTimeout(() => this.target.open(over, point), OPEN_MS);
  }

  /** Forgets what was pointed at: something else has opened or closed the card. */
  reset(): void {
    this.#key = '';
    clearTimeout(this.#opening);
    this.#stopClosing();
  }

  #leave(): void {
    this.#closing = undefined;
    this.target.close();
  }

  #stopClosing(): void {
    clearTimeout(this.#closing);
    this.#closing = undefined;
  }
}
