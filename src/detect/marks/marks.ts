// Finds what stands in quotation marks: any style, mismatched, nested, unclosed, or running over paragraphs.
import type { Span } from '../../model/span.ts';
import type { Mark } from './mark-glyphs.ts';
import { readMarks } from './mark-glyphs.ts';
import type { Ahead } from './marks-ahead.ts';
import { lookAhead } from './marks-ahead.ts';
import { runAtOnce } from '../slices.ts';

/** A stretch within quotation marks, in one paragraph; whether anybody said it is for others to judge. */
export interface QuotedRegion {
  /** UTF-16 offsets, marks included. */
  start: number;
  end: number;
  /** The words alone: no marks, no white space around. Never empty. */
  inner: Span;
  /** The opening mark as written; null where it is lost. */
  open: string | null;
  /** Whether a closing mark was found. */
  closed: boolean;
  /** Whether the quotation goes on in the next paragraph. */
  continues: boolean;
  /** Index of the region around it. */
  nestedIn: number | null;
}

/** A region while it is read. `end` is negative until it is known, and stays so for what turns out to be none. */
interface Draft extends QuotedRegion {
  mark: Mark | null;
  innerEnd: number;
  /** Where the same mark opens again inside it, and where another of its level does. */
  reopened: number | null;
  reopenedOther: number | null;
}

/** The next paragraph begins within this many characters of a paragraph's end. */
const NEAR = 8;

interface Reader {
  text: string;
  drafts: Draft[];
  /** Indices of the regions that are open, innermost last. */
  open: number[];
  /** How many of them are of each level. */
  depth: { double: number; single: number };
  /** The region that the paragraph before left open. */
  carried: Draft | null;
  from: number;
  to: number;
}

const topOf = (r: Reader): Draft | null => r.drafts[r.open.at(-1) ?? -1] ?? null;

/** Whether a mark opens, given the innermost region that is open at its level. */
function opens(mark: Mark, inside: Draft | null): boolean {
  if (mark.shape === 'opener' || mark.shape === 'closer') return mark.shape === 'opener';
  if (mark.context === 'close') return false;
  if (inside === null) return mark.context === 'open' || mark.shape !== 'close';
  if (mark.context === 'tight' || mark.shape === 'close') return false;
  if (mark.context === 'open') return !mark.stranded;
  return mark.shape === 'open' && inside.mark?.context !== 'loose';
}

/** A single mark opens only what something can close; a curly one may be left open where a quotation would begin. */
function mayOpenSingle(r: Reader, mark: Mark, ahead: Ahead, i: number): boolean {
  if (ahead.anySingle[i] === true) {
    const year = /^\d\d(?![\p{L}\p{N}])/u.test(r.text.slice(mark.end, mark.end + 4));
    return !year || ahead.single[i] === true;
  }
  if (r.depth.double === 0 && ahead.double[i] === true) return true;
  return startsUnclosedSingle(r, mark);
}

function startsUnclosedSingle(r: Reader, mark: Mark): boolean {
  if (mark.shape === 'straight' || mark.level !== 'single') return false;
  return (
    mark.start === r.from || /[,:]\s$/.test(r.text.slice(Math.max(0, mark.start - 2), mark.start))
  );
}

function openRegion(r: Reader, mark: Mark): void {
  if (mark.start === r.from && r.carried !== null) r.carried.continues = true;
  r.carried = null;
  const open = r.text.slice(mark.start, mark.end);
  const around = topOf(r);
  if (around?.open === open) around.reopened ??= mark.start;
  else if (around?.mark?.level === mark.level) around.reopenedOther ??= mark.start;
  r.drafts.push({
    start: mark.start,
    end: -1,
    inner: [mark.end, mark.end],
    innerEnd: mark.end,
    open,
    closed: false,
    continues: false,
    nestedIn: r.open.at(-1) ?? null,
    mark,
    reopened: null,
    reopenedOther: null,
  });
  r.open.push(r.drafts.length - 1);
  r.depth[mark.level]++;
}

function popRegion(r: Reader): Draft | null {
  const top = topOf(r);
  r.open.pop();
  if (top?.mark != null) r.depth[top.mark.level]--;
  return top;
}

function closeTop(r: Reader, mark: Mark): void {
  const top = popRegion(r);
  if (top === null) return;
  top.end = mark.end;
  top.innerEnd = mark.start;
  top.closed = true;
}

/** Closes the innermost region of the mark's level; what is open within it never was a quotation, or ends here too. */
function closeLevel(r: Reader, mark: Mark): void {
  for (let top = topOf(r); top !== null && top.mark?.level !== mark.level; top = topOf(r)) {
    popRegion(r);
    if (top.mark?.level === 'double') {
      top.end = mark.start;
      top.innerEnd = mark.start;
    }
  }
  closeTop(r, mark);
}

/** A closing mark without an opening one: the end of what the paragraph before began, or of what its start should have. */
function closeUnopened(r: Reader, mark: Mark): void {
  if (mark.level === 'single' || mark.weak) return;
  const last = r.drafts.at(-1);
  const first = last === undefined || last.start < r.from;
  if (!first || (r.carried === null && !mark.afterPause)) return;
  let start = r.from;
  if (r.carried === null) {
    const colon = r.text.slice(r.from, mark.start).lastIndexOf(': ');
    // At the paragraph's very end a lone mark is more often litter than the end of a quotation.
    if (colon < 0 && r.text.slice(mark.end, r.to).trim() === '') return;
    if (colon >= 0) start = r.from + colon + 2;
  } else r.carried.continues = true;
  r.carried = null;
  r.drafts.push({
    start,
    end: mark.end,
    inner: [start, start],
    innerEnd: mark.start,
    open: null,
    closed: true,
    continues: false,
    nestedIn: null,
    mark: null,
    reopened: null,
    reopenedOther: null,
  });
}

/** A straight mark after a digit does not close what a curly one opened. */
function isInch(r: Reader, mark: Mark): boolean {
  const outer = r.open.find((at) => r.drafts[at]?.mark?.level === 'double') ?? -1;
  return r.drafts[outer]?.open === '“' && r.text.charAt(mark.start) === '"';
}

function closeDouble(r: Reader, mark: Mark, ahead: Ahead, i: number): void {
  if (r.depth.double > 0) {
    if (!(mark.weak && (ahead.double[i] === true || isInch(r, mark)))) closeLevel(r, mark);
  } else if (r.depth.single > 0) {
    // '…": one quotation whose marks do not match, unless its own mark is still to come.
    if (!mark.weak && ahead.single[i] !== true) closeTop(r, mark);
  } else closeUnopened(r, mark);
}

function closeSingle(r: Reader, mark: Mark, ahead: Ahead, i: number): void {
  const withinDouble = topOf(r)?.mark?.level === 'double';
  if (r.depth.single > 0) {
    if (mark.weak && ahead.single[i] === true) return;
    if (withinDouble && ahead.double[i] === true) return;
    closeLevel(r, mark);
  } else if (withinDouble && mark.afterPause && ahead.double[i] !== true) closeTop(r, mark);
}

function takeMark(r: Reader, mark: Mark, ahead: Ahead, i: number): void {
  const top = topOf(r);
  const continuing = mark.start === r.from && r.carried?.mark?.level === mark.level;
  const inside = r.depth[mark.level] > 0 ? top : null;
  const asTwo =
    mark.end - mark.start === 2 && mark.shape !== 'opener' && top?.mark?.level === 'single';
  if (asTwo && r.depth.double === 0) closeSingle(r, { ...mark, level: 'single' }, ahead, i);
  else if (continuing || opens(mark, inside)) {
    if (mark.level === 'double' || continuing || mayOpenSingle(r, mark, ahead, i))
      openRegion(r, mark);
  } else if (mark.level === 'double') closeDouble(r, mark, ahead, i);
  else closeSingle(r, mark, ahead, i);
}

/** Where the words of a quotation whose closing mark is lost give way to their cue. */
const LOST_END =
  /,(?= (?:(?:he|she|they|(?:\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}’'-]+) (?:said|says|added|told|explained|wrote)(?![\p{L}])|said \p{Lu}))/u;

/** Whether the next paragraph begins with a region's own mark, and so goes on with it. */
function startsNext(r: Reader, { open }: Draft): boolean {
  return (
    open !== null &&
    r.text
      .slice(r.to, r.to + NEAR)
      .trimStart()
      .startsWith(open)
  );
}

/** Ends what the paragraph leaves open; what opened anew inside it shows that it had ended before. */
function endParagraph(r: Reader): void {
  r.carried = null;
  r.open.forEach((at, depth) => {
    const draft = r.drafts[at] as Draft;
    if (draft.mark?.level === 'single' && !startsUnclosedSingle(r, draft.mark)) return;
    const reopened = draft.reopened ?? (startsNext(r, draft) ? null : draft.reopenedOther);
    const stop = reopened ?? r.to;
    const cut = depth === 0 ? LOST_END.exec(r.text.slice(draft.start, stop)) : null;
    draft.end = cut === null ? stop : draft.start + cut.index + 1;
    draft.innerEnd = draft.end;
    if (reopened === null && cut === null) r.carried ??= draft;
  });
  r.open = [];
  r.depth = { double: 0, single: 0 };
}

function trim(text: string, start: number, end: number): Span {
  const stretch = text.slice(start, end);
  const lead = stretch.length - stretch.trimStart().length;
  return [start + lead, Math.max(start + lead, start + stretch.trimEnd().length)];
}

/** Drops what turned out to be no region or empty, and lets `nestedIn` point at what really lies around. */
function settle(text: string, drafts: readonly Draft[]): QuotedRegion[] {
  const place: (number | null)[] = [];
  const regions: QuotedRegion[] = [];
  for (const draft of drafts) {
    const { start, open, closed, continues } = draft;
    let nestedIn = draft.nestedIn === null ? null : (place[draft.nestedIn] ?? null);
    while (nestedIn !== null && (regions[nestedIn]?.end ?? 0) <= start) {
      nestedIn = regions[nestedIn]?.nestedIn ?? null;
    }
    const inner = trim(text, draft.inner[0], Math.max(draft.inner[0], draft.innerEnd));
    const kept = draft.end > start && inner[1] > inner[0];
    place.push(kept ? regions.length : nestedIn);
    const end = closed ? draft.end : inner[1];
    if (kept) regions.push({ start, end, inner, open, closed, continues, nestedIn });
  }
  return regions;
}

/**
 * Finds every stretch within quotation marks of a text whose paragraphs are lines, in the order of the text, each
 * before those nested in it. Takes time proportional to the text's length, whatever it holds; pauses after each paragraph.
 */
export function* readRegions(text: string): Generator<void, QuotedRegion[]> {
  const depth = { double: 0, single: 0 };
  const r: Reader = { text, drafts: [], open: [], depth, carried: null, from: 0, to: 0 };
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from);
    r.from = from;
    r.to = feed < 0 ? text.length : feed;
    from = r.to + 1;
    while (r.from < r.to && /\s/.test(text.charAt(r.from))) r.from++;
    if (r.from === r.to) continue;
    const marks = readMarks(text, r.from, r.to);
    const ahead = lookAhead(marks);
    marks.forEach((mark, i) => takeMark(r, mark, ahead, i));
    endParagraph(r);
    yield;
  }
  return settle(text, r.drafts);
}

/** `readRegions` without pauses. */
export const findQuotedRegions = (text: string): QuotedRegion[] => runAtOnce(readRegions(text));
