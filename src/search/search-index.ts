// Full-text search over what is kept: quotations, notes, speakers, titles and tags, by beginnings of words and with typos.
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Entry } from './entries.ts';

const FIELDS = ['words', 'note', 'speaker', 'tags', 'title'] as const;

type Document = { id: string } & Record<(typeof FIELDS)[number], string>;

/** Shorter words than this are taken as they stand: a typo in them is another word. */
const LEAST_FOR_TYPO = 4;

/** A single letter begins too many words to say anything. */
const LEAST_FOR_PREFIX = 2;

const EXACT: SearchOptions = {
  combineWith: 'AND',
  boost: { speaker: 3, title: 2, tags: 2, note: 1.5 },
  prefix: (term) => term.length >= LEAST_FOR_PREFIX,
};

/** Two edits in long words, because the commonest slip, two letters in each other's place, is two. */
const WITH_TYPOS: SearchOptions = {
  ...EXACT,
  fuzzy: (term) => (term.length < LEAST_FOR_TYPO ? false : term.length < 6 ? 1 : 2),
};

/** An index that grows and changes with the library. */
export class SearchIndex {
  readonly #index = new MiniSearch<Document>({
    fields: [...FIELDS],
    processTerm: foldTerm,
  });

  /** Takes entries in, in place of those of the same annotations. */
  put(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const document = documentOf(entry);
      if (this.#index.has(document.id)) this.#index.replace(document);
      else this.#index.add(document);
    }
  }

  /** Forgets annotations by their ids; ids that it does not know are no matter. */
  drop(ids: readonly string[]): void {
    this.#index.discardAll(ids.filter((id) => this.#index.has(id)));
  }

  /**
   * The ids of the annotations that have every word of the query, each with how well it fits; null without a word.
   * Typos are allowed for only where nothing has the words as they are, so that no near miss stands among the hits.
   */
  find(query: string): Map<string, number> | null {
    if (!/[\p{L}\p{N}]/u.test(query)) return null;
    const exact = this.#index.search(query, EXACT);
    const found = exact.length > 0 ? exact : this.#index.search(query, WITH_TYPOS);
    return new Map(found.map(({ id, score }) => [String(id), score]));
  }
}

function documentOf({ annotation, article, site }: Entry): Document {
  const { id, targets, note, speaker, tags } = annotation;
  return {
    id,
    words: targets.map(({ exact }) => exact).join(' '),
    note,
    speaker: speaker ? `${speaker.name} ${speaker.role ?? ''}` : '',
    tags: tags.join(' '),
    title: `${article.title} ${article.siteName ?? ''} ${site}`,
  };
}

/** Without capitals and accents, so that "Lukas" finds "Lukáš". */
function foldTerm(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
