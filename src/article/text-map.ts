// Between offsets in an article's text and places in the live page, both ways.
import type { Span } from '../model/span.ts';
import { isText, textWalker } from './dom.ts';

/** Characters that stand side by side both in the text and in one live text node. */
export interface Run {
  /** `[start, end)` in the article's text. */
  start: number;
  end: number;
  node: Text;
  /** Where the run starts in the node's data. */
  nodeStart: number;
}

/** A node's runs, as a stretch of the list of runs. */
interface Stretch {
  first: number;
  last: number;
}

/** Where an article's text stands on the live page. Offsets are UTF-16 code units into `Article.text`. */
export class TextMap {
  readonly #text: string;
  readonly #runs: readonly Run[];
  readonly #stretches = new Map<Node, Stretch>();

  /** Takes the article's text and its runs in the order of the text, disjoint, a node's runs one after another. */
  constructor(text: string, runs: readonly Run[]) {
    this.#text = text;
    this.#runs = runs;
    for (const [index, { node }] of runs.entries()) {
      const stretch = this.#stretches.get(node);
      if (stretch === undefined) this.#stretches.set(node, { first: index, last: index });
      else stretch.last = index;
    }
  }

  /** The article's text. */
  get text(): string {
    return this.#text;
  }

  /**
   * The live places of a span, one range for each text node it touches, in the order of the text.
   * Words that the page has since removed or rewritten are left out, so that no range ever covers other words.
   */
  rangesOf(span: Span): Range[] {
    const [start, end] = span;
    const places: { node: Text; from: number; to: number }[] = [];
    for (let at = this.#firstRunEndingAfter(start); at < this.#runs.length; at++) {
      const run = this.#runs[at] as Run;
      if (run.start >= end) break;
      if (!this.#stillStands(run)) continue;
      const from = run.nodeStart + Math.max(0, start - run.start);
      const to = run.nodeStart + Math.min(run.end, end) - run.start;
      const last = places.at(-1);
      if (last?.node === run.node) last.to = to;
      else places.push({ node: run.node, from, to });
    }
    return places.map(({ node, from, to }) => {
      const range = node.ownerDocument.createRange();
      // Within one node first: comparing places in different parents costs more the more siblings there are.
      range.selectNodeContents(node);
      range.setStart(node, from);
      range.setEnd(node, to);
      return range;
    });
  }

  /** The live text nodes, in the order of the text. */
  get nodes(): Iterable<Text> {
    return this.#stretches.keys() as Iterable<Text>;
  }

  /** Whether all the words still stand where they were read. */
  isWhole(): boolean {
    return this.#runs.every((run) => this.#stillStands(run));
  }

  /** The span of what a live range holds of the article, without white space at its ends; null where it holds none. */
  spanOf(range: Range): Span | null {
    let start = Infinity;
    let end = -Infinity;
    for (const node of textsIn(range)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.data.length;
      const first = this.#offsetIn(node, from, 'after');
      const last = this.#offsetIn(node, to, 'before');
      if (first === null || last === null || first >= last) continue;
      start = Math.min(start, first);
      end = Math.max(end, last);
    }
    while (start < end && isSpace(this.#text.charCodeAt(start))) start++;
    while (start < end && isSpace(this.#text.charCodeAt(end - 1))) end--;
    return start < end ? [start, end] : null;
  }

  /**
   * The offset of the character at a place in a live text node (as `caretPositionFromPoint` gives it), or of the next
   * one where the text left that place out; null where the node is no part of the article.
   */
  offsetAt(node: Node, offset: number): number | null {
    return this.#offsetIn(node, offset, 'after');
  }

  #offsetIn(node: Node, offset: number, side: 'before' | 'after'): number | null {
    const stretch = this.#stretches.get(node);
    if (stretch === undefined) return null;
    for (let at = stretch.first; at <= stretch.last; at++) {
      const run = this.#runs[at] as Run;
      const into = offset - run.nodeStart;
      if (into <= run.end - run.start) {
        if (into >= 0) return run.start + into;
        if (side === 'after' || at === stretch.first) return run.start;
        return (this.#runs[at - 1] as Run).end;
      }
    }
    return (this.#runs[stretch.last] as Run).end;
  }

  #firstRunEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#runs[middle] as Run).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #stillStands({ node, nodeStart, start, end }: Run): boolean {
    if (!node.isConnected) return false;
    const now = node.data.slice(nodeStart, nodeStart + end - start);
    return now === this.#text.slice(start, end) || sameWords(now, this.#text.slice(start, end));
  }
}

/** Equal but for the kind of white space: a run's folded space stands for any. */
function sameWords(one: string, other: string): boolean {
  return one.length === other.length && one.replace(/\s/g, ' ') === other.replace(/\s/g, ' ');
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a;

function* textsIn(range: Range): Generator<Text> {
  const root = range.commonAncestorContainer;
  if (isText(root)) {
    yield root;
    return;
  }
  const walker = textWalker(root);
  const first = range.startContainer.childNodes[range.startOffset] ?? range.startContainer;
  if (first !== root) walker.currentNode = first;
  let node = isText(first) ? first : walker.nextNode();
  for (; node !== null; node = walker.nextNode()) {
    if (range.comparePoint(node, 0) > 0) return;
    if (range.intersectsNode(node)) yield node as Text;
  }
}
