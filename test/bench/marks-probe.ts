// Runs in a real browser's page: paints many marks with our own code and as peers do, and looks marks up under points.
import { readArticle } from '../../src/article/read-article.ts';
import { findMarksUnder } from '../../src/page/marks/hit-test.ts';
import { Painter } from '../../src/page/marks/paint.ts';
import type { PaintedMark } from '../../src/page/marks/painted.ts';

/** What painting took, in milliseconds. */
export interface PaintTimes {
  marks: number;
  /** Until those in the window show, as many as are painted in one go. */
  paint: number;
  /** Until all of them show, and the longest that anything else had to wait meanwhile. */
  all: number;
  longest: number;
  /** Painting again, as after every deed of the reader's. */
  repaint: number;
  hit: number;
  worstHit: number;
  /** How many of the points that were looked up had a mark. */
  found: number;
}

/** What wrapping took, in milliseconds. */
export interface WrapTimes {
  wrap: number;
  unwrap: number;
}

const STYLES = ['yellow', 'green', 'claim', 'solid-0', 'solid-1', 'dotted-2', 'dotted-3-faint'];
const POINTS = 300;
const SENTENCE = 150;

/** Milliseconds until something is done and the page is laid out again. */
function time(deed: () => void): number {
  const began = performance.now();
  deed();
  document.body.getBoundingClientRect();
  return performance.now() - began;
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** As many stretches of the article as are asked for, a sentence long and spread evenly, with their places. */
function stretches(count: number) {
  const read = readArticle(document);
  if (!read) throw new Error('no article');
  const { article, map } = read;
  const step = article.text.length / count;
  const length = Math.min(step * 0.8, SENTENCE);
  const marks: PaintedMark[] = Array.from({ length: count }, (_, index) => ({
    ref: { type: 'claim', index },
    spans: [[Math.floor(index * step), Math.floor(index * step + length)]],
    style: STYLES[index % STYLES.length] ?? '',
  }));
  return { marks, map };
}

/** Paints marks as we do. */
async function measurePainting(count: number): Promise<PaintTimes> {
  const { marks, map } = stretches(count);
  const painter = new Painter();
  time(() => undefined);
  const began = performance.now();
  const paint = time(() => painter.paint(marks, map));
  const { all, longest } = await restOfPainting(marks, map, began, paint);
  const repaint = median(Array.from({ length: 5 }, () => time(() => painter.paint(marks, map))));
  return { marks: count, paint, all, longest, repaint, ...(await hitTimes(marks, map)) };
}

/** Waits until all marks are painted, and tells how long it was since it began, and the longest task. */
async function restOfPainting(
  marks: readonly PaintedMark[],
  map: Parameters<Painter['paint']>[1],
  began: number,
  first: number,
): Promise<Pick<PaintTimes, 'all' | 'longest'>> {
  const wanted = marks.flatMap(({ spans }) => spans.flatMap((span) => map.rangesOf(span))).length;
  const painted = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  let longest = first;
  let spent = performance.now() - began;
  let at = performance.now();
  while (painted() < wanted) {
    await new Promise((resolve) => setTimeout(resolve));
    document.body.getBoundingClientRect();
    longest = Math.max(longest, performance.now() - at);
    spent += performance.now() - at;
    at = performance.now();
  }
  return { all: spent, longest };
}

/** Marks the same stretches as peers do, on a page of its own: it is changed by that. */
function measureWrapping(count: number): WrapTimes {
  const { marks, map } = stretches(count);
  const places = marks
    .flatMap(({ spans }) => spans.flatMap((span) => map.rangesOf(span)))
    .map(({ startContainer, startOffset, endOffset }) => ({
      node: startContainer as Text,
      from: startOffset,
      to: endOffset,
    }));
  const wrapped: Element[] = [];
  time(() => undefined);
  // From the end, so that what is split off a node does not move what is still to come in it.
  const wrap = time(() => {
    for (const { node, from, to } of places.toReversed()) wrapped.push(wrapText(node, from, to));
  });
  const unwrap = time(() => {
    for (const element of wrapped) element.replaceWith(...element.childNodes);
    document.body.normalize();
  });
  return { wrap, unwrap };
}

/** The page as the pointer meets it: what a scroll changed is drawn, which is the browser's work and not ours. */
const frames = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  );

/** Looks up points all over the window at several places of the page. */
async function hitTimes(marks: PaintedMark[], map: Parameters<typeof findMarksUnder>[2]) {
  const times: number[] = [];
  let found = 0;
  for (let point = 0; point < POINTS; point++) {
    if (point % 60 === 0) {
      scrollTo({ top: (document.body.scrollHeight * point) / POINTS, behavior: 'instant' });
      await frames();
    }
    const place = { x: 40 + ((point * 53) % (innerWidth - 80)), y: (point * 37) % innerHeight };
    const began = performance.now();
    found += findMarksUnder(place, marks, map).length > 0 ? 1 : 0;
    times.push(performance.now() - began);
  }
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  return { hit: mean, worstHit: Math.max(...times), found };
}

/** What Hypothesis and others do: an element around every stretch of a text node. */
function wrapText(node: Text, from: number, to: number): Element {
  node.splitText(to);
  const stretch = node.splitText(from);
  const element = document.createElement('hypothesis-highlight');
  element.style.backgroundColor = '#ffff6080';
  stretch.replaceWith(element);
  element.append(stretch);
  return element;
}

Object.assign(globalThis, { measurePainting, measureWrapping });
