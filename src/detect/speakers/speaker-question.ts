// What is asked of the speakers of an article: its names and quotations, and the sources of what is reported.
import type { Span } from '../../model/span.ts';
import type { NameMention } from '../names/entities.ts';
import type { Turn } from '../reports/layout.ts';

/** A report's source with the words that it said; UTF-16 offsets. */
export interface SourceMention {
  /** Null where the report has none and goes on from the one before. */
  span: Span | null;
  content: readonly Span[];
  /** Where the person is named that the source, a pronoun, most likely stands for, if that is known otherwise. */
  antecedent?: Antecedent | null;
  /** Whose turn of an interview it is, where the source is a label that names nobody. */
  turn?: Turn;
}

/** A mention of a person that a pronoun stands for. */
export interface Antecedent {
  span: Span;
  /** 0 to 1. */
  confidence: number;
}

/** What the resolver reads. All lists stand in the order of the text. */
export interface SpeakerQuestion {
  text: string;
  sentences: readonly Span[];
  /** Outermost quotations with their marks. */
  quoted: readonly Span[];
  names: readonly NameMention[];
  sources: readonly SourceMention[];
  /** The author, who is "I" outside quotation marks. */
  byline: string | null;
}
