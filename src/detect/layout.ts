// Reads attributions off the layout: transcripts, signatures after a dash, and words that a colon announces.
import type { Analysis } from './analysis.ts';
import type { Draft, Evidence } from './draft.ts';
import { coverage, range } from './draft.ts';
import { isCapitalised, SHAPE } from './forms.ts';
import { at } from './hashing.ts';
import { NAME } from './names.ts';
import type { QuoteRegion } from './quotes.ts';
import type { JudgedReading } from './acceptance.ts';

/** How sure layout is, by kind. */
const CONFIDENCE: Readonly<Record<'transcript' | 'dash' | 'colon', number>> = {
  transcript: 0.85,
  dash: 0.8,
  colon: 0.8,
};

type LayoutEvidence = keyof typeof CONFIDENCE & Evidence;

const make = (
  evidence: LayoutEvidence,
  source: number[],
  cue: number[],
  content: number[],
  token: number,
): Draft => ({
  source,
  cue,
  content,
  token,
  confidence: CONFIDENCE[evidence],
  evidence,
  after: null,
});

const isCapital = ({ forms }: Analysis, token: number): boolean =>
  isCapitalised(at(forms.shape, token));

/** `[first, end)` of every paragraph. */
function paragraphs({ tokens }: Analysis): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < tokens.count; i = at(tokens.paragraphEnd, i))
    found.push([i, at(tokens.paragraphEnd, i)]);
  return found;
}

/** A speaker's name with a colon at the start of a paragraph. */
interface Label {
  first: number;
  colon: number;
  /** Whether it is written in capitals, as transcripts do; then paragraphs without a label go on with it. */
  upper: boolean;
}

const LONGEST_LABEL = 5;

function labelOf(analysis: Analysis, start: number, end: number): Label | null {
  const { quotes, forms, names } = analysis;
  const first = at(quotes.mark, start) === 1 ? start + 1 : start;
  let colon = first;
  const fits = (i: number): boolean =>
    isCapital(analysis, i) || /^[().]$/.test(forms.lower[i] as string);
  while (colon < end && colon - first < LONGEST_LABEL && fits(colon)) colon++;
  if (colon === first || colon >= end - 2 || forms.lower[colon] !== ':') return null;
  const words = range(first, colon - 1);
  const upper = words.every((i) => at(forms.shape, i) >= SHAPE.upper || !isCapital(analysis, i));
  if (!upper && !words.some((i) => at(names, i) === NAME.person)) return null;
  return { first, colon, upper };
}

/** Paragraphs without a label that may go on with the one before. */
const LONGEST_TURN = 4;

/** Interviews and transcripts: `NAME: what they say`, at least twice. */
export function readTranscript(analysis: Analysis, drafts: Draft[]): void {
  const blocks = paragraphs(analysis);
  const labels = blocks.map(([start, end]) => labelOf(analysis, start, end));
  if (labels.filter((label) => label !== null).length < 2) return;
  const lastLabel = labels.findLastIndex((label) => label !== null);
  const byCue = new Map(
    drafts.flatMap((draft) => draft.cue.map((token) => [token, draft] as const)),
  );
  labels.forEach((label, index) => {
    if (label === null) return;
    const content = range(label.colon + 1, (blocks[index] as [number, number])[1] - 1);
    for (
      let next = index + 1;
      label.upper && next < lastLabel && next - index < LONGEST_TURN;
      next++
    ) {
      if (labels[next] !== null) break;
      const [start, end] = blocks[next] as [number, number];
      content.push(...range(start, end - 1));
    }
    const source = range(label.first, label.colon - 1);
    const known = byCue.get(label.colon);
    if (known === undefined)
      drafts.push(make('transcript', source, [label.colon], content, label.colon));
    else Object.assign(known, { content, source: known.source.length > 0 ? known.source : source });
  });
}

const SIGNATURE_WORDS = new Set(['of', ',', '.', 'the', 'and']);
const LONGEST_SIGNATURE = 14;

/** `“What was said” — Jane Roe, of the Board`, to the end of the paragraph. */
export function readSignatures(analysis: Analysis, drafts: Draft[]): void {
  const { tokens, quotes, forms } = analysis;
  const claimed = new Set<number>();
  for (const draft of drafts) {
    for (const token of draft.content) {
      const region = at(quotes.region, token);
      if (
        region >= 0 &&
        Math.min(...draft.cue, Infinity) > (quotes.regions[region] as QuoteRegion).last
      )
        claimed.add(region);
    }
  }
  quotes.regions.forEach((region, index) => {
    const end = at(tokens.paragraphEnd, region.last);
    const dash = region.last + 1;
    if (region.single || region.words < 4 || claimed.has(index)) return;
    if (
      dash >= end ||
      end - dash > LONGEST_SIGNATURE ||
      !/^[―—–-]+$/.test(tokens.words[dash] as string)
    )
      return;
    const fits = (i: number): boolean =>
      isCapital(analysis, i) || SIGNATURE_WORDS.has(forms.lower[i] as string);
    if (end - dash < 3 || !range(dash + 1, end - 2).every(fits)) return;
    let last = dash + 1;
    while (last + 1 < end && isCapital(analysis, last + 1)) last++;
    drafts.push(
      make('dash', range(dash + 1, last), [dash], range(region.first, region.last), dash),
    );
  });
}

const FAINTEST_ANNOUNCEMENT = 0.35;
const LONGEST_ANNOUNCEMENT = 25;

/** The quotation that begins at a token, with the paragraphs it runs over that are nobody's yet. */
function quotationAt({ quotes }: Analysis, token: number, covered: Uint8Array): number[] {
  const content: number[] = [];
  let index = at(quotes.region, token);
  for (let region = quotes.regions[index]; region !== undefined; region = quotes.regions[++index]) {
    if (region.single && content.length > 0) continue;
    if (covered.subarray(region.first, region.last + 1).includes(1)) break;
    content.push(...range(region.first, region.last));
    if (!region.continues) break;
  }
  return content;
}

/** `She said in a statement:` and the quotation that the next paragraph begins with. */
export function readAnnouncements(
  analysis: Analysis,
  drafts: Draft[],
  readings: readonly JudgedReading[],
): void {
  const { tokens, quotes } = analysis;
  const covered = coverage(tokens.count, drafts);
  const byToken = new Map(drafts.filter((d) => d.evidence === 'cue').map((d) => [d.token, d]));
  for (const reading of readings) {
    const next = at(tokens.paragraphEnd, reading.token);
    if (reading.probability < FAINTEST_ANNOUNCEMENT || next >= tokens.count) continue;
    if (tokens.words[next - 1] !== ':' || next - reading.token > LONGEST_ANNOUNCEMENT) continue;
    if (
      at(quotes.mark, next) !== 1 ||
      range(reading.token + 1, next - 2).some((i) => at(quotes.region, i) >= 0)
    )
      continue;
    const known = byToken.get(reading.token);
    const content = quotationAt(analysis, next, covered);
    if (content.length === 0) continue;
    if (known === undefined) {
      drafts.push(make('colon', reading.source, reading.cue, content, reading.token));
    } else if (known.content.length < 4 || (known.content.at(-1) as number) < reading.token) {
      known.content = content;
    }
  }
}
