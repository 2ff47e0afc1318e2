// The main job, done as a reader would: read an article, keep a quotation, note a selection, export.
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BackgroundReplies } from '../src/browser/messages.ts';
import type { Result } from '../src/model/failure.ts';
import type { Driver } from './driver/driver.ts';
import { exportFile, keepFirstQuotation, noteWords, openPopup, showTab } from './driver/reader.ts';
import { formatTable } from './format-reading.ts';

/** Where the job is done, and where to what it makes. */
export interface JobOptions {
  url: string;
  /** The folder for screenshots. */
  out: string;
  /** Where the browser puts exported files. */
  downloads: string;
  /** The folder that paths are printed relative to. */
  root: string;
}

/** Does the main job and prints who said what, and where the screenshots and files lie. */
export async function doMainJob(driver: Driver, options: JobOptions): Promise<void> {
  const { url, out, downloads, root } = options;
  const made: string[] = [];
  const keepPicture = async (name: string, take: (path: string) => Promise<unknown>) => {
    made.push(join(out, `${name}.png`));
    await take(join(out, `${name}.png`));
  };
  const page = await driver.newPage(url);
  const popup = await openPopup(driver, page);
  await keepPicture('popup-speakers', (path) => popup.screenshot(path));
  const quotation = await keepFirstQuotation(popup);
  await showTab(popup, 2);
  await keepPicture('popup-claims', (path) => popup.screenshot(path));
  await driver.closePopup();

  const words = await noteFirstParagraph(driver, page);
  await keepPicture('page', (path) => page.screenshot({ path: path as `${string}.png` }));

  const again = await openPopup(driver, page);
  await showTab(again, 3);
  await keepPicture('popup-kept', (path) => again.screenshot(path));
  for (const format of ['markdown', 'jsonld', 'csv']) {
    made.push((await exportFile(again, format, downloads)).path);
  }
  await driver.closePopup();

  const { article, ...detections } = await readingOf(driver, page);
  console.log(`\n${formatTable(article, detections)}`);
  console.log(`Kept: ${quotation}`);
  console.log(`Noted: ${words}\n`);
  for (const path of made) console.log(relative(root, path));
}

/** Writes a note to the first words of the first long paragraph, by pointer and keyboard. */
async function noteFirstParagraph(driver: Driver, page: Page): Promise<string> {
  const words = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('p')];
    const long = paragraphs
      .flatMap(({ childNodes }) => [...childNodes])
      .find(
        (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim().length > 120,
      );
    return (long?.nodeValue ?? '').trim().split(/\s+/).slice(0, 6).join(' ');
  });
  await noteWords(driver, page, words, 'Check this with the council’s minutes.');
  return words;
}

type Reply = Result<BackgroundReplies['read']>;

/** What an extension's page has of the browser, under one of two names. */
interface ExtensionApi {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  runtime: { sendMessage(message: object): Promise<Reply> };
}

/** The reading as the extension's own views get it. */
async function readingOf(driver: Driver, page: Page): Promise<BackgroundReplies['read']> {
  const view = await driver.openView('views/popup/popup.html');
  const reply = await view.run(async (_root, address): Promise<Reply> => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const api = browser ?? chrome;
    const tab = (await api?.tabs.query({}))?.find(({ url }) => url === address);
    const request = { tabId: tab?.id };
    return (await api?.runtime.sendMessage({ to: 'background', name: 'read', request })) as Reply;
  }, page.url());
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
}
