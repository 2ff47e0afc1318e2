import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  fragmentToPlace,
  placeToFragment,
  type Place,
} from '../../src/search/question.ts';

describe('a place in the library', () => {
  it.each<[string, Place]>([
    ['the first list', { page: 'list', question: EVERYTHING }],
    [
      'a narrowed list',
      {
        page: 'list',
        question: { ...EVERYTHING, list: 'all', words: 'bridge & “ferry”', from: '2026-01-31' },
      },
    ],
    ['an article', { page: 'article', id: 'courier.example/a?b=1&c=ü' }],
    ['a speaker', { page: 'speaker', name: 'Lukáš #1' }],
    ['the settings', { page: 'settings' }],
  ])('comes back from the address: %s', (_what, place) => {
    expect(fragmentToPlace(placeToFragment(place))).toEqual(place);
  });

  it('says in the address only what is narrowed', () => {
    const question = { ...EVERYTHING, speaker: 'Ellison' };
    expect(placeToFragment({ page: 'list', question })).toBe('#speaker=Ellison');
  });

  it.each(['#list=none', '#order=up', '#verdict=maybe', '#colour=red', '#from=yesterday'])(
    'leaves out what it does not understand: %s',
    (fragment) => {
      expect(fragmentToPlace(fragment)).toEqual({ page: 'list', question: EVERYTHING });
    },
  );

  it('is somewhere for any address', () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        expect(fragmentToPlace(fragment).page).toMatch(/list|article|speaker|settings/);
      }),
    );
  });
});
