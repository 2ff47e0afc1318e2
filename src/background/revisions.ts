// How an article changed from one time at which something of it was kept to the next.
import { compareTexts } from '../anchor/compare-texts.ts';
import type { Revision } from '../model/library.ts';
import { FailureError } from '../model/failure.ts';
import type { Library } from '../storage/library.ts';
import { pause } from './pause.ts';

/**
 * The revisions of an article, latest first; none where it always read the same.
 * @throws {FailureError} `notFound` where the article cannot be read
 */
export async function readRevisions(library: Library, articleId: string): Promise<Revision[]> {
  const record = await library.article(articleId);
  if (!record) throw new FailureError('notFound', articleId);
  const texts = [...record.earlier, { ...record.article, saved: record.saved }];
  const revisions: Revision[] = [];
  for (const [i, before] of texts.entries()) {
    const after = texts[i + 1];
    const blocks = after ? await compareTexts(before, after, { pause }) : [];
    if (after && blocks.length > 0) {
      revisions.unshift({ before: before.saved, after: after.saved, blocks });
    }
  }
  return revisions;
}
