// The field for a note. It saves by itself, and keeps the reader's words until they are saved.
import type { Result } from '../../model/failure.ts';
import type { Translate } from '../contract.ts';
import { build } from '../element.ts';
import type { StatusLine } from '../status-line.ts';

/** After this pause in writing the note is saved. */
const PAUSE_MS = 700;

/** Words of the reader that are not saved yet, and the note that they take the place of. */
export interface Draft {
  text: string;
  was: string;
}

/** What an editor needs to know. */
export interface NoteTask {
  t: Translate;
  status: StatusLine;
  /** The note as it is saved. */
  saved: string;
  /** What was not saved the last time, if anything: the note may have been changed elsewhere since the reader began. */
  draft: Draft | undefined;
  /** Saves the words; `was` is the note that they take the place of, as far as the field knows. */
  save(text: string, was: string): Promise<Result<unknown>>;
  /** Told of words that are not saved yet, and of null when all are. */
  onDraft(draft: Draft | null): void;
}

/** A field for one note. */
export class NoteEditor {
  readonly element: HTMLTextAreaElement;
  #saved: string;
  /** The words that were heard of last. */
  #heeded: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;
  #saving: Promise<boolean> | null = null;

  constructor(private readonly task: NoteTask) {
    this.#saved = task.draft?.was ?? task.saved;
    this.element = build('textarea', { act: 'text', label: task.t('noteLabel') });
    this.element.rows = 3;
    this.element.placeholder = task.t('notePlaceholder');
    this.#heeded = this.element.value = task.draft?.text ?? task.saved;
    this.element.addEventListener('input', () => this.#heed());
    this.element.addEventListener('focus', () => this.#look());
    this.element.addEventListener('blur', () => void this.flush());
  }

  /** Puts the caret behind the words. */
  focus(): void {
    this.element.focus({ preventScroll: true });
    this.#look();
    this.element.setSelectionRange(this.element.value.length, this.element.value.length);
  }

  /** Saves what is not saved yet; false where that failed. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#saving ??= this.#save().finally(() => (this.#saving = null));
    return this.#saving;
  }

  /** Looks for words while the field has the focus: some pages swallow every event that would tell of them. */
  #look(): void {
    clearInterval(this.#looking);
    this.#looking = setInterval(() => {
      if (this.element.matches(':focus')) this.#heed();
      else clearInterval(this.#looking);
    }, PAUSE_MS);
  }

  #heed(): void {
    if (this.element.value === this.#heeded) return;
    this.#heeded = this.element.value;
    this.#postpone();
  }

  #postpone(): void {
    clearTimeout(this.#timer);
    this.task.onDraft({ text: this.element.value, was: this.#saved });
    this.task.status.say('');
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  async #save(): Promise<boolean> {
    const { t, status, save, onDraft } = this.task;
    // The reader may have written on while a saving was under way.
    while (this.element.value !== this.#saved) {
      const text = this.element.value;
      const result = await save(text, this.#saved);
      if (!result.ok) {
        status.fail(result.failure.code, () => void this.flush());
        return false;
      }
      this.#saved = text;
      if (this.element.value === text) {
        onDraft(null);
        if (this.element.isConnected) status.say(t('noteSaved'));
      }
    }
    return true;
  }
}
