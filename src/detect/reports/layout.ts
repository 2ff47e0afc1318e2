// Reads reports from the page's layout: transcripts, signatures under quotations, and what follows a line's colon.
import type { Block } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { QuotedRegion } from '../marks/marks.ts';
import { isRoleNoun, roleBefore } from '../names/role-phrases.ts';
import { lastStartingBy } from './span-search.ts';

/** A turn in an interview whose labels name nobody. */
export type Turn = 'question' | 'answer';

/** A report that the layout shows; offsets are UTF-16 code units. */
export interface LayoutReport {
  content: Span[];
  /** The word before a colon that reports: "comments", "demands". */
  cue: Span | null;
  /** The label of a transcript, the name of a signature, who a line before a colon is about. */
  source: Span | null;
  by: 'transcript' | 'dashSignature' | 'leadIn';
  /** Whose turn it is, where the label says no more than "Q" or "A". */
  turn?: Turn;
  /** Whether they are the very words, as in a block quotation, and not a list of what was said. */
  verbatim: boolean;
}

/** What the rules read: the text, its blocks in order, and its regions in order. */
export interface Page {
  text: string;
  blocks: readonly Block[];
  regions: readonly QuotedRegion[];
}

/** The page with its outermost regions, and where each stands. */
interface Laid extends Page {
  places: readonly Span[];
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:(?:van|von|der|de|del|al|bin|the|of)\s)*\p{Lu}[\p{L}\p{M}.’'-]*)*`;
const LABEL = new RegExp(`^[“"]?(?:(${NAME})(?:\\s\\([^)]{1,40}\\))?:|([QA])\\.)\\s+(?=\\S)`, 'u');
const TURNS: readonly [RegExp, Turn][] = [
  [/^(?:Q|Question|Interviewer)$/, 'question'],
  [/^(?:A|Answer)$/, 'answer'],
];
/** Headings in front of a colon that are no speakers. */
export const NO_LABEL =
  /^(?:Note|Update|Updated|Correction|Photo|Photos|Image|Video|Source|Sources|Read|More|Related|Watch|Listen|Credit|Location|Where|When|What|Who|Why|How|Editor.s|Price|Rating|Tip|Step|Warning|Example|Summary|Verdict|Pros?|Cons?|Proof|Theorem|Lemma|Corollary|Definition|Remark|Date|Time|Address|Phone|Email|Analysis|Opinion|Review)(?![\p{L}])/u;
/** A label with its colon, in UTF-16 code units. */
const LONGEST_LABEL = 120;
/** A label must come this often before lines count as a transcript. */
const FEWEST_LABELS = 3;
/** A turn goes on over at most this many paragraphs without a label. */
const LONGEST_TURN = 4;
const SIGNATURE = new RegExp(`^\\s*(?:—|–|―|--|-)\\s*(${NAME})((?:,[^.!?]{1,100})?)\\.?$`, 'u');
const BARE_SIGNATURE = new RegExp(`^(${NAME}),\\s[^.!?:]{3,80}$`, 'u');
/** Quotations shorter than this many words carry no signature. */
const FEWEST_WORDS = 4;
const LEAD_CUE =
  /(?<![\p{L}])(?:said|says|told|tells|wrote|writes|added|asked|replied|tweeted|posted|stated|explained|explains|comments?|statement|words|message|letter|tweet|post|demands?|proposals?|promises?|pledges?|conditions|reads)(?![\p{L}])/giu;

const ARTICLE = /^(?:The|An?|His|Her|Their|Our|My|Its)$/;
/** Capitalised only because it begins the line. */
const NO_NAME = /^(?:Among|In|On|At|With|After|By|From|The|But|And|As|To|These|Here)\s/;

const countWords = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const wordsOf = ({ text }: Laid, block: Block): string => text.slice(block.start, block.end);

/** The words of a stretch: those of the one region that fills it, or all of them. */
function contentOf({ text, regions, places }: Laid, start: number, end: number): Span | null {
  const stretch = text.slice(start, end);
  const from = start + stretch.length - stretch.trimStart().length;
  const to = start + stretch.trimEnd().length;
  if (to <= from) return null;
  const region = regions[lastStartingBy(places, from)];
  return region?.start === from && region.end >= to - 1 ? region.inner : [from, to];
}

/**
 * Whether labels are those of people who talk: most of the labelled lines are under labels that come again, and most
 * lines from the first label to the last are labelled, or belong to a turn.
 *
 * @param counts - How often each label comes.
 * @param blocks - How many blocks there are from the first labelled one to the last.
 */
function isTalk(counts: readonly number[], blocks: number): boolean {
  const all = counts.reduce((sum, n) => sum + n, 0);
  const again = counts.filter((n) => n > 1).reduce((sum, n) => sum + n, 0);
  return all >= FEWEST_LABELS && again * 2 > all && all * LONGEST_TURN >= blocks;
}

/** The label that begins a block, with the length of all before the words. */
function labelOf(page: Laid, block: Block): { name: string; length: number } | null {
  const head = page.text.slice(block.start, Math.min(block.end, block.start + LONGEST_LABEL));
  if (!head.includes(':') && !/^[“"]?[QA]\./.test(head)) return null;
  const m = LABEL.exec(head);
  const name = m?.[1] ?? m?.[2];
  return m === null || name === undefined || NO_LABEL.test(name)
    ? null
    : { name, length: m[0].length };
}

/** Whether a label may name a thing: it is one word, and nobody's office. */
const mayBeThing = (label: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(label) && !isRoleNoun(label);

/** After so many words or blocks others get their turn. */
const PAUSE = 1024;

/** The words of a text that are written small: labels that are among them, as "proof" and "cons", name things. */
function* commonWords(text: string): Generator<void, Set<string>> {
  const common = new Set<string>();
  let read = 0;
  for (const [word] of text.matchAll(/(?<![\p{L}])\p{Ll}+(?![\p{L}])/gu)) {
    common.add(word);
    if (++read % PAUSE === 0) yield;
  }
  return common;
}

/** The label of each block, where it has one that names nothing but a speaker. */
function* readLabels(page: Laid): Generator<void, ReturnType<typeof labelOf>[]> {
  const labels: ReturnType<typeof labelOf>[] = [];
  for (const block of page.blocks) {
    labels.push(labelOf(page, block));
    if (labels.length % PAUSE === 0) yield;
  }
  if (!labels.some((label) => label !== null && mayBeThing(label.name))) return labels;
  const common = yield* commonWords(page.text);
  return labels.map((label) => {
    if (label === null || !mayBeThing(label.name)) return label;
    const word = label.name.toLowerCase();
    return common.has(word) || common.has(`${word}s`) ? null : label;
  });
}

/** Turns of speech under labels: "HOLT: …", "Anna Holt: …", in an article that has several. */
function* readTranscript(page: Laid): Generator<void, LayoutReport[]> {
  const labels = yield* readLabels(page);
  const counts = new Map<string, number>();
  for (const label of labels)
    if (label !== null) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  const first = labels.findIndex((label) => label !== null);
  const last = labels.findLastIndex((label) => label !== null);
  if (!isTalk([...counts.values()], last - first + 1)) return [];
  const reports: LayoutReport[] = [];
  let turn = 0;
  page.blocks.forEach((block, i) => {
    const label = labels[i];
    const open = reports.at(-1);
    if (label != null) {
      const at = block.start + wordsOf(page, block).indexOf(label.name);
      const content = contentOf(page, block.start + label.length, block.end);
      if (content === null) return;
      reports.push({
        content: [content],
        cue: null,
        source: [at, at + label.name.length],
        by: 'transcript',
        verbatim: true,
        ...turnOf(label.name),
      });
      turn = 1;
    } else if (
      open !== undefined &&
      i < last &&
      block.kind === 'paragraph' &&
      turn < LONGEST_TURN
    ) {
      const content = contentOf(page, block.start, block.end);
      if (content !== null) open.content.push(content);
      turn++;
    }
  });
  return reports;
}

/** The turn that a label stands for, where it names nobody. */
function turnOf(label: string): Pick<LayoutReport, 'turn'> {
  const turn = TURNS.find(([pattern]) => pattern.test(label))?.[1];
  return turn === undefined ? {} : { turn };
}

/** The outermost region that begins a block; what comes behind it is given as an offset. */
function leadingRegion(page: Laid, block: Block): QuotedRegion | null {
  const region = page.regions[lastStartingBy(page.places, block.start)];
  return region?.start === block.start && region.end <= block.end ? region : null;
}

/** Whether a block's last character that is no blank is a colon. */
const endsWithColon = ({ text }: Laid, { start, end }: Block): boolean =>
  text
    .slice(Math.max(start, end - LONGEST_LABEL), end)
    .trimEnd()
    .endsWith(':');

/** Who signed: a dash and a name behind the quotation or on the line below, or a bare "Name, office" below it. */
function readSignature(
  page: Laid,
  block: Block,
  next: Block | undefined,
  quoted: boolean,
): LayoutReport | null {
  const region = leadingRegion(page, block);
  const rest = region === null ? '' : page.text.slice(region.end, block.end).trimEnd();
  const below = next === undefined ? '' : wordsOf(page, next).trimEnd();
  let m = region === null ? null : SIGNATURE.exec(rest);
  let from = region?.end ?? 0;
  if (m === null && next !== undefined && (quoted || (region !== null && rest.trim() === ''))) {
    m = SIGNATURE.exec(below) ?? (quoted ? BARE_SIGNATURE.exec(below) : null);
    from = next.start;
  }
  const name = m?.[1];
  if (m === null || name === undefined) return null;
  const content = region?.inner ?? contentOf(page, block.start, block.end);
  if (content === null || countWords(page.text.slice(...content)) < FEWEST_WORDS) return null;
  const at = from + m[0].indexOf(name);
  return {
    content: [content],
    cue: null,
    source: [at, at + name.length],
    by: 'dashSignature',
    verbatim: true,
  };
}

/** Who a line that ends with a colon is about: "…, Holt wrote:", "by harbour engineer Anna Holt:", "Holt's demands:". */
function readLead(page: Laid, block: Block): { cue: Span; source: Span } | null {
  const line = wordsOf(page, block);
  const start =
    block.start + Math.max(line.slice(0, -1).lastIndexOf('. ') + 1, line.length - 300, 0);
  const words = page.text.slice(start, block.end);
  const cue = [...words.matchAll(LEAD_CUE)].at(-1);
  if (cue === undefined || !words.trimEnd().endsWith(':')) return null;
  const cueSpan: Span = [start + cue.index, start + cue.index + cue[0].length];
  const by = new RegExp(`(?:by|from)\\s(?:[^,:]{0,60}?\\s)??(${NAME}):$`, 'u').exec(
    words.trimEnd(),
  );
  const before = new RegExp(`(${NAME})(?:[’']s?)?\\s(?:[\\p{Ll}’']+\\s){0,4}$`, 'u').exec(
    words.slice(0, cue.index),
  );
  const found = by ?? before;
  if (found?.[1] === undefined) return null;
  const name = found[1].replace(/[’']s?$/, '').replace(NO_NAME, '');
  const at = start + found.index + found[0].lastIndexOf(name);
  if (ARTICLE.test(name)) {
    const described = page.text.slice(at, start + cue.index).replace(/(?:[’']s?\s.*|\s+)$/, '');
    return described === name ? null : { cue: cueSpan, source: [at, at + described.length] };
  }
  const source: Span = [roleBefore(page.text, at)?.[0] ?? at, at + name.length];
  return { cue: cueSpan, source };
}

/** What a line's colon announces: list items, a block quotation, or the quotation that is the next paragraph. */
function readAnnounced(page: Laid, at: number): LayoutReport | null {
  const block = page.blocks[at];
  if (block === undefined || !endsWithColon(page, block)) return null;
  const content: Span[] = [];
  let verbatim = true;
  for (let i = at + 1; i < page.blocks.length; i++) {
    const next = page.blocks[i];
    if (next === undefined) break;
    const region = leadingRegion(page, next);
    const announced =
      next.kind === 'listItem' ||
      next.kind === 'blockquote' ||
      (i === at + 1 && region?.end === next.end);
    const span = announced ? contentOf(page, next.start, next.end) : null;
    if (span === null) break;
    content.push(span);
    verbatim &&= next.kind !== 'listItem';
  }
  const lead = content.length === 0 ? null : readLead(page, block);
  return lead === null ? null : { content, ...lead, by: 'leadIn', verbatim };
}

/**
 * Finds the reports that only the layout shows, in order. Where nothing is laid out so, there are none.
 * Blocks and regions stand in the order of the text. Pauses now and then.
 */
export function* readLayout({ text, blocks, regions: all }: Page): Generator<void, LayoutReport[]> {
  const regions = all.filter((r) => r.nestedIn === null);
  const page: Laid = { text, blocks, regions, places: regions.map((r) => [r.start, r.end]) };
  const transcript = yield* readTranscript(page);
  if (transcript.length > 0) return transcript;
  const reports: LayoutReport[] = [];
  for (const [i, block] of page.blocks.entries()) {
    if (i % PAUSE === PAUSE - 1) yield;
    const before = page.blocks[i - 1];
    const led = before !== undefined && endsWithColon(page, before);
    const signed = readSignature(
      page,
      block,
      page.blocks[i + 1],
      block.kind === 'blockquote' || led,
    );
    const known = reports.at(-1);
    const report = signed ?? readAnnounced(page, i);
    if (report === null) continue;
    if (known?.content.some((c) => report.content.some((d) => c[0] === d[0])) === true) continue;
    reports.push(report);
  }
  return reports;
}
