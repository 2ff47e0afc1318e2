// An article's metadata: from meta tags, JSON-LD and the page itself, with what Readability found as a base.
import type { Article } from '../model/article.ts';
import { listAddresses } from './addresses.ts';
import { type LinkedData, readLinkedData } from './linked-data.ts';
import { foldSpace } from './passages.ts';

/** What an article is called, and where and when it appeared. */
export type Metadata = Omit<Article, 'text' | 'blocks'>;

/** What Readability says of an article; it may leave any of it out. */
export interface Found {
  title?: string | null | undefined;
  byline?: string | null | undefined;
  siteName?: string | null | undefined;
  publishedTime?: string | null | undefined;
  lang?: string | null | undefined;
}

/** What a page itself says, read before Readability takes the page apart. */
export interface PageFacts {
  url: string;
  addresses: string[];
  documentTitle: string;
  headings: string[];
  linkedData: LinkedData | null;
  siteName: string | null;
  published: string[];
  lang: string[];
}

const PUBLISHED = [
  'meta[property="article:published_time" i]',
  'meta[itemprop="datePublished" i], [itemprop="datePublished" i][datetime]',
  'meta[name="parsely-pub-date" i], meta[name="sailthru.date" i], meta[name="cXenseParse:recs:publishtime" i]',
  'meta[name="date" i], meta[name="pubdate" i], meta[name="publishdate" i], meta[name="publish-date" i]',
  'meta[name="DC.date.issued" i], meta[name="DC.date" i], meta[name="dcterms.created" i]',
  'meta[property="og:published_time" i], meta[property="article:published" i]',
  'time[pubdate][datetime], article time[datetime], main time[datetime], time[datetime]',
];

/** Reads what a page says of itself. Changes nothing. */
export function readPageFacts(document: Document, url: string): PageFacts {
  // One search of the page for all that may tell: large pages take long to search.
  const telling = [...document.querySelectorAll('meta, link, time, [itemprop]')];
  const first = (selector: string, ...attributes: string[]): string | null => {
    const element = telling.find((candidate) => candidate.matches(selector));
    const values = attributes.map((name) => element?.getAttribute(name)?.trim());
    return values.find((value) => value !== undefined && value !== '') ?? null;
  };
  const address = (selector: string, attribute: string): string | null => {
    const given = first(selector, attribute);
    return given !== null && URL.canParse(given, url) ? new URL(given, url).href : null;
  };
  const linkedData = readLinkedData(document);
  return {
    url,
    addresses: listAddresses({
      url,
      canonical: address('link[rel~="canonical" i][href]', 'href'),
      openGraph: address('meta[property="og:url" i]', 'content'),
      amp: address('link[rel~="amphtml" i][href]', 'href'),
    }),
    documentTitle: document.title,
    headings: [...document.querySelectorAll('h1')].map((h1) => tidy(h1.textContent) ?? ''),
    linkedData,
    siteName: first('meta[property="og:site_name" i], meta[name="application-name" i]', 'content'),
    published: PUBLISHED.map((selector) => first(selector, 'content', 'datetime')).filter(
      (time) => time !== null,
    ),
    lang: [
      document.documentElement.getAttribute('lang'),
      first('meta[http-equiv="content-language" i]', 'content'),
      linkedData?.language ?? null,
      first('meta[property="og:locale" i]', 'content'),
    ].filter((lang) => lang !== null),
  };
}

/** Joins what the page says with what Readability found. */
export function composeMetadata(facts: PageFacts, found: Found): Metadata {
  const { linkedData } = facts;
  const siteName =
    firstOf([found.siteName, linkedData?.publisher, facts.siteName], nameOfSite) ??
    titleTail(facts);
  return {
    title: headline(tidy(found.title) ?? tidy(linkedData?.headline) ?? '', siteName, facts),
    byline: nameOnly(linkedData?.authors) ?? nameOnly(found.byline),
    siteName,
    publishedTime: firstOf(
      [linkedData?.published, found.publishedTime, ...facts.published],
      isoTime,
    ),
    lang: firstOf([found.lang, ...facts.lang], languageTag),
    url: facts.url,
    addresses: facts.addresses,
  };
}

/** Some sites give their address for a name. */
const nameOfSite = (given: string): string | null =>
  /^(https?:)?\/\//.test(given) ? null : tidy(given);

/** Between a headline and the site's name. */
const SEPARATOR = /\s+(?:[|‹›«»·•–—:/\\-]|::|\|\|)+\s+/;

/** The title without the site's name before or after it, as the page's own headline writes it. */
function headline(title: string, siteName: string | null, facts: PageFacts): string {
  const owned = facts.headings.find((heading) => heading !== '' && partOf(title, heading));
  if (owned !== undefined) return owned;
  const parts = title.split(SEPARATOR);
  let rest = title;
  while (parts.length > 1 && isSiteName(parts.at(-1) ?? '', siteName, facts.url)) {
    parts.pop();
    rest = rest.slice(0, lastSeparator(rest));
  }
  if (parts.length > 1 && isSiteName(parts[0] ?? '', siteName, facts.url)) {
    rest = rest.slice((parts[0] ?? '').length).replace(/^\s*\S+\s+/, '');
  }
  return rest;
}

/** Whether a title is the heading with one separated part before or after it. */
function partOf(title: string, heading: string): boolean {
  const [whole, part] = [title.toLowerCase(), heading.toLowerCase()];
  if (whole === part || part.length < 15) return false;
  const at = whole.indexOf(part);
  if (at < 0) return false;
  const around = [whole.slice(0, at), whole.slice(at + part.length)];
  return (
    /\s$|^$/.test(around[0] ?? '') &&
    around.every((side) => side === '' || SEPARATOR.test(` ${side} `))
  );
}

function lastSeparator(title: string): number {
  const all = [...title.matchAll(new RegExp(SEPARATOR, 'g'))];
  return all.at(-1)?.index ?? title.length;
}

function isSiteName(part: string, siteName: string | null, url: string): boolean {
  const name = lettersOf(part);
  if (name === '') return true;
  if (siteName !== null && lettersOf(siteName) === name) return true;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const labels = [host, ...host.split('.').slice(0, -1)].map(lettersOf);
  return labels.some((label) => label !== '' && (label === name || `the${label}` === name));
}

/** The site's name as the document's title has it after the headline. */
function titleTail({ documentTitle, headings }: PageFacts): string | null {
  const title = tidy(documentTitle) ?? '';
  const heading = headings.find((one) => one !== '' && title.startsWith(one));
  const tail = heading === undefined ? [] : title.slice(heading.length).split(SEPARATOR);
  return tail.length > 1 ? tidy(tail.at(-1)) : null;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const tidy = (text: string | null | undefined): string | null =>
  foldSpace(text ?? '').trim() || null;

/** A byline without "By", addresses and the date that some sites run into it. */
function nameOnly(byline: string | null | undefined): string | null {
  const name = (tidy(byline) ?? '')
    .replace(
      /^(written |words |posted |story |text )?(by|par|von|por|di|door|autor|author|text|od)\b\s*:?\s+/i,
      '',
    )
    .replace(
      /\s*[|·•,–-]?\s*(\d{1,2}[./ ]\D{0,12}\d{2,4}|\d{4}-\d\d|updated\b|published\b|posted\b).*$/i,
      '',
    )
    .trim();
  return name === '' || /^(https?:)?\/\//.test(name) ? null : name;
}

/** The first value that a reading makes sense of. */
function firstOf<T>(
  values: readonly (string | null | undefined)[],
  read: (value: string) => T | null,
): T | null {
  for (const value of values) {
    const made = value == null ? null : read(value.trim());
    if (made !== null) return made;
  }
  return null;
}

const ISO_TIME =
  /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?) *(Z|[+-]\d\d:?\d\d)?)?$/i;

/** A time as ISO 8601 with the precision and zone that it was given in; null where it is no date. */
function isoTime(given: string): string | null {
  const iso = ISO_TIME.exec(given);
  if (iso !== null) {
    const zone = (iso[3] ?? '').toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
    return iso[2] === undefined ? (iso[1] ?? null) : `${iso[1] ?? ''}T${iso[2]}${zone}`;
  }
  const hasYearAndZone = /\b\d{4}\b.*\d:\d\d.*(GMT|UTC|Z|[+-]\d\d:?\d\d)/i.test(given);
  const time = hasYearAndZone ? Date.parse(given) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A language as BCP 47 writes it; null where it is none. */
function languageTag(given: string): string | null {
  const tag = (given.split(/[,;\s]/)[0] ?? '').replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  return Intl.getCanonicalLocales(tag)[0] ?? null;
}
