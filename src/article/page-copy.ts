// A copy of the page for Readability to take apart, in which every text node knows its original on the live page.

import { textWalker } from './dom.ts';

/** A copy of a document, to be changed at will. */
export interface PageCopy {
  document: Document;
  /** The live text node that a text node of the copy (or of a restored copy of it) stands for. */
  liveText(text: Text): Text | undefined;
}

/** Which elements of a live body are copied: all, all but some, or one alone. */
export interface PageParts {
  without?: readonly Element[];
  within?: Element;
}

/**
 * Copies a document without touching it: nothing that watches the live page sees a change. The copy is freed of what
 * would mislead Readability.
 */
export function copyPage(live: Document, { without = [], within }: PageParts = {}): PageCopy {
  const originals = new WeakMap<Text, Text>();
  const copy = live.cloneNode(true) as Document;
  pairTexts(live, copy, (original, twin) => originals.set(twin, original));
  if (copy.body !== null) {
    for (const twin of without.map((element) => twinOf(element, copy))) twin?.remove();
    if (within) keepAlone(copy, twinOf(within, copy));
    showRoots(copy);
    keepToBody(copy);
    keepSignatures(copy);
    keepLinkTexts(copy);
    restoreNodesNotMarkup(copy.body, originals);
  }
  return { document: copy, liveText: (text) => originals.get(text) };
}

/** The element of an equal tree that stands where this one stands in its own. */
function twinOf(element: Element, copy: Document): Element | undefined {
  const parent = element.parentElement;
  if (parent === null) return copy.documentElement;
  return twinOf(parent, copy)?.children[[...parent.children].indexOf(element)];
}

/** Leaves one element of the body and, of the head, nothing that speaks of the others. */
function keepAlone(page: Document, element: Element | undefined): void {
  if (element) page.body.replaceChildren(element);
  for (const fact of page.querySelectorAll('meta, script')) fact.remove();
}

/**
 * Readability saves `body.innerHTML` and starts over from it when it found too little, which would lose every node
 * that the map stands on. This body answers with a token, keeps a copy of its nodes, and puts them back instead.
 */
function restoreNodesNotMarkup(body: HTMLElement, originals: WeakMap<Text, Text>): void {
  let saved: Node | undefined;
  const copyOf = (node: Node): Node => {
    const twin = node.cloneNode(true);
    pairTexts(node, twin, (text, textTwin) => {
      const original = originals.get(text);
      if (original !== undefined) originals.set(textTwin, original);
    });
    return twin;
  };
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      saved = copyOf(body);
      return '';
    },
    set: () => {
      if (saved !== undefined) body.replaceChildren(...copyOf(saved).childNodes);
    },
  });
}

/** Walks two equal trees and hands over their text nodes in pairs. */
function pairTexts(first: Node, second: Node, visit: (first: Text, second: Text) => void): void {
  const [one, two] = [textWalker(first), textWalker(second)];
  // No pair is made of the two: there may be hundreds of thousands.
  while (one.nextNode() && two.nextNode()) visit(one.currentNode as Text, two.currentNode as Text);
}

/** Pages hide all of themselves behind dialogs and until their scripts have run; Readability would find nothing. */
function showRoots(page: Document): void {
  for (const root of [page.documentElement, page.body]) {
    for (const name of ['hidden', 'aria-hidden', 'style']) root.removeAttribute(name);
  }
  for (const element of page.querySelectorAll('[aria-hidden="true"]')) {
    if (element.querySelector('h1, main, article') !== null) element.removeAttribute('aria-hidden');
  }
}

/** Scripts hang elements beside the body; Readability would climb from them to no end. */
function keepToBody(page: Document): void {
  for (const element of [...page.documentElement.children]) {
    if (element !== page.head && element !== page.body) element.remove();
  }
}

/** Readability drops every footer, and with it the name under a block quotation. */
function keepSignatures(page: Document): void {
  for (const footer of page.querySelectorAll('blockquote footer')) {
    const signature = page.createElement('div');
    signature.append(...footer.childNodes);
    footer.replaceWith(signature);
  }
}

/** Readability replaces links to scripts by new text nodes, which no live node would stand behind. */
function keepLinkTexts(page: Document): void {
  for (const link of page.querySelectorAll('a[href^="javascript:"]')) link.removeAttribute('href');
}
