// Makes text from pages and imports fit for a text file: nothing invisible that could change how its neighbours read.

/**
 * Control characters but line feed, and the directional controls that reach over the text after them
 * (embeddings, overrides, isolates: https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings).
 * The marks LRM, RLM and ALM stay: right-to-left text needs them and they reach over nothing.
 */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Anything that `plainText` changes: most texts have none of it, and one look tells. */
const ODD =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * The text with line feeds as its only control characters.
 * Tabs become spaces, other line ends line feeds; a lone surrogate becomes U+FFFD, as UTF-8 cannot hold it.
 */
export function plainText(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** As `plainText`, on one line, with runs of white space folded to a space. */
export function singleLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
