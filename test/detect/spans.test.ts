// Which candidates are read: all likely ones in prose, the likeliest where a paragraph is crowded with cues.
import { describe, expect, it } from 'vitest';
import type { CueCandidate } from '../../src/detect/reports/cues.ts';
import { findCues } from '../../src/detect/reports/cues.ts';
import { loadModels } from '../../src/detect/learnt/models.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import type { Reading } from '../../src/detect/reports/spans.ts';
import { readCandidates } from '../../src/detect/reports/spans.ts';
import { analysed } from './analysed.ts';

const REPORT = 'The mayor said that the plan is good, and Holt suggests more. ';
const LIKELY = 0.12;

async function read(text: string): Promise<{ likely: CueCandidate[]; readings: Reading[] }> {
  const { attribution } = await loadModels();
  const analysis = await analysed(text);
  const candidates = runAtOnce(findCues(attribution.cues, analysis));
  return {
    likely: candidates.filter(({ probability }) => probability >= LIKELY),
    readings: runAtOnce(readCandidates(attribution.spans, analysis, candidates, LIKELY)),
  };
}

describe('readings', () => {
  it('are made of every likely candidate of many paragraphs', async () => {
    const { likely, readings } = await read(REPORT.concat('\n').repeat(400));
    expect(readings).toHaveLength(likely.length);
  });

  it('are made of the likeliest candidates of a paragraph crowded with them', async () => {
    const { likely, readings } = await read(REPORT.repeat(400));
    expect(readings.length).toBeLessThan(likely.length / 1.5);
    const faintest = Math.min(...readings.map(({ probability }) => probability));
    expect(likely.filter(({ probability }) => probability > faintest).length).toBeLessThan(
      readings.length,
    );
  });

  it('are made of every likely candidate of a long paragraph of prose', async () => {
    const { likely, readings } = await read(REPORT.repeat(100));
    expect(readings).toHaveLength(likely.length);
  });
});
