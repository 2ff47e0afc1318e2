// Drops readings that have the words of a report and report nothing: names withheld, works, labels, code, advice to the reader.
import type { Analysis } from '../analysis.ts';
import { BODY_NOUNS, DOCUMENT_NOUNS, PEOPLE_NOUNS } from '../data/roles.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at, hashText } from '../learnt/hashing.ts';
import { NO_LABEL } from './layout.ts';
import { NAME } from '../names/names.ts';
import { isRoleNoun } from '../names/role-phrases.ts';
import { stemsOf } from '../words/stems.ts';
import { isTitle } from './quotation-borders.ts';
import { TAG, isFinite } from '../words/tag-set.ts';

const UNNAMED = new Set(['named', 'identified', 'quoted', 'anonymous']);
/** The words that withhold a name are among the first of what was asked for. */
const UNNAMED_WITHIN = 6;

/** Whether a draft only says that somebody would not be named: no report, though it has a cue ("asked *not to be named*"). */
function withholdsName({ forms, quotes }: Analysis, { content }: Draft): boolean {
  const first = content.slice(0, UNNAMED_WITHIN);
  if (first.some((token) => at(quotes.region, token) >= 0)) return false;
  const said = first.map((token) => forms.lower[token] as string);
  return said[0] === 'not' && said.some((word) => UNNAMED.has(word));
}

/** Verbs of making, by their stems, before the title of a work. */
const MAKING = new Set(
  [
    'write',
    'writ',
    'publish',
    'sang',
    'sing',
    'direct',
    'releas',
    'record',
    'perform',
    'read',
    'play',
  ].map(hashText),
);

/** A title has at least this many capitals. */
const FEWEST_CAPITALS = 2;

/** Whether somebody is only supposed to have said it: "If Holt said so, *nobody would* …"; what did happen is no supposition. */
function isSupposed(analysis: Analysis, { source, cue, token, content }: Draft): boolean {
  const { forms, quotes, tags, sentences } = analysis;
  if (content.some((i) => at(quotes.region, i) >= 0)) return false;
  const first = Math.min(token, ...source, ...cue);
  if (forms.lower[first - 1] !== 'if' || (content[0] ?? 0) <= token) return false;
  const rest = range(token, at(sentences.starts, at(sentences.of, token) + 1) - 1);
  return at(tags, token) !== TAG.past || rest.some((i) => at(tags, i) === TAG.modal);
}

/** Whether a draft only says who made a work: "wrote “The Long Tide” in 2009". */
function namesWork({ quotes, chunks, tags, tokens }: Analysis, draft: Draft): boolean {
  if (!MAKING.has(at(chunks.stems, draft.token)) || draft.evidence !== 'cue') return false;
  const inside = draft.content.filter((token) => at(quotes.region, token) >= 0);
  const written = inside.map((token) => tokens.words[token] as string);
  const outside = draft.content.filter((token) => at(quotes.region, token) < 0);
  if (inside.length === 0 || outside.some((token) => isFinite(at(tags, token)))) return false;
  return (
    written.every((word) => !/^(?:\p{Ll}{4}|[.?!…])/u.test(word)) &&
    written.filter((word) => /^\p{Lu}/u.test(word)).length >= FEWEST_CAPITALS
  );
}

/** Whether a phrase is a person, a body or a document, by its name or its noun. */
export function canSpeak({ names, forms, tags }: Analysis, source: readonly number[]): boolean {
  return source.some((token) => {
    const name = at(names, token);
    const word = forms.lower[token] as string;
    return (
      name === NAME.person ||
      name === NAME.organisation ||
      at(tags, token) === TAG.pronoun ||
      isRoleNoun(word) ||
      PEOPLE_NOUNS.has(word) ||
      BODY_NOUNS.has(word) ||
      DOCUMENT_NOUNS.has(word)
    );
  });
}

/** Whether a colon stands behind a label or a verb and no speaker: "Price: …", "her mother, who came too, *agrees:* …". */
function followsLabel(analysis: Analysis, { cue, source, content }: Draft): boolean {
  const { forms, quotes, tokens } = analysis;
  if (cue.length === 0 || cue.some((token) => forms.lower[token] !== ':')) return false;
  if (source.length === 1 && forms.lower[(source[0] as number) - 1] === ',') return true;
  const label = source.map((token) => tokens.words[token]).join(' ');
  if (NO_LABEL.test(label) || /^\d/.test(label)) return true;
  return !canSpeak(analysis, source) && !content.some((token) => at(quotes.region, token) >= 0);
}

/** Whether a line is a command to a computer: "$ echo 'done' > log". */
function isCommand({ forms, tags }: Analysis, { source, cue, token }: Draft): boolean {
  const first = Math.min(token, ...source, ...cue);
  return [first - 1, first, ...source].some(
    (i) => forms.lower[i] === '$' && at(tags, i + 1) !== TAG.number,
  );
}

const LEADS = new Set([
  'be',
  'let',
  "let's",
  'let’s',
  "'s",
  '’s',
  'us',
  'please',
  'just',
  'but',
  'and',
  'so',
]);

/** More words than this before a verb are no mere lead to it. */
const MOST_LEADS = 4;

/** Whether the reader is told to say or think something: "Recall that …", "Let's say …". */
function isAdvice({ forms, tags, sentences, quotes }: Analysis, draft: Draft): boolean {
  const { source, token, content } = draft;
  const start = at(sentences.starts, at(sentences.of, token));
  if (token - start > MOST_LEADS || (content[0] ?? 0) < token || at(quotes.region, token) >= 0)
    return false;
  const before = forms.lower.slice(start, token);
  const isLead = (word: string | undefined): boolean => LEADS.has(word ?? '');
  if (!before.every(isLead) || !source.every((i) => isLead(forms.lower[i]))) return false;
  return (
    at(tags, token) === TAG.base || before[0] === 'be' || before.some((word) => /^let/.test(word))
  );
}

const NAMING = new Set(['call', 'nam', 'dub', 'titl', 'entitl'].map(hashText));
const IN_NAME = /^(?:\p{Lu}|of$|the$|and$)/u;
const AFTER_NAME = /^(?:[,;(]|which|that|who)$/;

/** Whether a verb only gives a thing its name: "a group *called Harbour Watch*, which …". */
function givesName(analysis: Analysis, draft: Draft): boolean {
  const { chunks, tags, forms, quotes, tokens } = analysis;
  const { token, content } = draft;
  if (!NAMING.has(at(chunks.stems, token)) || (content[0] ?? 0) <= token) return false;
  const before = at(tags, token - 1);
  const named = before === TAG.noun || before === TAG.nouns || forms.lower[token - 1] === ',';
  if (!named) return false;
  const title = quotes.regions[at(quotes.region, token + 1)];
  if (title !== undefined) return title.first === token + 1 && isTitle(analysis, title);
  let end = token + 1;
  while (end < tokens.count && !AFTER_NAME.test(forms.lower[end] as string)) end++;
  return (
    end > token + 1 &&
    range(token + 1, end - 1).every((i) => IN_NAME.test(tokens.words[i] as string))
  );
}

/** Whether what looks like a content only goes on about a noun: "introduced a bill *that would end it*". */
function describesNoun({ forms, tags, quotes }: Analysis, { token, content }: Draft): boolean {
  const first = content[0] ?? 0;
  if (
    forms.lower[first] !== 'that' ||
    first < token ||
    content.some((i) => at(quotes.region, i) >= 0)
  )
    return false;
  const before = at(tags, first - 1);
  const noun = before === TAG.noun || before === TAG.nouns;
  return noun && at(tags, first + 1) === TAG.modal && token !== first - 1;
}

const ANSWERING = stemsOf('respond reply return answer decline refuse');
const NO_COMMENT =
  /(?:request|call|email|message|question|inquir|enquir)\w* .*(?:comment|interview)/;

/** Whether somebody only did not want to say anything: "did not respond to *requests for comment*". */
function saysNothing({ chunks, forms }: Analysis, { token, content }: Draft): boolean {
  if (!ANSWERING.has(at(chunks.stems, token))) return false;
  return NO_COMMENT.test(content.map((i) => forms.lower[i]).join(' '));
}

const RECALL = hashText('recall');

/** Whether a firm only takes its goods back: "is recalling *12,000 jars* of honey". */
function takesBack({ chunks, names, tags, quotes }: Analysis, draft: Draft): boolean {
  const { token, content, source } = draft;
  if (at(chunks.stems, token) !== RECALL || content.some((i) => at(quotes.region, i) >= 0))
    return false;
  const firm = source.some((i) => at(names, i) === NAME.organisation);
  return firm && at(tags, content[0] ?? 0) === TAG.number;
}

const ASK = hashText('ask');

/** Whether somebody was only asked about a thing, and nothing is told of the question: "was asked about *the foul*". */
function namesSubject(
  { chunks, forms, tags, quotes }: Analysis,
  { token, content }: Draft,
): boolean {
  if (at(chunks.stems, token) !== ASK || forms.lower[token + 1] !== 'about') return false;
  return content.every((i) => at(quotes.region, i) < 0 && !isFinite(at(tags, i)));
}

const CHARGED = stemsOf('accuse charge convict suspect');

/** Whether somebody is only charged with a thing: "a dentist *accused of* poisoning his wife". */
function namesCharged({ chunks, forms }: Analysis, { token, source, content }: Draft): boolean {
  if (!CHARGED.has(at(chunks.stems, token))) return false;
  const charged = source.at(-1) === token - 1 || content.includes(token - 1);
  return /^(?:of|with)$/.test(forms.lower[token + 1] ?? '') && charged;
}

const PLEAD = stemsOf('plead');

/** Whether somebody only pleads in court: "pleaded *not guilty to murder*". */
const pleads = ({ chunks, forms, quotes }: Analysis, { token, content }: Draft): boolean =>
  PLEAD.has(at(chunks.stems, token)) &&
  /^(?:not|guilty|no)$/.test(forms.lower[token + 1] ?? '') &&
  content.every((i) => at(quotes.region, i) < 0);

const TALK = hashText('talk');

/** Whether a draft only says with whom somebody spoke: "talks to *Holt about the pump*". */
function namesPartner({ chunks, forms, quotes }: Analysis, { token, content }: Draft): boolean {
  if (at(chunks.stems, token) !== TALK || content.some((i) => at(quotes.region, i) >= 0))
    return false;
  const partner = content.findIndex((i) => forms.lower[i] === 'about');
  return /^(?:to|with)$/.test(forms.lower[token + 1] ?? '') && partner > 0;
}

const TESTS: readonly ((analysis: Analysis, draft: Draft) => boolean)[] = [
  withholdsName,
  namesWork,
  isSupposed,
  followsLabel,
  isCommand,
  isAdvice,
  givesName,
  namesPartner,
  describesNoun,
  saysNothing,
  takesBack,
  namesSubject,
  namesCharged,
  pleads,
];

/** Drops the drafts that report nothing. */
export function dropNoReports(analysis: Analysis, drafts: Draft[]): void {
  const kept = drafts.filter((draft) => !TESTS.some((test) => test(analysis, draft)));
  drafts.splice(0, drafts.length, ...kept);
}
