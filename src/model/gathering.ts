// The claim that the reader is looking for evidence on, wherever they read.

/** A claim that is being checked. */
export interface Gathering {
  /** `Annotation.id` of the claim. */
  id: string;
  articleId: string;
  /** The claim in the article's words. */
  words: string;
  /** How many links it has. */
  evidence: number;
}
