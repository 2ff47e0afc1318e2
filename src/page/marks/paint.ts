// Paints marks on the page with the CSS Custom Highlight API: no node of the page is touched.
import { AdoptedStyles } from '../adopted-styles.ts';
import type { Span } from '../../model/span.ts';
import type { Places } from '../contract.ts';
import { FORCED_COLOURS, isGroundDark } from './ground.ts';
import { FLASH, highlightCss, highlightName } from './highlight-styles.ts';
import type { PaintedMark } from './painted.ts';

/** How many ranges are painted in one go: more keep a browser busy for longer than a frame, and nobody sees them all. */
const AT_ONCE = 800;

/** The marks of one style as they show. */
interface Shown {
  /** Their spans, and where these were looked up. */
  key: string;
  places: Places;
  /** In the order of the text. */
  ranges: Range[];
  highlight: Highlight;
}

/** The painted marks of a document. */
export class Painter {
  readonly #styles = new AdoptedStyles(document);
  #shown = new Map<string, Shown>();
  #marked: Element[] = [];
  /** What is still to be painted, and when. */
  #rest: { range: Range; highlight: Highlight }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the marked text stands on a dark ground. */
  dark = false;

  /** Paints these marks in place of the earlier ones, those in the window first; what shows already is left as it is. */
  paint(marks: readonly PaintedMark[], places: Places): void {
    const before = this.#shown;
    const fresh: Shown[] = [];
    this.#shown = new Map(
      [...spansByStyle(marks)].map(([style, spans]) => {
        const key = spans.join(' ');
        const shown = before.get(style);
        if (shown?.key === key && shown.places === places) return [style, shown];
        const ranges = spans.flatMap((span) => places.rangesOf(span));
        const group = { key, places, ranges, highlight: new Highlight() };
        fresh.push(group);
        return [style, group];
      }),
    );
    this.#marked = [...this.#shown.values()].flatMap(({ ranges }) => ranges.flatMap(elementOf));
    this.#fill(fresh);
    this.refreshGround();
    this.#register(before.keys());
  }

  /** Looks at the ground again, and takes the colours that show on it. */
  refreshGround(): void {
    this.dark = isGroundDark(this.#marked);
    this.#dress();
    // Where colours are forced, what is kept gives its words their colour; elsewhere its ground lies below all lines.
    const way = matchMedia(FORCED_COLOURS).matches ? -1 : 1;
    [...this.#shown.values()].forEach(({ highlight }, i) => (highlight.priority = way * i));
  }

  /** Points ranges out until it is called again; with none, points out nothing. */
  pointOut(ranges: readonly Range[]): void {
    if (ranges.length === 0) {
      CSS.highlights.delete(highlightName(FLASH));
      return;
    }
    this.#dress();
    const highlight = new Highlight(...ranges);
    highlight.priority = 100;
    CSS.highlights.set(highlightName(FLASH), highlight);
  }

  /** Leaves the page as it was found. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#rest = [];
    for (const style of this.#shown.keys()) CSS.highlights.delete(highlightName(style));
    this.#shown.clear();
    this.#marked = [];
    this.pointOut([]);
    this.#styles.remove();
  }

  /** Puts ranges into their highlights: as many as can be painted in one go now, and the rest bit by bit. */
  #fill(fresh: readonly Shown[]): void {
    const count = fresh.reduce((sum, { ranges }) => sum + ranges.length, 0);
    const share = count > AT_ONCE ? Math.ceil(AT_ONCE / fresh.length) : AT_ONCE;
    const highlights = new Set([...this.#shown.values()].map(({ highlight }) => highlight));
    this.#rest = this.#rest.filter(({ highlight }) => highlights.has(highlight));
    for (const { ranges, highlight } of fresh) {
      const ordered = count > AT_ONCE ? fromWindow(ranges) : ranges;
      for (const range of ordered.slice(0, share)) highlight.add(range);
      this.#rest.push(...ordered.slice(share).map((range) => ({ range, highlight })));
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fillMore());
  }

  #fillMore(): void {
    for (const { range, highlight } of this.#rest.splice(0, AT_ONCE)) highlight.add(range);
    if (this.#rest.length > 0) this.#timer = setTimeout(() => this.#fillMore());
  }

  #register(before: Iterable<string>): void {
    for (const style of before) {
      if (!this.#shown.has(style)) CSS.highlights.delete(highlightName(style));
    }
    for (const [style, { highlight }] of this.#shown) {
      const name = highlightName(style);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  #dress(): void {
    this.#styles.set(highlightCss(this.dark, areHighlightsAsSpecified()));
  }
}

/**
 * Whether elements inherit the styles of highlights, as CSS Pseudo-Elements 4 has it: a rule for the root is enough then,
 * and spares the browser to look through all elements of the page. Only Firefox does not yet; to try it out there would
 * cost as much as painting does, so it is known by a property of its own.
 */
const areHighlightsAsSpecified = (): boolean => !CSS.supports('-moz-appearance', 'none');

/** The spans of each style in the order of the text; styles in the order in which they are painted. */
function spansByStyle(marks: readonly PaintedMark[]): Map<string, Span[]> {
  const groups = new Map<string, Span[]>();
  for (const { style, spans } of marks) {
    const group = groups.get(style);
    if (group) group.push(...spans);
    else groups.set(style, [...spans]);
  }
  for (const group of groups.values()) group.sort(([a], [b]) => a - b);
  return groups;
}

/** Ranges in the order of the text from the first that is not above the window, those above last. */
function fromWindow(ranges: readonly Range[]): Range[] {
  let first = 0;
  let end = ranges.length;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((ranges[middle]?.getBoundingClientRect().bottom ?? 0) < 0) first = middle + 1;
    else end = middle;
  }
  return [...ranges.slice(first), ...ranges.slice(0, first)];
}

function elementOf(range: Range): Element[] {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return element ? [element] : [];
}
