// Detection gives others their turn: long texts are read in many short slices.
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import { prose } from './analysed.ts';
import { startComputing } from '../computing.ts';

const PARAGRAPH =
  'Mina Halvorsen said on Monday that the harbour was full, and “the ships must wait.” The council promised a quay ' +
  'by 2024. The harbour master, Erik Lund, told reporters that 38 vessels were turned away.\n';

/** Share of all computing that the longest slice takes. */
async function longestShare(text: string, lang = 'en'): Promise<number> {
  const slices: number[] = [];
  let computed = startComputing();
  const cut = (): void => {
    slices.push(computed());
  };
  await detect(
    { ...prose(text), lang },
    {
      pause: () => {
        cut();
        computed = startComputing();
        return Promise.resolve();
      },
    },
  );
  cut();
  return Math.max(...slices) / slices.reduce((sum, slice) => sum + slice, 0);
}

describe('a long text', () => {
  it('is read in slices of which none takes a large share', async () => {
    const text = PARAGRAPH.repeat(400);
    await longestShare(text);
    expect(await longestShare(text)).toBeLessThan(0.25);
  }, 60_000);

  it.each([
    [
      'de',
      '„Die Pumpe ist alt“, sagte Anna Holt am Montag. Niemand weiß, warum sie „so lange“ hielt.\n',
    ],
    ['fr', '« La pompe est vieille », a déclaré Anna Holt lundi. Personne ne sait pourquoi.\n'],
    ['es', '«La bomba es vieja», dijo Anna Holt el lunes. Nadie sabe por qué.\n'],
  ])(
    'is read in slices too where it is not English: %s',
    async (lang, paragraph) => {
      const text = paragraph.repeat(10_000);
      await longestShare(text, lang);
      expect(await longestShare(text, lang)).toBeLessThan(0.5);
    },
    60_000,
  );

  it('is read as it is without pauses', async () => {
    const text = PARAGRAPH.repeat(20);
    let pauses = 0;
    const paused = await detect(prose(text), { pause: () => Promise.resolve(void pauses++) });
    expect(await detect(prose(text), { pause: () => Promise.resolve() })).toEqual(paused);
  });
});
