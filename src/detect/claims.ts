// Finds sentences that state something checkable, says of what type they are, and scores them simply.
import type { Attribution, Claim, ClaimType, Reason } from '../model/detection.ts';
import type { Span } from '../model/span.ts';
import { lastStartingBy } from './span-search.ts';

/** What shows a claim's type, and how much it adds to the score. */
const EVIDENCE: readonly (readonly [ClaimType, number, RegExp])[] = [
  [
    'quantity',
    0.35,
    /(?:[$£€]\s?)?\d[\d,.]*(?:\s?(?:%|per ?cent|million|billion|trillion|thousand))?|\b(?:dozens|hundreds|thousands|millions|billions|half|a third|a quarter|twice)\b/iu,
  ],
  [
    'comparison',
    0.2,
    /\b(?:more|less|fewer|higher|lower|larger|smaller|bigger|greater|worse|better|most|least|highest|lowest|largest|record|rose|fell|increased|decreased|doubled|tripled|halved|grew|dropped)\b(?! or less)/iu,
  ],
  [
    'pastEvent',
    0.12,
    /\b(?:was|were|had|did|killed|won|lost|signed|met|began|ended|voted|passed|announced|since)\b/iu,
  ],
  [
    'cause',
    0.15,
    /\b(?:because|caused?|led to|leads to|due to|results? (?:in|from)|thanks to|blamed?)\b/iu,
  ],
  [
    'law',
    0.15,
    /\b(?:law|laws|legal|illegal|constitution\w*|banned|bans?|rules?|court|ruled|legislation|treaty|requires?)\b/iu,
  ],
  ['promise', 0.1, /\b(?:promised?|pledged?|vow(?:s|ed)?|committed to)\b/iu],
  ['prediction', -0.1, /\b(?:will|would|could|might|may|is expected|are expected|likely)\b/iu],
  [
    'opinion',
    -0.25,
    /\b(?:I (?:think|believe|feel|hope)|should|must|ought|great|terrible|beautiful|wonderful|amazing|best|worst)\b/u,
  ],
];
const BASE = 0.15;
/** Claims that score less are not worth showing. */
const LEAST = 0.3;
const FEWEST_WORDS = 5;

/** What a sentence claims. */
export interface ClaimScore {
  /** 0 to 1. */
  score: number;
  types: ClaimType[];
  why: Reason[];
}

const REASONS: Readonly<Record<ClaimType, Reason['code']>> = {
  quantity: 'figure',
  comparison: 'comparison',
  pastEvent: 'pastEvent',
  cause: 'cause',
  prediction: 'prediction',
  promise: 'promise',
  law: 'law',
  opinion: 'opinion',
};

/** Scores one sentence by its words alone. */
export function scoreSentence(sentence: string): ClaimScore {
  let score = BASE;
  const types: ClaimType[] = [];
  const why: Reason[] = [];
  for (const [type, weight, pattern] of EVIDENCE) {
    const m = pattern.exec(sentence);
    if (m === null) continue;
    score += weight;
    types.push(type);
    why.push({ code: REASONS[type], words: m[0] });
  }
  const words = sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (/\?["”’»']?\s*$/.test(sentence) || words < FEWEST_WORDS) score -= 0.3;
  return { score: Math.min(1, Math.max(0, score)), types, why };
}

/** For each span the attribution whose content covers most of it, or null; answers in the order of the text. */
function coverage(attributions: readonly Attribution[]): (span: Span) => number | null {
  const contents = attributions
    .flatMap((a, index) => a.content.map((span) => ({ span, index })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const spans = contents.map((c) => c.span);
  return ([start, end]) => {
    let best: { index: number; covered: number } | null = null;
    for (let i = Math.max(0, lastStartingBy(spans, start)); i < contents.length; i++) {
      const { span, index } = contents[i] ?? { span: [end, end], index: -1 };
      if (span[0] >= end) break;
      const covered = Math.min(span[1], end) - Math.max(span[0], start);
      if (covered > (best?.covered ?? (end - start) / 2)) best = { index, covered };
    }
    return best?.index ?? null;
  };
}

/** Lists the sentences worth checking, best first. */
export function findClaims(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Claim[] {
  const claims: Claim[] = [];
  const attributionOf = coverage(attributions);
  for (const span of sentences) {
    const found = scoreSentence(text.slice(...span));
    if (found.score < LEAST || found.types.length === 0) continue;
    claims.push({ span, ...found, attribution: attributionOf(span) });
  }
  return claims.sort((a, b) => b.score - a.score);
}
