// Which of the quotations, claims and kept passages of an article the reader wants to see.
import type { Claim } from '../../model/detection.ts';
import type { AnchoredAnnotation, Reading } from '../../model/reading.ts';
import { findClaimant, findKept, type SpeakerGroup } from './selections.ts';

/** What a passage can be. */
export const PASSAGE_KINDS = ['direct', 'mixed', 'indirect', 'claim', 'selection'] as const;

/** What a passage is. */
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** What the reader wants to see; null for all. */
export interface ReadingFilter {
  /** A speaker's name. */
  speaker: string | null;
  kind: PassageKind | null;
  /** Only what is kept. */
  isKept: boolean;
}

/** The filter of a reader who wants to see everything. */
export const NO_FILTER: ReadingFilter = { speaker: null, kind: null, isKept: false };

/** Whether a filter leaves something out. */
export function isFiltering({ speaker, kind, isKept }: ReadingFilter): boolean {
  return speaker !== null || kind !== null || isKept;
}

/** The speakers with those of their quotations that fit; without those of whom none does. */
export function filterGroups(
  groups: readonly SpeakerGroup[],
  reading: Reading,
  filter: ReadingFilter,
): SpeakerGroup[] {
  return groups
    .map((group) => ({
      ...group,
      quotations: group.quotations.filter(({ attribution: { kind, content } }) =>
        fits(filter, {
          speaker: group.speaker?.name ?? null,
          kind,
          isKept: findKept(reading.annotations, 'attribution', content) !== null,
        }),
      ),
    }))
    .filter(({ quotations }) => quotations.length > 0);
}

/** The claims that fit, with their places in `Detections.claims`. */
export function filterClaims(
  reading: Reading,
  filter: ReadingFilter,
): { claim: Claim; index: number }[] {
  return reading.claims
    .map((claim, index) => ({ claim, index }))
    .filter(({ claim }) => {
      const claimant = findClaimant(reading, claim);
      return fits(filter, {
        speaker: claimant.voice === 'speaker' ? claimant.speaker.name : null,
        kind: 'claim',
        isKept: findKept(reading.annotations, 'claim', [claim.span]) !== null,
      });
    });
}

/** What is kept and fits. */
export function filterKept(
  annotations: readonly AnchoredAnnotation[],
  filter: ReadingFilter,
): AnchoredAnnotation[] {
  return annotations.filter(({ annotation: { kind, said, speaker } }) => {
    const own = kind === 'attribution' ? (said?.kind ?? 'direct') : kind;
    return fits(filter, { speaker: speaker?.name ?? null, kind: own, isKept: true });
  });
}

function fits(wanted: ReadingFilter, has: ReadingFilter): boolean {
  const isSpeaker = wanted.speaker === null || wanted.speaker === has.speaker;
  const isKind = wanted.kind === null || wanted.kind === has.kind;
  return isSpeaker && isKind && (has.isKept || !wanted.isKept);
}
