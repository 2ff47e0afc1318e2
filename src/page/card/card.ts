// The card beside a mark: what is known of it, and the reader's own words about it.
import type { MarkRef } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import { buildFacts, buildOthers } from './card-content.ts';
import { CardDeeds } from './card-deeds.ts';
import { CardFields, isUnfolded, unfold } from './card-fields.ts';
import { CardNote } from './card-note.ts';
import type { Places, Translate } from '../contract.ts';
import { build, button } from '../element.ts';
import type { Point } from '../marks/hit-test.ts';
import type { Keeping } from '../keeping.ts';
import { StatusLine, type Remedy } from '../status-line.ts';
import { isSame, subjectOf, subjectsOf, targetOf, type Subject } from './subject.ts';

/** Giving the focus must not scroll the page. */
const STILL = { preventScroll: true };

/** How a card is opened. */
export interface Opening {
  /** Where the reader pointed; beside the start of the words where it is left out. */
  point?: Point;
  /** Where the focus goes; it stays on the page where it is left out. */
  focus?: 'card' | 'note';
  /** Whether it stays when the pointer leaves. */
  pinned: boolean;
  /** Whether it says that it was corrected, and offers to take that back. */
  isCorrected?: boolean;
}

/** What the card lives in. */
export interface Surroundings {
  t: Translate;
  keeping: Keeping;
  places(): Places | null;
  focused(): Element | null;
  /** Lets the reader say where a subject starts and ends. */
  adjust(subject: Subject): void;
  /** Says something at the page's edge: the card has gone. */
  tell(text: string, remedy: Remedy): void;
  /** Puts the card on the page beside these ranges. */
  show(card: HTMLElement, ranges: readonly Range[], point?: Point): void;
}

/** The one card of a page. */
export class Card {
  readonly element = build('div', { class: 'card', role: 'dialog' });
  readonly #facts = build('div', { class: 'facts' });
  readonly #actions = build('div', { class: 'actions' });
  readonly #others = build('div');
  readonly #note: CardNote;
  readonly #fields: CardFields;
  readonly #deeds: CardDeeds;
  readonly #status: StatusLine;
  #subjects: Subject[] = [];
  #opening: Opening | null = null;
  #returnTo: Element | null = null;
  /** What is drawn: a control that is made anew under the reader's finger loses the click. */
  #drawn = '';
  #isPressed = false;

  constructor(private readonly around: Surroundings) {
    const { t, keeping, tell, adjust } = around;
    const { element } = this;
    const status = (this.#status = new StatusLine(t));
    this.#note = new CardNote({ t, keeping, status });
    const deeds = (this.#deeds = new CardDeeds({
      ...{ t, keeping, status, tell },
      isOpen: () => this.isOpen,
      focus: (act) => this.#focus(act),
    }));
    this.#fields = new CardFields({
      ...{ t, deeds, adjust, status },
      marks: () => keeping.marks,
      listTags: () => keeping.listTags(),
      actions: keeping.actions,
    });
    element.tabIndex = -1;
    element.setAttribute('aria-labelledby', 'title');
    const close = button('×', {
      class: 'close',
      act: 'close',
      label: t('close'),
      onClick: () => void this.close(),
    });
    const { body, corrections } = this.#fields;
    element.append(this.#facts, this.#note.element, body, this.#actions, corrections);
    element.append(status.element, this.#others, close);
    element.addEventListener('pointerdown', () => (this.#isPressed = true));
    for (const type of ['pointerup', 'pointercancel', 'pointerleave'])
      element.addEventListener(type, () => setTimeout(() => this.#letGo()));
  }

  /** The click has come: what has changed meanwhile is drawn. */
  #letGo(): void {
    this.#isPressed = false;
    this.refresh();
  }

  /** Whether it is on the page. */
  get isOpen(): boolean {
    return this.#opening !== null;
  }

  /** Whether it stays when the pointer leaves: pinned, in use, or with words that are not saved. */
  get isHeld(): boolean {
    const [lead] = this.#subjects;
    if (!lead || !this.#opening) return false;
    const inUse = this.element.contains(this.around.focused());
    return this.#opening.pinned || inUse || this.#note.hasDraft(lead);
  }

  /** The subjects it shows, what leads first. */
  get subjects(): readonly Subject[] {
    return this.#subjects;
  }

  /** Opens on marks of the article; false where the marks are gone. */
  open(refs: readonly MarkRef[], opening: Opening): boolean {
    const { marks } = this.around.keeping;
    const subjects = marks ? subjectsOf(marks, refs) : [];
    const [lead] = subjects;
    if (!lead) return false;
    const focused = this.around.focused();
    if (opening.focus && !this.element.contains(focused)) {
      this.#returnTo = focused ?? document.activeElement;
    }
    this.flush();
    this.#opening = opening;
    this.#subjects = subjects;
    if (opening.isCorrected) this.#deeds.sayCorrected();
    else this.#status.say('');
    this.#note.open(lead, opening.focus === 'note');
    this.#render();
    this.place();
    if (opening.focus === 'note') this.#note.focus();
    if (opening.focus === 'card') this.element.focus(STILL);
    return true;
  }

  /** Says anew what the marks say now; what the reader is writing stays. */
  refresh(): void {
    const { marks } = this.around.keeping;
    if (!this.isOpen || !marks) return;
    this.#subjects = this.#subjects.flatMap((shown) => {
      const now = subjectOf(marks, shown.ref);
      if (now) return isSame(now.spans, shown.spans) ? [now] : [];
      // What the reader has just removed stays on the card, to be taken back.
      const isUndoable = shown.ref.type === 'annotation' && shown.ref.id === this.#deeds.removing;
      return isUndoable ? [{ ...shown, annotation: null }] : [];
    });
    if (this.#subjects.length === 0) void this.close();
    else if (!this.#isPressed && this.#drawnNow() !== this.#drawn) this.#render();
  }

  /** Closes, unless words are left that could not be saved; closing again leaves them for the next time. */
  async close(): Promise<void> {
    const opening = this.#opening;
    if (!opening) return;
    const triedBefore = this.#status.element.classList.contains('failed');
    const saved = await this.#note.flush();
    if ((!saved && !triedBefore) || this.#opening !== opening) return;
    const hadFocus = this.element.contains(this.around.focused());
    this.#opening = null;
    this.#isPressed = false;
    this.#note.close();
    this.#subjects = [];
    this.element.remove();
    if (hadFocus && this.#returnTo instanceof HTMLElement) this.#returnTo.focus(STILL);
    this.#returnTo = null;
  }

  /** Saves what is not saved yet. */
  flush(): void {
    void this.#note.flush();
  }

  /** Takes the reader's last step back, or does the next one again, and says so. */
  move(way: 'undo' | 'redo'): void {
    void this.#deeds.move(way);
  }

  /** Puts the card beside its words, wherever these are now. */
  place(): void {
    const [lead] = this.#subjects;
    const places = this.around.places();
    if (!lead || !places || !this.#opening) return;
    const ranges = lead.spans.flatMap((span) => places.rangesOf(span));
    this.around.show(this.element, ranges, this.#opening.point);
  }

  #render(): void {
    const [lead, ...others] = this.#subjects;
    if (!lead) return;
    this.#drawn = this.#drawnNow();
    const act = this.around.focused()?.getAttribute('data-act');
    const { t } = this.around;
    const isWhyOpen = isUnfolded(this.#facts);
    this.#facts.replaceChildren(...buildFacts(lead, this.#cueOf(lead), t));
    unfold(this.#facts, isWhyOpen);
    this.#note.render(lead.annotation?.note);
    this.#fields.render(lead);
    this.#actions.replaceChildren(...this.#buildActions(lead));
    const list = buildOthers(
      others,
      t,
      ({ spans }) => this.#wordsOf(spans),
      (subject) => this.#lead(subject),
    );
    this.#others.replaceChildren(...(list ? [list] : []));
    if (act) this.#focus(act);
  }

  #drawnNow(): string {
    const { marks } = this.around.keeping;
    return JSON.stringify([this.#subjects, marks?.speakers, marks?.names]);
  }

  #buildActions(lead: Subject): HTMLElement[] {
    const { t } = this.around;
    const kept = lead.annotation;
    const target = targetOf(lead);
    const toggle = kept
      ? button(t('remove'), { act: 'keep', onClick: () => void this.#remove(kept.id) })
      : target &&
        button(t('keep'), {
          act: 'keep',
          class: 'main',
          onClick: () => void this.#deeds.keep(lead),
        });
    const canNote = !this.#note.isEditing && (kept || target);
    const text = kept?.note ? t('editNote') : t('addNote');
    const note = canNote ? button(text, { act: 'note', onClick: () => this.#write(lead) }) : null;
    return [toggle, note].filter((control) => control !== null);
  }

  #write(lead: Subject): void {
    this.#note.open(lead, true);
    this.#render();
    this.#note.focus();
  }

  async #remove(id: string): Promise<void> {
    if (!(await this.#note.flush())) return;
    await this.#deeds.remove(id, () => {
      this.#note.close();
      this.#render();
    });
  }

  #lead(subject: Subject): void {
    this.flush();
    this.#subjects = [subject, ...this.#subjects.filter((other) => other !== subject)];
    this.#status.say('');
    this.#note.open(subject, false);
    this.#render();
    this.place();
    this.element.focus(STILL);
  }

  #focus(act: string): void {
    const control = this.element.querySelector<HTMLElement>(`[data-act="${CSS.escape(act)}"]`);
    (control ?? this.element).focus(STILL);
  }

  #cueOf({ attribution }: Subject): string {
    return attribution?.cue ? this.#wordsOf([attribution.cue]) : '';
  }

  #wordsOf(spans: readonly Span[]): string {
    const text = this.around.places()?.text ?? '';
    const words = spans.map((span) => text.slice(...span)).join(' … ');
    return words.replace(/\s+/g, ' ').trim();
  }
}
