// Adds the reports of sentences that end with who says so, where no reading was sure: "*Naps may harm*, a study suggests".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { coverage, range } from '../draft.ts';
import { at, hashText } from '../learnt/hashing.ts';
import { canSpeak } from './no-reports.ts';
import { stemsOf } from '../words/stems.ts';
import { TAG, isFinite, isVerbal } from '../words/tag-set.ts';

/** How sure it is that such a sentence reports. */
const CONFIDENCE = 0.7;
/** What is said has at least this many tokens. */
const FEWEST = 4;
/** Who says so is at most this long, and so is what tells when or where behind the verb, in tokens. */
const LONGEST_SPEAKER = 12;
const LONGEST_TAIL = 8;

/** Verbs that stand so behind what is said, and behind nothing else. */
const SAYING = stemsOf(
  'add admit announce argue claim complain conclude confirm declare disclose estimate explain find found indicate ' +
    'insist note observe predict recall report reveal say show state stress suggest tell told tweet warn write wrote',
);
const TELL = hashText('tell');
/** Words with which a sentence begins that the main clause is not yet: "*When asked*, the firm confirmed". */
const OPENERS =
  /^(?:when|if|as|while|although|though|after|before|because|since|once|unless|until|asked|having|despite)$/;

/** Whether nothing but when and where it was said stands behind a verb to the end of its sentence. */
function endsSentence(
  { tags, forms, quotes, chunks }: Analysis,
  verb: number,
  end: number,
): boolean {
  const added = range(verb + 2, end - 1).find(
    (i) => at(tags, i) === TAG.gerund && forms.lower[i - 1] === ',',
  );
  const tail = range(verb + 1, added === undefined ? end - 1 : added - 2);
  const [first] = tail;
  if (first === undefined || /^[.!]$/.test(forms.lower[first] as string))
    return at(chunks.stems, verb) !== TELL;
  const tag = at(tags, first);
  const begins =
    at(chunks.stems, verb) === TELL ||
    tag === TAG.preposition ||
    tag === TAG.adverb ||
    DAY.test(forms.lower[first] as string);
  const plain = (i: number): boolean =>
    !isVerbal(at(tags, i)) &&
    at(quotes.region, i) < 0 &&
    !/^(?:that|[,:;])$/.test(forms.lower[i] as string);
  return begins && tail.length <= LONGEST_TAIL && tail.every(plain);
}

const DAY = /^(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Who speaks right before a verb with its auxiliaries, from the comma on; empty where there is none, or nobody who can. */
function speakerBefore(analysis: Analysis, verb: number, start: number): number[] {
  const { tags, forms, quotes } = analysis;
  let last = verb - 1;
  while (last > start && (at(tags, last) === TAG.adverb || isVerbal(at(tags, last)))) last--;
  let first = last;
  const goesOn = (i: number): boolean =>
    i > start && forms.lower[i] !== ',' && !isVerbal(at(tags, i)) && at(quotes.region, i) < 0;
  while (last - first < LONGEST_SPEAKER && goesOn(first)) first--;
  const speaker = range(first + 1, last);
  const opens = at(tags, first + 1);
  const phrase = opens !== TAG.preposition && opens !== TAG.conjunction && opens !== TAG.wh;
  return forms.lower[first] === ',' && phrase && canSpeak(analysis, speaker) ? speaker : [];
}

/** The report of a sentence that ends with a verb of saying; null where it is none. */
function readEnd(analysis: Analysis, verb: number): Draft | null {
  const { sentences, tags, quotes, forms } = analysis;
  const [start, end] = [0, 1].map((n) => at(sentences.starts, at(sentences.of, verb) + n)) as [
    number,
    number,
  ];
  if (verb - start < FEWEST + 2 || !endsSentence(analysis, verb, end)) return null;
  const source = speakerBefore(analysis, verb, start);
  const content = range(start, (source[0] ?? 0) - 2);
  if (source.length === 0 || content.length < FEWEST || OPENERS.test(forms.lower[start] as string))
    return null;
  const stated = content.some((i) => isFinite(at(tags, i)) && at(quotes.region, i) < 0);
  if (!stated) return null;
  const cue = range((source.at(-1) as number) + 1, verb);
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

/** Adds the reports of sentences that nobody has yet and that end with who says so. */
export function addEndComments(analysis: Analysis, drafts: Draft[]): void {
  const { tokens, tags, chunks, quotes } = analysis;
  const covered = coverage(tokens.count, drafts);
  const cues = new Set(drafts.map(({ token }) => token));
  for (let verb = 1; verb < tokens.count; verb++) {
    const tag = at(tags, verb);
    if (!(isFinite(tag) || tag === TAG.participle) || !SAYING.has(at(chunks.stems, verb))) continue;
    if (at(quotes.region, verb) >= 0 || cues.has(verb)) continue;
    const report = readEnd(analysis, verb);
    if (report === null) continue;
    const inside = report.content.some((i) => covered[i] === 1) ? nestedIn(report, drafts) : [];
    if (inside === null) continue;
    for (const draft of inside) drafts.splice(drafts.indexOf(draft), 1);
    drafts.push(report);
  }
}

/** The drafts that share words with a report, where all of them are part of it with source and cue; else null. */
function nestedIn({ content }: Draft, drafts: readonly Draft[]): Draft[] | null {
  const words = new Set(content);
  const sharing = drafts.filter((draft) => draft.content.some((i) => words.has(i)));
  const parts = sharing.every(
    (draft) =>
      draft.source.length > 0 &&
      [...draft.source, ...draft.cue, draft.token, ...draft.content].every((i) => words.has(i)),
  );
  return parts ? sharing : null;
}
