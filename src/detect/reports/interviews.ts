// Reads interviews whose questions have no labels: lines that ask "you", and answers between them that say "I".
import type { Span } from '../../model/span.ts';
import type { LayoutReport, Page } from './layout.ts';

/** An interview asks at least so often. */
const FEWEST_QUESTIONS = 3;
/** Questions are at most this long, in UTF-16 code units. */
const LONGEST_QUESTION = 400;
/** An answer goes on over at most this many paragraphs. */
const LONGEST_ANSWER = 6;

const ASKS_YOU = /(?<![\p{L}])you(?:rs?|rself)?(?![\p{L}])/iu;
const SAYS_I = /(?<![\p{L}])(?:I|we|my|our|me|us|mine|ours)(?![\p{L}])/iu;
const ENDS_ASKING = /\?[”"’']?$/;

/** A question with the blocks of its answer. */
interface Turn {
  question: string;
  answer: Span[];
}

/** The words of a block, blanks at its ends left out. */
const wordsOf = ({ text }: Page, [start, end]: Span): string => text.slice(start, end).trim();

/** The questions of a page that are lines of their own, each with what stands below it. */
function readTurns(page: Page): Turn[] {
  const turns: Turn[] = [];
  for (const { start, end, kind } of page.blocks) {
    const words = end - start > LONGEST_QUESTION ? '' : wordsOf(page, [start, end]);
    const open = turns.at(-1);
    if (ENDS_ASKING.test(words)) turns.push({ question: words, answer: [] });
    else if (open !== undefined && kind === 'paragraph') open.answer.push([start, end]);
  }
  return turns;
}

/** Whether so many of some things are so that the rest are exceptions. */
const mostly = <T>(list: readonly T[], test: (item: T) => boolean): boolean =>
  list.filter(test).length * 2 >= list.length;

/** Whether turns are those of an interview: most questions ask "you", most answers, short ones, say "I". */
function isInterview(page: Page, turns: readonly Turn[]): boolean {
  const answered = turns.filter(({ answer }) => answer.length > 0);
  return (
    answered.length >= FEWEST_QUESTIONS &&
    answered.length * 4 >= turns.length * 3 &&
    mostly(answered, ({ question }) => ASKS_YOU.test(question)) &&
    mostly(answered, ({ answer }) => answer.some((span) => SAYS_I.test(wordsOf(page, span)))) &&
    mostly(answered, ({ answer }) => answer.length <= LONGEST_ANSWER)
  );
}

/** The answers of an interview without labels; none where the page is none. Quotations in it are left to other rules. */
export function readInterview(page: Page): LayoutReport[] {
  const turns = readTurns(page);
  if (turns.length < FEWEST_QUESTIONS || !isInterview(page, turns)) return [];
  const begins = new Set(page.regions.map(({ start }) => start));
  return turns.flatMap(({ answer }, i): LayoutReport[] => {
    const long = i === turns.length - 1 ? 1 : LONGEST_ANSWER;
    const content = answer.slice(0, long);
    if (content.length === 0 || content.some(([start]) => begins.has(start))) return [];
    return [{ content, cue: null, source: null, by: 'transcript', turn: 'answer', verbatim: true }];
  });
}
