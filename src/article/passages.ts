// Readability's result as passages: the runs of text that stand for themselves on the page, one for each future block.
import type { Block } from '../model/article.ts';
import { isElement, isText } from './dom.ts';

/** A stretch of live text between two block boundaries. */
export interface Passage {
  kind: Block['kind'];
  /** In order; null is a gap that only the layout makes (a line break, the edge of a table cell). */
  parts: (Text | null)[];
  /** White space folded and trimmed; never empty. */
  text: string;
  /** UTF-16 code units of `text` that stand in links. */
  linked: number;
  /** The innermost element of Readability's result around it. */
  element: Element;
}

const KINDS: Readonly<Record<string, Block['kind']>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'listItem',
  DT: 'listItem',
  DD: 'listItem',
  BLOCKQUOTE: 'blockquote',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
};

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

const CELLS = new Set(['TD', 'TH']);

/** Elements whose text nobody reads as a part of the page. */
const UNREAD = new Set(
  (
    'AUDIO BUTTON CANVAS DATALIST IFRAME INPUT NOSCRIPT OBJECT OPTION RP SCRIPT SELECT STYLE SVG TEMPLATE ' +
    'TEXTAREA VIDEO'
  ).split(' '),
);

/** A line that ends so is a paragraph of its own even where only one `<br>` follows. */
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*$/;

/** A line that begins so does not run on from the one before it. */
const LIST_ENTRY = /^\s*(?:\d{1,2}[.)]|[-–—•▪*])\s/;

/** What may stand within a line but not be seen: soft hyphens, zero-width spaces, word joiners, byte order marks. */
export const UNSEEN = '\\u00ad\\u200b\\u2060\\ufeff';

const SPACE = new RegExp(`[\\s${UNSEEN}]+`, 'g');
const ONLY_UNSEEN = new RegExp(`^[${UNSEEN}]+$`);

/** White space folded to single spaces and unseen characters taken out; not trimmed. */
export const foldSpace = (text: string): string =>
  text.replace(SPACE, (gap) => (ONLY_UNSEEN.test(gap) ? '' : ' '));

/**
 * Cuts what stands under an element into passages.
 * @param liveText the live text node that a node of the result stands for; others are not read
 */
export function findPassages(root: Element, liveText: (text: Text) => Text | undefined): Passage[] {
  const cutter = new Cutter(liveText);
  let node: Node | null = root;
  while (node !== null) {
    const enter: Node | null = cutter.enter(node) ? node.firstChild : null;
    if (enter !== null) {
      node = enter;
      continue;
    }
    // No recursion: broken markup nests thousands deep.
    for (;;) {
      cutter.leave(node);
      if (node === root) {
        node = null;
        break;
      }
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode as Node;
    }
  }
  return cutter.finish();
}

/** Gathers text nodes into passages while a walk enters and leaves nodes. */
class Cutter {
  readonly #passages: Passage[] = [];
  readonly #liveText: (text: Text) => Text | undefined;
  readonly #kinds: Block['kind'][] = [];
  #parts: (Text | null)[] = [];
  #text = '';
  #linked = 0;
  #links = 0;
  #breaks = 0;
  #element: Element | null = null;

  constructor(liveText: (text: Text) => Text | undefined) {
    this.#liveText = liveText;
  }

  /** Whether to walk on into the node. */
  enter(node: Node): boolean {
    if (isText(node)) this.#read(node);
    if (!isElement(node)) return false;
    const tag = node.tagName.toUpperCase();
    if (UNREAD.has(tag)) return false;
    if (tag === 'BR') this.#break();
    if (BLOCKS.has(tag)) this.#close();
    if (CELLS.has(tag)) this.#gap();
    if (tag === 'A') this.#links++;
    const kind = KINDS[tag];
    if (kind !== undefined) this.#kinds.push(kind);
    return true;
  }

  /** Ends what `enter` began. */
  leave(node: Node): void {
    if (!isElement(node)) return;
    const tag = node.tagName.toUpperCase();
    if (UNREAD.has(tag)) return;
    if (BLOCKS.has(tag)) this.#close();
    if (CELLS.has(tag)) this.#gap();
    if (tag === 'A') this.#links--;
    if (KINDS[tag] !== undefined) this.#kinds.pop();
  }

  finish(): Passage[] {
    this.#close();
    return this.#passages;
  }

  #read(node: Text): void {
    const live = this.#liveText(node);
    if (live === undefined) return;
    const text = foldSpace(live.data);
    if (text.trim() !== '') {
      if (this.#breaks > 0 && LIST_ENTRY.test(text)) this.#close();
      this.#breaks = 0;
      this.#element ??= node.parentElement;
    }
    this.#parts.push(live);
    this.#text += text;
    if (this.#links > 0) this.#linked += text.trim().length;
  }

  #break(): void {
    this.#breaks++;
    if (this.#breaks > 1 || SENTENCE_END.test(this.#text.trimEnd())) this.#close();
    else this.#gap();
  }

  #gap(): void {
    if (this.#parts.length === 0) return;
    this.#parts.push(null);
    this.#text += ' ';
  }

  #close(): void {
    const text = foldSpace(this.#text).trim();
    if (text !== '' && this.#element !== null) {
      this.#passages.push({
        kind: this.#kinds.at(-1) ?? 'paragraph',
        parts: this.#parts,
        text,
        linked: Math.min(this.#linked, text.length),
        element: this.#element,
      });
    }
    this.#parts = [];
    this.#text = '';
    this.#linked = 0;
    this.#breaks = 0;
    this.#element = null;
  }
}
