// Cuts a text into sentences, leaving quotations whole.
import type { Span } from '../model/span.ts';

const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Lt|Col|Gen|Sgt|Capt|St|Jr|Sr|Prof|Rev|Hon|Pres|vs|No|e\.g|i\.e|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u;
const STOP = /[.?!…]{1,4}[\])”’"'»“]{0,4}(?=\s+[\p{Lu}\p{N}“"‘'«„[(])/gu;

/** A stop inside a quotation ends no sentence, unless it is the quotation's last and no cue follows. */
function endsSentence(text: string, stop: number, end: number, around: Span | undefined): boolean {
  if (text.charAt(stop) === '.' && ABBREVIATION.test(text.slice(Math.max(0, stop - 12), stop)))
    return false;
  if (around === undefined || around[0] > stop) return true;
  if (around[1] > end) return false;
  return !/^\s+(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:said|says|asked|told|asks|added)(?!\p{L})/u.test(
    text.slice(end, end + 80),
  );
}

function splitLine(text: string, from: number, to: number, quoted: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let start = from;
  let q = 0;
  const line = text.slice(from, to);
  for (const m of line.matchAll(STOP)) {
    const end = from + m.index + m[0].length;
    while (q < quoted.length && (quoted[q]?.[1] ?? 0) <= from + m.index) q++;
    if (!endsSentence(text, from + m.index, end, quoted[q])) continue;
    sentences.push([start, end]);
    start = end + (/^\s*/.exec(text.slice(end, to))?.[0].length ?? 0);
  }
  if (start < to) sentences.push([start, to]);
  return sentences;
}

/**
 * Lists a text's sentences in order, without the white space around them. A line feed always ends one.
 *
 * @param quoted - Outermost quotations with their marks, in order.
 */
export function splitSentences(text: string, quoted: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let q = 0;
  for (let from = 0; from < text.length;) {
    const feed = text.indexOf('\n', from);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(from, end);
    const start = from + line.length - line.trimStart().length;
    const here: Span[] = [];
    for (let span = quoted[q]; span !== undefined && span[0] < end; span = quoted[++q])
      here.push(span);
    sentences.push(...splitLine(text, start, from + line.trimEnd().length, here));
    from = end + 1;
  }
  return sentences;
}
