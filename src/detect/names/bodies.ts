// Joins the names of organisations and places that name one thing: the same name, its abbreviation, its initials.
import type { Span } from '../../model/span.ts';
import type { NameKind, NameMention } from './entities.ts';
import { foldWord } from './person-names.ts';

const shortOf = (text: string): string =>
  foldWord(text.replace(/^the\s+/i, '').replace(/\s+(?:inc|corp|ltd|llc|plc|co)\.?$/i, ''));
const initialsOf = (text: string): string =>
  text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^The$/.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase();

/** Keys under which later mentions of a body may come: its name, its abbreviation, its name's first word. */
function keysOfBody(text: string, span: Span, name: string): string[] {
  const keys = [shortOf(name)];
  const given = /^\s*\(/.test(text.slice(span[1], span[1] + 20))
    ? /^\s*\((?:the |or )?["“]?(\p{Lu}[\p{L}\p{N}&.-]{1,9})["”]?[),]/u.exec(
        text.slice(span[1], span[1] + 20),
      )?.[1]
    : undefined;
  if (given !== undefined) keys.push(shortOf(given));
  if (name.includes(' ') && initialsOf(name).length > 2) keys.push(initialsOf(name));
  return keys;
}

/** Words farther than this before an abbreviation are not what it stands for, in UTF-16 code units. */
const LONGEST_BODY = 90;

/** A body's name with the words before it that its abbreviation counts: "Centre for [Harbour Studies] (CHS)". */
function wholeBody(text: string, [start, end]: Span): Span {
  const short = /^ \((\p{Lu}{2,8})\)/u.exec(text.slice(end, end + 12))?.[1];
  if (short === undefined) return [start, end];
  const from = Math.max(0, start - LONGEST_BODY);
  const words = [...text.slice(from, end).matchAll(/[\p{L}\p{N}&’'-]+/gu)];
  let left = short.length;
  for (let i = words.length - 1; i >= 0 && left > 0; i--) {
    const word = words[i]?.[0] ?? '';
    const counts = word.startsWith(short.charAt(left - 1));
    if (counts) left--;
    else if (/^\p{Lu}/u.test(word)) break;
    if (left === 0) return [Math.min(start, from + (words[i]?.index ?? 0)), end];
  }
  return [start, end];
}

/** A body or place with where it is named. */
export interface Body {
  kind: NameKind;
  spans: Span[];
  name: string;
}

/** Groups bodies and places: same name, abbreviation or initials. */
export function* groupBodies(text: string, names: readonly NameMention[]): Generator<void, Body[]> {
  const groups: Body[] = [];
  const byKey = new Map<string, number>();
  for (const { span, kind } of names) {
    yield;
    const name = text.slice(...wholeBody(text, span)).replace(/[’']s?$/, '');
    const own = shortOf(name);
    const at = byKey.get(own) ?? groups.push({ kind, spans: [], name }) - 1;
    const group = groups[at];
    if (group === undefined) continue;
    group.spans.push(span);
    if (name.split(' ').length > group.name.split(' ').length) group.name = name;
    for (const key of keysOfBody(text, span, name)) if (!byKey.has(key)) byKey.set(key, at);
  }
  return groups;
}
