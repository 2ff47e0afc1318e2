// The extension is updated under the reader's hands: what was corrected stays so, though a new engine finds other things.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plain, View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { openPopup } from '../../tools/driver/reader.ts';
import { buildWith, distOf } from '../../tools/build.ts';
import { TARGETS } from '../../tools/manifest.ts';
import { askBackground, openPopupInTab, SAMPLE, Session, tabIdOf } from './session.ts';

/** What the tests look at of a reading. */
interface Read {
  articleId: string;
  digest: string;
  article: { text: string };
  speakers: { id: string; name: string }[];
  attributions: { content: [number, number][]; speaker: string | null }[];
  claims: { span: [number, number] }[];
}

const GIVEN = 'We can repair this bridge';
const DROPPED = 'Ask me in October';
const LONGER = 'Everyone in the building knows';
const NEW_NAME = 'Ira Holt';

describe.each(TARGETS)('An update that brings another engine (%s)', (target) => {
  const session = new Session();
  const folder = mkdtempSync(join(tmpdir(), 'on-record-update-'));
  const [installed, next] = [join(folder, 'installed'), join(folder, 'next')];
  beforeAll(async () => {
    for (const copy of [installed, next]) cpSync(distOf(target), copy, { recursive: true });
    await buildWith(next, '/detect/detect.ts', join(import.meta.dirname, 'next-engine.ts'));
    await session.open(target, { extension: installed });
  });
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true });
  });

  const readAgain = async (): Promise<{ view: View; tabId: Plain; reading: Read }> => {
    const page = await session.driver.newPage(SAMPLE);
    await openPopup(session.driver, page);
    await session.driver.closePopup();
    const view = await openPopupInTab(session.driver, SAMPLE);
    await until('the list', () => view.run((root) => root.querySelector('[role=tab]') !== null));
    const tabId = await tabIdOf(view, SAMPLE);
    return {
      view,
      tabId,
      reading: (await askBackground(view, 'read', { tabId })) as unknown as Read,
    };
  };
  const find = ({ article, attributions }: Read, words: string) => {
    const start = article.text.indexOf(words);
    const index = attributions.findIndex(({ content: [run] }) => run?.[0] === start);
    return { start, index, found: attributions[index] };
  };
  const speakerOf = ({ speakers }: Read, id: string | null | undefined) =>
    speakers.find((speaker) => speaker.id === id)?.name;

  it('leaves every correction as the reader made it', async () => {
    const { view, tabId, reading } = await readAgain();
    const { articleId, digest } = reading;
    const correct = (correction: Plain) =>
      askBackground(view, 'correct', { tabId, articleId, digest, correction });
    const longer = find(reading, LONGER);
    const wanted: [number, number] = [longer.start, longer.start + LONGER.length];
    await correct({ type: 'speaker', index: find(reading, GIVEN).index, name: NEW_NAME });
    const mark = { type: 'attribution', index: longer.index };
    await correct({ type: 'extent', mark, spans: [wanted] });
    await correct({ type: 'sameAs', name: 'A senior council official', as: 'Marta Ellison' });
    // Last: the places of all after it are other ones then.
    await correct({ type: 'notQuotation', index: find(reading, DROPPED).index });

    const check = (now: Read): void => {
      expect(speakerOf(now, find(now, GIVEN).found?.speaker)).toBe(NEW_NAME);
      expect(find(now, LONGER).found?.content).toEqual([wanted]);
      expect(speakerOf(now, find(now, LONGER).found?.speaker)).toContain('Marta Ellison');
      expect(find(now, DROPPED).index).toBe(-1);
    };
    check((await readAgain()).reading);
    await session.driver.update(next);
    const { reading: after } = await readAgain();
    expect(after.speakers.some(({ name }) => name.startsWith('Councillor '))).toBe(true);
    check(after);
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
