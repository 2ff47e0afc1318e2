// A mark in the margin beside the line where each claim begins: drawn on an element of ours, pointed at by geometry.
import type { MarkRef } from '../../model/reading.ts';
import { AdoptedStyles } from '../adopted-styles.ts';
import type { Places } from '../contract.ts';
import { isCovered } from './covered.ts';
import { build } from '../element.ts';
import { claimInk } from './highlight-styles.ts';
import type { Point } from './hit-test.ts';
import { inMargin, type Box } from './in-margin.ts';
import type { PaintedMark } from './painted.ts';
import { createHost } from '../ui-host.ts';

/** Side of a mark's box, in CSS pixels: what the pointer hits, wider than what is drawn. */
const SIZE = 18;

/** Scrolls with the page by itself; above the text, and below what the page puts over that. */
const STANDING = { position: 'absolute', 'z-index': '1', 'pointer-events': 'none' };

const CSS = `
i { position: absolute; inline-size: ${SIZE}px; block-size: ${SIZE}px; }
i::before { content: ''; position: absolute; inset: 5px; border: 2px solid var(--ink); border-radius: 2px; rotate: 45deg; }
@media print { i { display: none; } }
`;

/** A claim, and where on the page it begins. */
interface Begun {
  ref: MarkRef;
  range: Range;
}

/** A mark, with all claims that begin there, its place from the host's corner, and the node that it belongs to. */
interface Mark {
  refs: MarkRef[];
  box: Box;
  node: Node;
  drawn: HTMLElement;
}

/** The marks in a page's margins. */
export class ClaimMargin {
  readonly #life = new AbortController();
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #styles: AdoptedStyles | null = null;
  #sizes: ResizeObserver | null = null;
  #comings: MutationObserver | null = null;
  #claims: Begun[] = [];
  #marks: Mark[] = [];
  #frame = 0;
  #hasMoved = false;

  /** Marks the claims among these in place of the earlier ones. */
  show(painted: readonly PaintedMark[], places: Places, dark: boolean): void {
    this.#claims = painted.flatMap(({ ref, spans }) => {
      const [range] = ref.type === 'claim' ? spans.flatMap((span) => places.rangesOf(span)) : [];
      return range ? [{ ref, range }] : [];
    });
    if (this.#claims.length === 0) return this.clear();
    const host = (this.#host ??= this.#create());
    this.tint(dark);
    if (!host.isConnected) document.documentElement.append(host);
    this.#place();
  }

  /** Takes the ink that shows on a light or a dark ground. */
  tint(dark: boolean): void {
    this.#host?.style.setProperty('--ink', claimInk(dark));
  }

  /** Looks again, at the next frame, which marks the page has put something over: it may have changed. */
  look(): void {
    if (this.#host) this.#soon(false);
  }

  /** The claims whose mark lies under a point. */
  at({ x, y }: Point): MarkRef[] {
    if (!this.#host || this.#marks.length === 0) return [];
    const { left, top } = this.#host.getBoundingClientRect();
    const isOver = (from: number, at: number): boolean => from <= at && at <= from + SIZE;
    const hit = this.#marks.find(
      ({ box }) => isOver(box.left, x - left) && isOver(box.top, y - top),
    );
    return hit && !isCovered({ x, y }, hit.node) ? hit.refs : [];
  }

  /** Takes all marks off the page. */
  clear(): void {
    this.#claims = [];
    this.#marks = [];
    this.#host?.remove();
  }

  /** Takes everything off the page and listens no more. */
  destroy(): void {
    this.clear();
    cancelAnimationFrame(this.#frame);
    this.#life.abort();
    this.#sizes?.disconnect();
    this.#comings?.disconnect();
  }

  #create(): HTMLElement {
    const host = createHost('on-record-margin', STANDING);
    this.#root = host.attachShadow({ mode: 'closed' });
    this.#styles = new AdoptedStyles(this.#root);
    this.#styles.set(CSS);
    // The page itself carries the marks along; boxes that scroll within it, and lines that break anew, do not.
    const options = { signal: this.#life.signal, capture: true, passive: true };
    addEventListener('scroll', ({ target }) => this.#soon(target !== document), options);
    addEventListener('resize', () => this.#soon(true), options);
    this.#sizes = new ResizeObserver(() => this.#soon(true));
    const body = document.body ?? document.documentElement;
    this.#sizes.observe(body);
    this.#comings = new MutationObserver(() => this.look());
    this.#comings.observe(body, { childList: true });
    return host;
  }

  /** Looks again at the next frame: where all marks are, if they may have moved, or else what lies over them. */
  #soon(hasMoved: boolean): void {
    this.#hasMoved ||= hasMoved;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#hasMoved) this.#place();
      else this.#uncover();
    });
  }

  /** All is measured before anything is moved: the page is laid out once. */
  #place(): void {
    if (!this.#host || !this.#root) return;
    this.#hasMoved = false;
    const { left, top } = this.#host.getBoundingClientRect();
    const marks = new Map<string, Mark>();
    for (const { ref, range } of this.#claims) {
      const place = inMargin(range, SIZE);
      if (!place) continue;
      const box = { left: Math.round(place.left - left), top: Math.round(place.top - top) };
      const key = `${box.left} ${box.top}`;
      const beside = marks.get(key);
      if (beside) beside.refs.push(ref);
      else marks.set(key, { refs: [ref], box, node: range.startContainer, drawn: build('i') });
    }
    this.#marks = [...marks.values()];
    for (const { box, drawn } of this.#marks) {
      Object.assign(drawn.style, { left: `${box.left}px`, top: `${box.top}px` });
    }
    this.#uncover();
    this.#root.replaceChildren(...this.#marks.map(({ drawn }) => drawn));
  }

  /** Shows the marks in the window over which the page has put nothing. */
  #uncover(): void {
    if (!this.#host || this.#marks.length === 0) return;
    const { left, top } = this.#host.getBoundingClientRect();
    const looked = this.#marks.flatMap(({ box, node, drawn }) => {
      const middle = { x: left + box.left + SIZE / 2, y: top + box.top + SIZE / 2 };
      const isInWindow = middle.y >= 0 && middle.y <= innerHeight;
      return isInWindow ? [{ drawn, isHidden: isCovered(middle, node) }] : [];
    });
    for (const { drawn, isHidden } of looked) drawn.hidden = isHidden;
  }
}
