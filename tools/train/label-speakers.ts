// Labels the names of an article's speakers wherever it mentions them: what marked articles tell of names.
import { NAME } from '../../src/detect/names/names.ts';
import { isCapitalised } from '../../src/detect/words/forms.ts';
import type { TrainingArticle } from './corpus.ts';

/** Shorter last names are other words too often. */
const SHORTEST_LAST_NAME = 3;

/** Where a name stands in a text as words of their own. */
function* occurrences(text: string, name: string): Generator<[start: number, end: number]> {
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
    const end = from + name.length;
    if (!/[\p{L}\d]/u.test(text.charAt(from - 1) + text.charAt(end))) yield [from, end];
  }
}

/** The speakers with the kind of name that they have, those with the longest names first. */
function speakersOf({ gold }: TrainingArticle): [name: string, label: number][] {
  const kinds = new Map<string, number>();
  for (const { speaker, otherSpeakers = [], speakerType } of gold.attributions) {
    const label = speakerType === 'person' ? NAME.person : NAME.organisation;
    for (const name of [speaker, ...otherSpeakers]) if (name !== null) kinds.set(name, label);
  }
  return [...kinds].sort(([a], [b]) => b.length - a.length);
}

/**
 * Labels the speakers' names, persons' last names where they stand alone, and the title that stands before a person as no
 * part of the name.
 *
 * @returns `NAME` of each token, -1 where the marks do not tell.
 */
export function labelSpeakers(article: TrainingArticle): Int32Array {
  const { text } = article.gold;
  const { tokens, forms, sentences } = article.surface;
  const names = new Int32Array(tokens.count).fill(-1);
  const startingAt = new Map(Array.from(tokens.start, (offset, i) => [offset, i]));
  const capital = (i: number): boolean => isCapitalised(forms.shape[i] as number);
  const label = (name: string, value: number, isWhole: boolean): void => {
    for (const [start, end] of occurrences(text, name)) {
      const first = startingAt.get(start);
      if (first === undefined || !capital(first) || names[first] !== -1) continue;
      for (let i = first; i < tokens.count && (tokens.start[i] as number) < end; i++)
        names[i] = value;
      const before = first - 1;
      if (!isWhole || value !== NAME.person || names[before] !== -1) continue;
      if (sentences.of[before] === sentences.of[first] && capital(before))
        names[before] = NAME.none;
    }
  };
  const speakers = speakersOf(article);
  for (const [name, value] of speakers) label(name, value, true);
  for (const [name, value] of speakers) {
    const last = name.split(' ').at(-1) as string;
    if (value === NAME.person && last.length >= SHORTEST_LAST_NAME) label(last, value, false);
  }
  return names;
}
