// What names name, by the words beside them, and where names of organisations begin and end.
import { describe, expect, it } from 'vitest';
import { nameSpans } from '../../src/detect/findings.ts';
import { analysed } from './analysed.ts';

/** The names of a text as `kind: words`. */
async function namesIn(text: string): Promise<string[]> {
  const analysis = await analysed(text);
  return nameSpans(analysis).map(({ kind, span }) => `${kind}: ${text.slice(...span)}`);
}

describe('a person is', () => {
  it.each([
    ['whoever stands behind a title', 'Ms Lim Mei Hua asked if it leaks.', 'person: Lim Mei Hua'],
    [
      'whoever has an age',
      'It was noted that commuter Ravi Pillai, 44, welcomed the news.',
      'person: Ravi Pillai',
    ],
    [
      'whoever has a role and a given name',
      'On Monday skipper Dean Okoro admitted that they lost.',
      'person: Dean Okoro',
    ],
    [
      'named with what stands before a particle',
      'Wim van der Velde said the fossils were older.',
      'person: Wim van der Velde',
    ],
    [
      'named to the last word before a body',
      'Wim Berg and Sofie De Smet of Ghent University said the fossils were older.',
      'person: Sofie De Smet',
    ],
  ])('%s', async (_name, text, name) => {
    expect(await namesIn(text)).toContain(name);
  });

  it.each([
    ['a storm', 'By noon Storm Agnes had left 40,000 homes without power.', 'person: Agnes'],
    ['where somebody is from', '“My legs were gone,” the Serb admitted.', 'person: Serb'],
    [
      'a verb that begins a sentence',
      'As Harbour Watch said, it leaks.',
      'organisation: As Harbour Watch',
    ],
  ])('not %s', async (_name, text, name) => {
    expect(await namesIn(text)).not.toContain(name);
  });
});

describe('an organisation is named whole', () => {
  it.each([
    [
      'with “and”',
      'The World Travel and Tourism Council warned us.',
      'World Travel and Tourism Council',
    ],
    [
      'with “and” at the start of a sentence',
      'Rescue and Recovery Association spokesman Paul Denny said the climbers were safe.',
      'Rescue and Recovery Association',
    ],
    [
      'with all its fields',
      'The Department of Planning and Public Works said the bridge would reopen on Monday.',
      'Department of Planning and Public Works',
    ],
    [
      'with fields between commas',
      'The Ministry of Agriculture, Fisheries and Food said the catch was small this year.',
      'Ministry of Agriculture, Fisheries and Food',
    ],
    ['as two that are one firm', 'Marks and Spencer said it would close.', 'Marks and Spencer'],
    [
      'with what stands before its noun',
      'It works, the European Space Agency confirmed.',
      'European Space Agency',
    ],
    ['without what it is', 'Developer Tower Holdings said it was disappointed.', 'Tower Holdings'],
  ])('%s', async (_name, text, name) => {
    expect(await namesIn(text)).toContain(`organisation: ${name}`);
  });

  it.each([
    [
      'two people',
      'Smith and Jones said they were happy. Alan Smith and Betty Jones run the mill.',
    ],
    ['a person and a body', 'Anna Holt and Harbour Board officials said it was closed to all.'],
    ['a ministry and a person', 'The Ministry of Health and Anna Holt said the talks had failed.'],
    ['a body and the day', 'It was condemned by the Harbour Council on Friday and again today.'],
    ['two firms', 'Norpipe and Acme said they would merge. Later Acme left.'],
  ])('but not joined from %s', async (_name, text) => {
    const names = await namesIn(text);
    expect(names.filter((name) => / (?:and|on) /.test(name))).toEqual([]);
  });
});
