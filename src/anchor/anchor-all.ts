// Anchors all annotations of an article, in slices short enough that nothing else on the thread has to wait.
import type { Selector } from '../model/annotation.ts';
import type { Anchoring } from './find.ts';
import { findSelector } from './find.ts';
import type { TextIndex } from './text-index.ts';
import { indexInSteps } from './text-index.ts';

/** Work between two pauses, in milliseconds: well within what a frame of a 60 Hz screen has. */
const SLICE = 5;

/** How far apart, in UTF-16 code units, the parts of one annotation may come to lie beyond what they were. */
const SPREAD = 2000;

/** How `anchorAll` shares its thread. */
export interface Sharing {
  /** Stops the work: the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Lets other work go first, e.g. a promise that a message or a timer resolves. */
  pause: () => Promise<void>;
}

/**
 * Anchors annotations in a text that is indexed once for all of them.
 *
 * @param text the article's text as it is now
 * @param annotations each annotation's targets
 * @returns for each annotation, where each of its targets is
 */
export async function anchorAll(
  text: string,
  annotations: readonly (readonly Selector[])[],
  { signal, pause }: Sharing,
): Promise<Anchoring[][]> {
  let sliceEnd = performance.now() + SLICE;
  const rest = async (): Promise<void> => {
    signal?.throwIfAborted();
    if (performance.now() < sliceEnd) return;
    await pause();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  };
  const steps = indexInSteps(text);
  let step = steps.next();
  while (!step.done) {
    if (performance.now() >= sliceEnd) await rest();
    step = steps.next();
  }
  const anchored: Anchoring[][] = [];
  for (const targets of annotations) {
    await rest();
    anchored.push(anchorAnnotation(step.value, targets));
  }
  return anchored;
}

/**
 * Anchors the parts of one annotation together: the longest part tells the others where to look first, and a part
 * that comes to lie out of order, or far from where it lay beside the longest one, is an orphan rather than wrong.
 *
 * @returns one result for each target, in their order
 */
export function anchorAnnotation(index: TextIndex, targets: readonly Selector[]): Anchoring[] {
  const alone = targets.map((target) => findSelector(index, target));
  const lead = leaderOf(targets, alone);
  const leader = targets[lead];
  const place = alone[lead]?.span;
  if (targets.length < 2 || leader === undefined || place == null) return alone;
  const shift = place[0] - leader.start;
  return targets.map((target, i): Anchoring => {
    if (i === lead) return alone[i] ?? NOWHERE;
    const again = findSelector(index, target, target.start + shift);
    if (again.span === null) return again;
    const before = target.start - leader.start;
    const now = again.span[0] - place[0];
    const inOrder = before === 0 || Math.sign(before) === Math.sign(now);
    const near = Math.abs(now) <= Math.abs(before) * 2 + SPREAD;
    return inOrder && near ? again : { ...NOWHERE, score: again.score };
  });
}

const NOWHERE = { state: 'orphan', span: null, score: 0 } as const;

/** The longest of the parts that were found; -1 if none was. */
function leaderOf(targets: readonly Selector[], anchorings: readonly Anchoring[]): number {
  let lead = -1;
  targets.forEach(({ exact }, i) => {
    const longest = targets[lead]?.exact.length ?? -1;
    if (anchorings[i]?.span && exact.length > longest) lead = i;
  });
  return lead;
}
