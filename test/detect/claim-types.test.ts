import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyClaim } from '../../src/detect/claims/claim-types.ts';
import { splitWords } from '../../src/detect/claims/claim-words.ts';
import type { ClaimType } from '../../src/model/detection.ts';

const typesOf = (sentence: string): ClaimType[] => classifyClaim(splitWords(sentence)).types;

describe('what a claim rests on', () => {
  const cases: readonly (readonly [type: ClaimType, sentence: string])[] = [
    ['quantity', 'The hospital has 412 beds.'],
    ['quantity', 'Nearly three million people use the line.'],
    ['quantity', 'Half of the seats stay empty.'],
    ['comparison', 'Bread is cheaper than rice there.'],
    ['comparison', 'It is the highest rate in the region.'],
    ['pastEvent', 'The minister resigned on Tuesday.'],
    ['pastEvent', 'They met in Lisbon.'],
    ['cause', 'The bridge closed because of the flood.'],
    ['cause', 'The delays are due to a strike.'],
    ['prediction', 'The lake will be dry by summer.'],
    ['prediction', 'Prices are going to climb.'],
    ['promise', 'He pledged to reopen the school.'],
    ['promise', 'We will build a clinic.'],
    ['law', 'The court overturned the ban.'],
    ['opinion', 'I think the plan is a mess.'],
    ['opinion', 'The city should listen.'],
    ['opinion', 'What a beautiful garden.'],
  ];
  it.each(cases)('%s: %s', (type, sentence) => {
    expect(typesOf(sentence)).toContain(type);
  });

  const not: readonly (readonly [type: ClaimType, sentence: string])[] = [
    ['opinion', 'I think 40 people died.'],
    ['opinion', 'The great hall burned down.'],
    ['comparison', 'The other minister is a member.'],
    ['pastEvent', 'They want to cut the grass.'],
    ['quantity', 'It began in 1998.'],
    ['law', 'The act of voting takes a minute.'],
    ['law', 'They signed up for lessons.'],
  ];
  it.each(not)('not %s: %s', (type, sentence) => {
    expect(typesOf(sentence)).not.toContain(type);
  });

  it('gives a reason in the words of the sentence for each type', () => {
    const sentence = 'Rents rose by 12 percent because builders left.';
    const { types, why } = classifyClaim(splitWords(sentence));
    expect(why).toHaveLength(types.length);
    expect(why.find(({ code }) => code === 'figure')?.words).toBe('12 percent');
    expect(why.find(({ code }) => code === 'cause')?.words).toBe('because');
  });

  it('quotes only what stands in the sentence, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sentence) => {
        const { why } = classifyClaim(splitWords(sentence));
        expect(why.filter(({ words }) => !sentence.includes(words))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
