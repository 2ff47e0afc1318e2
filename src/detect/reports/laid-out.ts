// Brings what the page's layout shows, transcripts, signatures, lists and pull quotes, among the attributions.
import type { Block } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { readInterview } from './interviews.ts';
import type { LayoutReport } from './layout.ts';
import { readLayout } from './layout.ts';
import { findRepeats } from '../marks/repeats.ts';
import type { People } from '../speakers/source-types.ts';

/** How sure layout is. */
const CONFIDENCE = 0.85;
/** A pull quote with this share of another quotation's words is that quotation again, and not one of its own. */
const SAME_QUOTATION = 0.9;

/** The tokens that share a character with a span. */
function tokensOf({ tokens }: Analysis, [start, end]: Span): number[] {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(tokens.end, middle) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.count && at(tokens.start, last) < end) last++;
  return range(low, last - 1);
}

const EVIDENCE = {
  transcript: 'transcript',
  dashSignature: 'dashSignature',
  leadIn: 'colon',
} as const;

function draftOf(analysis: Analysis, report: LayoutReport): Draft {
  const { content, cue, source, by, verbatim, turn } = report;
  const tokens = content.flatMap((span) => tokensOf(analysis, span));
  const cueTokens = cue === null ? [] : tokensOf(analysis, cue);
  return {
    source: source === null ? [] : tokensOf(analysis, source),
    cue: cueTokens,
    content: tokens,
    token: cueTokens[0] ?? tokens[0] ?? 0,
    confidence: CONFIDENCE,
    evidence: EVIDENCE[by],
    after: null,
    verbatim,
    ...(turn && { turn }),
  };
}

/** Whether the lines before an offset are about one person more than about others, who then answers. */
function isAbout({ tokens }: Analysis, { all }: People, end: number): boolean {
  const [first = 0, second = 0] = all
    .map(({ mentions }) => mentions.filter((m) => at(tokens.start, m.first) < end).length)
    .sort((a, b) => b - a);
  return first > second;
}

/** Adds what the layout shows; it knows more than the sentences within it, whose attributions give way. Pauses. */
export function* addLaidOut(
  analysis: Analysis,
  people: People,
  blocks: readonly Block[],
  drafts: Draft[],
): Generator<void, void> {
  const page = { text: analysis.tokens.text, blocks, regions: analysis.quotes.spans };
  const shown = yield* readLayout(page);
  const talk = shown.some(({ by }) => by === 'transcript') ? [] : readInterview(page);
  const guest = talk.length > 0 && isAbout(analysis, people, talk[0]?.content[0]?.[0] ?? 0);
  const laidOut = (guest ? talk : shown)
    .map((report) => draftOf(analysis, report))
    .filter(({ content }) => content.length > 0);
  const taken = new Set(laidOut.flatMap(({ content }) => content));
  const cues = new Set(laidOut.flatMap(({ cue }) => cue));
  const kept = drafts.filter(
    ({ content, token }) => !cues.has(token) && !content.some((word) => taken.has(word)),
  );
  drafts.splice(0, drafts.length, ...kept, ...laidOut);
}

/** Settles pull quotes: what only repeats a quotation is another place of it, what repeats it in part is its speaker's. Pauses. */
export function* settlePullQuotes(
  analysis: Analysis,
  blocks: readonly Block[],
  drafts: Draft[],
): Generator<void, void> {
  const { tokens, quotes } = analysis;
  const owner = new Map<number, Draft>();
  for (const draft of drafts) for (const token of draft.content) owner.set(token, draft);
  for (const { place, of, share } of yield* findRepeats(tokens.text, blocks, quotes.spans)) {
    const content = tokensOf(analysis, place);
    const own = owner.get(content[0] ?? -1);
    if (own?.evidence === 'cue') continue;
    if (own !== undefined) drafts.splice(drafts.indexOf(own), 1);
    const original = owner.get(tokensOf(analysis, quotes.spans[of]?.inner ?? [0, 0])[0] ?? -1);
    if (original === undefined) continue;
    if (share >= SAME_QUOTATION) {
      (original.repeats ??= []).push(content);
      continue;
    }
    const { source, cue, confidence } = original;
    drafts.push({
      source,
      cue,
      content,
      token: content[0] ?? 0,
      confidence,
      evidence: 'continues',
      after: original,
    });
  }
}
