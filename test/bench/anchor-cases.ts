// Ways in which an article changes after a sentence of it was marked, and where that sentence is then.
import type { Span } from '../../src/model/span.ts';

/** A sentence that was marked, in the text it was marked in. */
export interface Marked {
  text: string;
  span: Span;
}

/** What a case is made from besides the marked sentence. */
export interface Material {
  /** Text of another page, 900 code units and more. */
  foreign: string;
  /** A number from 0 to 1, the next of a seeded row. */
  random: () => number;
}

/** A text after a change, and where the marked sentence stands in it now; null for nowhere. */
export interface Changed {
  text: string;
  span: Span | null;
}

/** One way for an article to change, and what may be said of the sentence then. */
export interface Case {
  name: string;
  change: (marked: Marked, material: Material) => Changed;
  states: readonly ('same' | 'moved' | 'changed' | 'orphan')[];
  target: string;
}

/** Each is put to as many sentences. */
export const CASES: readonly Case[] = [
  {
    name: 'unchanged',
    change: ({ text, span }) => ({ text, span }),
    states: ['same'],
    target: '180 right',
  },
  {
    name: 'one word changed, 900 characters inserted above',
    change: changeWord,
    states: ['changed'],
    target: 'at least 178 right',
  },
  {
    name: 'sentence deleted',
    change: ({ text, span }) => ({
      text: text.slice(0, span[0]) + text.slice(span[1]),
      span: null,
    }),
    states: ['orphan'],
    target: 'at most 1 wrong',
  },
  {
    name: 'paragraph deleted',
    change: deleteParagraph,
    states: ['orphan'],
    target: 'at most 1 wrong',
  },
  {
    name: 'sentence from another article',
    change: (_marked, { foreign }) => ({ text: foreign, span: null }),
    states: ['orphan'],
    target: '0 wrong',
  },
  {
    name: 'white space and quotation marks in another style',
    change: restyle,
    states: ['same', 'moved'],
    target: '180 right',
  },
  {
    name: 'paragraphs in another order',
    change: shuffleParagraphs,
    states: ['same', 'moved'],
    target: '180 right',
  },
  {
    name: 'sentence also at its old place, in other context',
    change: duplicate,
    states: ['moved'],
    target: '180 right',
  },
  { name: 'negation inserted', change: negate, states: ['changed'], target: '180 right' },
];

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

function wordsOf(sentence: string): Span[] {
  return [...WORDS.segment(sentence)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [index, index + segment.length]);
}

/** Replaces `[from, to)` of the marked sentence. */
function edit({ text, span }: Marked, [from, to]: Span, words: string): Marked {
  const [start, end] = span;
  return {
    text: text.slice(0, start + from) + words + text.slice(start + to),
    span: [start, end + words.length - (to - from)],
  };
}

function changeWord(marked: Marked, { foreign, random }: Material): Changed {
  const words = wordsOf(marked.text.slice(...marked.span));
  const word = words[Math.floor(random() * words.length)] ?? [0, 1];
  const { text, span } = edit(marked, word, random() < 0.5 ? 'otherwise' : 'unless');
  const above = `${foreign.slice(0, 899)}\n`;
  return { text: above + text, span: [span[0] + above.length, span[1] + above.length] };
}

function negate(marked: Marked, { random }: Material): Changed {
  const words = wordsOf(marked.text.slice(...marked.span));
  const [, end] = words[Math.floor(random() * (words.length - 1))] ?? [0, 1];
  return edit(marked, [end, end], ' not');
}

function deleteParagraph({ text, span }: Marked): Changed {
  const start = text.lastIndexOf('\n', span[0] - 1) + 1;
  const end = text.indexOf('\n', span[1]);
  return { text: text.slice(0, start) + (end < 0 ? '' : text.slice(end + 1)), span: null };
}

/** Restyles before, within and after the sentence, so that its new place is known. */
function restyle({ text, span: [start, end] }: Marked, { random }: Material): Changed {
  const space = ['\u00a0', '  ', '\n', ' '][Math.floor(random() * 4)] ?? ' ';
  const [open, close] = [
    ['«\u00a0', '\u00a0»'],
    ['"', '"'],
    ['„', '“'],
    ['“', '”'],
  ][Math.floor(random() * 4)] ?? ['"', '"'];
  const style = (part: string): string =>
    part
      .replace(/(^|[\s(])["“«„]/gu, `$1${open}`)
      .replace(/["”»]/gu, close ?? '')
      .replace(/['’]/gu, (mark) => (mark === "'" ? '’' : "'"))
      .replace(/ ?[–—] ?/gu, random() < 0.5 ? ' -- ' : '—')
      .replaceAll(' ', space);
  const before = style(text.slice(0, start));
  const within = style(text.slice(start, end));
  return {
    text: before + within + style(text.slice(end)),
    span: [before.length, before.length + within.length],
  };
}

function shuffleParagraphs({ text, span }: Marked, { random }: Material): Changed {
  let offset = 0;
  const paragraphs = text.split('\n').map((words) => {
    const start = offset;
    offset += words.length + 1;
    return { words, start, order: random() };
  });
  paragraphs.sort((a, b) => a.order - b.order);
  let now = 0;
  let start = 0;
  for (const paragraph of paragraphs) {
    const within = span[0] - paragraph.start;
    if (within >= 0 && within <= paragraph.words.length) start = now + within;
    now += paragraph.words.length + 1;
  }
  return {
    text: paragraphs.map(({ words }) => words).join('\n'),
    span: [start, start + span[1] - span[0]],
  };
}

function duplicate({ text, span }: Marked, { foreign }: Material): Changed {
  const sentence = text.slice(...span);
  const above = foreign.repeat(Math.ceil(span[0] / foreign.length)).slice(0, span[0]);
  const inserted = `${above}${sentence} ${foreign.slice(0, 300)}\n`;
  return {
    text: inserted + text,
    span: [span[0] + inserted.length, span[1] + inserted.length],
  };
}
