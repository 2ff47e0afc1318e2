import { describe, expect, it } from 'vitest';
import { anchorAll, anchorAnnotation } from '../../src/anchor/anchor-all.ts';
import { describeSpan } from '../../src/anchor/selectors.ts';
import { indexText } from '../../src/anchor/text-index.ts';
import type { Selector } from '../../src/model/annotation.ts';

const FILLER = 'The debate went on until late, and few of those present changed their minds. ';
const ARTICLE = `${FILLER}“It is over,” she said, “and you know it.” ${FILLER}`;

function mark(words: string, text = ARTICLE): Selector {
  const start = text.indexOf(words);
  return describeSpan(text, [start, start + words.length]);
}

describe('an annotation of several parts', () => {
  const parts = [mark('It is over,'), mark('and you know it.')];

  it('finds each in its place', () => {
    const text = `New above.\n${ARTICLE}`;
    const found = anchorAnnotation(indexText(text), parts);
    expect(found.map(({ span }) => span && text.slice(...span))).toEqual(
      parts.map(({ exact }) => exact),
    );
  });

  it('looks for a short part beside the long one', () => {
    const text = `${'“Well,” somebody said. '.repeat(30)}`;
    const bare = (words: string, start: number): Selector => ({
      ...{ exact: words, prefix: '', suffix: '' },
      ...{ start, end: start + words.length },
    });
    const now = `${text}“Well,” she said, “nobody could have known of it.” ${text}`;
    const found = anchorAnnotation(indexText(now), [
      bare('Well', 1),
      bare('nobody could have known of it', 18),
    ]);
    expect(found[0]?.span?.[0]).toBe(text.length + 1);
  });

  it('leaves a part an orphan that is only found far away or out of order', () => {
    const rest = ARTICLE.replace('“It is over,” she said, ', '');
    const text = `${rest}${FILLER.repeat(40)}“It is over,” she said, ${FILLER}`;
    expect(anchorAnnotation(indexText(text), parts).map(({ state }) => state)).toEqual([
      'orphan',
      expect.stringMatching(/same|moved/u),
    ]);
  });
});

describe('anchoring all annotations', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `Sentence ${i} says ${i * 7919}.`).join(
    ' ',
  );
  const annotations = Array.from({ length: 100 }, (_, i) => [
    mark(`Sentence ${i * 100} says`, long),
  ]);

  it('gives each its place, in order', async () => {
    const anchored = await anchorAll(long, annotations, { pause: () => Promise.resolve() });
    expect(anchored.map(([first]) => first?.span?.[0])).toEqual(
      annotations.map(([first]) => first?.start),
    );
  });

  it('lets other work go first now and then', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses++;
      return Promise.resolve();
    };
    await anchorAll(long, annotations, { pause });
    expect(pauses).toBeGreaterThan(0);
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    const pause = (): Promise<void> => {
      abort.abort(new Error('The reader went on.'));
      return Promise.resolve();
    };
    const anchoring = anchorAll(long, annotations, { pause, signal: abort.signal });
    await expect(anchoring).rejects.toThrow('The reader went on.');
  });
});
