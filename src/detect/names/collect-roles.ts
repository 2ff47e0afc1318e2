// Gathers what an article says of each person that it names, over all their mentions.
import { RoleFacts } from '../speakers/descriptions.ts';
import type { Entities } from './entities.ts';
import { genderOfRole, isRoleNoun, roleAfter, roleBefore } from './role-phrases.ts';

/** Longer words between two names are no role, in UTF-16 code units. */
const LONGEST_ROLE = 40;

/** Reads every role that the article gives to a named person, and learns gender from it; pauses now and then. */
export function* collectRoles(text: string, entities: Entities): Generator<void, RoleFacts> {
  const facts = new RoleFacts();
  let floor = 0;
  let floorBefore = 0;
  for (const { span, entity } of entities.mentions) {
    const person = entities.list[entity];
    if (person?.kind !== 'person') continue;
    // "[Kremlin] spokesperson [Berg]": what stands so before a role is part of it, though taken for a person.
    const between = text.slice(floor, span[0]).trim();
    const modifies =
      between !== '' && between.length < LONGEST_ROLE && between.split(' ').every(isRoleNoun);
    const from = modifies ? floorBefore : floor;
    for (const role of [roleBefore(text, span[0], from), roleAfter(text, span[1])]) {
      if (role === null) continue;
      const words = text.slice(...role);
      facts.add({ entity, at: span[0], words });
      person.gender ??= genderOfRole(words);
    }
    floorBefore = floor;
    floor = span[1];
    yield;
  }
  return facts;
}
