// What the reader decides once: which sites are read, what is stored, taking all of it out, in, or away.
import { useEffect, useId, useState } from 'preact/hooks';
import { allowedSites, forgetSite } from '../../browser/permissions.ts';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Entry } from '../../search/entries.ts';
import { byArticle } from '../../search/groups.ts';
import { ExportControl } from '../components/export-control.tsx';
import { bytesPhrase, countPhrase } from '../components/phrases.ts';
import { BackupSection } from './backup-section.tsx';
import { DetectionSettings } from './detection-settings.tsx';
import { ImportPanel } from './import-panel.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { LastImport } from './last-import.tsx';
import { siteOfPattern } from './names.ts';
import { ColourNames, VerdictNames } from './name-settings.tsx';
import { ReviewerSettings } from './reviewer-settings.tsx';
import { SearchSettings } from './search-settings.tsx';
import { ShortcutSettings } from './shortcut-settings.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { ToolbarSettings } from './toolbar-settings.tsx';
import { UnreadableNotice, type UnreadableArticle } from './unreadable-notice.tsx';
import { useDeferred } from './use-deferred.ts';
import { useLibraryActions } from './use-library-actions.ts';

interface SettingsPageProps {
  /** All that is kept. */
  entries: readonly Entry[];
  unreadable: readonly UnreadableArticle[];
}

/** Milliseconds after which the library counts as at rest. */
const REST = 1000;

/** The settings. */
export function SettingsPage({ entries, unreadable }: SettingsPageProps) {
  const { exportEntries } = useLibraryActions();
  // While much is read or imported, not every part of it is measured anew: that takes all that is stored each time.
  const settled = useDeferred(entries, REST);
  return (
    <div class="settings">
      <Sites />
      <LanguageSetting />
      <ToolbarSettings />
      <ShortcutSettings />
      <DetectionSettings />
      <ColourNames />
      <VerdictNames />
      <SearchSettings />
      <ReviewerSettings />
      <section>
        <h2>{t('exportAllTitle')}</h2>
        <p>{t('exportAllHint')}</p>
        <ExportControl
          disabled={entries.length === 0}
          onExport={(format) => void exportEntries('everything', format)}
        />
      </section>
      <TemplateEditor entries={entries} />
      <ImportPanel />
      <LastImport entries={settled} />
      <Storage entries={settled} />
      <UnreadableNotice articles={unreadable} />
      <BackupSection />
      <RemoveAll />
    </div>
  );
}

function Sites() {
  const { tell } = useLibraryActions();
  const [sites, setSites] = useState<string[]>([]);
  const refresh = () => void allowedSites().then(setSites);
  useEffect(refresh, []);
  const forget = async (pattern: string) => {
    if (!(await forgetSite(pattern))) tell({ kind: 'message', text: t('siteNotForgotten') });
    refresh();
  };
  return (
    <section>
      <h2>{t('sitesTitle')}</h2>
      <p>{t(sites.length > 0 ? 'sitesHint' : 'sitesNone')}</p>
      <ul class="sites">
        {sites.map((pattern) => (
          <li key={pattern}>
            <bdi>{siteOfPattern(pattern)}</bdi>
            <button type="button" class="button" onClick={() => void forget(pattern)}>
              {t('forgetSite')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Storage({ entries }: { entries: readonly Entry[] }) {
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    void askBackground('measure', {}).then((reply) => setBytes(reply.ok ? reply.value : null));
  }, [entries]);
  const articles = countPhrase('countArticles', byArticle(entries).length);
  return (
    <section>
      <h2>{t('storageTitle')}</h2>
      <p>{bytes === null ? '…' : t('storageUsed', bytesPhrase(bytes), articles)}</p>
    </section>
  );
}

function RemoveAll() {
  const { tell } = useLibraryActions();
  const id = useId();
  const [typed, setTyped] = useState('');
  const word = t('removeAllWord');
  const isSure = typed.trim().toLowerCase() === word.toLowerCase();
  const removeAll = async (event: Event) => {
    event.preventDefault();
    if (!isSure) return;
    const reply = await askBackground('removeAll', {});
    setTyped('');
    if (reply.ok) tell({ kind: 'message', text: t('removedAll') });
    else tell({ kind: 'failed', failure: reply.failure });
  };
  return (
    <section>
      <h2>{t('removeAllTitle')}</h2>
      <p>{t('removeAllHint', word)}</p>
      <form class="remove-all" onSubmit={(event) => void removeAll(event)}>
        <label class="unseen" for={id}>
          {t('removeAllLabel')}
        </label>
        <input
          id={id}
          class="button"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button alarm" disabled={!isSure}>
          {t('removeAllButton')}
        </button>
      </form>
    </section>
  );
}
