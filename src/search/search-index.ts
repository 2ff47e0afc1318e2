// Full-text search over what is kept: quotations, notes, speakers, titles and tags, by beginnings of words and with typos.
// MiniSearch's map of terms finds the words; where they stand is kept as plain numbers, because a search of hundred
// thousand annotations at every key has no time to make an object for each of them.
import SearchableMap from 'minisearch/SearchableMap';
import type { Entry } from './entries.ts';

/** Shorter words than this are taken as they stand: a typo in them is another word. */
const LEAST_FOR_TYPO = 4;

/** A single letter begins too many words to say anything. */
const LEAST_FOR_PREFIX = 2;

/** Words of a question that count. */
const MOST_WORDS = 20;

/** How little a word that only begins alike counts, and one with a slip in it. */
const PREFIX_COUNTS = 0.6;
const TYPO_COUNTS = 0.4;

/** A word that stands in a field for the second time adds less than the first, as in BM25 (Robertson & Zaragoza 2009). */
const SATURATION = 2;

/** Documents that were replaced or dropped, before what is left of them is cleared away. */
const MOST_DEAD = 5000;

/** Where a term stands: documents, and the sum of its fields' weights in each. */
interface Postings {
  documents: number[];
  weights: number[];
}

/** Terms that a word of the question stands for, with how much each counts. */
type Expand = (word: string) => Iterable<readonly [Postings, number]>;

/** An index that grows and changes with the library. */
export class SearchIndex {
  readonly #terms = new SearchableMap<Postings>();
  readonly #numbers = new Map<string, number>();
  /** The annotation of each document; null for one that was replaced or dropped. */
  readonly #ids: (string | null)[] = [];
  readonly #documents = new WeakMap<readonly Entry[], Int32Array>();
  #dead = 0;

  /** Takes entries in, in place of those of the same annotations. */
  put(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const { id } = entry.annotation;
      this.#forget(id);
      const number = this.#ids.push(id) - 1;
      this.#numbers.set(id, number);
      for (const [term, weight] of termsOf(entry)) {
        const postings = this.#terms.fetch(term, () => ({ documents: [], weights: [] }));
        postings.documents.push(number);
        postings.weights.push(weight);
      }
    }
    this.#clear();
  }

  /** Forgets annotations by their ids; ids that it does not know are no matter. */
  drop(ids: readonly string[]): void {
    for (const id of ids) this.#forget(id);
    this.#clear();
  }

  /**
   * How well each entry fits the query, 0 for those that do not have every word of it; null without a word.
   * Typos are allowed for only where nothing has the words as they are, so that no near miss stands among the hits.
   */
  find(query: string, entries: readonly Entry[]): Float32Array | null {
    const words = this.#wordsAskedFor(query);
    if (words.length === 0) return null;
    const documents = this.#documentsOf(entries);
    const [fits, any] = this.#search(words, documents, (word) => this.#beginningWith(word));
    return any ? fits : this.#search(words, documents, (word) => this.#withTypos(word))[0];
  }

  /** A letter that stands nowhere by itself is the first one of a word that is being typed: the list waits for the next. */
  #wordsAskedFor(query: string): string[] {
    const words = [...new Set(wordsOf(query))].slice(0, MOST_WORDS);
    const last = words.at(-1) ?? '';
    const isBegun = last.length < LEAST_FOR_PREFIX && /\S$/.test(query) && !this.#terms.has(last);
    return isBegun ? words.slice(0, -1) : words;
  }

  /** The number of each entry's document, found once for a list of entries; none for one that was not put in. */
  #documentsOf(entries: readonly Entry[]): Int32Array {
    const there = this.#documents.get(entries);
    if (there) return there;
    const numbers = Int32Array.from(entries, ({ annotation: { id } }) => {
      return this.#numbers.get(id) ?? -1;
    });
    this.#documents.set(entries, numbers);
    return numbers;
  }

  #search(
    words: readonly string[],
    numbers: Int32Array,
    expand: Expand,
  ): readonly [fits: Float32Array, any: boolean] {
    const scores = new Float32Array(this.#ids.length);
    const had = new Uint8Array(this.#ids.length);
    words.forEach((word, before) => {
      for (const [{ documents, weights }, counts] of expand(word)) {
        const rarity = counts * Math.log(1 + this.#numbers.size / documents.length);
        for (let at = 0; at < documents.length; at += 1) {
          const number = documents[at] ?? 0;
          // One that has not every word before this one is out.
          if ((had[number] ?? 0) < before) continue;
          had[number] = before + 1;
          const weight = weights[at] ?? 0;
          scores[number] = (scores[number] ?? 0) + (rarity * weight) / (weight + SATURATION);
        }
      }
    });
    const fits = new Float32Array(numbers.length);
    let any = false;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? -1;
      if (had[number] !== words.length) continue;
      fits[at] = scores[number] ?? 0;
      any = true;
    }
    return [fits, any];
  }

  *#beginningWith(word: string): Iterable<readonly [Postings, number]> {
    const whole = this.#terms.get(word);
    if (whole) yield [whole, 1];
    if (word.length < LEAST_FOR_PREFIX) return;
    for (const [term, postings] of this.#terms.atPrefix(word)) {
      if (term !== word) yield [postings, (PREFIX_COUNTS * word.length) / term.length];
    }
  }

  /** Two edits in long words, because the commonest slip, two letters in each other's place, is two. */
  *#withTypos(word: string): Iterable<readonly [Postings, number]> {
    yield* this.#beginningWith(word);
    if (word.length < LEAST_FOR_TYPO) return;
    for (const [, [postings, edits]] of this.#terms.fuzzyGet(word, word.length < 6 ? 1 : 2)) {
      if (edits > 0) yield [postings, TYPO_COUNTS / edits];
    }
  }

  #forget(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#numbers.delete(id);
    this.#ids[number] = null;
    this.#dead += 1;
  }

  /** Clears away what is left of forgotten documents when there are many of them. */
  #clear(): void {
    if (this.#dead < MOST_DEAD || this.#dead < this.#numbers.size) return;
    for (const [term, { documents, weights }] of [...this.#terms]) {
      const alive = (_: number, at: number) => this.#ids[documents[at] ?? 0] !== null;
      const left = { documents: documents.filter(alive), weights: weights.filter(alive) };
      if (left.documents.length > 0) this.#terms.set(term, left);
      else this.#terms.delete(term);
    }
    this.#dead = 0;
  }
}

/** The terms of an entry, each with the sum of the weights of the fields that it stands in. */
function termsOf({ annotation, article, site }: Entry): Map<string, number> {
  const { targets, note, speaker, tags } = annotation;
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of wordsOf(text)) terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  for (const { exact } of targets) add(exact, 1);
  add(note, 1.5);
  if (speaker) add(`${speaker.name} ${speaker.role ?? ''}`, 3);
  for (const tag of tags) add(tag, 2);
  add(`${article.title} ${article.siteName ?? ''} ${site}`, 2);
  return terms;
}

/** The words of a text without capitals and accents, so that "Lukas" finds "Lukáš". */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
