// Finds for every attribution the person who speaks.
import type { Analysis } from '../analysis.ts';
import type { WeightTable } from '../reports/cues.ts';
import { sigmoid } from '../reports/cues.ts';
import type { Draft } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import type { Mention, Person } from '../names/people.ts';
import type { Candidate } from './candidates.ts';
import { recentPeople, startOfRun } from './candidates.ts';
import { SpeakerHistory, resolveReference } from './reference.ts';
import type { People, Source } from './source-types.ts';
import { classifySource } from './source-types.ts';
import { isVerbal } from '../words/tag-set.ts';

/** A draft with what its source is and whom it stands for. */
export interface Spoken {
  draft: Draft;
  source: Source;
  /** More than one where they speak together; empty where nobody in person does, or it is not known who. */
  people: Person[];
  /** How sure it is whom the source stands for, 0 to 1. */
  certainty: number;
  /** Where the person is named whom a pronoun stands for. */
  antecedent: Mention | null;
}

const REFERRING = new Set(['he', 'she', 'me', 'relative']);

/** The speaker of the quotation around a token that is not the draft's own. */
function speakerAround(
  token: number,
  draft: Draft,
  around: ReadonlyMap<number, Spoken[]>,
): Person | null {
  for (const other of around.get(token) ?? []) {
    const larger = other.draft.content.length > draft.content.length;
    if (other.draft !== draft && larger && other.people[0] !== undefined) return other.people[0];
  }
  return null;
}

/** Drafts by the tokens of others' sources that lie in their content. */
function indexContents(spoken: readonly Spoken[]): Map<number, Spoken[]> {
  const wanted = new Set(spoken.map(({ draft }) => draft.source[0]));
  const index = new Map<number, Spoken[]>();
  for (const item of spoken) {
    for (const token of item.draft.content) {
      if (!wanted.has(token)) continue;
      const list = index.get(token);
      if (list) list.push(item);
      else index.set(token, [item]);
    }
  }
  return index;
}

/** Finds the speakers of drafts, which must be in the order of the text, pausing now and then. */
export function* findSpeakers(
  model: WeightTable,
  analysis: Analysis,
  people: People,
  drafts: readonly Draft[],
): Generator<void, Spoken[]> {
  const mentions = people.all.flatMap((p) => p.mentions).sort((a, b) => a.last - b.last);
  const spoken: Spoken[] = drafts.map((draft) => {
    const source = classifySource(analysis, people, draft.source);
    return {
      draft,
      source,
      people: source.type === 'name' ? source.people : [],
      certainty: 1,
      antecedent: null,
    };
  });
  const around = indexContents(spoken);
  const byDraft = new Map(spoken.map((item) => [item.draft, item]));
  const history = new SpeakerHistory();
  yield;
  for (const item of spoken) {
    yield;
    const { draft, source } = item;
    const before = draft.after === null ? undefined : byDraft.get(draft.after);
    if (before !== undefined && draft.source[0] === draft.after?.source[0]) {
      item.people = before.people;
      item.certainty = before.certainty;
      item.antecedent = before.antecedent;
    } else if (REFERRING.has(source.type)) {
      resolve(model, analysis, mentions, item, around, history);
    }
    const [speaker] = item.people;
    if (speaker !== undefined) history.note(speaker, draft.source[0] ?? draft.token);
  }
  return spoken;
}

/** Candidates without those whom nothing but what is said has named, where there are others: “*Inshallah*, it will,” he said. */
function withoutAddressed(candidates: Candidate[], { content }: Draft): Candidate[] {
  const words = new Set(content);
  const others = candidates.filter(({ mention, count }) => count > 1 || !words.has(mention.first));
  return others.length > 0 ? others : candidates;
}

/** How sure it is that "she" is the one person whom her paragraph names before, as a logit. */
const SURE = 2.5;
/** So many tokens of a sentence may stand before whom it is about: "The victim's sister, *Ann Polk*, …". */
const LONGEST_LEAD = 7;

/** The one candidate whom the paragraph of a pronoun names before it, and for the first time; null where there are more, or none. */
function ofParagraph(
  { tokens, sentences, quotes, forms, tags }: Analysis,
  { content }: Draft,
  token: number,
  candidates: readonly Candidate[],
): ReturnType<typeof resolveReference> {
  const start = at(tokens.paragraphStart, token);
  const sentence = at(sentences.starts, at(sentences.of, Math.min(token, content[0] ?? token)));
  const near = candidates.filter(({ mention }) => mention.first >= start);
  const [only] = near;
  if (only === undefined || near.length > 1) return null;
  const { person, mention } = only;
  if (mention.first >= sentence || at(quotes.region, mention.first) >= 0) return null;
  const lead = mention.first - at(sentences.starts, at(sentences.of, mention.first));
  const introduced = person.mentions[0] === mention && lead <= LONGEST_LEAD;
  const next = mention.last + 1;
  if (!introduced || !(forms.lower[next] === ',' || isVerbal(at(tags, next)))) return null;
  return { person, mention, logit: SURE };
}

function resolve(
  model: WeightTable,
  analysis: Analysis,
  mentions: readonly Mention[],
  item: Spoken,
  around: ReadonlyMap<number, Spoken[]>,
  history: SpeakerHistory,
): void {
  const { draft, source } = item;
  const token = draft.source[0] as number;
  const quoting = source.type === 'me' ? speakerAround(token, draft, around) : null;
  if (quoting !== null) {
    item.people = [quoting];
    item.antecedent = quoting.mentions[0] ?? null;
    return;
  }
  const candidates = withoutAddressed(recentPeople(analysis, mentions, token, source), draft);
  const context = {
    analysis,
    source,
    token,
    cue: draft.cue.length > 0 ? draft.token : -1,
    run: startOfRun(analysis, source, token, candidates),
    content: new Set(draft.content),
    history,
    candidates,
  };
  const own = ofParagraph(analysis, draft, token, candidates);
  const best = own ?? resolveReference(model, context);
  if (best === null) return;
  item.people = [best.person];
  item.certainty = sigmoid(best.logit);
  item.antecedent = best.mention;
}

/** The offsets of runs of neighbouring tokens. */
export function spansOf({ tokens }: Analysis, list: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  list.forEach((token, i) => {
    const last = spans.at(-1);
    if (last !== undefined && list[i - 1] === token - 1) last[1] = at(tokens.end, token);
    else spans.push([at(tokens.start, token), at(tokens.end, token)]);
  });
  return spans;
}
