// What the reader says against a detection. Bound to words rather than to what the engine found, so that it outlives
// both an edit of the article and a new engine.
import * as v from 'valibot';
import { selectorSchema } from './annotation.ts';
import type { DetectedRef } from './reading.ts';
import type { Span } from './span.ts';

/** The version that new corrections carry. */
export const CORRECTION_SCHEMA = 1;

const time = v.pipe(v.string(), v.isoTimestamp());
const name = v.pipe(v.string(), v.minLength(1));
const targets = v.pipe(v.array(selectorSchema), v.minLength(1));

/** Schema of what a correction says. */
export const correctionChangeSchema = v.variant('type', [
  /** These words are somebody else's. */
  v.object({ type: v.literal('speaker'), targets, name }),
  /** One speaker is another of the article's. */
  v.object({ type: v.literal('sameAs'), name, as: name }),
  /** These words are nobody's quotation or report. */
  v.object({ type: v.literal('notQuotation'), targets }),
  /** These words are not worth checking. */
  v.object({ type: v.literal('notClaim'), targets }),
  /** This quotation or claim starts or ends elsewhere. */
  v.object({
    type: v.literal('extent'),
    of: v.picklist(['attribution', 'claim']),
    targets,
    to: targets,
  }),
]);

/** Schema of a correction, for what comes out of storage. */
export const correctionSchema = v.object({
  schema: v.literal(CORRECTION_SCHEMA),
  id: v.pipe(v.string(), v.uuid()),
  /** `Article.addresses[0]` of the article it belongs to. */
  articleId: v.string(),
  created: time,
  modified: time,
  /** When the reader took it back; the record stays, as an annotation's does. */
  deleted: v.nullable(time),
  change: correctionChangeSchema,
});

/** What a correction says. */
export type CorrectionChange = v.InferOutput<typeof correctionChangeSchema>;

/** A correction as it is stored. */
export type Correction = v.InferOutput<typeof correctionSchema>;

/** A correction with the place of its words in the text as it is now; null where it has none. */
export interface AnchoredCorrection {
  change: CorrectionChange;
  spans: readonly Span[] | null;
  /** The place of the words in their stead, for an extent. */
  to?: readonly Span[] | null;
}

/** A correction as the reader makes it: by the marks that are shown. */
export type AskedCorrection =
  | { type: 'speaker'; index: number; name: string }
  | { type: 'sameAs'; name: string; as: string }
  | { type: 'notQuotation'; index: number }
  | { type: 'notClaim'; index: number }
  /** This quotation or claim has these words: spans in order, disjoint and not empty. */
  | { type: 'extent'; mark: DetectedRef; spans: Span[] }
  /** What is kept has these words; a detection is left as it is. */
  | { type: 'retarget'; id: string; spans: Span[] };
