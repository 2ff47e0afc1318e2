// Texts with names and sources marked in them, as taggers would have found them.
import { readSurface } from '../../src/detect/analysis.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import type { NameKind, NameMention } from '../../src/detect/names/entities.ts';
import { sentenceSpans } from '../../src/detect/findings.ts';
import { findQuotedRegions } from '../../src/detect/marks/marks.ts';
import type { Assignment } from '../../src/detect/speakers/speakers.ts';
import { resolveSpeakers } from '../../src/detect/speakers/speakers.ts';
import type { Speaker } from '../../src/model/detection.ts';
import type { Span } from '../../src/model/span.ts';

const KINDS: Readonly<Record<string, NameKind>> = { '[': 'person', '{': 'organisation' };

/**
 * Reads a text in which people stand in [brackets], organisations in {braces} and sources between <angles>, as a tagger
 * would have found them; gives whom each source stands for.
 */
export function resolveMarked(marked: string, byline: string | null = null) {
  let text = '';
  const names: NameMention[] = [];
  const sources: Span[] = [];
  let name = { start: 0, kind: 'other' as NameKind };
  let source = 0;
  for (const c of marked) {
    if (c === '[' || c === '{') name = { start: text.length, kind: KINDS[c] ?? 'other' };
    else if (c === ']' || c === '}')
      names.push({ span: [name.start, text.length], kind: name.kind });
    else if (c === '<') source = text.length;
    else if (c === '>') sources.push([source, text.length]);
    else text += c;
  }
  const quoted = findQuotedRegions(text).map((r): Span => [r.start, r.end]);
  const sentences = sentenceSpans(runAtOnce(readSurface(text)));
  const asked = sources.map((span) => ({ span, content: [] }));
  const { speakers, assignments } = runAtOnce(
    resolveSpeakers({ text, sentences, quoted, names, sources: asked, byline }),
  );
  const speakerOf = (a: Assignment | undefined): Speaker | undefined =>
    speakers.find((s) => s.id === a?.speaker);
  return {
    speakers,
    assignments,
    speakerOf,
    said: assignments.map((a) => speakerOf(a)?.name ?? null),
  };
}
