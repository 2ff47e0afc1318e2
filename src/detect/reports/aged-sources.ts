// Finds sources that an age or another aside parts from their verb: "…,” *passenger Leo Brandt*, 24, has told the paper".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { canSpeak } from './no-reports.ts';
import { TAG, isVerbal } from '../words/tag-set.ts';

/** An age, with the comma that its token may take in. */
const AGE = /^(?:[5-9]|[1-9]\d|10\d),?$/;

/** The last token before the age that stands between commas before a verb; -1 where there is none. */
function beforeAge({ tags, forms, sentences }: Analysis, verb: number): number {
  const start = at(sentences.starts, at(sentences.of, verb));
  let age = verb - 1;
  while (age > start && (at(tags, age) === TAG.adverb || isVerbal(at(tags, age)))) age--;
  if (forms.lower[age] === ',') age--;
  const word = forms.lower[age] ?? '';
  const closed = word.endsWith(',') || forms.lower[age + 1] === ',';
  return age - 1 > start && closed && AGE.test(word) && forms.lower[age - 1] === ',' ? age - 2 : -1;
}

/** What somebody is, between commas, is at most so long: "Kelly*, a carer,* fumed". */
const LONGEST_ASIDE = 5;

/** The last token before what somebody is that stands between commas before a verb; -1 where there is none. */
function beforeAside({ tags, forms, sentences }: Analysis, verb: number): number {
  const start = at(sentences.starts, at(sentences.of, verb));
  if (forms.lower[verb - 1] !== ',') return -1;
  let first = verb - 2;
  while (first > start && verb - first <= LONGEST_ASIDE && forms.lower[first] !== ',') first--;
  const article = at(tags, first + 1) === TAG.determiner && first + 2 < verb - 1;
  return first > start && forms.lower[first] === ',' && article ? first - 1 : -1;
}

/** The phrase that ends at a token, the title in marks and the article before it taken in: "*The “Glass” singer*". */
function phraseTo({ chunks, quotes, tags }: Analysis, last: number): number[] {
  const own = at(chunks.phrase, last);
  if (own < 0) return [];
  let first = at(chunks.phraseFirst, own);
  while (first < last && (at(quotes.mark, first) === 2 || at(quotes.region, first) >= 0)) first++;
  const title = first > 1 ? quotes.regions[at(quotes.region, first - 1)] : undefined;
  const titled = title?.last === first - 1 && title.first > 0;
  if (titled && at(tags, title.first - 1) === TAG.determiner) first = title.first - 1;
  return range(first, last);
}

/** Gives drafts without a source that has letters the one before the age or the aside; what they took of it is no content. */
export function freeAgedSources(analysis: Analysis, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { token, cue, source, evidence } = draft;
    const named = source.some((i) => /\p{L}/u.test(analysis.tokens.words[i] as string));
    if (named || evidence !== 'cue' || at(analysis.quotes.region, token) >= 0) continue;
    const verb = Math.min(token, ...cue);
    const aged = beforeAge(analysis, verb);
    const last = aged < 0 ? beforeAside(analysis, verb) : aged;
    const phrase = last < 0 ? [] : phraseTo(analysis, last);
    if (phrase.length === 0 || !canSpeak(analysis, phrase)) continue;
    const content = draft.content.filter((i) => i < (phrase[0] as number) || i > token);
    if (content.length > 0) Object.assign(draft, { source: phrase, content });
  }
}
