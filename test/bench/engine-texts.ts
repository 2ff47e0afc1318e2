// Texts of our own that the engine is measured on: ordinary ones, and ones made to break it.

/** Our own words, for where ../shared is not at hand, and for texts of any length. */
export const SAMPLE =
  'Mina Halvorsen, the harbour master, said on Monday that the port was full and that “the ships must wait.” Nobody ' +
  'knows for how long. The council had promised a second quay by 2024, but the work began only last spring. “We asked ' +
  'for this ten years ago,” she told reporters outside the town hall. According to the ministry, 38 vessels were ' +
  'turned away in June, twice as many as a year before. Erik Lund, who owns three of them, called the delay “a joke”.\n' +
  'The mayor rejected the criticism. He argued that the quay would open on time, adding: “I have seen the plans, and ' +
  'they are sound.” Two officials familiar with the contract were less sure. One of them said the builder had not been ' +
  'paid since March. A spokesman for the builder declined to comment. Fishermen from the old town fear for their ' +
  'berths, and some have moved north.\n';

/** A text that is not English, by its quotation marks and names as full of work as one can be. */
export const FOREIGN =
  '„Der Hafen ist seit Montag voll und die Schiffe müssen warten“, sagte Anna Holt. Niemand weiß, wie lange noch.\n' +
  'Der Bürgermeister Erik Lund erklärte: „Der zweite Kai wird im Frühjahr fertig, das haben wir versprochen.“\n';

/** Length of the hostile texts, in UTF-16 code units. */
const HOSTILE = 1_000_000;

/** A unit again and again, to at least a length in UTF-16 code units. */
export const fill = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length));

/** Texts that ask for more than their length should cost. */
export const SHAPES: readonly (readonly [name: string, text: string])[] = [
  ['100,000 quotation marks', '"'.repeat(100_000)],
  ['100,000 opening marks', '“'.repeat(100_000)],
  ['100,000 marks and blanks', '" '.repeat(100_000)],
  ['one line of 1 MB', fill(SAMPLE.replaceAll('\n', ' '), HOSTILE)],
  ['no spaces', 'a'.repeat(HOSTILE)],
  ['lone surrogates', '\ud83d'.repeat(HOSTILE)],
  ['marks of direction', fill('\u202ea\u202c', HOSTILE)],
  ['characters without width', fill('\u200b\u2060\ufeff', HOSTILE)],
  ['3,000 reports in one line', fill('The mayor said that the plan is good. ', 3_000 * 38)],
  ['3,000 reports in one sentence', fill('she said that he said that ', 1_500 * 27)],
  ['apostrophes', fill("'a' ", HOSTILE >> 2)],
  ['colons', fill('A: b\n', HOSTILE >> 2)],
  ['marks of all kinds', fill('“‘«"\'„', HOSTILE >> 2)],
  ['marks within marks', fill('“a ‘b “c ', HOSTILE >> 2)],
  ['brackets', fill('(', HOSTILE >> 2)],
  ['ellipses', fill('… ', HOSTILE >> 2)],
  ['hyphens', fill('a-', HOSTILE >> 2)],
  ['capitals', fill('THE MAYOR SAID NO ', HOSTILE >> 2)],
  ['lines of one letter', fill('a\n', HOSTILE >> 2)],
  ['one name', fill('Mina Halvorsen\n', HOSTILE >> 2)],
  ['numbers', fill('1234 ', HOSTILE >> 2)],
  ['“said said said”', fill('said ', HOSTILE >> 2)],
  ['nothing but short reports', fill('“It is,” he said. ', HOSTILE >> 2)],
  ['questions and answers', fill('Q: Why?\nA: No.\n', HOSTILE >> 2)],
  ['characters without width in words', fill('sa\u200bid th\u200bat ', HOSTILE >> 2)],
  ['text without spaces', fill(SAMPLE.replaceAll(/\s/g, ''), HOSTILE >> 2)],
];
