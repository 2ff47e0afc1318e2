// The fields of a card: built anew with every change, and left as the reader has them.
import type { Annotation } from '../../model/annotation.ts';
import type { Marks } from '../../model/reading.ts';
import { buildBody, type BodyTask } from './body-fields.ts';
import type { CardDeeds } from './card-deeds.ts';
import type { Translate } from '../contract.ts';
import { buildCorrections, type CorrectTask } from './correct-fields.ts';
import { build, button } from '../element.ts';
import type { Subject } from './subject.ts';

/** What the fields live in. */
export interface FieldSurroundings {
  t: Translate;
  deeds: CardDeeds;
  /** Lets the reader say where a subject starts and ends. */
  adjust(subject: Subject): void;
  marks(): Marks | null;
  listTags: BodyTask['listTags'];
  actions: BodyTask['actions'];
  status: BodyTask['status'];
}

/** What the reader types into that has a value to be kept. */
const TYPED = 'input:not([type=radio])';

/** The fields of a card's subject. */
export class CardFields {
  readonly body = build('div', { class: 'body' });
  readonly corrections = build('div', { class: 'corrections' });

  constructor(private readonly around: FieldSurroundings) {}

  /** Builds the fields of a subject. */
  render(subject: Subject): void {
    this.#renderBody(subject.annotation);
    this.#renderCorrections(subject);
  }

  /** What the reader has typed, and has open, stays while it is about one thing. */
  #renderBody(annotation: Annotation | null): void {
    const { t, deeds, listTags, marks, actions, status } = this.around;
    const names = marks()?.names;
    const { body } = this;
    const id = annotation?.id ?? '';
    const isSameOne = body.id === id;
    const typed = takeTyped(body);
    const isOpen = isUnfolded(body);
    body.id = id;
    const was = annotation ?? {};
    const save: BodyTask['save'] = (changes) => void deeds.revise(id, changes, was);
    const fields =
      annotation && names && buildBody({ t, annotation, names, save, listTags, actions, status });
    body.replaceChildren(...(fields ?? []));
    if (!isSameOne) return;
    unfold(body, isOpen);
    body.querySelectorAll<HTMLInputElement>(TYPED).forEach((field, i) => {
      field.value = typed[i] ?? '';
    });
  }

  /** Detections can be wrong; of what the reader selected, only where it starts and ends can be changed. */
  #renderCorrections(subject: Subject): void {
    const { t, adjust } = this.around;
    const { corrections } = this;
    const isOpen = isUnfolded(corrections);
    if (subject.ref.type === 'annotation') {
      const change = button(t('extent'), { act: 'extent', onClick: () => adjust(subject) });
      corrections.replaceChildren(...(subject.annotation ? [change] : []));
      return;
    }
    const summary = build('summary', { act: 'correct' }, t('correct'));
    const fields = this.#buildCorrections({ ...subject, ref: subject.ref });
    corrections.replaceChildren(build('details', { class: 'correct' }, summary, ...fields));
    unfold(corrections, isOpen);
  }

  #buildCorrections(subject: CorrectTask['subject']): HTMLElement[] {
    const { t, deeds, marks, adjust } = this.around;
    const task: CorrectTask = {
      ...{ t, subject, speakers: marks()?.speakers ?? [] },
      correct: (asked) => void deeds.correct(asked),
      adjust: () => adjust(subject),
    };
    return buildCorrections(task);
  }
}

/** Empties the fields and gives what was in them: a field that goes away tells of its words as if they were whole. */
function takeTyped(body: HTMLElement): string[] {
  return [...body.querySelectorAll<HTMLInputElement>(TYPED)].map((field) => {
    const { value } = field;
    field.value = '';
    return value;
  });
}

/** Whether what an element has folded is open. */
export function isUnfolded(element: Element): boolean {
  return element.querySelector('details')?.open ?? false;
}

/** Opens or closes what an element has folded. */
export function unfold(element: Element, isOpen: boolean): void {
  element.querySelector('details')?.toggleAttribute('open', isOpen);
}
