// What the reader keeps: targets in an article's text and a body of the reader's own.
import * as v from 'valibot';

/** The version that new records carry; storage/migrations.ts brings older ones up to it. */
export const ANNOTATION_SCHEMA = 2;

/** Colours a reader can give; their look and default names belong to the interface. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

/** The reader's judgement of a claim. */
export const VERDICTS = ['unchecked', 'supported', 'disputed', 'false', 'unproven'] as const;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** W3C TextQuoteSelector and TextPositionSelector in one: where the words stood, and what stood around them. */
export const selectorSchema = v.object({
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.string(),
  suffix: v.string(),
  /** UTF-16 code units into the article's text as it was when the reader marked it. */
  start: offset,
  end: offset,
});

const time = v.pipe(v.string(), v.isoTimestamp());

/** Schema of a link that backs a verdict. */
export const evidenceSchema = v.object({
  url: v.string(),
  title: v.string(),
  /** The words of that page that count. */
  quotation: v.string(),
  added: time,
});

/** Schema of what a field held before, until the time at which something else took its place. */
const earlierSchema = v.variant('field', [
  v.object({ field: v.literal('note'), value: v.string(), until: time }),
  v.object({ field: v.literal('verdict'), value: v.nullable(v.picklist(VERDICTS)), until: time }),
]);

/** Schema of an annotation, for what comes out of messages, storage and imports. */
export const annotationSchema = v.object({
  schema: v.literal(ANNOTATION_SCHEMA),
  id: v.pipe(v.string(), v.uuid()),
  /** `Article.addresses[0]` of the article it belongs to. */
  articleId: v.string(),
  created: time,
  modified: time,
  /** When the reader removed it; the record stays as a tombstone so that copies elsewhere can be merged. */
  deleted: v.nullable(time),
  /** In the order of the text; more than one where a cue splits a quotation. */
  targets: v.pipe(v.array(selectorSchema), v.minLength(1)),
  /** What was kept: a detected quotation or report, a detected claim, or words that the reader selected. */
  kind: v.picklist(['attribution', 'claim', 'selection']),
  /** The speaker as shown when it was kept. */
  speaker: v.nullable(
    v.object({
      name: v.string(),
      role: v.nullable(v.string()),
      kind: v.picklist(['person', 'organisation', 'group']),
    }),
  ),
  /** How it was said, for what has a speaker. */
  said: v.nullable(
    v.object({
      kind: v.picklist(['direct', 'mixed', 'indirect']),
      cue: v.nullable(v.string()),
    }),
  ),
  note: v.string(),
  tags: v.array(v.pipe(v.string(), v.minLength(1))),
  colour: v.picklist(COLOURS),
  verdict: v.nullable(v.picklist(VERDICTS)),
  evidence: v.array(evidenceSchema),
  /** Every verdict before this one, and notes that another window's took the place of; oldest first. */
  history: v.array(earlierSchema),
});

/** Where an annotation's words stand. */
export type Selector = v.InferOutput<typeof selectorSchema>;

/** What the reader keeps. */
export type Annotation = v.InferOutput<typeof annotationSchema>;

/** A link that backs a verdict. */
export type Evidence = v.InferOutput<typeof evidenceSchema>;

/** What a field of an annotation held before. */
export type Earlier = v.InferOutput<typeof earlierSchema>;

/** One of the five colours. */
export type Colour = (typeof COLOURS)[number];

/** The reader's judgement of a claim. */
export type Verdict = (typeof VERDICTS)[number];
