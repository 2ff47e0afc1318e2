// The engine: from an article's text to who said what, and what is worth checking.
import type { Prose } from '../model/article.ts';
import type { Detections } from '../model/detection.ts';
import { analyse } from './analysis.ts';
import { attribute } from './attribute.ts';
import { rankClaims } from './claims/claims.ts';
import { LEAST_SHOWN } from './confidence.ts';
import { HE_NAMES, SHE_NAMES } from './data/first-names.ts';
import { describeFindings, sentenceSpans } from './findings.ts';
import { loadModels } from './learnt/models.ts';
import { detectForeign, isEnglish } from './other-languages.ts';
import { gatherPeople } from './names/people.ts';
import { runInSlices } from './slices.ts';
import { indexPeople } from './speakers/source-types.ts';
import type { Models } from './learnt/weights.ts';

/** What a caller may want otherwise. */
export interface DetectOptions {
  /** Beliefs, wishes and positions too, not only what was said or stands in quotation marks. */
  attitudes?: boolean;
  /** Whether to look for claims too; so if left out. */
  claims?: boolean;
  /** Waits until everything else has had its turn; called after every slice of work of about 8 ms. */
  pause?: () => Promise<void>;
}

const FIRST_NAMES = { female: SHE_NAMES, male: HE_NAMES };

function* findAll(
  models: Models,
  prose: Prose,
  { attitudes = false, claims: wantsClaims = true }: DetectOptions,
): Generator<void, Detections> {
  const { attribution, taggers } = models;
  const analysis = yield* analyse(prose.text, taggers);
  const people = indexPeople(yield* gatherPeople(analysis, FIRST_NAMES));
  const spoken = yield* attribute(attribution, analysis, people, prose.blocks, attitudes);
  const { attributions, speakers } = yield* describeFindings(
    prose,
    analysis,
    spoken,
    attitudes ? 0 : LEAST_SHOWN,
  );
  if (!wantsClaims) return { attributions, speakers, claims: [] };
  const claims = yield* rankClaims(prose.text, sentenceSpans(analysis), attributions);
  return { attributions, speakers, claims };
}

/**
 * Finds the attributions, speakers and claims of an article. Works in slices, so that others get their turn. A text
 * that says nothing gives empty lists; it fails only where the weights cannot be read.
 *
 * @returns Attributions in the order of the text, claims best first; offsets are UTF-16 code units into `prose.text`.
 */
export async function detect(prose: Prose, options: DetectOptions = {}): Promise<Detections> {
  if (!isEnglish(prose.lang)) {
    const found = detectForeign(prose.text, prose.lang ?? '');
    return { ...(await runInSlices(found, options.pause)), claims: [] };
  }
  const models = await loadModels();
  return runInSlices(findAll(models, prose, options), options.pause);
}
