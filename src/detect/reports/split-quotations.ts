// Joins the halves of a quotation that its cue splits: “The pump,” said Anna Holt, “is very old.”
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { coverage, range, union } from '../draft.ts';
import { hasWord } from '../words/forms.ts';
import { at } from '../learnt/hashing.ts';

/** More words than this between a cue and the comma before a second half are another clause. */
const LONGEST_TAIL = 8;

/** Takes in the first half, where only the second was read: "*“Trains,”* he liked to say, “are honest machines.”" */
export function joinFirstHalves(analysis: Analysis, drafts: readonly Draft[]): void {
  const { quotes, sentences, forms, tokens } = analysis;
  const covered = coverage(tokens.count, drafts);
  for (const draft of drafts) {
    const first = draft.content[0] ?? 0;
    const start = Math.min(draft.token, ...draft.source, ...draft.cue);
    if (first < start || start < 1 || at(quotes.region, first) < 0) continue;
    const half = quotes.regions[at(quotes.region, start - 1)];
    if (half?.last !== start - 1 || forms.lower[start - 2] !== ',') continue;
    if (covered[half.first] === 1 || at(sentences.of, half.first) !== at(sentences.of, start))
      continue;
    draft.content = union(range(half.first, half.last), draft.content);
  }
}

/** Takes in the second half: “The pump,” said Anna Holt, “*is very old*.” */
export function joinSecondHalves(analysis: Analysis, drafts: readonly Draft[]): void {
  const { quotes, sentences, forms, tokens } = analysis;
  const covered = coverage(tokens.count, drafts);
  for (const draft of drafts) {
    const region = quotes.regions[at(quotes.region, draft.content.at(-1) ?? 0)];
    if (region === undefined || region.last !== draft.content.at(-1)) continue;
    if (draft.token < region.last) continue;
    const end = Math.max(draft.token, ...draft.source, ...draft.cue);
    let comma = end + 1;
    while (comma - end < LONGEST_TAIL && hasWord(forms.lower[comma] ?? '')) comma++;
    const opener = comma + 1;
    const next = opener < tokens.count ? quotes.regions[at(quotes.region, opener)] : undefined;
    if (next?.first !== opener || forms.lower[comma] !== ',' || covered[opener] === 1) continue;
    if (at(sentences.of, opener) !== at(sentences.of, end)) continue;
    draft.content = union(draft.content, range(next.first, next.last));
  }
}
