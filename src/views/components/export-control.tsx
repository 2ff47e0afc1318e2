// A choice of formats and the button that exports in the chosen one.
import { useId, useState } from 'preact/hooks';
import { t, type StringKey } from '../../browser/strings.ts';
import type { ExportFormat } from '../../export/export-as.ts';

const NAMES: Record<ExportFormat, StringKey> = {
  markdown: 'formatMarkdown',
  markdownFiles: 'formatMarkdownFiles',
  jsonld: 'formatJsonld',
  csv: 'formatCsv',
  html: 'formatHtml',
  claimReview: 'formatClaimReview',
  bibtex: 'formatBibtex',
  ris: 'formatRis',
  cslJson: 'formatCslJson',
};

const FORMATS = Object.keys(NAMES) as ExportFormat[];

interface ExportControlProps {
  disabled: boolean;
  /** Whether all is of one article: a file for each is no choice then. */
  isOneArticle?: boolean;
  onExport: (format: ExportFormat) => void;
}

/** Format and button, Markdown at first. */
export function ExportControl({ disabled, isOneArticle = false, onExport }: ExportControlProps) {
  const id = useId();
  const [format, choose] = useState<ExportFormat>('markdown');
  return (
    <span class="export">
      <label class="unseen" for={id}>
        {t('exportFormat')}
      </label>
      <select
        id={id}
        class="button"
        disabled={disabled}
        value={format}
        onChange={(event) => choose(event.currentTarget.value as ExportFormat)}
      >
        {FORMATS.filter((one) => !isOneArticle || one !== 'markdownFiles').map((one) => (
          <option key={one} value={one}>
            {t(NAMES[one])}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={disabled} onClick={() => onExport(format)}>
        {t('exportButton')}
      </button>
    </span>
  );
}
