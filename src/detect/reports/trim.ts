// Trims what readings take too much of: clauses that are no longer reported, lead-ins to a quotation, people who do not speak.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range, union } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { NAME } from '../names/names.ts';
import type { People } from '../speakers/source-types.ts';
import type { Reading } from './spans.ts';
import { TAG, isFinite } from '../words/tag-set.ts';

/** A nickname has at most this many words. */
const MOST_NICKNAME_WORDS = 2;
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
const CLOSES_SENTENCE = new Set([',', '.', '?', '!']);
/** More words than this after a quotation are no spill, in tokens. */
const MOST_SPILT = 3;
/** A cue at least this likely shows that the article speaks again. */
const SURE_CUE = 0.4;
/** What is left of a content must be at least this long, in tokens. */
const LEAST_LEFT = 4;
/** A quotation of at least this many words needs no lead-in. */
const LEAST_QUOTED = 5;

/** Cuts a content where, after a semicolon, or a comma and a word that turns the sentence, another cue stands outside quotation marks. */
function cutTurn({ forms, quotes, tags }: Analysis, draft: Draft, cues: ReadonlySet<number>): void {
  const { content } = draft;
  let cut = -1;
  for (let i = 1; i < content.length; i++) {
    const token = content[i] as number;
    if (at(quotes.region, token) >= 0) continue;
    const before = forms.lower[token - 1];
    if (
      (before === ';' && at(tags, token) !== TAG.pronoun) ||
      (before === ',' && TURNS.has(forms.lower[token] as string))
    )
      cut = i;
    else if (cues.has(token) && token !== draft.token && cut >= LEAST_LEFT) {
      draft.content = content.slice(
        0,
        /^[,;]$/.test(forms.lower[content[cut - 1] as number] as string) ? cut - 1 : cut,
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

/** Drops what leads to a quotation by a colon, where the cue stands behind it: "Holt was plain: “It leaks,” she said". */
function dropColonLead({ forms, quotes }: Analysis, draft: Draft): void {
  const { content } = draft;
  const from = content.findIndex((token) => at(quotes.region, token) >= 0);
  const opener = content[from];
  if (opener === undefined || from < 1 || content[from - 1] !== opener - 1) return;
  const region = quotes.regions[at(quotes.region, opener)];
  if (region?.first !== opener || forms.lower[opener - 1] !== ':') return;
  if (draft.token > region.last) draft.content = content.slice(from);
}

/** Gives a nickname with the name around it to the source: “We won,” said Marcus “Shorty” Webb. */
function settleNickname({ quotes, names, tokens }: Analysis, draft: Draft): void {
  const isPerson = (i: number): boolean =>
    i >= 0 && i < names.length && at(names, i) === NAME.person;
  for (const index of new Set(draft.content.map((token) => at(quotes.region, token)))) {
    const region = quotes.regions[index];
    if (region === undefined || region.words > MOST_NICKNAME_WORDS) continue;
    const { first, last } = region;
    if (
      !isPerson(first - 1) ||
      !isPerson(last + 1) ||
      !/^\p{Lu}/u.test(tokens.words[first + 1] ?? '')
    )
      continue;
    let start = first - 1;
    while (isPerson(start - 1)) start--;
    draft.content = draft.content.filter((token) => token < start || token > last);
    if (draft.source.includes(last + 1) || draft.source.includes(first - 1))
      draft.source = union(range(start, last + 1), draft.source);
  }
}

/** Drops the few words after a quotation that has ended like a sentence: “It leaks,” *harbour* engineer Holt said. */
function dropSpill({ forms, quotes }: Analysis, draft: Draft): void {
  const spilt = new Set<number>();
  draft.content.forEach((token, i) => {
    const region = quotes.regions[at(quotes.region, token)];
    if (region?.last !== token || !CLOSES_SENTENCE.has(forms.lower[token - 1] as string)) return;
    let next = i + 1;
    while (draft.content[next] === token + next - i && at(quotes.region, token + next - i) < 0)
      next++;
    if (next - i - 1 <= MOST_SPILT)
      draft.content.slice(i + 1, next).forEach((word) => spilt.add(word));
  });
  if (spilt.size === 0) return;
  draft.content = draft.content.filter((token) => !spilt.has(token));
  while (draft.source[0] !== undefined && spilt.has(draft.source[0] - 1))
    draft.source.unshift(draft.source[0] - 1);
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

/** Drops of a source what only leads up to its sentence's subject: "With the help of Ito, *the mayor* softened …, saying". */
function dropLeadUp({ tags, forms, tokens }: Analysis, draft: Draft): void {
  const { source } = draft;
  const comma = source.findLastIndex((token) => forms.lower[token] === ',');
  const first = source[comma + 1];
  if (comma < 1 || first === undefined || source.at(-1) !== first + source.length - comma - 2)
    return;
  if (at(tags, first) !== TAG.determiner && at(tags, first) !== TAG.pronoun) return;
  if (source.slice(comma).some((token) => at(tags, token) === TAG.conjunction)) return;
  let next = (source.at(-1) as number) + 1;
  while (next < tokens.count && at(tags, next) === TAG.adverb) next++;
  if (next >= tokens.count || !isFinite(at(tags, next))) return;
  const before = (source[0] as number) - 1;
  const governs = (i: number): boolean =>
    i >= 0 && (at(tags, i) === TAG.preposition || at(tags, i) === TAG.to);
  if (governs(before) || source.slice(0, comma).some(governs))
    draft.source = source.slice(comma + 1);
}

/** Trims all drafts that rest on a cue, pausing after each. */
export function* trimDrafts(
  analysis: Analysis,
  people: People,
  drafts: readonly Draft[],
  readings: readonly Reading[],
): Generator<void, void> {
  const cues = new Set(readings.filter((r) => r.probability >= SURE_CUE).map((r) => r.token));
  for (const draft of drafts) {
    yield;
    if (draft.evidence !== 'cue') continue;
    if (!draft.source.some((token) => /\p{L}/u.test(analysis.tokens.words[token] as string)))
      draft.source = [];
    settleNickname(analysis, draft);
    cutTurn(analysis, draft, cues);
    dropLeadIn(analysis, draft);
    dropColonLead(analysis, draft);
    dropSpill(analysis, draft);
    settleSource(analysis, people, draft);
    dropLeadUp(analysis, draft);
  }
}
