// The colours of the page's running text under forced colours, where these would hide what the marks look like.

/** What stands within the lines of a text. */
const INLINE =
  ':is(em, strong, b, i, q, cite, span, abbr, mark, small, sub, sup, time, a:not(:any-link))';
const LINK = 'a:any-link';

/** What parts of a page that are pressed are made of. */
const CONTROL = 'button, [role], [tabindex], [contenteditable]';

/** A part of the page that has nothing but lines of text in it. */
const LINES = `div:not(:empty, :has(> :not(${INLINE}, ${LINK}, br, wbr)), ${CONTROL})`;

/** What holds the running text of a page. */
const TEXT = `:is(p, li, dd, td, blockquote, h1, h2, h3, h4, h5, h6, ${LINES}):not(a *, :is(${CONTROL}) *)`;

/** What stands within the lines of the running text, however deep that is usual. */
const within = (one: string): string =>
  [`> ${one}`, `> ${INLINE} > ${one}`, `> ${LINK} > ${one}`]
    .map((path) => `:where(${TEXT}) ${path}`)
    .join(',\n');

/** The colours that a browser forces on text, with a higher rank than the page's own. */
const forcedText = (colour: string, ground: string): string =>
  `forced-color-adjust: none; color: ${colour} !important; background: ${ground} !important; ` +
  'border-color: CanvasText !important; box-shadow: none !important; text-shadow: none !important';

/**
 * As specified, words whose element has forced colours are highlighted as selected text is, all in the same colours.
 * So running text and its links get the very colours that the browser would force on them from us; controls keep its own.
 */
export const FORCED_TEXT_CSS = `@media (forced-colors: active) {
${within(':where(*)')} { forced-color-adjust: auto }
${within(INLINE)} { ${forcedText('inherit', 'none')} }
${within(`${LINK}:link`)} { ${forcedText('LinkText', 'none')} }
${within(`${LINK}:visited`)} { ${forcedText('VisitedText', 'none')} }
${TEXT} { ${forcedText('CanvasText', 'none')} }
${LINES}:not(a *, :is(${CONTROL}) *) { background: Canvas !important }
}`;
