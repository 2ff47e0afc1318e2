// Detections as the reader has corrected them.
import type { AnchoredCorrection } from '../model/correction.ts';
import type { Attribution, Detections, Speaker } from '../model/detection.ts';
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

function applyOne(detections: Detections, { change, spans }: AnchoredCorrection): Detections {
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

/** Claims that were in somebody's words are the article's own then; the others' indexes follow. */
function dropAttributions(detections: Detections, spans: readonly Span[]): Detections {
  const stays = detections.attributions.map(({ content }) => !isSameRun(content, spans));
  const indexes = stays.map((_, i) => stays.slice(0, i).filter(Boolean).length);
  return {
    ...detections,
    attributions: detections.attributions.filter((_, i) => stays[i]),
    claims: detections.claims.map((claim) => {
      const { attribution: old } = claim;
      const isThere = old !== null && stays[old];
      return { ...claim, attribution: isThere ? (indexes[old] ?? null) : null };
    }),
  };
}

/** The speaker of this name, else the one who is also called so, whatever the capitals. */
function findSpeaker(speakers: readonly Speaker[], name: string): Speaker | undefined {
  const is = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  return (
    speakers.find((speaker) => is(speaker.name)) ?? speakers.find(({ aliases }) => aliases.some(is))
  );
}

/** An engine may cut a quotation a little shorter or longer than the one that was corrected. */
function isSameRun(a: readonly Span[], b: readonly Span[]): boolean {
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const common = a.flatMap(([start, end]) =>
    b.map(([from, to]): Span => [0, Math.max(0, Math.min(end, to) - Math.max(start, from))]),
  );
  return length(common) >= COMMON * Math.max(length(a), length(b));
}
