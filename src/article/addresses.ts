// Comparable forms of web addresses, so that one article is known as one under all of its addresses.

import { TRACKING_NAMES, TRACKING_PREFIXES, TRACKING_SUFFIXES } from './address-rules.ts';

/** The addresses that a page gives for itself, absolute; null where it gives none. */
export interface PageAddresses {
  /** In the address bar. */
  url: string;
  canonical: string | null;
  openGraph: string | null;
  amp: string | null;
}

const VARIANT_ENDING = /(\/(print|printable|mobile)(\.html?)?|[./]amp(\.html?)?)$/i;
const VARIANT_BEGINNING = /^\/(print|m|mobile)(?=\/.)/i;
const AMP_SEGMENT = /\/(amp|amphtml|google-amp)(?=\/)/gi;
const INDEX_PAGE = /\/(index|default|home)\.(html?|php|aspx?|jsp)$/i;
const HOST_VARIANT = /^(www\d?|m|mobile|amp|touch)\.(?=[^.]+\.)/i;

/** What may follow an article's own path: later pages and views of it. */
const PART_OF_ARTICLE =
  /^\/(page[/-]?)?(\d{1,2}|p\d{1,2}|all|full|single|comments?|print|amp)(\.html?)?$/i;

/** Parameters that tell one article from another where the path does not. */
const NAMING_PARAMETER = /^(id|p|a|aid|nid|pid|story|article|news|post|doc|item|art)(_?id)?$|id$/i;
const SCRIPT_PATH = /(^\/$|\.(php\d?|aspx?|jsp|cfm|cgi|do|dll|pl))$/i;

const NOWHERE_HOST =
  /^(localhost|[\d.]+|\[.*\]|.*\.(local|localhost|internal|test)|(.*\.)?(staging|stage|dev|preview|preprod)\..*)$/i;
const UNFILLED = /(^|[/=.])(undefined|null|nan|\[object)([/&?.]|$)|\{\{|%7b%7b|\$\{/i;

/**
 * One form for an address whichever way it was reached: `news.example/2026/a-story`. Scheme, `www.`, fragment,
 * tracking parameters, trailing slash, AMP and print variants go; what remains of the query is sorted.
 * Gives null for what is no web address.
 */
export function comparableAddress(address: string): string | null {
  const url = webUrl(address);
  if (url === null) return null;
  const inner = insideAmpCache(url);
  if (inner !== null) return comparableAddress(inner);
  const host = url.host.replace(/\.(?=$|:)/, '').replace(HOST_VARIANT, '');
  return host + comparablePath(url.pathname) + comparableQuery(url.searchParams) + routeOf(url);
}

/** A fragment that scripts use as a path ("#/a-story", "#!/a-story"). */
const routeOf = ({ hash }: URL): string => (/^#!?\/./.test(hash) ? hash.replace(/\/+$/, '') : '');

/**
 * Comparable forms of all addresses of a page, without repeats. The first is the article's identity: the canonical
 * link or else `og:url`, unless it is plainly a mistake of the site; the page's own address; the AMP page.
 */
export function listAddresses({ url, canonical, openGraph, amp }: PageAddresses): string[] {
  const trusted = [canonical, openGraph].filter(
    (given): given is string => given !== null && canBeSamePage(given, url),
  );
  const ampPage = amp !== null && canBeSamePage(amp, url) ? [amp] : [];
  const forms = [...trusted, url, ...ampPage].map(comparableAddress);
  const known = [...new Set(forms.filter((form) => form !== null))];
  return known.length > 0 ? known : [withoutFragment(url)];
}

/** Whether an address that a page gives for itself can be believed, seen from the address it was found at. */
function canBeSamePage(given: string, own: string): boolean {
  const claimed = webUrl(given);
  if (claimed === null || UNFILLED.test(claimed.pathname + claimed.search)) return false;
  const actual = webUrl(own);
  if (actual === null) return true;
  if (NOWHERE_HOST.test(claimed.hostname) && !NOWHERE_HOST.test(actual.hostname)) return false;
  if (comparableAddress(given) === comparableAddress(own)) return true;
  return (
    !isFrontPage(claimed, actual) && !losesName(claimed, actual) && !isSection(claimed, actual)
  );
}

/** A home page ("/", "/en/") claimed by a page that lies deeper. */
function isFrontPage(claimed: URL, actual: URL): boolean {
  const front = /^\/([a-z]{2}([-_][a-z]{2})?\/?)?$/i;
  const path = comparablePath(claimed.pathname) || '/';
  const isDeep = !front.test(comparablePath(actual.pathname) || '/') || actual.search !== '';
  return front.test(path) && comparableQuery(claimed.searchParams) === '' && isDeep;
}

/** "/article.php" claimed by "/article.php?id=7", and "/" by "/#/a-story". */
function losesName(claimed: URL, actual: URL): boolean {
  if (routeOf(claimed) !== routeOf(actual) && routeOf(actual) !== '') return true;
  if (!SCRIPT_PATH.test(claimed.pathname) || claimed.pathname !== actual.pathname) return false;
  return [...actual.searchParams.keys()].some(
    (name) => NAMING_PARAMETER.test(name) && !claimed.searchParams.has(name),
  );
}

/** "/news" claimed by "/news/2026/a-story"; the second page of an article may claim the first. */
function isSection(claimed: URL, actual: URL): boolean {
  const above = comparablePath(claimed.pathname);
  const below = comparablePath(actual.pathname);
  return below.startsWith(`${above}/`) && !PART_OF_ARTICLE.test(below.slice(above.length));
}

function webUrl(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** The address of the page that an AMP cache serves: Google's viewer and `*.cdn.ampproject.org`. */
function insideAmpCache({ hostname, pathname, search }: URL): string | null {
  const viewer =
    /^(?:www\.)?google\.[a-z.]+$/.test(hostname) && /^\/amp\/(s\/)?(.+)$/.exec(pathname);
  const cache = hostname.endsWith('.cdn.ampproject.org') && /^\/[cvi]\/(s\/)?(.+)$/.exec(pathname);
  const found = viewer || cache;
  return found ? `https://${found[2] ?? ''}${search}` : null;
}

function comparablePath(path: string): string {
  const folded = path
    .replace(/;jsessionid=[^/]*$/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(VARIANT_BEGINNING, '')
    .replace(AMP_SEGMENT, '')
    .replace(INDEX_PAGE, '/')
    .replace(/\/+$/, '')
    .replace(VARIANT_ENDING, (ending) => /^\.amp(\.html?)$/i.exec(ending)?.[1] ?? '')
    .replace(/\/+$/, '');
  return sameEscapes(folded);
}

/** Escapes only what has to be escaped, so that "%7E" and "~" are the same. */
function sameEscapes(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

function comparableQuery(parameters: URLSearchParams): string {
  const told = new URLSearchParams();
  for (const [name, value] of parameters) {
    if (!isTracking(name.toLowerCase())) told.append(name, value);
  }
  told.sort();
  const query = told.toString();
  return query === '' ? '' : `?${query}`;
}

const isTracking = (name: string): boolean =>
  TRACKING_NAMES.has(name) ||
  TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix)) ||
  TRACKING_SUFFIXES.some((suffix) => name.endsWith(suffix));

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');
