// Trims what readings take too much of: clauses that are no longer reported, lead-ins to a quotation, people who do not speak.
import type { Analysis } from './analysis.ts';
import type { Draft } from './draft.ts';
import { at } from './hashing.ts';
import type { People } from './source-types.ts';
import type { Reading } from './spans.ts';
import { TAG } from './tag-set.ts';

const TURNS = new Set(['but', 'though', 'although', 'while', 'even', 'as', 'yet', 'and']);
const LEAD_INS = new Set([
  'while',
  'although',
  'though',
  'when',
  'after',
  'asked',
  'despite',
  'as',
]);
/** A cue at least this likely shows that the article speaks again. */
const SURE_CUE = 0.4;
/** What is left of a content must be at least this long, in tokens. */
const LEAST_LEFT = 4;
/** A quotation of at least this many words needs no lead-in. */
const LEAST_QUOTED = 5;

/** Cuts a content where, after a comma and a word that turns the sentence, another cue stands outside quotation marks. */
function cutTurn({ forms, quotes }: Analysis, draft: Draft, cues: ReadonlySet<number>): void {
  const { content } = draft;
  let cut = -1;
  for (let i = 1; i < content.length; i++) {
    const token = content[i] as number;
    if (at(quotes.region, token) >= 0) continue;
    if (TURNS.has(forms.lower[token] as string) && forms.lower[token - 1] === ',') cut = i;
    else if (cues.has(token) && token !== draft.token && cut >= LEAST_LEFT) {
      draft.content = content.slice(
        0,
        forms.lower[content[cut - 1] as number] === ',' ? cut - 1 : cut,
      );
      return;
    }
  }
}

/** Drops "While he did not rule it out," before a quotation that is a sentence of its own. */
function dropLeadIn({ forms, quotes, tokens }: Analysis, draft: Draft): void {
  const { content } = draft;
  const from = content.findIndex((token) => at(quotes.region, token) >= 0);
  if (from < 2 || !LEAD_INS.has(forms.lower[content[0] as number] as string)) return;
  const opener = content[from] as number;
  const region = quotes.regions[at(quotes.region, opener)];
  if (region === undefined || region.first !== opener || region.words < LEAST_QUOTED) return;
  const capital = /^\p{Lu}/u.test(tokens.words[opener + 1] ?? '');
  if (capital && forms.lower[opener - 1] === ',' && draft.token > region.last)
    draft.content = content.slice(from);
}

/** Keeps, for a participle, of a source in several stretches that name several people the one nearest to the cue. */
function settleSource({ tags }: Analysis, people: People, draft: Draft): void {
  if (at(tags, draft.token) !== TAG.gerund) return;
  const stretches: number[][] = [];
  draft.source.forEach((token, i) => {
    if (i > 0 && draft.source[i - 1] === token - 1) stretches.at(-1)?.push(token);
    else stretches.push([token]);
  });
  const named = stretches.filter((stretch) => stretch.some((token) => people.endingAt.has(token)));
  if (named.length < 2) return;
  const away = (stretch: readonly number[]): number =>
    Math.min(...stretch.map((token) => Math.abs(token - draft.token)));
  draft.source = named.reduce((best, stretch) => (away(stretch) < away(best) ? stretch : best));
}

/** Trims all drafts that rest on a cue. */
export function trimDrafts(
  analysis: Analysis,
  people: People,
  drafts: readonly Draft[],
  readings: readonly Reading[],
): void {
  const cues = new Set(readings.filter((r) => r.probability >= SURE_CUE).map((r) => r.token));
  for (const draft of drafts) {
    if (draft.evidence !== 'cue') continue;
    cutTurn(analysis, draft, cues);
    dropLeadIn(analysis, draft);
    settleSource(analysis, people, draft);
  }
}
