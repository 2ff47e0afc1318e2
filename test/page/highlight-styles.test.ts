// The look of the marks where colours do not tell them apart: under forced colours and on paper.
import { expect, it } from 'vitest';
import { highlightCss, highlightName } from '../../src/page/marks/highlight-styles.ts';

/** What the rules for a style declare, from the first to the last, those of a medium included. */
function declarationsOf(style: string): string {
  const rules = highlightCss(false).matchAll(/::highlight\(([\w-]+)\) \{ ([^}]*) \}/g);
  return [...rules]
    .flatMap(([, name, said]) => (name === highlightName(style) ? said : []))
    .join('; ');
}

it.each([
  ['a quotation', 'solid-0', 'underline solid'],
  ['a report', 'dotted-0', 'underline dotted'],
  ['a claim', 'claim', 'underline dashed'],
  ['what is kept', 'yellow', 'underline double'],
  ['what is kept and has changed', 'yellow-changed', 'underline wavy'],
])('has a line of its own for %s, near the words under forced colours', (_, style, line) => {
  const said = declarationsOf(style);
  expect(said).toContain(line);
  expect(said).toMatch(/forced-color-adjust: none; text-underline-offset: (auto|0)/);
});

it('prints a line for what is kept, because paper gets no backgrounds', () => {
  expect(highlightCss(true)).toMatch(
    /@media print[^@]*on-record-green\) \{ text-decoration: underline double/,
  );
});
