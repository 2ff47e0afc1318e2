// Lets rules at the reports of an article, one report after another.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';

/** Changes a draft where it knows better. */
export type Rule = (analysis: Analysis, draft: Draft) => void;

/** Applies rules, in their order, to each draft that rests on a cue and still has a content, pausing before each. */
export function* settleReports(
  analysis: Analysis,
  drafts: readonly Draft[],
  rules: readonly Rule[],
): Generator<void, void> {
  for (const draft of drafts) {
    yield;
    if (draft.evidence !== 'cue' || draft.content.length === 0) continue;
    for (const rule of rules) rule(analysis, draft);
  }
}
