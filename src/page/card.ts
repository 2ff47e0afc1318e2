// The card beside a mark: what is known of it, and the reader's own words about it.
import type { AskedCorrection } from '../model/correction.ts';
import type { Result } from '../model/failure.ts';
import type { MarkRef } from '../model/reading.ts';
import type { Annotation } from '../model/annotation.ts';
import { buildBody } from './body-fields.ts';
import { buildFacts, buildOthers } from './card-content.ts';
import { buildCorrections } from './correct-fields.ts';
import type { BodyChanges, Places, Translate } from './contract.ts';
import { build, button } from './element.ts';
import type { Point } from './hit-test.ts';
import type { Keeping } from './keeping.ts';
import { NoteEditor } from './note-editor.ts';
import { StatusLine, type Remedy } from './status-line.ts';
import { isSame, keyOf, subjectOf, subjectsOf, targetOf, type Subject } from './subject.ts';

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
}

/** What the card lives in. */
export interface Surroundings {
  t: Translate;
  keeping: Keeping;
  places(): Places | null;
  focused(): Element | null;
  /** Says something at the page's edge: the card has gone. */
  tell(text: string, remedy: Remedy): void;
  /** Puts the card on the page beside these ranges. */
  show(card: HTMLElement, ranges: readonly Range[], point?: Point): void;
}

/** The one card of a page. */
export class Card {
  readonly element = build('div', { class: 'card', role: 'dialog' });
  readonly #facts = build('div', { class: 'facts' });
  readonly #note = build('div', { class: 'note' });
  readonly #body = build('div', { class: 'body' });
  readonly #corrections = build('div');
  readonly #actions = build('div', { class: 'actions' });
  readonly #others = build('div');
  readonly #status: StatusLine;
  readonly #drafts = new Map<string, string>();
  #subjects: Subject[] = [];
  #opening: Opening | null = null;
  #editor: NoteEditor | null = null;
  #edited = '';
  #removing: string | null = null;
  #returnTo: Element | null = null;

  constructor(private readonly around: Surroundings) {
    this.#status = new StatusLine(around.t);
    this.element.tabIndex = -1;
    this.element.setAttribute('aria-labelledby', 'title');
    const close = button('×', {
      class: 'close',
      act: 'close',
      label: around.t('close'),
      onClick: () => void this.close(),
    });
    const { element } = this.#status;
    this.element.append(this.#facts, this.#note, this.#body);
    this.element.append(this.#actions, this.#corrections, element, this.#others, close);
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
    return this.#opening.pinned || inUse || this.#drafts.has(this.#draftKey(lead));
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
    if (opening.focus && !this.around.focused()) this.#returnTo = document.activeElement;
    this.flush();
    this.#opening = opening;
    this.#subjects = subjects;
    this.#status.say('');
    this.#openEditor(lead, opening.focus === 'note');
    this.#render();
    this.place();
    if (opening.focus === 'note') this.#editor?.focus();
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
      const isUndoable = shown.ref.type === 'annotation' && shown.ref.id === this.#removing;
      return isUndoable ? [{ ...shown, annotation: null }] : [];
    });
    if (this.#subjects.length === 0) void this.close();
    else this.#render();
  }

  /** Closes, unless words are left that could not be saved; closing again leaves them for the next time. */
  async close(): Promise<void> {
    const opening = this.#opening;
    if (!opening) return;
    const triedBefore = this.#status.element.classList.contains('failed');
    const saved = this.#editor ? await this.#editor.flush() : true;
    if ((!saved && !triedBefore) || this.#opening !== opening) return;
    const hadFocus = this.element.contains(this.around.focused());
    this.#opening = null;
    this.#editor = null;
    this.#subjects = [];
    this.element.remove();
    if (hadFocus && this.#returnTo instanceof HTMLElement) this.#returnTo.focus(STILL);
    this.#returnTo = null;
  }

  /** Saves what is not saved yet. */
  flush(): void {
    void this.#editor?.flush();
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
    const act = this.around.focused()?.getAttribute('data-act');
    const { t } = this.around;
    const isWhyOpen = this.#facts.querySelector('details')?.open ?? false;
    this.#facts.replaceChildren(...buildFacts(lead, this.#cueOf(lead), t));
    this.#facts.querySelector('details')?.toggleAttribute('open', isWhyOpen);
    if (!this.#editor) {
      const text = lead.annotation?.note;
      this.#note.replaceChildren(...(text ? [build('p', {}, text)] : []));
    }
    this.#renderBody(lead.annotation);
    this.#actions.replaceChildren(...this.#buildActions(lead));
    this.#renderCorrections(lead);
    const list = buildOthers(others, t, (subject) => this.#lead(subject));
    this.#others.replaceChildren(...(list ? [list] : []));
    if (act) this.#focus(act);
  }

  /** Builds the fields anew; what the reader has typed into them, and has open, stays while they are of one thing. */
  #renderBody(annotation: Annotation | null): void {
    const id = annotation?.id ?? '';
    const isSameOne = this.#body.id === id;
    const typed = [...this.#body.querySelectorAll('input:not([type=radio])')].map(
      (field) => (field as HTMLInputElement).value,
    );
    const isOpen = this.#body.querySelector('details')?.open ?? false;
    const { t, keeping } = this.around;
    this.#body.id = id;
    this.#body.replaceChildren(
      ...(annotation
        ? buildBody({
            t,
            annotation,
            save: (changes) => void this.#revise(annotation.id, changes),
            listTags: () => keeping.listTags(),
          })
        : []),
    );
    if (!isSameOne) return;
    this.#body.querySelector('details')?.toggleAttribute('open', isOpen);
    this.#body.querySelectorAll('input:not([type=radio])').forEach((field, i) => {
      (field as HTMLInputElement).value = typed[i] ?? '';
    });
  }

  #renderCorrections(subject: Subject): void {
    const { t, keeping } = this.around;
    const wasOpen = this.#corrections.querySelector('details')?.open ?? false;
    const speakers = keeping.marks?.speakers ?? [];
    const correct = (asked: AskedCorrection): void => void this.#correct(asked);
    const fields = buildCorrections({ t, subject, speakers, correct });
    fields?.toggleAttribute('open', wasOpen);
    this.#corrections.replaceChildren(...(fields ? [fields] : []));
  }

  async #correct(asked: AskedCorrection): Promise<void> {
    const { t, keeping, tell } = this.around;
    const result = await keeping.correct(asked);
    const undo = (): void => void this.move('undo');
    // What is no mark any more has no card.
    if (result.ok && !this.isOpen) tell(t('corrected'), { label: t('undo'), run: undo });
    else this.#report(result, t('corrected'), () => void this.#correct(asked), undo);
  }

  /** Takes the reader's last step back, or does the next one again, and says so. */
  async move(way: 'undo' | 'redo'): Promise<void> {
    const { t, keeping, tell } = this.around;
    const result = await keeping.move(way);
    const again = (): void => void this.move(way);
    const back = way === 'undo' ? 'redo' : 'undo';
    if (!result.ok) this.#status.fail(result.failure.code, again);
    else if (result.value === null) this.#status.say(t('nothingToMove'));
    else
      tell(t(way === 'undo' ? 'undone' : 'redone'), {
        label: t(back),
        run: () => void this.move(back),
      });
  }

  async #revise(id: string, changes: BodyChanges): Promise<void> {
    const { t, keeping } = this.around;
    this.#report(
      await keeping.revise(id, changes),
      t('noteSaved'),
      () => void this.#revise(id, changes),
    );
  }

  #buildActions(lead: Subject): HTMLElement[] {
    const { t } = this.around;
    const kept = lead.annotation;
    const target = targetOf(lead);
    const toggle = kept
      ? button(t('remove'), { act: 'keep', onClick: () => void this.#remove(kept.id) })
      : target &&
        button(t('keep'), { act: 'keep', class: 'main', onClick: () => void this.#keep() });
    const canNote = !this.#editor && (kept || target);
    const text = kept?.note ? t('editNote') : t('addNote');
    const note = canNote ? button(text, { act: 'note', onClick: () => this.#write() }) : null;
    return [toggle, note].filter((control) => control !== null);
  }

  #write(): void {
    const [lead] = this.#subjects;
    if (!lead) return;
    this.#openEditor(lead, true);
    this.#render();
    this.#editor?.focus();
  }

  /** Opens the field when it is asked for, or when words of the reader wait there. */
  #openEditor(subject: Subject, asked: boolean): void {
    const key = this.#draftKey(subject);
    const draft = this.#drafts.get(key);
    if (this.#editor && this.#edited === key) return;
    this.#editor = null;
    this.#note.replaceChildren();
    if (!asked && draft === undefined) return;
    this.#edited = key;
    this.#editor = new NoteEditor({
      t: this.around.t,
      status: this.#status,
      saved: subject.annotation?.note ?? '',
      draft,
      save: (text) => this.around.keeping.saveNote(subject.ref, text),
      onDraft: (text) => {
        if (text === null) this.#drafts.delete(key);
        else this.#drafts.set(key, text);
      },
    });
    this.#note.append(this.#editor.element);
  }

  /** Indexes name something else in another article, and when this one is read anew: words do not. */
  #draftKey({ ref, spans }: Subject): string {
    return [this.around.keeping.marks?.articleId, keyOf(ref), ...spans].join(' ');
  }

  async #keep(): Promise<void> {
    const target = this.#subjects[0] && targetOf(this.#subjects[0]);
    if (!target) return;
    const { t, keeping } = this.around;
    this.#report(await keeping.keep(target), t('kept'), () => void this.#keep());
  }

  async #remove(id: string): Promise<void> {
    const { t, keeping } = this.around;
    if (this.#editor && !(await this.#editor.flush())) return;
    this.#removing = id;
    const result = await keeping.remove(id);
    if (result.ok) this.#closeEditor();
    this.#report(
      result,
      t('removed'),
      () => void this.#remove(id),
      () => void this.#restore(id),
    );
    this.#focus('remedy');
  }

  async #restore(id: string): Promise<void> {
    const { t, keeping } = this.around;
    this.#report(await keeping.restore(id), t('restored'), () => void this.#restore(id));
    this.#focus('keep');
  }

  #report(result: Result<unknown>, said: string, again: () => void, undo?: () => void): void {
    if (!result.ok) this.#status.fail(result.failure.code, again);
    else this.#status.say(said, undo && { label: this.around.t('undo'), run: undo });
  }

  #closeEditor(): void {
    this.#editor = null;
    this.#note.replaceChildren();
    this.#render();
  }

  #lead(subject: Subject): void {
    this.flush();
    this.#subjects = [subject, ...this.#subjects.filter((other) => other !== subject)];
    this.#status.say('');
    this.#openEditor(subject, false);
    this.#render();
    this.place();
    this.element.focus(STILL);
  }

  #focus(act: string): void {
    const control = this.element.querySelector<HTMLElement>(`[data-act="${CSS.escape(act)}"]`);
    (control ?? this.element).focus(STILL);
  }

  #cueOf({ attribution }: Subject): string {
    const ranges = attribution?.cue ? this.around.places()?.rangesOf(attribution.cue) : [];
    return (ranges ?? []).map(String).join('').replace(/\s+/g, ' ').trim();
  }
}
