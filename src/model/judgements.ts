// What the reader held of a claim, and when: the verdict as it is with those before it.
import type { Annotation, Verdict } from './annotation.ts';

/** A verdict with the time for which it stood, as ISO timestamps; `until` is null for the one that stands. */
export interface Judgement {
  verdict: Verdict;
  since: string;
  until: string | null;
}

/** The verdicts of an annotation, latest first; the first stood from when it was kept. */
export function judgementsOf({ created, verdict, history }: Annotation): Judgement[] {
  const earlier = history.flatMap((entry) => (entry.field === 'verdict' ? [entry] : []));
  const all = [...earlier, { value: verdict, until: null }];
  return all
    .flatMap(({ value, until }, i) => {
      const since = earlier[i - 1]?.until ?? created;
      return value === null ? [] : [{ verdict: value, since, until }];
    })
    .reverse();
}

/** The verdicts that no longer stand, latest first. */
export function earlierJudgements(annotation: Annotation): (Judgement & { until: string })[] {
  return judgementsOf(annotation).flatMap(({ until, ...rest }) =>
    until === null ? [] : [{ ...rest, until }],
  );
}

/** When the verdict that stands was given; null where there is none. */
export function verdictSince(annotation: Annotation): string | null {
  const [latest] = judgementsOf(annotation);
  return latest?.until === null ? latest.since : null;
}
