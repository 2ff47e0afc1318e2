// Settles what of a content that holds a quotation of whole clauses is quotation, and what only stands beside it.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import type { QuoteRegion } from '../marks/quotes.ts';
import { isVerbal } from '../words/tag-set.ts';

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

/** Drops the noun phrase between a cue and a quotation that a comma or colon announces: "told *the crowd:* “…”". */
function dropLead(analysis: Analysis, draft: Draft): void {
  const { quotes, forms, tokens, tags } = analysis;
  const { content } = draft;
  const from = content.findIndex((token) => isQuoted(analysis, token));
  const opener = content[from];
  if (opener === undefined || from < 1 || (content[0] as number) < draft.token) return;
  if (content[from - 1] !== opener - 1 || forms.lower[draft.token] === ':') return;
  const region = quotes.regions[at(quotes.region, opener)];
  if (region?.first !== opener || region.single || region.words < LEAST_AFTER) return;
  const sign = forms.lower[opener - 1];
  if (sign !== ':' && sign !== ',') return;
  if (!/^\p{Lu}/u.test(tokens.words[opener + 1] ?? '')) return;
  const lead = content.slice(0, from);
  if (lead.some((token) => isVerbal(at(tags, token)) || forms.lower[token] === 'that')) return;
  draft.content = content.slice(from);
}

/** Settles the quotations in the contents of all drafts that rest on a cue. */
export function settleQuotations(analysis: Analysis, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.evidence !== 'cue') continue;
    dropAfter(analysis, draft);
    dropLead(analysis, draft);
  }
}
