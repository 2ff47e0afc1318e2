// Taking a file into the library, and saying what became of its records.
import { useId, useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import type { Rejected, RejectReason } from '../../export/import/import-file.ts';
import { countPhrase, numberPhrase } from '../components/phrases.ts';
import { importFile, type ImportOutcome } from './import-file.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** Places in the file that are named for each reason. */
const MOST_PLACES = 10;

const REASONS: readonly RejectReason[] = [
  'invalid',
  'noWords',
  'noArticle',
  'correction',
  'setting',
];

/** The choice of a file; what became of it is told at the foot of the library, whatever is shown then. */
export function ImportPanel() {
  const id = useId();
  const { change, tell, holdReading } = useLibraryActions();
  const [isWorking, setWorking] = useState(false);
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setWorking(true);
    tell({ kind: 'message', text: t('importing') });
    const readOn = holdReading();
    const result = await importFile(file, (done, total) =>
      tell({ kind: 'message', text: t('importingPart', numberPhrase(done), numberPhrase(total)) }),
    );
    readOn();
    setWorking(false);
    // So that the same file can be chosen again.
    input.value = '';
    if (!result.ok) return tell({ kind: 'failed', failure: result.failure });
    const { added, settingsBefore } = result.value;
    const records = [...added.annotations, ...added.corrections];
    const undo = async () => {
      if (hasAny(settingsBefore))
        await askBackground('changeSettings', { changes: settingsBefore });
      await change(records, { type: 'remove' });
    };
    const isUndoable = records.length > 0 || hasAny(settingsBefore);
    tell({
      ...{ kind: 'message', ...report(result.value) },
      ...(isUndoable && { undo: () => void undo() }),
    });
  };
  return (
    <section class="import">
      <h2>{t('importTitle')}</h2>
      <p class="import-hint">{t('importHint')}</p>
      <p>
        <label for={id}>{t('importChoose')}</label>{' '}
        <input
          id={id}
          type="file"
          accept=".jsonld,.json,application/json,application/ld+json"
          disabled={isWorking}
          onChange={(event) => void take(event.currentTarget)}
        />
      </p>
    </section>
  );
}

const hasAny = (settings: object): boolean => Object.keys(settings).length > 0;

function report(outcome: ImportOutcome): { text: string; details: string[] } {
  const { added, already, rejected, settingsBefore, stopped } = outcome;
  const { annotations, corrections } = added;
  const settings = Object.keys(settingsBefore).length;
  const counts = [
    countPhrase('importAdded', annotations.length),
    countPhrase('importAlready', already),
  ];
  if (corrections.length > 0) counts.push(countPhrase('importCorrections', corrections.length));
  if (settings > 0) counts.push(countPhrase('importSettings', settings));
  if (rejected.length > 0) counts.push(countPhrase('importRejected', rejected.length));
  const why = stopped ? [t(`failure_${stopped.code}`), t('importStopped')] : [];
  const details = [...why, ...REASONS.flatMap((reason) => placesOf(reason, rejected))];
  return { text: counts.join(' '), details };
}

function placesOf(reason: RejectReason, rejected: readonly Rejected[]): string[] {
  const places = rejected.filter(({ why }) => why === reason).map(({ place }) => place);
  if (places.length === 0) return [];
  const named = places.slice(0, MOST_PLACES).join(', ');
  return [t(`rejected_${reason}`, places.length > MOST_PLACES ? t('andMore', named) : named)];
}
