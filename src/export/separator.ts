// What stands between the members of a list that is written one at a time.

/** Gives the text to put before each member: nothing before the first, `text` before every other. */
export function separator(text: string): () => string {
  let isFirst = true;
  return () => {
    if (!isFirst) return text;
    isFirst = false;
    return '';
  };
}
