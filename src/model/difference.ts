// What became of words between two readings of a text.

/**
 * A run of words that stayed, went or came. `same` and `inserted` runs joined are the text as it is now; `removed`
 * ones are from the words as they were. White space goes with the word before it.
 */
export interface Change {
  kind: 'same' | 'removed' | 'inserted';
  text: string;
}

/** What became of words: where they were, the very words elsewhere, other words in their place, or nowhere. */
export type AnchorState = 'same' | 'moved' | 'changed' | 'orphan';
