// The claims in the article, most worth checking first; never a word on whether they are true.
import { useState } from 'preact/hooks';
import { t, type StringKey } from '../../browser/strings.ts';
import type { Claim } from '../../model/detection.ts';
import type { Reading } from '../../model/reading.ts';
import { ClaimCorrection } from './corrections.tsx';
import { Passage } from './passage.tsx';
import { countPhrase } from './phrases.ts';
import { findClaimant, findKept, languageTag } from './selections.ts';

/** How many claims are shown before the reader asks for all. */
const FIRST = 8;

/** How many reasons a claim shows. */
const REASONS = 3;

interface ClaimListProps {
  reading: Reading;
  /** Those to be listed, with their places in `Detections.claims`. */
  claims: readonly { claim: Claim; index: number }[];
}

/** The claims, the best of them at first. */
export function ClaimList({ reading, claims }: ClaimListProps) {
  const [all, showAll] = useState(false);
  if (claims.length === 0) return <p class="empty">{t('noClaims')}</p>;
  const ranked = claims.toSorted((a, b) => b.claim.score - a.claim.score);
  return (
    <>
      <p class="hint">{t('claimsHint')}</p>
      <ol class="passages claims">
        {ranked.slice(0, all ? undefined : FIRST).map(({ claim, index }) => (
          <ClaimItem key={index} claim={claim} index={index} reading={reading} />
        ))}
      </ol>
      {!all && claims.length > FIRST && (
        <button type="button" class="button wide" onClick={() => showAll(true)}>
          {countPhrase('showAllClaims', claims.length)}
        </button>
      )}
    </>
  );
}

interface ClaimItemProps {
  claim: Claim;
  index: number;
  reading: Reading;
}

function ClaimItem({ claim, index, reading }: ClaimItemProps) {
  const { article, annotations } = reading;
  const [start, end] = claim.span;
  const claimant = findClaimant(reading, claim);
  const reasons = [...new Set(claim.why.map(({ code, words }) => t(`why_${code}`, words)))];
  return (
    <Passage
      runs={[article.text.slice(start, end)]}
      quoted={false}
      lang={languageTag(article)}
      place={claimant.voice === 'speaker' ? claimant.place : null}
      mark={{ type: 'claim', index }}
      target={{ type: 'claim', index }}
      annotation={findKept(annotations, 'claim', [claim.span])}
      corrections={<ClaimCorrection index={index} />}
    >
      <span class="label worth">{t(worthKey(claim.score))}</span>
      <bdi class="label">{claimantName(claimant)}</bdi>
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.slice(0, REASONS).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </Passage>
  );
}

function claimantName(claimant: ReturnType<typeof findClaimant>): string {
  if (claimant.voice === 'speaker') return claimant.speaker.name;
  return t(claimant.voice === 'article' ? 'theArticleItself' : 'speakerUnknown');
}

/** The score in words. */
function worthKey(score: number): StringKey {
  if (score >= 0.75) return 'worthMost';
  return score >= 0.5 ? 'worthSome' : 'worthLittle';
}
