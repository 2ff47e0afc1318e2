// Readings: the article in a tab with what the engine finds in it and what the reader kept of it.
import { anchorAll } from '../anchor/anchor-all.ts';
import { compareTexts, type ChangedBlock } from '../anchor/compare-texts.ts';
import { partByNearness } from '../anchor/near.ts';
import { placeOf } from '../anchor/place-of.ts';
import { applyCorrections } from '../annotations/apply-corrections.ts';
import { showCount } from '../browser/badge.ts';
import { isSiteAllowed, sitePattern } from '../browser/permissions.ts';
import { speak } from '../browser/language.ts';
import { announce, askPage } from '../browser/requests.ts';
import { injectScript } from '../browser/tabs.ts';
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
import { pause } from './pause.ts';

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
  await show(library, tabId, reading);
  await announce('read', { tabId });
  return reading;
}

/** Paints the article whose marks a tab shows anew, unless that is called off meanwhile. */
export async function repaint(
  library: Library,
  tabId: number,
  isCalledOff: () => boolean,
): Promise<void> {
  const reading = await readingOf(library, await extract(tabId, 'shown'));
  if (!isCalledOff()) await show(library, tabId, reading);
}

/** An article's text with its identity and the digest that stands for it: what deeds are about. */
export type IdentifiedText = Pick<Reading, 'article' | 'articleId' | 'earlier' | 'digest'>;

/** The text of the article whose marks a tab shows. */
export async function shownText(library: Library, tabId: number): Promise<IdentifiedText> {
  return identified(library, await extract(tabId, 'shown'));
}

/** What the engine finds in a text, with the reader's corrections. */
export async function detectionsOf(
  library: Library,
  { article, articleId }: IdentifiedText,
): Promise<Detections> {
  const [corrections, found] = await Promise.all([
    library.correctionsOf(articleId),
    library.settings.read().then(({ detection }) => detectOnce(article, detection)),
  ]);
  return applyCorrections(found, await placeCorrections(article.text, corrections));
}

/** What is kept of an article, each at its place in the text. */
export async function placedOf(
  library: Library,
  { article, articleId }: IdentifiedText,
): Promise<AnchoredAnnotation[]> {
  const { annotations } = await library.annotationsOf(articleId);
  return anchor(article.text, annotations);
}

/** An article as it was kept, read without its page. */
export async function readKept(library: Library, articleId: string): Promise<Reading> {
  const record = await library.article(articleId);
  if (!record) throw new FailureError('notFound', articleId);
  return readingOf(library, record.article);
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

async function show(library: Library, tabId: number, reading: Reading): Promise<void> {
  const { articleId, digest, detection, names, isToolbarOff, annotations } = reading;
  const { speakers, attributions, claims } = reading;
  const decided = { detection, names, isToolbarOff };
  const marks = { articleId, digest, ...decided, speakers, attributions, claims, annotations };
  const words = await speak((await library.settings.read()).language);
  valueOf(await askPage(tabId, 'show', { marks, words }));
  await showCount(tabId, annotations.length);
}

async function readingOf(library: Library, article: Article): Promise<Reading> {
  const [text, settings] = await Promise.all([
    identified(library, article),
    library.settings.read(),
  ]);
  const { detection, colourNames, verdictNames, ...sites } = settings;
  const [detections, kept, history, site] = await Promise.all([
    detectionsOf(library, text),
    library.annotationsOf(text.articleId),
    library.history(),
    siteOf(article.url, sites.offersDeclined),
  ]);
  const annotations = await anchor(article.text, kept.annotations);
  const changes = await changesOf(library, text, annotations);
  const { unreadable, newer } = kept;
  return {
    ...{ ...text, changes, history, site, names: { colourNames, verdictNames } },
    isToolbarOff: site !== null && sites.toolbarOff.includes(site.pattern),
    ...{ detection, ...detections, annotations, unreadable, newer },
  };
}

async function identified(library: Library, article: Article): Promise<IdentifiedText> {
  const [identity, digest] = await Promise.all([
    identify(library, article),
    digestOf(article.text),
  ]);
  return { article, ...identity, digest };
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

/** How the article differs from its text as it was when something of it was kept last; null where nothing is kept. */
async function changesOf(
  library: Library,
  { article, articleId }: IdentifiedText,
  annotations: readonly AnchoredAnnotation[],
): Promise<ArticleChanges | null> {
  const stored = annotations.length > 0 ? await library.article(articleId) : null;
  if (!stored) return null;
  const blocks = await compareTexts(stored.article, article, { pause });
  if (blocks.length === 0) return null;
  const { near, others } = partByNearness(blocks, article, {
    spans: annotations.flatMap(({ spans }) => spans ?? []),
    lost: annotations.flatMap(({ spans, annotation }) =>
      spans ? [] : annotation.targets.map(({ exact }) => exact),
    ),
  });
  const changesIn = (those: readonly ChangedBlock[]) => those.map(({ changes }) => changes);
  return { since: stored.saved, near: changesIn(near), others: changesIn(others) };
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
    const detections = detect({ title, byline, lang, text, blocks }, { claims });
    lastDetected = { key, detections };
    // What failed once may work when it is asked for again.
    detections.catch(() => (lastDetected = null));
  }
  return lastDetected.detections;
}

/** Annotations, each at its place in a text. */
export async function anchor(
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
