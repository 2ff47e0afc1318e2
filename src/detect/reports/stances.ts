// Accepts readings of how somebody turned something down or away, which the acceptors doubt: it stands in nouns.
import type { JudgedReading } from './acceptance.ts';
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { coverage, range } from '../draft.ts';
import { draftOf } from './floating.ts';
import { at } from '../learnt/hashing.ts';
import { NAME } from '../names/names.ts';
import { canSpeak } from './no-reports.ts';
import { TAG, isFinite, isVerbal } from '../words/tag-set.ts';

/** How sure it is that such words report a stance that was spoken. */
const CONFIDENCE = 0.6;
/** Readings that the acceptors together find less likely are not looked at. */
const LEAST = 0.05;
/** A thing turned down takes at least this many words. */
const FEWEST_WORDS = 2;

const STANCE =
  /^(?:downplay(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|(?:rul(?:e|es|ed|ing) out|play(?:s|ed|ing)? down|brush(?:es|ed|ing)? (?:off|aside)|shrug(?:s|ged|ging)? off))$/;

const PARTICLES = /^(?:out|down|off|aside)$/;
const NEGATION = /^(?:n't|n’t|not)$/;

/** The verb of a stance with its particle, in lower case. */
function verbOf({ forms, tags }: Analysis, token: number): string {
  const next = forms.lower[token + 1] ?? '';
  const particle = at(tags, token + 1) === TAG.particle || PARTICLES.test(next);
  return [forms.lower[token], ...(particle ? [next] : [])].join(' ');
}

/** Whether a verb is active: finite, or a participle after "have", a gerund, or behind "to" or "not". */
function isActive({ forms, tags }: Analysis, token: number): boolean {
  const tag = at(tags, token);
  if (tag !== TAG.participle) return isFinite(tag) || tag === TAG.gerund || tag === TAG.base;
  return /^(?:has|have|had|'ve|’ve|'d|’d|also|already|not|n't|n’t|repeatedly|and|but)$/.test(
    forms.lower[token - 1] ?? '',
  );
}

/** The words that a verb with its particle turns down, to the end of their clause. */
function objectOf({ forms, tokens, quotes, sentences }: Analysis, from: number): number[] {
  const end = at(sentences.starts, at(sentences.of, from) + 1);
  let last = from;
  while (
    last < end &&
    at(quotes.region, last) < 0 &&
    !/^[.,;:—–()?!]$/.test(forms.lower[last] ?? '')
  )
    last++;
  return tokens.words[from] === undefined ? [] : range(from, last - 1);
}

/** Adds what is ruled out, played down or brushed aside where no reading saw it: no other verb means the same. */
function addUnread(analysis: Analysis, drafts: Draft[], seen: ReadonlySet<number>): void {
  const { forms, quotes, tokens } = analysis;
  for (let token = 1; token + 1 < tokens.count; token++) {
    if (!PARTICLES.test(forms.lower[token + 1] as string) || seen.has(token)) continue;
    if (at(quotes.region, token) >= 0 || !STANCE.test(verbOf(analysis, token))) continue;
    const active = isActive(analysis, token);
    const source = active ? subjectBefore(analysis, token) : [];
    // The subject of a verb before it is found with those of others: "said it was late and *ruled out* a vote".
    const shared = active && /^(?:and|but)$/.test(forms.lower[token - 1] as string);
    const content = source.length === 0 && !shared ? [] : objectOf(analysis, token + 2);
    if (content.length < FEWEST_WORDS) continue;
    const cue = [token, token + 1];
    const evidence = 'cue';
    drafts.push({ source, cue, content, token, confidence: CONFIDENCE, evidence, after: null });
  }
}

/** Whether a comma is one of those around an adverb: "Ito, *meanwhile*, played down". */
const isAdverbBeside = ({ tags }: Analysis, comma: number): boolean =>
  at(tags, comma - 1) === TAG.adverb || at(tags, comma + 1) === TAG.adverb;

/** The phrase right before a verb and its auxiliaries, where it can speak. */
function subjectBefore(analysis: Analysis, token: number): number[] {
  const { tags, forms, chunks } = analysis;
  let last = token - 1;
  while (
    last > 0 &&
    (isVerbal(at(tags, last)) ||
      at(tags, last) === TAG.adverb ||
      (forms.lower[last] === ',' && isAdverbBeside(analysis, last)) ||
      NEGATION.test(forms.lower[last] as string))
  )
    last--;
  const own = at(chunks.phrase, last);
  const phrase = own < 0 ? [] : range(at(chunks.phraseFirst, own), last);
  return canSpeak(analysis, phrase) ? phrase : [];
}

/** Verbs of judging that stand in the passive before who judges: "conditions *deemed* unacceptable by Holt". */
const JUDGED =
  /^(?:deemed|branded|labelled|labeled|dubbed|denounced|condemned|described|dismissed|hailed|considered)$/;
/** What is said of the thing that is judged is at most this long, in tokens. */
const LONGEST_JUDGEMENT = 10;

/** The phrase that a passive verb judges, auxiliaries, adverbs and a comma before the verb left out; empty where there is none. */
function judgedBefore({ forms, tags, chunks }: Analysis, token: number): number[] {
  let last = token - 1;
  const passed = (i: number): boolean =>
    isVerbal(at(tags, i)) || at(tags, i) === TAG.adverb || forms.lower[i] === ',';
  while (last >= 0 && passed(last)) last--;
  const own = last < 0 ? -1 : at(chunks.phrase, last);
  return own < 0 ? [] : range(at(chunks.phraseFirst, own), last);
}

/** What is judged before a passive verb, and as what behind it, up to "by", with who judges; null where nobody does. */
function readJudgement(
  analysis: Analysis,
  token: number,
): Pick<Draft, 'source' | 'content'> | null {
  const { forms, tags, chunks, sentences, quotes, names } = analysis;
  const end = at(sentences.starts, at(sentences.of, token) + 1);
  const by = range(token + 2, Math.min(end, token + LONGEST_JUDGEMENT) - 1).find(
    (i) => forms.lower[i] === 'by' && at(quotes.region, i) < 0,
  );
  if (by === undefined || range(token + 1, by).some((i) => isVerbal(at(tags, i)))) return null;
  const stops = (i: number): boolean =>
    at(chunks.phrase, i) < 0 && !(forms.lower[i] === ',' && at(names, i + 1) === NAME.person);
  const after = range(by + 1, end - 1).find(stops) ?? end;
  const source = range(by + 1, after - 1);
  let last = by - 1;
  while (last > token + 1 && at(tags, last) === TAG.adverb) last--;
  const judged = judgedBefore(analysis, token);
  if (judged.length === 0 || !canSpeak(analysis, source)) return null;
  return { source, content: [...judged, ...range(token + 1, last)] };
}

/** Adds what is judged in the passive where no reading saw it. */
function addJudgements(analysis: Analysis, drafts: Draft[]): void {
  const { forms, quotes, tokens, tags } = analysis;
  const known = new Set(drafts.map(({ token }) => token));
  for (let token = 1; token + 1 < tokens.count; token++) {
    const tag = at(tags, token);
    if (tag !== TAG.participle && tag !== TAG.past) continue;
    if (!JUDGED.test(forms.lower[token] as string) || known.has(token)) continue;
    const judged = at(quotes.region, token) < 0 ? readJudgement(analysis, token) : null;
    if (judged === null) continue;
    drafts.push({
      ...judged,
      cue: [token],
      token,
      confidence: CONFIDENCE,
      evidence: 'cue',
      after: null,
    });
  }
}

/** Adds the readings that report a stance and were not accepted. */
export function acceptStances(
  analysis: Analysis,
  drafts: Draft[],
  readings: readonly JudgedReading[],
): void {
  const read = readings.filter(({ content }) => content.length >= FEWEST_WORDS);
  addUnread(analysis, drafts, new Set([...read, ...drafts].map(({ token }) => token)));
  addJudgements(analysis, drafts);
  const known = new Set(drafts.map(({ token }) => token));
  const covered = coverage(analysis.tokens.count, drafts);
  for (const reading of readings) {
    const { token, content, source, confidence } = reading;
    if (known.has(token) || confidence < LEAST || content.length < FEWEST_WORDS) continue;
    if (!STANCE.test(verbOf(analysis, token)) || !isActive(analysis, token)) continue;
    if (source.length > 0 && !canSpeak(analysis, source)) continue;
    if ((content[0] as number) < token || content.some((i) => covered[i] === 1)) continue;
    drafts.push({ ...draftOf(reading), confidence: CONFIDENCE });
  }
}
