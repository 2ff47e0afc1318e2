// Measures who said what: right on annotated articles beside other ways of doing it, and sure when it says so.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { detect } from '../../src/detect/detect.ts';
import type { Detections } from '../../src/model/detection.ts';
import type { Answer, Gold, Span } from './attribution-peers.ts';
import type { Row } from './row.ts';
import { proseOf } from './prose-of.ts';
import { compromiseAnswers } from './attribution-peers.ts';
import { annotatedSpan } from '../../tools/annotated-span.ts';

interface Score {
  f1: number;
}
type Group = 'all' | 'direct' | 'quoted' | 'speech';
interface Report {
  groups: Record<Group, { content: { overlap80: Score; exact: Score }; strict: Score }>;
}
interface Scorer {
  score(gold: readonly unknown[], answers: readonly unknown[]): Report;
}

const SHARED = resolve(import.meta.dirname, '../../../shared');
const percent = (share: number): string => share.toFixed(3);

const readGold = (path: string): Gold[] =>
  readFileSync(resolve(SHARED, 'attribution', path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold);

const answersOf = (text: string, { attributions, speakers }: Detections): Answer[] => {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return attributions.map(({ source, cue, content, speaker }) => ({
    source: source === null ? [] : [[...source]],
    cue: cue === null ? [] : [[...cue]],
    content: content.map((span): Span => [...annotatedSpan(text, span)]),
    speaker: speaker === null ? undefined : names.get(speaker),
  }));
};

const run = (text: string, attitudes = false): Promise<Detections> =>
  detect(proseOf(text), { attitudes, pause: () => Promise.resolve() });

async function answerAll(
  golds: readonly Gold[],
  attitudes: boolean,
): Promise<{ id: string; attributions: Answer[] }[]> {
  const all = [];
  for (const { id, text } of golds)
    all.push({ id, attributions: answersOf(text, await run(text, attitudes)) });
  return all;
}

/** `.8 / exact / strict` of a group. */
function figures(report: Report, group: Group): string {
  const { content, strict } = report.groups[group];
  return [content.overlap80, content.exact, strict].map(({ f1 }) => percent(f1)).join(' / ');
}

async function measureDev(scorer: Scorer): Promise<Row[]> {
  const dev = readGold('dev.jsonl');
  const said = scorer.score(dev, await answerAll(dev, false));
  const all = scorer.score(dev, await answerAll(dev, true));
  const compromise = scorer.score(dev, dev.map(compromiseAnswers));
  // Recorded: people against people, and the good regular expressions of ../shared/attribution/RECIPE.md.
  const rows: [Group, Report, string, string, string][] = [
    ['direct', said, '.95 / .87 / .89', '.982 / .949 / .977', '.905 / .799 / .535'],
    ['quoted', said, '.90 / - / .82', '.942 / - / .925', '.665 / - / .371'],
    ['speech', said, '.85 / - / .79', '.816 / - / .788', '.525 / - / .353'],
    ['all', all, '.75 / - / .67', '.793 / - / .748', '.400 / - / .251'],
  ];
  return rows.map(([group, report, target, human, patterns]) => ({
    name: `PolNeAR dev, ${group}: .8 / exact / strict`,
    figure: figures(report, group),
    target,
    peer: `compromise ${figures(compromise, group)}; patterns ${patterns}; human ${human}`,
  }));
}

/** Whether an answer lies within a scare quote. */
const within = ([start, end]: Span, { content }: Answer): boolean =>
  content.every(([s, e]) => s >= start - 1 && e <= end + 1);

async function measureOrdinary(scorer: Scorer): Promise<Row[]> {
  const golds = readGold('ordinary/dev.jsonl');
  const answers = await answerAll(golds, false);
  const report = scorer.score(golds, answers);
  const scare = golds.flatMap((gold, i) =>
    (gold.scareQuotes ?? []).filter((span) =>
      answers[i]?.attributions.some((answer) => within(span, answer)),
    ),
  );
  const total = golds.reduce((sum, { scareQuotes }) => sum + (scareQuotes?.length ?? 0), 0);
  return [
    {
      name: 'ordinary, all: .8 / exact / strict',
      figure: figures(report, 'all'),
      target: '.85 / - / .80',
      peer: 'recipe .783 / - / .708',
    },
    {
      name: 'ordinary, direct: .8 / exact / strict',
      figure: figures(report, 'direct'),
      target: '- / - / .90',
      peer: 'recipe .945 / .725 / .813',
    },
    {
      name: 'ordinary, scare quotes shown',
      figure: `${scare.length} of ${total}`,
      target: '2',
      peer: 'recipe 2',
    },
  ];
}

/** Of the attributions shown at each confidence, how many are right: content and speaker. */
async function measureReliability(): Promise<Row[]> {
  const bins = [0.42, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
  const shown = bins.map(() => ({ count: 0, right: 0, sum: 0 }));
  const overlap = (a: readonly (readonly [number, number])[], b: readonly Span[]): number =>
    a.reduce(
      (sum, [s, e]) =>
        sum + b.reduce((n, [t, f]) => n + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0),
      0,
    );
  for (const { text, attributions: golds } of [
    ...readGold('dev.jsonl'),
    ...readGold('ordinary/dev.jsonl'),
  ]) {
    const { attributions, speakers } = await run(text);
    const names = new Map(speakers.map(({ id, name }) => [id, name]));
    for (const { content, speaker, source, confidence } of attributions) {
      const gold = golds.find(
        (g) => overlap(content, g.content) >= 0.8 * g.content.reduce((n, [s, e]) => n + e - s, 0),
      );
      const name =
        (speaker === null ? undefined : names.get(speaker)) ??
        (source ? text.slice(...source) : '');
      const last = (words: string): string | undefined =>
        words
          .toLowerCase()
          .replace(/['’]s$/, '')
          .split(/\s+/)
          .at(-1);
      const right =
        gold !== undefined &&
        (gold.speakerType !== 'person' || last(name) === last(gold.speaker ?? ''));
      const bin = shown[bins.findLastIndex((from) => confidence >= from)];
      if (bin === undefined) continue;
      bin.count++;
      bin.sum += confidence;
      if (right) bin.right++;
    }
  }
  return shown.slice(0, -1).map(({ count, right, sum }, i) => ({
    name: `right of those shown at ${bins[i]} to ${Math.min(1, bins[i + 1] ?? 1)}`,
    figure: count === 0 ? '-' : `${percent(right / count)} of ${count}`,
    target: count === 0 ? '-' : percent(sum / count),
    peer: '-',
  }));
}

/** All figures on annotated articles; none where ../shared is not at hand. */
export async function measureAttribution(): Promise<Row[]> {
  if (!existsSync(SHARED)) {
    console.log('attribution: skipped, ../shared is not here');
    return [];
  }
  const scorer = (await import(
    pathToFileURL(resolve(SHARED, 'attribution/score-attribution.mjs')).href
  )) as Scorer;
  return [
    ...(await measureDev(scorer)),
    ...(await measureOrdinary(scorer)),
    ...(await measureReliability()),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await measureAttribution());
