// The engine: from an article's text to who said what, and what is worth checking.
import type { Prose } from '../model/article.ts';
import type { Attribution, AttributionKind, Detections, Reason } from '../model/detection.ts';
import type { Span } from '../model/span.ts';
import { findClaims } from './claims.ts';
import type { QuotedRegion } from './marks.ts';
import { findQuotedRegions } from './marks.ts';
import { findNames } from './names.ts';
import type { Report } from './reports.ts';
import { findReports } from './reports.ts';
import { splitSentences } from './sentences.ts';
import type { Assignment } from './speakers.ts';
import { resolveSpeakers } from './speakers.ts';

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** How much of a content stands within quotation marks. */
function kindOf(
  text: string,
  content: readonly Span[],
  regions: readonly QuotedRegion[],
): AttributionKind {
  const letters = (s: number, e: number): number =>
    text.slice(s, e).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let all = 0;
  let quoted = 0;
  for (const [s, e] of content) {
    all += letters(s, e);
    for (const r of regions) {
      if (r.nestedIn === null && overlap([s, e], r.inner) > 0) {
        quoted += letters(Math.max(s, r.inner[0]), Math.min(e, r.inner[1]));
      }
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted >= all ? 'direct' : 'mixed';
}

function reasonsOf(
  text: string,
  report: Report,
  assignment: Assignment,
  kind: AttributionKind,
): Reason[] {
  const why: Reason[] = [];
  const words = (span: Span): string => text.slice(...span);
  if (kind !== 'indirect') why.push({ code: 'quotationMarks', words: '' });
  if (report.cue !== null) {
    const cue = words(report.cue);
    why.push({ code: /^according/i.test(cue) ? 'accordingTo' : 'cueVerb', words: cue });
  }
  if (assignment.by !== null) {
    why.push({ code: assignment.by, words: report.source === null ? '' : words(report.source) });
  }
  return why;
}

/**
 * Finds the attributions, speakers and claims of an article. Never fails: a text that says nothing gives empty lists.
 *
 * @returns Attributions in the order of the text, claims best first; offsets are UTF-16 code units into `prose.text`.
 */
export async function detect(prose: Prose): Promise<Detections> {
  const { text, byline } = prose;
  const regions = findQuotedRegions(text);
  const quoted = regions.filter((r) => r.nestedIn === null).map((r): Span => [r.start, r.end]);
  const sentences = splitSentences(text, quoted);
  const reports = findReports(text, sentences, regions);
  reports.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  const sources = reports.map((r) => ({ span: r.source, content: r.content }));
  const { speakers, assignments } = resolveSpeakers({
    text,
    sentences,
    quoted,
    names: findNames(text),
    sources,
    byline,
  });
  const attributions = reports.map((report, i): Attribution => {
    const assignment = assignments[i] ?? { speaker: null, others: [], by: null, confidence: 0 };
    const kind = kindOf(text, report.content, regions);
    return {
      kind,
      content: report.content,
      cue: report.cue,
      source: report.source,
      speaker: assignment.speaker,
      confidence:
        report.confidence * (assignment.speaker === null ? 0.8 : 0.5 + assignment.confidence / 2),
      why: reasonsOf(text, report, assignment, kind),
    };
  });
  return { speakers, attributions, claims: findClaims(text, sentences, attributions) };
}
