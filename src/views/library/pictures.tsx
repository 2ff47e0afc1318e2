// Pictures of some entries, for those who would rather look than read: when, who, where, and with which verdicts.
import { useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { VERDICTS } from '../../model/annotation.ts';
import type { Entry } from '../../search/entries.ts';
import { bySite, bySpeaker, countVerdicts, type Group } from '../../search/groups.ts';
import { byPeriod } from '../../search/periods.ts';
import { dayPhrase } from '../components/phrases.ts';
import { useNames, type Names } from '../components/use-names.ts';
import { BarChart, type Bar } from './bar-chart.tsx';

/** Speakers or sites that a picture shows. */
const MOST_BARS = 8;

interface PicturesProps {
  entries: readonly Entry[];
  /** Whether they are all of one speaker's, who needs no picture. */
  ofOneSpeaker?: boolean;
}

/** The pictures, each with its table; one that would have a single bar says nothing and is left out. */
export function Pictures({ entries, ofOneSpeaker = false }: PicturesProps) {
  const names = useNames();
  const periods = byPeriod(entries);
  const sites = bySite(entries);
  const speakers = ofOneSpeaker ? [] : bySpeaker(entries);
  return (
    <div class="charts">
      {periods.length > 1 && (
        <BarChart
          title={t('periodsTitle')}
          columns={[t('columnPeriod'), t('columnNumber')]}
          bars={periods.map(({ period, count }) => ({
            name: dayPhrase(period) ?? period,
            value: count,
          }))}
        />
      )}
      {speakers.length > 1 && (
        <BarChart
          title={t('listSpeakers')}
          columns={[t('columnSpeaker'), t('columnNumber')]}
          bars={barsOf(speakers)}
        />
      )}
      {sites.length > 1 && (
        <BarChart
          title={t('outletsTitle')}
          columns={[t('columnOutlet'), t('columnNumber')]}
          bars={barsOf(sites)}
        />
      )}
      <BarChart
        title={t('verdictsTitle')}
        columns={[t('columnVerdict'), t('columnNumber')]}
        bars={verdictBars(entries, names)}
      />
    </div>
  );
}

/** The pictures folded; they are drawn only while they show. */
export function FoldedPictures({ entries }: { entries: readonly Entry[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="pictures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('picturesTitle')}</summary>
      {isOpen && <Pictures entries={entries} />}
    </details>
  );
}

function barsOf(groups: readonly Group[]): Bar[] {
  return groups.slice(0, MOST_BARS).map(({ key, entries }) => ({
    name: key,
    value: entries.length,
  }));
}

function verdictBars(entries: readonly Entry[], names: Names): Bar[] {
  const counts = countVerdicts(entries);
  return VERDICTS.flatMap((verdict) => {
    const value = counts[verdict];
    return value ? [{ name: names.verdict(verdict), value }] : [];
  });
}
