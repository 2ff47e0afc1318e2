// Reads the words right beside a quotation that no reading took: `“Quiet,” he demanded`, `one reporter joked: “…”`.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { coverage, range } from '../draft.ts';
import { at, hashText } from '../learnt/hashing.ts';
import { nearestSubject } from './inheritance.ts';
import { NAME } from '../names/names.ts';
import { canSpeak } from './no-reports.ts';
import type { QuoteRegion } from '../marks/quotes.ts';
import { TAG, isFinite, isVerb } from '../words/tag-set.ts';

/** How sure such a reading is. */
const CONFIDENCE = 0.7;
/** Verbs that carry no speech. */
const LIGHT = new Set(
  ['be', 'have', 'do', 'will', 'would', 'can', 'mean', 'includ', 'becom', 'go', 'com'].map(
    hashText,
  ),
);
/** A quotation that a colon announces has at least this many words. */
const ANNOUNCED_WORDS = 3;
const PAUSES = new Set([',', '?', '!', '…', '—', '...']);

/** A cue and its source, as tokens. */
interface Clause {
  cue: number;
  source: number[];
}

const isCue = ({ tags, chunks }: Analysis, token: number): boolean => {
  const tag = at(tags, token);
  const finite =
    tag === TAG.past || tag === TAG.present || tag === TAG.presentS || tag === TAG.participle;
  return finite && !LIGHT.has(at(chunks.stems, token));
};

/** Whether a token is a modal, or "have". */
const isAuxiliary = ({ tags, forms }: Analysis, token: number): boolean =>
  at(tags, token) === TAG.modal ||
  /^(?:has|have|had|['’](?:s|d|ve))$/.test(forms.lower[token] as string);

/** Whether a verb stands behind a modal: "she would *ask*". */
const isAsked = ({ tags, chunks, forms }: Analysis, token: number): boolean =>
  at(tags, token) === TAG.base &&
  forms.lower[token - 1] === 'would' &&
  !LIGHT.has(at(chunks.stems, token));

const PARTICIPLES: ReadonlySet<number> = new Set([TAG.gerund, TAG.participle]);

/** The noun phrase that begins at a token. */
function phraseAt({ chunks, tags }: Analysis, token: number, end: number): number[] {
  const own = token < end ? at(chunks.phrase, token) : -1;
  if (own < 0 || at(chunks.phraseFirst, own) !== token) return [];
  const last = at(chunks.phraseLast, own);
  // "the fuming boss": a participle parts the article from its noun.
  const article = last === token && at(tags, token) === TAG.determiner && token + 2 < end;
  const noun = article && PARTICIPLES.has(at(tags, token + 1)) ? at(chunks.phrase, token + 2) : -1;
  return range(token, Math.min(end - 1, noun < 0 ? last : at(chunks.phraseLast, noun)));
}

/** `…,” NAME VERB` or `…,” VERB NAME` after a quotation that ends in a pause. */
function clauseAfter(analysis: Analysis, region: QuoteRegion): Clause | null {
  const { tokens, tags, forms, sentences, quotes } = analysis;
  const end = at(tokens.paragraphEnd, region.last);
  let next = region.last + 1;
  const commaAfter = next < end && forms.lower[next] === ',';
  const first = at(sentences.starts, at(sentences.of, region.first));
  if (region.first > first && at(quotes.region, region.first - 1) < 0) return null;
  if (!commaAfter && !PAUSES.has(forms.lower[region.last - 1] as string)) return null;
  if (commaAfter) next++;
  const subject = phraseAt(analysis, next, end);
  let verb = subject.length > 0 ? next + subject.length : next;
  // "she *would often* ask", "he *has* said"
  while (verb < end && (at(tags, verb) === TAG.adverb || isAuxiliary(analysis, verb))) verb++;
  if (verb >= end || !(isCue(analysis, verb) || isAsked(analysis, verb))) return null;
  if (subject.length > 0) return { cue: verb, source: subject };
  const source = phraseAt(analysis, verb + 1, end);
  const after = verb + 1 + source.length;
  if (source.length === 0 || (after < end && isVerb(at(tags, after)))) return null;
  return { cue: verb, source };
}

/** Whether a cue stands before a comma, a pronoun between them allowed: "asking her,". */
function endsWithCue(analysis: Analysis, sign: number): boolean {
  const { tags } = analysis;
  const verb = at(tags, sign - 1) === TAG.pronoun ? sign - 2 : sign - 1;
  return verb >= 0 && (isCue(analysis, verb) || at(tags, verb) === TAG.gerund);
}

/** The phrase that begins a sentence, where an aside parts it from its verb: "*Her mother*, a doctor, agrees:". */
function subjectAt(analysis: Analysis, start: number, verb: number): number[] {
  const phrase = phraseAt(analysis, start, verb);
  const aside = analysis.forms.lower[start + phrase.length] === ',';
  return aside && analysis.forms.lower[verb - 1] === ',' && canSpeak(analysis, phrase)
    ? phrase
    : [];
}

/** The clause before a comma or colon that announces a quotation; the colon may end the paragraph before. */
function clauseBefore(analysis: Analysis, region: QuoteRegion): Clause | null {
  const { tokens, tags, names, sentences, forms, chunks } = analysis;
  const sign = region.first - 1;
  if (sign < 1) return null;
  const colon = forms.lower[sign] === ':';
  const newParagraph = at(tokens.paragraphStart, region.first) === region.first;
  if (!colon && (forms.lower[sign] !== ',' || newParagraph || !endsWithCue(analysis, sign)))
    return null;
  const start = at(sentences.starts, at(sentences.of, sign));
  let verb = sign - 1;
  const carries = (i: number): boolean =>
    isCue(analysis, i) || isFinite(at(tags, i)) || (!colon && at(tags, i) === TAG.gerund);
  while (verb >= start && !carries(verb)) verb--;
  if (verb >= start) {
    const nearest = nearestSubject(analysis, verb + 1);
    const source = nearest.length > 0 || !colon ? nearest : subjectAt(analysis, start, verb);
    if (source.length > 0) return { cue: verb, source };
  }
  const own = at(chunks.phrase, sign - 1);
  if (!colon || own < 0 || at(names, sign - 1) !== NAME.person) return null;
  return { cue: sign, source: range(Math.max(start, at(chunks.phraseFirst, own)), sign - 1) };
}

const endsLikeSentence = ({ forms }: Analysis, { last }: QuoteRegion): boolean =>
  /^[.?!…]+$/.test(forms.lower[last - 1] ?? '') || /^[.?!]$/.test(forms.lower[last] ?? '');

/** Adds an attribution for each quotation that is nobody's yet but has a clause of speech beside it. */
export function readDialogue(analysis: Analysis, drafts: Draft[]): void {
  const covered = coverage(analysis.tokens.count, drafts);
  for (const region of analysis.quotes.regions) {
    if (region.words === 0 || covered.subarray(region.first, region.last + 1).includes(1)) continue;
    const announced = region.words >= ANNOUNCED_WORDS && endsLikeSentence(analysis, region);
    const clause =
      clauseAfter(analysis, region) ?? (announced ? clauseBefore(analysis, region) : null);
    if (clause === null || covered[clause.cue] === 1) continue;
    drafts.push({
      source: clause.source,
      cue: [clause.cue],
      content: range(region.first, region.last),
      token: clause.cue,
      confidence: CONFIDENCE,
      evidence: 'cue',
      after: null,
    });
  }
}
