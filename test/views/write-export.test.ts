// @vitest-environment jsdom
// Files that views write: a part at a time, followed and ended early, in every format.
import { Blob as WholeBlob } from 'node:buffer';
import JSZip from 'jszip';
import { beforeEach, describe, expect, test, vi } from 'vitest';
// First, because it puts the fake browser in place.
import './open-app.tsx';
import { exportAs, TEXT_FORMATS, type ExportFormat } from '../../src/export/export-as.ts';
import { failed } from '../../src/model/failure.ts';
import { writeExport } from '../../src/views/components/write-export.ts';
import { aRecord, anAnnotation } from '../export/records.ts';
import { failWith, resetWorld, world } from './fake-browser.ts';

const FORMATS: ExportFormat[] = [...TEXT_FORMATS, 'markdownFiles'];

const records = Array.from({ length: 120 }, (_, i) =>
  aRecord([anAnnotation({ kind: 'claim', verdict: 'disputed', note: `note ${i}` })], {
    title: `Article ${i}`,
  }),
);

const watch = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });

beforeEach(() => {
  // jsdom's cannot be read.
  vi.stubGlobal('Blob', WholeBlob);
  resetWorld();
});

describe.each(FORMATS)('a long export as %s', (format) => {
  test('tells how far it is, a part at a time', async () => {
    const followed = watch();
    await writeExport(format, { records }, followed);
    expect(followed.onProgress.mock.calls).toEqual([
      [50, 120],
      [100, 120],
      [120, 120],
    ]);
  });

  test('is ended early, and then there is no file', async () => {
    const ending = new AbortController();
    const onProgress = vi.fn(() => ending.abort());
    const file = await writeExport(format, { records }, { signal: ending.signal, onProgress });
    expect(file).toEqual({ ok: true, value: null });
    expect(onProgress).toHaveBeenCalledTimes(1);
  });

  test('asks for texts where the format carries them, and fails where they cannot be read', async () => {
    const whole = vi.fn(async () => failed('storageFailed'));
    const file = await writeExport(format, { records, whole }, watch());
    expect(whole).toHaveBeenCalledTimes(format === 'jsonld' ? 1 : 0);
    expect(file.ok).toBe(format !== 'jsonld');
  });
});

test.each(TEXT_FORMATS)('a file as %s is the one that is written at once', async (format) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 12) });
  vi.spyOn(crypto, 'randomUUID').mockReturnValue('00000000-0000-4000-8000-000000000001');
  const file = await writeExport(format, { records });
  const expected = exportAs(format, records, { now: new Date() });
  vi.useRealTimers();
  vi.restoreAllMocks();
  if (!file.ok || !file.value) throw new Error('no file');
  const { filename, blob } = file.value;
  expect(filename).toBe(expected.filename);
  expect(Buffer.from(await blob.arrayBuffer()).toString()).toBe(expected.text);
});

test('a zip of parts is one zip', async () => {
  const file = await writeExport('markdownFiles', { records });
  if (!file.ok || !file.value) throw new Error('no file');
  const { files } = await JSZip.loadAsync(await file.value.blob.arrayBuffer());
  expect(Object.keys(files)).toHaveLength(120);
});

test.each(['markdown', 'markdownFiles'] as const)(
  'a template that cannot be used fails as %s with its reason',
  async (format) => {
    world.settings.markdownTemplate = '{{ titel }}';
    const file = await writeExport(format, { records });
    expect(file).toMatchObject({ ok: false, failure: { code: 'badTemplate' } });
  },
);

test('nothing is written in settings that cannot be read', async () => {
  failWith('settings', 'storageFailed');
  expect(await writeExport('csv', { records })).toMatchObject({ ok: false });
});
