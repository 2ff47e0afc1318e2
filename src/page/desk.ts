// Where the reader works on a mark: its card, the ends of its words, and the way from one quotation to the next.
import type { MarkRef } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { Card, type Opening } from './card/card.ts';
import type { Actions, Places, Translate } from './contract.ts';
import { buildEvidenceOffer, type EvidenceOffer } from './evidence-offer.ts';
import { ExtentEditor } from './extent-editor.ts';
import type { Point } from './marks/hit-test.ts';
import type { Keeping } from './keeping.ts';
import type { Stage } from './stage.ts';
import { keyOf, type Subject } from './card/subject.ts';
import type { Toolbar } from './toolbar.ts';
import { Walker } from './walker.ts';

/** What the desk stands in. */
export interface DeskSurroundings {
  t: Translate;
  actions: Actions;
  keeping: Keeping;
  stage: Stage;
  places(): Places | null;
  toolbar: Toolbar;
  /** Scrolls to a mark and flashes it; false where it has no place on the page. */
  flash(ref: MarkRef): boolean;
  /** Points words out on the page until it is called again. */
  pointOut(ranges: readonly Range[]): void;
  /** Leaves what is open on the page, here too. */
  leave(): void;
}

/** The one desk of a page. */
export class Desk {
  readonly #card: Card;
  readonly #walker: Walker;
  #ends: ExtentEditor | null = null;

  constructor(private readonly around: DeskSurroundings) {
    const { t, keeping, stage, toolbar, places, flash } = around;
    const common = { t, keeping, places, focused: () => stage.focused };
    this.#card = new Card({
      ...common,
      tell: (text, remedy) => toolbar.tell(text, remedy),
      adjust: (subject) => this.#adjust(subject),
      show: (element, ranges, point) => stage.put(element, ranges, 'below', point),
    });
    this.#walker = new Walker({
      ...{ ...common, flash },
      attach: (element) => stage.attach(element),
      open: (ref) => this.open([ref], { focus: 'card', pinned: true }),
    });
  }

  /** Whether a card is open. */
  get isCardOpen(): boolean {
    return this.#card.isOpen;
  }

  /** Whether the reader is saying where words start and end. */
  get isAdjusting(): boolean {
    return this.#ends !== null;
  }

  /** Opens the card of marks; false where they are gone. */
  open(refs: readonly MarkRef[], opening: Opening): boolean {
    const isOpen = this.#card.open(refs, opening);
    if (isOpen) this.around.toolbar.hide();
    return isOpen;
  }

  /** Opens the card of marks that the pointer rests on, unless the reader is at something else. */
  openByHover(refs: readonly MarkRef[], point: Point): void {
    if (this.#card.isHeld || this.#ends) return;
    const keys = new Set(this.#card.subjects.map(({ ref }) => keyOf(ref)));
    if (!refs.some((ref) => keys.has(keyOf(ref)))) this.open(refs, { point, pinned: false });
  }

  /** Closes the card that the pointer has left, unless it is held. */
  closeByHover(): void {
    if (!this.#card.isHeld) this.close();
  }

  /** Closes the card. */
  close(): void {
    void this.#card.close();
  }

  /** Closes the card, and gives up the ends of words. */
  leave(): void {
    this.#endAdjusting();
    this.close();
  }

  /** Goes to the next (1) or previous (-1) quotation, and gives it the focus; false where there is none. */
  step(way: 1 | -1): boolean {
    this.around.leave();
    return this.#walker.step(way);
  }

  /** Leaves the quotation that the reader has walked to. */
  stopWalking(): void {
    this.#walker.hide();
  }

  /** Takes other words for the mark whose ends are being moved. */
  select(span: Span): void {
    this.#ends?.select(span);
  }

  /** Takes a key for the end that has the focus. */
  key(event: KeyboardEvent): void {
    this.#ends?.key(event, this.around.stage.focused);
  }

  /** Gives the focus to the ends of words; false where none are being moved. */
  focusEnds(): boolean {
    this.#ends?.focus();
    return this.isAdjusting;
  }

  /** Gives up moving the ends of words; false where none are being moved. */
  cancel(): boolean {
    const wasAdjusting = this.isAdjusting;
    this.#ends?.cancel();
    return wasAdjusting;
  }

  /** Takes the reader's last step back, or does the next one again, and says so. */
  move(way: 'undo' | 'redo'): void {
    this.#card.move(way);
  }

  /** Says anew what the marks say now. */
  refresh(): void {
    this.#card.refresh();
  }

  /** Saves what is not saved yet. */
  flush(): void {
    this.#card.flush();
  }

  /** Puts all that is open beside its words, wherever these are now. */
  place(): void {
    this.#card.place();
    this.#ends?.place();
    if (this.#walker.isShown) this.#walker.place();
  }

  /** The offer to take words of the page as evidence for a claim of another article. */
  buildEvidenceOffer(offer: Omit<EvidenceOffer, 't' | 'actions'>): HTMLElement {
    const { t, actions } = this.around;
    return buildEvidenceOffer({ ...offer, t, actions });
  }

  /** Puts handles at the ends of a subject's words, in place of its card. */
  #adjust(subject: Subject): void {
    const { t, keeping, stage, leave, pointOut } = this.around;
    const places = this.around.places();
    if (!places) return;
    leave();
    this.#ends = new ExtentEditor({
      ...{ t, places, keeping, subject, pointOut },
      show: (bar, ranges) => stage.put(bar, ranges, 'above'),
      attach: (element) => stage.attach(element),
      done: (ref, isCorrected) => {
        this.#endAdjusting();
        if (this.#walker.isShown) this.#walker.focus();
        if (ref) this.open([ref], { focus: 'card', pinned: true, isCorrected });
      },
    });
  }

  #endAdjusting(): void {
    this.#ends?.close();
    this.#ends = null;
  }
}
