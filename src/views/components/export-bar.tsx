// Taking what is kept of this article along, in the formats that exports know.
import { t } from '../../browser/strings.ts';
import type { Reading } from '../../model/reading.ts';
import { ExportControl } from './export-control.tsx';
import { useActions } from './use-actions.ts';

/** Formats and the button; while nothing is kept they are off, and a sentence says why. */
export function ExportBar({ reading }: { reading: Reading }) {
  const { exportKept } = useActions();
  const empty = reading.annotations.length === 0;
  return (
    <>
      {empty && <p>{t('exportEmpty')}</p>}
      <ExportControl isOneArticle disabled={empty} onExport={(format) => void exportKept(format)} />
    </>
  );
}
