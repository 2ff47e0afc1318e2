// Cuts from what Readability found the lines that no reader would call the article. The rules are in clutter-rules.ts.
import {
  ADDRESSES_TO_READERS,
  AGENCIES,
  ENDINGS,
  LINES,
  RELATED_LABELS,
  RELATED_OPENINGS,
} from './clutter-rules.ts';
import type { Passage } from './passages.ts';

/** What stands over the article: lines that repeat it are no part of the text. */
export interface Heading {
  title: string;
  byline: string | null;
  siteName: string | null;
  lang: string | null;
  /** The headline on the live page. */
  element: Element | null;
}

/** Longer lines are never taken for furniture by their words. */
const LONGEST_LINE = 200;
const LONGEST_LABEL = 60;

const whole = (patterns: readonly string[], before = '', after = ''): RegExp =>
  new RegExp(`^${before}(?:${patterns.join('|')})${after}$`);

const LABEL = whole(RELATED_LABELS, '[[(]?\\s*', '\\s*[:…»›→▸\\])]*');
const LINE = whole(LINES, '[[(]?\\s*', '\\s*[:.…»›→▸\\])]*');
const TO_READERS = whole(ADDRESSES_TO_READERS);
const LABEL_WITH_LINKS = whole(RELATED_LABELS, '', '\\s*:.*');
const OPENING = whole(RELATED_OPENINGS, '[[(►▶•*-]*\\s*', '\\s*[:|–—»›>].*');
const ENDING = whole(ENDINGS);
const CREDIT = new RegExp(
  `^[(\\[©\\s]*(?:(?:\\p{Lu}[^\\s.!?]*\\.?|by|for|via|of|courtesy|/|\\||de|van|von)[\\s/|,]+)*(?:\\S*[/©|])?(?:${AGENCIES})[)\\]]*$`,
  'u',
);
const IN_BRACKETS = /^[[(【].*[\])】]$/su;
const SENTENCE = /[.!?。！？…]["'”’»)\]]*$/u;
const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/** Whether a line announces other articles ("Related articles", "Mehr zum Thema"). */
export const isRelatedLabel = (line: string): boolean =>
  line.length <= LONGEST_LABEL && LABEL.test(line.toLowerCase());

/** A passage that tells: a paragraph of sentences rather than a line, a heading or links. */
export const isProse = (passage: Passage): boolean =>
  passage.kind !== 'heading' &&
  passage.kind !== 'caption' &&
  linkedShare(passage) < 0.5 &&
  (passage.text.length >= 150 ||
    (passage.text.length >= 60 && SENTENCE.test(passage.text)) ||
    isDense(passage.text));

/** Thirty characters of Chinese, Japanese or Korean are a sentence. */
const isDense = (text: string): boolean =>
  (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g) ?? []).length >= 30;

/**
 * The passages that belong to the article, in their order.
 * Prose is never cut for its words, unless it plainly speaks of the site: rules look at lines, links and their place.
 */
export function cutClutter(passages: readonly Passage[], heading: Heading): Passage[] {
  const lines = withoutLinkLists(passages).filter((passage) => !isFurniture(passage));
  return withoutTail(withoutHead(lines, heading));
}

const linkedShare = ({ linked, text }: Passage): number => linked / text.length;

const isLinked = (passage: Passage | undefined): boolean =>
  passage !== undefined && linkedShare(passage) >= 0.6;

function isFurniture(passage: Passage): boolean {
  const { text } = passage;
  if (WORDLESS.test(text)) return true;
  if (text.length > LONGEST_LINE) return false;
  const line = text.toLowerCase();
  if (!isSentence(text) && (LINE.test(line) || CREDIT.test(text))) return true;
  return (
    TO_READERS.test(line) || (isLinked(passage) && (OPENING.test(line) || IN_BRACKETS.test(text)))
  );
}

const isSentence = (text: string): boolean =>
  SENTENCE.test(text) && text.split(' ', 6).length === 6 && !IN_BRACKETS.test(text);

/** Drops labels such as "Related articles" that have links under them, and those links. */
function withoutLinkLists(passages: readonly Passage[]): Passage[] {
  let inList = false;
  return passages.filter((passage, at) => {
    const next = passages[at + 1];
    if (isRelatedLabel(passage.text)) inList = next === undefined || isLinked(next);
    else inList &&= isLinked(passage);
    return !inList;
  });
}

/** Drops the lines over the text: what stands above the headline, the headline again, byline and date. */
function withoutHead(passages: readonly Passage[], heading: Heading): Passage[] {
  const first = passages.findIndex(isProse);
  if (first <= 0) return [...passages];
  const isImprint = imprintTest(heading);
  return passages.filter(
    (passage, at) =>
      at >= first ||
      !(
        isAbove(passage, heading.element) ||
        repeatsTitle(passage, heading.title) ||
        (!isCell(passage) && isImprint(passage.text))
      ),
  );
}

/** Drops what stands under the last prose: headings over nothing, labels, links, and a publisher's notes. */
function withoutTail(passages: readonly Passage[]): Passage[] {
  let end = passages.length;
  const lastProse = passages.findLastIndex(isProse);
  const ending = passages.findLastIndex(({ text }) => ENDING.test(text.toLowerCase()));
  if (ending > 0 && ending >= lastProse) end = ending;
  while (end - 1 > lastProse && isSlight(passages[end - 1])) end--;
  return passages.slice(0, end);
}

const isSlight = (passage: Passage | undefined): boolean =>
  passage !== undefined &&
  (passage.kind === 'heading' ||
    isLinked(passage) ||
    (!isSentence(passage.text) && LABEL_WITH_LINKS.test(passage.text.toLowerCase())) ||
    (passage.text.length <= 40 && passage.text.endsWith(':')));

function repeatsTitle({ text, kind }: Passage, title: string): boolean {
  const [own, known] = [wordsOf(text), new Set(wordsOf(title))];
  if (own.length === 0 || known.size === 0) return false;
  const shared = own.filter((word) => known.has(word)).length;
  if (shared === own.length && own.length >= known.size * 0.8) return true;
  return kind === 'heading' && shared >= own.length * 0.75 && shared >= known.size * 0.5;
}

const isCell = ({ element }: Passage): boolean => element.closest('table') !== null;

const DOCUMENT_POSITION_FOLLOWING = 4;

function isAbove({ kind, parts }: Passage, headline: Element | null): boolean {
  const node = parts.find((part) => part !== null);
  if (kind === 'caption' || headline === null || node === undefined) return false;
  return (node.compareDocumentPosition(headline) & DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const IMPRINT_WORDS = (
  'by and from staff reporter correspondent editor writer on at updated published posted last min mins minute minutes ' +
  'read am pm et est edt ct mt pt pst pdt gmt utc bst cet cest uhr h'
).split(' ');

const NUMERIC_DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.]\d\d/;
const LONGEST_IMPRINT = 120;

/** Tests for lines of nothing but who wrote it and when ("By Ruth Calder, 12 March 2026, 4 min read"). */
function imprintTest({ byline, siteName, lang }: Heading): (text: string) => boolean {
  const names = new Set([byline, siteName].flatMap((name) => wordsOf(name ?? '')));
  const dates = dateWords(lang);
  const others = new Set(IMPRINT_WORDS);
  return (text) => {
    if (text.length > LONGEST_IMPRINT || isSentence(text)) return false;
    const words = wordsOf(text);
    const figures = words.filter((word) => /^\d+\p{L}{0,2}$/u.test(word));
    const rest = words.filter((word) => !figures.includes(word) && !others.has(word));
    const unknown = rest.filter((word) => !names.has(word) && !dates.has(word)).length;
    const isNamed = rest.filter((word) => names.has(word)).length >= 2;
    const isDated =
      figures.length > 0 && (rest.some((word) => dates.has(word)) || NUMERIC_DATE.test(text));
    return (isDated && unknown === 0) || (isNamed && unknown <= 1);
  };
}

/** The names of months and days in English and in the article's language. */
function dateWords(lang: string | null): Set<string> {
  const names = new Set<string>();
  for (const locale of ['en', lang ?? 'en']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, weekday: style });
      for (let month = 0; month < 12; month++) {
        for (const word of wordsOf(format.format(new Date(2024, month, month + 1))))
          names.add(word);
      }
    }
  }
  return names;
}
