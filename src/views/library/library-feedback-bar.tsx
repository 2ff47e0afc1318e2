// One line at the foot of the library: what came of the last action, and the way back.
import { t } from '../../browser/strings.ts';
import { Notice } from '../components/notice.tsx';
import type { LibraryFeedback } from './use-library-actions.ts';

/** Says what happened; Undo takes it back. */
export function LibraryFeedbackBar({ feedback }: { feedback: LibraryFeedback | null }) {
  return (
    <div class="feedback library-feedback" role="status">
      {feedback?.kind === 'failed' && <Notice failure={feedback.failure} />}
      {feedback?.kind === 'message' && <Message {...feedback} />}
    </div>
  );
}

function Message({ text, details, undo, cancel }: Extract<LibraryFeedback, { kind: 'message' }>) {
  return (
    <>
      <p>
        {text}{' '}
        {undo && (
          <button type="button" class="button" onClick={undo}>
            {t('undo')}
          </button>
        )}
        {cancel && (
          <button type="button" class="button" onClick={cancel}>
            {t('cancel')}
          </button>
        )}
      </p>
      {details && details.length > 0 && (
        <ul class="details">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </>
  );
}
