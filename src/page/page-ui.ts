// Everything of ours on the page, behind one door: painting, pointing, the toolbar, and the desk that comes on demand.
import { failed, done, type Result } from '../model/failure.ts';
import type { MarkRef, Marks } from '../model/reading.ts';
import type { Opening } from './card/card.ts';
import type { Actions, Places, Translate } from './contract.ts';
import type { Desk } from './desk.ts';
import { onHeard } from './watch/ears.ts';
import { watchGround } from './marks/ground.ts';
import type { Point } from './marks/hit-test.ts';
import { HoverIntent } from './watch/hover-intent.ts';
import { Keeping } from './keeping.ts';
import { isPlainTab, wayOf } from './watch/keys.ts';
import { LatePart } from './late-part.ts';
import { Marking } from './marks/marking.ts';
import type { OnDemand } from './on-demand.ts';
import { Stage } from './stage.ts';
import { subjectOf } from './card/subject.ts';
import { Toolbar } from './toolbar.ts';
import { watchPointer } from './watch/watch-pointer.ts';
import { selectedRange, watchSelection } from './watch/watch-selection.ts';

/** What the page's interface is made with. */
export interface PageUiOptions {
  t: Translate;
  actions: Actions;
  /** Told what the reader points at, whenever the pointer moves. */
  onPointed(marks: readonly MarkRef[]): void;
  /** Brings what a page needs only when the reader asks for it. */
  fetchOnDemand(): Promise<Result<OnDemand>>;
}

/** Our interface on one page. Until `show` it does nothing and listens to nothing. */
export class PageUi {
  readonly #life = new AbortController();
  readonly #marking = new Marking();
  readonly #keeping: Keeping;
  readonly #stage: Stage;
  readonly #toolbar: Toolbar;
  readonly #hover = new HoverIntent({
    open: (refs, point) => void this.#openByHover(refs, point),
    close: () => this.#closeByHover(),
  });
  readonly #desk: LatePart<Desk>;
  #places: Places | null = null;
  #isWatching = false;

  constructor(private readonly options: PageUiOptions) {
    const { t, actions, fetchOnDemand } = options;
    this.#keeping = new Keeping(actions, () => this.#refresh());
    this.#stage = new Stage({
      t,
      isDark: () => this.#marking.dark,
      onKey: (event) => this.#onOwnKey(event),
      place: () => {
        this.#desk.now?.place();
        this.#toolbar.place();
      },
    });
    this.#toolbar = new Toolbar({
      ...{ t, keeping: this.#keeping, focused: () => this.#stage.focused },
      show: (element, ranges) => this.#stage.put(element, ranges, 'above'),
      moreFor: (range) => this.#offerEvidence(String(range)),
      openNote: ({ id }) => void this.openCard({ type: 'annotation', id }, 'note'),
    });
    this.#desk = new LatePart(async () => {
      const part = await fetchOnDemand();
      return part.ok ? done(this.#createDesk(part.value)) : part;
    });
  }

  #createDesk({ css, createDesk }: OnDemand): Desk {
    const { t, actions } = this.options;
    this.#stage.addStyles(css);
    return createDesk({
      ...{ t, actions, keeping: this.#keeping, stage: this.#stage, toolbar: this.#toolbar },
      places: () => this.#places,
      flash: (ref) => this.flash(ref),
      pointOut: (ranges) => this.#marking.pointOutOnly(ranges),
      leave: () => this.#leave(),
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
    this.#marking.clear();
  }

  /** Scrolls to a mark and flashes it; false where it has no place on the page. */
  flash(ref: MarkRef): boolean {
    return this.#marking.flash(this.#rangesOf(ref));
  }

  /** Points a mark out until it is called again; null points out nothing. */
  pointOut(ref: MarkRef | null): void {
    if (this.#desk.now?.isAdjusting) return;
    this.#marking.pointOut(ref ? this.#rangesOf(ref) : []);
  }

  #rangesOf(ref: MarkRef): Range[] {
    const { marks } = this.#keeping;
    const spans = (marks && subjectOf(marks, ref)?.spans) ?? [];
    return spans.flatMap((span) => this.#places?.rangesOf(span) ?? []);
  }

  /** Goes to the next (1) or previous (-1) quotation, and gives it the focus; false where there is none. */
  async step(way: 1 | -1): Promise<boolean> {
    return (await this.#fetchDesk())?.step(way) ?? false;
  }

  /** Opens the card of a mark with the focus in it, or in its note; false where the mark is gone. */
  openCard(ref: MarkRef, focus: 'card' | 'note' = 'card'): Promise<boolean> {
    return this.#open([ref], { focus, pinned: true });
  }

  /** Keeps what is selected, or opens the card at the caret; `notFound`, and told what to do, where there is neither. */
  async keepSelection({ withNote }: { withNote: boolean }): Promise<Result<null>> {
    const range = selectedRange();
    const span = range && this.#places?.spanOf(range);
    if (range && span) {
      const failure = await this.#toolbar.keep(span, range, withNote);
      return failure === null ? done(null) : failed(failure);
    }
    const refs = this.#marking.atCaret();
    if (refs.length === 0) {
      this.#toolbar.tell(this.options.t('nothingSelected'));
      return failed('notFound');
    }
    await this.#open(refs, { focus: withNote ? 'note' : 'card', pinned: true });
    return done(null);
  }

  /** Whether the page has kept a click in our interface from us: only where it came before us. */
  get isUnheard(): boolean {
    return this.#stage.isUnheard;
  }

  /** Says something at the page's edge, with Undo for the reader's last step where that is what it tells. */
  say(text: string, canUndo: boolean): void {
    const run = async (): Promise<void> => (await this.#fetchDesk())?.move('undo');
    this.#toolbar.tell(
      text,
      canUndo ? { label: this.options.t('undo'), run: () => void run() } : undefined,
    );
  }

  /** The offer to take words as evidence; null while the reader checks no claim of another article. */
  async #offerEvidence(quotation: string): Promise<HTMLElement | null> {
    const reply = await this.options.actions.gathering();
    const claim = reply.ok ? reply.value : null;
    if (!claim || claim.articleId === this.#keeping.marks?.articleId) return null;
    const desk = await this.#desk.get();
    const say = (text: string, canUndo: boolean): void => this.say(text, canUndo);
    return desk.ok ? desk.value.buildEvidenceOffer({ claim, quotation, say }) : null;
  }

  /** Takes everything of ours off the page. Words that are being saved are saved all the same. */
  destroy(): void {
    this.#desk.now?.flush();
    this.#hover.reset();
    this.#life.abort();
    this.#marking.destroy();
    this.#stage.destroy();
  }

  #refresh(): void {
    const { marks } = this.#keeping;
    if (!marks || !this.#places || this.#life.signal.aborted) return;
    this.#marking.show(marks, this.#places);
    this.#desk.now?.refresh();
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const { signal } = this.#life;
    watchPointer(signal, {
      findMarks: (point) => this.#marking.under(point),
      owns: (event) => this.#stage.owns(event),
      onPoint: (over, point) => {
        this.#hover.point(over, point);
        this.options.onPointed(over === 'ui' ? [] : over);
      },
      onPress: (refs, point) => this.#onPress(refs, point),
    });
    watchSelection(signal, (range) => this.#onSelection(range));
    watchGround(signal, () => this.#marking.refreshGround());
    const options = { signal, capture: true, passive: true };
    addEventListener('pagehide', () => this.#desk.now?.flush(), options);
    document.addEventListener('visibilitychange', () => this.#desk.now?.flush(), options);
    onHeard('keydown', (event) => this.#onPageKey(event), signal);
  }

  /** The desk; null where it cannot come, which the reader is told, or when the reader has gone on meanwhile. */
  async #fetchDesk(): Promise<Desk | null> {
    const desk = await this.#desk.getUnlessDropped();
    if (desk && !desk.ok) this.#toolbar.tell(this.options.t(`failure_${desk.failure.code}`));
    return desk?.ok ? desk.value : null;
  }

  async #open(refs: readonly MarkRef[], opening: Opening): Promise<boolean> {
    return (await this.#fetchDesk())?.open(refs, opening) ?? false;
  }

  async #openByHover(refs: readonly MarkRef[], point: Point): Promise<void> {
    if (this.#toolbar.isOpen) return;
    const desk = await this.#desk.getUnlessDropped();
    // Nobody asked for anything: a failure is nothing to be told of.
    if (desk?.ok) desk.value.openByHover(refs, point);
  }

  #closeByHover(): void {
    this.#desk.drop();
    this.#desk.now?.closeByHover();
  }

  #onPress(refs: readonly MarkRef[], point: Point): void {
    this.#marking.look();
    this.#hover.reset();
    this.#desk.drop();
    if (this.#desk.now?.isAdjusting) return;
    if (refs.length > 0) void this.#open(refs, { point, pinned: true });
    else this.#desk.now?.close();
  }

  #onSelection(range: Range | null): void {
    const span = range && this.#places?.spanOf(range);
    const desk = this.#desk.now;
    if (desk?.isAdjusting) {
      if (span) desk.select(span);
    } else if (range && span) {
      desk?.close();
      if (!this.#keeping.marks?.isToolbarOff) this.#toolbar.offer(span, range);
    } else if (!this.#stage.focused) this.#toolbar.withdraw();
  }

  #onOwnKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#escape();
    else if (this.#desk.now?.isAdjusting) this.#desk.now.key(event);
    else if (this.#toolbar.isOpen) this.#toolbar.step(event);
    const way = wayOf(event);
    // In a field the browser's own undo is meant.
    if (!way || this.#stage.focused?.matches('input, textarea')) return;
    event.preventDefault();
    this.#desk.now?.move(way);
  }

  #onPageKey(event: KeyboardEvent): void {
    if (this.#stage.owns(event)) return;
    if (event.key === 'Escape') this.#escape();
    const desk = this.#desk.now;
    if (!isPlainTab(event)) return;
    if (desk?.focusEnds() || (this.#toolbar.isOpen && this.#toolbar.focus()))
      event.preventDefault();
  }

  /** Leaves what was opened last, and what was opened before that at the next time. */
  #escape(): void {
    const desk = this.#desk.now;
    if (desk?.cancel()) return;
    if (desk?.isCardOpen || this.#toolbar.isOpen) this.#leave();
    else this.#dismiss();
  }

  /** Leaves what is open for the page, or for a quotation there. */
  #leave(): void {
    this.#desk.drop();
    this.#hover.reset();
    this.#toolbar.hide();
    this.#desk.now?.leave();
  }

  #dismiss(): void {
    this.#leave();
    this.#desk.now?.stopWalking();
  }
}
