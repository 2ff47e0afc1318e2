// Detections as the reader has corrected them.
import type { AnchoredCorrection } from '../model/correction.ts';
import type { Attribution, Claim, Detections, Speaker } from '../model/detection.ts';
import type { Span } from '../model/span.ts';

/** How much of the longer of two runs of words must be common, for them to be taken as the same. */
const COMMON = 0.5;

/** Gives the detections with the corrections made, one after another. Those that find nothing change nothing. */
export function applyCorrections(
  detections: Detections,
  corrections: readonly AnchoredCorrection[],
): Detections {
  return corrections.reduce(applyOne, detections);
}

function applyOne(detections: Detections, { change, spans, to }: AnchoredCorrection): Detections {
  switch (change.type) {
    case 'speaker':
      return spans ? giveTo(detections, change.name, spans) : detections;
    case 'sameAs':
      return merge(detections, change.name, change.as);
    case 'notQuotation':
      return spans ? dropAttributions(detections, spans) : detections;
    case 'notClaim':
      return {
        ...detections,
        claims: detections.claims.filter(({ span }) => !spans || !isSameRun([span], spans)),
      };
    case 'extent':
      if (!spans || !to) return detections;
      return change.of === 'claim'
        ? resizeClaim(detections, spans, to)
        : resizeAttribution(detections, spans, to);
  }
}

function giveTo(detections: Detections, name: string, spans: readonly Span[]): Detections {
  const known = findSpeaker(detections.speakers, name);
  const speaker = known ?? {
    id: `reader:${name}`,
    name,
    aliases: [],
    role: null,
    kind: 'person' as const,
  };
  return {
    ...detections,
    speakers: known ? detections.speakers : [...detections.speakers, speaker],
    attributions: detections.attributions.map((attribution) =>
      isSameRun(attribution.content, spans) ? corrected(attribution, speaker) : attribution,
    ),
  };
}

function corrected(attribution: Attribution, { id, name }: Speaker): Attribution {
  const why = [{ code: 'corrected' as const, words: name }];
  return { ...attribution, speaker: id, jointly: [], confidence: 1, why };
}

function merge(detections: Detections, name: string, as: string): Detections {
  const gone = findSpeaker(detections.speakers, name);
  const stays = findSpeaker(detections.speakers, as);
  if (!gone || !stays || gone === stays) return detections;
  const merged: Speaker = {
    ...stays,
    aliases: [...new Set([...stays.aliases, gone.name, ...gone.aliases])],
    role: stays.role ?? gone.role,
  };
  return {
    ...detections,
    speakers: detections.speakers
      .filter((speaker) => speaker !== gone)
      .map((speaker) => (speaker === stays ? merged : speaker)),
    attributions: detections.attributions.map((attribution) =>
      replaceSpeaker(attribution, gone.id, stays.id),
    ),
  };
}

function replaceSpeaker(attribution: Attribution, gone: string, stays: string): Attribution {
  const { speaker, jointly = [] } = attribution;
  if (speaker !== gone && !jointly.includes(gone)) return attribution;
  const first = speaker === gone ? stays : speaker;
  const others = new Set(jointly.map((id) => (id === gone ? stays : id)));
  return { ...attribution, speaker: first, jointly: [...others].filter((id) => id !== first) };
}

function dropAttributions(detections: Detections, spans: readonly Span[]): Detections {
  return changeAttributions(detections, (attribution) =>
    isSameRun(attribution.content, spans) ? null : attribution,
  );
}

function resizeAttribution(
  detections: Detections,
  spans: readonly Span[],
  to: readonly Span[],
): Detections {
  const meant = closest(detections.attributions, ({ content }) => content, spans);
  return changeAttributions(detections, (attribution) =>
    attribution === meant ? { ...attribution, content: [...to] } : attribution,
  );
}

function resizeClaim(
  detections: Detections,
  spans: readonly Span[],
  to: readonly Span[],
): Detections {
  const meant = closest(detections.claims, ({ span }) => [span], spans);
  const [[start] = [0, 0], [, end] = [0, 0]] = [to[0], to.at(-1)];
  const resize = (claim: Claim): Claim =>
    claim === meant ? { ...claim, span: [start, end] } : claim;
  return { ...detections, claims: detections.claims.map(resize) };
}

/**
 * Changes attributions, drops those that become null, and brings the others into the order of the text. Claims go
 * along; those that were in dropped words are the article's own then.
 */
function changeAttributions(
  detections: Detections,
  change: (attribution: Attribution) => Attribution | null,
): Detections {
  const changed = detections.attributions.map(change);
  const startOf = ({ content }: Attribution): number => content[0]?.[0] ?? 0;
  const attributions = changed
    .filter((attribution) => attribution !== null)
    .sort((a, b) => startOf(a) - startOf(b));
  const claims = detections.claims.map((claim) => {
    const said = claim.attribution === null ? null : changed[claim.attribution];
    return { ...claim, attribution: said ? attributions.indexOf(said) : null };
  });
  return { ...detections, attributions, claims };
}

/** The speaker of this name, else the one who is also called so, whatever the capitals. */
function findSpeaker(speakers: readonly Speaker[], name: string): Speaker | undefined {
  const is = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  return (
    speakers.find((speaker) => is(speaker.name)) ?? speakers.find(({ aliases }) => aliases.some(is))
  );
}

/** The one of several that has most of some words, if it is the same run. */
function closest<T>(
  things: readonly T[],
  wordsOf: (thing: T) => readonly Span[],
  spans: readonly Span[],
): T | undefined {
  return things
    .map((thing) => ({ thing, share: commonShare(wordsOf(thing), spans) }))
    .filter(({ share }) => share >= COMMON)
    .sort((a, b) => b.share - a.share)[0]?.thing;
}

/** An engine may cut a quotation a little shorter or longer than the one that was corrected. */
function isSameRun(a: readonly Span[], b: readonly Span[]): boolean {
  return commonShare(a, b) >= COMMON;
}

/** How much of the longer of two runs of words is common to both, 0 to 1. */
function commonShare(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const common = a.flatMap(([start, end]) =>
    b.map(([from, to]): Span => [0, Math.max(0, Math.min(end, to) - Math.max(start, from))]),
  );
  return length(common) / Math.max(length(a), length(b));
}
