// Turns attributions as tokens into what the reader is shown: offsets, kinds, speakers and reasons.
import type { Prose } from '../model/article.ts';
import type { Attribution, AttributionKind, Reason, Speaker } from '../model/detection.ts';
import type { Span } from '../model/span.ts';
import type { Analysis } from './analysis.ts';
import { confidenceOf, inArticle } from './confidence.ts';
import type { Evidence } from './draft.ts';
import type { NameMention } from './names/entities.ts';
import { hasWord } from './words/forms.ts';
import { at } from './learnt/hashing.ts';
import { NAME } from './names/names.ts';
import type { Assignment, SpeakerAnswer } from './speakers/speakers.ts';
import { resolveSpeakers } from './speakers/speakers.ts';
import { TAG, isFinite } from './words/tag-set.ts';
import type { Spoken } from './speakers/speaking.ts';
import type { Tokens } from './words/tokens.ts';

const KINDS = ['other', 'person', 'organisation', 'place', 'other'] as const;

/** The sentences of a text. */
export function sentenceSpans({
  tokens,
  sentences,
}: Pick<Analysis, 'tokens' | 'sentences'>): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < sentences.starts.length; i++) {
    const last = at(sentences.starts, i + 1) - 1;
    spans.push([at(tokens.start, at(sentences.starts, i)), at(tokens.end, last)]);
  }
  return spans;
}

/** The names of a text with what they name. */
export function nameSpans({ tokens, names, sentences }: Analysis): NameMention[] {
  const found: NameMention[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = at(names, i);
    if (name === NAME.none) continue;
    const first = i;
    const same = (j: number): boolean =>
      at(names, j) === name && at(sentences.of, j) === at(sentences.of, first);
    while (i + 1 < names.length && same(i + 1)) i++;
    found.push({
      span: [at(tokens.start, first), at(tokens.end, i)],
      kind: KINDS[name] ?? 'other',
    });
  }
  return found;
}

/** Whether two neighbours in a token list belong to one stretch: side by side, in one paragraph, in no two quotations. */
function joins({ tokens, quotes }: Analysis, token: number, next: number): boolean {
  if (next !== token + 1 || at(tokens.paragraph, token) !== at(tokens.paragraph, next))
    return false;
  const region = at(quotes.region, token);
  const nextRegion = at(quotes.region, next);
  return region === nextRegion || region < 0 || nextRegion < 0;
}

/** Splits a token list into stretches. */
function stretches(analysis: Analysis, list: readonly number[]): number[][] {
  const found: number[][] = [];
  list.forEach((token, i) => {
    const before = list[i - 1];
    if (before !== undefined && joins(analysis, before, token)) found.at(-1)?.push(token);
    else found.push([token]);
  });
  return found;
}

/** Whether a token is the "that" of a report and not its subject: "said *that* it rained", not "said that was rain". */
const isConjunction = ({ tokens, tags }: Analysis, token: number): boolean =>
  tokens.words[token] === 'that' &&
  (!isFinite(at(tags, token + 1)) || PAST.has(at(tags, token + 2)));

const PAUSE = /^[,;:]$/;
const PAST: ReadonlySet<number> = new Set([TAG.past, TAG.modal]);

/** The content's stretches of words, without the "that" of the report; where one is all quotation, without its marks. */
function contentSpans(analysis: Analysis, content: readonly number[]): Span[] {
  const { tokens, quotes } = analysis;
  return stretches(analysis, content).flatMap((stretch, i): Span[] => {
    let [first, last] = [stretch[0] as number, stretch.at(-1) as number];
    const region = at(quotes.region, first);
    while (region < 0 && first < last && PAUSE.test(tokens.words[first] as string)) first++;
    if (i === 0 && region < 0 && first < last && isConjunction(analysis, first)) first++;
    if (region >= 0 && region === at(quotes.region, last)) {
      if (at(quotes.mark, first) === 1) first++;
      if (at(quotes.mark, last) === 2) last--;
    }
    const span: Span = [at(tokens.start, first), at(tokens.end, last)];
    return last >= first && hasWord(tokens.text.slice(...span)) ? [span] : [];
  });
}

/** How much of a content stands within quotation marks. */
function kindOf({ tokens, quotes }: Analysis, content: readonly number[]): AttributionKind {
  const words = content.filter((i) => hasWord(tokens.words[i] as string));
  const quoted = words.filter((i) => at(quotes.region, i) >= 0).length;
  if (quoted === 0) return 'indirect';
  return quoted === words.length ? 'direct' : 'mixed';
}

/** The stretch of a token list that holds `wanted`, or else the longest. */
function stretchSpan(analysis: Analysis, list: readonly number[], wanted: number): Span | null {
  const { tokens } = analysis;
  const found = stretches(analysis, list);
  const best =
    found.find((stretch) => stretch.includes(wanted)) ??
    found.reduce((a, b) => (b.length > a.length ? b : a), []);
  const [first, last] = [best[0], best.at(-1)];
  return first === undefined || last === undefined
    ? null
    : [at(tokens.start, first), at(tokens.end, last)];
}

const LAYOUT_REASONS: Readonly<Partial<Record<Evidence, Reason['code']>>> = {
  transcript: 'transcript',
  dashSignature: 'dashSignature',
  continues: 'sameSpeakerContinues',
};

function reasonsOf(
  text: string,
  evidence: Evidence,
  { kind, cue, source }: Pick<Attribution, 'kind' | 'cue' | 'source'>,
  by: Assignment['by'],
): Reason[] {
  const why: Reason[] = [];
  const words = (span: Span | null): string => (span === null ? '' : text.slice(...span));
  if (kind !== 'indirect') why.push({ code: 'quotationMarks', words: '' });
  const layout = LAYOUT_REASONS[evidence];
  if (layout !== undefined) why.push({ code: layout, words: words(source) });
  else if (cue !== null) {
    why.push({
      code: /^according/i.test(words(cue)) ? 'accordingTo' : 'cueVerb',
      words: words(cue),
    });
  }
  if (by !== null && by !== layout) why.push({ code: by, words: words(source) });
  return why;
}

/** What is found before the speakers are known. */
interface Found extends Pick<Attribution, 'kind' | 'content' | 'cue' | 'source' | 'repeats'> {
  spoken: Spoken;
}

/** The words of an attribution; null where its content has none. */
function findWords(analysis: Analysis, spoken: Spoken): Found | null {
  const { draft, source } = spoken;
  const content = contentSpans(analysis, draft.content);
  if (content.length === 0) return null;
  const continues = draft.evidence === 'continues';
  return {
    spoken,
    content,
    ...(draft.repeats && { repeats: draft.repeats.map((again) => contentSpans(analysis, again)) }),
    kind: draft.verbatim === true ? 'direct' : kindOf(analysis, draft.content),
    cue: continues ? null : stretchSpan(analysis, draft.cue, draft.token),
    source: continues
      ? null
      : stretchSpan(analysis, draft.source, source.mention?.last ?? source.head),
  };
}

/** Whom the sources of what was found stand for. */
function* resolve(
  prose: Prose,
  analysis: Analysis,
  found: readonly Found[],
): Generator<void, SpeakerAnswer> {
  const { tokens, quotes } = analysis;
  const span = (first: number, last: number): Span => [
    at(tokens.start, first),
    at(tokens.end, last),
  ];
  const sentences = sentenceSpans(analysis);
  const quoted = quotes.regions.map(({ first, last }) => span(first, last));
  yield;
  const names = nameSpans(analysis);
  yield;
  return yield* resolveSpeakers({
    text: prose.text,
    sentences,
    quoted,
    names,
    byline: prose.byline,
    sources: found.map(({ source, content, spoken: { antecedent, certainty, draft } }) => ({
      span: source,
      content,
      ...(draft.turn && { turn: draft.turn }),
      antecedent: antecedent && {
        span: span(antecedent.first, antecedent.last),
        confidence: certainty,
      },
    })),
  });
}

const NOBODY: Assignment = {
  speaker: null,
  others: [],
  by: null,
  confidence: 0,
};

/** Those of some attributions that are sure enough in the light of the whole article, with their speakers. */
function showSure(
  { words }: Tokens,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  least: number,
): { attributions: Attribution[]; speakers: Speaker[] } {
  const length = words.filter((word) => hasWord(word)).length;
  const seen = inArticle(
    attributions.map(({ confidence }) => confidence),
    length,
  );
  const shown = attributions
    .map((attribution, i) => ({ ...attribution, confidence: seen[i] ?? 0 }))
    .filter(({ confidence }) => confidence >= least);
  const heard = new Set(shown.flatMap(({ speaker, jointly = [] }) => [speaker, ...jointly]));
  return { attributions: shown, speakers: speakers.filter(({ id }) => heard.has(id)) };
}

/**
 * The attributions, in the order of the text, and speakers that the reader is shown; pauses now and then.
 *
 * @param least - Attributions less likely than this are left out.
 */
export function* describeFindings(
  prose: Prose,
  analysis: Analysis,
  spoken: readonly Spoken[],
  least: number,
): Generator<void, { attributions: Attribution[]; speakers: Speaker[] }> {
  const found: Found[] = [];
  for (const item of spoken) {
    const words = findWords(analysis, item);
    if (words !== null) found.push(words);
    yield;
  }
  found.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  const { speakers, assignments } = yield* resolve(prose, analysis, found);
  const attributions = found.map(({ spoken: { draft }, ...words }, i): Attribution => {
    // A report without a source is by the speaker before it only where it goes on with a quotation.
    const unsourced = words.source === null && words.kind === 'indirect';
    const assignment = unsourced ? NOBODY : (assignments[i] as Assignment);
    const { speaker, others, by } = assignment;
    const why = reasonsOf(prose.text, draft.evidence, words, by);
    const confidence = confidenceOf(words.kind, draft.confidence, assignment);
    const jointly = others.length > 0 ? { jointly: others } : {};
    return { ...words, speaker, ...jointly, confidence, why };
  });
  yield;
  return showSure(analysis.tokens, attributions, speakers, least);
}
