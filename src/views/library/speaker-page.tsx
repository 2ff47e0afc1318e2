// One speaker: all that is kept of what they said, latest article first, with the roles that each outlet gives them.
import { t } from '../../browser/strings.ts';
import { VERDICTS } from '../../model/annotation.ts';
import type { Entry } from '../../search/entries.ts';
import { bySite, countVerdicts, rolesOf } from '../../search/groups.ts';
import { ExportControl } from '../components/export-control.tsx';
import { countPhrase } from '../components/phrases.ts';
import { BarChart } from './bar-chart.tsx';
import { EntryList } from './entry-list.tsx';
import { VERDICT_NAMES } from './names.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** Sites that the picture shows. */
const MOST_BARS = 8;

/** The page of a speaker; the entries are what is kept of them. */
export function SpeakerPage({ name, entries }: { name: string; entries: readonly Entry[] }) {
  const { exportEntries } = useLibraryActions();
  const latestFirst = [...entries].sort((a, b) => timeOf(b) - timeOf(a));
  const sites = bySite(entries).slice(0, MOST_BARS);
  const verdicts = countVerdicts(entries);
  return (
    <article class="one-speaker">
      <h2 class="headline">
        <bdi>{name}</bdi>
      </h2>
      <Roles entries={entries} />
      <div class="selection-bar">
        <p>{countPhrase('countKept', entries.length)}</p>
        <ExportControl
          disabled={entries.length === 0}
          onExport={(format) => void exportEntries(latestFirst, format)}
        />
      </div>
      {entries.length === 0 && <p class="empty">{t('nobodyKept')}</p>}
      <div class="charts">
        {sites.length > 1 && (
          <BarChart
            title={t('outletsTitle')}
            columns={[t('columnOutlet'), t('columnNumber')]}
            bars={sites.map(({ key, entries: own }) => ({ name: key, value: own.length }))}
          />
        )}
        <BarChart
          title={t('verdictsTitle')}
          columns={[t('columnVerdict'), t('columnNumber')]}
          bars={VERDICTS.flatMap((verdict) => {
            const value = verdicts[verdict];
            return value ? [{ name: t(VERDICT_NAMES[verdict]), value }] : [];
          })}
        />
      </div>
      <EntryList entries={latestFirst} list={name} />
    </article>
  );
}

function Roles({ entries }: { entries: readonly Entry[] }) {
  const roles = rolesOf(entries);
  if (roles.length === 0) return null;
  return (
    <ul class="roles" aria-label={t('rolesTitle')}>
      {roles.map(({ role, sites }) => (
        <li key={role}>
          <bdi>{sites.length > 0 ? t('roleIn', role, sites.join(', ')) : role}</bdi>
        </li>
      ))}
    </ul>
  );
}

function timeOf({ published, kept }: Entry): number {
  return published ?? kept;
}
