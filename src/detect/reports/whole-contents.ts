// Makes contents whole, and rids them of what is no part of what was said: brackets left out, whom a cue tells, who spoke.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range, union } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { stemsOf } from '../words/stems.ts';
import { TAG } from '../words/tag-set.ts';

/** A name with its abbreviation in brackets that a content lacks is at most this long, in tokens. */
const LONGEST_HOLE = 6;

/** Takes in what a content leaves out around brackets: "The Transport *Authority (LTA)* will add 20 trains". */
function fillBrackets({ forms }: Analysis, draft: Draft): void {
  const { content, source, cue } = draft;
  const others = new Set([...source, ...cue]);
  for (let i = 1; i < content.length; i++) {
    const [before, after] = [content[i - 1] as number, content[i] as number];
    if (after === before + 1 || after - before > LONGEST_HOLE + 1) continue;
    const hole = range(before + 1, after - 1);
    const words = hole.map((token) => forms.lower[token]);
    if (!words.includes('(') || !words.includes(')')) continue;
    if (!hole.some((token) => others.has(token))) draft.content = union(draft.content, hole);
  }
}

const TELLING = stemsOf('urge ask tell warn advise order encourage remind beg');
/** Whom a cue tells goes on for at most so many tokens: "residents *of Gauteng* to use water". */
const LONGEST_TOLD = 6;

/** Leaves out the rest of whom a cue tells: "urged residents *of Gauteng* to use water sparingly". */
function dropTold({ chunks, tags, forms }: Analysis, draft: Draft): void {
  const { content, token } = draft;
  if (!TELLING.has(at(chunks.stems, token)) || (content[0] ?? 0) < token) return;
  if (!/^(?:of|in|at|from|with)$/.test(forms.lower[content[0] ?? 0] as string)) return;
  const to = content.findIndex((i) => forms.lower[i] === 'to' && at(tags, i + 1) === TAG.base);
  if (to > 0 && to <= LONGEST_TOLD) draft.content = content.slice(to);
}

/** Leaves out what tells of the speaker behind them: "It may fall, warned Holt, *who built it*". */
function dropRelative({ forms, quotes }: Analysis, draft: Draft): void {
  const { content, source, cue, token } = draft;
  const behind = Math.max(token, ...source, ...cue);
  const tail = content.findIndex((i) => i > behind);
  if (tail < 1 || source.length === 0 || (content[0] ?? 0) > Math.min(token, ...source)) return;
  const word = content.slice(tail).find((i) => forms.lower[i] !== ',') ?? 0;
  const relative = /^(?:who|whose|which)$/.test(forms.lower[word] as string);
  if (relative && content.slice(tail).every((i) => at(quotes.region, i) < 0))
    draft.content = content.slice(0, tail);
}

/** A clause that lacks its beginning lacks at most so many tokens: "told *it is* too late". */
const LONGEST_START = 3;

/** Takes in "it is" between a cue and what is said. */
function reachIt({ forms, quotes }: Analysis, draft: Draft): void {
  const first = draft.content[0] ?? 0;
  const start = Math.max(draft.token, ...draft.cue) + 1;
  if (first <= start || first - start > LONGEST_START || at(quotes.region, start) >= 0) return;
  const begins = /^(?:it|there|they|he|she)$/.test(forms.lower[start] as string);
  const lacks = range(start, first - 1);
  if (begins && !lacks.some((i) => forms.lower[i] === ':' || draft.source.includes(i)))
    draft.content = union(lacks, draft.content);
}

/** Leaves out a comma at the end of a paraphrase. */
function dropComma({ forms, quotes }: Analysis, draft: Draft): void {
  const last = draft.content.at(-1) ?? 0;
  if (draft.content.length > 1 && forms.lower[last] === ',' && at(quotes.region, last) < 0)
    draft.content = draft.content.slice(0, -1);
}

/** Makes the contents of all drafts whole. */
export function reachWholeContents(analysis: Analysis, drafts: readonly Draft[]): void {
  for (const draft of drafts)
    for (const settle of [fillBrackets, dropTold, dropRelative, reachIt, dropComma])
      settle(analysis, draft);
}
