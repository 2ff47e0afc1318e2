// The one way in which a failure is shown: what happened and what to do, from its code.
import { t } from '../../browser/strings.ts';
import type { Failure, FailureCode } from '../../model/failure.ts';

/** Failures that asking again cannot mend. */
const FINAL: readonly FailureCode[] = ['restrictedPage'];

/** Failures whose detail is worth passing on to us. */
const TO_REPORT: readonly FailureCode[] = ['unexpected', 'storageFailed', 'badRequest'];

/** A failure in the reader's words; with `onRetry` it offers to try again where that may help. */
export function Notice({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const { code, detail } = failure;
  return (
    <div class="notice" role="alert">
      <p>{t(`failure_${code}`)}</p>
      {detail && TO_REPORT.includes(code) && (
        <details>
          <summary>{t('technicalDetail')}</summary>
          <code>{detail}</code>
        </details>
      )}
      {onRetry && !FINAL.includes(code) && (
        <button type="button" class="button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}
