// Gives to a cue that goes on in its sentence the source of the one before, as the corpus' annotators do.
import type { Span } from '../../src/model/span.ts';
import type { MarkedAttribution } from './marked-articles.ts';

/** What stands before a cue that goes on: "said that …, *adding*", "said … *and insisted*". */
const GOES_ON =
  /(?:[,”"’']|(?<!\p{L})(?:and|but|then|while))\s+(?:\p{L}+ly |also |later |then )?$/u;
const SENTENCE_END = /[.!?…][”"’')]*\s/u;

/** The text between two places without what lies in contents. */
function outside(text: string, from: number, to: number, contents: readonly Span[]): string {
  let words = '';
  for (let i = from; i < to; i++)
    words += contents.some(([start, end]) => i >= start && i < end) ? '' : text.charAt(i);
  return words;
}

/** Whether a cue goes on with the subject of another in its sentence. */
function goesOn(
  text: string,
  cue: Span,
  before: MarkedAttribution,
  contents: readonly Span[],
): boolean {
  const [first] = before.cue;
  if (first === undefined || first[1] > cue[0]) return false;
  const between = outside(text, first[1], cue[0], contents);
  return !between.includes('\n') && !SENTENCE_END.test(between) && GOES_ON.test(between);
}

/**
 * The attributions, those that have a cue but no source with the source and speaker of the one that they go on from:
 * "*Ito* said that it leaked and *insisted* that it was safe".
 */
export function shareSources(
  text: string,
  attributions: readonly MarkedAttribution[],
): MarkedAttribution[] {
  const contents = attributions.flatMap(({ content }) => content);
  const shared: MarkedAttribution[] = [];
  for (const own of attributions) {
    const [cue] = own.cue;
    const before = shared.findLast(({ source }) => source.length > 0);
    const shares =
      cue !== undefined &&
      own.source.length === 0 &&
      before !== undefined &&
      goesOn(text, cue, before, contents);
    if (!shares) shared.push(own);
    else {
      const { source, speaker, otherSpeakers, speakerType, speakerFrom } = before;
      const told = own.speaker === null ? { speaker, speakerType, speakerFrom } : {};
      const others = own.speaker === null && otherSpeakers ? { otherSpeakers } : {};
      shared.push({ ...own, ...told, ...others, source });
    }
  }
  return shared;
}
