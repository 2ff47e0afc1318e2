// Writing what was kept as a file: in the reader's words and by the reader's template.
import { askBackground } from '../../browser/requests.ts';
import type { ExportFile, ExportFormat } from '../../export/export-as.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import { done, failed, type Result } from '../../model/failure.ts';
import { exportLabels } from './export-labels.ts';

/** The file; `badTemplate` where the reader's own template cannot be used, with the reason. */
export async function writeExport(
  format: ExportFormat,
  records: readonly ExportRecord[],
): Promise<Result<ExportFile>> {
  // The formats are loaded when one is wanted: a popup that only shows need not wait for them.
  const [{ exportAs }, settings] = await Promise.all([
    import('../../export/export-as.ts'),
    askBackground('settings', {}),
  ]);
  if (!settings.ok) return settings;
  const { markdownTemplate, reviewer } = settings.value;
  try {
    return done(
      exportAs(format, records, {
        now: new Date(),
        labels: exportLabels(),
        markdownTemplate,
        reviewPage: reviewer.page,
        ...(reviewer.name !== '' && { reader: reviewer.name }),
      }),
    );
  } catch (error) {
    const isTemplate = error instanceof Error && error.name === 'TemplateError';
    if (!isTemplate) throw error;
    return failed('badTemplate', error.message);
  }
}
