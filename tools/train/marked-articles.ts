// Reads the training articles of our own, whose attributions are marked in the text (articles/README.md says how).
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from '../../src/model/span.ts';
import type { GoldArticle, GoldAttribution, TrainingArticle } from './corpus.ts';
import { withoutSilver } from './corpus.ts';
import type { Mark, MarkedText } from './inline-marks.ts';
import { MarkupError, readMarks } from './inline-marks.ts';
import { quotationsWithin, unquote } from './marked-quotations.ts';
import { shareSources } from './shared-sources.ts';

/** An attribution of an article of our own, with what the ordinary articles tell besides. */
export interface MarkedAttribution extends GoldAttribution {
  /** Whether the speaker's name stands in the source, or is known from elsewhere in the article. */
  speakerFrom: 'span' | 'coref' | null;
}

/** An article of our own; offsets are UTF-16 code units. */
export interface MarkedArticle extends GoldArticle {
  title: string;
  topic: string;
  attributions: MarkedAttribution[];
  scareQuotes: Span[];
}

const FOLDER = fileURLToPath(new URL('articles', import.meta.url));
const PUBLISHER = 'On Record';
/** Marks what a person or a body of this name said. */
const PERSON = '=';

/** What one number joins. */
interface Joined {
  marks: Mark[];
  speakers: string[];
  isPerson: boolean;
}

/** Gathers the marks of each number, in order, and makes sure that they fit together. */
function joinMarks({ file, text, marks }: MarkedText): Joined[] {
  const joined: Joined[] = [];
  for (const mark of marks) {
    if (mark.number === null) continue;
    if (mark.number > joined.length + 1)
      throw new MarkupError(
        file,
        mark.line,
        `number ${mark.number} comes before ${joined.length + 1}`,
      );
    const own = (joined[mark.number - 1] ??= { marks: [], speakers: [], isPerson: false });
    const before = own.marks.at(-1);
    if (before !== undefined && /\n.*\n/s.test(text.slice(before.start, mark.start)))
      throw new MarkupError(file, mark.line, `number ${mark.number} was used in a block far above`);
    own.marks.push(mark);
    if (mark.speakers.length === 0) continue;
    if (own.speakers.length > 0)
      throw new MarkupError(file, mark.line, `number ${mark.number} has its speaker twice`);
    own.speakers = mark.speakers;
    own.isPerson = mark.sign === PERSON;
  }
  joined.forEach(({ marks: own }, i) => {
    if (!own.some(({ kind }) => kind === 'c'))
      throw new MarkupError(file, own[0]?.line ?? 1, `number ${i + 1} has no content`);
  });
  return joined;
}

/** Says a speaker in full: a last name stands for the full name that the article gave before. */
class SpeakerNames {
  readonly #known = new Set<string>();

  expand(name: string): string {
    if (this.#known.has(name)) return name;
    const longer = [...this.#known].filter((known) => known.endsWith(` ${name}`));
    const full = longer.length === 1 ? (longer[0] as string) : name;
    this.#known.add(full);
    return full;
  }
}

const lastWord = (name: string): string => name.split(' ').at(-1) as string;

const spanOf = ({ start, end }: Mark): Span => [start, end];

function attributionOf(
  { text, form }: MarkedText,
  { marks, isPerson }: Joined,
  [first, ...otherSpeakers]: string[],
): MarkedAttribution {
  const speaker = first ?? null;
  const of = (kind: Mark['kind']): Span[] => marks.filter((m) => m.kind === kind).map(spanOf);
  const [source, cue, marked] = [of('s'), of('q'), of('c')];
  const content = marked.map((span) => unquote(text, span));
  const spoken = form === 'interview' && cue.some(([start]) => text[start] === ':');
  const whole = content.filter((span, i) => span[0] !== marked[i]?.[0]).length;
  const partly = content.some((span) => quotationsWithin(text, span).length > 0);
  const named = source.some(([from, to]) => text.slice(from, to).includes(lastWord(speaker ?? '')));
  const unknown = source.length === 0 && speaker === null;
  return {
    source,
    cue,
    content,
    kind:
      spoken || whole === content.length ? 'direct' : whole > 0 || partly ? 'mixed' : 'indirect',
    speaker,
    ...(otherSpeakers.length > 0 && { otherSpeakers }),
    speakerType: unknown ? 'none' : isPerson ? 'person' : 'other',
    speakerFrom: unknown ? null : named ? 'span' : 'coref',
    cueType: 'speech',
  };
}

/** Every quotation of an article: whole contents with their marks, those in other contents, and scare quotes. */
function quotationsOf({ text, marks }: MarkedText): Span[] {
  const spans = marks.flatMap((mark): Span[] => {
    if (mark.kind === 'x') return [spanOf(mark)];
    if (mark.kind !== 'c') return [];
    const marked = spanOf(mark);
    const inner = unquote(text, marked);
    return inner[0] === marked[0] ? quotationsWithin(text, marked) : [marked];
  });
  return spans.sort((a, b) => a[0] - b[0]);
}

/**
 * Reads one marked article.
 *
 * @param source The file's text.
 * @param file Its name: the article's id, and what errors name.
 * @throws {MarkupError} With file and line, where the markup is broken.
 */
export function parseMarked(source: string, file: string): MarkedArticle {
  const marked = readMarks(source, file);
  const { text, title, topic, marks } = marked;
  const names = new SpeakerNames();
  const attributions = joinMarks(marked).map((joined) =>
    attributionOf(
      marked,
      joined,
      joined.speakers.map((name) => names.expand(name)),
    ),
  );
  const spansOf = (kind: Mark['kind']): Span[] => marks.filter((m) => m.kind === kind).map(spanOf);
  return {
    id: basename(file, '.txt'),
    publisher: PUBLISHER,
    title,
    topic,
    text,
    quotes: quotationsOf(marked),
    discard: spansOf('d'),
    attributions: shareSources(text, attributions),
    scareQuotes: spansOf('x'),
  };
}

/** All articles of our own, by name. */
export function readMarkedArticles(folder = FOLDER): MarkedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseMarked(readFileSync(join(folder, name), 'utf8'), name));
}

/** All articles of our own, ready for training; nobody has labelled their words. */
export function readMarkedTraining(folder = FOLDER): TrainingArticle[] {
  return readMarkedArticles(folder).map(withoutSilver);
}
