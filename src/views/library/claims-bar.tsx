// Which of the kept claims are listed: all, those to do, those done; and whether by speaker.
import { t, type StringKey } from '../../browser/strings.ts';
import { CHECKS, ofCheck } from '../../search/checks.ts';
import type { Entry } from '../../search/entries.ts';
import { placeToFragment, type Question } from '../../search/question.ts';
import type { Ask } from './list-page.tsx';

const NAMES: Record<Question['check'], StringKey> = {
  '': 'checkAll',
  todo: 'checkTodo',
  done: 'checkDone',
};

interface ClaimsBarProps {
  /** The claims that answer the rest of the question. */
  found: readonly Entry[];
  question: Question;
  ask: Ask;
}

/** The choices, each with how many claims it lists. */
export function ClaimsBar({ found, question, ask }: ClaimsBarProps) {
  return (
    <div class="claims-bar">
      <nav aria-label={t('listClaims')}>
        {(['', ...CHECKS] as const).map((check) => (
          <a
            key={check}
            class="button"
            href={placeToFragment({ page: 'list', question: { ...question, check } })}
            aria-current={check === question.check ? 'true' : undefined}
          >
            {t('facetOption', t(NAMES[check]), String(ofCheck(found, check).length))}
          </a>
        ))}
      </nav>
      <label>
        <input
          type="checkbox"
          checked={question.by === 'speaker'}
          onChange={(event) =>
            ask({ ...question, by: event.currentTarget.checked ? 'speaker' : '' }, 'replace')
          }
        />{' '}
        {t('claimOrderSpeaker')}
      </label>
    </div>
  );
}
