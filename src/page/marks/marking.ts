// What shows of the marks on a page: painted words, marks in the margin, and what is pointed out; and which lie where.
import type { MarkRef, Marks } from '../../model/reading.ts';
import { ClaimMargin } from './claim-margin.ts';
import type { Places } from '../contract.ts';
import { Flasher } from './flash.ts';
import { findMarksAtCaret, findMarksUnder, type Point } from './hit-test.ts';
import { Painter } from './paint.ts';
import { listPainted, type PaintedMark } from './painted.ts';

/** The marks of one page as they show. */
export class Marking {
  readonly #painter = new Painter();
  readonly #margin = new ClaimMargin();
  readonly #flasher = new Flasher(this.#painter);
  #painted: PaintedMark[] = [];
  #places: Places | null = null;

  /** Whether the marked text stands on a dark ground. */
  get dark(): boolean {
    return this.#painter.dark;
  }

  /** Shows these marks in place of the earlier ones. */
  show(marks: Marks, places: Places): void {
    this.#painted = listPainted(marks);
    this.#places = places;
    this.#painter.paint(this.#painted, places);
    this.#margin.show(this.#painted, places, this.dark);
  }

  /** The marks under a point: those of its words, or else the one in the margin there. */
  under(point: Point): MarkRef[] {
    const words = this.#places ? findMarksUnder(point, this.#painted, this.#places) : [];
    return words.length > 0 ? words : this.#margin.at(point);
  }

  /** The marks at the page's caret. */
  atCaret(): MarkRef[] {
    return this.#places ? findMarksAtCaret(this.#painted, this.#places) : [];
  }

  /** Scrolls to the first of the ranges and flashes all; false where there is nothing to show. */
  flash(ranges: readonly Range[]): boolean {
    return this.#flasher.flash(ranges);
  }

  /** Points ranges out until it is called again; none ends only what it has begun itself. */
  pointOut(ranges: readonly Range[]): void {
    this.#flasher.pointOut(ranges);
  }

  /** Points ranges out in place of whatever is pointed out. */
  pointOutOnly(ranges: readonly Range[]): void {
    this.#flasher.stop();
    this.#painter.pointOut(ranges);
  }

  /** Takes the colours that show on the page's ground as it is now, and what the page shows over the marks. */
  refreshGround(): void {
    this.#painter.refreshGround();
    this.#margin.tint(this.dark);
    this.#margin.look();
  }

  /** Looks again at what the page shows over the marks. */
  look(): void {
    this.#margin.look();
  }

  /** Takes all marks off the page. */
  clear(): void {
    this.#painted = [];
    this.#painter.clear();
    this.#margin.clear();
  }

  /** Takes all marks off the page for good. */
  destroy(): void {
    this.#flasher.stop();
    this.clear();
    this.#margin.destroy();
  }
}
