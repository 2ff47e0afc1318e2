// What a card says of its subject: who, how, by which words, and why we think so.
import { KEPT_INKS } from '../../model/colours.ts';
import type { AttributionKind, Reason } from '../../model/detection.ts';
import type { PageStringKey, Translate } from '../contract.ts';
import type { Change } from '../../model/difference.ts';
import { shorten } from '../../model/shorten.ts';
import { build, button } from '../element.ts';
import { SURE } from '../marks/painted.ts';
import { keyOf, type Subject } from './subject.ts';

const KINDS: Readonly<Record<AttributionKind, PageStringKey>> = {
  direct: 'kindDirect',
  mixed: 'kindMixed',
  indirect: 'kindIndirect',
};

/** Gives a subject's name: the speaker, or what it is where nobody speaks. */
export function titleOf(subject: Subject, t: Translate): string {
  if (subject.claim) return t('claimTitle');
  if (subject.speaker) return subject.speaker.name;
  return subject.attribution ? t('speakerUnknown') : t('highlightTitle');
}

/** Builds the head and the facts; `cue` is the words that report an attribution. */
export function buildFacts(subject: Subject, cue: string, t: Translate): HTMLElement[] {
  const { attribution, claim, annotation } = subject;
  const title = build('strong', { id: 'title', class: 'title' }, titleOf(subject, t));
  const head = build('div', { class: 'head' }, buildDot(subject), title);
  const why = attribution?.why ?? claim?.why ?? [];
  const said = attribution ?? (annotation?.said && { ...annotation.said, confidence: 1 });
  const words = cue || annotation?.said?.cue || '';
  const role = roleOf(subject, t);
  return [
    head,
    ...(role ? [build('p', { class: 'role' }, role)] : []),
    ...(said ? [buildKind(said, words, t)] : []),
    ...(claim ? buildClaim(claim.score, t) : []),
    ...(why.length > 0 ? [buildWhy(why, attribution?.confidence, t)] : []),
    ...(subject.difference ? [buildDifference(subject.difference, t)] : []),
  ];
}

/** How much of its words stands for a highlight, in UTF-16 code units. */
const SAID = 40;

/** Builds the list of what else lies under the pointer; null where nothing does. */
export function buildOthers(
  others: readonly Subject[],
  t: Translate,
  wordsOf: (subject: Subject) => string,
  select: (subject: Subject) => void,
): HTMLElement | null {
  if (others.length === 0) return null;
  const items = others.map((subject) => {
    const onClick = (): void => select(subject);
    const choice = button(titleOf(subject, t), { act: keyOf(subject.ref), onClick });
    choice.prepend(buildDot(subject));
    // Several highlights or claims have one name: their words tell them apart.
    if (subject.ref.type !== 'attribution') choice.append(` “${shorten(wordsOf(subject), SAID)}”`);
    return build('li', {}, choice);
  });
  const heading = build('span', { id: 'others' }, t('alsoHere'));
  const list = build('ul', {}, ...items);
  list.setAttribute('aria-labelledby', 'others');
  return build('div', { class: 'others' }, heading, list);
}

const CHANGE_TAGS = { same: 'span', removed: 'del', inserted: 'ins' } as const;

function buildDifference(difference: readonly Change[][], t: Translate): HTMLElement {
  const runs = difference.flatMap((changes, i) => [
    ...(i > 0 ? [' … '] : []),
    ...changes.map(({ kind, text }) => build(CHANGE_TAGS[kind], {}, text)),
  ]);
  const words = build('p', {}, ...runs);
  words.dir = 'auto';
  return build('div', { class: 'changed' }, build('em', {}, t('changedSinceKept')), words);
}

function buildDot({ ink, claim, annotation, attribution }: Subject): HTMLElement {
  const kept = !ink && !claim && !attribution && annotation;
  const shape = claim ? 'claim' : kept ? 'kept' : 'speaker';
  const dot = build('span', { class: `dot ${shape}` });
  const colour = kept ? KEPT_INKS[annotation.colour] : claim ? null : ink;
  if (colour) {
    dot.style.background = `light-dark(${colour.light}, ${colour.dark})`;
  }
  return dot;
}

function roleOf({ claim, speaker }: Subject, t: Translate): string | null {
  if (!claim) return speaker?.role ?? null;
  return speaker ? t('claimSaidBy', speaker.name) : t('claimOwnVoice');
}

function buildKind(
  { kind, confidence }: { kind: AttributionKind; confidence: number },
  cue: string,
  t: Translate,
): HTMLElement {
  const name = t(KINDS[kind]);
  const line = build('p', { class: 'kind' });
  if (confidence < SURE) line.append(build('em', {}, t('possibly')), ' ');
  line.append(cue ? t('kindWithCue', name, cue) : name);
  return line;
}

function buildClaim(score: number, t: Translate): HTMLElement[] {
  const line = build('p', { class: 'kind' }, t('claimScore', String(Math.round(score * 100))));
  return [line, build('p', { class: 'role' }, t('claimNoVerdict'))];
}

function buildWhy(
  why: readonly Reason[],
  confidence: number | undefined,
  t: Translate,
): HTMLElement {
  const items = why.map(({ code, words }) => build('li', {}, t(`why_${code}`, words)));
  if (confidence !== undefined) {
    items.push(build('li', {}, t('whySure', String(Math.round(confidence * 100)))));
  }
  const summary = build('summary', { act: 'why' }, t('whyTitle'));
  return build('details', { class: 'why' }, summary, build('ul', {}, ...items));
}
