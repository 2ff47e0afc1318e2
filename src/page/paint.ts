// Paints marks on the page with the CSS Custom Highlight API: no node of the page is touched.
import { AdoptedStyles } from './adopted-styles.ts';
import type { Span } from '../model/span.ts';
import type { Places } from './contract.ts';
import { isGroundDark } from './ground.ts';
import { FLASH, highlightCss, highlightName } from './highlight-styles.ts';
import type { PaintedMark } from './painted.ts';

/** The marks of one style as they show. */
interface Shown {
  /** Their spans, and where these were looked up. */
  key: string;
  places: Places;
  ranges: Range[];
  highlight: Highlight;
}

/** The painted marks of a document. */
export class Painter {
  readonly #styles = new AdoptedStyles(document);
  #shown = new Map<string, Shown>();
  #marked: Element[] = [];

  /** Whether the marked text stands on a dark ground. */
  dark = false;

  /** Paints these marks in place of the earlier ones; what shows already is left as it is. */
  paint(marks: readonly PaintedMark[], places: Places): void {
    const groups = new Map<string, Span[]>();
    for (const { style, spans } of marks) {
      const group = groups.get(style);
      if (group) group.push(...spans);
      else groups.set(style, [...spans]);
    }
    const before = this.#shown;
    this.#shown = new Map(
      [...groups].map(([style, spans]) => {
        const key = spans.join(' ');
        const shown = before.get(style);
        if (shown?.key === key && shown.places === places) return [style, shown];
        const ranges = spans.flatMap((span) => places.rangesOf(span));
        return [style, { key, places, ranges, highlight: new Highlight(...ranges) }];
      }),
    );
    this.#marked = [...this.#shown.values()].flatMap(({ ranges }) => ranges.flatMap(elementOf));
    this.refreshGround();

    for (const style of before.keys()) {
      if (!groups.has(style)) CSS.highlights.delete(highlightName(style));
    }
    let priority = 0;
    for (const [style, { highlight }] of this.#shown) {
      const name = highlightName(style);
      highlight.priority = priority++;
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  /** Looks at the ground again, and takes the colours that show on it. */
  refreshGround(): void {
    this.dark = isGroundDark(this.#marked);
    this.#styles.set(highlightCss(this.dark));
  }

  /** Points ranges out until it is called again; with none, points out nothing. */
  pointOut(ranges: readonly Range[]): void {
    if (ranges.length === 0) {
      CSS.highlights.delete(highlightName(FLASH));
      return;
    }
    this.#styles.set(highlightCss(this.dark));
    const highlight = new Highlight(...ranges);
    highlight.priority = 100;
    CSS.highlights.set(highlightName(FLASH), highlight);
  }

  /** Leaves the page as it was found. */
  clear(): void {
    for (const style of this.#shown.keys()) CSS.highlights.delete(highlightName(style));
    this.#shown.clear();
    this.#marked = [];
    this.pointOut([]);
    this.#styles.remove();
  }
}

function elementOf(range: Range): Element[] {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return element ? [element] : [];
}
