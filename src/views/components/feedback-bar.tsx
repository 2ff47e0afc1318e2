// One line below the lists: what came of the reader's last action, and the way back.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { Notice } from './notice.tsx';
import { useActions, type Feedback } from './use-actions.ts';

/** Says what happened. Focus that went with a removed passage comes here, to Undo. */
export function FeedbackBar({ feedback }: { feedback: Feedback | null }) {
  const bar = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const { restore } = useActions();
  useEffect(() => {
    if (feedback && document.activeElement === document.body)
      (undo.current ?? bar.current)?.focus();
  }, [feedback]);
  return (
    <div ref={bar} class="feedback" role="status" tabIndex={-1}>
      {feedback?.kind === 'message' && <p>{feedback.text}</p>}
      {feedback?.kind === 'failed' && <Notice failure={feedback.failure} />}
      {feedback?.kind === 'removed' && (
        <p>
          {t('removed')}{' '}
          <button ref={undo} type="button" class="button" onClick={() => void restore(feedback.id)}>
            {t('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
