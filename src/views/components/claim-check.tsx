// The check of a kept claim: the reader's verdict with those before it, its evidence, and where to look it up.
import { t } from '../../browser/strings.ts';
import { VERDICTS, type Annotation } from '../../model/annotation.ts';
import { earlierJudgements, verdictSince } from '../../model/judgements.ts';
import { useBodyActions } from './body-actions.ts';
import { ClaimSearches } from './claim-searches.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { countPhrase, readerDayPhrase } from './phrases.ts';
import { useNames, type Names } from './use-names.ts';

interface ClaimCheckProps {
  annotation: Annotation;
  /** Whether it shows unfolded at first. */
  open?: boolean;
}

/** The check, folded under a line that says how it stands. */
export function ClaimCheck({ annotation, open = false }: ClaimCheckProps) {
  const names = useNames();
  const { evidence } = annotation;
  return (
    <details class="check" open={open}>
      <summary>
        <span class="verdict">{standing(annotation, names)}</span>
        {evidence.length > 0 && ` · ${countPhrase('countEvidence', evidence.length)}`}
      </summary>
      <VerdictField annotation={annotation} />
      <VerdictHistory annotation={annotation} />
      <EvidenceList annotation={annotation} />
      <ClaimSearches annotation={annotation} />
    </details>
  );
}

/** "Disputed since 3 Nov 2026"; what is unchecked just is so. */
export function standing(annotation: Annotation, names: Names): string {
  const { verdict } = annotation;
  const since = verdictSince(annotation);
  if (verdict === null || verdict === 'unchecked' || since === null)
    return names.verdict('unchecked');
  return t('verdictSince', names.verdict(verdict), readerDayPhrase(since));
}

const span = (name: string, from: string, to: string): string =>
  from === to ? t('verdictOn', name, from) : t('verdictFromTo', name, from, to);

function VerdictField({ annotation: { id, verdict } }: { annotation: Annotation }) {
  const { revise } = useBodyActions();
  const names = useNames();
  return (
    <label>
      {t('exportVerdict')}{' '}
      <select
        value={verdict ?? 'unchecked'}
        onChange={(event) =>
          void revise(id, { verdict: VERDICTS[event.currentTarget.selectedIndex] ?? null })
        }
      >
        {VERDICTS.map((choice) => (
          <option key={choice} value={choice}>
            {names.verdict(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

function VerdictHistory({ annotation }: { annotation: Annotation }) {
  const names = useNames();
  const earlier = earlierJudgements(annotation);
  if (earlier.length === 0) return null;
  return (
    <ul class="verdict-history" aria-label={t('verdictHistory')}>
      {earlier.map(({ verdict, since, until }) => (
        <li key={until}>
          {span(names.verdict(verdict), readerDayPhrase(since), readerDayPhrase(until))}
        </li>
      ))}
    </ul>
  );
}
