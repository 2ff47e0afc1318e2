// The look of the marks, as rules for the CSS Custom Highlight API.
import { KEPT_INKS, SPEAKER_INKS } from '../../model/colours.ts';
import { FORCED_TEXT_CSS } from './forced-text.ts';

const PREFIX = 'on-record-';

/** The reader's colours, listed without the schemas that come with `COLOURS`: the page need not load those. */
const KEPT = Object.entries(KEPT_INKS);

/** The style of a mark that is being pointed out. */
export const FLASH = 'flash';

/** Claims' colour: ochre, which no speaker has, and dashed, which no attribution is. */
const CLAIM = { light: '#9a7b1f', dark: '#c9ab55' };
/** The line under words that are no longer those that were kept. */
const CHANGED = { light: '#a32f46', dark: '#f08d9f' };
const FLASH_INK = { light: '#ffd76a', dark: '#8f6b00' };

/** What every mark has under forced colours. */
const FORCED = 'forced-color-adjust: none; text-underline-offset: auto';

/** The ink of a claim's marks on a light or a dark ground. */
export const claimInk = (dark: boolean): string => CLAIM[dark ? 'dark' : 'light'];

/** The name under which a style is registered in `CSS.highlights`. */
export const highlightName = (style: string): string => PREFIX + style;

/**
 * Gives the rules for all styles on a light or a dark ground.
 * @param isAsSpecified whether highlights inherit their styles, and take the forced colours of the elements that they
 * are in, as CSS Pseudo-Elements 4 has both
 */
export function highlightCss(dark: boolean, isAsSpecified = false): string {
  const ground = dark ? 'dark' : 'light';
  const lines = SPEAKER_INKS.flatMap((ink, index) => {
    const colour = ink[ground];
    const faint = `color-mix(in srgb, ${colour} 55%, transparent)`;
    return [
      rule(`solid-${index}`, underline('solid', '1.5px', colour)),
      rule(`dotted-${index}`, underline('dotted', '2px', colour)),
      rule(`solid-${index}-faint`, underline('solid', '1px', faint)),
      rule(`dotted-${index}-faint`, underline('dotted', '1.5px', faint)),
    ];
  });
  return [
    ...KEPT.flatMap(([name, ink]) => [
      rule(name, `background-color: ${ink[ground]}`),
      // Lower than any other line: a changed quotation may have all three.
      rule(
        `${name}-changed`,
        `background-color: ${ink[ground]}; ${underline('wavy', '1px', CHANGED[ground], '50%')}`,
      ),
    ]),
    rule('claim', underline('dashed', '1px', `${CLAIM[ground]}b0`, '42%')),
    ...lines,
    rule(FLASH, `background-color: ${FLASH_INK[ground]}`),
    shapesCss(),
    isAsSpecified ? FORCED_TEXT_CSS : '',
  ]
    .join('\n')
    .replaceAll('::highlight', isAsSpecified ? ':root::highlight' : '::highlight');
}

/**
 * Readers who force their own colours get theirs, and paper gets no backgrounds: shape alone tells the kinds apart.
 * Where a highlight has the colours of selected text all the same, as in a link, lines are drawn in the text's colour,
 * which shows within the words' box alone, and so they stay close.
 */
function shapesCss(): string {
  const kept = KEPT.map(([name]) => rule(name, underline('double', '1px', 'currentColor', '32%')));
  const marked = KEPT.flatMap(([name]) => [name, `${name}-changed`]).map((name) =>
    rule(name, `${FORCED}; text-underline-offset: 0; background-color: Mark; color: MarkText`),
  );
  const lines = SPEAKER_INKS.flatMap((_, index) =>
    ['solid', 'dotted'].flatMap((line) => [`${line}-${index}`, `${line}-${index}-faint`]),
  ).map((name) => rule(name, `${FORCED}; text-decoration-color: CanvasText`));
  return [
    `@media print, (forced-colors: active) { ${kept.join('\n')} }`,
    '@media (forced-colors: active) {',
    ...[...marked, ...lines],
    rule('claim', `${FORCED}; text-decoration-color: CanvasText`),
    rule(FLASH, `${FORCED}; background-color: Highlight; color: HighlightText`),
    '}',
  ].join('\n');
}

/** The offset is a share of the text's own size, also where the line is inherited from larger or smaller text. */
function underline(style: string, thickness: string, colour: string, offset = '20%'): string {
  return `text-decoration: underline ${style} ${thickness} ${colour}; text-underline-offset: ${offset}`;
}

function rule(style: string, declarations: string): string {
  return `::highlight(${highlightName(style)}) { ${declarations} }`;
}
