// Measures anchoring on real pages beside the Hypothesis client's method: right, wrong and lost, and time.
// Run it with `npx tsx test/bench/anchor.ts [sentences of each case]`; the pages are those of ../shared/pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { anchorAll } from '../../src/anchor/anchor-all.ts';
import { findSelector } from '../../src/anchor/find.ts';
import { describeSpan } from '../../src/anchor/selectors.ts';
import { indexText } from '../../src/anchor/text-index.ts';
import type { Selector } from '../../src/model/annotation.ts';
import type { Span } from '../../src/model/span.ts';
import type { Case, Marked } from './anchor-cases.ts';
import { CASES } from './anchor-cases.ts';
import { anchorLikeHypothesis } from './hypothesis-anchoring.ts';
import type { Row } from './row.ts';

const PAGES = new URL('../../../shared/pages/', import.meta.url);
const ORPHANS = 200;
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,figcaption,pre,td,th,dt,dd';

/** A page's text, its blocks joined by line feeds, and its sentences that occur once. */
interface Page {
  id: string;
  text: string;
  sentences: Span[];
}

/** All figures; empty, with a line that says so, where the pages are not at hand. */
export async function measureAnchors(sentences = 180): Promise<Row[]> {
  if (!existsSync(PAGES)) {
    console.log('Anchoring is not measured: ../shared/pages is not here.');
    return [];
  }
  const pages = readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readPage(name))
    .filter(({ sentences }) => sentences.length >= 5);
  const halves = [0, 1].map((half) => pages.filter((_page, i) => i % 2 === half));
  const rows = halves.flatMap((half, i) => {
    const label = i === 0 ? 'pages that set the thresholds' : 'other pages';
    return CASES.map((kind) => measureCase(kind, half, label, sentences));
  });
  return [...rows, ...(await measureTimes(pages))];
}

function readPage(id: string): Page {
  const html = readFileSync(new URL(`${id}/expected.html`, PAGES), 'utf8');
  const { document } = new JSDOM(html).window;
  const text = [...document.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map((block) => (block.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '')
    .join('\n');
  return { id, text, sentences: sentencesOf(text) };
}

function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let offset = 0;
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  for (const paragraph of text.split('\n')) {
    for (const { index, segment } of segmenter.segment(paragraph)) {
      const words = segment.trim();
      const start = offset + index + segment.indexOf(words);
      const isPlain = words.length >= 25 && words.length <= 400 && words.split(' ').length >= 4;
      const isOnce = text.indexOf(words) === start && text.indexOf(words, start + 1) < 0;
      if (isPlain && isOnce) sentences.push([start, start + words.length]);
    }
    offset += paragraph.length + 1;
  }
  return sentences;
}

function measureCase(kind: Case, pages: Page[], label: string, sentences: number): Row {
  const random = seeded(20261123);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const ours = { right: 0, wrong: 0 };
  const peer = { right: 0, wrong: 0 };
  for (let i = 0; i < sentences; i++) {
    const page = pages[i % pages.length] as Page;
    const marked: Marked = { text: page.text, span: pick(page.sentences) };
    const selector = describeSpan(marked.text, marked.span);
    let other = pick(pages);
    while (other === page || other.text.length < 1000 || other.text.includes(selector.exact)) {
      other = pick(pages);
    }
    const now = kind.change(marked, { foreign: other.text, random });
    const result = findSelector(indexText(now.text), selector);
    count(ours, result.span, now.span, kind.states.includes(result.state));
    count(peer, anchorLikeHypothesis(now.text, selector), now.span, true);
  }
  const figure = ({ right, wrong }: typeof ours): string =>
    `${right} right, ${wrong} wrong, ${sentences - right - wrong} lost`;
  return {
    name: `${kind.name} (${label})`,
    figure: figure(ours),
    target: kind.target,
    peer: figure(peer) + (kind.states[0] === 'changed' ? ', change not told' : ''),
  };
}

/** Counts a result: right at its place and called what it is; wrong elsewhere, or called what it is not. */
function count(
  sum: { right: number; wrong: number },
  found: Span | null,
  expected: Span | null,
  isCalledRight: boolean,
): void {
  const isRight =
    isCalledRight && (expected === null ? found === null : overlap(found, expected) >= 0.8);
  if (isRight) sum.right++;
  else if (found !== null) sum.wrong++;
}

/** The part that two spans share of what they cover together. */
function overlap(a: Span | null, b: Span): number {
  if (a === null) return 0;
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return Math.max(0, shared) / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

async function measureTimes(pages: Page[]): Promise<Row[]> {
  const long = pages.find(({ id }) => id === 'lazy-image-2');
  if (long === undefined) return [];
  const others = pages.filter((page) => page !== long);
  const rows = [await timeOrphans(long.text, orphansFor(long.text, others), 'at most 100 ms')];
  const all = others.map(({ text }) => text).join('\n');
  for (const size of [50_000, 100_000, 200_000, 400_000]) {
    const text = all.slice(0, size);
    const orphans = orphansFor(text, others.toReversed());
    rows.push(await timeOrphans(text, orphans, 'no faster than the text'));
  }
  return rows;
}

/** Selectors of sentences that a text does not have. */
function orphansFor(text: string, pages: Page[]): Selector[] {
  return pages
    .flatMap((page) => page.sentences.map((span) => describeSpan(page.text, span)))
    .filter(({ exact }) => !text.includes(exact))
    .slice(0, ORPHANS);
}

async function timeOrphans(text: string, orphans: Selector[], target: string): Promise<Row> {
  const tasks = orphans.map((selector) => [selector]);
  const times: number[] = [];
  const slices: number[] = [];
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    let sliceStart = started;
    let longest = 0;
    const pause = (): Promise<void> => {
      longest = Math.max(longest, performance.now() - sliceStart);
      sliceStart = performance.now();
      return Promise.resolve();
    };
    await anchorAll(text, tasks, { pause });
    times.push(performance.now() - started);
    slices.push(longest);
  }
  const started = performance.now();
  for (const selector of orphans) anchorLikeHypothesis(text, selector);
  const peer = performance.now() - started;
  return {
    name: `${orphans.length} orphans in ${text.length} characters`,
    figure: `${median(times).toFixed(0)} ms, longest slice ${median(slices).toFixed(1)} ms`,
    target,
    peer: `${peer.toFixed(0)} ms`,
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Mulberry32: a row of numbers from 0 to 1 that is the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  console.table(await measureAnchors(Number(process.argv[2] ?? 180)));
}
