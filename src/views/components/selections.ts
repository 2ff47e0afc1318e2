// What the lists show, chosen from a reading: by speaker, by rank, by what is kept.
import type { Attribution, Claim, Speaker } from '../../model/detection.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { AnchoredAnnotation, Reading } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import { voiceOf, type Voice } from '../../model/voice.ts';

/** An attribution with its place in `Detections.attributions`. */
export interface Quotation {
  index: number;
  attribution: Attribution;
}

/** What one speaker says in the article; `speaker` is null where the article names nobody. */
export interface SpeakerGroup {
  speaker: Speaker | null;
  /** The speaker's place in `Detections.speakers`, which gives the colour; null for nobody. */
  place: number | null;
  quotations: Quotation[];
  /** Words that the speaker gets, quoted or reported. */
  words: number;
}

/** Who speaks, most words first, those whom the article does not name last. */
export function groupBySpeaker(reading: Reading): SpeakerGroup[] {
  const quotations = reading.attributions.map((attribution, index) => ({ attribution, index }));
  const known = new Set(reading.speakers.map(({ id }) => id));
  const segmenter = new Intl.Segmenter(languageTag(reading.article), { granularity: 'word' });
  const group = (speaker: Speaker | null, place: number | null): SpeakerGroup => {
    const own = quotations.filter(({ attribution }) =>
      speaker
        ? attribution.speaker === speaker.id || attribution.jointly?.includes(speaker.id) === true
        : attribution.speaker === null || !known.has(attribution.speaker),
    );
    const spoken = own.flatMap(({ attribution }) => attribution.content);
    const words = spoken
      .flatMap(([start, end]) => [...segmenter.segment(reading.article.text.slice(start, end))])
      .filter(({ isWordLike }) => isWordLike).length;
    return { speaker, place, quotations: own, words };
  };
  const named = reading.speakers.map(group).sort((a, b) => b.words - a.words);
  return [...named, group(null, null)].filter(({ quotations }) => quotations.length > 0);
}

/** Attributions with at least some words in quotation marks, and those without. */
export function countKinds(quotations: readonly { attribution: Attribution }[]): {
  quoted: number;
  reported: number;
} {
  const reported = quotations.filter(({ attribution }) => attribution.kind === 'indirect').length;
  return { quoted: quotations.length - reported, reported };
}

/** The annotation by which the reader keeps this very detection, or null. */
export function findKept(
  annotations: readonly AnchoredAnnotation[],
  kind: Annotation['kind'],
  spans: readonly Span[],
): Annotation | null {
  const kept = annotations.find(
    (anchored) => anchored.annotation.kind === kind && sameSpans(anchored.spans, spans),
  );
  return kept?.annotation ?? null;
}

/** What is kept: in the order of the text, and what has no place in it any more. */
export function sortKept(annotations: readonly AnchoredAnnotation[]): {
  anchored: AnchoredAnnotation[];
  orphans: AnchoredAnnotation[];
} {
  const then = ({ annotation }: AnchoredAnnotation) => annotation.targets[0]?.start ?? 0;
  const now = ({ spans }: AnchoredAnnotation) => spans?.[0]?.[0] ?? 0;
  return {
    anchored: annotations.filter(({ spans }) => spans).sort((a, b) => now(a) - now(b)),
    orphans: annotations.filter(({ spans }) => !spans).sort((a, b) => then(a) - then(b)),
  };
}

/** Who states a claim: a speaker, nobody named, or the article in its own voice. */
export function findClaimant(
  reading: Reading,
  claim: Claim,
): { voice: 'article' | 'unnamed' } | { voice: 'speaker'; speaker: Voice; place: number } {
  if (claim.attribution === null) return { voice: 'article' };
  const attribution = reading.attributions[claim.attribution];
  const place = reading.speakers.findIndex(({ id }) => id === attribution?.speaker);
  const speaker = attribution ? voiceOf(attribution, reading.speakers) : null;
  return speaker ? { voice: 'speaker', speaker, place } : { voice: 'unnamed' };
}

function sameSpans(a: readonly Span[] | null, b: readonly Span[]): boolean {
  return (
    a?.length === b.length && b.every(([start, end], i) => a[i]?.[0] === start && a[i]?.[1] === end)
  );
}

/** The article's language, or undefined where the page's tag is none that browsers understand. */
export function languageTag({ lang }: { lang: string | null }): string | undefined {
  try {
    return lang === null ? undefined : Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
