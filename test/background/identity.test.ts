// Which article the reader has open, and which other one stood at its address before.
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnnotation } from '../../src/annotations/record.ts';
import { identify } from '../../src/background/identity.ts';
import { Library } from '../../src/storage/library.ts';
import { article, kept } from '../annotations/samples.ts';
import { fakeArea } from '../storage/fake-area.ts';

const ID = '0b7a4f0e-3c1d-4f5e-9a2b-1c3d5e7f9a0b';
const now = new Date('2026-11-23T10:00:00Z');
const [HERE = '', AMP = ''] = article.addresses;
const other = {
  ...article,
  title: 'Ferry is back',
  text: 'A ferry crosses the estuary again from spring, fourteen summers after the last one did.',
};

let library: Library;

beforeEach(async () => {
  library = new Library(fakeArea());
  await library.add(createAnnotation({ ...kept, id: ID, articleId: HERE, now }), article, now);
});

describe('an article that is opened', () => {
  it('is the kept one at any of its addresses', async () => {
    const amp = { ...article, url: `https://${AMP}`, addresses: [AMP] };
    expect(await identify(library, amp)).toEqual({ articleId: HERE, earlier: null });
  });

  it('is the kept one when some of its words are left, under another title', async () => {
    const edited = { ...other, text: `${other.text}\nHarbour traffic fell by a third.` };
    expect(await identify(library, edited)).toEqual({ articleId: HERE, earlier: null });
  });

  it('is another one with other words and another title, and tells of the one before', async () => {
    expect(await identify(library, other)).toEqual({
      articleId: `${HERE}#ferry-is-back`,
      earlier: { articleId: HERE, title: article.title, kept: 1 },
    });
  });

  it('tells nothing where all that was kept there is removed', async () => {
    await library.update(ID, (one) => ({ ...one, deleted: now.toISOString() }));
    expect((await identify(library, other)).earlier).toBeNull();
  });

  it('tells nothing of an article that only claims the same address', async () => {
    const url = 'https://www.courier.example/ferry';
    const second = { ...other, url, addresses: [HERE, 'courier.example/ferry'] };
    expect(await identify(library, second)).toEqual({
      articleId: 'courier.example/ferry',
      earlier: null,
    });
  });
});
