// The engine: from an article's text to who said what, and what is worth checking.
import type { Prose } from '../model/article.ts';
import type { Attribution, AttributionKind, Detections, Reason } from '../model/detection.ts';
import type { Span } from '../model/span.ts';
import { findClaims } from './claims.ts';
import { findQuotedRegions } from './marks.ts';
import { findNames } from './names.ts';
import { detectForeign, isEnglish } from './other-languages.ts';
import { lastStartingBy } from './span-search.ts';
import type { LayoutReport } from './layout.ts';
import { readLayout } from './layout.ts';
import type { QuotedRegion } from './marks.ts';
import { findRepeats } from './repeats.ts';
import type { Report } from './reports.ts';
import { findReports } from './reports.ts';
import { splitSentences } from './sentences.ts';
import type { Assignment } from './speakers.ts';
import { resolveSpeakers } from './speakers.ts';

const countLetters = (text: string, start: number, end: number): number =>
  text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** How much of a content stands within quotation marks. `quoted` is in order and disjoint. */
function kindOf(text: string, content: readonly Span[], quoted: readonly Span[]): AttributionKind {
  let all = 0;
  let within = 0;
  for (const [start, end] of content) {
    all += countLetters(text, start, end);
    for (let i = Math.max(0, lastStartingBy(quoted, start)); i < quoted.length; i++) {
      const [s, e] = quoted[i] ?? [end, end];
      if (s >= end) break;
      within += countLetters(text, Math.max(s, start), Math.max(start, Math.min(e, end)));
    }
  }
  if (within === 0) return 'indirect';
  return within >= all ? 'direct' : 'mixed';
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
  if (report.layout === 'transcript' || report.layout === 'dashSignature')
    why.push({ code: report.layout, words: '' });
  if (assignment.by !== null) {
    why.push({ code: assignment.by, words: report.source === null ? '' : words(report.source) });
  }
  return why;
}

/** A layout that shows who speaks is seldom wrong, and knows more than the sentences within it. */
const LAYOUT_CONFIDENCE = 0.85;
/** A pull quote with this share of another quotation's words is that quotation again, and not one of its own. */
const SAME_QUOTATION = 0.9;

/** Tells whether a span meets any of some disjoint ones. */
function meeting(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  return ([start, end]) => {
    const nearest = sorted[lastStartingBy(sorted, end - 1)];
    return nearest !== undefined && nearest[1] > start;
  };
}

/** The reports of sentences and of layout in the order of the text, where they meet those of layout. */
function joinReports(
  fromSentences: readonly Report[],
  fromLayout: readonly LayoutReport[],
): Report[] {
  const laidOut = meeting(fromLayout.flatMap((l) => l.content));
  const kept = fromSentences.filter((r) => !r.content.some(laidOut));
  const added = fromLayout.map(({ content, cue, source, by }): Report => {
    return { content, cue, source, continues: false, layout: by, confidence: LAYOUT_CONFIDENCE };
  });
  return [...kept, ...added].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

/** Every report of an article, without the pull quotes that only repeat one. */
function collectReports(
  { text, blocks }: Prose,
  sentences: readonly Span[],
  regions: readonly QuotedRegion[],
): Report[] {
  const again = new Set(
    findRepeats(text, blocks, regions)
      .filter((r) => r.share >= SAME_QUOTATION)
      .map((r) => r.place[0]),
  );
  const reports = findReports(text, sentences, regions).filter(
    (r) => r.cue !== null || !again.has(r.content[0]?.[0] ?? -1),
  );
  return joinReports(reports, readLayout({ text, blocks, regions }));
}

/** A pull quote that repeats a quotation in part was said by whoever said that. */
function assignRepeats(
  prose: Prose,
  regions: readonly QuotedRegion[],
  reports: readonly Report[],
  assignments: Assignment[],
): void {
  const indexAt = new Map(
    reports.flatMap((r, i) => r.content.map(([start]) => [start, i] as const)),
  );
  for (const { place, of } of findRepeats(prose.text, prose.blocks, regions)) {
    const pull = indexAt.get(place[0]);
    const assignment = assignments[indexAt.get(regions[of]?.inner[0] ?? -1) ?? -1];
    if (pull === undefined || reports[pull]?.cue !== null || assignment === undefined) continue;
    assignments[pull] = { ...assignment, by: 'sameSpeakerContinues' };
  }
}

/**
 * Finds the attributions, speakers and claims of an article. Never fails: a text that says nothing gives empty lists.
 *
 * @returns Attributions in the order of the text, claims best first; offsets are UTF-16 code units into `prose.text`.
 */
export async function detect(prose: Prose): Promise<Detections> {
  const { text, byline, lang } = prose;
  const regions = findQuotedRegions(text);
  if (!isEnglish(lang)) {
    const found = detectForeign(text, regions, lang ?? '');
    return { ...found, claims: [] };
  }
  const quoted = regions.filter((r) => r.nestedIn === null).map((r): Span => [r.start, r.end]);
  const sentences = splitSentences(text, quoted);
  const reports = collectReports(prose, sentences, regions);
  const sources = reports.map((r) => ({ span: r.source, content: r.content }));
  const { speakers, assignments } = resolveSpeakers({
    text,
    sentences,
    quoted,
    names: findNames(text),
    sources,
    byline,
  });
  assignRepeats(prose, regions, reports, assignments);
  const attributions = reports.map((report, i): Attribution => {
    const assignment = assignments[i] ?? { speaker: null, others: [], by: null, confidence: 0 };
    const kind = kindOf(text, report.content, quoted);
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
