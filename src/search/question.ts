// What the reader asks of the library, and its form in the page's address, so that back and bookmarks work.
import { COLOURS, VERDICTS, type Annotation } from '../model/annotation.ts';
import { CHECKS, type Check } from './checks.ts';

/** The lists of the library. */
export const LISTS = ['articles', 'speakers', 'claims', 'tags', 'all'] as const;

/** One of the lists. */
export type ListName = (typeof LISTS)[number];

/** The orders of a list; `fit` is by how well the words fit, and by time where no words are asked for. */
export const ORDERS = ['newest', 'oldest', 'published', 'fit'] as const;

/** One of the orders. */
export type Order = (typeof ORDERS)[number];

/** The kinds of annotations. */
export const KINDS = ['attribution', 'claim', 'selection'] as const satisfies Annotation['kind'][];

/** What can be narrowed down to one value; an empty one narrows nothing. */
export interface Facets {
  site: string;
  speaker: string;
  tag: string;
  verdict: string;
  kind: string;
  colour: string;
}

/** Names of the facets. */
export const FACETS = ['site', 'speaker', 'tag', 'verdict', 'kind', 'colour'] as const;

/** All that a list depends on. */
export interface Question extends Facets {
  list: ListName;
  words: string;
  /** Kept on this day or later, as YYYY-MM-DD, or empty. */
  from: string;
  /** Kept on this day or earlier, as YYYY-MM-DD, or empty. */
  to: string;
  order: Order;
  /** Of the list of claims: those whose check is so far. */
  check: Check | '';
  /** Of the list of claims: whether they stand under their speakers. */
  by: 'speaker' | '';
}

/** The question that narrows nothing. */
export const EVERYTHING: Question = {
  list: 'articles',
  words: '',
  site: '',
  speaker: '',
  tag: '',
  verdict: '',
  kind: '',
  colour: '',
  from: '',
  to: '',
  order: 'newest',
  check: '',
  by: '',
};

/** A place in the library: a list, or the page of an article, of a speaker or of a claim, or the settings. */
export type Place =
  | { page: 'list'; question: Question }
  | { page: 'article'; id: string }
  /** `site` narrows it to what one outlet has of the speaker. */
  | { page: 'speaker'; name: string; site?: string }
  | { page: 'claim'; id: string }
  | { page: 'settings' };

/** The place as the fragment of an address, with `#`. */
export function placeToFragment(place: Place): string {
  if (place.page === 'article') return `#${new URLSearchParams({ article: place.id })}`;
  if (place.page === 'speaker') {
    const site = place.site ? { site: place.site } : {};
    return `#${new URLSearchParams({ person: place.name, ...site })}`;
  }
  if (place.page === 'claim') return `#${new URLSearchParams({ claim: place.id })}`;
  if (place.page === 'settings') return '#settings';
  const said = Object.entries(place.question).filter(
    ([key, value]) => value !== EVERYTHING[key as keyof Question],
  );
  return `#${new URLSearchParams(said)}`;
}

/** The place that a fragment leads to; what it does not understand is left out. */
export function fragmentToPlace(fragment: string): Place {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const article = said.get('article');
  if (article) return { page: 'article', id: article };
  const person = said.get('person');
  const site = said.get('site');
  if (person) return { page: 'speaker', name: person, ...(site && { site }) };
  const claim = said.get('claim');
  if (claim) return { page: 'claim', id: claim };
  if (said.has('settings')) return { page: 'settings' };
  const text = (key: keyof Question) => said.get(key) ?? '';
  const question: Question = {
    list: oneOf(LISTS, text('list')) ?? EVERYTHING.list,
    words: text('words'),
    site: text('site'),
    speaker: text('speaker'),
    tag: text('tag'),
    verdict: oneOf(VERDICTS, text('verdict')) ?? '',
    kind: oneOf(KINDS, text('kind')) ?? '',
    colour: oneOf(COLOURS, text('colour')) ?? '',
    from: dayOrNothing(text('from')),
    to: dayOrNothing(text('to')),
    order: oneOf(ORDERS, text('order')) ?? EVERYTHING.order,
    check: oneOf(CHECKS, text('check')) ?? '',
    by: text('by') === 'speaker' ? 'speaker' : '',
  };
  return { page: 'list', question };
}

function oneOf<T extends string>(known: readonly T[], value: string): T | undefined {
  return known.find((one) => one === value);
}

function dayOrNothing(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : '';
}
