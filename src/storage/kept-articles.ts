// Many articles with what is kept of them, for the library's page.
import type { StorageArea } from '../browser/store.ts';
import type { Article } from '../model/article.ts';
import type { ArticleHead, KeptArticle, WholeArticle } from '../model/library.ts';
import { ANNOTATION_LISTS, CORRECTION_LISTS, readLists } from './contents.ts';
import { readRecords } from './read-records.ts';
import { annotationRecords, articleRecords, correctionRecords } from './records.ts';

/** These articles with what is kept of them, in three reads however many there are; without empty ones. */
export async function readKeptArticles(
  area: StorageArea,
  ids: readonly string[],
): Promise<KeptArticle[]> {
  const lists = await readLists(area, ANNOTATION_LISTS, ids);
  const [articles, annotations] = await Promise.all([
    readRecords(area, articleRecords, ids),
    readRecords(area, annotationRecords, [...lists.values()].flat()),
  ]);
  const countOf = (what: 'unreadable' | 'newer', id: string, own: readonly string[]) =>
    own.filter((one) => annotations[what].has(one)).length + Number(articles[what].has(id));
  return ids
    .map((id) => {
      const own = lists.get(id) ?? [];
      return {
        id,
        article: headOf(id, articles.found.get(id)?.article),
        annotations: own
          .flatMap((one) => annotations.found.get(one) ?? [])
          .filter(({ deleted }) => deleted === null),
        unreadable: countOf('unreadable', id, own),
        newer: countOf('newer', id, own),
      };
    })
    .filter((kept) => kept.annotations.length + kept.unreadable + kept.newer > 0);
}

/** These articles with their texts and what is kept besides; without those that cannot be read. */
export async function readWholeArticles(
  area: StorageArea,
  ids: readonly string[],
): Promise<WholeArticle[]> {
  const [articles, lists] = await Promise.all([
    readRecords(area, articleRecords, ids),
    readLists(area, CORRECTION_LISTS, ids),
  ]);
  const corrections = await readRecords(area, correctionRecords, [...lists.values()].flat());
  return [...articles.found].map(([id, { article, saved, earlier }]) => {
    const own = (lists.get(id) ?? []).flatMap((one) => corrections.found.get(one) ?? []);
    const standing = own.filter(({ deleted }) => deleted === null);
    return { id, article, besides: { saved, earlier, corrections: standing } };
  });
}

/** The head of an article; for one whose record cannot be read, what its identity tells. */
function headOf(id: string, article: Article | undefined): ArticleHead {
  if (!article) {
    const unknown = { byline: null, siteName: null, publishedTime: null, lang: null };
    return { ...unknown, title: id, url: `https://${id}`, addresses: [id] };
  }
  const { title, byline, siteName, publishedTime, lang, url, addresses } = article;
  return { title, byline, siteName, publishedTime, lang, url, addresses };
}
