// One speaker: all that is kept of what they said, latest article first, with the roles that each outlet gives them.
// Only what has this very name is theirs: a name that is like it may be somebody else's.
import { useMemo } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Entry } from '../../search/entries.ts';
import { bySite, rolesOf } from '../../search/groups.ts';
import { placeToFragment } from '../../search/question.ts';
import { ExportControl } from '../components/export-control.tsx';
import { countPhrase } from '../components/phrases.ts';
import { EntryList } from './entry-list.tsx';
import { Pictures } from './pictures.tsx';
import { useLibraryActions } from './use-library-actions.ts';

interface SpeakerPageProps {
  name: string;
  /** The outlet that the list is narrowed to; empty for all. */
  site: string;
  /** What is kept of the speaker, in all outlets. */
  entries: readonly Entry[];
}

/** The page of a speaker. */
export function SpeakerPage({ name, site, entries }: SpeakerPageProps) {
  const { exportEntries } = useLibraryActions();
  const listed = useMemo(() => listedOf(entries, name, site), [entries, name, site]);
  return (
    <article class="one-speaker">
      <h2 class="headline">
        <bdi>{name}</bdi>
      </h2>
      <Roles entries={entries} />
      {entries.length === 0 && <p class="empty">{t('nobodyKept')}</p>}
      <Pictures entries={entries} ofOneSpeaker />
      <Outlets name={name} site={site} entries={entries} />
      {entries.length > 0 && (
        <div class="selection-bar">
          <p>{countPhrase('countKept', listed.length)}</p>
          <ExportControl
            disabled={listed.length === 0}
            onExport={(format) => void exportEntries((all) => listedOf(all, name, site), format)}
          />
        </div>
      )}
      <EntryList entries={listed} list={`${name} ${site}`} />
    </article>
  );
}

/** The outlets, to narrow the list to one of them. */
function Outlets({ name, site, entries }: SpeakerPageProps) {
  const sites = bySite(entries);
  if (sites.length < 2) return null;
  const choices = [
    { value: '', label: t('facetAny'), count: entries.length },
    ...sites.map(({ key, entries: own }) => ({ value: key, label: key, count: own.length })),
  ];
  return (
    <nav class="outlets" aria-label={t('facetSite')}>
      {choices.map(({ value, label, count }) => (
        <a
          key={value}
          class="button"
          href={placeToFragment({ page: 'speaker', name, site: value })}
          aria-current={value === site ? 'true' : undefined}
        >
          {t('facetOption', label, String(count))}
        </a>
      ))}
    </nav>
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

/** What a speaker said in one outlet or in all, latest article first. */
function listedOf(entries: readonly Entry[], name: string, site: string): Entry[] {
  return entries
    .filter(({ annotation }) => annotation.speaker?.name === name)
    .filter((entry) => site === '' || entry.site === site)
    .sort((a, b) => timeOf(b) - timeOf(a));
}

function timeOf({ published, kept }: Entry): number {
  return published ?? kept;
}
