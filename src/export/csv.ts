// Spreadsheets: one row an annotation, RFC 4180 with the byte order mark that spreadsheets know UTF-8 by.
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { earlierJudgements, verdictSince } from '../model/judgements.ts';
import type { Exporter } from './exporter.ts';
import { plainText, singleLine } from './plain-text.ts';
import { quotedWords } from './quotation.ts';
import { webAddress } from './web-address.ts';

type Cell = (annotation: Annotation, article: Article) => string | number | null | undefined;

/** Headings and codes are the same in every language, so that a reader's formulas and scripts go on working. */
const COLUMNS: Record<string, Cell> = {
  quotation: (annotation) => quotedWords(annotation),
  speaker: ({ speaker }) => speaker?.name,
  role: ({ speaker }) => speaker?.role,
  kind: ({ kind, said }) => (kind === 'attribution' && said ? said.kind : kind),
  note: ({ note }) => note,
  tags: ({ tags }) => tags.join('; '),
  verdict: ({ verdict }) => verdict,
  'verdict since': (annotation) => verdictSince(annotation),
  'earlier verdicts': (annotation) => showEarlier(annotation),
  evidence: ({ evidence }) => evidence.map(showEvidence).join('\n'),
  'article title': (_, { title }) => title,
  site: (_, { siteName }) => siteName,
  author: (_, { byline }) => byline,
  published: (_, { publishedTime }) => publishedTime,
  url: (_, { url }) => webAddress(url),
  start: ({ targets }) => targets[0]?.start,
  end: ({ targets }) => targets.at(-1)?.end,
  created: ({ created }) => created,
  modified: ({ modified }) => modified,
};

/** First characters, full-width ones too, by which spreadsheets take a cell for a formula, also behind blanks. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** Comma-separated values. */
export const csv: Exporter<string> = {
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  begin() {
    return {
      write: ({ article, annotations }) => {
        const rows = annotations.map((annotation) =>
          Object.values(COLUMNS).map((cell) => encode(cell(annotation, article) ?? '')),
        );
        return [rows.map(writeRow).join('')];
      },
      frame: () => [`\uFEFF${writeRow(Object.keys(COLUMNS))}`, ''],
    };
  },
};

function writeRow(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

function encode(value: string | number): string {
  const text = String(value);
  const plain = plainText(text);
  const harmless = FORMULA.test(text) || FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function showEarlier(annotation: Annotation): string {
  return earlierJudgements(annotation)
    .map(({ verdict, until }) => `${verdict} until ${until}`)
    .join('; ');
}

function showEvidence({ url, title, quotation }: Annotation['evidence'][number]): string {
  const link = webAddress(url);
  return [title, link && `<${link}>`, quotation]
    .map((part) => singleLine(part ?? ''))
    .filter(Boolean)
    .join(' ');
}
