// What the marks of an article of our own tell of names.
import { expect, it } from 'vitest';
import { NAME } from '../../src/detect/names/names.ts';
import { withoutSilver } from '../../tools/train/corpus.ts';
import { labelSpeakers } from '../../tools/train/label-speakers.ts';
import { parseMarked } from '../../tools/train/marked-articles.ts';

const article = withoutSilver(
  parseMarked(
    [
      'title: The bridge',
      'topic: council',
      '',
      '{c1|“It leaks,”} {q1|said} {s1=Anna Holt|Councillor Anna Holt} in Lorne. {s2=Holt|Holt} {q2|said} {c2|it would stay shut}.',
      '{s3~Harbour Board|The Harbour Board} {q3|said} {c3|Holt was wrong}, and Holtby agreed.',
    ].join('\n'),
    'bridge.txt',
  ),
);
const labels = labelSpeakers(article);
const labelsOf = (word: string): number[] =>
  article.surface.tokens.words.flatMap((other, i) => (other === word ? [labels[i] as number] : []));

it.each([
  ['a person’s names, and the last one wherever it stands', 'Holt', Array(3).fill(NAME.person)],
  ['the title before a person as no name', 'Councillor', [NAME.none]],
  ['what speaks without being a person', 'Board', [NAME.organisation]],
  ['nothing that no mark tells of', 'Lorne', [-1]],
  ['no longer word that begins like a name', 'Holtby', [-1]],
])('labels %s', (_what, word, expected) => {
  expect(labelsOf(word)).toEqual(expected);
});
