// One line at the foot of the library: what came of the last action, and the way back.
import { t } from '../../browser/strings.ts';
import { Notice } from '../components/notice.tsx';
import type { LibraryFeedback } from './use-library-actions.ts';

/** Says what happened; Undo takes it back. */
export function LibraryFeedbackBar({ feedback }: { feedback: LibraryFeedback | null }) {
  return (
    <div class="feedback library-feedback" role="status">
      {feedback?.kind === 'failed' && <Notice failure={feedback.failure} />}
      {feedback?.kind === 'message' && (
        <p>
          {feedback.text}{' '}
          {feedback.undo && (
            <button type="button" class="button" onClick={feedback.undo}>
              {t('undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
