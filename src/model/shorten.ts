// Words that stand for a longer run of them where there is little room.

/** The beginning of a text, cut between words; all of it where it is no longer than `most` UTF-16 code units. */
export function shorten(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, '')} …` : words;
}
