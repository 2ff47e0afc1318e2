// The small bar beside selected words: keep them, or note something about them.
import type { Annotation } from '../model/annotation.ts';
import type { FailureCode } from '../model/failure.ts';
import type { Span } from '../model/span.ts';
import type { Translate } from './contract.ts';
import { build, button } from './element.ts';
import type { Keeping } from './keeping.ts';
import { StatusLine, type Remedy } from './status-line.ts';

/** How long it says what happened. */
const SAID_MS = 6000;

/** What the toolbar lives in. */
export interface ToolbarSurroundings {
  t: Translate;
  keeping: Keeping;
  focused(): Element | null;
  /** Puts the bar on the page beside these ranges; at the page's edge where there are none. */
  show(bar: HTMLElement, ranges: readonly Range[]): void;
  /** What else can be done with selected words, by its button; null for nothing. */
  moreFor(range: Range): Promise<HTMLElement | null>;
  /** Opens the note of what was just kept. */
  openNote(annotation: Annotation): void;
}

/** The one toolbar of a page. It takes neither the selection nor the focus when it appears. */
export class Toolbar {
  readonly element = build('div', { class: 'bar', role: 'toolbar' });
  readonly #status: StatusLine;
  #ranges: readonly Range[] = [];
  #isOpen = false;
  #isOffer = false;
  #returnTo: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly around: ToolbarSurroundings) {
    this.#status = new StatusLine(around.t);
    this.element.setAttribute('aria-label', around.t('toolbarLabel'));
    // A press on the bar must not take the selection that it is about.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Whether it is on the page. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Offers to keep or note a selection. */
  offer(span: Span, range: Range): void {
    const { t } = this.around;
    const swatch = build('span', { class: 'swatch' });
    const highlight = button(t('highlight'), {
      act: 'highlight',
      onClick: () => void this.keep(span, range, false),
    });
    highlight.prepend(swatch);
    const note = button(t('addNote'), {
      act: 'note',
      onClick: () => void this.keep(span, range, true),
    });
    this.#status.say('');
    const hadFocus = this.#hasFocus;
    this.#put([range], highlight, note, this.#status.element);
    // A reader who is here already stays: the selection may have settled a moment after the last one did.
    if (hadFocus) highlight.focus({ preventScroll: true });
    this.#isOffer = true;
    void this.#offerMore(range);
  }

  async #offerMore(range: Range): Promise<void> {
    const more = await this.around.moreFor(range);
    if (!more || !this.#isOffer || this.#ranges[0] !== range) return;
    this.#status.element.before(more);
    this.place();
  }

  /** Keeps a selection; the range says where the bar then speaks of it. */
  async keep(span: Span, range: Range, withNote: boolean): Promise<FailureCode | null> {
    const place = range.cloneRange();
    const { t, keeping } = this.around;
    const result = await keeping.keep({ type: 'selection', span });
    if (!result.ok) {
      this.#status.fail(result.failure.code, () => void this.keep(span, place, withNote));
      this.#say([place]);
      return result.failure.code;
    }
    document.getSelection()?.collapseToEnd();
    if (withNote) {
      this.hide();
      this.around.openNote(result.value);
      return null;
    }
    const { id } = result.value;
    this.#status.say(t('kept'), { label: t('undo'), run: () => void this.#undo(id) });
    this.#say([place]);
    return null;
  }

  /** Says something at the page's edge, with one thing to do about it. */
  tell(text: string, remedy?: Remedy): void {
    this.#status.say(text, remedy);
    this.#say([]);
  }

  /** Gives the focus to its first control; false where it has none. */
  focus(): boolean {
    const first = this.element.querySelector('button');
    this.#returnTo = document.activeElement;
    first?.focus({ preventScroll: true });
    return first !== null;
  }

  /** Moves the focus along the bar with the arrow keys. */
  step({ key }: KeyboardEvent): void {
    const forth = getComputedStyle(this.element).direction === 'rtl' ? -1 : 1;
    const way = key === 'ArrowRight' ? forth : key === 'ArrowLeft' ? -forth : 0;
    const controls = [...this.element.querySelectorAll('button')];
    const focused = this.around.focused();
    const next = controls.findIndex((control) => control === focused) + way;
    if (way !== 0) controls.at(next % controls.length)?.focus();
  }

  /** Puts it beside its words, wherever these are now. */
  place(): void {
    if (this.#isOpen) this.around.show(this.element, this.#ranges);
  }

  /** Takes an offer back: its selection is gone. What was said stays for its while. */
  withdraw(): void {
    if (this.#isOffer) this.hide();
  }

  /** Takes it off the page. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#isOpen = false;
    this.#isOffer = false;
    const hadFocus = this.#hasFocus;
    this.element.remove();
    if (hadFocus && this.#returnTo instanceof HTMLElement)
      this.#returnTo.focus({ preventScroll: true });
  }

  get #hasFocus(): boolean {
    return this.element.contains(this.around.focused());
  }

  async #undo(id: string): Promise<void> {
    const result = await this.around.keeping.remove(id);
    if (result.ok) this.#status.say(this.around.t('removed'));
    else this.#status.fail(result.failure.code, () => void this.#undo(id));
  }

  /** Turns the bar into the line that says what happened; first come the words, for their size decides the place. */
  #say(ranges: readonly Range[]): void {
    this.#put(ranges, this.#status.element);
    this.#timer = setTimeout(() => this.#fade(), SAID_MS);
  }

  /** Goes when its while is over; not from under the reader's hand, nor with a failure unread. */
  #fade(): void {
    const inUse = this.element.matches(':hover') || this.#hasFocus;
    const failed = this.#status.element.classList.contains('failed');
    if (inUse || failed) this.#timer = setTimeout(() => this.#fade(), SAID_MS);
    else this.hide();
  }

  #put(ranges: readonly Range[], ...controls: Node[]): void {
    clearTimeout(this.#timer);
    this.#ranges = ranges;
    this.#isOpen = true;
    this.#isOffer = false;
    this.element.replaceChildren(...controls);
    this.place();
  }
}
