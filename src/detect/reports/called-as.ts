// Reads what somebody calls a thing, in marks that no reading took: "Holt termed the claims “*a pack of lies*”".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { coverage, range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import type { QuoteRegion } from '../marks/quotes.ts';
import { nearestSubject } from './inheritance.ts';
import { canSpeak } from './no-reports.ts';
import { stemsOf } from '../words/stems.ts';
import { TAG, isFinite, isVerbal } from '../words/tag-set.ts';

/** How sure such a reading is. */
const CONFIDENCE = 0.65;
/** Words in marks are at least so many, and what they are said of at most so many tokens. */
const FEWEST_WORDS = 2;
const LONGEST_THING = 10;

/** Verbs that call a thing something. */
const CALLING = stemsOf(
  'term brand label call slam blast hail denounce condemn deride describe portray',
);
/** "paid tribute to", with which somebody is called something. */
const isTribute = ({ forms }: Analysis, verb: number): boolean =>
  /^pa(?:id|ys?|ying)$/.test(forms.lower[verb] as string) && forms.lower[verb + 1] === 'tribute';

/** The verb before words in marks that calls something so, with nothing but nouns between; -1 where there is none. */
function verbBefore(analysis: Analysis, region: QuoteRegion): number {
  const { sentences, tags, quotes, chunks } = analysis;
  const start = at(sentences.starts, at(sentences.of, region.first));
  const least = Math.max(start, region.first - LONGEST_THING);
  let verb = region.first - 1;
  while (verb >= least && !isVerbal(at(tags, verb)) && at(quotes.region, verb) < 0) verb--;
  if (verb < least || at(quotes.region, verb) >= 0) return -1;
  if (isTribute(analysis, verb)) return verb;
  return isFinite(at(tags, verb)) && CALLING.has(at(chunks.stems, verb)) ? verb : -1;
}

/** Whether a word stands for what is called something, and does not only lead to the name. */
const isThing = ({ chunks, tags }: Analysis, token: number): boolean =>
  at(chunks.phrase, token) >= 0 && !LEADS.has(at(tags, token));

const LEADS: ReadonlySet<number> = new Set([TAG.determiner, TAG.possessive, TAG.adjective]);

/** The subject of a verb; an apposition between commas may part them. */
function subjectOf(analysis: Analysis, verb: number): number[] {
  const { forms, chunks } = analysis;
  const own = forms.lower[verb - 1] === ',' && verb > 1 ? at(chunks.phrase, verb - 2) : -1;
  if (own >= 0) return range(at(chunks.phraseFirst, own), verb - 2);
  return nearestSubject(analysis, verb + 1);
}

/** The report of words in marks that call something so; null where nobody does. */
function readCalled(analysis: Analysis, region: QuoteRegion): Draft | null {
  const { forms } = analysis;
  const verb = verbBefore(analysis, region);
  const source = verb < 0 ? [] : subjectOf(analysis, verb);
  if (source.length === 0 || !canSpeak(analysis, source)) return null;
  const tribute = isTribute(analysis, verb);
  const thing = tribute ? [] : range(verb + 1, region.first - 1);
  // "called “Paper Crowns”", "what Holt calls the “quay economy”": a name.
  if (!tribute && !thing.some((i) => isThing(analysis, i))) return null;
  if (thing.some((i) => /^[,;:(—–]$/.test(forms.lower[i] as string))) return null;
  // "slammed Holt's “self-centred message”": that is whose message it is.
  if (/^['’]s?$/.test(forms.lower[region.first - 1] as string)) return null;
  const cue = tribute ? range(verb, region.first - 1) : [verb];
  const content = [...thing, ...range(region.first, region.last)];
  return {
    source,
    cue,
    content,
    token: verb,
    confidence: CONFIDENCE,
    evidence: 'cue',
    after: null,
  };
}

/** Adds such reports of words in marks that are nobody's yet. */
export function addCalled(analysis: Analysis, drafts: Draft[]): void {
  const covered = coverage(analysis.tokens.count, drafts);
  const cues = new Set(drafts.map(({ token }) => token));
  for (const region of analysis.quotes.regions) {
    if (region.single || region.words < FEWEST_WORDS) continue;
    if (covered.subarray(region.first, region.last + 1).includes(1)) continue;
    const report = readCalled(analysis, region);
    if (report !== null && !cues.has(report.token)) drafts.push(report);
  }
}
