// Finds whom a description stands for, where the article itself has tied it to a name.
import { SAME_ROLES } from './data/roles.ts';
import { nationOf } from './data/nations.ts';
import type { Entities } from './entities.ts';
import { foldWord } from './person-names.ts';
import type { Description } from './sources.ts';
import { firstMentionFrom } from './sources.ts';

/** What the article says a person is, in one place. */
export interface RoleFact {
  /** Index into `Entities.list`. */
  entity: number;
  /** Where it says so; UTF-16 offset. */
  at: number;
  /** As written, without article. */
  words: string;
}

/** Whom a description stands for, and how sure that is. */
export interface Referent {
  entity: number;
  confidence: number;
}

const IGNORED = new Set([
  'former',
  'then',
  'new',
  'current',
  'outgoing',
  'longtime',
  'veteran',
  'own',
  'senior',
  'also',
]);
/** Two words with this many first letters in common are taken for one: "Ukraine", "Ukrainian". */
const STEM = 5;

const shareStem = (a: string, b: string): boolean =>
  a === b || (a.length >= STEM && b.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM));

const foldRole = (words: string): string[] =>
  words
    .split(/[\s]+/)
    .map(foldWord)
    .filter((w) => w !== '');

function sameRole(head: string, word: string): boolean {
  return head === word || SAME_ROLES.some((row) => row.includes(head) && row.includes(word));
}

/** Whether a role fits a description: its noun is there, and so is everything that the description adds. */
function fits(role: readonly string[], { head, modifiers }: Description): boolean {
  if (!role.some((word) => sameRole(head, word))) return false;
  return modifiers.every(
    (m) =>
      IGNORED.has(m) ||
      role.some((word) => shareStem(nationOf(m), nationOf(word)) || sameRole(m, word)),
  );
}

/** At most this many mentions before a description are read to see who came last. */
const MOST_MENTIONS = 500;

/** Of some entities the one last mentioned before an offset, else the first of them. */
function lastMentioned(
  entities: Entities,
  among: ReadonlySet<number>,
  at: number,
): number | undefined {
  const end = firstMentionFrom(entities.mentions, at) - 1;
  for (let i = end; i >= 0 && end - i < MOST_MENTIONS; i--) {
    const entity = entities.mentions[i]?.entity;
    if (entity !== undefined && among.has(entity)) return entity;
  }
  return [...among][0];
}

/**
 * Finds whom a description of one person stands for, by the roles that the article gives.
 *
 * @param at - Where the description stands; roles given before it count before later ones.
 * @returns Null where no role fits, or the description points at nobody known ("a senator").
 */
export function findDescribed(
  description: Description,
  at: number,
  entities: Entities,
  facts: readonly RoleFact[],
): Referent | null {
  if (!description.definite || description.plural) return null;
  const fitting = facts.filter((fact) => fits(foldRole(fact.words), description));
  const before = fitting.filter((fact) => fact.at < at);
  const among = new Set((before.length > 0 ? before : fitting).map((fact) => fact.entity));
  if (among.size === 0) return null;
  const specific = description.modifiers.some((m) => !IGNORED.has(m));
  const best = lastMentioned(entities, among, at);
  if (best === undefined) return null;
  return { entity: best, confidence: (among.size === 1 ? 0.75 : 0.5) + (specific ? 0.15 : 0) };
}
