// Gives quotations that no cue took a home: the attribution they belong to, or the speaker before them.
import type { Analysis } from '../analysis.ts';
import type { JudgedReading } from './acceptance.ts';
import { ofSubject } from './paragraph-subjects.ts';
import type { Draft } from '../draft.ts';
import { coverage, range, sortDrafts, union } from '../draft.ts';
import { hasWord } from '../words/forms.ts';
import { at } from '../learnt/hashing.ts';
import type { QuoteRegion } from '../marks/quotes.ts';
import { isVerbal } from '../words/tag-set.ts';

/** Shorter stretches in marks do not stand for themselves. */
const FEWEST_WORDS = 6;
/** As few do where they are a sentence. */
const FEWEST_ALONE = 2;
/** How sure it is that a quotation on its own is by the speaker before it. */
const CONTINUED_CONFIDENCE = 0.75;

/** A reading as a draft. */
export const draftOf = ({ source, cue, content, token, confidence }: JudgedReading): Draft => ({
  source,
  cue,
  content,
  token,
  confidence,
  evidence: 'cue',
  after: null,
});

/** A quotation of a clause that no accepted reading took lets in readings that are only this sure. */
const QUOTED_THRESHOLD = 0.15;

/** Accepts the surest reading of each utterance in quotation marks that is nobody's yet. */
export function acceptQuoted(
  analysis: Analysis,
  drafts: Draft[],
  readings: readonly JudgedReading[],
): void {
  const { quotes, tokens } = analysis;
  const covered = coverage(tokens.count, drafts);
  const best = new Map<number, JudgedReading>();
  for (const reading of readings) {
    if (reading.confidence < QUOTED_THRESHOLD || reading.source.length === 0) continue;
    for (const index of new Set(reading.content.map((token) => at(quotes.region, token)))) {
      if (index >= 0 && reading.confidence > (best.get(index)?.confidence ?? 0))
        best.set(index, reading);
    }
  }
  for (const [index, reading] of best) {
    const region = quotes.regions[index] as QuoteRegion;
    const inside = reading.content.filter((token) => at(quotes.region, token) === index).length;
    if (!isUtterance(analysis, region) || inside * 5 < (region.last - region.first + 1) * 4)
      continue;
    if (at(quotes.region, reading.token) === index) continue;
    if (reading.content.some((token) => covered[token] === 1)) continue;
    drafts.push(draftOf(reading));
    for (const token of reading.content) covered[token] = 1;
  }
}

/**
 * Takes in the rest of quotations of which a content has at least half, unless the source or cue stands in them; of
 * those that stand alone it gives up what is less.
 */
export function completeQuotations(analysis: Analysis, drafts: readonly Draft[]): void {
  const { region, regions } = analysis.quotes;
  for (const draft of drafts) {
    if (draft.evidence !== 'cue') continue;
    const inside = new Map<number, number>();
    for (const token of draft.content) {
      const index = at(region, token);
      if (index >= 0) inside.set(index, (inside.get(index) ?? 0) + 1);
    }
    const own = new Set([...draft.source, ...draft.cue].map((token) => at(region, token)));
    for (const [index, count] of inside) {
      const { first, last, single } = regions[index] as QuoteRegion;
      const size = last - first + 1;
      if (single || own.has(index) || count === size) continue;
      if (count * 2 >= size) draft.content = union(draft.content, range(first, last));
      else if (count < draft.content.length && standsAlone(analysis, regions[index] as QuoteRegion))
        draft.content = draft.content.filter((token) => at(region, token) !== index);
    }
  }
}

/** Whether a region holds a clause. */
const isUtterance = ({ tags }: Analysis, region: QuoteRegion): boolean =>
  region.words >= FEWEST_WORDS &&
  range(region.first, region.last).some((i) => isVerbal(at(tags, i)));

/** Whether a region begins and ends like a sentence, or goes on in the next paragraph, and has a verb, however short it is. */
function isSentence(
  { sentences, tags, forms }: Analysis,
  { first, last, words, continues }: QuoteRegion,
  verbless = false,
): boolean {
  const ends = /^[.?!…]+$/;
  return (
    words >= FEWEST_ALONE &&
    at(sentences.starts, at(sentences.of, first)) === first &&
    (continues || ends.test(forms.lower[last - 1] ?? '')) &&
    (verbless || range(first, last).some((i) => isVerbal(at(tags, i))))
  );
}

/** Whether a region is a quotation that stands alone: a clause, with nothing but quotations in its sentences. */
function standsAlone(analysis: Analysis, region: QuoteRegion, verbless = false): boolean {
  const { sentences, tokens, quotes } = analysis;
  if (region.single || !(isUtterance(analysis, region) || isSentence(analysis, region, verbless)))
    return false;
  const start = at(sentences.starts, at(sentences.of, region.first));
  const end = at(sentences.starts, at(sentences.of, region.last) + 1);
  for (let i = start; i < end; i++) {
    if (at(quotes.region, i) < 0 && hasWord(tokens.words[i] as string)) return false;
  }
  return true;
}

/** The last token of a draft that counts for what follows it. */
const endOf = (draft: Draft): number => Math.max(draft.content.at(-1) ?? 0, draft.token);

/** The latest draft that begins before a token and ends in a paragraph. */
function latestBefore(drafts: readonly Draft[] | undefined, token: number): Draft | null {
  let latest: Draft | null = null;
  for (const draft of drafts ?? []) {
    if ((draft.content[0] ?? 0) >= token) continue;
    if (latest === null || endOf(draft) > endOf(latest)) latest = draft;
  }
  return latest;
}

/** Of a draft and the quoting ones whose cue stands in its sentence the latest that quotes: “…,” he wrote, *pointing out that …*. */
function quotingBeside(
  { quotes, sentences }: Analysis,
  drafts: readonly Draft[] | undefined,
  latest: Draft,
  token: number,
): Draft {
  const quoting = (draft: Draft): boolean =>
    draft.content.some((token) => at(quotes.region, token) >= 0);
  if (quoting(latest)) return latest;
  const sentence = at(sentences.of, latest.token);
  return (
    latestBefore(
      drafts?.filter((draft) => quoting(draft) && at(sentences.of, draft.token) === sentence),
      token,
    ) ?? latest
  );
}

/** In a story at least this many paragraphs, and this share of the quotations, are speech without any cue. */
const FEWEST_LINES = 8;
const SHARE_OF_LINES = 0.25;

/**
 * Whether people talk by turns, as in a story, where a new paragraph is another's: many paragraphs are one closed
 * quotation that nobody has yet.
 */
function isDialogue({ tokens, quotes }: Analysis, covered: Uint8Array): boolean {
  const lines = quotes.regions.filter(
    ({ first, last, closed }) =>
      closed &&
      covered[first] === 0 &&
      at(tokens.paragraphStart, first) === first &&
      at(tokens.paragraphEnd, last) === last + 1,
  ).length;
  return lines >= FEWEST_LINES && lines >= SHARE_OF_LINES * quotes.regions.length;
}

/**
 * Takes in the paragraphs before a quotation that are left open towards it: "“It is old." and, in the next paragraph, "“It
 * leaks,” said Anna Holt".
 */
function joinForward(analysis: Analysis, drafts: readonly Draft[], covered: Uint8Array): void {
  const { regions } = analysis.quotes;
  const owner = new Map<number, Draft>();
  for (const draft of drafts) for (const token of draft.content) owner.set(token, draft);
  const outer = regions.filter(({ single, words }) => !single && words > 0);
  for (let i = outer.length - 2; i >= 0; i--) {
    const [region, next] = [outer[i] as QuoteRegion, outer[i + 1] as QuoteRegion];
    const draft = owner.get(next.first + 1);
    if (!region.continues || draft === undefined || !standsAlone(analysis, region)) continue;
    if (covered.subarray(region.first, region.last + 1).includes(1)) continue;
    const content = range(region.first, region.last);
    draft.content = union(content, draft.content);
    for (const token of content) {
      covered[token] = 1;
      owner.set(token, draft);
    }
  }
}

/** Attaches quotations that stand alone to the attribution in their paragraph, or to the speaker of the paragraph before. */
export function adoptFloating(analysis: Analysis, drafts: Draft[]): void {
  const { tokens, quotes } = analysis;
  const covered = coverage(tokens.count, drafts);
  joinForward(analysis, drafts, covered);
  const ending = new Map<number, Draft[]>();
  const file = (draft: Draft): void => {
    const paragraph = at(tokens.paragraph, endOf(draft));
    const list = ending.get(paragraph);
    if (list) list.push(draft);
    else ending.set(paragraph, [draft]);
  };
  drafts.forEach(file);
  const told = isDialogue(analysis, covered);
  for (const region of quotes.regions) {
    if (covered.subarray(region.first, region.last + 1).includes(1)) continue;
    const paragraph = at(tokens.paragraph, region.first);
    const own = latestBefore(ending.get(paragraph), region.first);
    // Behind what somebody said in the same paragraph a sentence needs no verb: “Ask me,” he smiled. “*Not today.*”
    if (!standsAlone(analysis, region, own !== null)) continue;
    const before =
      own !== null
        ? quotingBeside(analysis, ending.get(paragraph), own, region.first)
        : told
          ? null
          : latestBefore(ending.get(paragraph - 1), region.first);
    if (before === null) {
      const subject = told ? null : ofSubject(analysis, region);
      if (subject !== null) drafts.push(subject);
      if (subject !== null) file(subject);
      continue;
    }
    const adopted = adopt(analysis, before, region, own !== null);
    if (adopted !== null) drafts.push(adopted);
    file(adopted ?? before);
  }
  sortDrafts(drafts);
}

/** Whether a blank line stands before a token: in such text one attribution runs over paragraphs, as in PolNeAR. */
const afterBlankLine = ({ tokens }: Analysis, token: number): boolean =>
  /\n\s*\n/.test(tokens.text.slice(at(tokens.end, token - 1), at(tokens.start, token)));

/** Continues the attribution before a quotation that stands alone; null where it joined that, or does not follow on it. */
function adopt(
  analysis: Analysis,
  before: Draft,
  region: QuoteRegion,
  sameParagraph: boolean,
): Draft | null {
  const { quotes } = analysis;
  const previous = quotes.regions[at(quotes.region, before.content.at(-1) ?? 0)];
  const apart = afterBlankLine(analysis, region.first);
  if (previous === undefined && !sameParagraph && (apart || before.source.length === 0))
    return null;
  const content = range(region.first, region.last);
  const quoting = before.content.some((token) => at(quotes.region, token) >= 0);
  const joins = sameParagraph ? quoting : previous?.continues === true || apart;
  if (joins) {
    before.content = union(before.content, content);
    return null;
  }
  return {
    source: [...before.source],
    cue: [...before.cue],
    content,
    token: region.first,
    confidence: Math.min(before.confidence, CONTINUED_CONFIDENCE),
    evidence: 'continues',
    after: before,
  };
}
