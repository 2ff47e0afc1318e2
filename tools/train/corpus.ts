// Reads the training articles and aligns what is known of them with the engine's own tokens.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { Surface } from '../../src/detect/analysis.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import { readSurface } from '../../src/detect/analysis.ts';
import { NAME } from '../../src/detect/names/names.ts';
import { TAGS } from '../../src/detect/words/tag-set.ts';
import type { Span } from '../../src/model/span.ts';

/** An attribution as annotated by hand. */
export interface GoldAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  kind: 'direct' | 'mixed' | 'indirect';
  speaker: string | null;
  otherSpeakers?: string[];
  speakerType: string;
  cueType: string;
}

/** An annotated article. */
export interface GoldArticle {
  id: string;
  publisher: string;
  text: string;
  quotes: Span[];
  discard: Span[];
  attributions: GoldAttribution[];
  scareQuotes?: Span[];
}

/** An article with what is known of its tokens; -1 where nothing is. */
export interface TrainingArticle {
  gold: GoldArticle;
  surface: Surface;
  tags: Int32Array;
  names: Int32Array;
  /** Token of the syntactic head, -1 for a root, -2 unknown. */
  heads: Int32Array;
}

type SilverToken = [
  start: number,
  end: number,
  tag: string,
  entity: string,
  lemma: string,
  head: number,
  relation: string,
];
interface SilverArticle {
  id: string;
  s: SilverToken[][];
}

const MERGED: Readonly<Record<string, string>> = {
  NNPS: 'NNP', JJR: 'JJ', JJS: 'JJ', RBR: 'RB', RBS: 'RB', PDT: 'DT', WDT: 'W', WP: 'W', WP$: 'W', WRB: 'W',
  FW: 'NN', SYM: '(', LS: 'CD', '-LRB-': '(', '-RRB-': '(', $: 'CD', '#': 'CD',
}; // prettier-ignore
const ENTITIES: Readonly<Record<string, number>> = {
  PERSON: NAME.person,
  ORGANIZATION: NAME.organisation,
  LOCATION: NAME.place,
  MISC: NAME.other,
};

const tagNumber = (tag: string): number =>
  Math.max(0, (TAGS as readonly string[]).indexOf(MERGED[tag] ?? tag));

/** Reads a file of JSON lines. */
export function readLines<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Aligns silver labels, by offset, with the tokens of a surface. */
function align(
  surface: Surface,
  silver: SilverArticle | undefined,
): Omit<TrainingArticle, 'gold' | 'surface'> {
  const { count, start, end } = surface.tokens;
  const tags = new Int32Array(count).fill(-1);
  const names = new Int32Array(count).fill(-1);
  const heads = new Int32Array(count).fill(-2);
  const known = new Map<number, { token: SilverToken; sentence: SilverToken[] }>();
  for (const sentence of silver?.s ?? [])
    for (const token of sentence) known.set(token[0], { token, sentence });
  const own = new Map(Array.from(start, (offset, i) => [offset, i]));
  for (let i = 0; i < count; i++) {
    const hit = known.get(start[i] as number);
    if (!hit) continue;
    const [, silverEnd, tag, entity, , head, relation] = hit.token;
    const longer = silverEnd - (end[i] as number);
    if (longer === 0 || longer === 1) tags[i] = tagNumber(tag);
    names[i] = ENTITIES[entity] ?? NAME.none;
    if (head < 0) heads[i] = relation === '' ? -2 : -1;
    else heads[i] = own.get(hit.sentence[head]?.[0] ?? -1) ?? -2;
  }
  return { tags, names, heads };
}

/** An article of whose words nobody has labelled the parts of speech and names. */
export function withoutSilver(gold: GoldArticle): TrainingArticle {
  const surface = runAtOnce(readSurface(gold.text));
  return { gold, surface, ...align(surface, undefined) };
}

/** Reads the articles that are not about politics, which have no silver labels; none where the folder lacks them. */
export function readOrdinary(folder: string): TrainingArticle[] {
  const path = join(folder, 'ordinary', 'dev.jsonl');
  if (!existsSync(path)) return [];
  return readLines<GoldArticle>(path).map(withoutSilver);
}

/** Reads one part ("train" or "dev") of the corpus. */
export function readCorpus(folder: string, part: string): TrainingArticle[] {
  const silver = new Map(
    readLines<SilverArticle>(join(folder, `silver.${part}.jsonl.gz`)).map((a) => [a.id, a]),
  );
  return readLines<GoldArticle>(join(folder, `${part}.jsonl`)).map((gold) => {
    const surface = runAtOnce(readSurface(gold.text));
    return { gold, surface, ...align(surface, silver.get(gold.id)) };
  });
}
