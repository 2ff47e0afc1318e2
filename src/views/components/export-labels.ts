// The words that exports carry, in the interface's language.
import { t } from '../../browser/strings.ts';
import type { ExportLabels } from '../../export/labels.ts';
import { countPhrase } from './phrases.ts';

/** The labels for `exportAs`. */
export function exportLabels(): ExportLabels {
  return {
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
    by: (author) => t('exportBy', author),
    said: { direct: t('saidDirect'), mixed: t('saidMixed'), indirect: t('saidIndirect') },
    verdicts: {
      unchecked: t('verdict_unchecked'),
      supported: t('verdict_supported'),
      disputed: t('verdict_disputed'),
      false: t('verdict_false'),
      unproven: t('verdict_unproven'),
    },
  };
}
