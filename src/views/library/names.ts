// The interface's names for what the library lists and narrows by.
import { t, type StringKey } from '../../browser/strings.ts';
import type { Annotation, Colour, Verdict } from '../../model/annotation.ts';
import type { Facets, ListName, Order } from '../../search/question.ts';

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

/** Names of the verdicts. */
const VERDICT_NAMES: Record<Verdict, StringKey> = {
  unchecked: 'verdict_unchecked',
  supported: 'verdict_supported',
  disputed: 'verdict_disputed',
  false: 'verdict_false',
  unproven: 'verdict_unproven',
};

const KIND_NAMES: Record<Annotation['kind'], StringKey> = {
  attribution: 'kindAttribution',
  claim: 'kindClaimName',
  selection: 'kindSelectionName',
};

const COLOUR_NAMES: Record<Colour, StringKey> = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
  purple: 'colourPurple',
};

const OURS: Partial<Record<keyof Facets, Record<string, StringKey>>> = {
  verdict: VERDICT_NAMES,
  kind: KIND_NAMES,
  colour: COLOUR_NAMES,
};

/** A facet's value in the reader's words; names, tags and sites stand as they are. */
export function facetValueName(facet: keyof Facets, value: string): string {
  const key = OURS[facet]?.[value];
  return key ? t(key) : value;
}
