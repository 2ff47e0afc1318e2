// What a page says of its article in JSON-LD (schema.org), read leniently: sites nest and type it in many ways.

/** The parts of a schema.org Article that we use; null where the page does not give them. */
export interface LinkedData {
  headline: string | null;
  authors: string | null;
  publisher: string | null;
  published: string | null;
  language: string | null;
}

const ARTICLE_TYPE = /(Article|Posting|Report|Blog)$/;
const MOST_NODES = 2000;

/** Reads the first article that the page's JSON-LD describes; null where there is none. */
export function readLinkedData(document: Document): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const article = findArticle(parseJson(script.textContent));
    if (article !== null) {
      return {
        headline: text(article.headline),
        authors: names(article.author).join(', ') || null,
        publisher: names(article.publisher)[0] ?? null,
        published: text(article.datePublished),
        language: text(article.inLanguage),
      };
    }
  }
  return null;
}

type Json = Readonly<Record<string, unknown>>;

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(<!\[CDATA\[|\/\/.*$)|(\/\/)?\]\]>\s*$/gm, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Looks through lists, graphs and main entities, breadth first. */
function findArticle(root: unknown): Json | null {
  const queue = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...(node as unknown[]));
    else if (isObject(node)) {
      if (list(node['@type']).some((type) => ARTICLE_TYPE.test(String(type)))) return node;
      queue.push(node['@graph'], node.mainEntity, node.mainEntityOfPage, node.itemListElement);
    }
  }
  return null;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function names(value: unknown): string[] {
  return list(value)
    .map((one) => text(isObject(one) ? one.name : one))
    .filter((name) => name !== null);
}
