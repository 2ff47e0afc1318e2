// What the library says while nothing is kept: what to do first.
import { t } from '../../browser/strings.ts';
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
      <ImportPanel />
    </section>
  );
}
