// Reads the quotation marks of one paragraph: what each looks like, and what the characters around it let it do.

/** Marks that can stand for each other: “double” ones of any style, or ‘single’ ones. */
export type MarkLevel = 'double' | 'single';

/**
 * What the glyph says: `open` and `close` are habits that other languages turn round; `opener` and `closer` never
 * change sides; `straight` says nothing.
 */
type MarkShape = 'open' | 'close' | 'opener' | 'closer' | 'straight';

/**
 * What the neighbours say: a gap before and a word after `open`; the reverse `close`s; words on both sides are `tight`,
 * gaps on both sides `loose`.
 */
type MarkContext = 'open' | 'close' | 'tight' | 'loose';

/** One quotation mark; offsets are UTF-16 code units. */
export interface Mark {
  start: number;
  end: number;
  level: MarkLevel;
  shape: MarkShape;
  context: MarkContext;
  /** Could as well be an apostrophe ("the workers' rights", "talkin'") or a prime (12"). */
  weak: boolean;
  /** The character before it, past other marks, ends a clause. */
  afterPause: boolean;
  /** A space stands on its wrong side: `"We go, "she said`. */
  stranded: boolean;
}

const SHAPES: Readonly<Record<string, readonly [MarkLevel, MarkShape]>> = {
  '"': ['double', 'straight'],
  '＂': ['double', 'straight'],
  "''": ['double', 'straight'],
  '’’': ['double', 'close'],
  '‘‘': ['double', 'open'],
  '``': ['double', 'opener'],
  '“': ['double', 'open'],
  '”': ['double', 'close'],
  '„': ['double', 'opener'],
  '‟': ['double', 'open'],
  '«': ['double', 'open'],
  '»': ['double', 'close'],
  '「': ['double', 'opener'],
  '」': ['double', 'closer'],
  '『': ['double', 'opener'],
  '』': ['double', 'closer'],
  "'": ['single', 'straight'],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  '‚': ['single', 'opener'],
  '‛': ['single', 'open'],
  '‹': ['single', 'open'],
  '›': ['single', 'close'],
};
const MARK = /''|’’|‘‘|``|["＂“”„‟«»「」『』'‘’‚‛‹›]/g;
const MARK_CHARACTER = /["＂“”„‟«»「」『』'‘’‚‛‹›`]/;
/** Marks are skipped to see what stands beyond them, but only so many: a run of marks must not cost its square. */
const MOST_SKIPPED = 3;

const GAP = /[\s([{<¿¡\u200b-\u200f\ufeff]/;
const SHUT = /[.,;:?!)\]}…]/;
const DASH = /[-‐-―]/;
const PAUSE = /[.,;:?!…—–)]/;

type Side = 'gap' | 'shut' | 'dash' | 'word';

function sideBefore(text: string, at: number, from: number): Side {
  let i = at - 1;
  for (let n = 0; n < MOST_SKIPPED && i >= from && MARK_CHARACTER.test(text.charAt(i)); n++) i--;
  const c = text.charAt(i);
  if (i < from || GAP.test(c)) return 'gap';
  return DASH.test(c) ? 'dash' : 'word';
}

function sideAfter(text: string, at: number, to: number): Side {
  let i = at;
  for (let n = 0; n < MOST_SKIPPED && i < to && MARK_CHARACTER.test(text.charAt(i)); n++) i++;
  const c = text.charAt(i);
  if (i >= to || /\s/.test(c)) return 'gap';
  if (c === '…' || /^\. ?\./.test(text.slice(i, i + 3))) return 'word';
  if (SHUT.test(c)) return 'shut';
  return DASH.test(c) ? 'dash' : 'word';
}

function readContext(before: Side, after: Side): MarkContext {
  if (before === 'gap') {
    if (after === 'gap') return 'loose';
    return after === 'shut' ? 'close' : 'open';
  }
  if (after === 'word') return 'tight';
  return before === 'dash' && after === 'dash' ? 'tight' : 'close';
}

const ELISION =
  /^(?:em|til|tis|twas|twere|cause|cuz|bout|round|neath|n|ere|kay|sup)(?![\p{L}\p{N}])/iu;
const DECADE = /^\d0s(?![\p{L}\p{N}])/u;

/** An apostrophe has no business among marks: don't, 6'2, ’90s, 'em. */
function isApostrophe(text: string, mark: Mark): boolean {
  if (mark.level !== 'single' || /[‹›‚]/.test(text.charAt(mark.start))) return false;
  if (mark.context === 'loose') return true;
  if (mark.context === 'tight') return !/[.,:;?!—–]/.test(text.charAt(mark.start - 1));
  if (mark.context !== 'open') return false;
  const next = text.slice(mark.end, mark.end + 8);
  return mark.shape === 'close' || ELISION.test(next) || DECADE.test(next);
}

/** What follows a possessive, a clipped word or a measure: a space and the phrase's next word. */
const PHRASE_GOES_ON = /^\s[\p{Ll}\p{N}]/u;

function isWeak(text: string, mark: Mark): boolean {
  if (mark.context !== 'close') return false;
  const before = text.slice(Math.max(0, mark.start - 2), mark.start);
  if (mark.level === 'double') return /\d$/.test(before) && !/[»«“]/.test(text.charAt(mark.start));
  return (
    /(?:[sxzSXZ\d]|[iI][nN])$/.test(before) &&
    PHRASE_GOES_ON.test(text.slice(mark.end, mark.end + 3))
  );
}

function readMark(text: string, start: number, end: number, from: number, to: number): Mark | null {
  const found = SHAPES[text.slice(start, end)];
  if (found === undefined) return null;
  const [level, shape] = found;
  const before = text.slice(Math.max(from, start - 3), start);
  const context = readContext(sideBefore(text, start, from), sideAfter(text, end, to));
  const mark: Mark = {
    start,
    end,
    level,
    shape,
    context,
    weak: false,
    afterPause: PAUSE.test(before.replace(/["”’'»]+$/, '').slice(-1)),
    stranded:
      context === 'open' && /[,.?!]\s$/.test(before) && /^\p{Ll}/u.test(text.slice(end, end + 2)),
  };
  if (isApostrophe(text, mark)) return null;
  return { ...mark, weak: isWeak(text, mark) };
}

/**
 * Lists the quotation marks between two offsets of a text, apostrophes left out, in time proportional to the stretch.
 *
 * @param from - Start of the paragraph; nothing before it is looked at.
 * @param to - End of the paragraph.
 */
export function readMarks(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  const pattern = new RegExp(MARK);
  pattern.lastIndex = from;
  // The search must end with the line, or a text without marks is searched to its end for every line.
  const upToEnd = text.slice(0, to);
  for (let m = pattern.exec(upToEnd); m !== null; m = pattern.exec(upToEnd)) {
    const mark = readMark(text, m.index, m.index + m[0].length, from, to);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}
