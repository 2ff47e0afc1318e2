// An attribution in the making, as tokens.
import type { Turn } from './reports/layout.ts';

/** What an attribution rests on. */
export type Evidence = 'cue' | 'continues' | 'transcript' | 'dashSignature' | 'colon';

/** An attribution whose speaker is still to be found. Token lists are in order. */
export interface Draft {
  source: number[];
  cue: number[];
  content: number[];
  /** The token that it hangs on: the cue's, or the content's first. */
  token: number;
  confidence: number;
  evidence: Evidence;
  /** The draft whose speaker it shares, where it has no source of its own. */
  after: Draft | null;
  /** Whether the layout shows that these are the very words, without quotation marks. */
  verbatim?: boolean;
  /** Whose turn of an interview it is, where the label says no more. */
  turn?: Turn;
  /** Where the article only shows the content again. */
  repeats?: number[][];
}

/** The numbers from `first` to `last`. */
export const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** Two token lists as one, in order and without doubles. */
export const union = (a: readonly number[], b: readonly number[]): number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);

/** Sorts drafts by where their content begins, longer ones first. */
export const sortDrafts = (drafts: Draft[]): Draft[] =>
  drafts.sort(
    (a, b) => (a.content[0] ?? 0) - (b.content[0] ?? 0) || b.content.length - a.content.length,
  );

/** The tokens that are content of any draft. */
export function coverage(count: number, drafts: readonly Draft[]): Uint8Array {
  const covered = new Uint8Array(count);
  for (const { content } of drafts) for (const token of content) covered[token] = 1;
  return covered;
}
