// Writing what was kept as a file: in the reader's words and by the reader's template.
import { askBackground } from '../../browser/requests.ts';
import type { ExportFile, ExportFormat, ExportInParts } from '../../export/export-as.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import { done, failed, type Result } from '../../model/failure.ts';
import { exportLabels } from './export-labels.ts';

/** The file; `badTemplate` where the reader's own template cannot be used, with the reason. */
export async function writeExport(
  format: ExportFormat,
  records: readonly ExportRecord[],
): Promise<Result<ExportFile>> {
  const prepared = await prepare();
  if (!prepared.ok) return prepared;
  const { formats, options } = prepared.value;
  try {
    return done(formats.exportAs(format, records, options));
  } catch (error) {
    const isTemplate = error instanceof Error && error.name === 'TemplateError';
    if (!isTemplate) throw error;
    return failed('badTemplate', error.message);
  }
}

/** Begins a file that is written article by article; null for a format that is written at once. */
export async function beginExport(
  format: ExportFormat,
  records: readonly ExportRecord[],
): Promise<Result<ExportInParts | null>> {
  const prepared = await prepare();
  if (!prepared.ok) return prepared;
  const { formats, options } = prepared.value;
  return done(formats.exportInParts(format, records, options));
}

async function prepare() {
  // The formats are loaded when one is wanted: a popup that only shows need not wait for them.
  const [formats, settings] = await Promise.all([
    import('../../export/export-as.ts'),
    askBackground('settings', {}),
  ]);
  if (!settings.ok) return settings;
  const { markdownTemplate, reviewer } = settings.value;
  const options = {
    now: new Date(),
    labels: exportLabels(settings.value),
    markdownTemplate,
    reviewPage: reviewer.page,
    ...(reviewer.name !== '' && { reader: reviewer.name }),
  };
  return done({ formats, options });
}
