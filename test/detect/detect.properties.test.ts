// What holds for any text: the engine never fails, never points outside, never says the same text differently.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Detections } from '../../src/model/detection.ts';
import { prose } from './analysed.ts';
import { startComputing } from '../computing.ts';

const run = (text: string): Promise<Detections> =>
  detect(prose(text), { pause: () => Promise.resolve() });

const pieces = fc.constantFrom(
  '“', '”', '"', "'", '‘', '’', '«', '»', '„', "''", '(', ')', ':', ',', '.', '?', '—', '\n', '\n\n', ' ', '\u00a0',
  '\u200b', '\u202e', '\ud83d', '😀', 'said', 'says', 'she', 'he', 'I', 'according to', 'that', 'Mina Halvorsen',
  'Halvorsen', 'Mr. Lund', 'the ministry', 'told', 'reporters', 'the harbour is full', 'A:', 'Q:', '3.5%', 'İ', 'ß',
); // prettier-ignore
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
);

describe('any text', () => {
  it('gives attributions that lie within it, in order, disjoint and not empty', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { attributions, speakers, claims } = await run(text);
        const ids = new Set(speakers.map(({ id }) => id));
        expect(ids.size).toBe(speakers.length);
        for (const { span, score } of claims) {
          expect(text.slice(...span).trim()).not.toBe('');
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        for (const { content, cue, source, speaker, confidence, repeats } of attributions) {
          expect(content.length).toBeGreaterThan(0);
          let last = 0;
          for (const [start, end] of content) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          for (const [start, end] of [
            ...content,
            ...(repeats ?? []).flat(),
            ...(cue ? [cue] : []),
            ...(source ? [source] : []),
          ]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).trim()).not.toBe('');
          }
          if (speaker !== null) expect(ids.has(speaker)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is read the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await run(text)).toEqual(await run(text));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** How long each takes is for the bench to say; what grows faster than its text takes many times as long here. */
const OUT_OF_PROPORTION = 6;

describe('hostile texts take time in proportion to their length', () => {
  const ordinary =
    'Mina Halvorsen said on Monday that the harbour was full, and “the ships must wait.” Nobody knows why. '
      .repeat(4)
      .concat('\n');
  const length = 60_000;
  /** Computing time, in milliseconds: what else runs on the machine does not count. */
  const timed = async (text: string): Promise<number> => {
    const computed = startComputing();
    await run(text);
    return computed();
  };

  let base = 0;
  beforeAll(async () => {
    await timed(ordinary.repeat(100));
    base = await timed(ordinary.repeat(length / ordinary.length));
  }, 60_000);

  it.each([
    ['quotation marks', '"'.repeat(length)],
    ['quotation marks and blanks', '" '.repeat(length / 2)],
    ['openers', '“'.repeat(length)],
    ['one word', 'a'.repeat(length)],
    [
      'one line',
      ordinary
        .trim()
        .concat(' ')
        .repeat(length / ordinary.length),
    ],
    ['one endless sentence', 'she said that he said that '.repeat(length / 27)],
    [
      'thousands of reports in one line',
      'The mayor said that the plan is good. '.repeat(length / 38),
    ],
    ['characters without width', '\u200b\u2060'.repeat(length / 2)],
    ['colons', 'A: b\n'.repeat(length / 5)],
    ['apostrophes', "'a' ".repeat(length / 4)],
    ['lone surrogates', '\ud83d'.repeat(length)],
    ['marks of direction', '\u202e\u202c'.repeat(length / 2)],
  ])(
    '%s',
    async (_, text) => {
      expect(await timed(text)).toBeLessThan(OUT_OF_PROPORTION * base);
    },
    60_000,
  );
});
