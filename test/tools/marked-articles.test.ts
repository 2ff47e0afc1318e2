// The training articles of our own: what their markup means, what breaks it, and that they are marked throughout.
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import type { MarkedArticle } from '../../tools/train/marked-articles.ts';
import {
  parseMarked,
  readMarkedArticles,
  readMarkedTraining,
} from '../../tools/train/marked-articles.ts';

const HEAD = 'title: The bridge\ntopic: local council\n\n';
const parse = (body: string, head = HEAD): MarkedArticle => parseMarked(head + body, 'bridge.txt');
const wordsAt = ({ text }: MarkedArticle, spans: readonly Span[]): string[] =>
  spans.map(([start, end]) => text.slice(start, end));
const onlyOne = (article: MarkedArticle) => {
  expect(article.attributions).toHaveLength(1);
  return article.attributions[0]!;
};

describe('a marked article', () => {
  const article = parse(
    [
      '{c1|“It leaks,”} {q1|said} {s1=Anna Holt|engineer Anna Holt}. {c1|“Everybody knows.”}',
      '',
      '{c2|A repair would “never pay”}, {s2=Holt|she} {q2|told} the {x|“Herald”}, as {d|she hopes}.',
    ].join('\n'),
  );

  it('reads as plain text, one block a line', () => {
    expect(article.text).toBe(
      '“It leaks,” said engineer Anna Holt. “Everybody knows.”\n' +
        'A repair would “never pay”, she told the “Herald”, as she hopes.',
    );
    expect(article).toMatchObject({ id: 'bridge', title: 'The bridge', topic: 'local council' });
  });

  it('joins by number what belongs to one attribution', () => {
    const [first, second] = article.attributions;
    expect(wordsAt(article, first!.content)).toEqual(['It leaks,', 'Everybody knows.']);
    expect(wordsAt(article, first!.source)).toEqual(['engineer Anna Holt']);
    expect(wordsAt(article, first!.cue)).toEqual(['said']);
    expect(wordsAt(article, second!.content)).toEqual(['A repair would “never pay”']);
  });

  it('knows speakers by full name, and whether the source names them', () => {
    expect(article.attributions).toMatchObject([
      { speaker: 'Anna Holt', speakerType: 'person', speakerFrom: 'span', kind: 'direct' },
      { speaker: 'Anna Holt', speakerType: 'person', speakerFrom: 'coref', kind: 'mixed' },
    ]);
  });

  it('keeps quotations, scare quotes and doubts apart', () => {
    expect(wordsAt(article, article.quotes)).toEqual([
      '“It leaks,”',
      '“Everybody knows.”',
      '“never pay”',
      '“Herald”',
    ]);
    expect(wordsAt(article, article.scareQuotes)).toEqual(['“Herald”']);
    expect(wordsAt(article, article.discard)).toEqual(['she hopes']);
  });
});

describe('contents', () => {
  it.each([
    ['{c1|"It leaks,"}', 'It leaks,', 'direct'],
    ['{c1|"It leaks,”}', 'It leaks,', 'direct'],
    ["{c1|'It doesn't leak,'}", "It doesn't leak,", 'direct'],
    ['{c1|‘It’s “leaking” again’}', 'It’s “leaking” again', 'direct'],
    ['{c1|“wet” and “cold”}', '“wet” and “cold”', 'mixed'],
    ['{c1|"wet" and "cold"}', '"wet" and "cold"', 'mixed'],
    ["{c1|'wet' and 'cold'}", "'wet' and 'cold'", 'mixed'],
    ['{c1|it was ‘wet’}', 'it was ‘wet’', 'mixed'],
    ["{c1|it wasn't the players' fault}", "it wasn't the players' fault", 'indirect'],
    ['{c1|“And the paragraph goes on.}', 'And the paragraph goes on.', 'direct'],
  ])('of %s are %s (%s)', (body, content, kind) => {
    const article = parse(body);
    expect(wordsAt(article, onlyOne(article).content)).toEqual([content]);
    expect(onlyOne(article).kind).toBe(kind);
  });

  it('may go on over blocks that open their mark again', () => {
    const article = parse('{c1|“It leaks.}\n{c1|“It drips.”}');
    expect(wordsAt(article, onlyOne(article).content)).toEqual(['It leaks.', 'It drips.']);
    expect(onlyOne(article).kind).toBe('direct');
  });

  it('of an interview’s turns are direct without marks', () => {
    const article = parse(
      '{s1=Anna Holt|A}{q1|:} {c1|It leaks.}',
      'title: t\ntopic: u\nform: interview\n\n',
    );
    expect(onlyOne(article)).toMatchObject({ kind: 'direct', speaker: 'Anna Holt' });
  });
});

describe('speakers', () => {
  it.each([
    ['{s1~Harbour Board|It} {q1|said} {c1|so}', 'Harbour Board', 'other', 'coref'],
    ['{s1|Two drivers} {q1|said} {c1|so}', null, 'other', 'span'],
    ['{c1=Anna Holt|“It leaks.”}', 'Anna Holt', 'person', 'coref'],
    ['It was {q1|said} that {c1|it leaks}', null, 'none', null],
  ])('of %s', (body, speaker, speakerType, speakerFrom) => {
    expect(onlyOne(parse(body))).toMatchObject({ speaker, speakerType, speakerFrom });
  });

  it('may be joint', () => {
    const { speaker, otherSpeakers } = onlyOne(
      parse('{s1=A. Holt + B. Cole|They} {q1|say} {c1|so}'),
    );
    expect([speaker, otherSpeakers]).toEqual(['A. Holt', ['B. Cole']]);
  });

  it('may share a source', () => {
    const article = parse('{s1|{s2|She}} {q1|said} {c1|yes} and {q2|added} {c2|no}');
    expect(article.attributions.map(({ source }) => wordsAt(article, source))).toEqual([
      ['She'],
      ['She'],
    ]);
  });
});

describe('broken markup is told by file and line', () => {
  it.each([
    ['an unclosed mark', 'Fine.\n{c1|It leaks', 'bridge.txt:5: {c1| is not closed'],
    ['a stray bracket', 'It leaks}', 'bridge.txt:4: "}" closes nothing'],
    ['an unknown mark', 'It {z|leaks}', 'bridge.txt:4: "{z|leaks}" opens no mark'],
    ['a number too high', '{c2|It leaks}', 'number 2 comes before 1'],
    ['a source alone', '{s1|She} {q1|said} so', 'number 1 has no content'],
    ['a number far away', '{c1|a}\nb\n{q1|said}', 'used in a block far above'],
    ['two speakers', '{s1=A|She} {q1|said} {c1=B|so}', 'has its speaker twice'],
    ['a cue with a speaker', '{q1=A|said} {c1|so}', 'a cue has no speaker'],
    ['a content in a content', '{c1|it {c2|leaks}}', '{c| may not stand within {c|'],
    ['space at an edge', '{c1|it leaks }', 'has space at its edge'],
  ])('%s', (_, body, message) => {
    expect(() => parse(body)).toThrow(message);
  });

  it.each([
    ['a head without topic', 'title: t\n\nText.', 'bridge.txt:1: the head lacks "topic"'],
    ['a line that is none', 'title: t\nnews\n\nText.', 'bridge.txt:2: "news" is no line of a head'],
    [
      'a form that is none',
      'title: t\ntopic: u\nform: poem\n\nText.',
      'bridge.txt:3: "form: poem" is no line of a head',
    ],
    ['no text', 'title: t\ntopic: u\n\n', 'there is no text'],
  ])('%s', (_, source, message) => {
    expect(() => parseMarked(source, 'bridge.txt')).toThrow(message);
  });
});

/** What is left of a text when every content, with the marks around it, scare quote and doubt is taken out. */
function unmarked({ text, attributions, scareQuotes, discard, quotes }: MarkedArticle): string {
  const taken = [...attributions.flatMap((a) => a.content), ...scareQuotes, ...discard, ...quotes];
  const characters = text.split('');
  for (const [start, end] of taken) characters.fill(' ', start, end);
  return characters.join('');
}

describe('the articles of our own', () => {
  const articles = readMarkedArticles();

  it.each(articles.map((article) => [article.id, article] as const))(
    '%s leaves no quotation mark unaccounted for',
    (_, article) => {
      const left = unmarked(article).match(
        /[^\n]{0,30}(?:[“”"«»„]|(?<![\p{L}\p{N}])[‘'](?=\p{L}))[^\n]{0,30}/gu,
      );
      expect(left).toBeNull();
    },
  );

  it('are ready for training, with nothing known of their words', () => {
    const training = readMarkedTraining();
    expect(training.map(({ gold }) => gold.id)).toEqual(articles.map(({ id }) => id));
    expect(
      training.every(
        ({ tags, names }) => tags.every((t) => t === -1) && names.every((n) => n === -1),
      ),
    ).toBe(true);
  });
});

describe('a cue without a source of its own', () => {
  it('goes on with the source and the speaker of the one before it in its sentence', () => {
    const { attributions, text } = parse(
      '{s1=Anna Holt|Anna Holt} {q1|said} {c1|it leaked}, {q2|adding} that {c2|it was safe}.',
    );
    expect(attributions[1]).toMatchObject({ speaker: 'Anna Holt', speakerType: 'person' });
    expect(attributions[1]!.source.map(([start, end]) => text.slice(start, end))).toEqual([
      'Anna Holt',
    ]);
  });

  it.each([
    ['in the next sentence', '. The court {q2|heard} that {c2|it was safe}.'],
    ['in the passive', '. It was {q2|claimed} that {c2|it was safe}.'],
    ['of somebody else in its sentence', ', when it was {q2|claimed} that {c2|it was safe}.'],
  ])('has none %s', (_where, rest) => {
    const { attributions } = parse(`{s1=Anna Holt|Anna Holt} {q1|said} {c1|it leaked}${rest}`);
    expect(attributions[1]).toMatchObject({ source: [], speaker: null });
  });
});
