// Finds sources for cues that have none of their own: "..., adding that ..." shares the subject of its sentence.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { TAG, isFinite, isVerb } from '../words/tag-set.ts';

const BEFORE_PARTICIPLE = new Set([
  ',',
  'while',
  'by',
  'before',
  'after',
  'without',
  'from',
  'and',
]);
const CLOSING = 2;
const COORDINATORS = new Set(['and', 'but', 'or', 'then']);

/** Whether the cue is a participle or coordinated verb whose subject stands earlier in the sentence. */
function sharesSubject(
  { tags, sentences, forms, quotes }: Analysis,
  token: number,
): 'participle' | 'coordinated' | null {
  const start = Math.max(at(sentences.starts, at(sentences.of, token)), token - NEAR_TOKENS);
  const tag = at(tags, token);
  const participle = tag === TAG.gerund;
  const stepsOver = (i: number): boolean => {
    const other = at(tags, i);
    return other === TAG.adverb || (!participle && (other === TAG.modal || isVerb(other)));
  };
  let before = token - 1;
  while (before >= start && stepsOver(before)) before--;
  // “It leaks,” adding that …: the comma stands within the marks.
  if (before > start && at(quotes.mark, before) === CLOSING) before--;
  const word = before < start ? null : (forms.lower[before] as string);
  if (participle) return word === null || BEFORE_PARTICIPLE.has(word) ? 'participle' : null;
  const finite = isFinite(tag) || tag === TAG.participle;
  return finite && word !== null && COORDINATORS.has(word) ? 'coordinated' : null;
}

/** Phrases that prepositions join to a subject are walked back over this many times: "*members of the board of …* said". */
const MOST_JOINED = 4;

/** Where a phrase begins with those that prepositions join it to, within a sentence; null where none governs it in the end. */
function wholeFirst({ tags, chunks }: Analysis, first: number, start: number): number | null {
  const { phrase, phraseFirst } = chunks;
  const governed = (i: number): boolean => i > start && at(tags, i - 1) === TAG.preposition;
  let from = first;
  for (let n = 0; governed(from); n++) {
    const before = from - 2;
    const own = before < start ? -1 : at(phrase, before);
    if (own < 0 || n === MOST_JOINED) return null;
    from = at(phraseFirst, own);
  }
  return from;
}

/** The nearest noun phrase before the cue that a finite verb follows and that nothing but other phrases governs. */
export function nearestSubject(analysis: Analysis, token: number): number[] {
  const { tags, chunks, sentences } = analysis;
  const { phrase, phraseFirst, phraseLast } = chunks;
  const start = Math.max(at(sentences.starts, at(sentences.of, token)), token - NEAR_TOKENS);
  for (let i = token - 2; i >= start; i--) {
    const own = at(phrase, i);
    if (own < 0 || at(phraseLast, own) !== i || !isFinite(at(tags, i + 1))) continue;
    const first = wholeFirst(analysis, at(phraseFirst, own), start);
    if (first !== null) return range(first, i);
  }
  return [];
}

/** How many drafts, and how many tokens, before its own a sentence is searched for a subject. */
const NEAR_DRAFTS = 8;
const NEAR_TOKENS = 80;

/** The drafts of a sentence that stand near one of them in the list. */
function near(sentence: readonly Draft[], draft: Draft): readonly Draft[] {
  if (sentence.length <= NEAR_DRAFTS) return sentence;
  const place = sentence.indexOf(draft);
  return sentence.slice(Math.max(0, place - NEAR_DRAFTS), place + NEAR_DRAFTS);
}

/** Gives drafts without a source the source they share. */
export function inheritSources(analysis: Analysis, drafts: readonly Draft[]): void {
  const { sentences, quotes } = analysis;
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const sentence = at(sentences.of, draft.token);
    const list = bySentence.get(sentence);
    if (list) list.push(draft);
    else bySentence.set(sentence, [draft]);
  }
  for (const draft of drafts) {
    if (draft.source.length > 0 || draft.evidence !== 'cue') continue;
    const { token, content } = draft;
    const region = at(quotes.region, token);
    if (region >= 0 && !content.every((i) => at(quotes.region, i) === region)) continue;
    if (sharesSubject(analysis, token) === null) continue;
    let nearest: Draft | null = null;
    for (const other of near(bySentence.get(at(sentences.of, token)) ?? [], draft)) {
      const first = other.source[0];
      const usable = other !== draft && first !== undefined && first < token && other.token < token;
      if (!usable || other.content.includes(token)) continue;
      if (nearest === null || other.token > nearest.token) nearest = other;
    }
    const inContent = new Set(content);
    draft.source =
      nearest?.source.slice() ?? nearestSubject(analysis, token).filter((i) => !inContent.has(i));
    draft.after = nearest;
  }
}
