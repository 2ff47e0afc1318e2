// Finds reports by rules: a cue, its subject, and the quotation or clause that belongs to it.
import type { Span } from '../model/span.ts';
import type { Cue } from './cues.ts';
import type { LayoutReport } from './layout.ts';
import { findCues } from './cues.ts';
import type { QuotedRegion } from './marks.ts';
import { findSubjectAfter, findSubjectBefore } from './subjects.ts';

/** A report before anybody knows whom its source stands for; offsets are UTF-16 code units. */
export interface Report {
  content: Span[];
  cue: Span | null;
  source: Span | null;
  /** No cue of its own: the words go on from the report before. */
  continues: boolean;
  /** The layout that shows it, where no sentence does. */
  layout: LayoutReport['by'] | null;
  confidence: number;
}

/** Quotations of fewer words are no report without a cue. */
const FEWEST_WORDS = 5;
/** Nobody writes longer sentences; what is longer is not prose, and would cost too much. */
const LONGEST_SENTENCE = 4000;

/** What stands before a subject only to say when, where or how it spoke. */
const FRONTED =
  /^\s*(?:In|On|At|After|Before|During|Despite|When|While|As|For|Since|With|Following|Speaking|Asked|Earlier|Later|Last|By|From|Until|Among|Under|Also|However|Instead|Meanwhile|Still|But|And)(?![\p{L}])/u;

interface Sentence {
  text: string;
  start: number;
  end: number;
  /** The outermost regions that begin in it. */
  regions: QuotedRegion[];
}

const countWords = (text: string, [s, e]: Span): number =>
  text.slice(s, e).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const isQuoted = (s: Sentence, at: number): boolean =>
  s.regions.some((r) => r.start <= at && at < r.end);

function tidy(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const lead = /^[\s,;:—–-]*/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;:.—–-]*$/u.exec(words)?.[0].length ?? 0;
  return lead + tail >= words.length ? null : [start + lead, end - tail];
}

/** One region alone gives its words; anything more is given as it stands, marks within. */
function contentOf(s: Sentence, start: number, end: number): Span | null {
  const span = tidy(s.text, start, end);
  if (span === null) return null;
  const whole = s.regions.find((r) => r.start === span[0] && r.end >= span[1]);
  return whole === undefined ? span : whole.inner;
}

/** Where a clause after a cue ends: at the sentence's end, or where the next cue's clause begins. */
function clauseEnd(s: Sentence, cues: readonly Cue[], at: number): number {
  const next = cues.find((c) => c.span[0] > at && c.sort !== 'quoting');
  if (next === undefined) return s.end;
  const between = s.text.slice(at, next.span[0]);
  const comma = between.lastIndexOf(',');
  if (next.participle && comma >= 0 && comma >= between.length - 8) return at + comma;
  const joint =
    /,? (?:and|but|while|though|although)(?: (?:also|then|later|[\p{L}’'.]+(?: \p{Lu}[\p{L}’']+){0,2}))? $/u.exec(
      between,
    );
  return joint === null ? s.end : at + joint.index;
}

/** The words after a cue: a quotation, or a clause with or without "that". */
function contentAfter(s: Sentence, cue: Cue, from: number, cues: readonly Cue[]): Span | null {
  const region = s.regions.find((r) => r.start >= from);
  const gap = region === undefined ? null : s.text.slice(from, region.start);
  if (region !== undefined && gap !== null && gap.length <= 90) {
    if (/^[\s,:—–-]*$/.test(gap) || (/[,:]\s*$/.test(gap) && !/\bthat\b/.test(gap)))
      return region.inner;
    if (cue.sort === 'quoting' && gap.length <= 60) return contentOf(s, from, region.end);
  }
  if (cue.sort === 'quoting') return null;
  const rest = s.text.slice(from, s.end);
  const that = /^[^“"«,:;]{0,60}?(?<![\p{L}])(?:that|whether|how|why)(?![\p{L}])/u.exec(rest);
  let start = from;
  if (that !== null && cue.sort !== 'accordingTo')
    start += /that$/.test(that[0])
      ? that[0].length
      : that[0].length - (/\p{L}+$/u.exec(that[0])?.[0].length ?? 0);
  else if (cue.addressed)
    start +=
      /^\s+(?:the )?(?:\p{Lu}[\p{L}’'.]+(?:\s\p{Lu}[\p{L}’'.]+)*|reporters|him|her|them|me|us|lawmakers|\p{L}+)/u.exec(
        rest,
      )?.[0].length ?? 0;
  else if (
    cue.sort !== 'accordingTo' &&
    !/^\s+(?:(?:on )?\p{Lu}\p{Ll}+day,? )?(?:he|she|it|they|there|we|I|you|this|these|those|the|an?|his|her|its|their|any|no|all|some|many|most|both|such|\p{Lu}|\d|[“"«])/u.test(
      rest,
    )
  )
    return null;
  start +=
    /^\s+(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in an? (?:\p{L}+ )?(?:statement|interview|email|tweet))(?= )/u.exec(
      s.text.slice(start, s.end),
    )?.[0].length ?? 0;
  const content = contentOf(s, start, clauseEnd(s, cues, start));
  return content !== null && countWords(s.text, content) >= 3 ? content : null;
}

/** The words before a cue and its subject, set off from them by a comma or a closing mark. */
function contentBefore(s: Sentence, from: number, to: number): Span | null {
  const left = s.text.slice(from, to).trimEnd();
  const region = s.regions.findLast((r) => r.end <= to && r.start >= from);
  const direct = region !== undefined && /^[\s,—–-]*$/.test(s.text.slice(region.end, to));
  if (!direct && (!/[,—–]$/.test(left) || FRONTED.test(left))) return null;
  const span = contentOf(s, from, from + left.length);
  if (span === null || (!direct && countWords(s.text, span) < 4)) return null;
  return /^(?:but|and|still|however|yet),? /i.test(s.text.slice(...span)) &&
    direct &&
    region.start > from
    ? region.inner
    : span;
}

function reportOf(
  s: Sentence,
  cue: Cue,
  cues: readonly Cue[],
  from: number,
  last: Report | undefined,
): Report | null {
  const { text } = s;
  const region = s.regions.findLast((r) => r.end <= cue.span[0] && r.start >= from);
  const base = Math.max(from, region?.end ?? from);
  const inverted =
    cue.sort === 'accordingTo' ||
    /(?:^|[,”"’'»“—–?!]|and|but|while|as)\s*(?:also |then )?$/u.test(text.slice(from, cue.span[0]));
  const after = inverted && !cue.participle ? findSubjectAfter(text, cue, s.end) : null;
  const before = after === null ? findSubjectBefore(text, base, cue) : null;
  const source = after ?? before ?? last?.source ?? null;
  if (source === null && cue.sort !== 'saying') return null;
  const head = before?.[0] ?? cue.span[0];
  const tail = after?.[1] ?? cue.span[1];
  const left = cue.participle && region === undefined ? null : contentBefore(s, from, head);
  const right =
    left === null || cue.sort === 'saying' || from === cue.span[0]
      ? contentAfter(s, cue, tail, cues)
      : null;
  const quotedRight =
    right !== null && s.regions.some((r) => r.inner[0] === right[0] && r.inner[1] === right[1]);
  const content =
    left !== null && right !== null && !quotedRight
      ? [left]
      : [left, right].filter((x) => x !== null);
  if (content.length === 0) return null;
  const quoted = s.regions.some((r) => content.some((c) => r.inner[0] < c[1] && c[0] < r.inner[1]));
  const confidence = source === null || source === last?.source ? 0.5 : quoted ? 0.85 : 0.65;
  return { content, cue: cue.span, source, continues: false, layout: null, confidence };
}

/** The reports of one sentence, in order; `last` is the one before within the paragraph. */
function readSentence(s: Sentence): Report[] {
  if (s.end - s.start > LONGEST_SENTENCE) return [];
  const cues = findCues(s.text, s.start, s.end).filter((c) => !isQuoted(s, c.span[0]));
  const reports: Report[] = [];
  let from = s.start;
  for (const cue of cues) {
    if (cue.span[0] < from) continue;
    const report = reportOf(s, cue, cues, from, reports.at(-1));
    if (report === null) continue;
    const covered = report.content.some((c) =>
      reports.some((r) => r.content.some((d) => d[0] < c[1] && c[0] < d[1])),
    );
    if (covered) continue;
    reports.push(report);
    from = Math.max(
      report.cue?.[1] ?? 0,
      report.source?.[1] ?? 0,
      ...report.content.map((c) => c[1]),
    );
  }
  return reports;
}

/** A sentence that is one quotation and nothing else. */
function standsAlone(s: Sentence): QuotedRegion | null {
  const [first, ...others] = s.regions;
  if (first === undefined || others.length > 0 || countWords(s.text, first.inner) < FEWEST_WORDS)
    return null;
  const rest = s.text.slice(s.start, first.start) + s.text.slice(first.end, s.end);
  return /^[\s.,…]*$/.test(rest) ? first : null;
}

/** What a quotation without a cue belongs to: the direct report before it in the paragraph, or one of its own. */
function addAlone(
  text: string,
  region: QuotedRegion,
  reports: Report[],
  sameParagraph: boolean,
  carried: boolean,
): void {
  const last = reports.at(-1);
  const end = last?.content.at(-1)?.[1] ?? 0;
  const direct =
    last !== undefined &&
    /["“”»’']/.test(
      text.charAt(last.content[0]?.[0] ?? 0) + text.charAt((last.content[0]?.[0] ?? 1) - 1),
    );
  if (last !== undefined && end <= region.inner[0] && (carried || (sameParagraph && direct)))
    last.content.push(region.inner);
  else
    reports.push({
      content: [region.inner],
      cue: null,
      source: null,
      continues: true,
      layout: null,
      confidence: 0.6,
    });
}

/**
 * Finds the reports of a text by rules, in the order of their cues.
 *
 * @param sentences - In order; quotations lie whole within one.
 * @param regions - All regions of the text, in order.
 */
export function findReports(
  text: string,
  sentences: readonly Span[],
  regions: readonly QuotedRegion[],
): Report[] {
  const outer = regions.filter((r) => r.nestedIn === null);
  const reports: Report[] = [];
  let next = 0;
  let carried = false;
  let inParagraph = 0;
  sentences.forEach(([start, end], i) => {
    const s: Sentence = { text, start, end, regions: [] };
    for (let r = outer[next]; r !== undefined && r.start < end; r = outer[++next])
      s.regions.push(r);
    if (i === 0 || text.slice(sentences[i - 1]?.[1], start).includes('\n'))
      inParagraph = reports.length;
    const alone = standsAlone(s);
    if (alone !== null) addAlone(text, alone, reports, reports.length > inParagraph, carried);
    else reports.push(...readSentence(s));
    carried = s.regions.at(-1)?.continues ?? false;
  });
  return reports;
}
