// What the page's interface needs from whoever starts it: places in the text, deeds, and words.
import type messages from '../../public/_locales/en/messages.json';
import type { Annotation } from '../model/annotation.ts';
import type { AskedCorrection } from '../model/correction.ts';
import type { Result } from '../model/failure.ts';
import type { Gathering } from '../model/gathering.ts';
import type { KeepTarget } from '../model/reading.ts';
import type { Span } from '../model/span.ts';

/** The way between offsets in the article's text (UTF-16 code units) and live nodes; article/'s text map is one. */
export interface Places {
  /** The article's text. */
  readonly text: string;
  /** The live ranges that hold a span's words; empty where they are no longer on the page. */
  rangesOf(span: Span): Range[];
  /** The part of the article that a range covers, or null where it covers none. */
  spanOf(range: Range): Span | null;
  /** The article's offset of a place in a live node, or null outside the article. */
  offsetAt(node: Node, offset: number): number | null;
}

/** What the reader can do from the page. A promise that rejects counts as the failure `unexpected`. */
export interface Actions {
  /** Keeps a mark or a selection of this article and no other; keeping the same twice keeps it once. */
  keep(asked: KeepRequest): Promise<Result<Annotation>>;
  /** Changes what the reader says of it, starting from `was`: what another window has changed since is not lost. */
  revise(id: string, changes: BodyChanges, was?: StartedFrom): Promise<Result<Annotation>>;
  /** Removes an annotation; it can be restored. */
  remove(id: string): Promise<Result<null>>;
  /** Takes a removal back. */
  restore(id: string): Promise<Result<Annotation>>;
  /** Corrects a detection of this article and no other. */
  correct(asked: CorrectRequest): Promise<Result<null>>;
  /** Takes the reader's last step back, or does the next one again; null where there is none. */
  move(way: 'undo' | 'redo'): Promise<Result<unknown>>;
  /** Every tag that the reader has given, latest first. */
  listTags(): Promise<Result<string[]>>;
  /** Gathers evidence for a claim from now on, on whatever page; with null no longer. */
  gather(id: string | null): Promise<Result<Gathering | null>>;
  /** The claim that the reader gathers evidence for, if any. */
  gathering(): Promise<Result<Gathering | null>>;
  /** Adds these words of the page as evidence for that claim. */
  addEvidence(quotation: string): Promise<Result<Gathering>>;
}

/** What the fields held that the reader started from. */
export type StartedFrom = Partial<Pick<Annotation, 'note' | 'tags' | 'evidence'>>;

/** What the reader says of what is kept; what is left out stays as it is. */
export type BodyChanges = Partial<
  Pick<Annotation, 'note' | 'tags' | 'colour' | 'verdict' | 'evidence'>
>;

/** What to keep, and of which text (`Marks.digest`): the page may have moved on to another since the reader asked. */
export interface KeepRequest {
  articleId: string;
  digest: string;
  target: KeepTarget;
  note?: string;
}

/** What to correct, and of which text. */
export interface CorrectRequest {
  articleId: string;
  digest: string;
  correction: AskedCorrection;
}

/** A key of `_locales`. */
export type PageStringKey = keyof typeof messages;

/** Gives the interface's string under a key, with its placeholders filled in order. */
export type Translate = (key: PageStringKey, ...substitutions: string[]) => string;
