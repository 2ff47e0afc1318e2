// The words that exports carry, in the interface's language.
import { t } from '../../browser/strings.ts';
import type { ExportLabels } from '../../export/labels.ts';
import type { OwnNames } from '../../model/settings.ts';
import { countPhrase } from './phrases.ts';
import { namesOf } from './use-names.ts';

/** A byline that says "By" itself, in a language that we speak. */
const SAYS_BY = /^(by|von|par|por)\s/i;

/** The labels for `exportAs`, with the reader's own names. */
export function exportLabels(own: OwnNames): ExportLabels {
  const { verdict } = namesOf(own);
  return {
    lang: t('localeCode'),
    quotations: t('exportQuotations'),
    claims: t('exportClaims'),
    highlights: t('exportHighlights'),
    claim: t('exportClaim'),
    speaker: t('exportSpeaker'),
    verdict: t('exportVerdict'),
    since: t('exportSince'),
    evidence: t('exportEvidence'),
    note: t('exportNote'),
    nothingKept: t('exportNothing'),
    reader: t('exportReader'),
    articles: (count) => countPhrase('countArticles', count),
    by: (author) => (SAYS_BY.test(author) ? author : t('exportBy', author)),
    said: { direct: t('saidDirect'), mixed: t('saidMixed'), indirect: t('saidIndirect') },
    verdicts: {
      unchecked: verdict('unchecked'),
      supported: verdict('supported'),
      disputed: verdict('disputed'),
      false: verdict('false'),
      unproven: verdict('unproven'),
    },
  };
}
