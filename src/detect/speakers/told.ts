// Tells whether a pronoun goes on with whoever spoke last, where that is no named person: "a spokeswoman", a firm, a group.
import type { Span } from '../../model/span.ts';
import { genderOfRole } from '../names/role-phrases.ts';
import type { PronounContext } from './pronouns.ts';
import type { SourcePronoun } from './sources.ts';
import { mentionsWithin } from './sources.ts';
import type { SpeakerRegister } from './speaker-register.ts';
import type { Assignment } from './speakers.ts';

/** A report goes on from one that ended at most this many characters before. */
export const REACH = 1500;

/** A report whose speaker is known. */
export interface Told {
  assignment: Assignment;
  entity: number | null;
  at: number;
  end: number;
}

/** Whether "he" or "she" is the unnamed person who spoke right before: "…, *a spokeswoman* said. She added". */
export function takesUpUnnamed(
  { text, entities }: PronounContext,
  register: SpeakerRegister,
  last: Told,
  span: Span,
): boolean {
  const pronoun = text.slice(...span).toLowerCase();
  if (last.entity !== null || (pronoun !== 'he' && pronoun !== 'she')) return false;
  const { speaker, by } = last.assignment;
  if (by !== 'description' || register.kindOf(speaker) !== 'person') return false;
  if (span[0] < last.at || span[0] - last.at > REACH) return false;
  if (text.slice(last.at, span[0]).includes('\n')) return false;
  const between = mentionsWithin(entities.mentions, [last.at, span[0]]);
  if (between.some(({ entity }) => entities.list[entity]?.kind === 'person')) return false;
  const gender = genderOfRole(register.nameOf(speaker));
  return gender === null || gender === pronoun;
}

/** Whether a speaker has no name and may be a man or a woman: "a spokesperson". */
const isAnybody = (register: SpeakerRegister, { entity, assignment: { speaker } }: Told): boolean =>
  entity === null &&
  register.kindOf(speaker) === 'person' &&
  genderOfRole(register.nameOf(speaker)) === null;

/** Whether "it" is the body, or "they" the group, body or couple, that spoke last. */
export function goesOnAs(register: SpeakerRegister, last: Told, pronoun: SourcePronoun): boolean {
  const { speaker, others } = last.assignment;
  const kind = register.kindOf(speaker);
  if (pronoun === 'it') return kind === 'organisation';
  return (
    pronoun === 'they' &&
    (kind === 'group' || kind === 'organisation' || others.length > 0 || isAnybody(register, last))
  );
}
