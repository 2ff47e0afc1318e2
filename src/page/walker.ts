// Goes from quotation to quotation by command: the one that the reader is at has the focus, and Enter opens its card.
import type { MarkRef } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { titleOf } from './card/card-content.ts';
import type { Places, Translate } from './contract.ts';
import { button } from './element.ts';
import type { Keeping } from './keeping.ts';
import { isSame, subjectOf } from './card/subject.ts';

/** How much of a quotation its name says, in UTF-16 code units. */
const SAID = 120;

/** What the walker lives in. */
export interface WalkerSurroundings {
  t: Translate;
  keeping: Keeping;
  places(): Places | null;
  focused(): Element | null;
  /** Puts an element on the page that finds its own place. */
  attach(element: HTMLElement): void;
  /** Scrolls to a mark and flashes it; false where it has no place on the page. */
  flash(ref: MarkRef): boolean;
  /** Opens the card of a mark, with the focus in it. */
  open(ref: MarkRef): void;
}

/** A frame around the quotation that the reader is at. It is a button, so that the focus can be there. */
export class Walker {
  readonly element: HTMLElement;
  #spans: readonly Span[] = [];
  #returnTo: Element | null = null;

  constructor(private readonly around: WalkerSurroundings) {
    this.element = button('', { class: 'walker', onClick: () => this.#openCard() });
  }

  /** Whether it is on the page. */
  get isShown(): boolean {
    return this.element.isConnected;
  }

  /** Goes to the next or previous quotation that is on the page, round and round; false where there is none. */
  step(way: 1 | -1): boolean {
    const all = this.around.keeping.marks?.attributions.map(({ content }) => content) ?? [];
    const shown = all.filter((spans) => this.#boxOf(spans) !== null);
    const here = shown.findIndex((spans) => isSame(this.#spans, spans));
    const next = here < 0 ? this.#firstInView(shown, way) : here + way;
    const spans = shown.at(next % shown.length);
    if (!spans) return false;
    if (!this.isShown) this.#returnTo = document.activeElement;
    this.#spans = spans;
    const ref = { type: 'attribution', index: all.indexOf(spans) } as const;
    this.around.flash(ref);
    this.element.setAttribute('aria-label', this.#nameOf(ref, shown.indexOf(spans), shown.length));
    this.place();
    this.focus();
    return true;
  }

  /** Gives it the focus, where it is on the page. */
  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Puts it around its words, wherever these are now. */
  place(): void {
    const box = this.#boxOf(this.#spans);
    if (!box) return;
    this.around.attach(this.element);
    const { left, top, right, bottom } = box;
    Object.assign(this.element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${right - left}px`,
      height: `${bottom - top}px`,
    });
  }

  /** Takes it off the page; the focus goes back to where it came from. */
  hide(): void {
    const hadFocus = this.around.focused() === this.element;
    this.element.remove();
    this.#spans = [];
    if (hadFocus && this.#returnTo instanceof HTMLElement) {
      this.#returnTo.focus({ preventScroll: true });
    }
  }

  /** On, the first that is in view or below; back, the last above. */
  #firstInView(all: readonly (readonly Span[])[], way: 1 | -1): number {
    const below = all.findIndex((spans) => (this.#boxOf(spans)?.bottom ?? 0) > 0);
    return way > 0 ? Math.max(below, 0) : below - 1;
  }

  #boxOf(spans: readonly Span[]) {
    const places = this.around.places();
    const boxes = spans
      .flatMap((span) => places?.rangesOf(span) ?? [])
      .flatMap((range) => [...range.getClientRects()]);
    if (boxes.length === 0) return null;
    return {
      left: Math.min(...boxes.map((box) => box.left)),
      top: Math.min(...boxes.map((box) => box.top)),
      right: Math.max(...boxes.map((box) => box.right)),
      bottom: Math.max(...boxes.map((box) => box.bottom)),
    };
  }

  #nameOf(ref: MarkRef, place: number, total: number): string {
    const { t, keeping, places } = this.around;
    const subject = keeping.marks && subjectOf(keeping.marks, ref);
    const words = this.#spans.map((span) => places()?.text.slice(...span)).join(' … ');
    const name = subject ? titleOf(subject, t) : '';
    return t('quotationOf', String(place + 1), String(total), name, words.slice(0, SAID));
  }

  #openCard(): void {
    const { attributions = [] } = this.around.keeping.marks ?? {};
    const index = attributions.findIndex(({ content }) => isSame(this.#spans, content));
    if (index >= 0) this.around.open({ type: 'attribution', index });
  }
}
