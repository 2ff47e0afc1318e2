// Finds whose a quotation is that stands alone below a paragraph about somebody: "Ben Ito, 54, lives opposite." “*It is loud.*”
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import type { QuoteRegion } from '../marks/quotes.ts';
import { NAME } from '../names/names.ts';
import { isTitle } from './quotation-borders.ts';

/** How sure it is that such a quotation is by whom the paragraph above is about. */
const CONFIDENCE = 0.6;
/** Paragraphs longer than this, in tokens, are about more than one thing. */
const LONGEST_PARAGRAPH = 60;
const BEGINS = /^(?:he|she)$/;

/** The names of persons in a stretch outside quotation marks, each as its tokens. */
function personsIn({ names, quotes, sentences }: Analysis, start: number, end: number): number[][] {
  const found: number[][] = [];
  for (let i = start; i < end; i++) {
    if (at(names, i) !== NAME.person || at(quotes.region, i) >= 0) continue;
    const last = found.at(-1);
    const goesOn = last?.at(-1) === i - 1 && at(sentences.of, i) === at(sentences.of, i - 1);
    if (goesOn) last?.push(i);
    else found.push([i]);
  }
  return found;
}

/** The one person whom a paragraph names, or the pronoun that its last sentence begins with; empty where neither is. */
function subjectOf(analysis: Analysis, start: number, end: number): number[] {
  const { forms, sentences } = analysis;
  const opener = at(sentences.starts, at(sentences.of, end - 1));
  const persons = personsIn(analysis, start, end);
  const [first] = persons;
  if (first === undefined) return BEGINS.test(forms.lower[opener] as string) ? [opener] : [];
  const family = (person: readonly number[]): string | undefined =>
    forms.lower[person.at(-1) ?? -1];
  return persons.every((person) => family(person) === family(first)) ? first : [];
}

/** A quotation that is a paragraph, as said by whom the paragraph right above it is about; null where that is not plain. */
export function ofSubject(analysis: Analysis, region: QuoteRegion): Draft | null {
  const { tokens } = analysis;
  // In lists of works a title stands behind its author.
  if (isTitle(analysis, region)) return null;
  const own = at(tokens.paragraphStart, region.first);
  if (own === 0 && own === region.first) return null;
  if (own < region.first) return draftFor(region, subjectOf(analysis, own, region.first));
  // Below a blank line stands another thing, as a pull quote.
  const gap = tokens.text.slice(at(tokens.end, own - 1), at(tokens.start, own));
  const start = at(tokens.paragraphStart, own - 1);
  if (/\n\s*\n/.test(gap) || own - start > LONGEST_PARAGRAPH) return null;
  return draftFor(region, subjectOf(analysis, start, own));
}

/** A quotation as said by whoever the source names; null where that is nobody. */
function draftFor(region: QuoteRegion, source: number[]): Draft | null {
  if (source.length === 0) return null;
  const content = range(region.first, region.last);
  const [token, confidence] = [region.first, CONFIDENCE];
  return { source, cue: [], content, token, confidence, evidence: 'colon', after: null };
}
