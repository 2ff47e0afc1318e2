// Where the reader says that a detection is wrong: somebody else said it, nobody did, or it is no claim.
import type { AskedCorrection } from '../model/correction.ts';
import type { Speaker } from '../model/detection.ts';
import type { Translate } from './contract.ts';
import { build, button } from './element.ts';
import type { Subject } from './subject.ts';

/** What the fields are for. */
export interface CorrectTask {
  t: Translate;
  subject: Subject;
  /** The article's speakers. */
  speakers: readonly Speaker[];
  correct(asked: AskedCorrection): void;
}

/** Builds the fields, folded; null for what was not detected. */
export function buildCorrections(task: CorrectTask): HTMLElement | null {
  const { t, subject, correct } = task;
  const { ref } = subject;
  if (ref.type === 'annotation') return null;
  const { index } = ref;
  const type = ref.type === 'claim' ? 'notClaim' : 'notQuotation';
  const wrong = button(t(type), { act: type, onClick: () => correct({ type, index }) });
  const fields = ref.type === 'claim' ? [] : [buildSpeaker(task, index), buildSame(task)];
  const summary = build('summary', { act: 'correct' }, t('correct'));
  return build('details', { class: 'correct' }, summary, ...fields, wrong);
}

function buildSpeaker({ t, subject, speakers, correct }: CorrectTask, index: number): HTMLElement {
  const names = speakers
    .filter(({ name }) => name !== subject.speaker?.name)
    .map(({ name }) => Object.assign(build('option'), { value: name }));
  const known = build('datalist', { id: 'speakers' }, ...names);
  const field = build('input', { act: 'speaker', label: t('saidBy') });
  Object.assign(field, { placeholder: t('saidBy'), required: true });
  field.setAttribute('list', known.id);
  const submit = button(t('change'), { act: 'change' });
  submit.type = 'submit';
  const form = build('form', {}, field, known, submit);
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
