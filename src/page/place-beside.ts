// Finds the place for a small box beside some words: in view, and not over them.

/** A rectangle in the layout viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What the box is put beside, and what is to be kept in mind. */
export interface Setting {
  /** The boxes of the words' lines, in the order of the text. */
  lines: readonly Box[];
  /** The part of the page that the reader sees. */
  view: Box;
  /** Where along the line the reader looks; the start of the line where it is left out. */
  x?: number;
  /** The side that is tried first. */
  prefer: 'above' | 'below';
  rightToLeft: boolean;
}

/** Between the box and the words. */
const GAP = 8;

/** Between the box and the edge of the view. */
const MARGIN = 8;

/** A box that is less high than this is of no use. */
const LEAST_HEIGHT = 96;

/**
 * Gives the upper left corner for a box of this size. Of the places above, below and at the sides of the words, and in
 * the corners of the view, it is the first that covers none of the words; where all do, the one that covers least.
 */
export function placeBeside(
  size: { width: number; height: number },
  setting: Setting,
): { left: number; top: number } {
  let best = { left: 0, top: 0 };
  let least = Infinity;
  for (const corner of listCorners(size, setting)) {
    const place = bringIntoView({ ...size, ...corner }, setting.view);
    const covered = setting.lines.reduce((sum, line) => sum + overlap(place, line), 0);
    if (covered < least) [best, least] = [{ left: place.left, top: place.top }, covered];
    if (covered === 0) break;
  }
  return best;
}

/**
 * Gives the height that a box must keep to so that the words stay free, above it or below it; null where it covers none
 * of them as it is, or where too little room is left.
 */
export function heightBeside(
  size: { width: number; height: number },
  setting: Setting,
): number | null {
  const { lines, view } = setting;
  const place = { ...size, ...placeBeside(size, setting) };
  if (lines.every((line) => overlap(place, line) === 0)) return null;
  const seen = lines.filter((line) => overlap(line, view) > 0);
  const above = Math.min(...seen.map(({ top }) => top)) - view.top;
  const below = view.top + view.height - Math.max(...seen.map(({ top, height }) => top + height));
  const room = Math.floor(Math.max(above, below) - GAP - MARGIN);
  return room < LEAST_HEIGHT ? null : room;
}

function listCorners(
  { width, height }: { width: number; height: number },
  { lines, view, x, prefer, rightToLeft }: Setting,
): { left: number; top: number }[] {
  const seen = lines.filter((line) => overlap(line, view) > 0);
  const [first = view, last = view] = [seen[0], seen.at(-1)];
  const [left, right] = [
    Math.min(...seen.map((line) => line.left)),
    Math.max(...seen.map((line) => line.left + line.width)),
  ];
  const middle = (line: Box): number => {
    const start = rightToLeft ? line.left + line.width - width : line.left;
    return x === undefined ? start : rightToLeft ? x - width + 24 : x - 24;
  };
  const above = { left: middle(first), top: first.top - height - GAP };
  const below = { left: middle(last), top: last.top + last.height + GAP };
  const upright = prefer === 'above' ? [above, below] : [below, above];
  const sides = [
    { left: right + GAP, top: last.top },
    { left: left - width - GAP, top: last.top },
  ];
  const corners = [view.top, view.top + view.height].flatMap((top) =>
    [view.left + view.width, view.left].map((left) => ({ left, top })),
  );
  return seen.length > 0 ? [...upright, ...sides, ...corners] : corners.toReversed();
}

function bringIntoView(box: Box, view: Box): Box {
  const clamp = (start: number, size: number, from: number, room: number): number =>
    Math.max(from + MARGIN, Math.min(start, from + room - size - MARGIN));
  return {
    ...box,
    left: clamp(box.left, box.width, view.left, view.width),
    top: clamp(box.top, box.height, view.top, view.height),
  };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
