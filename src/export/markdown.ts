// Markdown with front matter that Obsidian reads as properties: each article by the template, ours or the reader's.
import { localDay } from './day.ts';
import { DEFAULT_TEMPLATE } from './default-template.ts';
import type { ExportContext, Exporter, ExportRecord } from './exporter.ts';
import { separator } from './separator.ts';
import { compileTemplate } from './markdown-template.ts';
import { tagName, yamlString } from './markdown-text.ts';
import { describeForTemplate } from './template-fields.ts';

const FRONT_MATTER = /^---\n.*?\n---\n+/s;

/** One document for all records: a single article's front matter is the template's, that of several is of the whole. */
export const markdown: Exporter<string> = {
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  begin(records, context) {
    const write = documentWriter(context);
    const [first, ...others] = records;
    if (first && others.length === 0)
      return { write: (one) => [write(one)], frame: () => ['', ''] };
    const hasFrontMatter = first === undefined || FRONT_MATTER.test(write(first));
    const head = hasFrontMatter ? writeFrontMatter(records, context) : '';
    const separate = separator('\n');
    return {
      write: (record) => [separate() + write(record).replace(FRONT_MATTER, '')],
      frame: () => [head && `${head}\n${first ? '\n' : ''}`, ''],
    };
  },
};

/** Writes an article as a document of its own, by the reader's template or ours. */
export function documentWriter(context: ExportContext): (record: ExportRecord) => string {
  const template = compileTemplate(context.markdownTemplate ?? DEFAULT_TEMPLATE);
  return (record) => `${template(describeForTemplate(record, context))}\n`;
}

function writeFrontMatter(
  records: readonly ExportRecord[],
  { now, labels }: ExportContext,
): string {
  const tags = records.flatMap(({ annotations }) => annotations.flatMap((one) => one.tags));
  const names = [...new Set(tags.map(tagName).filter(Boolean))];
  return [
    '---',
    `title: ${yamlString(`On Record: ${labels.articles(records.length)}`)}`,
    `exported: ${localDay(now)}`,
    names.length === 0 ? 'tags: []' : 'tags:',
    ...names.map((name) => `  - ${yamlString(name)}`),
    '---',
  ].join('\n');
}
