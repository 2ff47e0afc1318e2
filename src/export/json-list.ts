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
  const separate = separator(`,\n${' '.repeat(depth)}`);
  return (members) => members.map((member) => separate() + indented(member, depth)).join('');
}

/** A member as it stands so far from the margin: in as many lists, which are cut off, because that makes no copy of it. */
function indented(member: unknown, depth: number): string {
  let nested = member;
  let around = 0;
  for (let indent = 0; indent < depth; indent += 2) {
    nested = [nested];
    around += 2 + indent;
  }
  const text = JSON.stringify(nested, null, 2);
  return text.slice(around + depth, text.length - around);
}
