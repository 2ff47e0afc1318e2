// Finds the furniture of a page: what stands beside the article on every page of a site. Rules are in clutter-rules.ts.
import { COMMENT_NAME, FURNITURE_ELEMENTS, FURNITURE_WORDS, STATE_WORDS } from './clutter-rules.ts';
import { isRelatedLabel } from './clutter.ts';
import { isElement, isText, textWalker } from './dom.ts';

/** What only the article's own container holds. */
const ARTICLE_MARKS = 'h1, main, [itemprop~="articleBody" i]';

/** Elements that may carry a label; in a list or a table the same words are an entry. */
const LABEL_ELEMENTS = new Set(
  'H1 H2 H3 H4 H5 H6 P DIV SPAN STRONG B EM I HEADER DT SUMMARY LEGEND SECTION'.split(' '),
);

/** Some sites repeat whole articles under the one that is read. */
const LONGEST_TEASER = 3000;

/**
 * The text nodes of a page's furniture: adverts, navigation, comments, teasers of other articles. Changes nothing:
 * furniture is left in place for Readability, whose choice of the article is better with it, and is cut afterwards.
 */
export function findFurniture(page: Document): ReadonlySet<Text> {
  const most = unlinkedLength(page.body) / 5;
  const judge = nameJudge();
  const found = new Set<Element>();
  for (const element of page.body.querySelectorAll('[class], [id]')) {
    const verdict = judge(`${element.getAttribute('class') ?? ''} ${element.id}`);
    if (verdict === 'comments' && !isArticle(element)) found.add(element);
    if (verdict === 'furniture' && isSmall(element, most)) found.add(element);
  }
  for (const element of page.body.querySelectorAll(FURNITURE_ELEMENTS)) {
    if (isSmall(element, most)) found.add(element);
  }
  for (const element of findRelated(page.body, found)) found.add(element);
  return textsUnder(found);
}

function textsUnder(elements: Iterable<Element>): Set<Text> {
  const texts = new Set<Text>();
  for (const element of elements) {
    const walker = textWalker(element);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // An element within one that was walked before has been walked with it.
      if (texts.has(node as Text)) break;
      texts.add(node as Text);
    }
  }
  return texts;
}

/** Whether an element is or holds the article, or is a piece of code, whose class names mean other things. */
const isArticle = (element: Element): boolean =>
  element.matches('h1, article, main, pre *, code *') ||
  element.querySelector(ARTICLE_MARKS) !== null;

/** Whether an element is too small a part of the page to be or to hold the article. */
const isSmall = (element: Element, most: number): boolean =>
  !isArticle(element) &&
  element.querySelector('blockquote') === null &&
  unlinkedLength(element) <= most;

type Verdict = 'comments' | 'furniture' | 'fine';

/** Judges class names and ids; pages repeat the same few hundreds, so that each is judged once. */
function nameJudge(): (names: string) => Verdict {
  const known = new Map<string, Verdict>();
  return (names) => {
    const verdict = known.get(names) ?? judgeNames(names.split(/\s+/));
    known.set(names, verdict);
    return verdict;
  };
}

function judgeNames(names: readonly string[]): Verdict {
  if (names.some((name) => COMMENT_NAME.test(name))) return 'comments';
  return names.some(isFurnitureName) ? 'furniture' : 'fine';
}

function isFurnitureName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/);
  return (
    words.some((word) => FURNITURE_WORDS.has(word)) && !words.some((word) => STATE_WORDS.has(word))
  );
}

/** Labels such as "Related articles" together with the teasers that follow them. */
function findRelated(body: HTMLElement, known: ReadonlySet<Element>): Element[] {
  return findLabels(body).flatMap((label) => {
    const teasers = teasersAfter(label, known);
    return teasers.length === 0 ? [] : [label, ...teasers];
  });
}

function findLabels(body: HTMLElement): Element[] {
  const labels: Element[] = [];
  const walker = textWalker(body);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node as Text).data.trim();
    if (text === '' || !isRelatedLabel(text)) continue;
    const element = outermostAround(node);
    if (element !== null && LABEL_ELEMENTS.has(element.tagName)) labels.push(element);
  }
  return labels;
}

/** The outermost element that holds nothing but a node; null where the node stands beside others. */
function outermostAround(node: Node): Element | null {
  let alone = node;
  while (alone.parentElement !== null && isOnlyChild(alone)) alone = alone.parentElement;
  return isElement(alone) ? alone : null;
}

/** Asks the siblings and never the parent's text, which may be the whole page. */
function isOnlyChild(node: Node): boolean {
  for (const sibling of node.parentNode?.childNodes ?? []) {
    if (sibling !== node && (sibling.textContent ?? '').trim() !== '') return false;
  }
  return true;
}

function teasersAfter(label: Element, known: ReadonlySet<Element>): Element[] {
  const teasers: Element[] = [];
  for (let node = label.nextSibling; node !== null; node = node.nextSibling) {
    if (isText(node) && node.data.trim() !== '') break;
    if (!isElement(node) || known.has(node)) continue;
    if (!isTeaser(node)) break;
    teasers.push(node);
  }
  return teasers;
}

/** Mostly links, or cards: headings that are links with a few lines under each. */
function isTeaser(element: Element): boolean {
  const length = element.textContent.trim().length;
  if (length === 0) return true;
  if (element.querySelector(ARTICLE_MARKS) !== null) return false;
  const unlinked = unlinkedLength(element);
  const cards = element.querySelectorAll('h2 a, h3 a, h4 a, h5 a, h6 a, a h2, a h3, a h4').length;
  return unlinked < length / 2 || unlinked < cards * LONGEST_TEASER;
}

/** How many characters under an element stand in no link. */
function unlinkedLength(element: Element): number {
  let length = foldedLength(element);
  for (const apart of element.querySelectorAll('a, script, style, noscript')) {
    if (!apart.matches('a *')) length -= foldedLength(apart);
  }
  return length;
}

const foldedLength = (element: Element): number => element.textContent.replace(/\s+/g, ' ').length;
