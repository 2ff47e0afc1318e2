// Puts together what became of an annotation's targets: one place, and one word on how it differs from what was kept.
import type { Selector } from '../model/annotation.ts';
import type { AnchorState, Change } from '../model/difference.ts';
import type { Place } from '../model/reading.ts';
import type { Anchoring } from './find.ts';

/**
 * The place of an annotation.
 *
 * @param targets its targets, in the order of the text
 * @param anchorings what became of each, in the same order
 */
export function placeOf(targets: readonly Selector[], anchorings: readonly Anchoring[]): Place {
  const spans = anchorings.flatMap(({ span }) => (span ? [span] : []));
  if (spans.length === 0) return { spans: null, state: 'orphan', difference: null };
  const state = stateOf(anchorings);
  if (state !== 'changed') return { spans, state, difference: null };
  const difference = targets.map((target, i) => changesOf(target, anchorings[i]));
  return { spans, state, difference };
}

function stateOf(anchorings: readonly Anchoring[]): AnchorState {
  const states = new Set(anchorings.map(({ state }) => state));
  // A part that is gone is a change of the whole.
  if (states.has('changed') || states.has('orphan')) return 'changed';
  return states.has('moved') ? 'moved' : 'same';
}

function changesOf({ exact }: Selector, anchoring: Anchoring | undefined): Change[] {
  if (anchoring?.state === 'changed') return anchoring.difference;
  return [{ kind: anchoring?.span ? 'same' : 'removed', text: exact }];
}
