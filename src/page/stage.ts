// Where our elements stand: above the page and beside its words, also when page, words or elements move.
import type { Translate } from './contract.ts';
import type { Point } from './marks/hit-test.ts';
import { putBeside } from './put-beside.ts';
import { UiHost } from './ui-host.ts';

/** What the stage is made for. */
export interface StageTask {
  t: Translate;
  /** Whether the page's text stands on a dark ground. */
  isDark(): boolean;
  /** Told of a key that was pressed in our interface. */
  onKey(event: KeyboardEvent): void;
  /** Puts all that is on the stage to its place again: something has moved. */
  place(): void;
}

/** The stage of a page; there is nothing of it on the page until something is put there. */
export class Stage {
  readonly #host: UiHost;
  readonly #life = new AbortController();
  #sizes: ResizeObserver | null = null;
  #frame = 0;

  constructor(private readonly task: StageTask) {
    this.#host = new UiHost(task.t, task.onKey);
  }

  /** The control of ours that has the focus. */
  get focused(): Element | null {
    return this.#host.focused;
  }

  /** Whether an event happened in our interface. */
  owns(event: Event): boolean {
    return this.#host.owns(event);
  }

  /** Whether the page has kept a click in our interface from us. */
  get isUnheard(): boolean {
    return this.#host.isUnheard;
  }

  /** Adds rules for what comes to the page later. */
  addStyles(css: string): void {
    this.#host.addStyles(css);
  }

  /** Shows an element that finds its own place. */
  attach(element: HTMLElement): void {
    this.#sizes ??= this.#watch();
    this.#host.show(element, this.task.isDark());
  }

  /** Shows an element beside ranges, along the line at the point where the reader is; at the page's edge without any. */
  put(
    element: HTMLElement,
    ranges: readonly Range[],
    prefer: 'above' | 'below',
    point?: Point,
  ): void {
    this.attach(element);
    // A card that grows, by a note or a failure's sentence, must not grow out of sight.
    this.#sizes?.observe(element);
    putBeside(element, ranges, prefer, point);
  }

  /** Takes everything off the page. */
  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#life.abort();
    this.#sizes?.disconnect();
    this.#host.destroy();
  }

  #watch(): ResizeObserver {
    const options = { signal: this.#life.signal, capture: true, passive: true };
    addEventListener('scroll', () => this.#onMove(), options);
    addEventListener('resize', () => this.#onMove(), options);
    return new ResizeObserver(() => this.#onMove());
  }

  #onMove(): void {
    if (!this.#host.isInUse) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.task.place();
    });
  }
}
