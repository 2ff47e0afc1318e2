// The background's answers about the library as a whole: reading it in parts, changing many at once, going back to the page.
import { changeCorrection, changeEach } from '../annotations/change-each.ts';
import { comparableAddress } from '../article/addresses.ts';
import { awaitIn } from '../browser/awaited.ts';
import type { BackgroundRequest } from '../browser/messages.ts';
import { isSiteAllowed, sitePattern } from '../browser/permissions.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import { isOurPage } from '../browser/own-pages.ts';
import { storedBytes } from '../browser/store.ts';
import { openTab } from '../browser/tabs.ts';
import { linkToWords } from '../export/text-fragment.ts';
import { FailureError } from '../model/failure.ts';
import type { Library } from '../storage/library.ts';
import { readKept } from './readings.ts';
import { readRevisions } from './revisions.ts';
import { spreadChange } from './spread.ts';

type LibraryRequest =
  | 'listArticles'
  | 'recentArticles'
  | 'keptArticles'
  | 'wholeArticles'
  | 'correctedArticles'
  | 'readKept'
  | 'revisions'
  | 'changeMany'
  | 'openKept'
  | 'takeIn'
  | 'lastImport'
  | 'backup'
  | 'restoreBackup'
  | 'rawRecords'
  | 'measure'
  | 'removeAll';

/** Makes the answers that the library's page asks for. */
export function createLibraryHandlers(library: Library): Pick<BackgroundHandlers, LibraryRequest> {
  return {
    listArticles: () => library.articleIds(),
    recentArticles: () => library.recentArticleIds(),
    keptArticles: ({ ids }) => library.keptArticles(ids),
    wholeArticles: ({ ids }) => library.wholeArticles(ids),
    correctedArticles: () => library.correctedArticleIds(),
    readKept: ({ articleId }) => readKept(library, articleId),
    revisions: ({ articleId }) => readRevisions(library, articleId),
    changeMany: (request) => changeMany(library, request),
    openKept: ({ id }) => openKept(library, id),
    takeIn: async ({ records, part }) => {
      const comparable = records.map((record) => {
        const { article } = record;
        const forms = article.addresses.map((address) => comparableAddress(address) ?? address);
        return { ...record, article: { ...article, addresses: [...new Set(forms)] } };
      });
      const { articleIds, ...brought } = await library.takeIn(comparable, new Date(), part);
      if (articleIds.length > 0) void spreadChange(library, articleIds);
      return brought;
    },
    lastImport: () => library.lastImport(),
    backup: () => library.backup(),
    restoreBackup: async () => {
      await library.restoreBackup();
      void spreadChange(library, await library.articleIds());
      return null;
    },
    rawRecords: ({ source, from }) => library.raw(source, from),
    measure: () => storedBytes(),
    removeAll: async () => {
      const articleIds = await library.articleIds();
      await library.removeAll();
      void spreadChange(library, articleIds);
      return null;
    },
  };
}

async function changeMany(
  library: Library,
  { ids, change }: BackgroundRequest<'changeMany'>,
): Promise<string[]> {
  const now = new Date();
  const changed = await library.updateMany(
    ids,
    (annotation) => changeEach(annotation, change, now),
    (correction) => changeCorrection(correction, change, now),
  );
  if (changed.length > 0) {
    void spreadChange(library, [...new Set(changed.map(({ articleId }) => articleId))]);
  }
  return changed.map(({ id }) => id);
}

/**
 * On a site that we may read, our script shows the place; elsewhere the browser does, from the link. That is the view's to
 * open: Firefox looks for the words of a link only when the reader's own click has led there.
 */
async function openKept(library: Library, id: string): Promise<string | null> {
  const annotation = await library.annotation(id);
  const record = annotation && (await library.article(annotation.articleId));
  if (!annotation || !record) throw new FailureError('notFound', id);
  const { url } = record.article;
  if (isOurPage(url)) {
    const tabId = await openTab(url);
    if (tabId !== null) await awaitIn(tabId, id);
    return null;
  }
  const link = linkToWords(url, annotation.targets);
  if (link === null) throw new FailureError('restrictedPage', url);
  const pattern = sitePattern(url);
  if (pattern === null || !(await isSiteAllowed(pattern))) return link;
  const tabId = await openTab(url);
  if (tabId !== null) await awaitIn(tabId, id);
  return null;
}
