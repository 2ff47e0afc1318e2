// Runs the stages up to a point, for tests of the stages after it.
import type { Analysis } from '../../src/detect/analysis.ts';
import { analyse } from '../../src/detect/analysis.ts';
import { HE_NAMES, SHE_NAMES } from '../../src/detect/data/first-names.ts';
import type { Draft } from '../../src/detect/draft.ts';
import { loadModels } from '../../src/detect/learnt/models.ts';
import { gatherPeople } from '../../src/detect/names/people.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import type { People } from '../../src/detect/speakers/source-types.ts';
import { indexPeople } from '../../src/detect/speakers/source-types.ts';
import type { Prose } from '../../src/model/article.ts';

/** A text with its parts of speech, names and phrases. */
export async function analysed(text: string): Promise<Analysis> {
  const { taggers } = await loadModels();
  return runAtOnce(analyse(text, taggers));
}

/** The persons of an analysed text. */
export const peopleOf = (analysis: Analysis): People =>
  indexPeople(runAtOnce(gatherPeople(analysis, { female: SHE_NAMES, male: HE_NAMES })));

/** The tokens of the first place where words stand. */
export function tokensOf({ tokens }: Analysis, words: string): number[] {
  const start = tokens.text.indexOf(words);
  if (start < 0) throw new Error(`The text lacks "${words}".`);
  return tokens.words.flatMap((_, i) =>
    tokens.start[i]! >= start && tokens.end[i]! <= start + words.length ? [i] : [],
  );
}

/** The words of tokens, parted by blanks. */
export const wordsOf = ({ tokens }: Analysis, list: readonly number[]): string =>
  list.map((i) => tokens.words[i]).join(' ');

/** A draft by its words; its cue is a token. */
export function draft(
  analysis: Analysis,
  parts: { source?: string; cue: string; content: string },
): Draft {
  const cue = tokensOf(analysis, parts.cue);
  return {
    source: parts.source === undefined ? [] : tokensOf(analysis, parts.source),
    cue,
    content: tokensOf(analysis, parts.content),
    token: cue[0]!,
    confidence: 0.9,
    evidence: 'cue',
    after: null,
  };
}

/** A bare English text, a paragraph a line, as the engine reads an article. */
export function prose(text: string, more: Partial<Prose> = {}): Prose {
  const blocks: Prose['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  return { title: '', byline: null, lang: 'en', text, blocks, ...more };
}
