// Finds who says so right beside a quotation that nobody has yet: "“It leaks,” *agrees Anna Holt*", "*Holt*: “It leaks.”".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import type { QuoteRegion } from '../marks/quotes.ts';
import { stemsOf } from '../words/stems.ts';
import { TAG, isFinite, isVerbal } from '../words/tag-set.ts';
import { canSpeak } from './no-reports.ts';

/** How sure it is that a clause beside a quotation says whose it is. */
const CONFIDENCE = 0.7;
/** A quotation has at least so many words. */
const FEWEST_WORDS = 2;
/** A speaker behind a quotation is at most this long, in tokens. */
const LONGEST_SPEAKER = 10;

/** Verbs that say nothing of speech right behind a quotation. */
const SILENT = stemsOf('be have do become get make take give need seem include win lose want');

/** Who speaks, and the words that say that they do. */
interface Clause {
  source: number[];
  cue: number[];
}

/** Whether a token is a verb that a clause of speech can hang on. */
const speaks = ({ tags, chunks }: Analysis, token: number): boolean =>
  isFinite(at(tags, token)) &&
  at(tags, token) !== TAG.modal &&
  !SILENT.has(at(chunks.stems, token));

/** The tokens of the phrases that begin at a token, up to an end. */
function phrasesAt({ chunks }: Analysis, first: number, end: number): number[] {
  let next = first;
  while (next < Math.min(end, first + LONGEST_SPEAKER) && at(chunks.phrase, next) >= 0) next++;
  return range(first, next - 1);
}

/** Behind these words a name of which nothing else is known is a place or a time. */
const WHERE = /^(?:at|in|on|since|until)$/;

/** Whether a phrase is somebody: by what is known of its words, or as it is a name. */
const isSomebody = (analysis: Analysis, source: readonly number[]): boolean =>
  canSpeak(analysis, source) ||
  (at(analysis.tags, source.at(-1) ?? -1) === TAG.name &&
    !WHERE.test(analysis.forms.lower[(source[0] ?? 0) - 1] ?? ''));

/** The clause that begins behind a quotation: verb and speaker, or speaker and verb. */
function clauseBehind(analysis: Analysis, { last }: QuoteRegion): Clause | null {
  const { tags, tokens, forms } = analysis;
  const end = at(tokens.paragraphEnd, last);
  const first = last + 1;
  if (first >= end) return null;
  if (speaks(analysis, first) && forms.lower[first] === tokens.words[first]) {
    const source = phrasesAt(analysis, first + 1, end);
    const next = (source.at(-1) ?? 0) + 1;
    const ends = next >= end || !(isVerbal(at(tags, next)) || at(tags, next) === TAG.to);
    return ends && isSomebody(analysis, source) ? { source, cue: [first] } : null;
  }
  const source = phrasesAt(analysis, first, end);
  let verb = first + source.length;
  while (verb < end && at(tags, verb) === TAG.adverb) verb++;
  if (verb >= end || !speaks(analysis, verb) || !isSomebody(analysis, source)) return null;
  return { source, cue: [verb] };
}

/** How far before a colon somebody is looked for who speaks behind it, in tokens. */
const LONGEST_LEAD = 30;

/** Who a phrase says speaks: of "Bush's Facebook post" he whose it is. */
function speakerOf({ tags }: Analysis, phrase: readonly number[]): number[] {
  const owned = phrase.findIndex((token) => at(tags, token) === TAG.clitic);
  return phrase.slice(0, owned > 0 ? owned : phrase.length);
}

/** The phrase that ends at a token, as somebody who speaks; empty where it is nobody. */
function somebodyAt(analysis: Analysis, token: number): number[] {
  const own = token < 0 ? -1 : at(analysis.chunks.phrase, token);
  if (own < 0 || at(analysis.quotes.region, token) >= 0) return [];
  const source = speakerOf(analysis, range(at(analysis.chunks.phraseFirst, own), token));
  return isSomebody(analysis, source) ? source : [];
}

/** The first that is not empty of what is found at some tokens. */
function firstFound(tokens: readonly number[], find: (token: number) => number[]): number[] {
  for (const token of tokens) {
    const found = find(token);
    if (found.length > 0) return found;
  }
  return [];
}

/** The subject right before a verb, or before an aside that stands between: "*Her mother*, who is also a governor, agrees". */
function subjectOf(analysis: Analysis, verb: number, start: number): number[] {
  const { forms, tags } = analysis;
  const last = at(tags, verb - 1) === TAG.adverb ? verb - 2 : verb - 1;
  if (forms.lower[last] !== ',') return somebodyAt(analysis, last);
  const comma = forms.lower.lastIndexOf(',', last - 1);
  return comma > start ? somebodyAt(analysis, comma - 1) : [];
}

/**
 * Who speaks before a colon in front of a quotation: the last subject, "*The board* was clear in its findings: “…”", or
 * else who stands last, "From *the report*: “…”", also behind a dash.
 */
function leadBefore(analysis: Analysis, { first }: QuoteRegion): Clause | null {
  const { forms, sentences, tokens, tags } = analysis;
  const colon = first - 1;
  if (colon < 1 || forms.lower[colon] !== ':') return null;
  if (at(tokens.paragraph, colon) !== at(tokens.paragraph, first)) return null;
  const start = Math.max(at(sentences.starts, at(sentences.of, colon)), colon - LONGEST_LEAD);
  const backwards = range(start, colon - 1).reverse();
  const dash = backwards.find((token) => /^[-–—]+$/.test(forms.lower[token] as string)) ?? start;
  // Right before a colon what is tagged as a participle is the verb: "Holt, a carer, *fumed*: …".
  const carries = (token: number): boolean =>
    isFinite(at(tags, token)) || (token === colon - 1 && at(tags, token) === TAG.participle);
  const verbs = backwards.filter((token) => token > dash && carries(token));
  const subject = firstFound(verbs, (verb) => subjectOf(analysis, verb, start));
  const source =
    subject.length > 0 ? subject : firstFound(backwards, (token) => somebodyAt(analysis, token));
  return source.length > 0 ? { source, cue: [colon] } : null;
}

/** Whether a quotation begins a sentence, and its last word within the marks shows that it may go on behind them. */
const leadsOn = ({ forms, sentences }: Analysis, { first, last }: QuoteRegion): boolean =>
  at(sentences.starts, at(sentences.of, first)) === first &&
  /(?:[,?!…]|--|—)$/.test(forms.lower[last - 1] ?? '');

/** Whether a quotation has a verb, or begins or ends a sentence. */
const isUtterance = ({ tags, sentences, forms }: Analysis, { first, last }: QuoteRegion): boolean =>
  at(sentences.starts, at(sentences.of, first)) === first ||
  /[.?!]$/.test(forms.lower[last - 1] ?? '') ||
  range(first, last).some((i) => isVerbal(at(tags, i)));

/** Adds the quotations that nobody has yet and beside which somebody speaks; of those that somebody has, it is surer then. */
export function readSpokenBeside(analysis: Analysis, drafts: Draft[]): void {
  const owner = new Map<number, Draft>();
  for (const draft of drafts) for (const token of draft.content) owner.set(token, draft);
  for (const region of analysis.quotes.regions) {
    const { first, last, closed, single, words } = region;
    if (!closed || single || words < FEWEST_WORDS || !isUtterance(analysis, region)) continue;
    const content = range(first, last);
    const taken = content.find((token) => owner.has(token));
    const own = taken === undefined ? null : (owner.get(taken) as Draft);
    if (own !== null && own.confidence >= CONFIDENCE) continue;
    const clause =
      (leadsOn(analysis, region) ? clauseBehind(analysis, region) : null) ??
      leadBefore(analysis, region);
    if (clause === null) continue;
    const [token] = clause.cue as [number];
    if (own?.token === token) own.confidence = CONFIDENCE;
    if (own !== null) continue;
    drafts.push({
      ...clause,
      content,
      token,
      confidence: CONFIDENCE,
      evidence: 'cue',
      after: null,
    });
  }
}
