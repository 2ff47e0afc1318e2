// What the engine finds in an article's text: who said what, and what is worth checking.
import type { Span } from './span.ts';

/** How much of the content stands within quotation marks: all, a part, nothing. */
export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/** A person, organisation or group, under its fullest name in the article. */
export interface Speaker {
  /** Unique within the article's detections, and stable for the same text. */
  id: string;
  name: string;
  /** Other names that the article uses for it, without `name` itself. */
  aliases: string[];
  /** As the article gives it ("Kremlin spokesperson"). */
  role: string | null;
  kind: 'person' | 'organisation' | 'group';
}

/** One report of what somebody said, wrote or holds. */
export interface Attribution {
  kind: AttributionKind;
  /** The words, without the outer quotation marks: disjoint, non-empty, in order; two where the cue splits a quotation. */
  content: Span[];
  /** Where the article only shows words of the content again, as pull quotes do; each like `content`. */
  repeats?: Span[][];
  /** The words that report it: "said", "according to". */
  cue: Span | null;
  /** The mention in the text that said it: "he", "the ministry". */
  source: Span | null;
  /** `Speaker.id` of whom the source stands for. */
  speaker: string | null;
  /** `Speaker.id`s of those who said it together with the speaker, where there are any. */
  jointly?: string[];
  /** Probability that this source said this content, 0 to 1. */
  confidence: number;
  /** The reasons, as keys into the interface's strings with the words they quote. */
  why: Reason[];
}

/** One reason for a detection: a string key of the interface and the article's words it speaks of. */
export interface Reason {
  code: ReasonCode;
  words: string;
}

/** The reasons that an engine may give; each has a sentence in `_locales` under `why_<code>`. */
export type ReasonCode =
  | 'corrected'
  | 'cueVerb'
  | 'accordingTo'
  | 'quotationMarks'
  | 'namedSource'
  | 'pronoun'
  | 'description'
  | 'sameSpeakerContinues'
  | 'transcript'
  | 'dashSignature'
  | 'figure'
  | 'comparison'
  | 'pastEvent'
  | 'cause'
  | 'prediction'
  | 'promise'
  | 'law'
  | 'opinion';

/** What a claim rests on; `opinion` is not checkable. */
export type ClaimType =
  'quantity' | 'comparison' | 'pastEvent' | 'cause' | 'prediction' | 'promise' | 'law' | 'opinion';

/** A sentence, or the content of an attribution, that states something checkable. */
export interface Claim {
  span: Span;
  /** How much it is worth checking, 0 to 1. It says nothing of true or false. */
  score: number;
  types: ClaimType[];
  /** Index of the attribution whose content it is, or null for the article's own voice. */
  attribution: number | null;
  why: Reason[];
}

/** All that the engine found, attributions in the order of the text, claims best first. */
export interface Detections {
  speakers: Speaker[];
  attributions: Attribution[];
  claims: Claim[];
}
