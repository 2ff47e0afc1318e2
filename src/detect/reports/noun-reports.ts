// Reads reports whose cue is a noun: "Holt's claim that *the pump was safe* has been rejected".
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { TAG, isFinite } from '../words/tag-set.ts';

/** How sure it is that such a noun reports. */
const CONFIDENCE = 0.65;
const NOUNS =
  /^(?:accusation|admission|allegation|announcement|argument|assertion|assurance|claim|comment|complaint|contention|declaration|insistence|pledge|prediction|promise|remark|statement|suggestion|threat|vow|warning)s?$/;
/** A clause has at least this many tokens. */
const FEWEST = 3;
const LINKS = /^(?:that|which|who|whom|whose|where|when|if|because|and|but|or|,)$/;

/** Whose claim it is: the phrase before "'s", or the pronoun; empty where nobody's. */
function possessorOf({ forms, tags, chunks }: Analysis, noun: number): number[] {
  let before = noun - 1;
  while (at(tags, before) === TAG.adjective) before--;
  if (before < 0) return [];
  if (at(tags, before) === TAG.possessive) return [before];
  const clitic = /^['’]s?$/.test(forms.lower[before] as string);
  const own = clitic && before > 0 ? at(chunks.phrase, before - 1) : -1;
  return own < 0 ? [] : range(at(chunks.phraseFirst, own), before - 1);
}

/** The clause behind "that": up to the verb of which the noun is the subject, or a comma. */
function clauseBehind({ forms, tags, sentences, quotes }: Analysis, that: number): number[] {
  const end = at(sentences.starts, at(sentences.of, that) + 1);
  let verb = -1;
  let linked = false;
  for (let i = that + 1; i < end; i++) {
    if (at(quotes.region, i) >= 0) continue;
    if (/^[.,;:?!—–]$/.test(forms.lower[i] as string)) return range(that + 1, i - 1);
    if (LINKS.test(forms.lower[i] as string)) linked = true;
    const finite = isFinite(at(tags, i)) && !isFinite(at(tags, i - 1));
    if (finite && verb >= 0 && !linked && i > verb + 1) return range(that + 1, i - 1);
    if (finite) [verb, linked] = [i, false];
  }
  return range(that + 1, end - 1);
}

/** Whether another report holds: the noun is part of its words, or it has a source and stands with its cue before the clause. */
const holds = (draft: Draft, clause: readonly number[], noun: number): boolean =>
  draft.content.includes(noun) ||
  (draft.source.length > 0 && draft.token <= noun && draft.content.includes(clause[0] as number));

/** The drafts by those tokens of their content that are wanted. */
function indexContents(
  drafts: readonly Draft[],
  wanted: ReadonlySet<number>,
): Map<number, Draft[]> {
  const found = new Map<number, Draft[]>();
  for (const draft of drafts) {
    for (const token of draft.content) {
      if (!wanted.has(token)) continue;
      const beside = found.get(token);
      if (beside === undefined) found.set(token, [draft]);
      else beside.push(draft);
    }
  }
  return found;
}

/** A report that hangs on a noun before "that", where it says whose it is; null where it is none. */
function readNoun(analysis: Analysis, noun: number): Draft | null {
  const { forms, tags, quotes } = analysis;
  if (forms.lower[noun + 1] !== 'that' || !NOUNS.test(forms.lower[noun] as string)) return null;
  const tag = at(tags, noun);
  if ((tag !== TAG.noun && tag !== TAG.nouns) || at(quotes.region, noun) >= 0) return null;
  const source = possessorOf(analysis, noun);
  const content = clauseBehind(analysis, noun + 1);
  if (source.length === 0 || content.length < FEWEST) return null;
  const confidence = CONFIDENCE;
  return { source, cue: [noun], content, token: noun, confidence, evidence: 'cue', after: null };
}

/** Adds the reports that hang on a noun; of others of the same words only those hold that name who says them before. */
export function readNounReports(analysis: Analysis, drafts: Draft[]): void {
  const reports: Draft[] = [];
  for (let noun = 1; noun + FEWEST < analysis.tokens.count; noun++) {
    const report = readNoun(analysis, noun);
    if (report !== null) reports.push(report);
  }
  if (reports.length === 0) return;
  const wanted = new Set(reports.flatMap(({ token, content }) => [token, ...content]));
  const byContent = indexContents(drafts, wanted);
  const dropped = new Set<Draft>();
  for (const report of reports) {
    const { token, content } = report;
    const last = content.at(-1) as number;
    const others = [token, ...content].flatMap((i) => byContent.get(i) ?? []);
    const own = others.find((draft) => draft.token === token);
    // The verb behind the clause is what became of the claim.
    if (own !== undefined) own.content = own.content.filter((i) => i <= last);
    if (others.some((draft) => holds(draft, content, token))) continue;
    for (const other of others) dropped.add(other);
    drafts.push(report);
  }
  const kept = drafts.filter((draft) => !dropped.has(draft));
  drafts.splice(0, drafts.length, ...kept);
}
