// JSON with lists that are written a member at a time, set out as JSON.stringify sets it out.
import { separator } from './separator.ts';

/** Stands for the members of a list in what is around it. */
export const MEMBERS = 'urn:on-record:members';

/** What is around the lists: a value in which each is `[MEMBERS]`, as the texts before, between and after their members. */
export function jsonFrame(value: unknown): string[] {
  return `${JSON.stringify(value, null, 2)}\n`.split(`"${MEMBERS}"`);
}

/** Writes members of a list that stand `depth` spaces from the margin. */
export function jsonMembers(depth: number): (members: readonly unknown[]) => string {
  const line = `\n${' '.repeat(depth)}`;
  const separate = separator(`,${line}`);
  return (members) =>
    members
      .map((member) => separate() + JSON.stringify(member, null, 2).replaceAll('\n', line))
      .join('');
}
