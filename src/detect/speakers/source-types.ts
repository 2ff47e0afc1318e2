// Tells what kind of thing a source is: a name, a pronoun, a description, nothing.
import type { Analysis } from '../analysis.ts';
import { at } from '../learnt/hashing.ts';
import { NAME } from '../names/names.ts';
import type { Mention, Person } from '../names/people.ts';
import { TAG } from '../words/tag-set.ts';

/** Kinds of sources. */
export type SourceType =
  | 'none'
  | 'name'
  | 'he'
  | 'she'
  /** "I" within quotation marks. */
  | 'me'
  /** "I" outside them. */
  | 'author'
  | 'relative'
  | 'plural'
  | 'they'
  | 'organisation'
  | 'indefinite'
  | 'description'
  | 'other';

/** A source with what it names. */
export interface Source {
  type: SourceType;
  /** Whom it names; more than one where they speak together. */
  people: Person[];
  /** The mention that names the first of them, where there is one. */
  mention: Mention | null;
  /** The token of its head noun, or -1. */
  head: number;
}

/** The mentions of persons, by the token they end at. */
export interface People {
  all: readonly Person[];
  endingAt: ReadonlyMap<number, Mention>;
  byLastName: ReadonlyMap<string, Person>;
}

/** Indexes persons for `classifySource`. */
export function indexPeople(all: readonly Person[]): People {
  const endingAt = new Map<number, Mention>();
  const byLastName = new Map<string, Person>();
  for (const person of all) {
    for (const mention of person.mentions) endingAt.set(mention.last, mention);
    if (!byLastName.has(person.lastName)) byLastName.set(person.lastName, person);
  }
  return { all, endingAt, byLastName };
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const HE = words('he him his himself');
const SHE = words('she her hers herself');
const ME = words('i me my myself mine');
const RELATIVE = words('who whom that which whose');
const THEY = words(
  'they them their we us our it its you your one some many others those these this everyone someone people',
);
const INDEFINITE = words('a an another one');

function pronounType(analysis: Analysis, token: number): SourceType | null {
  const word = analysis.forms.lower[token] as string;
  if (HE.has(word)) return 'he';
  if (SHE.has(word)) return 'she';
  if (ME.has(word)) return at(analysis.quotes.region, token) >= 0 ? 'me' : 'author';
  if (RELATIVE.has(word)) return 'relative';
  return THEY.has(word) ? 'they' : null;
}

/** Whether a mention within a source is only a possessor, an addressee of a preposition, or a modifier of the noun after it. */
function isAside(
  analysis: Analysis,
  source: readonly number[],
  inSource: ReadonlySet<number>,
  mention: Mention,
): boolean {
  const { forms, tags, chunks, names } = analysis;
  const { phrase } = chunks;
  const next = mention.last + 1;
  const follower = forms.lower[next] ?? '';
  if ((follower === "'s" || follower === "'") && inSource.has(next + 1)) return true;
  const own = at(phrase, mention.first);
  for (let i = mention.first - 1; i >= (source[0] as number); i--) {
    if (at(phrase, i) === own && own >= 0 && forms.lower[i] !== "'s") continue;
    if (
      (at(tags, i) === TAG.preposition || at(tags, i) === TAG.to) &&
      forms.lower[mention.first - 1] !== ','
    )
      return true;
    break;
  }
  if (!inSource.has(next) || at(phrase, next) !== at(phrase, mention.last)) return false;
  const tag = at(tags, next);
  const title = tag === TAG.name && at(names, next) !== NAME.person && follower !== 'jr.';
  return tag === TAG.noun || tag === TAG.nouns || title;
}

/** The last token of the source's first noun phrase, or -1. */
function headOf({ chunks }: Analysis, source: readonly number[]): number {
  const first = source.find((i) => at(chunks.phrase, i) >= 0);
  if (first === undefined) return -1;
  const phrase = at(chunks.phrase, first);
  return source.findLast((i) => at(chunks.phrase, i) === phrase) ?? -1;
}

/** Classifies the tokens of a source, in order. */
export function classifySource(
  analysis: Analysis,
  people: People,
  source: readonly number[],
): Source {
  const bare = (type: SourceType, head = -1): Source => ({ type, people: [], mention: null, head });
  if (source.length === 0) return bare('none');
  const gap = source.findIndex((token, i) => i > 0 && token !== (source[i - 1] as number) + 1);
  const lettered = (gap < 0 ? source : source.slice(0, gap)).filter((i) =>
    /\p{L}/u.test(analysis.tokens.words[i] as string),
  );
  const pronoun = lettered.length === 1 ? pronounType(analysis, lettered[0] as number) : null;
  if (pronoun !== null) return bare(pronoun);
  const inSource = new Set(source);
  const mentions = source
    .map((i) => people.endingAt.get(i))
    .filter((m): m is Mention => m !== undefined && !isAside(analysis, source, inSource, m));
  const head = headOf(analysis, source);
  if (mentions[0] !== undefined) {
    return {
      type: 'name',
      people: [...new Set(mentions.map((m) => m.person))],
      mention: mentions[0],
      head,
    };
  }
  if (head < 0) return bare('other');
  return classifyHead(analysis, people, source, head);
}

function classifyHead(
  analysis: Analysis,
  people: People,
  source: readonly number[],
  head: number,
): Source {
  const { tags, names, forms, chunks } = analysis;
  const bare = (type: SourceType): Source => ({ type, people: [], mention: null, head });
  const name = at(names, head);
  if (name === NAME.organisation) return bare('organisation');
  if (at(tags, head) === TAG.nouns) return bare('plural');
  if (at(tags, head) === TAG.name) {
    const person =
      name === NAME.place ? undefined : people.byLastName.get(forms.lower[head] as string);
    if (person !== undefined) return { type: 'name', people: [person], mention: null, head };
    return bare(name === NAME.none ? 'other' : 'organisation');
  }
  const first = source.find((i) => at(chunks.phrase, i) === at(chunks.phrase, head)) as number;
  return bare(INDEFINITE.has(forms.lower[first] as string) ? 'indefinite' : 'description');
}
