// Taking what is kept of this article along, in the formats that exports know.
import { useId } from 'preact/hooks';
import { t, type StringKey } from '../../browser/strings.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../export/export-as.ts';
import type { Reading } from '../../model/reading.ts';
import { useActions } from './use-actions.ts';

const NAMES: Record<ExportFormat, StringKey> = {
  markdown: 'formatMarkdown',
  jsonld: 'formatJsonld',
  csv: 'formatCsv',
};

/** One button a format; while nothing is kept they are off, and a sentence says why. */
export function ExportBar({ reading }: { reading: Reading }) {
  const { exportKept } = useActions();
  const id = useId();
  const empty = reading.annotations.length === 0;
  return (
    <div class="footer-row" role="group" aria-labelledby={id}>
      <p id={id}>{empty ? t('exportEmpty') : t('exportKept')}</p>
      <span class="formats">
        {EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            disabled={empty}
            onClick={() => void exportKept(format)}
          >
            {t(NAMES[format])}
          </button>
        ))}
      </span>
    </div>
  );
}
