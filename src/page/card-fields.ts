// The fields of a card: built anew with every change, and left as the reader has them.
import type { Annotation } from '../model/annotation.ts';
import type { Speaker } from '../model/detection.ts';
import { buildBody, type BodyTask } from './body-fields.ts';
import type { CardDeeds } from './card-deeds.ts';
import type { Translate } from './contract.ts';
import { buildCorrections } from './correct-fields.ts';
import { build } from './element.ts';
import type { Subject } from './subject.ts';

/** What the fields live in. */
export interface FieldSurroundings {
  t: Translate;
  deeds: CardDeeds;
  speakers(): readonly Speaker[];
  listTags: BodyTask['listTags'];
}

/** What the reader types into that has a value to be kept. */
const TYPED = 'input:not([type=radio])';

/** The fields of a card's subject. */
export class CardFields {
  readonly body = build('div', { class: 'body' });
  readonly corrections = build('div');

  constructor(private readonly around: FieldSurroundings) {}

  /** Builds the fields of a subject. */
  render(subject: Subject): void {
    this.#renderBody(subject.annotation);
    this.#renderCorrections(subject);
  }

  /** What the reader has typed, and has open, stays while it is about one thing. */
  #renderBody(annotation: Annotation | null): void {
    const { t, deeds, listTags } = this.around;
    const { body } = this;
    const id = annotation?.id ?? '';
    const isSameOne = body.id === id;
    const typed = [...body.querySelectorAll<HTMLInputElement>(TYPED)].map(({ value }) => value);
    const isOpen = isUnfolded(body);
    body.id = id;
    const save: BodyTask['save'] = (changes) => void deeds.revise(id, changes);
    body.replaceChildren(...(annotation ? buildBody({ t, annotation, save, listTags }) : []));
    if (!isSameOne) return;
    unfold(body, isOpen);
    body.querySelectorAll<HTMLInputElement>(TYPED).forEach((field, i) => {
      field.value = typed[i] ?? '';
    });
  }

  #renderCorrections(subject: Subject): void {
    const { t, deeds, speakers } = this.around;
    const { corrections } = this;
    const isOpen = isUnfolded(corrections);
    const fields = buildCorrections({
      t,
      subject,
      speakers: speakers(),
      correct: (asked) => void deeds.correct(asked),
    });
    corrections.replaceChildren(...(fields ? [fields] : []));
    unfold(corrections, isOpen);
  }
}

/** Whether what an element has folded is open. */
export function isUnfolded(element: Element): boolean {
  return element.querySelector('details')?.open ?? false;
}

/** Opens or closes what an element has folded. */
export function unfold(element: Element, isOpen: boolean): void {
  element.querySelector('details')?.toggleAttribute('open', isOpen);
}
