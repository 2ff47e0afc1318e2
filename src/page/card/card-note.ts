// The note on a card: read, or being written. Words that could not be saved wait here for the next time.
import type { Translate } from '../contract.ts';
import { build } from '../element.ts';
import type { Keeping } from '../keeping.ts';
import { NoteEditor, type Draft } from './note-editor.ts';
import type { StatusLine } from '../status-line.ts';
import { keyOf, type Subject } from './subject.ts';

/** What the note lives in. */
export interface NoteSurroundings {
  t: Translate;
  keeping: Keeping;
  status: StatusLine;
}

/** The note of a card's subject. */
export class CardNote {
  readonly element = build('div', { class: 'note' });
  readonly #drafts = new Map<string, Draft>();
  #editor: NoteEditor | null = null;
  #edited = '';

  constructor(private readonly around: NoteSurroundings) {}

  /** Whether it is being written. */
  get isEditing(): boolean {
    return this.#editor !== null;
  }

  /** Whether words of the reader about a subject wait to be saved. */
  hasDraft(subject: Subject): boolean {
    return this.#drafts.has(this.#draftKey(subject));
  }

  /** Opens the field when it is asked for, or when words of the reader wait there. */
  open(subject: Subject, asked: boolean): void {
    const key = this.#draftKey(subject);
    const draft = this.#drafts.get(key);
    if (this.#editor && this.#edited === key) return;
    this.close();
    if (!asked && draft === undefined) return;
    this.#edited = key;
    const { t, keeping, status } = this.around;
    this.#editor = new NoteEditor({
      t,
      status,
      saved: subject.annotation?.note ?? '',
      draft,
      save: (text, was) => keeping.saveNote(subject.ref, text, was),
      onDraft: (words) => {
        if (words === null) this.#drafts.delete(key);
        else this.#drafts.set(key, words);
      },
    });
    this.element.append(this.#editor.element);
  }

  /** Shows the note as it is now; what is being written stays. */
  render(text: string | undefined): void {
    if (!this.#editor) this.element.replaceChildren(...(text ? [build('p', {}, text)] : []));
  }

  /** Gives the field the focus. */
  focus(): void {
    this.#editor?.focus();
  }

  /** Saves what is not saved yet; false where that failed. */
  async flush(): Promise<boolean> {
    return this.#editor ? this.#editor.flush() : true;
  }

  /** Takes the field away. */
  close(): void {
    this.#editor = null;
    this.element.replaceChildren();
  }

  /** Indexes name something else in another article, and when this one is read anew: words do not. */
  #draftKey({ ref, spans }: Subject): string {
    return [this.around.keeping.marks?.articleId, keyOf(ref), ...spans].join(' ');
  }
}
