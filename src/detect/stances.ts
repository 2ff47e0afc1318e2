// Accepts readings of how somebody turned something down or away, which the acceptors doubt: it stands in nouns.
import type { JudgedReading } from './acceptance.ts';
import type { Analysis } from './analysis.ts';
import type { Draft } from './draft.ts';
import { coverage, range } from './draft.ts';
import { draftOf } from './floating.ts';
import { at } from './hashing.ts';
import { canSpeak } from './no-reports.ts';
import { TAG, isFinite, isVerbal } from './tag-set.ts';

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
    const source = isActive(analysis, token) ? subjectBefore(analysis, token) : [];
    const content = source.length === 0 ? [] : objectOf(analysis, token + 2);
    if (content.length < FEWEST_WORDS) continue;
    const cue = [token, token + 1];
    const evidence = 'cue';
    drafts.push({ source, cue, content, token, confidence: CONFIDENCE, evidence, after: null });
  }
}

/** The phrase right before a verb and its auxiliaries, where it can speak. */
function subjectBefore(analysis: Analysis, token: number): number[] {
  const { tags, forms, chunks } = analysis;
  let last = token - 1;
  while (
    last > 0 &&
    (isVerbal(at(tags, last)) ||
      at(tags, last) === TAG.adverb ||
      NEGATION.test(forms.lower[last] as string))
  )
    last--;
  const own = at(chunks.phrase, last);
  const phrase = own < 0 ? [] : range(at(chunks.phraseFirst, own), last);
  return canSpeak(analysis, phrase) ? phrase : [];
}

/** Adds the readings that report a stance and were not accepted. */
export function acceptStances(
  analysis: Analysis,
  drafts: Draft[],
  readings: readonly JudgedReading[],
): void {
  addUnread(analysis, drafts, new Set(readings.map(({ token }) => token)));
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
