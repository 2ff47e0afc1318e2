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

/** Whether a reading is somebody, a finite verb, and right behind it a clause with "that". */
function isPlain(analysis: Analysis, { token, source, content }: JudgedReading): boolean {
  const { forms, tags, chunks, quotes } = analysis;
  const [first, last] = [content[0] ?? -1, source.at(-1) ?? -1];
  const that = token + 1;
  if (!isFinite(at(tags, token)) || at(tags, token) === TAG.modal || forms.lower[that] !== 'that')
    return false;
  if (first !== that && first !== that + 1) return false;
  const beside = last === token - 1 || (last === token - 2 && at(tags, token - 1) === TAG.adverb);
  if (!beside || content.length < FEWEST || at(quotes.region, token) >= 0) return false;
  return !SILENT.has(at(chunks.stems, token)) && canSpeak(analysis, source);
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
    if (!isPlain(analysis, reading) || reading.content.some((i) => covered[i] === 1)) continue;
    drafts.push({ ...draftOf(reading), confidence: Math.max(CONFIDENCE, reading.confidence) });
  }
}
