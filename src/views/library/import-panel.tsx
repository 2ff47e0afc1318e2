// Taking a file into the library, and saying what became of its records.
import { useId, useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Rejected, RejectReason } from '../../export/import/import-file.ts';
import { countPhrase, numberPhrase } from '../components/phrases.ts';
import { importFile, type ImportOutcome } from './import-file.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** Places in the file that are named for each reason. */
const MOST_PLACES = 10;

const REASONS: readonly RejectReason[] = ['invalid', 'noWords', 'noArticle'];

/** The choice of a file; what became of it is told at the foot of the library, whatever is shown then. */
export function ImportPanel() {
  const id = useId();
  const { change, tell } = useLibraryActions();
  const [isWorking, setWorking] = useState(false);
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setWorking(true);
    tell({ kind: 'message', text: t('importing') });
    const result = await importFile(file, (done, total) =>
      tell({ kind: 'message', text: t('importingPart', numberPhrase(done), numberPhrase(total)) }),
    );
    setWorking(false);
    // So that the same file can be chosen again.
    input.value = '';
    if (!result.ok) return tell({ kind: 'failed', failure: result.failure });
    const { added } = result.value;
    const undo = () => void change(added, { type: 'remove' });
    tell({ kind: 'message', ...report(result.value), ...(added.length > 0 && { undo }) });
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

function report(outcome: ImportOutcome): { text: string; details: string[] } {
  const { added, already, rejected, stopped } = outcome;
  const counts = [countPhrase('importAdded', added.length), countPhrase('importAlready', already)];
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
