// A report to read, print or send: one HTML file with nothing to load and nothing that runs.
import type { Annotation, Selector } from '../model/annotation.ts';
import { publishedDay } from './day.ts';
import type { Exporter, ExportRecord } from './exporter.ts';
import { html, Html, type HtmlPart } from './html-text.ts';
import { REPORT_STYLE } from './html-report-style.ts';
import { verdictDay } from './day.ts';
import type { ExportLabels } from './labels.ts';
import { quotedWords, shownWords } from './quotation.ts';
import { linkToWords } from './text-fragment.ts';
import { siteOf, webAddress } from './web-address.ts';

/** Stands for the articles in the page around them: no text of a page comes out of `html` like this. */
const ARTICLES = new Html('<articles>');

/** A self-contained page. Its policy lets nothing load or run, even if a value were taken for markup. */
export const htmlReport: Exporter<string> = {
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  begin(records, { labels }) {
    const [only, ...others] = records;
    const title =
      only && others.length === 0
        ? only.article.title
        : `On Record: ${labels.articles(records.length)}`;
    return {
      write: (record) => [writeArticle(record, labels).markup],
      frame: () => framePage(title, labels),
    };
  },
};

/** What stands before and after the articles. */
function framePage(title: string, labels: ExportLabels): string[] {
  const [before = '', after = ''] = html`<!doctype html>
    <html lang="${labels.lang ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>
          ${new Html(REPORT_STYLE)}
        </style>
      </head>
      <body>
        <main>${ARTICLES}</main>
      </body>
    </html>`.markup.split(ARTICLES.markup);
  return [before, after];
}

function writeArticle({ article, annotations }: ExportRecord, labels: ExportLabels): Html {
  const site = article.siteName ?? siteOf(article.url) ?? article.url;
  const facts = [article.byline && labels.by(article.byline), publishedDay(article)];
  const of = (kind: Annotation['kind']) => annotations.filter((one) => one.kind === kind);
  const entries = (kind: Annotation['kind']) =>
    of(kind).map((one) => writeEntry(one, article.url, labels));
  const sections = [
    writeSection(labels.quotations, entries('attribution')),
    writeSection(labels.claims, writeClaims(of('claim'), labels)),
    writeSection(labels.highlights, entries('selection')),
    annotations.length === 0 ? html`<p>${labels.nothingKept}</p>` : null,
  ];
  return html`<article>
    <h1 dir="auto">${article.title || site}</h1>
    <p class="facts">
      ${link(site, article.url)} ${facts.map((fact) => (fact ? html` · <bdi>${fact}</bdi>` : null))}
    </p>
    ${sections}
  </article>`;
}

function writeSection(heading: string, parts: Html[]): Html | null {
  if (parts.length === 0) return null;
  return html`<section>
    <h2>${heading}</h2>
    ${parts}
  </section>`;
}

function writeEntry(annotation: Annotation, url: string, labels: ExportLabels): Html {
  const { speaker, said, verdict, evidence, note, tags, colour, targets } = annotation;
  const how = said ? ` (${labels.said[said.kind]})` : null;
  return html`<figure class="${colour}">
    <blockquote dir="auto">${shownWords(annotation)} ${linkToPage(url, targets)}</blockquote>
    <figcaption>
      ${speaker && html`<p>— ${writeSpeaker(speaker)}${how}</p>`}
      ${verdict && html`<p>${labels.verdict}: <b>${labels.verdicts[verdict]}</b> (${verdictDay(annotation)})</p>`}
      ${evidence.length > 0 ? html`<p>${labels.evidence}: ${writeEvidence(evidence)}</p>` : null}
      ${writeNote(note, tags)}
    </figcaption>
  </figure>`;
}

function writeClaims(claims: Annotation[], labels: ExportLabels): Html[] {
  if (claims.length === 0) return [];
  const { claim, speaker, verdict, since, evidence, note } = labels;
  const headings = [claim, speaker, verdict, since, evidence, note];
  const rows = claims.map(
    (one) =>
      html`<tr>
        <td dir="auto">${quotedWords(one)}</td>
        <td>${one.speaker && writeSpeaker(one.speaker)}</td>
        <td>${labels.verdicts[one.verdict ?? 'unchecked']}</td>
        <td class="day">${verdictDay(one)}</td>
        <td>${writeEvidence(one.evidence)}</td>
        <td>${writeNote(one.note, one.tags)}</td>
      </tr>`,
  );
  return [
    html`<table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  ];
}

function writeSpeaker({ name, role }: NonNullable<Annotation['speaker']>): Html {
  return html`<bdi><b>${name}</b></bdi
    >${role ? html`, <bdi>${role}</bdi>` : null}`;
}

function writeEvidence(evidence: Annotation['evidence']): HtmlPart {
  return evidence.map(({ url, title, quotation }, index) => [
    index > 0 ? '; ' : null,
    link(title || url, url),
    quotation ? html` (<bdi>${quotation}</bdi>)` : null,
  ]);
}

function writeNote(note: string, tags: string[]): HtmlPart {
  return [
    note ? html`<p class="note" dir="auto">${note}</p>` : null,
    tags.length > 0
      ? html`<p class="tags">${tags.map((tag) => html`<bdi>${tag}</bdi> `)}</p>`
      : null,
  ];
}

function linkToPage(url: string, targets: readonly Selector[]): Html | null {
  const address = linkToWords(url, targets);
  const name = targets[0]?.exact.slice(0, 60) ?? '';
  return address === null
    ? null
    : html`<a href="${address}" rel="noreferrer" aria-label="${name}">↗</a>`;
}

function link(words: string, address: string): Html {
  const web = webAddress(address);
  return web === null
    ? html`<bdi>${words}</bdi>`
    : html`<a href="${web}" rel="noreferrer"><bdi>${words}</bdi></a>`;
}
