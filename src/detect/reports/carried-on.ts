// Finds paraphrases that go on in a paragraph without any cue: "This would be “a first step” …", after what somebody said.
import type { JudgedReading } from './acceptance.ts';
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { NAME } from '../names/names.ts';
import type { QuoteRegion } from '../marks/quotes.ts';
import { TAG } from '../words/tag-set.ts';

/** How sure it is that such a sentence is by the speaker of the paragraph before. */
const CONFIDENCE = 0.65;
/** The quoted parts of such a sentence have at least this many words together. */
const FEWEST_QUOTED = 8;
/** A cue at least this likely shows that somebody speaks in the sentence itself. */
const SURE_CUE = 0.4;

const POINTS_BACK = /^(?:this|that|these|those|it|such|they)$/;

/** The regions that begin in a stretch of tokens. */
function regionsIn({ quotes }: Analysis, start: number, end: number): QuoteRegion[] {
  const found = new Set(range(start, end - 1).map((i) => at(quotes.region, i)));
  return [...found].flatMap((index) => quotes.regions[index] ?? []);
}

/** Whether words in marks are part of a sentence: they begin small. */
const isFragment = ({ tokens }: Analysis, { first, single }: QuoteRegion): boolean =>
  !single && /^\p{Ll}/u.test(tokens.words[first + 1] ?? '');

/** Whether a sentence takes up what was said: it points back and says what would be, and names nobody of its own. */
function takesUp(analysis: Analysis, start: number, end: number): boolean {
  const { forms, tags, names, quotes } = analysis;
  const own = range(start, end - 1).filter((i) => at(quotes.region, i) < 0);
  return (
    POINTS_BACK.test(forms.lower[start] as string) &&
    own.some((i) => at(tags, i) === TAG.modal) &&
    !own.some((i) => at(names, i) === NAME.person)
  );
}

/** The last draft with marks of its own that ends in a paragraph. */
function lastQuoting({ quotes }: Analysis, drafts: readonly Draft[]): Draft | null {
  const quoting = drafts.filter(({ content }) => content.some((i) => at(quotes.region, i) >= 0));
  return quoting.at(-1) ?? null;
}

/** Adds the sentences that carry on, by the speaker of the paragraph before. */
export function carryOn(
  analysis: Analysis,
  drafts: Draft[],
  readings: readonly JudgedReading[],
): void {
  const { tokens, sentences } = analysis;
  const byParagraph = new Map<number, Draft[]>();
  for (const draft of drafts) {
    for (const paragraph of new Set(
      [...draft.content, draft.token].map((token) => at(tokens.paragraph, token)),
    )) {
      const list = byParagraph.get(paragraph);
      if (list) list.push(draft);
      else byParagraph.set(paragraph, [draft]);
    }
  }
  const cued = new Set(
    readings
      .filter(({ probability }) => probability >= SURE_CUE)
      .map(({ token }) => at(sentences.of, token)),
  );
  for (let start = 0; start < tokens.count; start = at(tokens.paragraphEnd, start)) {
    const paragraph = at(tokens.paragraph, start);
    const before = lastQuoting(analysis, byParagraph.get(paragraph - 1) ?? []);
    const sentence = at(sentences.of, start);
    if (before === null || byParagraph.has(paragraph) || cued.has(sentence)) continue;
    const end = at(sentences.starts, sentence + 1);
    const regions = regionsIn(analysis, start, end);
    const quoted = regions.reduce((sum, { words }) => sum + words, 0);
    if (quoted < FEWEST_QUOTED || !regions.every((region) => isFragment(analysis, region)))
      continue;
    if (!takesUp(analysis, start, end)) continue;
    drafts.push({
      source: [...before.source],
      cue: [...before.cue],
      content: range(start, end - 1),
      token: start,
      confidence: CONFIDENCE,
      evidence: 'continues',
      after: before,
    });
  }
}
