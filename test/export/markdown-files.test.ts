// Markdown with a file for each article, read back by JSZip.
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { exportAs, exportInParts } from '../../src/export/export-as.ts';
import type { ExportOptions, ExportRecord } from '../../src/export/exporter.ts';
import { aRecord, anAnnotation, HOSTILE, NOW, options } from './records.ts';

/** The files of the zip as a view puts it together, by their names. */
async function unzip(
  records: readonly ExportRecord[],
  given: ExportOptions = options(),
): Promise<Map<string, string>> {
  const { kind, writer } = exportInParts('markdownFiles', records, given);
  expect(kind.filename).toMatch(/\.zip$/);
  const written = records.flatMap((record) => writer.write(record));
  const bytes = await new Blob([...written, ...writer.frame()]).arrayBuffer();
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const files = Object.values(zip.files);
  return new Map(
    await Promise.all(files.map(async (one) => [one.name, await one.async('text')] as const)),
  );
}

it('has a file for each article, the very one that the article gives by itself', async () => {
  const records = ['Bridge closed', 'Ferry sails'].map((title) =>
    aRecord([anAnnotation({ note: `On: ${title}` })], { title }),
  );
  const alone = records.map((record) => exportAs('markdown', [record], options()));
  expect([...(await unzip(records))]).toEqual(alone.map(({ filename, text }) => [filename, text]));
});

it('keeps articles of one name apart', async () => {
  const records = ['first', 'second'].map((note) => aRecord([anAnnotation({ note })]));
  const files = await unzip(records);
  expect([...files.keys()]).toEqual([
    'courier.example - Harbour bridge closed - 2026-11-20.md',
    'courier.example - Harbour bridge closed - 2026-11-20 (2).md',
  ]);
  expect([...files.values()].map((text) => /first|second/.exec(text)?.[0])).toEqual([
    'first',
    'second',
  ]);
});

it('is a zip with nothing in it for no articles', async () => {
  expect((await unzip([])).size).toBe(0);
});

it.each(HOSTILE)('leads nowhere else with %s for a title and a site', async (_attempt, text) => {
  const names = [
    ...(
      await unzip([aRecord([anAnnotation()], { title: text, siteName: text, url: text })])
    ).keys(),
  ];
  expect(names).toHaveLength(1);
  expect(names[0]).not.toMatch(/[/\\]|^\.|\.\.$/);
});

it("follows the reader's own template", async () => {
  const given = { ...options(), markdownTemplate: 'Only {{ title }}' };
  expect([...(await unzip([aRecord([])], given)).values()]).toEqual([
    'Only Harbour bridge closed\n',
  ]);
});

it.each([1970, 2120])('can be written in the year %i, which zips cannot tell', async (year) => {
  const now = new Date(NOW);
  now.setFullYear(year);
  expect((await unzip([aRecord([])], { ...options(), now })).size).toBe(1);
});
