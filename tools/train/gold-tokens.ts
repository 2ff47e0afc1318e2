// Projects hand-annotated attributions onto the engine's tokens.
import { isVerb } from '../../src/detect/words/tag-set.ts';
import type { Span } from '../../src/model/span.ts';
import type { GoldAttribution, TrainingArticle } from './corpus.ts';

/** An attribution as tokens. */
export interface TokenAttribution {
  gold: GoldAttribution;
  /** The token that the cue hangs on, or -1 where there is no cue. */
  head: number;
  source: ReadonlySet<number>;
  cue: ReadonlySet<number>;
  content: ReadonlySet<number>;
}

function tokensIn(article: TrainingArticle, spans: readonly Span[]): Set<number> {
  const { start, end, count } = article.surface.tokens;
  const found = new Set<number>();
  for (const [from, to] of spans) {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((end[middle] as number) <= from) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < count && (start[i] as number) < to; i++) found.add(i);
  }
  return found;
}

/** The cue's token whose syntactic head lies outside the cue, verbs first; else its last verb; else its last token. */
function cueHead(article: TrainingArticle, tags: Int32Array, cue: ReadonlySet<number>): number {
  const tokens = [...cue].sort((a, b) => a - b);
  const verb = (i: number): boolean => isVerb(tags[i] as number);
  const roots = tokens.filter((i) => {
    const head = article.heads[i] as number;
    return (
      head !== -2 && !cue.has(head) && /[\p{L}:]/u.test(article.surface.tokens.words[i] as string)
    );
  });
  return roots.find(verb) ?? roots[0] ?? tokens.findLast(verb) ?? tokens.at(-1) ?? -1;
}

/** All attributions of an article as tokens; `tags` are the tagger's. */
export function projectGold(article: TrainingArticle, tags: Int32Array): TokenAttribution[] {
  return article.gold.attributions.map((gold) => {
    const cue = tokensIn(article, gold.cue);
    return {
      gold,
      head: cueHead(article, tags, cue),
      source: tokensIn(article, gold.source),
      cue,
      content: tokensIn(article, gold.content),
    };
  });
}
