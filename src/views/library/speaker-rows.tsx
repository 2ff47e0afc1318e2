// The speakers, those most kept first.
import { useMemo } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Entry } from '../../search/entries.ts';
import { bySpeaker, rolesOf } from '../../search/groups.ts';
import { placeToFragment } from '../../search/question.ts';
import { countPhrase } from '../components/phrases.ts';
import { LongList } from './long-list.tsx';

/** Roles that a row shows. */
const ROLES = 2;

/** One row a speaker. */
export function SpeakerRows({ entries, list }: { entries: readonly Entry[]; list: string }) {
  const speakers = useMemo(() => bySpeaker(entries), [entries]);
  if (speakers.length === 0) return <p class="empty">{t('noSpeakersKept')}</p>;
  return (
    <LongList
      items={speakers}
      of={list}
      keyOf={({ key }) => key}
      render={({ key, entries: own }) => (
        <article>
          <a class="row-title" href={placeToFragment({ page: 'speaker', name: key })}>
            <bdi>{key}</bdi>
          </a>
          <p class="counts">
            <span>{countPhrase('countKept', own.length)}</span>
            {rolesOf(own)
              .slice(0, ROLES)
              .map(({ role }) => (
                <bdi key={role}>{role}</bdi>
              ))}
          </p>
        </article>
      )}
    />
  );
}
