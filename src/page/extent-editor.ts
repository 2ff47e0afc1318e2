// Where the reader says that a mark starts or ends elsewhere: handles at both ends of its words, and a bar to save.
import type { MarkRef } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { Places, Translate } from './contract.ts';
import { build, button } from './element.ts';
import { fitRuns, moveEnd, stepEnd, type End } from './extent.ts';
import type { Point } from './marks/hit-test.ts';
import type { Keeping } from './keeping.ts';
import { StatusLine } from './status-line.ts';
import { detectionOf, type Subject } from './card/subject.ts';

const ENDS = ['start', 'end'] as const;

/** How many of the first and last words are said. */
const SAID_WORDS = 3;

/** Between a dragged handle and the edge of the view, in CSS pixels, the page scrolls. */
const EDGE = 48;

/** What the editor is for, and what it lives in. */
export interface ExtentTask {
  t: Translate;
  places: Places;
  keeping: Keeping;
  subject: Subject;
  /** Puts the bar on the page beside these ranges. */
  show(bar: HTMLElement, ranges: readonly Range[]): void;
  /** Puts an element on the page that finds its own place. */
  attach(element: HTMLElement): void;
  /** Points the words out on the page. */
  pointOut(ranges: readonly Range[]): void;
  /** The reader is done: this is the mark now, if it is one still, and whether it was corrected. */
  done(ref: MarkRef | null, isCorrected: boolean): void;
}

/** Handles and bar; they stand on the page until `close`. */
export class ExtentEditor {
  readonly #bar: HTMLElement;
  readonly #status: StatusLine;
  readonly #handles: Record<End, HTMLElement>;
  #span: Span;
  #grip: Point = { x: 0, y: 0 };

  constructor(private readonly task: ExtentTask) {
    const { t, subject } = task;
    const { spans } = subject;
    this.#span = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
    this.#status = new StatusLine(t);
    this.#handles = { start: this.#buildHandle('start'), end: this.#buildHandle('end') };
    this.#bar = build(
      'div',
      { class: 'bar extent', role: 'group', label: t('extent') },
      this.#status.element,
      button(t('save'), { act: 'save', class: 'main', onClick: () => void this.#save() }),
      button(t('cancel'), { act: 'cancel', onClick: () => this.cancel() }),
    );
    // A press on the bar must not take the selection that it is about.
    this.#bar.addEventListener('mousedown', (event) => event.preventDefault());
    this.#status.say(t('extentHint'));
    this.place();
    this.focus();
  }

  /** Gives the focus to the first handle. */
  focus(): void {
    this.#handles.start.focus({ preventScroll: true });
  }

  /** Takes words that the reader selected anew. */
  select(span: Span): void {
    this.#take(span, 'start');
  }

  /** Takes a key that was pressed in our interface. */
  key(event: KeyboardEvent, focused: Element | null): void {
    const end = ENDS.find((one) => this.#handles[one] === focused);
    if (!end) return;
    const { key, shiftKey } = event;
    if (key === 'Enter') void this.#save();
    const { isVertical, isBack } = this.#flow();
    const [back, forth] = isVertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    if (![back, forth, 'Enter'].includes(key)) return;
    event.preventDefault();
    if (key === 'Enter') return;
    const step = shiftKey ? 'grapheme' : 'word';
    const way = (key === forth) === isBack ? -1 : 1;
    this.#take(stepEnd(this.task.places.text, this.#span, end, way, step), end);
  }

  /** Puts handles and bar beside the words, wherever these are now. */
  place(): void {
    const ranges = this.#runs().flatMap((span) => this.task.places.rangesOf(span));
    this.task.show(this.#bar, ranges);
    this.task.pointOut(ranges);
    const boxes = ranges.flatMap((range) => [...range.getClientRects()]).filter((box) => box.width);
    const [first, last] = [boxes[0], boxes.at(-1)];
    const { isVertical, isBack } = this.#flow();
    for (const [i, end] of ENDS.entries()) {
      const handle = this.#handles[end];
      const box = [first, last][i];
      handle.setAttribute('aria-valuenow', String(this.#span[i]));
      handle.setAttribute('aria-orientation', isVertical ? 'vertical' : 'horizontal');
      handle.classList.toggle('across', isVertical);
      this.task.attach(handle);
      handle.hidden = !box;
      if (!box) continue;
      // As wide as the line, at that edge of it where its words start or end.
      const isFarEdge = (end === 'start') === isBack;
      const { left, top, right, bottom, width, height } = box;
      const [x, y] = isVertical
        ? [left, isFarEdge ? bottom : top]
        : [isFarEdge ? right : left, top];
      const size = isVertical
        ? { width: `${width}px`, height: '' }
        : { width: '', height: `${height}px` };
      Object.assign(handle.style, { left: `${x}px`, top: `${y}px`, ...size });
    }
  }

  /** Gives up. */
  cancel(): void {
    this.task.done(this.task.subject.ref, false);
  }

  /** Takes everything off the page. */
  close(): void {
    this.task.pointOut([]);
    for (const element of [this.#bar, this.#handles.start, this.#handles.end]) element.remove();
  }

  #buildHandle(end: End): HTMLElement {
    const label = this.task.t(end === 'start' ? 'extentStart' : 'extentEnd');
    const handle = button('', { class: `handle ${end}`, act: end, role: 'slider', label });
    handle.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      handle.focus({ preventScroll: true });
      handle.setPointerCapture(event.pointerId);
      // The reader holds the handle somewhere; the words that are meant are at its middle.
      const { left, top, height } = handle.getBoundingClientRect();
      this.#grip = {
        x: event.clientX - left - handle.clientWidth / 2,
        y: event.clientY - top - height / 2,
      };
      this.#setDragged(true);
    });
    handle.addEventListener('pointermove', (event) => {
      if (handle.hasPointerCapture(event.pointerId)) this.#drag(end, event);
    });
    handle.addEventListener('lostpointercapture', () => this.#setDragged(false));
    return handle;
  }

  /** What is dragged lets the words below be pointed at. */
  #setDragged(isDragged: boolean): void {
    for (const element of [this.#bar, this.#handles.start, this.#handles.end]) {
      element.classList.toggle('dragged', isDragged);
    }
  }

  #drag(end: End, { clientX, clientY }: PointerEvent): void {
    const { places } = this.task;
    scrollBy(beyond(clientX, innerWidth), beyond(clientY, innerHeight));
    const caret = document.caretPositionFromPoint(clientX - this.#grip.x, clientY - this.#grip.y);
    const to = caret && places.offsetAt(caret.offsetNode, caret.offset);
    if (to === null) return;
    this.#take(moveEnd(places.text, this.#span, end, to), end);
  }

  #runs(): Span[] {
    return fitRuns(this.task.subject.spans, this.#span);
  }

  /** Takes other words, and says what they are at the end that was moved. */
  #take(span: Span, end: End): void {
    this.#span = span;
    const { t, places } = this.task;
    const words = places.text.slice(...this.#span).split(/\s+/);
    const said = end === 'start' ? words.slice(0, SAID_WORDS) : words.slice(-SAID_WORDS);
    this.#status.say(t(end === 'start' ? 'startsWith' : 'endsWith', said.join(' ')));
    this.place();
  }

  async #save(): Promise<void> {
    const { keeping, subject, done } = this.task;
    const { ref } = subject;
    const spans = this.#runs();
    const result = await keeping.correct(
      ref.type === 'annotation'
        ? { type: 'retarget', id: ref.id, spans }
        : { type: 'extent', mark: ref, spans },
    );
    if (!result.ok) return this.#status.fail(result.failure.code, () => void this.#save());
    const { marks } = keeping;
    done(ref.type === 'annotation' ? ref : marks && detectionOf(marks, ref.type, spans), true);
  }

  /** Whether lines of the words run from top to bottom, and whether they run from the far edge to the near one. */
  #flow(): { isVertical: boolean; isBack: boolean } {
    const [range] = this.task.places.rangesOf(this.#span);
    const element = range?.startContainer.parentElement;
    if (!element) return { isVertical: false, isBack: false };
    const { direction, writingMode } = getComputedStyle(element);
    const isBack = (direction === 'rtl') !== (writingMode === 'sideways-lr');
    return { isVertical: /^(vertical|sideways)/.test(writingMode), isBack };
  }
}

/** How far a place is over the edges of a view of this size, which there is something to scroll beyond; 0 inside. */
function beyond(at: number, size: number): number {
  return Math.min(0, at - EDGE) + Math.max(0, at - size + EDGE);
}
