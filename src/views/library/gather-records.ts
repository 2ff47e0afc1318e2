// Puts together what an export needs: entries by their articles, with the articles' texts where the format takes them.
import { askBackground } from '../../browser/requests.ts';
import type { ExportFormat } from '../../export/export-as.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import { done, type Result } from '../../model/failure.ts';
import type { Article } from '../../model/article.ts';
import type { Entry } from '../../search/entries.ts';
import { byArticle } from '../../search/groups.ts';

/** Formats that carry the articles whole, so that an import gives the same library. */
const WHOLE: readonly ExportFormat[] = ['jsonld'];

/** Articles that are asked for at once. */
const AT_ONCE = 100;

/** The records of an export; `onProgress` is told how many articles of how many have been read. */
export async function gatherRecords(
  entries: readonly Entry[],
  format: ExportFormat,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ExportRecord[]>> {
  const groups = byArticle(entries);
  const whole = new Map<string, Article>();
  const ids = WHOLE.includes(format) ? groups.map(({ key }) => key) : [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const part = ids.slice(at, at + AT_ONCE);
    const reply = await askBackground('articleTexts', { ids: part });
    if (!reply.ok) return reply;
    for (const { id, article } of reply.value) whole.set(id, article);
    if (ids.length > AT_ONCE) onProgress(at + part.length, ids.length);
  }
  return done(
    groups.map(({ key, article, entries: own }) => ({
      article: whole.get(key) ?? { ...article, text: '', blocks: [] },
      annotations: own.map(({ annotation }) => annotation),
    })),
  );
}
