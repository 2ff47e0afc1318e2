// Joins the stages from an analysed text to attributions with speakers, still as tokens.
import type { JudgedReading } from './reports/acceptance.ts';
import { judgeReadings } from './reports/acceptance.ts';
import type { Block } from '../model/article.ts';
import type { Analysis } from './analysis.ts';
import { freeAgedSources } from './reports/aged-sources.ts';
import { readAnnouncements } from './reports/announcements.ts';
import { chooseBorders } from './reports/border-choice.ts';
import { settleBorders } from './reports/borders.ts';
import { addCalled } from './reports/called-as.ts';
import { carryOn } from './reports/carried-on.ts';
import { readCommentClauses } from './reports/comment-clauses.ts';
import { settleCircumstances } from './reports/circumstances.ts';
import type { CueModel, WeightTable } from './reports/cues.ts';
import { findCues } from './reports/cues.ts';
import { dropDatelines } from './reports/datelines.ts';
import { readDialogue } from './reports/dialogue.ts';
import { addEndComments } from './reports/end-comments.ts';
import type { Draft } from './draft.ts';
import { sortDrafts } from './draft.ts';
import { acceptQuoted, adoptFloating, completeQuotations, draftOf } from './reports/floating.ts';
import { inheritSources } from './reports/inheritance.ts';
import { addLaidOut, settlePullQuotes } from './reports/laid-out.ts';
import { dropMereLeads, dropThin } from './reports/mere-leads.ts';
import { dropNoReports } from './reports/no-reports.ts';
import { readNounReports } from './reports/noun-reports.ts';
import { settleOverlaps } from './reports/overlaps.ts';
import { settleQuotations } from './reports/quotation-borders.ts';
import type { People } from './speakers/source-types.ts';
import type { SpanModel } from './reports/span-scores.ts';
import { readCandidates } from './reports/spans.ts';
import { joinFirstHalves, joinSecondHalves } from './reports/split-quotations.ts';
import { readSpokenBeside } from './reports/spoken-beside.ts';
import type { Spoken } from './speakers/speaking.ts';
import { findSpeakers } from './speakers/speaking.ts';
import { acceptStances } from './reports/stances.ts';
import { freeSources } from './reports/swallowed-sources.ts';
import { addUnreadClauses } from './reports/unread-clauses.ts';
import { acceptThatClauses } from './reports/that-clauses.ts';
import { trimDrafts } from './reports/trim.ts';
import { reachWholeContents } from './reports/whole-contents.ts';
import { reachWholeSources } from './reports/whole-sources.ts';

/** All models after the taggers. */
export interface AttributionModels {
  cues: CueModel;
  spans: SpanModel;
  /** Accepts every attribution, beliefs and wishes included. */
  all: WeightTable;
  /** Accepts what was said or stands in quotation marks. */
  said: WeightTable;
  /** Chooses where contents begin and end. */
  borders: WeightTable;
  reference: WeightTable;
}

/** What is accepted at which probability, and which cues are faint enough to be passed over: few of those are accepted. */
const LIMITS = {
  said: { threshold: 0.45, faintest: 0.18 },
  all: { threshold: 0.36, faintest: 0.12 },
};

const limitsOf = (attitudes: boolean): (typeof LIMITS)['all'] =>
  attitudes ? LIMITS.all : LIMITS.said;

/** The readings that are sure enough, as drafts. */
const accept = (readings: readonly JudgedReading[], threshold: number): Draft[] =>
  readings
    .filter(({ confidence, content }) => confidence >= threshold && content.length > 0)
    .map(draftOf);

/** From judged readings to attributions with speakers, pausing after each step. */
function* settle(
  reference: WeightTable,
  attitudes: boolean,
  analysis: Analysis,
  people: People,
  blocks: readonly Block[],
  readings: readonly JudgedReading[],
): Generator<void, Spoken[]> {
  const { threshold } = limitsOf(attitudes);
  const drafts = sortDrafts(accept(readings, threshold));
  const steps: readonly (() => Generator<void, void> | void)[] = [
    () => (attitudes ? undefined : dropThin(analysis, drafts)),
    () => acceptStances(analysis, drafts, readings),
    () => acceptThatClauses(analysis, drafts, readings),
    () => addUnreadClauses(analysis, drafts, readings),
    () => addEndComments(analysis, drafts),
    () => readNounReports(analysis, drafts),
    () => dropNoReports(analysis, drafts),
    () => dropMereLeads(analysis, drafts),
    () => freeAgedSources(analysis, drafts),
    () => trimDrafts(analysis, people, drafts, readings),
    () => settleBorders(analysis, drafts),
    () => freeSources(analysis, drafts),
    () => readCommentClauses(analysis, drafts),
    () => settleCircumstances(analysis, drafts),
    () => dropDatelines(analysis, drafts),
    () => readAnnouncements(analysis, drafts, readings),
    () => addLaidOut(analysis, people, blocks, drafts),
    () => joinFirstHalves(analysis, drafts),
    () => acceptQuoted(analysis, drafts, readings),
    () => readSpokenBeside(analysis, drafts),
    () => readDialogue(analysis, drafts),
    () => addCalled(analysis, drafts),
    () => settleQuotations(analysis, drafts),
    () => completeQuotations(analysis, drafts),
    () => joinSecondHalves(analysis, drafts),
    () => adoptFloating(analysis, sortDrafts(drafts)),
    () => carryOn(analysis, drafts, readings),
    () => settlePullQuotes(analysis, blocks, drafts),
    () => reachWholeContents(analysis, drafts),
    () => reachWholeSources(analysis, drafts),
    () => inheritSources(analysis, drafts),
    () => settleOverlaps(analysis, drafts),
  ];
  for (const step of steps) {
    yield* step() ?? [];
    yield;
  }
  return yield* findSpeakers(reference, analysis, people, sortDrafts(drafts));
}

/** What a reader wants: chiefly what was said or stands in quotation marks; and what only the acceptor of all is sure of. */
const SHARE_OF_SAID = 0.6;
/** Finds who said what in an analysed text, pausing now and then; with `attitudes`, who thinks and wants what too. */
export function* attribute(
  models: AttributionModels,
  analysis: Analysis,
  people: People,
  blocks: readonly Block[],
  attitudes: boolean,
): Generator<void, Spoken[]> {
  const { cues, spans, all, said, borders, reference } = models;
  const candidates = yield* findCues(cues, analysis);
  const { faintest } = limitsOf(attitudes);
  const readings = yield* readCandidates(spans, analysis, candidates, faintest);
  const share = attitudes ? 0 : SHARE_OF_SAID;
  const acceptor = [
    { table: said, share },
    { table: all, share: 1 - share },
  ].filter((part) => part.share > 0);
  const judged = yield* judgeReadings(acceptor, analysis, people, readings);
  const settled = yield* chooseBorders(borders, analysis, judged);
  return yield* settle(reference, attitudes, analysis, people, blocks, settled);
}
