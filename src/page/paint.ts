// Paints marks on the page with the CSS Custom Highlight API: no node of the page is touched.
import { AdoptedStyles } from './adopted-styles.ts';
import type { Places } from './contract.ts';
import { isGroundDark } from './ground.ts';
import { FLASH, highlightCss, highlightName } from './highlight-styles.ts';
import type { PaintedMark } from './painted.ts';

/** The painted marks of a document. */
export class Painter {
  readonly #styles = new AdoptedStyles(document);
  #shown: string[] = [];
  #marked: Element[] = [];

  /** Whether the marked text stands on a dark ground. */
  dark = false;

  /** Paints these marks in place of the earlier ones. */
  paint(marks: readonly PaintedMark[], places: Places): void {
    const groups = new Map<string, Range[]>();
    for (const { style, spans } of marks) {
      const group = groups.get(style) ?? [];
      group.push(...spans.flatMap((span) => places.rangesOf(span)));
      groups.set(style, group);
    }
    this.#marked = [...groups.values()].flat().flatMap(elementOf);
    this.refreshGround();

    for (const style of this.#shown) {
      if (!groups.has(style)) CSS.highlights.delete(highlightName(style));
    }
    this.#shown = [...groups.keys()];
    let priority = 0;
    for (const [style, ranges] of groups) {
      const highlight = new Highlight(...ranges);
      highlight.priority = priority++;
      CSS.highlights.set(highlightName(style), highlight);
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
    for (const style of this.#shown) CSS.highlights.delete(highlightName(style));
    this.#shown = [];
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
