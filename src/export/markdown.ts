// Markdown with front matter that Obsidian reads as properties: quotations, claims and highlights of each article.
import type { Annotation } from '../model/annotation.ts';
import { localDay, publishedDay } from './day.ts';
import type { ExportContext, Exporter, ExportRecord } from './exporter.ts';
import type { ExportLabels } from './labels.ts';
import { escapeLine, escapeLines, link, quoteLines, tagName, yamlString } from './markdown-text.ts';
import { quotedWords, shownWords } from './quotation.ts';
import { siteOf, webAddress } from './web-address.ts';

/** One document for all records; a single article's front matter describes the article. */
export const markdown: Exporter = {
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  write(records, context) {
    const bodies = records.map((record) => writeArticle(record, context.labels));
    return [writeFrontMatter(records, context), ...bodies].join('\n\n') + '\n';
  },
};

function writeFrontMatter(
  records: readonly ExportRecord[],
  { now, labels }: ExportContext,
): string {
  const [only, ...others] = records;
  const article = others.length === 0 ? only?.article : undefined;
  const url = article && webAddress(article.url);
  const tags = records.flatMap(({ annotations }) => annotations.flatMap((one) => one.tags));
  const names = [...new Set(tags.map(tagName).filter(Boolean))];
  return [
    '---',
    `title: ${yamlString(article?.title ?? `On Record: ${labels.articles(records.length)}`)}`,
    ...(article ? [`site: ${yamlString(siteName(article))}`] : []),
    ...(article?.byline ? [`author: ${yamlString(article.byline)}`] : []),
    ...(article && publishedDay(article) ? [`published: ${publishedDay(article)}`] : []),
    ...(url ? [`url: ${yamlString(url)}`] : []),
    `exported: ${localDay(now)}`,
    names.length === 0 ? 'tags: []' : 'tags:',
    ...names.map((name) => `  - ${yamlString(name)}`),
    '---',
  ].join('\n');
}

function writeArticle({ article, annotations }: ExportRecord, labels: ExportLabels): string {
  const facts = [
    link(siteName(article), article.url),
    article.byline ? escapeLine(labels.by(article.byline)) : '',
    publishedDay(article) ?? '',
  ];
  const of = (kind: Annotation['kind']) => annotations.filter((one) => one.kind === kind);
  const sections = [
    writeSection(
      labels.quotations,
      of('attribution').map((one) => writeEntry(one, labels)),
    ),
    writeSection(labels.claims, writeClaims(of('claim'), labels)),
    writeSection(
      labels.highlights,
      of('selection').map((one) => writeEntry(one, labels)),
    ),
  ].filter(Boolean);
  return [
    `# ${escapeLine(article.title) || escapeLine(siteName(article))}`,
    facts.filter(Boolean).join(' · '),
    ...(sections.length > 0 ? sections : [escapeLine(labels.nothingKept)]),
  ].join('\n\n');
}

function writeSection(heading: string, parts: string[]): string {
  return parts.length === 0 ? '' : [`## ${escapeLine(heading)}`, ...parts].join('\n\n');
}

function writeEntry(annotation: Annotation, labels: ExportLabels): string {
  const { speaker, said, verdict, evidence, note, tags } = annotation;
  const how = said ? ` (${escapeLine(labels.said[said.kind])})` : '';
  const quotation = [
    escapeLines(shownWords(annotation)),
    ...(speaker ? [`— ${writeSpeaker(speaker)}${how}`] : []),
  ];
  return [
    quoteLines(quotation.join('\n\n')),
    verdict ? `${escapeLine(labels.verdict)}: ${escapeLine(labels.verdicts[verdict])}` : '',
    evidence.length > 0 ? `${escapeLine(labels.evidence)}: ${writeEvidence(evidence)}` : '',
    escapeLines(note),
    writeTags(tags),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A table with a row a claim. */
function writeClaims(claims: Annotation[], labels: ExportLabels): string[] {
  if (claims.length === 0) return [];
  const headings = [labels.claim, labels.speaker, labels.verdict, labels.evidence, labels.note];
  const rows = claims.map((claim) => [
    escapeLine(quotedWords(claim)),
    claim.speaker ? writeSpeaker(claim.speaker) : '',
    escapeLine(labels.verdicts[claim.verdict ?? 'unchecked']),
    writeEvidence(claim.evidence),
    [escapeLine(claim.note), writeTags(claim.tags)].filter(Boolean).join(' '),
  ]);
  const lines = [headings.map(escapeLine), headings.map(() => '---'), ...rows];
  return [lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

function writeSpeaker({ name, role }: NonNullable<Annotation['speaker']>): string {
  return `**${escapeLine(name)}**${role ? `, ${escapeLine(role)}` : ''}`;
}

function writeEvidence(evidence: Annotation['evidence']): string {
  return evidence
    .map(({ url, title, quotation }) => {
      const words = link(title || url, url);
      return quotation ? `${words} (${escapeLine(quotation)})` : words;
    })
    .join('; ');
}

function writeTags(tags: string[]): string {
  return tags
    .map(tagName)
    .filter(Boolean)
    .map((name) => `#${name}`)
    .join(' ');
}

function siteName({ siteName, url }: ExportRecord['article']): string {
  return siteName ?? siteOf(url) ?? url;
}
