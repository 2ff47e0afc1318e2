// One more link that backs a verdict.
import type { Annotation, Evidence } from '../model/annotation.ts';
import { reviseAnnotation } from './record.ts';

/** A page and its words, as the reader found them. */
export type FoundEvidence = Omit<Evidence, 'added'>;

/** The annotation with the link at the end of its evidence; the same record where it has the same words of that page. */
export function addEvidence(annotation: Annotation, found: FoundEvidence, now: Date): Annotation {
  const { evidence } = annotation;
  const quotation = found.quotation.replace(/\s+/g, ' ').trim();
  const isThere = evidence.some((one) => one.url === found.url && one.quotation === quotation);
  if (isThere) return annotation;
  const title = found.title.replace(/\s+/g, ' ').trim();
  const added = { url: found.url, title, quotation, added: now.toISOString() };
  return reviseAnnotation(annotation, { evidence: [...evidence, added] }, now);
}
