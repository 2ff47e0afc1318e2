import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankClaims, scoreSentence } from '../../src/detect/claims/claims.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import type { Attribution, Claim } from '../../src/model/detection.ts';
import type { Span } from '../../src/model/span.ts';
import { startComputing } from '../computing.ts';

/** Makes an article of sentences, each a paragraph. */
function article(sentences: readonly string[]): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const sentence of sentences) {
    spans.push([text.length, text.length + sentence.length]);
    text += `${sentence}\n`;
  }
  return { text, spans };
}

function attributed(text: string, words: string): Attribution {
  const start = text.indexOf(words);
  const content: Span[] = [[start, start + words.length]];
  return {
    kind: 'indirect',
    content,
    cue: null,
    source: null,
    speaker: null,
    confidence: 1,
    why: [],
  };
}

const read = (text: string, claim: Claim | undefined): string =>
  text.slice(...(claim?.span ?? [0, 0]));

describe('the score of a sentence', () => {
  const pairs = [
    [
      'a figure beats a greeting',
      'Rents in the city rose by 12 percent last year.',
      'Good evening and welcome to the programme.',
    ],
    [
      'a past vote beats a question',
      'The council voted against the bridge in 2019.',
      'Why would anybody want to live there?',
    ],
    [
      'a count beats a wish',
      'About 4,300 nurses left the service since March.',
      'I hope that we can all be kind to each other.',
    ],
    [
      'a comparison beats scene-setting',
      'The river carries less water than ten years ago.',
      'She smiled and poured the tea.',
    ],
    [
      'a record beats thanks',
      'Unemployment fell to its lowest rate since 1974.',
      'Thank you so much for having me here.',
    ],
  ] as const;
  it.each(pairs)('%s', (_, better, worse) => {
    expect(scoreSentence(better).score).toBeGreaterThan(scoreSentence(worse).score);
  });

  it('is a probability for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sentence) => {
        const { score } = scoreSentence(sentence);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('is low for an empty sentence', () => {
    expect(scoreSentence('').score).toBeLessThan(0.2);
  });
});

describe('the ranking of an article', () => {
  it('puts figures before adverts, questions and opinions', () => {
    const { text, spans } = article([
      'Subscribe to our newsletter for 3 months and never miss a story.',
      'Is the harbour worth another 40 million?',
      'The harbour authority spent 38 million euros on the new quay in 2021.',
      'I think the quay is beautiful.',
    ]);
    expect(read(text, runAtOnce(rankClaims(text, spans, []))[0])).toContain('38 million');
  });

  it.each([
    '© Provided by Harbour Press The crane lifted 40 tonnes in a test last Friday.',
    'In this photo of 2 May 2021, the crane lifts 40 tonnes of steel.',
  ])('puts what belongs to a picture after what the article says: %s', (caption) => {
    const told = 'The crane lifted 40 tonnes in a test last Friday.';
    const { text, spans } = article([caption, told]);
    expect(read(text, runAtOnce(rankClaims(text, spans, []))[0])).toBe(told);
  });

  it('gives a reported statement to its attribution, and the rest to the article', () => {
    const { text, spans } = article([
      'The mayor said that crime had fallen by 8 percent since January.',
      'The town has 61,000 inhabitants and three railway stations.',
    ]);
    const claims = runAtOnce(
      rankClaims(text, spans, [attributed(text, 'crime had fallen by 8 percent since January')]),
    );
    const byVoice = new Map(claims.map((claim) => [claim.attribution, read(text, claim)]));
    expect(byVoice.get(0)).toBe('crime had fallen by 8 percent since January');
    expect(byVoice.get(null)).toBe('The town has 61,000 inhabitants and three railway stations.');
    expect(claims).toHaveLength(2);
  });

  it('ranks each sentence of a long quotation by itself', () => {
    const quotation =
      'We are a proud town. We built 900 homes in two years. Nobody can take that away.';
    const text = `“${quotation}” she said.`;
    const ends = [21, 54, text.length];
    const spans = ends.map((end, i): Span => [i === 0 ? 0 : (ends[i - 1] as number), end]);
    const claims = runAtOnce(rankClaims(text, spans, [attributed(text, quotation)]));
    expect(read(text, claims[0])).toBe('We built 900 homes in two years.');
    expect(claims[0]?.attribution).toBe(0);
  });

  it('lists a claim once that is quoted and paraphrased', () => {
    const { text, spans } = article([
      'The company closed 14 factories in northern Portugal last winter.',
      '“The company closed 14 factories in northern Portugal,” the union wrote.',
      'Olive prices doubled in Spain within three months.',
    ]);
    const claims = runAtOnce(rankClaims(text, spans, []));
    expect(claims.filter((claim) => read(text, claim).includes('14 factories'))).toHaveLength(1);
    expect(claims).toHaveLength(2);
  });

  it('keeps claims inside the text, best first and never overlapping, whatever the article', () => {
    const sentence = fc.string({
      unit: fc.constantFrom(...'ab 9%.?“”é\u{1F600}'),
      minLength: 1,
      maxLength: 60,
    });
    const some = fc.array(sentence, { maxLength: 12 });
    fc.assert(
      fc.property(some, fc.array(fc.nat(300), { maxLength: 8 }), (sentences, points) => {
        const { text, spans } = article(sentences);
        const attributions = points.map((point) => {
          const from = Math.min(point, text.length);
          const content: Span[] = [[from, Math.min(text.length, from + 40)]];
          return { ...attributed(text, ''), content };
        });
        const claims = runAtOnce(rankClaims(text, spans, attributions));
        const places = claims.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
        places.forEach(([start, end], i) => {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(places[i + 1]?.[0] ?? text.length);
        });
        expect(claims.map(({ score }) => score)).toEqual(
          claims.map(({ score }) => score).sort((a, b) => b - a),
        );
      }),
    );
  });

  it('takes time in proportion to the text, also when it repeats itself', () => {
    const time = (count: number): number => {
      const { text, spans } = article(
        Array.from(
          { length: count },
          (_, i) => `The mill in Tarn sold ${i} tons of flour number ${i * 7} to bakers.`,
        ),
      );
      const computed = startComputing();
      runAtOnce(rankClaims(text, spans, []));
      return computed();
    };
    const least = (count: number): number => Math.min(...[1, 2, 3].map(() => time(count)));
    expect(least(4000)).toBeLessThan(40 * Math.max(5, least(400)));
  });
});
