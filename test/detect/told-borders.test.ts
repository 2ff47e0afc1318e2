// Where the words of a report begin and end, told from whole little articles.
import { describe, expect, it } from 'vitest';
import type { Case } from './tell.ts';
import { tell } from './tell.ts';

describe('borders', () => {
  it.each<Case>([
    [
      'the whole sentence before a comment clause',
      [
        'The bridge will close for eleven weeks from 1 May, after inspectors found that cracks in two of its piers had grown, the city’s chief engineer said on Wednesday.',
      ],
      [
        'the city’s chief engineer: The bridge will close for eleven weeks from 1 May, after inspectors found that cracks in two of its piers had grown',
      ],
    ],
    [
      'without what the speaker withheld',
      ['Holt said she would meet Ito very soon after the vote, though she gave no details.'],
      ['Holt: she would meet Ito very soon after the vote'],
    ],
    [
      'without the article’s own summary',
      ['Holt said that the harbour could move to the north shore, a proposal that others reject.'],
      ['Holt: the harbour could move to the north shore'],
    ],
    [
      'without the question',
      ['Holt told reporters that there was nothing to announce when asked about the bridge.'],
      ['Holt: there was nothing to announce'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});
