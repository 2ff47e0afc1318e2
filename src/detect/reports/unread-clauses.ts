// Adds the clauses before sure cues whose words no reading found: "*It was felt as far as here*, witnesses told the paper".
import type { JudgedReading } from './acceptance.ts';
import type { Analysis } from '../analysis.ts';
import { INVERTING, clauseBefore, speakerBehind } from './comment-clauses.ts';
import type { Draft } from '../draft.ts';
import { coverage } from '../draft.ts';
import { draftOf } from './floating.ts';
import { at } from '../learnt/hashing.ts';
import { canSpeak } from './no-reports.ts';
import { isFinite } from '../words/tag-set.ts';

/** A cue at least this likely reports, also where its words were not found. */
const SURE_CUE = 0.8;
const CONFIDENCE = 0.7;

/** Whoever speaks behind a cue that stands behind a comma; empty where nobody does: "…, said *Transport Minister Tan*". */
function invertedSpeaker(analysis: Analysis, { token, cue }: JudgedReading): number[] {
  const start = Math.min(token, ...cue);
  const parted = /,$/.test(analysis.forms.lower[start - 1] ?? '');
  if (!parted || !INVERTING.has(at(analysis.chunks.stems, token))) return [];
  return speakerBehind(analysis, Math.max(token, ...cue));
}

/** Adds them where nothing else has those words. */
export function addUnreadClauses(
  analysis: Analysis,
  drafts: Draft[],
  readings: readonly JudgedReading[],
): void {
  const { forms } = analysis;
  const covered = coverage(analysis.tokens.count, drafts);
  for (const reading of readings) {
    const { probability, content, source, token } = reading;
    const [first, last] = [source[0] ?? 0, source.at(-1) ?? -1];
    if (probability < SURE_CUE || content.length > 0) continue;
    if (!isFinite(at(analysis.tags, token))) continue;
    const behind = invertedSpeaker(analysis, reading);
    const before = last === token - 1 && last - first === source.length - 1;
    if (behind.length === 0 && !(before && canSpeak(analysis, source))) continue;
    const comma = behind.length > 0 ? Math.min(token, ...reading.cue) - 1 : first - 1;
    const clause = /,$/.test(forms.lower[comma] ?? '') ? clauseBefore(analysis, comma) : [];
    if (clause.length === 0 || clause.some((i) => covered[i] === 1)) continue;
    const speaker = behind.length > 0 ? behind : source;
    const draft = { ...draftOf(reading), content: clause, source: speaker };
    drafts.push({ ...draft, confidence: CONFIDENCE });
  }
}
