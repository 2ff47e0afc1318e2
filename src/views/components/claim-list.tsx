// The claims in the article, most worth checking first; never a word on whether they are true.
import { useState } from 'preact/hooks';
import { t, type StringKey } from '../../browser/strings.ts';
import type { Claim } from '../../model/detection.ts';
import type { Reading } from '../../model/reading.ts';
import { ClaimContext } from './claim-context.tsx';
import {
  CLAIM_ORDER_NAMES,
  CLAIM_ORDERS,
  claimantName,
  orderClaims,
  type ClaimOrder,
  type RankedClaim,
} from './claim-order.ts';
import { ClaimCorrection } from './corrections.tsx';
import { IsOff } from './is-off.tsx';
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
  claims: readonly RankedClaim[];
}

/** The claims, the best of them at first, in the order that the reader likes. */
export function ClaimList({ reading, claims }: ClaimListProps) {
  const [all, showAll] = useState(false);
  const [order, choose] = useState<ClaimOrder>('worth');
  if (!reading.detection.claims) return <IsOff what="claimsOff" />;
  if (claims.length === 0) return <p class="empty">{t('noClaims')}</p>;
  const most = all ? claims.length : FIRST;
  return (
    <>
      <p class="hint">{t('claimsHint')}</p>
      {claims.length > 1 && <OrderChoice order={order} choose={choose} />}
      {orderClaims(reading, claims, order, most).map(({ claimant, claims: own }) => (
        <section key={claimant ?? ''} class="claim-group">
          {claimant !== null && (
            <h2>
              <bdi>{claimant}</bdi>
            </h2>
          )}
          <ol class="passages claims">
            {own.map(({ claim, index }) => (
              <ClaimItem key={index} claim={claim} index={index} reading={reading} />
            ))}
          </ol>
        </section>
      ))}
      {!all && claims.length > FIRST && (
        <button type="button" class="button wide" onClick={() => showAll(true)}>
          {countPhrase('showAllClaims', claims.length)}
        </button>
      )}
    </>
  );
}

interface OrderChoiceProps {
  order: ClaimOrder;
  choose: (order: ClaimOrder) => void;
}

function OrderChoice({ order, choose }: OrderChoiceProps) {
  return (
    <label class="claim-order">
      {t('orderLabel')}{' '}
      <select
        class="button"
        value={order}
        onChange={(event) => choose(event.currentTarget.value as ClaimOrder)}
      >
        {CLAIM_ORDERS.map((one) => (
          <option key={one} value={one}>
            {t(CLAIM_ORDER_NAMES[one])}
          </option>
        ))}
      </select>
    </label>
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
    >
      <span class="label worth">{t(worthKey(claim.score))}</span>
      <bdi class="label">{claimantName(reading, claim)}</bdi>
      <details class="reasons">
        <summary>{t('whyTitle')}</summary>
        <ul>
          {reasons.slice(0, REASONS).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <ClaimCorrection index={index} />
      </details>
      <ClaimContext article={article} span={claim.span} />
    </Passage>
  );
}

/** The score in words. */
function worthKey(score: number): StringKey {
  if (score >= 0.75) return 'worthMost';
  return score >= 0.5 ? 'worthSome' : 'worthLittle';
}
