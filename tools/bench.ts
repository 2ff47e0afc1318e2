// npm run bench [-- SECTION …]: measures and prints each figure beside its target and a peer. Nothing fails here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureAnchors } from '../test/bench/anchor.ts';
import { measureAttribution } from '../test/bench/attribution.ts';
import { measureClaims } from '../test/bench/claims.ts';
import { measureArticles, meanF1, type ArticleRow } from '../test/bench/article.ts';
import { measureEngine } from '../test/bench/engine.ts';
import { measureReading, measureSize } from '../test/bench/extension.ts';
import { measureLibrary } from '../test/bench/library.ts';
import { measureMarks } from '../test/bench/marks.ts';
import type { Row } from '../test/bench/row.ts';

const SHARED = join(import.meta.dirname, '..', '..', 'shared');

const SECTIONS: Record<string, () => Promise<Row[]>> = {
  size: measureSize,
  reading: measureReading,
  marks: async () => [...(await measureSize()), ...(await measureMarks())],
  article: async () => articleRows(await measureArticles()),
  anchor: () => measureAnchors(),
  engine: measureEngine,
  attribution: measureAttribution,
  claims: claimRows,
  library: measureLibrary,
};

/** Claim detection, by cross-validation on the training sets. */
async function claimRows(): Promise<Row[]> {
  if (!existsSync(SHARED)) {
    console.log('claims: skipped, ../shared is not here');
    return [];
  }
  const print = (figure: number) => String(Number(figure.toFixed(3)));
  return measureClaims(SHARED).map(({ name, figure, target, relation = '≥', peer }) => ({
    name,
    figure: print(figure),
    target: target === null ? '' : `${relation} ${print(target)}`,
    peer: peer === null ? '' : `${print(peer)} naive Bayes`,
  }));
}

function articleRows(rows: readonly ArticleRow[]): Row[] {
  if (rows.length === 0) return [];
  const sum = (of: (row: ArticleRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const times = rows.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const mapped = (100 * sum((row) => row.mapped)) / sum((row) => row.characters);
  const worst = rows
    .filter(({ f1, type }) => f1 !== null && type === 'news')
    .toSorted((a, b) => (a.f1 ?? 0) - (b.f1 ?? 0))
    .slice(0, 5);
  const row = (name: string, figure: string, target = ''): Row => ({
    name,
    figure,
    target,
    peer: '',
  });
  return [
    row('word F1, news pages', meanF1(rows, 'news').toFixed(4), '≥ .98'),
    row('word F1, all pages', meanF1(rows).toFixed(4)),
    ...worst.map(({ id, f1, precision, recall }) =>
      row(
        `  worst: ${id}`,
        `${f1?.toFixed(3)} (precision ${precision?.toFixed(3)}, recall ${recall?.toFixed(3)})`,
      ),
    ),
    row('characters at their place', `${mapped.toFixed(3)} %`, '100 %'),
    row('mutations seen', String(sum(({ mutations }) => mutations)), '0'),
    row('time, median', `${times[times.length >> 1]?.toFixed(0)} ms`),
    row('time, longest', `${times.at(-1)?.toFixed(0)} ms`),
  ];
}

function print(section: string, rows: readonly Row[]): void {
  const head: Row = { name: section, figure: 'figure', target: 'target', peer: 'peer' };
  const widthOf = (column: keyof Row) =>
    Math.max(...[head, ...rows].map((row) => [...row[column]].length));
  const columns = ['name', 'figure', 'target', 'peer'] as const;
  const widths = columns.map(widthOf);
  for (const row of [head, ...rows]) {
    const cells = columns.map((column, i) => row[column].padEnd(widths[i] ?? 0));
    console.log(cells.join('  ').trimEnd());
    if (row === head) console.log('-'.repeat(widths.reduce((a, b) => a + b + 2, -2)));
  }
  console.log();
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}: there are ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const rows = await measure();
  if (rows.length > 0) print(name, rows);
}
