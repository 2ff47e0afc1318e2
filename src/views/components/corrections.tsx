// Where the reader says that a detection is wrong: somebody else said it, nobody did, or it is no claim.
import { useId } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Speaker } from '../../model/detection.ts';
import { useActions } from './use-actions.ts';

interface QuotationCorrectionsProps {
  /** The attribution's place in `Detections.attributions`. */
  index: number;
  /** Who said it, as far as we know. */
  speaker: Speaker | null;
  /** The article's speakers. */
  speakers: readonly Speaker[];
}

/** What can be wrong with a quotation or report. */
export function QuotationCorrections({ index, speaker, speakers }: QuotationCorrectionsProps) {
  const { correct } = useActions();
  const known = useId();
  const others = speakers.filter((other) => other !== speaker);
  return (
    <details class="correct">
      <summary>{t('correct')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get('name')).trim();
          void correct({ type: 'speaker', index, name });
        }}
      >
        <input
          name="name"
          required
          list={known}
          aria-label={t('saidBy')}
          placeholder={t('saidBy')}
        />
        <datalist id={known}>
          {others.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <button type="submit" class="button">
          {t('change')}
        </button>
      </form>
      {speaker && others.length > 0 && <SameAs speaker={speaker} others={others} />}
      <button
        type="button"
        class="button"
        onClick={() => void correct({ type: 'notQuotation', index })}
      >
        {t('notQuotation')}
      </button>
    </details>
  );
}

function SameAs({ speaker, others }: { speaker: Speaker; others: readonly Speaker[] }) {
  const { correct } = useActions();
  const label = t('sameAs', speaker.name);
  return (
    <select
      aria-label={label}
      onChange={(event) => {
        const other = others[event.currentTarget.selectedIndex - 1];
        if (other) void correct({ type: 'sameAs', name: speaker.name, as: other.name });
      }}
    >
      <option>{label}</option>
      {others.map(({ id, name }) => (
        <option key={id}>{name}</option>
      ))}
    </select>
  );
}

/** What can be wrong with a claim. */
export function ClaimCorrection({ index }: { index: number }) {
  const { correct } = useActions();
  return (
    <button
      type="button"
      class="button quiet"
      onClick={() => void correct({ type: 'notClaim', index })}
    >
      {t('notClaim')}
    </button>
  );
}
