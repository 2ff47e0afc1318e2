// Reads a page again and again while it changes. An address keeps the article that was read at it: what the page appends
// to that article is taken in, other articles that it appends are not.
import { comparableAddress } from './addresses.ts';
import { findOtherArticles, isNamedBy } from './other-articles.ts';
import { readArticle, type ReadArticle, type ReadOptions } from './read-article.ts';

/** Fewer characters than this, more or less around the article, are a counter or a date and no words of it. */
const SLIGHT = 40;

/** An article as it was read at an address. */
interface KnownRead extends ReadArticle {
  address: string;
  /** The innermost element around all of it, and how many characters stood in it then. */
  container: Node;
  size: number;
  /** The part of the page that it is in, where another article was there before it. */
  within: Element | null;
}

/** The articles of a page, one an address. */
export class PageReader {
  readonly #document: Document;
  readonly #known = new Map<string, KnownRead>();
  /** Parts of the page that are other articles than the first. */
  #others: Element[] = [];
  #last: KnownRead | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** The article that was read last; null where there was none. */
  get last(): Readonly<ReadArticle & { address: string }> | null {
    return this.#last;
  }

  /** Whether the article still stands where it was read, and nothing has been put beside it. */
  isAsRead(): boolean {
    const last = this.#last;
    if (!last?.map.isWhole()) return false;
    return Math.abs(sizeOf(last.container) - last.size) < SLIGHT;
  }

  /** Reads the article as it is now, at this address; null where there is none. */
  read(address: string): ReadArticle | null {
    const before = this.#last;
    const read = this.#readAt(address);
    this.#last = read;
    for (const [key, { map }] of this.#known) if (!map.isWhole()) this.#known.delete(key);
    if (read === null) return null;
    // An address may change before the words do: until these are others, they are the article that they were, and
    // nothing is kept under the next one's address.
    if (before?.article.text === read.article.text) read.article = before.article;
    else if (before && read !== this.#known.get(address)) disown(read, before);
    this.#known.set(address, read);
    return read;
  }

  #readAt(address: string): KnownRead | null {
    const before = this.#last;
    this.#others = this.#others.filter(({ isConnected }) => isConnected);
    if (!before?.map.isWhole()) return this.#readNow(address, { without: this.#others });
    if (before.address !== address) {
      const known = this.#known.get(address);
      if (known?.map.isWhole()) return known;
      const next = this.#readNext(address, before);
      if (next) return next;
    } else if (before.within) {
      return this.#readNow(address, { within: before.within }) ?? before;
    }
    this.#others.push(...findOtherArticles(before.map.nodes));
    const grown = this.#readNow(address, { without: this.#others });
    // What was put beside the words may look more like an article than they do; they are still the article.
    if (grown && holdsMostOf(grown, before)) return grown;
    return withSize({ ...before, address });
  }

  /** The article after the one that was read, when the page has gone on to its address and its name. */
  #readNext(address: string, before: KnownRead): KnownRead | null {
    const others = [...this.#others, ...findOtherArticles(before.map.nodes)];
    const within = others.find((other) => isNamedBy(other, this.#document));
    if (within === undefined) return null;
    this.#others = [...new Set([...others, within])];
    return this.#readNow(address, { within });
  }

  #readNow(address: string, options: ReadOptions): KnownRead | null {
    const read = readArticle(this.#document, { url: address, ...options });
    if (read === null) return null;
    const { within = null } = options;
    return withSize({ ...read, address, within, container: containerOf(read), size: 0 });
  }
}

/** Addresses that a page's scripts have left in it from the article before are not this one's. */
function disown(read: KnownRead, before: KnownRead): void {
  const { article } = read;
  const own = comparableAddress(article.url);
  const isSame =
    own === comparableAddress(before.article.url) || article.title === before.article.title;
  if (isSame) return;
  const addresses = article.addresses.filter(
    (address) => address === own || !before.article.addresses.includes(address),
  );
  if (addresses.length > 0) read.article = { ...article, addresses };
}

function holdsMostOf(grown: ReadArticle, before: ReadArticle): boolean {
  const nodes = new Set(grown.map.nodes);
  const earlier = [...before.map.nodes];
  return earlier.filter((node) => nodes.has(node)).length >= earlier.length * 0.8;
}

function containerOf({ map }: ReadArticle): Node {
  const nodes = [...map.nodes];
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) throw new Error('an article without words');
  let container: Node = first;
  while (!container.contains(last) && container.parentNode) container = container.parentNode;
  return container;
}

const withSize = (read: KnownRead): KnownRead => ({ ...read, size: sizeOf(read.container) });

const sizeOf = (container: Node): number => container.textContent?.length ?? 0;
