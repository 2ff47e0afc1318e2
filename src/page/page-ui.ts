// Everything of ours on the page, behind one door: painting, pointing, the card and the selection toolbar.
import { failed, done, type Result } from '../model/failure.ts';
import type { MarkRef, Marks } from '../model/reading.ts';
import { Card, type Opening } from './card.ts';
import type { Actions, Places, Translate } from './contract.ts';
import type { OnDemand } from './on-demand.ts';
import type { ExtentEditor } from './extent-editor.ts';
import { Flasher } from './flash.ts';
import { watchGround } from './ground.ts';
import { findMarksAtCaret, findMarksUnder, type Point } from './hit-test.ts';
import { HoverIntent } from './hover-intent.ts';
import { Keeping } from './keeping.ts';
import { LatePart } from './late-part.ts';
import { Painter } from './paint.ts';
import { listPainted, type PaintedMark } from './painted.ts';
import { putBeside } from './put-beside.ts';
import { keyOf, subjectOf, type Subject } from './subject.ts';
import { Toolbar } from './toolbar.ts';
import { UiHost } from './ui-host.ts';
import { wayOf } from './undo-keys.ts';
import type { Walker } from './walker.ts';
import { watchPointer } from './watch-pointer.ts';
import { selectedRange, watchSelection } from './watch-selection.ts';

/** What the page's interface is made with. */
export interface PageUiOptions {
  t: Translate;
  actions: Actions;
  /** Told what the reader points at, whenever the pointer moves. */
  onPointed(marks: readonly MarkRef[]): void;
  /** Brings what a page needs only when the reader asks for it. */
  fetchOnDemand(): Promise<Result<OnDemand>>;
}

/** Makes the page's interface. Until `show` it does nothing and listens to nothing. */
export function createPageUi(options: PageUiOptions): PageUi {
  return new PageUi(options);
}

/** Our interface on one page. */
export class PageUi {
  readonly #t: Translate;
  readonly #actions: Actions;
  readonly #life = new AbortController();
  readonly #painter = new Painter();
  readonly #flasher = new Flasher(this.#painter);
  readonly #keeping: Keeping;
  readonly #host: UiHost;
  readonly #card: Card;
  readonly #toolbar: Toolbar;
  readonly #hover = new HoverIntent({
    open: (refs, point) => this.#openByHover(refs, point),
    close: () => this.#closeByHover(),
  });
  #walker: Walker | null = null;
  readonly #onPointed: PageUiOptions['onPointed'];
  readonly #onDemand: LatePart<OnDemand>;
  #extent: ExtentEditor | null = null;
  #places: Places | null = null;
  #painted: PaintedMark[] = [];
  #isWatching = false;
  #frame = 0;
  /** A card that grows, by a note or a failure's sentence, must not grow out of sight. */
  readonly #sizes = new ResizeObserver(() => this.#onMove());

  constructor({ t, actions, fetchOnDemand, onPointed }: PageUiOptions) {
    this.#t = t;
    this.#actions = actions;
    this.#onPointed = onPointed;
    this.#onDemand = new LatePart(fetchOnDemand, ({ css }) => this.#host.addStyles(css));
    this.#keeping = new Keeping(actions, () => this.#refresh());
    this.#host = new UiHost(t, (event) => this.#onOwnKey(event));
    const common = { t, keeping: this.#keeping, focused: () => this.#host.focused };
    this.#card = new Card({
      ...common,
      onDemand: this.#onDemand,
      places: () => this.#places,
      adjust: (subject) => void this.#adjust(subject),
      tell: (text, remedy) => this.#toolbar.tell(text, remedy),
      show: (element, ranges, point) => this.#put(element, ranges, 'below', point),
    });
    this.#toolbar = new Toolbar({
      ...common,
      show: (element, ranges) => this.#put(element, ranges, 'above'),
      moreFor: (range) => this.#offerEvidence(String(range)),
      openNote: ({ id }) =>
        this.#open([{ type: 'annotation', id }], { focus: 'note', pinned: true }),
    });
  }

  /** Paints the marks and gives the card its words, in place of what was shown before. */
  show(marks: Marks, places: Places): void {
    const isOther = this.#keeping.marks?.articleId !== marks.articleId;
    if (isOther) this.#dismiss();
    this.#keeping.take(marks);
    if (marks.isToolbarOff) this.#toolbar.withdraw();
    this.#places = places;
    this.#refresh();
    this.#watch();
  }

  /** Takes the marks and all that speaks of them off the page, which has moved on to something else. */
  hide(): void {
    this.#dismiss();
    this.#keeping.take(null);
    this.#painted = [];
    this.#painter.clear();
  }

  /** Scrolls to a mark and flashes it; false where it has no place on the page. */
  flash(ref: MarkRef): boolean {
    return this.#flasher.flash(this.#rangesOf(ref));
  }

  /** Points a mark out until it is called again; null points out nothing. */
  pointOut(ref: MarkRef | null): void {
    if (this.#extent) return;
    this.#flasher.pointOut(ref ? this.#rangesOf(ref) : []);
  }

  #rangesOf(ref: MarkRef): Range[] {
    const { marks } = this.#keeping;
    const spans = (marks && subjectOf(marks, ref)?.spans) ?? [];
    return spans.flatMap((span) => this.#places?.rangesOf(span) ?? []);
  }

  /** Goes to the next (1) or previous (-1) quotation, and gives it the focus; false where there is none. */
  async step(way: 1 | -1): Promise<boolean> {
    const part = await this.#onDemand.get();
    if (!part.ok) return false;
    this.#leave();
    this.#walker ??= part.value.createWalker({
      ...{ t: this.#t, keeping: this.#keeping },
      places: () => this.#places,
      focused: () => this.#host.focused,
      attach: (element) => this.#host.show(element, this.#painter.dark),
      flash: (ref) => this.flash(ref),
      open: (ref) => this.openCard(ref),
    });
    return this.#walker.step(way);
  }

  /** Opens the card of a mark with the focus in it, or in its note; false where the mark is gone. */
  openCard(ref: MarkRef, focus: 'card' | 'note' = 'card'): boolean {
    return this.#open([ref], { focus, pinned: true });
  }

  /**
   * Keeps what is selected, and opens a note for it when asked. With nothing selected it opens the card of the mark at
   * the caret; where there is none either, the reader is told what to do and the failure is `notFound`.
   */
  async keepSelection({ withNote }: { withNote: boolean }): Promise<Result<null>> {
    const range = selectedRange();
    const span = range && this.#places?.spanOf(range);
    if (range && span) {
      const failure = await this.#toolbar.keep(span, range, withNote);
      return failure === null ? done(null) : failed(failure);
    }
    const refs = this.#places ? findMarksAtCaret(this.#painted, this.#places) : [];
    if (this.#open(refs, { focus: withNote ? 'note' : 'card', pinned: true })) return done(null);
    this.#toolbar.tell(this.#t('nothingSelected'));
    return failed('notFound');
  }

  /** Says something at the page's edge, with Undo for the reader's last step where that is what it tells. */
  say(text: string, canUndo: boolean): void {
    const run = (): void => void this.#card.move('undo');
    this.#toolbar.tell(text, canUndo ? { label: this.#t('undo'), run } : undefined);
  }

  /** The offer to take words as evidence; null while the reader checks no claim of another article. */
  async #offerEvidence(quotation: string): Promise<HTMLElement | null> {
    const actions = this.#actions;
    const reply = await actions.gathering();
    const claim = reply.ok ? reply.value : null;
    if (!claim || claim.articleId === this.#keeping.marks?.articleId) return null;
    const part = await this.#onDemand.get();
    if (!part.ok) return null;
    const say = (text: string, canUndo: boolean): void => this.say(text, canUndo);
    return part.value.buildEvidenceOffer({ t: this.#t, actions, claim, quotation, say });
  }

  /** Takes everything of ours off the page. Words that are being saved are saved all the same. */
  destroy(): void {
    this.#card.flush();
    this.#hover.reset();
    cancelAnimationFrame(this.#frame);
    this.#life.abort();
    this.#sizes.disconnect();
    this.#flasher.stop();
    this.#painter.clear();
    this.#host.destroy();
  }

  #refresh(): void {
    const { marks } = this.#keeping;
    if (!marks || !this.#places || this.#life.signal.aborted) return;
    this.#painted = listPainted(marks);
    this.#painter.paint(this.#painted, this.#places);
    this.#card.refresh();
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const { signal } = this.#life;
    watchPointer(signal, {
      findMarks: (point) => this.#marksUnder(point),
      owns: (event) => this.#host.owns(event),
      onPoint: (over, point) => {
        this.#hover.point(over, point);
        this.#onPointed(over === 'ui' ? [] : over);
      },
      onPress: (refs, point) => this.#onPress(refs, point),
    });
    watchSelection(signal, (range) => this.#onSelection(range));
    watchGround(signal, () => this.#painter.refreshGround());
    const options = { signal, capture: true, passive: true };
    addEventListener('scroll', () => this.#onMove(), options);
    addEventListener('resize', () => this.#onMove(), options);
    addEventListener('pagehide', () => this.#card.flush(), options);
    document.addEventListener('visibilitychange', () => this.#card.flush(), options);
    addEventListener('keydown', (event) => this.#onPageKey(event), { signal, capture: true });
  }

  #open(refs: readonly MarkRef[], opening: Opening): boolean {
    const isOpen = this.#card.open(refs, opening);
    if (isOpen) this.#toolbar.hide();
    return isOpen;
  }

  /** Puts handles at the ends of a subject's words, in place of its card. */
  async #adjust(subject: Subject): Promise<void> {
    const part = await this.#onDemand.get();
    const places = this.#places;
    if (!part.ok) return this.#toolbar.tell(this.#t(`failure_${part.failure.code}`));
    if (!places) return;
    this.#leave();
    this.#flasher.stop();
    this.#extent = part.value.openExtentEditor({
      ...{ t: this.#t, places, keeping: this.#keeping, subject },
      show: (bar, ranges) => this.#put(bar, ranges, 'above'),
      attach: (element) => this.#host.show(element, this.#painter.dark),
      pointOut: (ranges) => this.#painter.pointOut(ranges),
      done: (ref, isCorrected) => {
        this.#endAdjusting();
        this.#walker?.focus();
        if (ref) this.#open([ref], { focus: 'card', pinned: true, isCorrected });
      },
    });
  }

  #endAdjusting(): void {
    this.#extent?.close();
    this.#extent = null;
  }

  #openByHover(refs: readonly MarkRef[], point: Point): void {
    const keys = new Set(this.#card.subjects.map(({ ref }) => keyOf(ref)));
    if (this.#card.isHeld || this.#toolbar.isOpen || this.#extent) return;
    if (refs.some((ref) => keys.has(keyOf(ref)))) return;
    this.#open(refs, { point, pinned: false });
  }

  #closeByHover(): void {
    if (!this.#card.isHeld) void this.#card.close();
  }

  #onPress(refs: readonly MarkRef[], point: Point): void {
    this.#hover.reset();
    if (this.#extent) return;
    if (refs.length > 0) this.#open(refs, { point, pinned: true });
    else void this.#card.close();
  }

  #onSelection(range: Range | null): void {
    const span = range && this.#places?.spanOf(range);
    if (this.#extent) {
      if (span) this.#extent.select(span);
    } else if (range && span) {
      void this.#card.close();
      if (!this.#keeping.marks?.isToolbarOff) this.#toolbar.offer(span, range);
    } else if (!this.#host.focused) this.#toolbar.withdraw();
  }

  #onOwnKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#escape();
    else if (this.#extent) this.#extent.key(event, this.#host.focused);
    else if (this.#toolbar.isOpen) this.#toolbar.step(event);
    const way = wayOf(event);
    // In a field the browser's own undo is meant.
    if (!way || this.#host.focused?.matches('input, textarea')) return;
    event.preventDefault();
    this.#card.move(way);
  }

  #onPageKey(event: KeyboardEvent): void {
    if (this.#host.owns(event)) return;
    if (event.key === 'Escape') this.#escape();
    const isPlainTab = event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey;
    if (!isPlainTab || !(this.#toolbar.isOpen || this.#extent)) return;
    if (this.#extent) this.#extent.focus();
    else if (!this.#toolbar.focus()) return;
    event.preventDefault();
  }

  /** Leaves what was opened last, and what was opened before that at the next time. */
  #escape(): void {
    if (this.#extent) this.#extent.cancel();
    else if (this.#card.isOpen || this.#toolbar.isOpen) this.#leave();
    else this.#dismiss();
  }

  /** Leaves what is open for the page, or for a quotation there. */
  #leave(): void {
    this.#hover.reset();
    this.#endAdjusting();
    this.#toolbar.hide();
    void this.#card.close();
  }

  #dismiss(): void {
    this.#leave();
    this.#walker?.hide();
  }

  #onMove(): void {
    const parts = [this.#card.isOpen, this.#toolbar.isOpen, this.#extent, this.#walker?.isShown];
    if (!parts.some(Boolean)) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#card.place();
      this.#toolbar.place();
      this.#extent?.place();
      if (this.#walker?.isShown) this.#walker.place();
    });
  }

  #marksUnder(point: Point): MarkRef[] {
    return this.#places ? findMarksUnder(point, this.#painted, this.#places) : [];
  }

  #put(
    element: HTMLElement,
    ranges: readonly Range[],
    prefer: 'above' | 'below',
    point?: Point,
  ): void {
    this.#host.show(element, this.#painter.dark);
    this.#sizes.observe(element);
    putBeside(element, ranges, prefer, point);
  }
}
