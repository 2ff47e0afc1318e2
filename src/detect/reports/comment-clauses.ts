// Reads the clause that says who spoke behind what was said, or before it: "…, said *Transport Minister Ben Ito on Monday*".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range, union } from '../draft.ts';
import { dropAdded } from './circumstances.ts';
import { at, hashText } from '../learnt/hashing.ts';
import { canSpeak } from './no-reports.ts';
import { stemsOf } from '../words/stems.ts';
import { TAG, isFinite, isVerbal } from '../words/tag-set.ts';
import { type Rule, settleReports } from './settle-reports.ts';

/** Phrases of a speaker behind its verb are at most this long, in tokens: "Acting Transport Minister Jeffrey Tan". */
const LONGEST_SPEAKER = 8;
/** A clause before its comment has at least this many tokens. */
const LEAST_CLAUSE = 3;

/** Verbs that stand before their subject behind what was said, and take nobody for an object. */
export const INVERTING = stemsOf(
  'add admit announce argue caution claim complain concede conclude confirm continue declare estimate explain insist ' +
    'joke lament note observe predict quip recall reply report reveal say stress suggest tweet warn write',
);

/** The phrase right behind a cue that can speak and that no verb follows; empty where there is none. */
export function speakerBehind(analysis: Analysis, last: number): number[] {
  const { chunks, sentences, tags, forms } = analysis;
  const end = Math.min(
    at(sentences.starts, at(sentences.of, last) + 1),
    last + 1 + LONGEST_SPEAKER,
  );
  let next = last + 1;
  while (next < end && at(chunks.phrase, next) >= 0) next++;
  const phrase = range(last + 1, next - 1);
  if (phrase.length === 0 || !canSpeak(analysis, phrase.slice(-1))) return [];
  if (phrase.some((i) => at(tags, i) === TAG.pronoun)) return [];
  const goesOn =
    isVerbal(at(tags, next)) || at(tags, next) === TAG.adverb || forms.lower[next] === 'that';
  return next < end && goesOn ? [] : phrase;
}

/** The clause of a sentence before a comma, where it has a verb and nothing of it is quoted; else empty. */
export function clauseBefore(
  { sentences, tags, quotes, forms }: Analysis,
  comma: number,
): number[] {
  const last = forms.lower[comma] === ',' ? comma - 1 : comma;
  const clause = range(at(sentences.starts, at(sentences.of, comma)), last);
  const plain = clause.every((i) => at(quotes.region, i) < 0);
  const stated = clause.some((i) => isFinite(at(tags, i)));
  return plain && stated && clause.length >= LEAST_CLAUSE ? clause : [];
}

/** Turns round what was read with its words behind the cue and its source before it: "*It closed*, said *Ito on Monday*". */
function turnRound(analysis: Analysis, draft: Draft): void {
  const { forms, tags, sentences, chunks } = analysis;
  const { content, token } = draft;
  const [start, last] = [Math.min(token, ...draft.cue), Math.max(token, ...draft.cue)];
  if (!isFinite(at(tags, token)) || !INVERTING.has(at(chunks.stems, token))) return;
  // The comma behind a number is part of its token.
  if (start < 1 || !/,$/.test(forms.lower[start - 1] as string)) return;
  if ((content[0] ?? -1) < token) return;
  if (at(sentences.of, start - 1) !== at(sentences.of, token)) return;
  const speaker = speakerBehind(analysis, last);
  if (speaker.length === 0 || !content.includes(speaker[0] as number)) return;
  const clause = clauseBefore(analysis, start - 1);
  if (clause.length === 0) return;
  draft.source = speaker;
  draft.content = clause;
}

/**
 * Drops of a clause before its cue what tells behind it when or where that was said, unless a comma parts them: "It closed,
 * officials said *at a meeting on Friday*".
 */
function dropCircumstance({ forms, quotes, tags }: Analysis, draft: Draft): void {
  const { content, token, source } = draft;
  const end = Math.max(token, ...draft.cue, ...source);
  const behind = content.filter((i) => i > token);
  const before = content.filter((i) => i < token);
  const [first, last] = [behind[0] ?? -1, before.at(-1) ?? -1];
  if (source.length === 0 || first < 0 || last < 0) return;
  if (!before.some((i) => isFinite(at(tags, i)))) return;
  const plain = behind.every((i) => at(quotes.region, i) < 0 && !isVerbal(at(tags, i)));
  const apart = range(end + 1, first - 1).some((i) => /[,;:—–-]$/.test(forms.lower[i] as string));
  if (plain && !apart && behind.at(-1) === first + behind.length - 1) draft.content = before;
}

/** Gives the end of a clause that was taken for its speaker back: "It may alter *Berg’s campaign*, noted NBC’s Ito". */
function freeClauseEnd(analysis: Analysis, draft: Draft): void {
  const { forms, chunks } = analysis;
  const { content, source, cue, token } = draft;
  const start = Math.min(token, ...cue);
  const parted = source.at(-1) === start - 1 && /,$/.test(forms.lower[start - 1] as string);
  if (!parted || !INVERTING.has(at(chunks.stems, token)) || (content[0] ?? token) > start) return;
  const speaker = speakerBehind(analysis, Math.max(token, ...cue));
  if (speaker.length === 0) return;
  draft.content = union(content, source.slice(0, -1)).filter((i) => !speaker.includes(i));
  draft.source = speaker;
}

/** Takes out of a content the speaker behind its cue: "*It opens a door*, say *the researchers*, *and it matters*". */
function takeSpeaker({ forms, ...rest }: Analysis, draft: Draft): void {
  const { content, cue, token } = draft;
  const [start, last] = [Math.min(token, ...cue), Math.max(token, ...cue)];
  if (draft.source.length > 0 || forms.lower[start - 1] !== ',' || (content[0] ?? token) > token)
    return;
  const speaker = speakerBehind({ forms, ...rest }, last);
  const after = forms.lower[(speaker.at(-1) ?? 0) + 1] ?? '.';
  if (!speaker.every((i) => content.includes(i)) || !/^[,.]$/.test(after)) return;
  draft.source = speaker;
  draft.content = content.filter((i) => !speaker.includes(i));
}

/** Finds the speaker in a clause between commas: "*The mix*, economists say, *marks a change*". */
function readParenthesis(analysis: Analysis, draft: Draft): void {
  const { forms, chunks, tags, sentences, quotes } = analysis;
  const { content, token } = draft;
  const own = token > 0 ? at(chunks.phrase, token - 1) : -1;
  if (own < 0 || !isFinite(at(tags, token)) || draft.cue.length !== 1) return;
  const speaker = range(at(chunks.phraseFirst, own), token - 1);
  const comma = (speaker[0] as number) - 1;
  if (forms.lower[comma] !== ',' || forms.lower[token + 1] !== ',') return;
  if (draft.source.includes(token - 1) || !canSpeak(analysis, speaker)) return;
  const lead = range(at(sentences.starts, at(sentences.of, token)), comma - 1);
  if (lead.length === 0 || lead.some((i) => at(quotes.region, i) >= 0)) return;
  draft.source = speaker;
  draft.content = union(
    lead,
    content.filter((i) => i > token + 1),
  );
}

/** Gives back to a content the beginning that its cue has taken: "called *last year’s bill* “a joke”", "said *most of it* burnt". */
function shortenCue({ forms, chunks }: Analysis, draft: Draft): void {
  const first = draft.content[0] ?? -1;
  const own = first < 0 ? -1 : at(chunks.phrase, first);
  const tail = draft.cue.filter((i) => i > draft.token && i < first);
  if (tail.length === 0 || tail.at(-1) !== first - 1 || tail[0] !== first - tail.length) return;
  const words = tail.map((i) => forms.lower[i]).join(' ');
  const phrase = own >= 0 && tail.every((i) => at(chunks.phrase, i) === own);
  if (!phrase && !/^(?:most|all|some|many|none|half|each|one|both) of$/.test(words)) return;
  draft.cue = draft.cue.filter((i) => !tail.includes(i));
  draft.content = [...tail, ...draft.content];
}

/** Drops an aside between a speaker and its verb: "Ito, *who runs the mill*, said *it was late*". */
function dropAside({ forms, tags }: Analysis, draft: Draft): void {
  const { content, source, token, cue } = draft;
  const [comma, verb] = [(source.at(-1) ?? -2) + 1, Math.min(token, ...cue)];
  const first = content[0] ?? -1;
  if (forms.lower[comma] !== ',' || first <= comma || first > verb) return;
  const behind = content.filter((i) => i > verb);
  const aside = at(tags, comma + 1) === TAG.wh || at(tags, comma + 1) === TAG.gerund;
  if (aside && behind.length > 0) draft.content = behind;
}

/** An unread subject is at most this long, in tokens. */
const LONGEST_SUBJECT = 10;

/** Takes in the subject of a clause before its cue that begins with its verb: "*The board (HB)* will close, said Holt". */
function reachSubject({ sentences, tags, quotes, forms }: Analysis, draft: Draft): void {
  const { content, source, token } = draft;
  const first = content[0] ?? -1;
  const start = first < 0 ? 0 : at(sentences.starts, at(sentences.of, first));
  if (first > token || first - start < 1 || first - start > LONGEST_SUBJECT) return;
  if (!isFinite(at(tags, first)) || at(quotes.region, first) >= 0) return;
  const subject = range(start, first - 1);
  const own = new Set([...source, ...draft.cue]);
  const plain = subject.every(
    (i) => !own.has(i) && at(quotes.region, i) < 0 && forms.lower[i] !== ',',
  );
  if (plain && !subject.some((i) => isVerbal(at(tags, i))))
    draft.content = [...subject, ...content];
}

/** Takes in what a comma parts from a clause before its cue: "It cuts 400 jobs, *or a tenth of them*, she told the staff". */
function reachComment({ forms, sentences, tags, quotes }: Analysis, draft: Draft): void {
  const { content, source, token } = draft;
  const [first, last] = [content[0] ?? -1, content.at(-1) ?? -1];
  const clause = source[0] ?? -1;
  if (first !== at(sentences.starts, at(sentences.of, token)) || clause < last || clause > token)
    return;
  if (last - first !== content.length - 1 || !/,$/.test(forms.lower[clause - 1] ?? '')) return;
  const left = range(last + 1, clause - 1);
  if (forms.lower[last + 1] !== ',' || left.some((i) => isVerbal(at(tags, i)))) return;
  if (left.some((i) => at(quotes.region, i) >= 0 || /^[;:—–]$/.test(forms.lower[i] as string)))
    return;
  draft.content = union(content, left.slice(0, -1));
}

/** Takes in all that "According to Holt, …" stands before. */
function reachAfterAccording({ forms, sentences, quotes, tags }: Analysis, draft: Draft): void {
  const { token, content } = draft;
  const start = at(sentences.starts, at(sentences.of, token));
  const first = content[0] ?? -1;
  if (forms.lower[token] !== 'according' || token !== start) return;
  if ((draft.source[0] ?? 0) < token) return;
  // "According to Holt, *Lund* claimed …": the subject of the next clause is part of what she says.
  const end = (draft.source.at(-1) ?? 0) + 1;
  const subject = draft.source.findLastIndex((i) => forms.lower[i] === ',');
  if (subject > 0 && end < tags.length && isFinite(at(tags, end)))
    draft.source = draft.source.slice(0, subject);
  const last = draft.source.at(-1) ?? -1;
  if (first < last) return;
  const comma = range(last + 1, first).find((i) => forms.lower[i] === ',');
  if (comma === undefined) return;
  const between = range(comma + 1, first - 1);
  if (between.every((i) => at(quotes.region, i) < 0)) draft.content = union(between, content);
}

const TELL = hashText('tell');

/** Whoever is told does not tell: "with *residents* told it is too late", "*Residents* were told that it leaks". */
function freeTold(analysis: Analysis, draft: Draft): void {
  const { chunks, tags, forms } = analysis;
  const { token, source } = draft;
  if (at(chunks.stems, token) !== TELL || source.length === 0) return;
  if (
    (source.at(-1) as number) > token ||
    /^(?:has|have|had|'ve|'d)$/.test(forms.lower[token - 1] ?? '')
  )
    return;
  const next = token + 1;
  const own = next < tags.length ? at(chunks.phrase, next) : -1;
  const subject = own >= 0 && isFinite(at(tags, at(chunks.phraseLast, own) + 1));
  if (forms.lower[next] === 'that' || subject) draft.source = [];
}

/** Drops whom it was told to from the beginning of what was told: "told *broadcaster BFMTV* there had been no failure". */
function dropAddressee({ chunks, tags, forms, quotes }: Analysis, draft: Draft): void {
  const { content, token } = draft;
  const first = content[0] ?? -1;
  if (at(chunks.stems, token) !== TELL || first !== Math.max(token, ...draft.cue) + 1) return;
  const own = at(chunks.phrase, first);
  const next = own < 0 ? -1 : at(chunks.phraseLast, own) + 1;
  if (next < 1 || next >= tags.length || at(quotes.region, next) >= 0) return;
  const subject = at(chunks.phrase, next);
  const verb = subject < 0 ? next + 1 : at(chunks.phraseLast, subject) + 1;
  const begins = subject >= 0 || forms.lower[next] === 'there';
  if (!begins || verb >= tags.length || !isFinite(at(tags, verb))) return;
  if (content.includes(next)) draft.content = content.filter((i) => i >= next);
}

const RULES: readonly Rule[] = [
  dropAside,
  reachSubject,
  shortenCue,
  turnRound,
  freeClauseEnd,
  takeSpeaker,
  readParenthesis,
  reachComment,
  dropCircumstance,
  reachAfterAccording,
  freeTold,
  dropAddressee,
  dropAdded,
];

/** Settles the clauses of cues in all drafts that rest on one, pausing before each. */
export const readCommentClauses = (
  analysis: Analysis,
  drafts: readonly Draft[],
): Generator<void, void> => settleReports(analysis, drafts, RULES);
