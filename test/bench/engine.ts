// Measures what the engine costs: time warm and cold, memory, size, how it grows, its slices, and texts made to break it.
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import nlp from 'compromise';
import { build } from 'vite';
import type * as Engine from './engine-exports.ts';
import type { ColdStart } from './engine-start.ts';
import { FOREIGN, SAMPLE, SHAPES, fill } from './engine-texts.ts';
import { proseOf } from './prose-of.ts';
import type { Row } from './row.ts';

const OUT = resolve(import.meta.dirname, '../../artifacts/bench');
const DEV = resolve(import.meta.dirname, '../../../shared/attribution/dev.jsonl');

const TIMED_TEXTS = 30;
/** By then the compilers are done with what both run, as they are soon after a reader's first articles. */
const WARMING_ROUNDS = 15;
const ROUNDS = 8;
const STARTS = 5;
const LENGTHS = [1_000, 10_000, 100_000];

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const least = (values: readonly number[]): number => Math.min(...values);
const row = (name: string, figure: string, target: string, peer = '-'): Row => ({
  name,
  figure,
  target,
  peer,
});

/** Milliseconds that this process computed during some work: others on the machine count little. */
async function computing(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Bundles the engine as it ships, with the script that starts it in a process of its own. */
async function buildEngine(): Promise<typeof Engine> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: OUT,
      ssr: true,
      target: ['chrome140', 'firefox142'],
      rolldownOptions: {
        input: ['engine-exports', 'engine-start'].map((name) =>
          join(import.meta.dirname, `${name}.ts`),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return (await import(pathToFileURL(join(OUT, 'engine-exports.mjs')).href)) as typeof Engine;
}

let engine: typeof Engine;

const read = (text: string): Promise<unknown> =>
  engine.detect(proseOf(text), { pause: () => Promise.resolve() });

/** Who said what, without ranking claims: what compromise is asked for too. */
const attribute = (text: string): Promise<unknown> =>
  engine.detect(proseOf(text), { pause: () => Promise.resolve(), claims: false });

function readByCompromise(text: string): void {
  const doc = nlp(text);
  doc.quotations().json();
  doc.people().json();
}

function textsToTime(): string[] {
  if (!existsSync(DEV)) return Array.from({ length: TIMED_TEXTS }, () => SAMPLE);
  const lines = readFileSync(DEV, 'utf8').split('\n').slice(0, TIMED_TEXTS);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** For each text, the times of all rounds, for 1,000 words. */
async function timeTexts(
  texts: readonly string[],
  work: (text: string) => unknown,
  rounds: number,
): Promise<number[][]> {
  const times: number[][] = texts.map(() => []);
  for (let round = -WARMING_ROUNDS; round < rounds; round++) {
    for (const [i, text] of texts.entries()) {
      const taken = await computing(() => work(text));
      if (round >= 0) times[i]?.push((taken * 1000) / wordsIn(text));
    }
  }
  return times;
}

async function measureWarm(): Promise<Row[]> {
  const texts = textsToTime();
  const ours = await timeTexts(texts, attribute, ROUNDS);
  const withClaims = await timeTexts(texts, read, ROUNDS >> 1);
  const theirs = await timeTexts(texts, readByCompromise, ROUNDS >> 1);
  const show = (of: (values: readonly number[]) => number, times: number[][]): string =>
    median(times.map(of)).toFixed(1);
  const ratio = (of: (values: readonly number[]) => number): string =>
    (median(theirs.map(of)) / median(ours.map(of))).toFixed(1);
  const what = `CPU ms for 1,000 words, median of ${texts.length} articles`;
  return [
    row(`${what}, warm`, show(median, ours), '≤ 10', `compromise ${show(median, theirs)}`),
    row(
      `${what}, least of ${ROUNDS} runs each`,
      show(least, ours),
      '≤ 10',
      `compromise ${show(least, theirs)}`,
    ),
    row(`${what}, ranking claims too`, show(median, withClaims), ''),
    row('times as fast as compromise', ratio(median), '≥ 5'),
    row('the same, least of the runs', ratio(least), '≥ 5'),
  ];
}

/** Loads and reads in a process of its own. */
function startOnce(): Promise<ColdStart> {
  return new Promise((done, failed) => {
    const child = fork(join(OUT, 'engine-start.mjs'), [], { execArgv: ['--expose-gc'] });
    child.on('error', failed);
    child.on('message', (start) => done(start as ColdStart));
    child.send(SAMPLE.repeat(Math.round(800 / wordsIn(SAMPLE))));
  });
}

async function measureStart(): Promise<Row[]> {
  const starts: ColdStart[] = [];
  for (let i = 0; i < STARTS; i++) starts.push(await startOnce());
  const show = (of: (start: ColdStart) => number): string =>
    `${median(starts.map(of)).toFixed(0)}, least ${least(starts.map(of)).toFixed(0)}`;
  return [
    row(
      'ms from nothing to the first article read (800 words)',
      show((s) => s.elapsed),
      '≤ 150',
    ),
    row(
      '  CPU ms of that',
      show((s) => s.computing),
      '',
    ),
    row(
      '  ms of that for loading the weights',
      show((s) => s.loading),
      '',
    ),
    row(
      'MB kept after it, weights and all',
      show((s) => s.kept),
      '≤ 30',
    ),
  ];
}

function measureSize(): Row {
  const module = readFileSync(resolve(import.meta.dirname, '../../src/detect/data/weights.ts'));
  const size = gzipSync(module, { level: 9 }).length / 1000;
  return row('weights, KB gzipped', size.toFixed(0), '≤ 500');
}

/** How long nobody else got a turn, in ms, from the longest on. */
async function slicesOf(text: string, lang = 'en'): Promise<number[]> {
  const slices: number[] = [];
  let began = performance.now();
  await engine.detect(
    { ...proseOf(text), lang },
    {
      pause: () => {
        slices.push(performance.now() - began);
        return new Promise((next) =>
          setTimeout(() => {
            began = performance.now();
            next();
          }, 0),
        );
      },
    },
  );
  return slices.sort((a, b) => b - a);
}

/** Time and slices for texts of growing length. */
async function measureGrowth(): Promise<Row[]> {
  const all = [...new Set(textsToTime())].join('\n');
  const rows: Row[] = [];
  for (const words of LENGTHS) {
    const times = Math.ceil(words / wordsIn(all));
    const text = `${all}\n`.repeat(times).split(' ').slice(0, words).join(' ');
    const taken: number[] = [];
    let slices: number[] = [];
    for (let round = 0; round < 3; round++) {
      const before = slices;
      taken.push((await computing(async () => (slices = await slicesOf(text)))) / (words / 1000));
      if (before.length > 0 && (before[0] ?? 0) < (slices[0] ?? 0)) slices = before;
    }
    const over = slices.filter((slice) => slice > 16).length;
    rows.push(
      row(
        `CPU ms for 1,000 words in a text of ${words}`,
        `${least(taken).toFixed(1)}; longest slice ${(slices[0] ?? 0).toFixed(0)} ms, ${over} of ${slices.length} over 16`,
        'the same at every length; 16 ms',
      ),
    );
  }
  return rows;
}

/** Slices of a long text in another language. */
async function measureForeign(): Promise<Row> {
  const text = FOREIGN.repeat(Math.ceil(100_000 / wordsIn(FOREIGN)));
  await slicesOf(text, 'de');
  let slices: number[] = [];
  const taken = await computing(async () => (slices = await slicesOf(text, 'de')));
  const over = slices.filter((slice) => slice > 16).length;
  return row(
    'CPU ms for 1,000 words in 100000 words of German',
    `${(taken / 100).toFixed(1)}; longest slice ${(slices[0] ?? 0).toFixed(0)} ms, ${over} of ${slices.length} over 16`,
    '16 ms',
  );
}

async function measureShapes(): Promise<Row[]> {
  await read(SAMPLE.repeat(100));
  const time = async (text: string): Promise<number> =>
    least([await computing(() => read(text)), await computing(() => read(text))]);
  const rows: Row[] = [];
  for (const [name, text] of SHAPES) {
    const ordinary = await time(fill(SAMPLE, text.length).slice(0, text.length));
    const taken = await time(text);
    rows.push(
      row(
        `${name} (${(text.length / 1000).toFixed(0)} KB), CPU ms`,
        `${taken.toFixed(0)}, ${(taken / ordinary).toFixed(2)} of ordinary text`,
        `≤ ${ordinary.toFixed(0)}`,
      ),
    );
  }
  return rows;
}

/** All that the engine costs. */
export async function measureEngine(): Promise<Row[]> {
  engine = await buildEngine();
  return [
    ...(await measureStart()),
    measureSize(),
    ...(await measureWarm()),
    ...(await measureGrowth()),
    await measureForeign(),
    ...(await measureShapes()),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await measureEngine());
