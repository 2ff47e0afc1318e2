// Accepts reports in plain "NAME VERB that …", whatever the verb, unless it is one of thinking or finding out.
import type { JudgedReading } from './acceptance.ts';
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { coverage } from '../draft.ts';
import { draftOf } from './floating.ts';
import { at } from '../learnt/hashing.ts';
import { canSpeak } from './no-reports.ts';
import { stemsOf } from '../words/stems.ts';
import { TAG, isFinite } from '../words/tag-set.ts';

/** How sure it is that such a sentence reports. */
const CONFIDENCE = 0.6;
/** Readings less sure than this are something else after all. */
const LEAST = 0.04;
/** A clause has at least this many tokens, "that" included. */
const FEWEST = 4;

/** Verbs of what is thought, found, wanted or brought about, and not said. */
const SILENT = stemsOf(
  'accept agree appear appreciate assume be believe bet cause conclude consider decide demonstrate determine discover do ' +
    'doubt dream ensure establish expect fear feel find forget forgot gather guarantee guess happen have hear hope imagine imply ' +
    'indicate intend know learn make mean note notice pray prefer prove provide read realise realize recognise ' +
    'recognize reflect remember require see seem sense show suspect think understand vote want watch wish wonder worry',
);

/** Verbs before "to say that" with which it was said: "She *liked* to say that …". */
const GOES_ON = /^(?:like[sd]?|love[sd]?|used|went on|goes on|continue[sd]?|hasten(?:s|ed)|liked)$/;

/** Where the verb phrase of a report begins: at its verb, or at "liked" where that is "liked to say". */
function verbStart({ forms, tags }: Analysis, token: number): number {
  if (at(tags, token) !== TAG.base || forms.lower[token - 1] !== 'to') return token;
  const word = forms.lower[token - 2] ?? '';
  if (GOES_ON.test(word)) return token - 2;
  return GOES_ON.test(`${forms.lower[token - 3]} ${word}`) ? token - 3 : token;
}

/** Whether a reading is somebody, a finite verb, and right behind it a clause with "that". */
function isPlain(analysis: Analysis, { token, source, content }: JudgedReading): boolean {
  const { forms, tags, chunks, quotes } = analysis;
  const [first, last] = [content[0] ?? -1, source.at(-1) ?? -1];
  const [verb, that] = [verbStart(analysis, token), token + 1];
  if (!isFinite(at(tags, verb)) || at(tags, verb) === TAG.modal || forms.lower[that] !== 'that')
    return false;
  if (first !== that && first !== that + 1) return false;
  const beside = last === verb - 1 || (last === verb - 2 && at(tags, verb - 1) === TAG.adverb);
  if (!beside || content.length < FEWEST || at(quotes.region, token) >= 0) return false;
  return !SILENT.has(at(chunks.stems, token)) && canSpeak(analysis, source);
}

/** Participles that a cue this likely is sure of report what follows: "…, *alleging that* it leaked". */
const SURE_CUE = 0.5;

/** Whether a reading is a participle behind a comma, with a clause with "that" right behind it. */
function isAdded(analysis: Analysis, { token, content, probability }: JudgedReading): boolean {
  const { forms, tags, chunks, quotes } = analysis;
  if (at(tags, token) !== TAG.gerund || probability < SURE_CUE) return false;
  if (forms.lower[token - 1] !== ',' || forms.lower[token + 1] !== 'that') return false;
  const beside = content[0] === token + 1 || content[0] === token + 2;
  if (!beside || content.length < FEWEST || at(quotes.region, token) >= 0) return false;
  return !SILENT.has(at(chunks.stems, token));
}

/** A clause without "that" begins with one of these, or its subject stands right behind the verb. */
const SUBJECTS = /^(?:it|there|he|she|they)$/;
/** So many tokens of such a clause may be missing at its beginning. */
const LONGEST_START = 3;

/** Whether a reading is a sure cue between somebody and a clause that begins with a pronoun: "Morton *said* it hurt". */
function isBare(
  analysis: Analysis,
  { token, source, content, probability }: JudgedReading,
): boolean {
  const { forms, chunks, quotes, tags } = analysis;
  if (probability < SURE_CUE || source.at(-1) !== token - 1 || !canSpeak(analysis, source))
    return false;
  if (!SUBJECTS.test(forms.lower[token + 1] ?? '') || at(quotes.region, token) >= 0) return false;
  const first = (content[0] ?? 0) - token;
  const verb = isFinite(at(tags, token + 2)) || isFinite(at(tags, token + 3));
  return first > 0 && first <= LONGEST_START && verb && !SILENT.has(at(chunks.stems, token));
}

/** Adds the readings that report so and were not accepted. */
export function acceptThatClauses(
  analysis: Analysis,
  drafts: Draft[],
  readings: readonly JudgedReading[],
): void {
  const known = new Set(drafts.map(({ token }) => token));
  const covered = coverage(analysis.tokens.count, drafts);
  for (const reading of readings) {
    if (known.has(reading.token) || reading.confidence < LEAST) continue;
    if (![isPlain, isAdded, isBare].some((test) => test(analysis, reading))) continue;
    if (reading.content.some((i) => covered[i] === 1)) continue;
    drafts.push({ ...draftOf(reading), confidence: Math.max(CONFIDENCE, reading.confidence) });
  }
}
