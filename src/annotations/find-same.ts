// Tells whether something was kept before, so that keeping it again keeps it once.
import type { Annotation } from '../model/annotation.ts';
import type { AnchoredAnnotation } from '../model/reading.ts';
import type { Kept } from './keep.ts';

/**
 * The annotation that already keeps the candidate: of the same kind, on the very same words of the text as it is now.
 * The candidate's offsets are of that text too. Removed annotations and orphans are never the same as anything.
 */
export function findSame(
  annotations: readonly AnchoredAnnotation[],
  candidate: Pick<Kept, 'kind' | 'targets'>,
): Annotation | null {
  const { kind, targets } = candidate;
  const same = annotations.find(
    ({ annotation, spans }) =>
      annotation.deleted === null &&
      annotation.kind === kind &&
      spans?.length === targets.length &&
      spans.every(
        ([start, end], index) => start === targets[index]?.start && end === targets[index].end,
      ),
  );
  return same?.annotation ?? null;
}
