// The reader's own template for Markdown exports, with what it makes of an article as it is being written.
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import { DEFAULT_TEMPLATE } from '../../export/default-template.ts';
import type { ExportRecord } from '../../export/exporter.ts';
import type { TemplatePreview } from '../../export/preview-template.ts';
import type { Entry } from '../../search/entries.ts';
import { exportLabels } from '../components/export-labels.ts';
import { useSettings } from '../components/use-settings.tsx';
import { useDeferred } from './use-deferred.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** Things kept that the preview shows: enough to see how one follows the other. */
const MOST_SHOWN = 5;

/** The template, its preview, and saving it. */
export function TemplateEditor({ entries }: { entries: readonly Entry[] }) {
  const { tell } = useLibraryActions();
  const { markdownTemplate } = useSettings();
  const [draft, setDraft] = useState<string | null>(null);
  const saved = markdownTemplate ?? DEFAULT_TEMPLATE;
  const template = draft ?? saved;
  const preview = usePreview(template, entries);
  const isWrong = preview !== null && 'problem' in preview;
  const save = async (changed: string | null) => {
    const reply = await askBackground('changeSettings', { changes: { markdownTemplate: changed } });
    if (!reply.ok) return tell({ kind: 'failed', failure: reply.failure });
    setDraft(null);
    tell({ kind: 'message', text: t('templateSaved') });
  };
  return (
    <section>
      <h2>{t('templateTitle')}</h2>
      <p>{t('templateHint')}</p>
      <details class="template">
        <summary>{t('templateEdit')}</summary>
        <TemplateFields template={template} onInput={setDraft} preview={preview} />
        <p class="template-foot">
          <button
            type="button"
            class="button"
            disabled={isWrong || preview === null || template === saved}
            onClick={() => void save(template === DEFAULT_TEMPLATE ? null : template)}
          >
            {t('templateSave')}
          </button>
          <button
            type="button"
            class="button"
            disabled={template === DEFAULT_TEMPLATE && markdownTemplate === null}
            onClick={() => void save(null)}
          >
            {t('templateReset')}
          </button>
        </p>
      </details>
    </section>
  );
}

interface TemplateFieldsProps {
  template: string;
  onInput: (template: string) => void;
  preview: TemplatePreview | null;
}

function TemplateFields({ template, onInput, preview }: TemplateFieldsProps) {
  const id = useId();
  const problem = preview && 'problem' in preview ? preview : null;
  return (
    <>
      <p class="hint">{t('templateFields')}</p>
      <p class="hint">{t('templateFilters')}</p>
      <div class="template-panes">
        <div>
          <label for={id}>{t('templateLabel')}</label>
          <textarea
            id={id}
            spellcheck={false}
            dir="ltr"
            value={template}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        </div>
        <div>
          <p id={`${id}-preview`}>{t('templatePreview')}</p>
          <pre tabIndex={0} role="region" aria-labelledby={`${id}-preview`} dir="auto">
            {preview && 'text' in preview ? preview.text : ''}
          </pre>
        </div>
      </div>
      <p class="template-problem" id={`${id}-problem`} role="status">
        {problem && t('templateProblem', String(problem.line), problem.problem)}
      </p>
    </>
  );
}

/** What the template makes of the article kept last; null until it is known. */
function usePreview(template: string, entries: readonly Entry[]): TemplatePreview | null {
  const [preview, setPreview] = useState<TemplatePreview | null>(null);
  const record = useMemo(() => recordToShow(entries), [entries]);
  const asked = useDeferred(template);
  const own = useSettings();
  useEffect(() => {
    let isWanted = true;
    void import('../../export/preview-template.ts').then(({ previewTemplate }) => {
      if (isWanted) setPreview(previewTemplate(asked, record, exportLabels(own)));
    });
    return () => {
      isWanted = false;
    };
  }, [asked, record, own]);
  return preview;
}

/** Of the article kept last the first few things; where nothing is kept yet, an article without any. */
function recordToShow([first, ...others]: readonly Entry[]): ExportRecord {
  const unread = { text: '', blocks: [] };
  if (!first) {
    const unknown = { byline: null, siteName: null, publishedTime: null, lang: null };
    const url = 'https://example.com/';
    const article = { ...unknown, title: t('templateExample'), url, addresses: [url] };
    return { article: { ...article, ...unread }, annotations: [] };
  }
  const { articleId } = first.annotation;
  const own = [first, ...others].filter(({ annotation }) => annotation.articleId === articleId);
  const annotations = own.slice(0, MOST_SHOWN).map(({ annotation }) => annotation);
  return { article: { ...first.article, ...unread }, annotations };
}
