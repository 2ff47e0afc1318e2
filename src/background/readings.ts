// Readings: the article in a tab with what the engine finds in it and what the reader kept of it.
import { anchorAll } from '../anchor/anchor-all.ts';
import { compareTexts } from '../anchor/compare-texts.ts';
import { placeOf } from '../anchor/place-of.ts';
import { applyCorrections } from '../annotations/apply-corrections.ts';
import { showCount } from '../browser/badge.ts';
import { isSiteAllowed, sitePattern } from '../browser/permissions.ts';
import { announce, askPage } from '../browser/requests.ts';
import { allTabIds, injectScript } from '../browser/tabs.ts';
import { detect } from '../detect/detect.ts';
import type { Annotation, Selector } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { AnchoredCorrection, Correction } from '../model/correction.ts';
import type { Detections } from '../model/detection.ts';
import { failed, FailureError, type Result } from '../model/failure.ts';
import type { AnchoredAnnotation, ArticleChanges, Reading } from '../model/reading.ts';
import type { Settings } from '../model/settings.ts';
import type { Library } from '../storage/library.ts';
import { identify } from './identity.ts';

/**
 * Reads the article in a tab and paints the page.
 * @param as the page as it is now, or as it was when its marks were shown last
 * @throws {FailureError} `noArticle`, `restrictedPage`, `pageGone`, or what storage says
 */
export async function readTab(
  library: Library,
  tabId: number,
  as: 'now' | 'shown',
): Promise<Reading> {
  const reading = await readingOf(library, await extract(tabId, as));
  await show(tabId, reading);
  await announce('read', { tabId });
  return reading;
}

/** The reading of the article whose marks a tab shows, without painting it again. */
export async function shownReading(library: Library, tabId: number): Promise<Reading> {
  return readingOf(library, await extract(tabId, 'shown'));
}

/** An article as it was kept, read without its page. */
export async function readKept(library: Library, articleId: string): Promise<Reading> {
  const record = await library.article(articleId);
  if (!record) throw new FailureError('notFound', articleId);
  return readingOf(library, record.article);
}

/** Tells views and pages that what is kept of some articles has changed, and paints the pages that show them. */
export async function spreadChange(library: Library, articleIds: readonly string[]): Promise<void> {
  await paintPages(library, (articleId) => articleIds.includes(articleId));
  await announce('changed', { articleIds: [...articleIds] });
}

/** Paints the pages anew that show one of these articles. */
export async function paintPages(
  library: Library,
  isMeant: (articleId: string) => boolean,
): Promise<void> {
  const painting = (await allTabIds()).map(async (tabId) => {
    const shown = await askPage(tabId, 'shownArticle', {});
    if (!shown.ok || shown.value === null || !isMeant(shown.value)) return;
    await show(tabId, await shownReading(library, tabId));
  });
  await Promise.allSettled(painting);
}

/** The article in a tab, by our content script, which is put there first where it is missing. */
async function extract(tabId: number, as: 'now' | 'shown'): Promise<Article> {
  const reply = await askPage(tabId, 'extract', { as });
  if (reply.ok || reply.failure.code !== 'pageGone') return valueOf(reply);
  await injectScript(tabId, 'content.js');
  const again = await askPage(tabId, 'extract', { as });
  // Firefox says nothing when it does not run a script in a page that it keeps to itself.
  const isClosed = !again.ok && again.failure.code === 'pageGone';
  return valueOf(isClosed ? failed('restrictedPage') : again);
}

async function show(tabId: number, reading: Reading): Promise<void> {
  const { articleId, digest, detection, names, isToolbarOff, annotations } = reading;
  const { speakers, attributions, claims } = reading;
  const decided = { detection, names, isToolbarOff };
  const marks = { articleId, digest, ...decided, speakers, attributions, claims, annotations };
  valueOf(await askPage(tabId, 'show', { marks }));
  await showCount(tabId, annotations.length);
}

async function readingOf(library: Library, article: Article): Promise<Reading> {
  const { articleId, earlier } = await identify(library, article);
  const { detection, colourNames, verdictNames, ...sites } = await library.settings.read();
  const [digest, found, kept, corrections, history, site] = await Promise.all([
    digestOf(article.text),
    detectOnce(article, detection),
    library.annotationsOf(articleId),
    library.correctionsOf(articleId),
    library.history(),
    siteOf(article.url, sites.offersDeclined),
  ]);
  const detections = applyCorrections(found, await placeCorrections(article.text, corrections));
  const annotations = await anchor(article.text, kept.annotations);
  const changes = annotations.length > 0 ? await changesOf(library, articleId, article) : null;
  const { unreadable, newer } = kept;
  return {
    ...{ article, changes, earlier, history, site, names: { colourNames, verdictNames } },
    isToolbarOff: site !== null && sites.toolbarOff.includes(site.pattern),
    ...{ articleId, digest, detection, ...detections, annotations, unreadable, newer },
  };
}

async function placeCorrections(
  text: string,
  corrections: readonly Correction[],
): Promise<AnchoredCorrection[]> {
  const targets = corrections.map(({ change }) => ('targets' in change ? change.targets : []));
  const wanted = corrections.map(({ change }) => ('to' in change ? change.to : []));
  const anchored = await anchorAll(text, [...targets, ...wanted], { pause });
  const spansOf = (selectors: readonly Selector[] = [], at: number) =>
    placeOf(selectors, anchored[at] ?? []).spans;
  return corrections.map(({ change }, i) => ({
    change,
    spans: spansOf(targets[i], i),
    to: spansOf(wanted[i], targets.length + i),
  }));
}

/** How the article differs from its text as it was when something of it was kept last. */
async function changesOf(
  library: Library,
  articleId: string,
  article: Article,
): Promise<ArticleChanges | null> {
  const stored = await library.article(articleId);
  if (!stored) return null;
  const blocks = await compareTexts(stored.article, article, { pause });
  return blocks.length > 0 ? { since: stored.saved, blocks } : null;
}

let lastDetected: { key: string; detections: Promise<Detections> } | null = null;

/** Detections of an article; asking again for the same text costs nothing, which is all that is remembered. */
async function detectOnce(
  { title, byline, lang, text, blocks }: Article,
  { quotations, claims }: Settings['detection'],
): Promise<Detections> {
  if (!quotations && !claims) return { speakers: [], attributions: [], claims: [] };
  const key = JSON.stringify([title, byline, lang, text, claims]);
  if (lastDetected?.key !== key) {
    lastDetected = { key, detections: detect({ title, byline, lang, text, blocks }, { claims }) };
  }
  return lastDetected.detections;
}

async function anchor(
  text: string,
  annotations: readonly Annotation[],
): Promise<AnchoredAnnotation[]> {
  const targets = annotations.map((annotation) => annotation.targets);
  const anchored = await anchorAll(text, targets, { pause });
  return annotations.map((annotation, i) => ({
    annotation,
    ...placeOf(annotation.targets, anchored[i] ?? []),
  }));
}

/** Lets messages that wait be answered first. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function siteOf(url: string, declined: readonly string[]): Promise<Reading['site']> {
  const pattern = sitePattern(url);
  if (pattern === null) return null;
  const allowed = await isSiteAllowed(pattern);
  return { pattern, allowed, declined: declined.includes(pattern) };
}

/**
 * The value of a reply.
 * @throws {FailureError} the reply's failure
 */
function valueOf<T>(reply: Result<T>): T {
  if (reply.ok) return reply.value;
  throw new FailureError(reply.failure.code, reply.failure.detail);
}
