// Basic detection for text that is not English: quotations by their marks, a speaker only beside a listed cue.
import type { Attribution, Reason, Speaker } from '../model/detection.ts';
import type { Span } from '../model/span.ts';
import type { ForeignCues } from './data/foreign-cues.ts';
import { FOREIGN_CUES } from './data/foreign-cues.ts';
import { RoleFacts } from './speakers/descriptions.ts';
import type { NameMention } from './names/entities.ts';
import { collectEntities } from './names/entities.ts';
import type { QuotedRegion } from './marks/marks.ts';
import { readRegions } from './marks/marks.ts';
import { SpeakerRegister } from './speakers/speaker-register.ts';

/** What was found without knowing the language well. */
export interface ForeignDetections {
  speakers: Speaker[];
  attributions: Attribution[];
}

/** A cue with the name that stands beside it, if one does. */
interface Beside {
  cue: Span;
  name: Span | null;
}

/** A cue is looked for in at most this many characters before and after a quotation. */
const REACH = 120;
/** Without a cue, fewer words than these are taken for a term, a title or irony. */
const FEWEST_WORDS = 5;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]*(?:\s(?:(?:von|van|der|zu|de|du|del|la|le)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]*){0,4}`;
const NAME_AT_START = new RegExp(`^${NAME}`, 'u');
const NAME_AT_END = new RegExp(`(?<![\\p{L}])(${NAME})\\s*$`, 'u');
const NO_CUE: ForeignCues = { cues: new Set(), between: new Set() };

/** Whether a page in this language is read by the English engine; a page that does not say is. */
export function isEnglish(lang: string | null): boolean {
  return lang === null || lang.trim() === '' || /^en(?![a-z])/i.test(lang.trim());
}

/** A person's name is seldom longer than two words; what comes before is an office ("Bürgermeisterin Anna Holt"). */
function nameProper(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end).split(/\s/);
  const small = words.slice(-3, -1).some((word) => /^\p{Ll}/u.test(word));
  if (words.length < 3 || small) return [start, end];
  return [end - words.slice(-2).join(' ').length, end];
}

/** The name right after a cue, past auxiliaries; none where an article shows a mere description. */
function nameAfter(text: string, at: number, to: number, { between }: ForeignCues): Span | null {
  let from = at;
  for (
    let m = /^\s+(\p{Ll}+)/u.exec(text.slice(from, to));
    m !== null && between.has(m[1] ?? '');
  ) {
    from += m[0].length;
    m = /^\s+(\p{Ll}+)/u.exec(text.slice(from, to));
  }
  const lead =
    /^\s+(?:(?:M\.|Mme|Frau|Herr|Don|Doña)\s)?/u.exec(text.slice(from, to))?.[0].length ?? 0;
  const found = NAME_AT_START.exec(text.slice(from + lead, to))?.[0];
  if (lead === 0 || found === undefined) return null;
  // After an article stands an office, and a name only behind it.
  if (from > at && /\s(?:der|die|le|la|l|el)$/u.test(text.slice(at, from)) && !found.includes(' '))
    return null;
  return nameProper(text, [from + lead, from + lead + found.length]);
}

/** The first cue in a stretch beside a quotation that has a name after or before it, else the first cue. */
function findBeside(text: string, from: number, to: number, table: ForeignCues): Beside | null {
  let nameless: Beside | null = null;
  for (const m of text.slice(from, to).matchAll(/\p{L}+/gu)) {
    if (!table.cues.has(m[0].toLowerCase())) continue;
    const cue: Span = [from + m.index, from + m.index + m[0].length];
    const after = nameAfter(text, cue[1], to, table);
    if (after !== null) return { cue, name: after };
    const before = NAME_AT_END.exec(
      text.slice(from, cue[0]).replace(/\s(?:hat|habe|a|ha)\s*$/u, ' '),
    );
    if (before?.[1] !== undefined) {
      const start = from + before.index;
      return { cue, name: nameProper(text, [start, start + before[1].length]) };
    }
    nameless ??= { cue, name: null };
  }
  return nameless;
}

/** The stretches after and before a region in its paragraph, up to the next region or the sentence's end. */
function stretchesBeside(text: string, region: QuotedRegion, last: number, next: number): Span[] {
  const after = text.slice(region.end, Math.min(next, region.end + REACH));
  const stop = /[.!?](?=\s|$)|\n/u.exec(after)?.index ?? after.length;
  const from = Math.max(last, region.start - REACH);
  const before = text.slice(from, region.start);
  const start = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]\s(?!.*[.!?]\s)/u)) + 1;
  const leads = /[:,]\s*$/.test(before);
  return [
    [region.end, region.end + stop],
    ...(leads ? [[from + start, region.start] as Span] : []),
  ];
}

const countWords = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function attribute(
  text: string,
  region: QuotedRegion,
  beside: Beside | null,
  speaker: string | null,
): Attribution {
  const why: Reason[] = [{ code: 'quotationMarks', words: '' }];
  const [cue, source] = [beside?.cue ?? null, beside?.name ?? null];
  if (cue !== null) why.push({ code: 'cueVerb', words: text.slice(...cue) });
  if (source !== null) why.push({ code: 'namedSource', words: text.slice(...source) });
  const confidence = beside === null ? 0.5 : source === null ? 0.65 : 0.8;
  return { kind: 'direct', content: [region.inner], cue, source, speaker, confidence, why };
}

/**
 * Finds direct quotations in a text that is not English, in order. No rule of English is applied. Pauses now and then.
 *
 * @param lang - BCP 47; languages without a table give quotations without speakers.
 */
export function* detectForeign(text: string, lang: string): Generator<void, ForeignDetections> {
  const table = FOREIGN_CUES[lang.toLowerCase().split('-')[0] ?? ''] ?? NO_CUE;
  const regions = yield* readRegions(text);
  const outer = regions.filter((r) => r.nestedIn === null && !/^['‘‛]$/.test(r.open ?? ''));
  const shown: { region: QuotedRegion; beside: Beside | null }[] = [];
  for (const [i, region] of outer.entries()) {
    yield;
    const [last, next] = [outer[i - 1]?.end ?? 0, outer[i + 1]?.start ?? text.length];
    const stretches = stretchesBeside(text, region, last, next);
    const beside =
      stretches.map(([s, e]) => findBeside(text, s, e, table)).find((b) => b !== null) ?? null;
    if (beside !== null || countWords(text.slice(...region.inner)) >= FEWEST_WORDS)
      shown.push({ region, beside });
  }
  const names = shown
    .flatMap(({ beside }): NameMention[] =>
      beside?.name == null ? [] : [{ span: beside.name, kind: 'person' }],
    )
    .sort((a, b) => a.span[0] - b.span[0]);
  const entities = yield* collectEntities(text, names);
  const register = new SpeakerRegister(entities, new RoleFacts());
  const entityAt = new Map(entities.mentions.map((m) => [m.span[0], m.entity]));
  const attributions: Attribution[] = [];
  for (const { region, beside } of shown) {
    yield;
    const entity = entityAt.get(beside?.name?.[0] ?? -1);
    const speaker = entity === undefined ? null : register.ofEntity(entity);
    attributions.push(attribute(text, region, beside, speaker));
  }
  return { speakers: register.speakers, attributions };
}
