// Where the reader says that a detection is wrong: somebody else said it, nobody did, it goes on, or it is no claim.
import type { AskedCorrection } from '../../model/correction.ts';
import type { Speaker } from '../../model/detection.ts';
import type { DetectedRef } from '../../model/reading.ts';
import type { Translate } from '../contract.ts';
import { build, button, submitButton } from '../element.ts';
import type { Subject } from './subject.ts';

/** What the fields are for. */
export interface CorrectTask {
  t: Translate;
  /** What is detected, and which mark it is. */
  subject: Subject & { ref: DetectedRef };
  /** The article's speakers. */
  speakers: readonly Speaker[];
  correct(asked: AskedCorrection): void;
  /** Lets the reader say where it starts and ends. */
  adjust(): void;
}

/** Builds the fields. */
export function buildCorrections(task: CorrectTask): HTMLElement[] {
  const { t, subject, correct, adjust } = task;
  const { type: kind, index } = subject.ref;
  const type = kind === 'claim' ? 'notClaim' : 'notQuotation';
  return [
    ...(kind === 'claim' ? [] : [buildSpeaker(task, index), buildSame(task)]),
    button(t('extent'), { act: 'extent', onClick: adjust }),
    button(t(type), { act: type, onClick: () => correct({ type, index }) }),
  ];
}

function buildSpeaker({ t, subject, speakers, correct }: CorrectTask, index: number): HTMLElement {
  const names = speakers
    .filter(({ name }) => name !== subject.speaker?.name)
    .map(({ name }) => Object.assign(build('option'), { value: name }));
  const known = build('datalist', { id: 'speakers' }, ...names);
  const field = build('input', { act: 'speaker', label: t('saidBy') });
  Object.assign(field, { placeholder: t('saidBy'), required: true });
  field.setAttribute('list', known.id);
  const form = build('form', {}, field, known, submitButton(t('change'), 'change'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    correct({ type: 'speaker', index, name: field.value.trim() });
  });
  return form;
}

function buildSame({ t, subject: { speaker }, speakers, correct }: CorrectTask): HTMLElement {
  const others = speakers.filter(({ name }) => name !== speaker?.name);
  // Who speaks together with others is no one speaker whom another could be.
  const isOne = others.length < speakers.length;
  if (!speaker || !isOne || others.length === 0) return build('span');
  const label = t('sameAs', speaker.name);
  const choices = [label, ...others.map(({ name }) => name)].map((name) =>
    build('option', {}, name),
  );
  const field = build('select', { act: 'sameAs', label }, ...choices);
  field.onchange = () => {
    const as = others[field.selectedIndex - 1]?.name;
    if (as) correct({ type: 'sameAs', name: speaker.name, as });
  };
  return field;
}
