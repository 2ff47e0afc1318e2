// Finds who a cue's subject is: the noun phrase before it, or after it where the order is turned round.
import type { Span } from '../model/span.ts';
import type { Cue } from './cues.ts';
import { roleBefore } from './role-phrases.ts';

const HELPERS =
  /(?:\s+|^)(?:has|have|had|also|then|later|further|once|never|would|will|did|does|do|not|is|was|were|are|be|been|being|can|could|may|might|must|\p{Ll}+ly|didn[’']t|doesn[’']t|quickly|even|still|again|now|first|both|all|himself|herself|to)$/u;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:(?:of|the|for|de|da|di|van|von|der|den|bin|al|el|la|le|and|&)\s+){0,2}\p{Lu}[\p{L}\p{M}’'.-]*){0,7}`;
const DETERMINED = String.raw`(?:an?|the|one|another|two|three|several|some|many|his|her|their|its|our|my|officials?|sources?|experts?|critics|residents|police|authorities)(?:\s+[\p{L}\p{M}\p{N}’'.&-]+){0,9}`;
const PRONOUN = String.raw`(?:he|she|they|it|we|I|you|who|others|many|some|most)`;
const PHRASE = new RegExp(`^(?:${PRONOUN}(?![\\p{L}’'])|${NAME}|${DETERMINED})`, 'u');
const LAST_PHRASE = new RegExp(
  `(?:^|[\\s(“"])(${PRONOUN}|${NAME}(?:\\s+\\p{Ll}+){0,2}|${DETERMINED})$`,
  'u',
);
const CONNECTOR =
  /^(?:[\s,;:—–-]|(?:and|but|while|as|that|though|although|when|because|if|so|yet|or|however|meanwhile|still|instead|also)(?![\p{L}]))+/iu;
/** A subject is looked for in at most this many characters beside its cue. */
const REACH = 240;

function peelHelpers(piece: string): string {
  let rest = piece.trimEnd();
  for (let m = HELPERS.exec(rest); m !== null; m = HELPERS.exec(rest))
    rest = rest.slice(0, m.index).trimEnd();
  return rest;
}

/** The last noun phrase of a clause that ends where the verb begins; null where none does. */
function phraseAtEnd(piece: string): Span | null {
  const start = CONNECTOR.exec(piece)?.[0].length ?? 0;
  const clause = piece.slice(start);
  if (
    clause.split(/\s+/).length <= 9 &&
    !/^(?:on|in|at|after|during|earlier|last|by|for|before|with|from|under)\s/i.test(clause)
  ) {
    if (PHRASE.test(clause)) return [start, piece.length];
  }
  const m = LAST_PHRASE.exec(piece);
  return m?.[1] === undefined ? null : [piece.length - m[1].length, piece.length];
}

/** "Anna Holt, the city's chief engineer, said": the phrase before the words set off by commas. */
function phraseBeforeAside(left: string): Span | null {
  const m = /,\s*(?:who\s+)?([^,]{0,120}(?:,[^,]{0,40})?),?\s*$/u.exec(left);
  if (m === null) return null;
  const piece = left.slice(0, m.index);
  const lead = Math.max(piece.lastIndexOf(', '), piece.lastIndexOf('; '));
  const phrase = phraseAtEnd(piece.slice(lead < 0 ? 0 : lead + 2));
  return phrase === null
    ? null
    : [phrase[0] + (lead < 0 ? 0 : lead + 2), left.replace(/,?\s*$/, '').length];
}

/** The subject that ends where the cue begins, between `from` and the cue; null where it stands elsewhere. */
export function findSubjectBefore(text: string, from: number, cue: Cue): Span | null {
  const start = Math.max(from, cue.span[0] - REACH);
  const left = peelHelpers(text.slice(start, cue.span[0]));
  if (left === '') return null;
  let found: Span | null;
  if (left.endsWith(',')) found = cue.participle ? null : phraseBeforeAside(left);
  else {
    const comma = Math.max(...[', ', '; ', '— ', ': '].map((b) => left.lastIndexOf(b)));
    const lead = comma < 0 ? 0 : comma + 2;
    const piece = left.slice(lead);
    if (/^(?:who|which)$/.test(piece.trim()))
      found = phraseBeforeAside(`${left.slice(0, comma)},,`);
    else {
      const phrase = phraseAtEnd(piece);
      found = phrase === null ? null : [lead + phrase[0], lead + phrase[1]];
    }
  }
  if (found === null || found[1] <= found[0]) return null;
  const role = roleBefore(text, start + found[0]);
  return [Math.max(from, role?.[0] ?? start + found[0]), start + found[1]];
}

/** The subject right after a cue: "said Peskov", "according to the report". */
export function findSubjectAfter(text: string, cue: Cue, to: number): Span | null {
  const after = text.slice(cue.span[1], Math.min(to, cue.span[1] + REACH));
  const lead = after.length - after.trimStart().length;
  if (lead === 0) return null;
  const phrase = /^[^,.;:“”"«»()—]+/u.exec(after.slice(lead))?.[0] ?? '';
  const m = PHRASE.exec(phrase);
  if (
    m === null ||
    (cue.sort !== 'accordingTo' &&
      /^(?:it|you|the|an?) \p{Ll}+ (?:is|was|are|were|has|had|will)/u.test(phrase))
  )
    return null;
  const words = cue.sort === 'accordingTo' ? phrase : m[0];
  const stop = / (?:in|on|during|at|after|who|that|as|when|while|before|last|this|to) .*$/u.exec(
    words,
  );
  const end =
    stop === null || / (?:officials|sources|people|experts)/.test(words)
      ? words.length
      : stop.index;
  return [cue.span[1] + lead, cue.span[1] + lead + words.slice(0, end).trimEnd().length];
}
