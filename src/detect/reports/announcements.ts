// Joins a cue whose sentence ends in a colon with the quotation that the next paragraph begins with.
import type { Analysis } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { coverage, range } from '../draft.ts';
import { at } from '../learnt/hashing.ts';
import type { JudgedReading } from './acceptance.ts';

/** How sure it is that a colon announces the quotation of the next paragraph. */
const CONFIDENCE = 0.8;

const FAINTEST_ANNOUNCEMENT = 0.35;
const LONGEST_ANNOUNCEMENT = 25;

/** The quotation that begins at a token, with the paragraphs it runs over that are nobody's yet. */
function quotationAt({ quotes }: Analysis, token: number, covered: Uint8Array): number[] {
  const content: number[] = [];
  let index = at(quotes.region, token);
  for (let region = quotes.regions[index]; region !== undefined; region = quotes.regions[++index]) {
    if (region.single && content.length > 0) continue;
    if (covered.subarray(region.first, region.last + 1).includes(1)) break;
    content.push(...range(region.first, region.last));
    if (!region.continues) break;
  }
  return content;
}

/** `She said in a statement:` and the quotation that the next paragraph begins with. */
export function readAnnouncements(
  analysis: Analysis,
  drafts: Draft[],
  readings: readonly JudgedReading[],
): void {
  const { tokens, quotes } = analysis;
  const covered = coverage(tokens.count, drafts);
  const byToken = new Map(drafts.filter((d) => d.evidence === 'cue').map((d) => [d.token, d]));
  for (const reading of readings) {
    const next = at(tokens.paragraphEnd, reading.token);
    if (reading.probability < FAINTEST_ANNOUNCEMENT || next >= tokens.count) continue;
    if (tokens.words[next - 1] !== ':' || next - reading.token > LONGEST_ANNOUNCEMENT) continue;
    if (
      at(quotes.mark, next) !== 1 ||
      range(reading.token + 1, next - 2).some((i) => at(quotes.region, i) >= 0)
    )
      continue;
    const known = byToken.get(reading.token);
    const content = quotationAt(analysis, next, covered);
    if (content.length === 0) continue;
    if (known === undefined) {
      drafts.push({
        source: reading.source,
        cue: reading.cue,
        content,
        token: reading.token,
        confidence: CONFIDENCE,
        evidence: 'colon',
        after: null,
      });
    } else if (known.content.length < 4 || (known.content.at(-1) as number) < reading.token) {
      known.content = content;
    }
  }
}
