// Reads what an article says a named person is: "Kremlin spokesperson Dmitry Peskov", "Anna Holt, the city's engineer,".
import type { Span } from '../../model/span.ts';
import { HE_ROLES, ROLE_MODIFIERS, ROLE_NOUNS, SHE_ROLES, TITLES } from '../data/roles.ts';
import type { Gender } from './person-names.ts';
import { foldWord } from './person-names.ts';

/** Words of a role before a name, and the farthest that words after it may reach. */
const MOST_WORDS = 9;
const REACH = 160;

const COURTESY = /^(?:mr|mrs|ms|miss|mx)\.?$/i;
const STOPS =
  /^(?:the|an?|i|we|he|she|they|it|you|who|what|if|so|only|not|no|his|her|their|its|our|my|that|as|but|by|with|from|to|in|at|on|when|while|where|which|who|is|was|are|were|be|been|has|had|have|did|will|would|said|says|say|told|tells|asked|added|called|quoted|met|like|including|between|against|about|than|also|former-?president-?)$/i;

const DEGREE = /^(?:Dr|Prof|Sir|Dame)\.?$/;

/** Whether a word is no role: "Mr", or "Dr" where a role stands before it: "the water manager, Dr [Kleyn]". */
const isCourtesy = (word = '', before = ''): boolean =>
  COURTESY.test(word) || (DEGREE.test(word) && isRoleNoun(before));

/** Before a role that is another's: "through his [lawyer], Berg said". */
const OTHERS = /(?<![\p{L}])(?:through|via|by|to|with|from|for|of) (?:his|her|their|its) $/iu;

/** Whether a word can end a role: a noun for an office or a trade, or a title. */
export function isRoleNoun(word: string): boolean {
  const folded = foldWord(word);
  if (ROLE_NOUNS.has(folded) || TITLES.has(folded)) return !COURTESY.test(folded);
  const tail = folded.split('-').at(-1) ?? folded;
  return tail !== folded && ROLE_NOUNS.has(tail);
}

/**
 * The role that stands right before a name, without article: "former US special envoy". Null where there is none.
 *
 * @param floor - Where the name before ends; the role begins behind it.
 */
export function roleBefore(text: string, start: number, floor = 0): Span | null {
  if (text.charAt(start - 1) !== ' ') return null;
  const last = /(\S+) $/.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  if (last === undefined || !(isRoleNoun(last) || COURTESY.test(last))) return null;
  const near = text.slice(Math.max(floor, 0, start - REACH), start);
  const left = near.slice(near.lastIndexOf('\n') + 1);
  const words = [...left.matchAll(/\S+/g)]
    .slice(-MOST_WORDS)
    .map((m) => ({ word: m[0], at: start - left.length + m.index }));
  let from = words.length;
  let end = start - (left.length - left.trimEnd().length);
  while (from > 0 && isCourtesy(words[from - 1]?.word, words[from - 2]?.word))
    end = (words[--from]?.at ?? start) - 1;
  if (
    from === 0 ||
    !isRoleNoun(words[from - 1]?.word ?? '') ||
    /[\n,;:]/.test(text.slice(end, start))
  )
    return null;
  const noun = --from;
  let plain = 0;
  for (; from > 0; from--) {
    const word = words[from - 1]?.word ?? '';
    if (/[,;:.?!”"»)—]$/.test(word) && !/^(?:\p{Lu}\.)+$/u.test(word)) break;
    if (STOPS.test(word) || /^(?:[“"«(‘']|[—–-]+$)/.test(word)) break;
    const small =
      /^\p{Ll}/u.test(word) &&
      !isRoleNoun(word) &&
      !ROLE_MODIFIERS.has(word) &&
      !/^(?:of|and|for)$/.test(word);
    // "will meet [US President]": a plain word does not stand before a capitalised one.
    const before = from < noun + 1 && /^\p{Lu}/u.test(words[from]?.word ?? '');
    if (small && (before || /(?:ed|ing|ly)$/.test(word) || ++plain > 2)) break;
  }
  while (
    from < noun &&
    /^(?:of|and|for|in|The|An?|But|And|On|In|As|When|While|His|Her|Their|Its)$/.test(
      words[from]?.word ?? '',
    )
  )
    from++;
  // "decided to drop [captain] Sam Webb": a verb behind "to" is no part of what he is.
  if (from < noun && words[from - 1]?.word === 'to' && /^\p{Ll}/u.test(words[from]?.word ?? ''))
    from++;
  const at = words[from]?.at;
  const apart = /[,;:]$/.test(text.slice(0, end).trimEnd().slice(-1));
  if (apart && OTHERS.test(text.slice(Math.max(0, (at ?? start) - 24), at))) return null;
  while (/[,;:]/.test(text.charAt(end - 1))) end--;
  if (at !== undefined) end -= /(?<=\S) (?:Dr|Prof)\.?$/.exec(text.slice(at, end))?.[0].length ?? 0;
  return at === undefined || at >= end ? null : [at, end];
}

/** A role set off after a name: ", the city's chief engineer," or ", 42, a teacher". Without article. */
export function roleAfter(text: string, end: number): Span | null {
  const m =
    /^,\s+(?:\d{1,3},\s+)?((?:(?:the|an?|who is|who was|now)\s+)*)([^,;:.()“”"\n]*(?:\p{Lu}\.[^,;:.()“”"\n]*)*)(?=[,;:()\n]|\.(?<!(?<!\p{L})\p{Lu}\.)|\s[“"]|$)/u.exec(
      text.slice(end, end + REACH),
    );
  const phrase = m?.[2]?.trimEnd() ?? '';
  if (m === null || phrase === '' || phrase.split(/\s+/).length > 16) return null;
  const words = phrase.split(/\s+/);
  const stop = words.findIndex((word) =>
    /^(?:of|for|at|in|to|who|with|on|under|from|and)$/.test(word),
  );
  const head = words.slice(0, stop < 0 ? words.length : stop).at(-1) ?? '';
  if (!isRoleNoun(head) && !(stop > 1 && words.slice(0, stop).some(isRoleNoun))) return null;
  if (/^(?:and|but|while|as|said|says|who)$/i.test(words[0] ?? '')) return null;
  // "Clara Vane, remembered a man who …": a verb with its object is no role.
  if (/^\p{Ll}+ed (?:an?|the|his|her|their|that|how|to|as)(?![\p{L}])/u.test(phrase)) return null;
  const from = end + m[0].lastIndexOf(m[2] ?? '');
  const cue = / (?:said|says|told|added|tells|wrote|writes|explained)(?![\p{L}]).*$/u.exec(phrase);
  return [from, from + (cue === null ? phrase.length : cue.index)];
}

/** The pronoun that a role asks for: "spokeswoman", "his father". */
export function genderOfRole(role: string): Gender {
  const words = role.split(/[\s-]+/).map(foldWord);
  if (words.some((word) => SHE_ROLES.has(word))) return 'she';
  return words.some((word) => HE_ROLES.has(word)) ? 'he' : null;
}
