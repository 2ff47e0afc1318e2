// Finds the words that report speech: inflected forms of the listed verbs, and "according to".
import type { Span } from '../model/span.ts';
import { IRREGULAR_FORMS, QUOTING_VERBS, SAYING_VERBS } from './data/cue-verbs.ts';

/** A word or phrase that reports speech. */
export interface Cue {
  span: Span;
  /** `saying` verbs take clauses, `quoting` ones only quotations; `accordingTo` is the phrase. */
  sort: 'saying' | 'quoting' | 'accordingTo';
  /** "saying", "adding": its subject stands elsewhere in the sentence. */
  participle: boolean;
  /** "told": the person spoken to follows. */
  addressed: boolean;
}

function inflect(verb: string): string[] {
  const irregular = IRREGULAR_FORMS[verb];
  if (irregular !== undefined) return [...irregular];
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) {
    return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  }
  return [/(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}

const FORMS = new Map<string, Cue['sort']>([
  ...QUOTING_VERBS.flatMap((v) => inflect(v).map((form) => [form, 'quoting'] as const)),
  ...SAYING_VERBS.flatMap((v) => inflect(v).map((form) => [form, 'saying'] as const)),
]);
const ADDRESSED = /^(?:t(?:old|ells?|elling)|remind\w*|inform\w*|assur\w*|warn\w*)$/;

/** Lists the cues between two offsets, in order; those in quotation marks too. */
export function findCues(text: string, from: number, to: number): Cue[] {
  const cues: Cue[] = [];
  for (const m of text.slice(from, to).matchAll(/according to|\p{L}+/giu)) {
    const form = m[0].toLowerCase();
    const sort = form === 'according to' ? 'accordingTo' : FORMS.get(form);
    if (sort === undefined || (form !== 'according to' && /^\p{Lu}/u.test(m[0]))) continue;
    const span = [from + m.index, from + m.index + m[0].length] as const;
    cues.push({ span, sort, participle: form.endsWith('ing'), addressed: ADDRESSED.test(form) });
  }
  return cues;
}
