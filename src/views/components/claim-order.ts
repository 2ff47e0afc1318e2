// The orders in which an article's claims can be read.
import { t, type StringKey } from '../../browser/strings.ts';
import type { Claim } from '../../model/detection.ts';
import type { Reading } from '../../model/reading.ts';
import { findClaimant } from './selections.ts';

/** The orders, the first at first. */
export const CLAIM_ORDERS = ['worth', 'text', 'speaker'] as const;

/** One of the orders. */
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** Names of the orders. */
export const CLAIM_ORDER_NAMES: Record<ClaimOrder, StringKey> = {
  worth: 'claimOrderWorth',
  text: 'claimOrderText',
  speaker: 'claimOrderSpeaker',
};

/** A claim with its place in `Detections.claims`. */
export interface RankedClaim {
  claim: Claim;
  index: number;
}

/** Claims under one heading. */
export interface ClaimGroup {
  /** Who states them, in the reader's words; null where the list needs no heading. */
  claimant: string | null;
  claims: RankedClaim[];
}

/**
 * The best claims in an order. They are chosen by how much they are worth checking, whatever the order.
 * @param most how many of them
 */
export function orderClaims(
  reading: Reading,
  claims: readonly RankedClaim[],
  order: ClaimOrder,
  most: number,
): ClaimGroup[] {
  const ranked = claims.toSorted((a, b) => b.claim.score - a.claim.score).slice(0, most);
  if (order === 'worth') return [{ claimant: null, claims: ranked }];
  if (order === 'text') {
    const inText = ranked.sort((a, b) => a.claim.span[0] - b.claim.span[0]);
    return [{ claimant: null, claims: inText }];
  }
  const groups = new Map<string, RankedClaim[]>();
  for (const one of ranked) {
    const name = claimantName(reading, one.claim);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].map(([claimant, own]) => ({ claimant, claims: own }));
}

/** Who states a claim, in the reader's words. */
export function claimantName(reading: Reading, claim: Claim): string {
  const claimant = findClaimant(reading, claim);
  if (claimant.voice === 'speaker') return claimant.speaker.name;
  return t(claimant.voice === 'article' ? 'theArticleItself' : 'speakerUnknown');
}
