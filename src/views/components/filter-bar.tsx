// Choosing which passages of the article are listed: by speaker, by kind, and what is kept.
import { t, type StringKey } from '../../browser/strings.ts';
import type { Speaker } from '../../model/detection.ts';
import {
  isFiltering,
  NO_FILTER,
  PASSAGE_KINDS,
  type PassageKind,
  type ReadingFilter,
} from './reading-filter.ts';

const KIND_NAMES: Record<PassageKind, StringKey> = {
  direct: 'kindDirect',
  mixed: 'kindMixed',
  indirect: 'kindIndirect',
  claim: 'tabClaims',
  selection: 'exportHighlights',
};

interface FilterBarProps {
  speakers: readonly Speaker[];
  filter: ReadingFilter;
  /** Whether to offer what is kept alone: a list of nothing else needs no such choice. */
  offersKept: boolean;
  onChange: (filter: ReadingFilter) => void;
}

/** The filter, in one line. */
export function FilterBar({ speakers, filter, offersKept, onChange }: FilterBarProps) {
  const { speaker, kind, isKept } = filter;
  return (
    <form class="filter" aria-label={t('narrowTitle')} onSubmit={(event) => event.preventDefault()}>
      <select
        class={speaker === null ? 'button' : 'button chosen'}
        aria-label={t('exportSpeaker')}
        value={speaker ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, speaker: value || null })}
      >
        <option value="">{t('filterSpeakers')}</option>
        {speakers.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        class={kind === null ? 'button' : 'button chosen'}
        aria-label={t('facetKind')}
        value={kind ?? ''}
        onChange={({ currentTarget: { selectedIndex } }) =>
          onChange({ ...filter, kind: PASSAGE_KINDS[selectedIndex - 1] ?? null })
        }
      >
        <option value="">{t('filterKinds')}</option>
        {PASSAGE_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(KIND_NAMES[one])}
          </option>
        ))}
      </select>
      {offersKept && (
        <label>
          <input
            type="checkbox"
            checked={isKept}
            onChange={({ currentTarget: { checked } }) => onChange({ ...filter, isKept: checked })}
          />{' '}
          {t('filterKept')}
        </label>
      )}
      {isFiltering(filter) && (
        <button type="button" class="button quiet" onClick={() => onChange(NO_FILTER)}>
          {t('clearFacets')}
        </button>
      )}
    </form>
  );
}
