// Leaves out of reports what stands before an article's first words: "HARTFORD, Conn. (AP) — ".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { at } from '../learnt/hashing.ts';

/** A dateline is at most this long, in UTF-16 code units. */
const LONGEST = 80;
const PATTERNS = [
  // An agency in brackets, behind a place or at the start.
  /^(?:\p{Lu}[^()\n—–]{0,60}\s)?\((?:\p{Lu}{2,8}|Reuters|Bloomberg)\)\s*(?:—|–|--|-)\s*/u,
  /^(?:\p{Lu}{3}[\p{Lu} ,.]*\s)?\((?:\p{Lu}{2,8}|Reuters|Bloomberg)\)\s*/u,
  // The hour, in a live blog.
  /^\d{1,2}[.:]\d{2}\s?(?:am|pm)?(?:\s(?:GMT|BST|UTC|ET))?:?\s/iu,
  // A place in capitals before a dash or colon.
  /^\p{Lu}{3}[\p{Lu} .’'-]*(?:, [\p{L}. \d]{2,24}){0,2}(?:\s(?:—|–|--|-)|:)\s/u,
];

/** The first token of a paragraph behind its dateline: that of the paragraph where there is none. */
function behindDateline({ tokens }: Analysis, first: number): number {
  const start = at(tokens.start, first);
  const head = tokens.text.slice(start, start + LONGEST);
  const length = PATTERNS.map((pattern) => pattern.exec(head)?.[0].length ?? 0).find((n) => n > 0);
  let next = first;
  while (length !== undefined && next < tokens.count && at(tokens.start, next) < start + length)
    next++;
  return next;
}

/** Takes datelines out of all drafts that rest on a cue. */
export function dropDatelines(analysis: Analysis, drafts: readonly Draft[]): void {
  const { paragraphStart } = analysis.tokens;
  for (const draft of drafts) {
    if (draft.evidence !== 'cue') continue;
    const first = at(paragraphStart, draft.token);
    const behind = behindDateline(analysis, first);
    const outside = (token: number): boolean => token < first || token >= behind;
    if (behind === first || !outside(draft.token)) continue;
    draft.content = draft.content.filter(outside);
    draft.source = draft.source.filter(outside);
  }
}
