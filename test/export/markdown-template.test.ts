import { describe, expect, it } from 'vitest';
import { exportAs } from '../../src/export/export-as.ts';
import { compileTemplate, TemplateError } from '../../src/export/markdown-template.ts';
import { aRecord, anAnnotation, HOSTILE, options } from './records.ts';

const record = aRecord([
  anAnnotation({ note: 'Ask *twice*', tags: ['two words'] }),
  anAnnotation({ kind: 'claim', said: null, verdict: 'false' }),
]);

const write = (markdownTemplate: string, records = [record]) =>
  exportAs('markdown', records, { ...options(), markdownTemplate }).text;

describe('a template of the reader', () => {
  it.each<[string, string, string]>([
    [
      'fields of the article',
      '{{ title }} ({{ published }})',
      'Harbour bridge closed (2026-11-20)',
    ],
    [
      'what is kept',
      '{% for one in annotations %}{{ one.speaker }};{% endfor %}',
      'Dana Reyes;Dana Reyes;',
    ],
    [
      'quotations',
      '{% for one in quotations %}{{ one.words | quote }}{% endfor %}',
      '> “The bridge is unsafe”',
    ],
    ['claims', '{% for one in claims %}{{ one.verdict }}{% endfor %}', 'False'],
    ['notes, escaped', '{{ quotations[0].note }}', 'Ask \\*twice\\*'],
    ['tags', '{{ quotations[0].tags | hashtags }}', '#two-words'],
    [
      'links',
      '{{ site | link: url }}',
      '[The Courier](<https://www.courier.example/harbour?page=1>)',
    ],
    [
      'front matter',
      '---\nname: {{ title | yaml }}\n---',
      '---\nname: "Harbour bridge closed"\n---',
    ],
    ['conditions on what is not there', '{% if subtitle %}x{% else %}none{% endif %}', 'none'],
    ["Liquid's own filters", '{{ title | upcase }}', 'HARBOUR BRIDGE CLOSED'],
  ])('can use %s', (_what, template, expected) => {
    expect(write(template)).toBe(`${expected}\n`);
  });

  it.each<[string, string, number, RegExp]>([
    ['a field that does not exist', 'one\n{{ titel }}', 2, /titel/],
    ['a filter that does not exist', '{{ title | shout }}', 1, /shout/],
    ['a tag that is not closed', '{% if title %}\nx', 1, /not closed/],
    ['a tag that cannot be read', 'a\nb\n{% for %}', 3, /for/],
    ['another file', '{% include "secret" %}', 1, /secret/],
    ['a loop without an end', '{% for i in (1..1000000000) %}x{% endfor %}', 1, /limit/],
  ])('is refused with its line where it has %s', (_what, template, line, message) => {
    const attempt = () => write(template);
    expect(attempt).toThrow(TemplateError);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ line }));
  });

  it('is refused when it is longer than any template', () => {
    expect(() => compileTemplate('x'.repeat(100_001))).toThrow(TemplateError);
  });

  it('gives one front matter to a document of several articles', () => {
    const template = '---\ntitle: {{ title | yaml }}\n---\n# {{ title }}';
    expect(write(template, [record, record])).toBe(
      `---\ntitle: "On Record: 2 articles"\nexported: 2026-11-23\ntags:\n  - "two-words"\n---\n\n# Harbour bridge closed\n\n# Harbour bridge closed\n`,
    );
  });

  it('gives no front matter where it has none', () => {
    expect(write('# {{ title }}', [record, record])).toMatch(/^# Harbour/);
  });

  it.each(HOSTILE)('never runs %s of the text', (_attempt, text) => {
    const hostile = aRecord([anAnnotation({ note: text, tags: [text] })], { title: text });
    const written = write('{{ title }}|{{ annotations[0].note }}', [hostile]);
    expect(written).not.toMatch(/(?<!\\)(?:<script|\{\{|\{%|\]\()/);
  });
});
