// Finds names by their capitals: a first cut that a trained tagger will replace.
import type { NameMention } from './entities.ts';

const PARTICLE = String.raw`(?:of|the|for|and|de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le)`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:[.’'-]\p{L}[\p{L}\p{M}]*)*\.?(?:[ \u00a0](?:${PARTICLE}[ \u00a0]){0,2}\p{Lu}[\p{L}\p{M}]*(?:[.’'-]\p{L}[\p{L}\p{M}]*)*(?:\.(?=[ \u00a0]\p{Lu}))?){0,6}`,
  'gu',
);
const ORGANISATION =
  /\b(?:Party|Ministry|Department|Committee|Council|Commission|University|Institute|Center|Centre|Court|Bank|Agency|Association|Company|Corp|Inc|Ltd|Group|Union|Bureau|Police|Army|Office|Service|Post|Times|News|Journal|Foundation|House|Senate|Congress|Parliament|Kremlin|Pentagon|NATO|FBI|CIA|UN|EU)\b|^\p{Lu}{2,}$/u;
const PLACE =
  /^(?:United States|U\.S|US|UK|Russia|Ukraine|China|Europe|America|Washington|Moscow|Kyiv|London|Paris|Germany|France)$/;
const COMMON =
  /^(?:The|A|An|In|On|At|He|She|It|They|We|I|You|But|And|This|That|These|Those|There|Here|When|While|As|If|His|Her|Their|Its|Our|My|For|By|With|After|Before|During|According|However|Meanwhile|Still|Instead|Also|Then|Now|So|Yet|Or|No|Not|To|From|What|Why|How|Who|Where|Many|Some|Most|All|Both|One|Two|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Lists the capitalised runs of a text that look like names, in order, with a guess at what each names. */
export function findNames(text: string): NameMention[] {
  const names: NameMention[] = [];
  for (const m of text.matchAll(NAME)) {
    let start = m.index;
    const words = m[0].replace(/[’']s$/, '').split(/[ \u00a0]/);
    while (words.length > 0 && COMMON.test(words[0] ?? ''))
      start += (words.shift()?.length ?? 0) + 1;
    while (words.length > 0 && /^\p{Ll}/u.test(words[0] ?? ''))
      start += (words.shift()?.length ?? 0) + 1;
    const name = words.join(' ');
    if (name.length < 2) continue;
    const kind = ORGANISATION.test(name) ? 'organisation' : PLACE.test(name) ? 'place' : 'person';
    names.push({ span: [start, start + name.length], kind });
  }
  return names;
}
