// Markdown with front matter that Obsidian reads as properties: each article by the template, ours or the reader's.
import { localDay } from './day.ts';
import { DEFAULT_TEMPLATE } from './default-template.ts';
import type { ExportContext, Exporter, ExportRecord } from './exporter.ts';
import { compileTemplate } from './markdown-template.ts';
import { tagName, yamlString } from './markdown-text.ts';
import { describeForTemplate } from './template-fields.ts';

const FRONT_MATTER = /^---\n.*?\n---\n+/s;

/** One document for all records: a single article's front matter is the template's, that of several is of the whole. */
export const markdown: Exporter = {
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  write(records, context) {
    const template = compileTemplate(context.markdownTemplate ?? DEFAULT_TEMPLATE);
    const written = records.map((record) => template(describeForTemplate(record, context)));
    const [only, ...others] = written;
    if (only !== undefined && others.length === 0) return `${only}\n`;
    const hasFrontMatter = only === undefined || FRONT_MATTER.test(only);
    const bodies = written.map((text) => text.replace(FRONT_MATTER, ''));
    const head = hasFrontMatter ? [writeFrontMatter(records, context)] : [];
    return [...head, ...bodies].join('\n\n') + '\n';
  },
};

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
