// Plain text as an article's prose.
import type { Block, Prose } from '../../src/model/article.ts';

/** An English article whose paragraphs are the text's lines. */
export function proseOf(text: string): Prose {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  return { title: '', byline: null, lang: 'en', text, blocks };
}
