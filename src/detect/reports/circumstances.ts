// Settles reports whose content only tells when or where something was said: "It will open in June, Holt announced *at a fair*".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { clauseBefore } from './comment-clauses.ts';
import { stemsOf } from '../words/stems.ts';
import { TAG, isFinite, isVerbal } from '../words/tag-set.ts';

const WHERE = /^(?:at|during|after|before|outside|inside|ahead)$/;
const SPEAKING = stemsOf('speak spoke talk');
const SAYING = stemsOf('say announce tell told confirm report state reveal add claim warn explain');

/** The token with which a content begins, the word before it where the cue has taken that: "speaking *at* an event". */
function opener({ forms }: Analysis, { content, cue, token }: Draft): number {
  const first = content[0] ?? -1;
  return first - 1 > token && cue.includes(first - 1)
    ? first - 1
    : WHERE.test(forms.lower[first] ?? '')
      ? first
      : -1;
}

/** Whether a content is no more than a phrase that tells where, unquoted and without a verb, behind its cue. */
function tellsWhere(analysis: Analysis, draft: Draft): boolean {
  const { forms, quotes, tags } = analysis;
  const word = opener(analysis, draft);
  if (word < draft.token || !WHERE.test(forms.lower[word] ?? '')) return false;
  return draft.content.every((i) => at(quotes.region, i) < 0 && !isVerbal(at(tags, i)));
}

/** Whether a content only tells that somebody was asked: "he insisted *when reached by phone*". */
function tellsWhenReached({ forms }: Analysis, { content, token }: Draft): boolean {
  const first = content[0] ?? -1;
  if (first <= token || !/^(?:when|once|after)$/.test(forms.lower[first] as string)) return false;
  return /^(?:reached|contacted|asked|approached|pressed|quizzed)$/.test(
    forms.lower[first + 1] ?? '',
  );
}

/** Puts in the place of such contents what was said before a comma; drops those of "speaking at …". */
export function settleCircumstances(analysis: Analysis, drafts: Draft[]): void {
  const { chunks, forms } = analysis;
  const kept = drafts.filter((draft) => {
    if (draft.evidence !== 'cue' || draft.content.length === 0) return true;
    if (tellsWhenReached(analysis, draft)) return false;
    if (!tellsWhere(analysis, draft)) return true;
    const { token, source } = draft;
    const stem = at(chunks.stems, token);
    if (SPEAKING.has(stem)) return false;
    const first = source[0] ?? -1;
    const own = first > 0 && first < token && /,$/.test(forms.lower[first - 1] as string);
    const clause = own && SAYING.has(stem) ? clauseBefore(analysis, first - 1) : [];
    if (clause.length > 0) draft.content = clause;
    return true;
  });
  drafts.splice(0, drafts.length, ...kept);
}

/**
 * Drops what a participle adds behind the clause of who said it: "Hundreds died, a report said Tuesday, *accusing the army*".
 */
export function dropAdded({ forms, tags, quotes }: Analysis, draft: Draft): void {
  const { content, token, source, cue } = draft;
  const end = Math.max(token, ...cue, ...source);
  const before = content.filter((i) => i < Math.min(token, ...source));
  const behind = content.filter((i) => i > end);
  const [first] = behind;
  if (
    before.length === 0 ||
    first === undefined ||
    before.length + behind.length !== content.length
  )
    return;
  if (at(tags, first) !== TAG.gerund || forms.lower[first - 1] !== ',') return;
  // "…, *including a rule that*" goes on; so does "…, *moving it would* cost more", whose subject it is.
  if (forms.lower[first] === 'including' || behind.some((i) => isFinite(at(tags, i)))) return;
  if (range(end + 1, first - 2).some((i) => isVerbal(at(tags, i)))) return;
  if (content.every((i) => at(quotes.region, i) < 0)) draft.content = before;
}
