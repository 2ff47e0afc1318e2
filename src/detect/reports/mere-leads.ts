// Drops readings of what only leads to a report or tells how it came about, or what somebody did: "Asked if …",
// "when reached by phone", "Since …", "hailed her side’s display".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { stemsOf } from '../words/stems.ts';
import { isFinite, isVerbal } from '../words/tag-set.ts';

const LEADS = new Set(['asked', 'pressed', 'quizzed', 'questioned']);
const ASKS = /^(?:if|whether|what|why|how|who|when|where|about|by)$/;

/** Whether a sentence begins with what somebody was asked before they answered: "*Asked if she would quit*, he said no". */
function isAskedLead({ forms, sentences }: Analysis, { token }: Draft): boolean {
  if (token !== at(sentences.starts, at(sentences.of, token))) return false;
  return LEADS.has(forms.lower[token] as string) && ASKS.test(forms.lower[token + 1] ?? '');
}

/** Whether a content only says how somebody was reached: "insisted when *reached by phone*". */
const isReached = ({ forms }: Analysis, { content }: Draft): boolean =>
  forms.lower[content[0] ?? 0] === 'reached' && forms.lower[(content[0] ?? 0) + 1] === 'by';

const REASONS = new Set(['since', 'because', 'although', 'though', 'while', 'after']);

/** Whether a content is only why or when something was done: "*Since the quay had flooded*, the operator has explained". */
function isReason({ forms, quotes, sentences }: Analysis, { token, content }: Draft): boolean {
  const first = content[0] ?? 0;
  const last = content.at(-1) ?? 0;
  if (!REASONS.has(forms.lower[first] as string) || last >= token) return false;
  if (first !== at(sentences.starts, at(sentences.of, first))) return false;
  return (
    content.every((i) => at(quotes.region, i) < 0) &&
    !content.some((i) => i < last && forms.lower[i] === ',')
  );
}

/** Verbs of those who only notice a thing. */
const NOTICING = stemsOf('hear record log measure');

/** Whether somebody only noticed a thing, and nothing is told of what it said: "heard *a call*", "recorded *brain activity*". */
const noticesThing = ({ chunks, tags, quotes }: Analysis, { token, content }: Draft): boolean =>
  NOTICING.has(at(chunks.stems, token)) &&
  content.every((i) => at(quotes.region, i) < 0 && !isFinite(at(tags, i)));

const TESTS = [isAskedLead, isReached, isReason, noticesThing];

/** Drops the drafts that are mere leads to a report. */
export function dropMereLeads(analysis: Analysis, drafts: Draft[]): void {
  const kept = drafts.filter((draft) => !TESTS.some((test) => test(analysis, draft)));
  drafts.splice(0, drafts.length, ...kept);
}

/** Nouns alone, so few and so doubtful, are rather what somebody did than what they said: "hailed *her side’s display*". */
const THIN = { tokens: 8, confidence: 0.5 };

/** How long the longest content is that each token stands in. */
function longestContents(count: number, drafts: readonly Draft[]): Int32Array {
  const longest = new Int32Array(count);
  for (const { content } of drafts)
    for (const i of content) longest[i] = Math.max(at(longest, i), content.length);
  return longest;
}

/** Drops the drafts whose content is a few nouns that may as well be no report, or part of another's. */
export function dropThin({ tags, quotes, tokens }: Analysis, drafts: Draft[]): void {
  const longest = longestContents(tokens.count, drafts);
  const kept = drafts.filter(({ content, confidence, evidence }) => {
    if (evidence !== 'cue' || content.length > THIN.tokens) return true;
    if (content.some((i) => at(quotes.region, i) >= 0 || isVerbal(at(tags, i)))) return true;
    return confidence >= THIN.confidence && content.some((i) => at(longest, i) <= content.length);
  });
  drafts.splice(0, drafts.length, ...kept);
}
