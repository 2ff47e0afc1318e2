// The interface's names for what the library lists and narrows by.
import { t, type StringKey } from '../../browser/strings.ts';
import { COLOURS, VERDICTS, type Annotation } from '../../model/annotation.ts';
import type { Facets, ListName, Order } from '../../search/question.ts';
import { useNames } from '../components/use-names.ts';

/** Names of the lists. */
export const LIST_NAMES: Record<ListName, StringKey> = {
  articles: 'listArticles',
  speakers: 'listSpeakers',
  claims: 'listClaims',
  tags: 'listTags',
  all: 'listAll',
};

/** Names of the orders. */
export const ORDER_NAMES: Record<Order, StringKey> = {
  newest: 'orderNewest',
  oldest: 'orderOldest',
  published: 'orderPublished',
  fit: 'orderFit',
};

/** Names of the facets. */
export const FACET_NAMES: Record<keyof Facets, StringKey> = {
  site: 'facetSite',
  speaker: 'facetSpeaker',
  tag: 'facetTag',
  verdict: 'facetVerdict',
  kind: 'facetKind',
  colour: 'facetColour',
};

const KIND_NAMES: Record<Annotation['kind'], StringKey> = {
  attribution: 'kindAttribution',
  claim: 'kindClaimName',
  selection: 'kindSelectionName',
};

/** Gives the name of a kind of what is kept. */
export const kindName = (kind: Annotation['kind']): string => t(KIND_NAMES[kind]);

/** Gives what names a facet's values: by the reader or by us; names, tags and sites stand as they are. */
export function useFacetNames(): (facet: keyof Facets, value: string) => string {
  const names = useNames();
  const ours: Partial<Record<keyof Facets, Record<string, string>>> = {
    verdict: Object.fromEntries(VERDICTS.map((verdict) => [verdict, names.verdict(verdict)])),
    kind: Object.fromEntries(Object.entries(KIND_NAMES).map(([kind, key]) => [kind, t(key)])),
    colour: Object.fromEntries(COLOURS.map((colour) => [colour, names.colour(colour)])),
  };
  return (facet, value) => ours[facet]?.[value] ?? value;
}

/** A match pattern as readers know sites; the pattern for every host is all of them. */
export function siteOfPattern(pattern: string): string {
  const host = pattern.replace(/^.*:\/\//, '').replace(/\/.*$/, '');
  return host === '*' || host === '' || pattern === '<all_urls>' ? t('allSites') : host;
}
