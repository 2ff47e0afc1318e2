// Named cases of what stories of many kinds taught, each beside one that looks alike and is something else.
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Case } from './tell.ts';
import { articleOf, tell } from './tell.ts';

describe('who says so behind a sentence', () => {
  it.each<Case>([
    [
      'may be a study',
      ['Harbours that are dredged twice a year may silt up sooner, a study suggests.'],
      ['a study: Harbours that are dredged twice a year may silt up sooner'],
    ],
    [
      'may have said it before',
      ['The quay will stay closed until at least Thursday, the operator has confirmed.'],
      ['the operator: The quay will stay closed until at least Thursday'],
    ],
    [
      'may go on with a participle',
      ['Prices slowed to 2.2% in May, figures from the bureau showed on Friday, raising hopes.'],
      ['figures from the bureau: Prices slowed to 2.2% in May'],
    ],
    [
      'is nobody where they only do something',
      ['The quay was closed, and the harbour master left.'],
      [],
    ],
    [
      'is nobody behind why it was done',
      ['Since the quay had flooded twice in a week, the operator has explained.'],
      [],
    ],
    [
      'announced it at an event',
      [
        'The ferry, called the Gull, will sail in June for a fee, CEO Ada Fenn announced at an event in Bergen.',
      ],
      ['Ada Fenn: The ferry, called the Gull, will sail in June for a fee'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('a quotation', () => {
  it.each<Case>([
    [
      'of what somebody would ask',
      ['Anna Holt never retired. “What would I retire to?” she would ask.'],
      ['Anna Holt: What would I retire to?'],
    ],
    [
      'by whoever an age parts from the verb',
      ['“We heard a bang and then it was dark,” passenger Leo Brandt, 24, has told Sky News.'],
      ['Leo Brandt: We heard a bang and then it was dark,'],
    ],
    [
      'announced by whom an aside parts from the verb',
      ['Kelly Brannigan was on the prom.', "Kelly, a carer, fumed: 'That phone cost me £900.'"],
      ['Kelly Brannigan: That phone cost me £900.'],
    ],
    [
      'below a paragraph about one person',
      ['Resident Ben Ito, 54, lives opposite the quay.', '“It is loud, and it never stops.”'],
      ['Ben Ito: It is loud, and it never stops.'],
    ],
    [
      'below a paragraph about two is nobody’s',
      ['Ben Ito and Anna Holt live opposite the quay.', '“It is loud, and it never stops.”'],
      [],
    ],
    [
      'below a title in a list of works is nobody’s',
      ['Anna Holt (3 May). “The Long Quay; Harbours Go Wild”. The Herald.'],
      [],
    ],
    [
      'that goes on without a verb',
      ['“It is another match,” Ben Ito smiled. “But yes, a big one.”'],
      ['Ben Ito: It is another match, … But yes, a big one.'],
    ],
    [
      'that calls a thing something',
      ['Anna Holt termed the claims “a pack of lies”.'],
      ['Anna Holt: the claims “a pack of lies”'],
    ],
    [
      'that calls a thing by its name reports nothing',
      ['The tour, dubbed “The Long Way Home”, begins in Cork.'],
      [],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});

describe('an interview without labels', () => {
  const answers = [
    'The novelist Petra Lang talks about her new book.',
    'What was your starting point?',
    'A smell. I walked past a bakery and I was seven years old again.',
    'Did you know how it would end?',
    'Never. If I knew the end I would stop writing.',
    'Are you a keen gardener?',
    'I am a keen weeder. My husband does the rest.',
  ];

  it('has answers by whom its first lines are about', async () => {
    expect((await tell(answers)).slice(-3)).toEqual([
      'Petra Lang: A smell. I walked past a bakery and I was seven years old again.',
      'Petra Lang: Never. If I knew the end I would stop writing.',
      'Petra Lang: I am a keen weeder. My husband does the rest.',
    ]);
  });

  it('is no list of questions with advice', async () => {
    const advice = [
      'Petra Lang runs the ferry office.',
      'What does a ticket cost?',
      'A ticket costs four crowns on weekdays.',
      'Where does the ferry stop?',
      'The ferry stops at both quays.',
      'When does it sail?',
      'It sails from April to October.',
    ];
    expect(await tell(advice)).toEqual([]);
  });

  it('is none where nobody is named first', async () => {
    expect(await tell(answers.slice(1))).toEqual([]);
  });
});

describe('the speaker', () => {
  it.each<Case>([
    [
      '“it” is the body that its sentence is about',
      ['The company now expects a loss of three million crowns, it said.'],
      ['The company: The company now expects a loss of three million crowns'],
    ],
    [
      '“Ms.” at the start of a line tells mother from son',
      [
        'Harriet Dunmore, whose pictures hang in museums, died on Sunday.',
        'The cause was heart failure, her son, Peter Dunmore, said.',
        'Ms. Dunmore never retired.',
        '“I wanted to be a dentist,” she told a paper once.',
      ],
      ['Peter Dunmore: The cause was heart failure', 'Harriet Dunmore: I wanted to be a dentist,'],
    ],
    [
      '“she” is whom the paragraph has just introduced',
      [
        'Detective Lori Mays testified that she found a can in the garage.',
        'The victim’s sister, Jean Polk, wept. “I just want it over,” she told reporters.',
      ],
      ['Lori Mays: she found a can in the garage', 'Jean Polk: I just want it over,'],
    ],
    [
      '“the Norway international” is the player who was named',
      ['Rovers have signed Ingrid Solvang.', 'The Norway international said she was happy.'],
      ['Ingrid Solvang: she was happy'],
    ],
    [
      '“the chancellor” is not the shadow chancellor',
      ['Shadow chancellor Martin Dowd was away. The chancellor said the sums were right.'],
      ['The chancellor: the sums were right'],
    ],
    [
      '“which” is the body before it',
      ['I asked the airline, which said it was sorry for the delay.'],
      ['the airline: it was sorry for the delay'],
    ],
    [
      'one of several is named behind that',
      ['One of the five, retired vicar Sue Parfitt, 78, said she would do it again.'],
      ['Sue Parfitt: she would do it again'],
    ],
    [
      'whoever is told is no part of what is told',
      ['Culture Minister Rachida Benali told broadcaster BFMTV there had been no failure.'],
      ['Rachida Benali: there had been no failure'],
    ],
    [
      'letters behind a name are no name',
      ['Counsel for the port, Anna Holt KC, said the pump was old. “It leaks,” Ms Holt said.'],
      ['Anna Holt: the pump was old', 'Anna Holt: It leaks,'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });

  it.each([
    [
      'chemicals maker Lanthor',
      'organisation',
      'German chemicals maker Lanthor has cut its forecast. Lanthor said demand was weak.',
    ],
    [
      'harbour engineer Lanthor',
      'person',
      'The harbour engineer Lanthor cut a rope. Lanthor said demand was weak.',
    ],
  ] as const)('%s is of the kind %s', async (_name, kind, line) => {
    const { speakers } = await detect(articleOf([line], null));
    expect(speakers.map((speaker) => speaker.kind)).toEqual([kind]);
  });
});

describe('no report', () => {
  it.each<Case>([
    ['is a charge', ['A jury heard a call by a dentist accused of poisoning the well.'], []],
    ['is a plea', ['Anna Holt pleaded guilty in court on Monday to dangerous driving.'], []],
    [
      'is where somebody spoke',
      ['Premier Ben Ito, speaking at an event in Victoria, said the quay was safe.'],
      ['Ben Ito: the quay was safe'],
    ],
    [
      'is that somebody was reached',
      ['“I did nothing wrong!” Ben Ito insisted when reached by phone Wednesday.'],
      ['Ben Ito: I did nothing wrong!'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await tell(lines)).toEqual(expected);
  });
});
