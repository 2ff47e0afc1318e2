// Reduces a word to a rough stem, so that "says", "said" and "saying" share what is learnt of one of them.
import { hashText } from '../learnt/hashing.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'said:say told:tell wrote:write written:write thought:think knew:know known:know felt:feel found:find saw:see ' +
    'seen:see heard:hear spoke:speak spoken:speak held:hold made:make gave:give given:give took:take taken:take ' +
    'sought:seek meant:mean understood:understand began:begin begun:begin swore:swear sworn:swear drew:draw ' +
    "drawn:draw went:go gone:go came:come got:get was:be were:be is:be are:be been:be 's:be am:be has:have " +
    "had:have having:have 've:have did:do done:do does:do led:lead put:put laid:lay shot:shoot struck:strike " +
    "fought:fight foresaw:foresee foretold:foretell retold:retell learnt:learn n't:not 'll:will 'd:would ca:can " +
    'wo:will'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const PLURAL = /(?:ch|sh|x|ss)es$/;
const DOUBLED = 'bdgmnprt';

const withoutE = (word: string): string => (word.endsWith('e') ? word.slice(0, -1) : word);

/** Whether a word ends in a consonant twice, as before an ending: "admitt|ed". */
function endsDoubled(word: string): boolean {
  const last = word.charAt(word.length - 1);
  return DOUBLED.includes(last) && word.charAt(word.length - 2) === last;
}

function nounStem(word: string): string {
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) {
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    return withoutE(PLURAL.test(word) ? word.slice(0, -2) : word.slice(0, -1));
  }
  return withoutE(word);
}

function verbStem(word: string): string {
  let stem = word;
  if (word.length > 4 && (word.endsWith('ies') || word.endsWith('ied')))
    stem = `${word.slice(0, -3)}y`;
  else if (word.length > 4 && word.endsWith('ing')) stem = word.slice(0, -3);
  else if (word.length > 3 && word.endsWith('ed')) stem = word.slice(0, -2);
  else if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss'))
    stem = word.slice(0, PLURAL.test(word) ? -2 : -1);
  if (stem.length > 3 && endsDoubled(stem)) stem = stem.slice(0, -1);
  return stem.length > 2 ? withoutE(stem) : stem;
}

/** The stem of a lower-case word; verbs and other words lose different endings. */
export function stem(word: string, isVerb: boolean): string {
  return IRREGULAR.get(word) ?? (isVerb ? verbStem(word) : nounStem(word));
}

/** The hashes of the stems of verbs, given in their plain form and parted by blanks. */
export const stemsOf = (verbs: string): ReadonlySet<number> =>
  new Set(verbs.split(/\s+/).flatMap((verb) => [hashText(verb), hashText(stem(verb, true))]));
