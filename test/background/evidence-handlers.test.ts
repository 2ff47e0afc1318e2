import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnotation } from '../../src/annotations/record.ts';
import { EvidenceDesk } from '../../src/background/evidence-handlers.ts';
import { showEvidenceMenu } from '../../src/browser/menus.ts';
import { announce, askPage } from '../../src/browser/requests.ts';
import { done, failed } from '../../src/model/failure.ts';
import { GatheringStore } from '../../src/storage/gathering-store.ts';
import { Library } from '../../src/storage/library.ts';
import { article, kept } from '../annotations/samples.ts';
import { fakeArea } from '../storage/fake-area.ts';

vi.mock(
  '../../src/browser/language.ts',
  async () => (await import('../views/fake-browser.ts')).language,
);
vi.mock('../../src/browser/menus.ts', () => ({ showEvidenceMenu: vi.fn() }));
vi.mock('../../src/browser/requests.ts', () => ({ announce: vi.fn(), askPage: vi.fn() }));
vi.mock('../../src/browser/tabs.ts', () => ({ injectScript: vi.fn(async () => undefined) }));
vi.mock(
  '../../src/browser/strings.ts',
  async () => (await import('../views/fake-browser.ts')).strings,
);
vi.mock('../../src/background/spread.ts', () => ({ spreadChange: vi.fn() }));

const ID = '0b7a4f0e-3c1d-4f5e-9a2b-1c3d5e7f9a0b';
const now = new Date('2026-11-23T10:00:00Z');
const log = { url: 'https://port.example/log', title: 'Port log', quotation: 'A third less' };
const nobody = { tabId: null, url: null, isOurs: true };

let area: ReturnType<typeof fakeArea>;
let library: Library;

/** A background that has just started, on the same storage. */
const startDesk = () => new EvidenceDesk(new Library(area), new GatheringStore(area));
const ask = () => startDesk().handlers();
const said = () =>
  vi.mocked(askPage).mock.calls.map(([tab, name, request]) => [tab, name, request]);

beforeEach(async () => {
  vi.clearAllMocks();
  vi.mocked(askPage).mockResolvedValue(done(null));
  area = fakeArea();
  library = new Library(area);
  await library.add(createAnnotation({ ...kept, kind: 'claim', id: ID, now }), article, now);
});

describe('gathering evidence', () => {
  it('is for one claim at a time, which views and menu are told of', async () => {
    const gathering = await ask().gather({ id: ID }, nobody);
    expect(gathering).toMatchObject({ id: ID, words: 'Harbour traffic', evidence: 0 });
    expect(showEvidenceMenu).toHaveBeenLastCalledWith('Harbour traffic');
    expect(announce).toHaveBeenLastCalledWith('gathering', { gathering });
    await ask().gather({ id: null }, nobody);
    expect(showEvidenceMenu).toHaveBeenLastCalledWith(null);
    expect(await ask().gathering({}, nobody)).toBeNull();
  });

  it('goes on in a background that has started anew', async () => {
    await ask().gather({ id: ID }, nobody);
    await ask().addEvidence(log, nobody);
    expect(await ask().gathering({}, nobody)).toMatchObject({ id: ID, evidence: 1 });
    expect((await library.annotation(ID))?.evidence).toMatchObject([log]);
  });

  it('is a step that can be undone', async () => {
    await ask().gather({ id: ID }, nobody);
    await ask().addEvidence(log, nobody);
    await library.move('undo', now);
    expect((await library.annotation(ID))?.evidence).toEqual([]);
  });

  it('cannot begin for what is not kept', async () => {
    await expect(ask().gather({ id: 'gone' }, nobody)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('ends with the claim: what is found then is refused, and the menu offers nothing more', async () => {
    await ask().gather({ id: ID }, nobody);
    await library.update(ID, (claim) => ({ ...claim, deleted: now.toISOString() }));
    expect(await ask().gathering({}, nobody)).toBeNull();
    await expect(ask().addEvidence(log, nobody)).rejects.toMatchObject({ code: 'notFound' });
    expect(showEvidenceMenu).toHaveBeenLastCalledWith(null);
  });
});

describe('evidence from the context menu', () => {
  it('is added, and told on the page with the way back', async () => {
    await ask().gather({ id: ID }, nobody);
    await startDesk().addFromMenu({ tabId: 3, ...log });
    expect((await library.annotation(ID))?.evidence).toMatchObject([log]);
    const text = 'Added to the evidence for “Harbour traffic”.';
    expect(said()).toEqual([[3, 'say', { text, canUndo: true }]]);
  });

  it('is told by a script that is put there where none was', async () => {
    vi.mocked(askPage).mockResolvedValueOnce(failed('pageGone'));
    await ask().gather({ id: ID }, nobody);
    await startDesk().addFromMenu({ tabId: 3, ...log });
    expect(said()).toHaveLength(2);
  });

  it('of the browser’s own pages is refused', async () => {
    await ask().gather({ id: ID }, nobody);
    await startDesk().addFromMenu({ tabId: 3, ...log, url: 'about:config' });
    expect((await library.annotation(ID))?.evidence).toEqual([]);
    expect(said()[0]?.[2]).toMatchObject({ canUndo: false });
  });
});
