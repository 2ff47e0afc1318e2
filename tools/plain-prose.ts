// A bare text, one paragraph a line, as the engine reads an article.
import type { Prose } from '../src/model/article.ts';

/** The prose of a bare English text. */
export function plainProse(text: string): Prose {
  const blocks: Prose['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', start, end });
    start = end + 1;
  }
  return { title: '', byline: null, lang: 'en', text, blocks };
}
