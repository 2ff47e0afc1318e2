// Takes out of contents the sources that they swallowed: the one that "by" names in a passive, a subject parted from
// its verb, a person named behind the cue.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import { NAME } from '../names/names.ts';
import { TAG } from '../words/tag-set.ts';

const BE = /^(?:is|are|was|were|be|been|being)$/;

/** The stretch of neighbouring tokens at the start of a list. */
function firstStretch(list: readonly number[]): readonly number[] {
  const end = list.findIndex((token, i) => i > 0 && token !== (list[i - 1] as number) + 1);
  return end < 0 ? list : list.slice(0, end);
}

/** Takes "by …" from the end of what a passive reports: "was described as “a mess” *by Ben Ito*". */
function takeAgent({ forms, tags, quotes, chunks }: Analysis, draft: Draft): void {
  const { content, token } = draft;
  if (at(tags, token) !== TAG.participle && at(tags, token) !== TAG.past) return;
  if (!range(token - 2, token - 1).some((i) => BE.test(forms.lower[i] ?? ''))) return;
  const by = content.findLastIndex(
    (i) => i > token && forms.lower[i] === 'by' && at(quotes.region, i) < 0,
  );
  const agent = content.slice(by + 1);
  if (by < 1 || agent.length === 0 || !agent.every((i) => at(chunks.phrase, i) >= 0)) return;
  draft.source = agent;
  draft.content = content.slice(0, by);
}

/** Takes a subject that a relative clause parts from its verb: "*An official, who asked not to be named,* said". */
function takeSubject({ forms, tags, sentences }: Analysis, draft: Draft): void {
  const subject = firstStretch(draft.content);
  const [first, last] = [subject[0] ?? 0, subject.at(-1) ?? 0];
  const rest = draft.content.slice(subject.length);
  if (first !== at(sentences.starts, at(sentences.of, draft.token))) return;
  if ((rest[0] ?? -1) < draft.token || forms.lower[last + 1] !== ',') return;
  if (last + 2 !== Math.min(draft.token, ...draft.cue)) return;
  const comma = subject.find((i) => forms.lower[i] === ',') ?? 0;
  if (at(tags, comma + 1) !== TAG.wh || subject.length < 3) return;
  draft.source = range(first, last);
  draft.content = rest;
}

/** Takes a person who is named right behind the cue of what stands before it: "…, noted *the paper’s Ben Ito*." */
function takeNamedBehind({ forms, names, chunks }: Analysis, draft: Draft): void {
  const { content, cue, token } = draft;
  const [start, end] = [Math.min(token, ...cue), Math.max(token, ...cue)];
  const behind = content.filter((i) => i > end);
  const last = behind.at(-1) ?? 0;
  if (behind.length === 0 || behind.length === content.length) return;
  if (behind[0] !== end + 1 || last !== end + behind.length) return;
  if (at(names, last) !== NAME.person || behind.some((i) => at(chunks.phrase, i) < 0)) return;
  if (forms.lower[start - 1] !== ',' || !/^[.,]$/.test(forms.lower[last + 1] ?? '.')) return;
  draft.source = behind;
  draft.content = content.filter((i) => i < start);
}

/** Gives drafts without a source the one that their content swallowed. */
export function freeSources(analysis: Analysis, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.source.length > 0 || draft.evidence !== 'cue' || draft.content.length === 0) continue;
    takeAgent(analysis, draft);
    if (draft.source.length === 0) takeSubject(analysis, draft);
    if (draft.source.length === 0) takeNamedBehind(analysis, draft);
  }
}
