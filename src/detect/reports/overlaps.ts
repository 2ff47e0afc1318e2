// Settles drafts that claim the same words: one report read twice, and a second report that shares the first one's subject.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { at } from '../learnt/hashing.ts';

/** Two contents are one where this share of the longer one is the other. */
const SAME = 0.9;
/** What is left of a content must be at least this long, in tokens. */
const LEAST_LEFT = 3;

const COORDINATORS = new Set(['and', 'but', 'or', 'then', 'while', ',']);

const shared = (a: readonly number[], b: ReadonlySet<number>): number =>
  a.reduce((count, token) => count + (b.has(token) ? 1 : 0), 0);

/** Whether one of two drafts that begin within the same words only says again what the other says. */
function sameWords(a: Draft, b: Draft): boolean {
  const most = Math.max(a.content.length, b.content.length);
  return shared(a.content, new Set(b.content)) >= SAME * most;
}

/** Whether a draft's cue shares its subject with that of an earlier one: "*said* it would open and *called on* …". */
const sharesSource = (first: Draft, second: Draft): boolean =>
  first.source.length > 0 &&
  second.source.length > 0 &&
  (first.source[0] === second.source[0] || first.source.at(-1) === second.source.at(-1)) &&
  (second.source.at(-1) as number) < second.token;

/** Ends the content of a report where the next one with the same subject begins. */
function partCoordinated({ forms, quotes }: Analysis, draft: Draft, other: Draft): void {
  const cue = draft.content.indexOf(Math.min(other.token, ...other.cue));
  if (cue < LEAST_LEFT || other.token < draft.token || !sharesSource(draft, other)) return;
  if (at(quotes.region, other.token) >= 0) return;
  let end = cue;
  while (
    end > LEAST_LEFT &&
    COORDINATORS.has(forms.lower[draft.content[end - 1] as number] as string)
  )
    end--;
  if (end < cue) draft.content = draft.content.slice(0, end);
}

/** Leaves a quotation that two drafts claim to the one whose cue stands in its sentence, where that claims nothing else. */
function leaveQuotation({ quotes, sentences }: Analysis, draft: Draft, other: Draft): void {
  const index = at(quotes.region, other.content[0] ?? 0);
  const region = quotes.regions[index];
  if (region === undefined || other.content.some((token) => at(quotes.region, token) !== index))
    return;
  const own = at(sentences.of, region.first);
  const end = at(sentences.of, region.last);
  const beside = ({ token }: Draft): boolean =>
    at(sentences.of, token) >= own && at(sentences.of, token) <= end;
  if (!beside(other) || beside(draft)) return;
  const left = draft.content.filter((token) => at(quotes.region, token) !== index);
  if (left.length > 0) draft.content = left;
}

/** Drops of drafts that say the same the less sure. */
function dropDoubles(drafts: readonly Draft[]): Draft[] {
  const kept = new Set<Draft>();
  const byEdge = new Map<number, Draft>();
  for (const draft of drafts.toSorted((a, b) => b.confidence - a.confidence)) {
    const double = draft.content.some((token) => {
      const other = byEdge.get(token);
      return other !== undefined && sameWords(other, draft);
    });
    if (double) continue;
    kept.add(draft);
    for (const token of [draft.content[0], draft.content.at(-1)])
      if (token !== undefined && !byEdge.has(token)) byEdge.set(token, draft);
  }
  return drafts.filter((draft) => kept.has(draft));
}

/** Parts coordinated reports and drops the less sure of two that say the same; pauses now and then. */
export function* settleOverlaps(analysis: Analysis, drafts: Draft[]): Generator<void, void> {
  const byToken = new Map(drafts.map((draft) => [draft.token, draft]));
  const quoting = drafts.filter(({ evidence }) => evidence === 'cue');
  const byFirst = new Map(quoting.toReversed().map((draft) => [draft.content[0], draft]));
  for (const draft of drafts) {
    yield;
    if (draft.evidence !== 'cue') continue;
    for (const other of draft.content.map((token) => byToken.get(token)))
      if (other !== undefined && other !== draft) partCoordinated(analysis, draft, other);
    for (const other of draft.content.map((token) => byFirst.get(token)))
      if (other !== undefined && other !== draft) leaveQuotation(analysis, draft, other);
  }
  yield;
  drafts.splice(0, drafts.length, ...dropDoubles(drafts));
}
