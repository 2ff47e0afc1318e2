// Finds names by their capitals: a first cut that a trained tagger will replace.
import { nationOf } from './data/nations.ts';
import type { NameKind, NameMention } from './entities.ts';
import { isRoleNoun } from './role-phrases.ts';

const PARTICLE = String.raw`(?:of|the|de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le)`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[.’'-]\p{L}[\p{L}\p{M}]*)*`;
/** A full stop belongs to a name only behind an initial or a title. */
const DOT = String.raw`(?:(?<=(?<![\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|St|Prof|Rev))\.)?`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}${DOT}(?:[ \\u00a0](?:${PARTICLE}[ \\u00a0]){0,2}${WORD}${DOT}){0,6}`,
  'gu',
);
const ORGANISATION =
  /\b(?:Party|Ministry|Department|Committee|Council|Commission|University|Institute|Center|Centre|Court|Bank|Agency|Association|Company|Corp|Inc|Ltd|Group|Union|Bureau|Police|Army|Office|Service|Post|Times|News|Journal|Foundation|House|Senate|Congress|Parliament|Kremlin|Pentagon|NATO|FBI|CIA|UN|EU)\b|^\p{Lu}{2,}$/u;
const PLACE =
  /^(?:United States|U\.S|US|UK|Russia|Ukraine|China|Europe|America|Washington|Moscow|Kyiv|London|Paris|Germany|France)$/;
const COMMON =
  /^(?:The|A|An|In|On|At|He|She|It|They|We|I|You|But|And|This|That|These|Those|There|Here|When|While|As|If|His|Her|Their|Its|Our|My|For|By|With|After|Before|During|According|However|Meanwhile|Still|Instead|Also|Then|Now|So|Yet|Or|No|Not|To|From|What|Why|How|Who|Where|Many|Some|Most|All|Both|One|Two|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Where the name proper begins: behind what is capitalised for its place, and behind an office. */
function leadOf(words: readonly string[]): number {
  let lead = 0;
  while (lead < words.length && /^(?:\p{Ll}|’)/u.test(words[lead] ?? '')) lead++;
  while (lead < words.length && COMMON.test(words[lead] ?? '')) lead++;
  const office = words.findLastIndex((word, i) => i < words.length - 1 && isRoleNoun(word));
  return Math.max(lead, office + 1);
}

function guessKind(name: string): NameKind {
  if (ORGANISATION.test(name)) return 'organisation';
  return PLACE.test(name) || nationOf(name.toLowerCase()) !== name.toLowerCase()
    ? 'place'
    : 'person';
}

/** Lists the capitalised runs of a text that look like names, in order, with a guess at what each names. */
export function findNames(text: string): NameMention[] {
  const names: NameMention[] = [];
  for (const m of text.matchAll(NAME)) {
    const words = m[0].replace(/[’']s$/, '').split(/[ \u00a0]/);
    const lead = leadOf(words);
    const start = m.index + words.slice(0, lead).reduce((sum, word) => sum + word.length + 1, 0);
    const name = words.slice(lead).join(' ');
    if (name.length < 2 || isRoleNoun(name)) continue;
    names.push({ span: [start, start + name.length], kind: guessKind(name) });
  }
  return names;
}
