// The reader's note on what is kept: saves by itself and says so.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Failure } from '../../model/failure.ts';
import { useBodyActions } from './body-actions.ts';
import { saveBlob } from './download.ts';
import { EarlierNotes } from './earlier-notes.tsx';
import { Notice } from './notice.tsx';

/** Milliseconds without a key before a note is saved. */
const PAUSE = 500;

/** A field for an annotation's note. */
export function NoteField({ annotation }: { annotation: Annotation }) {
  const id = useId();
  const { draft, outcome, write, save } = useNote(annotation);
  return (
    <div class="note">
      <div class="note-head">
        <label for={id}>{t('noteLabel')}</label>
        <span role="status">{outcome === 'saved' && t('noteSaved')}</span>
      </div>
      <textarea
        id={id}
        dir="auto"
        rows={1}
        value={draft}
        placeholder={t('notePlaceholder')}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={save}
      />
      {outcome && outcome !== 'saved' && (
        <>
          <Notice failure={outcome} onRetry={save} />
          <button type="button" class="button" onClick={() => saveDraft(draft)}>
            {t('saveNoteAsFile')}
          </button>
        </>
      )}
      <EarlierNotes annotation={annotation} />
    </div>
  );
}

/** Words that cannot be saved here can at least be taken along. */
function saveDraft(text: string): void {
  saveBlob('On Record - note.txt', new Blob([text], { type: 'text/plain;charset=utf-8' }));
}

/** A note as the reader writes it; what comes from elsewhere never overwrites words that are not saved yet. */
function useNote(annotation: Annotation) {
  const actions = useBodyActions();
  const [draft, setDraft] = useState(annotation.note);
  const [outcome, setOutcome] = useState<'saved' | Failure | null>(null);
  const unsaved = useRef<string | null>(null);
  // The note that the draft started from: where it is another one by now, that one goes to the history.
  const base = useRef(annotation.note);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = () => {
    clearTimeout(timer.current);
    const note = unsaved.current;
    if (note === null) return;
    void actions.note(annotation.id, note, base.current).then((reply) => {
      if (reply.ok) base.current = note;
      // What became of older words is no news.
      if (unsaved.current !== note) return;
      if (reply.ok) unsaved.current = null;
      setOutcome(reply.ok ? 'saved' : reply.failure);
    });
  };
  const latestSave = useRef(save);
  latestSave.current = save;

  const write = (note: string) => {
    unsaved.current = note;
    setDraft(note);
    setOutcome(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latestSave.current(), PAUSE);
  };
  useEffect(() => {
    if (unsaved.current !== null) return;
    base.current = annotation.note;
    setDraft(annotation.note);
  }, [annotation.note]);
  useEffect(() => {
    // A popup goes without a blur when the reader clicks elsewhere.
    const leave = () => latestSave.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return { draft, outcome, write, save };
}
