// Settles what of a content that holds a quotation of whole clauses is quotation, and what only stands beside it.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import type { QuoteRegion } from '../marks/quotes.ts';
import { TAG, isVerbal } from '../words/tag-set.ts';

/** A quotation before its cue counts from this many words on: “Yes,” Holt said. */
const LEAST_BEFORE = 1;
/** A quotation after its cue has at least this many words, so that no title or nickname is taken for one. */
const LEAST_AFTER = 4;
/** Of this many words it is more than a name or a title. */
const CLAUSE = 6;
/** At most this many tokens from a quotation to the clause of its cue. */
const NEAR = 3;
const SIGNS = new Set([',', ':', '—', '–', '--']);
const PAUSES = new Set([',', '.', '?', '!', '…', '—', '–', '--', '...']);

const isQuoted = ({ quotes }: Analysis, token: number): boolean => at(quotes.region, token) >= 0;

/** The last quotation that ends before a cue like a clause does, with nothing unquoted of the content around it. */
function quotationBefore(analysis: Analysis, draft: Draft): QuoteRegion | null {
  const { quotes, forms } = analysis;
  const before = draft.content.filter((token) => token < draft.token);
  if (before.length === 0 || before.some((token) => !isQuoted(analysis, token))) return null;
  const region = quotes.regions[at(quotes.region, before.at(-1) as number)];
  if (region === undefined || region.single || region.words < LEAST_BEFORE) return null;
  if (region.last >= draft.token) return null;
  const paused =
    PAUSES.has(forms.lower[region.last - 1] ?? '') || forms.lower[region.last + 1] === ',';
  return paused ? region : null;
}

/** Whether a quotation behind a cue goes on with the one before it: after a comma or colon, as a sentence, or as a clause. */
function goesOn({ forms, sentences }: Analysis, { first, words }: QuoteRegion): boolean {
  const sign = forms.lower[first - 1] ?? '';
  return (
    words >= CLAUSE || SIGNS.has(sign) || at(sentences.starts, at(sentences.of, first)) === first
  );
}

/** Whether a quotation is the title of a work: all its longer words are capitalised. */
export function isTitle({ tokens }: Analysis, { first, last }: QuoteRegion): boolean {
  const words = range(first + 1, last - 1).map((token) => tokens.words[token] as string);
  return (
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every((word) => !/^(?:\p{Ll}{4}|[.?!…])/u.test(word))
  );
}

/** Whether nothing but a comma or such stands between a quotation and the clause of its cue. */
const isBeside = ({ source, cue, token }: Draft, { last }: QuoteRegion): boolean =>
  Math.min(...[token, ...source, ...cue].filter((i) => i > last)) - last <= NEAR;

/** Keeps, where a quotation stands before its cue, of its sentence only more quotation: “Yes,” he told *reporters on “Today.”* */
function dropAfter(analysis: Analysis, draft: Draft): void {
  const quotation = quotationBefore(analysis, draft);
  if (quotation === null) return;
  const { sentences, quotes } = analysis;
  const end = at(sentences.starts, at(sentences.of, draft.token) + 1);
  const behind = draft.content.filter((token) => token > draft.token && token < end);
  const unquoted = behind.filter((token) => !isQuoted(analysis, token));
  const reports = unquoted.some((token) => isVerbal(at(analysis.tags, token)));
  if (reports && (isTitle(analysis, quotation) || !isBeside(draft, quotation))) {
    draft.content = draft.content.filter((token) => token > draft.token);
    return;
  }
  const dropped = new Set(
    behind.filter((token) => {
      const own = quotes.regions[at(quotes.region, token)];
      return own === undefined || !goesOn(analysis, own);
    }),
  );
  draft.content = draft.content.filter((token) => !dropped.has(token));
}

/** Whether a comma or colon announces a whole quotation that begins at a token. */
function isAnnounced({ quotes, forms, tokens }: Analysis, opener: number): boolean {
  const region = quotes.regions[at(quotes.region, opener)];
  return (
    region?.first === opener &&
    !region.single &&
    region.words >= LEAST_AFTER &&
    /^[,:]$/.test(forms.lower[opener - 1] ?? '') &&
    /^\p{Lu}/u.test(tokens.words[opener + 1] ?? '')
  );
}

/** Drops the noun phrase between a cue and a quotation that a comma or colon announces: "told *the crowd:* “…”". */
function dropLead(analysis: Analysis, draft: Draft): void {
  const { forms, tags } = analysis;
  const { content } = draft;
  const from = content.findIndex((token) => isQuoted(analysis, token));
  const opener = content[from];
  if (opener === undefined || from < 1 || (content[0] as number) < draft.token) return;
  if ((content[from - 1] as number) < opener - NEAR || forms.lower[draft.token] === ':') return;
  if (!isAnnounced(analysis, opener)) return;
  const lead = content.slice(0, from);
  if (lead.some((token) => isVerbal(at(tags, token)) || forms.lower[token] === 'that')) return;
  draft.content = content.slice(from);
}

/** Begins what tells when, where or how something was said, and is not said itself. */
const CIRCUMSTANCE = new Set<number>([
  TAG.preposition,
  TAG.gerund,
  TAG.participle,
  TAG.past,
  TAG.to,
]);
/** Begins what may well be said: "*If it rains*, he said, “we shall not sail”". */
const CONDITION = /^(?:although|because|if|that|though|unless|whether|while)$/;

/** Whether a token stands in a quotation that is more than a name or a title. */
const isInClause = ({ quotes }: Analysis, token: number): boolean =>
  (quotes.regions[at(quotes.region, token)]?.words ?? 0) >= CLAUSE;

/** Drops what a sentence begins with before its speaker, where a whole quotation follows: "*After the vote*, Holt said: “No.”" */
function dropOpening(analysis: Analysis, draft: Draft): void {
  const { forms, tags, sentences } = analysis;
  const { content, token, source, cue } = draft;
  const from = content.findIndex((i) => i > token);
  const [first, opener] = [content[0] as number, content[from]];
  if (opener === undefined || from < 1 || !isAnnounced(analysis, opener)) return;
  if (first !== at(sentences.starts, at(sentences.of, token))) return;
  if (!CIRCUMSTANCE.has(at(tags, first)) || CONDITION.test(forms.lower[first] as string)) return;
  const opening = content.slice(0, from);
  if ((opening.at(-1) as number) >= Math.min(token, ...source, ...cue)) return;
  if (!opening.some((i) => isInClause(analysis, i))) draft.content = content.slice(from);
}

/** Drops what goes on behind a quotation that ends like a sentence: "chanted “Lock it!” *as they had before*". */
function dropTail(analysis: Analysis, draft: Draft): void {
  const { quotes, forms, tags, sentences } = analysis;
  const { content, token } = draft;
  const end = content.findIndex((i) => at(quotes.mark, i) === 2);
  const closer = content[end];
  if (closer === undefined || (content[0] as number) < token) return;
  if (!/^[.?!]$/.test(forms.lower[closer - 1] ?? '')) return;
  const sentence = at(sentences.of, closer);
  const tail = content.slice(end + 1).filter((i) => at(sentences.of, i) === sentence);
  const [first] = tail;
  if (first === undefined || !CIRCUMSTANCE.has(at(tags, first))) return;
  if (tail.some((i) => isQuoted(analysis, i))) return;
  draft.content = content.filter((i) => !tail.includes(i));
}

/** Drops marks of quotations of which the content has nothing else. */
function dropBareMarks({ quotes }: Analysis, draft: Draft): void {
  const own = new Set(draft.content);
  draft.content = draft.content.filter((i) => {
    const mark = at(quotes.mark, i);
    return mark === 0 || own.has(mark === 1 ? i + 1 : i - 1);
  });
}

/** Settles the quotations in the contents of all drafts that rest on a cue. */
export function settleQuotations(analysis: Analysis, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.evidence !== 'cue') continue;
    dropAfter(analysis, draft);
    dropLead(analysis, draft);
    dropOpening(analysis, draft);
    dropTail(analysis, draft);
    dropBareMarks(analysis, draft);
  }
}
