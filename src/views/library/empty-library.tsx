// What the library says while nothing is kept: what to do first.
import { sampleAddress } from '../../browser/own-pages.ts';
import { t } from '../../browser/strings.ts';
import { openTab } from '../../browser/tabs.ts';
import { ImportPanel } from './import-panel.tsx';

/** The first steps. */
export function EmptyLibrary() {
  return (
    <section class="first-steps">
      <h2>{t('libraryEmptyTitle')}</h2>
      <ol>
        <li>{t('libraryEmptyOpen')}</li>
        <li>{t('libraryEmptyKeep')}</li>
        <li>{t('libraryEmptyFind')}</li>
      </ol>
      <p>
        <button type="button" class="button" onClick={() => void openTab(sampleAddress())}>
          {t('openSample')}
        </button>
      </p>
      <ImportPanel />
    </section>
  );
}
