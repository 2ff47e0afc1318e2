// Reads what a source is: a name, a pronoun, or a description; "a spokesman for X" is not X.
import type { Span } from '../../model/span.ts';
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  PEOPLE_NOUNS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  TITLES,
} from '../data/roles.ts';
import type { Entities, EntityMention } from '../names/entities.ts';
import { foldWord } from '../names/person-names.ts';
import { isRoleNoun } from '../names/role-phrases.ts';

/** Pronouns that stand for a speaker. */
export type SourcePronoun = 'he' | 'she' | 'they' | 'it' | 'we' | 'I' | 'you' | 'who';

/** What the words of a source are. */
export type SourceReading =
  | { type: 'named'; mentions: EntityMention[] }
  | { type: 'pronoun'; pronoun: SourcePronoun }
  | { type: 'described'; description: Description }
  | { type: 'nobody' };

/** A noun phrase that names nobody: "two officials familiar with the plan". */
export interface Description {
  /** The phrase without what is only set off by commas. */
  span: Span;
  /** Folded; the noun that says what it is. */
  head: string;
  /** Folded; what stands before the head, without article. */
  modifiers: string[];
  /** Whether it points at somebody known: "the", "this", or no article before a singular. */
  definite: boolean;
  plural: boolean;
  /** A body, such as a ministry, or a document, which speaks for one, rather than people. */
  body: boolean;
  /** All its words are capitalised: a name that nobody told us of. */
  nameLike: boolean;
}

const PRONOUNS: Readonly<Record<string, SourcePronoun>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  both: 'they',
  it: 'it',
  its: 'it',
  we: 'we',
  us: 'we',
  our: 'we',
  i: 'I',
  me: 'I',
  my: 'I',
  you: 'you',
  who: 'who',
};
const NOBODY =
  /^(?:which|that|others?|many|some|most|several|few|all|one|ones|those|these|this|each|everyone|everybody|someone|somebody|anyone|people|nobody|no one|none|there|another)(?: (?:people|others))?$/i;
const PREPOSITION =
  /(?<![\p{L}])(?:of|for|to|from|by|with|at|in|on|about|against|near|behind|under|within|familiar|close|including)(?![\p{L}])/u;
/** What ends the nouns of a phrase. */
const NOUN_END = new RegExp(`\\s(?:${PREPOSITION.source}|that |\\p{Ll}+ing )`, 'u');
const AFTER_NAME =
  /^(?:$|[\s]*[,;:(—–“"]|\s+(?:of|from|at|in|and|or|nor|who|with|on|for|himself|herself|also|then|later|said|says|\p{Lu}{2,4})(?![\p{L}]))/u;
const EXAMPLE =
  /^\s*(?:including|such as|like|led by|among (?:them|others)|along with|as well as|according)(?![\p{L}])/iu;

/** The stretches of a source between commas, dashes, brackets and relative pronouns, names left `whole`. */
function segmentsOf(text: string, span: Span, whole: readonly EntityMention[] = []): Span[] {
  const words = text.slice(...span);
  const segments: Span[] = [];
  let from = 0;
  for (const m of words.matchAll(
    /,\s+(?!Jr|Sr)|\s(?:[—–-]|--)\s|\s?[()]|\s(?:who|which|whose)(?=\s)/gu,
  )) {
    const at = span[0] + m.index;
    if (whole.some(({ span: [start, end] }) => at > start && at < end)) continue;
    if (m.index > from) segments.push([span[0] + from, span[0] + m.index]);
    from = m.index + m[0].length;
  }
  if (from < words.length) segments.push([span[0] + from, span[1]]);
  return segments;
}

/** Whether a mention is what its segment is about: no possessor, no modifier, nobody's spokesman. */
function isHead(text: string, segment: Span, mention: EntityMention): boolean {
  const own = text.slice(...mention.span);
  const after = text.slice(mention.span[1], segment[1]);
  if (/[’']s?$/.test(own) && after.trim() !== '') return false;
  if (/^[’']s?(?![\p{L}])/u.test(after) && after.replace(/^[’']s?/, '').trim() !== '') return false;
  if (!/^[’']s?$/.test(after) && !AFTER_NAME.test(after)) return false;
  const words = text
    .slice(segment[0], mention.span[0])
    .trim()
    .split(/\s+/)
    .filter((w) => w !== '');
  while (words.length > 0 && TITLES.has(foldWord(words.at(-1) ?? ''))) words.pop();
  if (words.some((w) => /^\p{Ll}+ing$/u.test(w))) return false;
  const before = words.join(' ');
  if (!PREPOSITION.test(before)) return true;
  const at = before.search(PREPOSITION);
  const head = before.slice(0, at).trim().split(/\s+/).at(-1) ?? '';
  return (
    at > 0 &&
    isRoleNoun(words.at(-1) ?? '') &&
    !isRoleNoun(head) &&
    !PEOPLE_NOUNS.has(foldWord(head))
  );
}

/** Index of the first mention that starts at or after an offset. */
export function firstMentionFrom(mentions: readonly EntityMention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span[0] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that lie within a span, in order. */
export function mentionsWithin(
  mentions: readonly EntityMention[],
  [start, end]: Span,
): EntityMention[] {
  const found: EntityMention[] = [];
  for (let i = firstMentionFrom(mentions, start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.span[0] >= end) break;
    if (mention.span[1] <= end) found.push(mention);
  }
  return found;
}

/** Words that no role before a name has: "who *met* Ito", "*flanked by* Ito". */
const NO_ROLE = /(?:ed|ing)$|^(?:not|nor|but|after|before|while|as|than)$/u;
/** A role before a name in an apposition has at most this many words. */
const LONGEST_ROLE = 3;

/** Whether nothing but a role stands before a mention in its segment, to whose end it reaches: "one of them, *retired vicar* Ann Holt". */
function isWholly(text: string, segment: Span, mention: EntityMention): boolean {
  const words = text.slice(segment[0], mention.span[0]).trim().split(/\s+/);
  const apposed = text.slice(segment[0] - 2, segment[0]) === ', ';
  const short = apposed && words.length <= LONGEST_ROLE && mention.span[1] === segment[1];
  const [last = ''] = words.slice(-1);
  if (short && /^\p{Ll}+$/u.test(last) && !PREPOSITION.test(words.join(' ')))
    if (!NO_ROLE.test(last) && words.every((w) => !/^(?:and|or)$/.test(w))) return true;
  return words.every(
    (w) =>
      !/^\p{Ll}/u.test(w) ||
      isRoleNoun(w) ||
      ROLE_MODIFIERS.has(w) ||
      /^(?:the|an?|of|and)$/.test(w),
  );
}

/** The first mention that shares a character with a span. */
export function mentionTouching(
  mentions: readonly EntityMention[],
  [start, end]: Span,
): EntityMention | null {
  for (let i = Math.max(0, firstMentionFrom(mentions, start) - 1); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.span[0] >= end) return null;
    if (mention.span[1] > start) return mention;
  }
  return null;
}

/** The mentions that a source is about, people before bodies; empty where it is only described. */
function headMentions(text: string, span: Span, entities: Entities): EntityMention[] {
  let bodies: EntityMention[] = [];
  const within = mentionsWithin(entities.mentions, span);
  for (const [i, segment] of segmentsOf(text, span, within).entries()) {
    if (EXAMPLE.test(text.slice(...segment))) continue;
    const heads = mentionsWithin(entities.mentions, segment).filter(
      (m) => isHead(text, segment, m) && (i === 0 || isWholly(text, segment, m)),
    );
    const people = heads.filter((m) => entities.list[m.entity]?.kind === 'person');
    if (people.length > 0) return people;
    if (i === 0) bodies = heads;
  }
  return bodies;
}

function describe(text: string, span: Span): Description | null {
  const segment = segmentsOf(text, span)[0] ?? span;
  const words = text.slice(...segment);
  const lead =
    /^\s*(?:(the|this|that|these|those|an?|one|another|some|many|several|two|three|four|five|six|his|her|their|its|\d+)\s+)?/iu.exec(
      words,
    );
  const article = lead?.[1]?.toLowerCase();
  const rest = words.slice(lead?.[0].length ?? 0);
  const stop = rest.search(NOUN_END);
  const nouns = (stop < 0 ? rest : rest.slice(0, stop))
    .split(/\s+/)
    .filter((w) => /[\p{L}]/u.test(w));
  const last = nouns.at(-1);
  if (last === undefined) return null;
  const head = foldWord(last);
  const singular = head.replace(/s$/, '');
  const plural =
    PEOPLE_NOUNS.has(head) ||
    (head !== singular && (ROLE_NOUNS.has(singular) || BODY_NOUNS.has(singular))) ||
    /^(?:two|three|four|five|six|some|many|several|\d+|these|those)$/.test(article ?? '');
  const nameLike =
    article !== 'a' &&
    article !== 'an' &&
    stop < 0 &&
    nouns.length < 5 &&
    nouns.every((w) => /^\p{Lu}/u.test(w)) &&
    !isRoleNoun(last) &&
    !PEOPLE_NOUNS.has(head);
  return {
    span: segment,
    head,
    modifiers: nouns.slice(0, -1).map(foldWord),
    definite: /^(?:the|this|that|these|those|his|her|their|its)$/.test(article ?? ''),
    plural,
    body:
      BODY_NOUNS.has(head) ||
      DOCUMENT_NOUNS.has(head) ||
      (nameLike && (article === 'the' || /^\p{Lu}{2,6}$/u.test(last))),
    nameLike,
  };
}

/** The unnamed of a joint source with a named one: "*European leaders* and Ito", "Ito and *two of her aides*". */
export function describePartner(
  text: string,
  span: Span,
  named: readonly EntityMention[],
): Description | null {
  const segment = segmentsOf(text, span, named)[0] ?? span;
  const words = text.slice(...segment);
  const and = / (?:and|together with) /u.exec(words);
  if (and === null || words.indexOf(' and ', and.index + 1) > 0) return null;
  const at = segment[0] + and.index;
  if (named.some(({ span: [start, end] }) => at > start && at < end)) return null;
  const sides: Span[] = [
    [segment[0], segment[0] + and.index],
    [segment[0] + and.index + and[0].length, segment[1]],
  ];
  const bare = sides.filter(([from, to]) => !named.some(({ span: [at] }) => at >= from && at < to));
  const description = bare.length === 1 && bare[0] !== undefined ? describe(text, bare[0]) : null;
  return description?.plural === true || description?.body === true ? description : null;
}

/** Reads the words of a source. */
export function readSource(text: string, span: Span, entities: Entities): SourceReading {
  const words = text.slice(...span).trim();
  const first = /^[\p{L}]+/u.exec(words)?.[0].toLowerCase() ?? '';
  const pronoun = PRONOUNS[first];
  if (
    pronoun !== undefined &&
    (words.length === first.length ||
      /^\p{L}+(?: (?:himself|herself|also|then|later|both|all)|[,:]|[’'](?:s|d|ve|ll|m|re)$)/u.test(
        words,
      ))
  ) {
    return { type: 'pronoun', pronoun };
  }
  if (words === '' || NOBODY.test(words)) return { type: 'nobody' };
  const mentions = headMentions(text, span, entities);
  if (mentions.length > 0) return { type: 'named', mentions };
  const description = describe(text, span);
  return description === null ? { type: 'nobody' } : { type: 'described', description };
}
