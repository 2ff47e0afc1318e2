// Calendar days as exports write them.
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { verdictSince } from '../model/judgements.ts';

/** The day where the reader is, as YYYY-MM-DD. */
export function localDay(time: Date): string {
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  return [pad(time.getFullYear(), 4), pad(time.getMonth() + 1, 2), pad(time.getDate(), 2)].join(
    '-',
  );
}

/** The day of publication where the outlet is, as YYYY-MM-DD; null where the page gives no full date. */
export function publishedDay({ publishedTime }: Article): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(publishedTime ?? '')?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}

/** The day where the reader is on which the verdict that stands was given; null where there is none. */
export function verdictDay(annotation: Annotation): string | null {
  const since = verdictSince(annotation);
  return since === null ? null : localDay(new Date(since));
}
