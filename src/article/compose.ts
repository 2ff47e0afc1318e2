// Passages -> the article's text, its blocks and the runs that tie it to the live page.
import type { Block } from '../model/article.ts';
import { UNSEEN, type Passage } from './passages.ts';
import type { Run } from './text-map.ts';

/** An article's text with its blocks, and where its characters stand. */
export interface Composition {
  text: string;
  blocks: Block[];
  runs: Run[];
}

const WORDS = new RegExp(`[^\\s${UNSEEN}]+`, 'g');

/** Joins passages by line feeds, folding white space, and notes where each character came from. */
export function composeText(passages: readonly Passage[]): Composition {
  const page = new Composer();
  const blocks = passages.map(({ kind, parts }) => {
    const start = page.beginBlock();
    for (const part of parts) {
      if (part === null) page.addGap();
      else page.addNode(part);
    }
    return { kind, start, end: page.length };
  });
  return { text: page.text, blocks, runs: page.runs };
}

class Composer {
  readonly runs: Run[] = [];
  readonly #pieces: string[] = [];
  length = 0;
  #blockStart = 0;
  /** A space is due before the next word; it stands at this place, or nowhere on the page. */
  #gap: { node: Text; at: number } | 'nowhere' | null = null;

  get text(): string {
    return this.#pieces.join('');
  }

  beginBlock(): number {
    if (this.length > 0) this.#write('\n');
    this.#blockStart = this.length;
    this.#gap = null;
    return this.length;
  }

  addGap(): void {
    this.#gap ??= 'nowhere';
  }

  addNode(node: Text): void {
    const { data } = node;
    let read = 0;
    for (const { 0: word, index } of data.matchAll(WORDS)) {
      this.#noteGap(node, read, index);
      this.#writeGap();
      this.#writeFrom(node, index, word);
      read = index + word.length;
    }
    this.#noteGap(node, read, data.length);
  }

  #noteGap(node: Text, from: number, to: number): void {
    if (this.#gap !== null && this.#gap !== 'nowhere') return;
    // A byte order mark counts as white space for a regular expression, not for a reader.
    const space = node.data.slice(from, to).search(/[^\S\ufeff]/);
    if (space >= 0) this.#gap = { node, at: from + space };
  }

  #writeGap(): void {
    const gap = this.#gap;
    this.#gap = null;
    if (gap === null || this.length === this.#blockStart) return;
    if (gap === 'nowhere') this.#write(' ');
    else this.#writeFrom(gap.node, gap.at, ' ');
  }

  #writeFrom(node: Text, nodeStart: number, text: string): void {
    const last = this.runs.at(-1);
    const follows =
      last?.node === node &&
      last.end === this.length &&
      last.nodeStart + last.end - last.start === nodeStart;
    if (last !== undefined && follows) last.end += text.length;
    else this.runs.push({ start: this.length, end: this.length + text.length, node, nodeStart });
    this.#write(text);
  }

  #write(text: string): void {
    this.#pieces.push(text);
    this.length += text.length;
  }
}
