// Joins the stages from an analysed text to attributions with speakers, still as tokens.
import type { JudgedReading } from './acceptance.ts';
import { judgeReadings } from './acceptance.ts';
import type { Analysis } from './analysis.ts';
import type { CueModel, WeightTable } from './cues.ts';
import { findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { sortDrafts } from './draft.ts';
import { adoptFloating, completeQuotations } from './floating.ts';
import { inheritSources } from './inheritance.ts';
import { readAnnouncements, readSignatures, readTranscript } from './layout.ts';
import type { People } from './source-types.ts';
import type { SpanModel } from './spans.ts';
import { readCandidates } from './spans.ts';
import type { Spoken } from './speaking.ts';
import { findSpeakers } from './speaking.ts';

/** All models after the taggers. */
export interface AttributionModels {
  cues: CueModel;
  spans: SpanModel;
  /** Accepts every attribution, beliefs and wishes included. */
  all: WeightTable;
  /** Accepts what was said or stands in quotation marks. */
  said: WeightTable;
  reference: WeightTable;
}

/** The readings that are sure enough, as drafts. */
const accept = (readings: readonly JudgedReading[], threshold: number): Draft[] =>
  readings
    .filter(({ confidence, content }) => confidence >= threshold && content.length > 0)
    .map(({ source, cue, content, token, confidence }) => ({
      source,
      cue,
      content,
      token,
      confidence,
      evidence: 'cue',
      after: null,
    }));

/** Finds who said what in an analysed text, pausing now and then. */
export function* attribute(
  models: AttributionModels,
  acceptance: WeightTable,
  threshold: number,
  analysis: Analysis,
  people: People,
): Generator<void, Spoken[]> {
  const candidates = yield* findCues(models.cues, analysis);
  const readings = judgeReadings(
    acceptance,
    analysis,
    people,
    yield* readCandidates(models.spans, analysis, candidates),
  );
  yield;
  const drafts = sortDrafts(accept(readings, threshold));
  readTranscript(analysis, drafts);
  readSignatures(analysis, drafts);
  readAnnouncements(analysis, drafts, readings);
  completeQuotations(analysis, drafts);
  adoptFloating(analysis, sortDrafts(drafts));
  inheritSources(analysis, drafts);
  yield;
  return findSpeakers(models.reference, analysis, people, sortDrafts(drafts));
}
