// Which kept article the one that is open is, and which other one the reader kept at its address.
import { comparableAddress } from '../article/addresses.ts';
import { isSameArticle, namedAddress } from '../article/same-article.ts';
import type { Article } from '../model/article.ts';
import type { EarlierArticle } from '../model/reading.ts';
import type { Library } from '../storage/library.ts';

/** An article's identity, and the article whose place it has taken, where the reader kept something of that. */
export interface Identity {
  articleId: string;
  earlier: EarlierArticle | null;
}

/** Finds the identity of an article, also where the site gives it another one's addresses. */
export async function identify(library: Library, article: Article): Promise<Identity> {
  const own = comparableAddress(article.url) ?? article.url;
  const others: { id: string; title: string }[] = [];
  const articleId = await library.identify(
    [...article.addresses, namedAddress(own, article)],
    (kept, id) => {
      const isSame = isSameArticle(kept, article);
      // Under an address that a page only claims, a site has many articles: that is nothing to tell the reader.
      if (!isSame && comparableAddress(kept.url) === own) others.push({ id, title: kept.title });
      return isSame;
    },
  );
  for (const { id, title } of others) {
    const { annotations } = await library.annotationsOf(id);
    if (annotations.length > 0)
      return { articleId, earlier: { articleId: id, title, kept: annotations.length } };
  }
  return { articleId, earlier: null };
}
