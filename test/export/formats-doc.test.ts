import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportAs, type TextFormat } from '../../src/export/export-as.ts';
import { docRecord } from './doc-record.ts';
import { NOW, options } from './records.ts';

const doc = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');

it.each<[TextFormat, string]>([
  ['markdown', 'markdown'],
  ['jsonld', 'json'],
  ['csv', 'csv'],
  ['claimReview', 'json claimreview'],
  ['bibtex', 'bibtex'],
  ['ris', 'ris'],
  ['cslJson', 'json csl'],
])('docs/formats.md shows what an export as %s is', (format, language) => {
  const [, example] = new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 's').exec(doc) ?? [];
  const { text } = exportAs(format, [docRecord], options());
  const shown = text
    .replace('\uFEFF', '')
    .replaceAll('\r\n', '\n')
    // Noon here is another moment elsewhere.
    .replace(NOW.toISOString(), '2026-11-23T12:00:00.000Z');
  expect(example).toBe(shown.trimEnd());
});

it('docs/formats.md shows how a quotation stands in the HTML report', () => {
  const [, example = ''] = /```html\n(.*?)\n```/s.exec(doc) ?? [];
  const { text } = exportAs('html', [docRecord], options());
  const close = (markup: string) => markup.replace(/\s+/g, '');
  expect(example).not.toBe('');
  expect(close(text)).toContain(close(example));
});
