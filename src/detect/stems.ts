// Reduces a word to a rough stem, so that "says", "said" and "saying" share what is learnt of one of them.

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
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
    .map((pair) => pair.split(':')),
) as Record<string, string>;

const PLURAL = /(?:ch|sh|x|ss)es$/;
const DOUBLED = /([bdgmnprt])\1$/;

function nounStem(word: string): string {
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) {
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    return (PLURAL.test(word) ? word.slice(0, -2) : word.slice(0, -1)).replace(/e$/, '');
  }
  return word.replace(/e$/, '');
}

function verbStem(word: string): string {
  let stem = word;
  if (word.length > 4 && (word.endsWith('ies') || word.endsWith('ied')))
    stem = `${word.slice(0, -3)}y`;
  else if (word.length > 4 && word.endsWith('ing')) stem = word.slice(0, -3);
  else if (word.length > 3 && (word.endsWith('ed') || PLURAL.test(word))) stem = word.slice(0, -2);
  else if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) stem = word.slice(0, -1);
  if (stem.length > 3 && DOUBLED.test(stem)) stem = stem.slice(0, -1);
  return stem.length > 2 ? stem.replace(/e$/, '') : stem;
}

/** The stem of a lower-case word; verbs and other words lose different endings. */
export function stem(word: string, isVerb: boolean): string {
  return (
    (Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined) ??
    (isVerb ? verbStem(word) : nounStem(word))
  );
}
