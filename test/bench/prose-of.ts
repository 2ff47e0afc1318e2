// Makes an article of a bare text, as the engine reads one.
import type { Prose } from '../../src/model/article.ts';

/** A bare English text, a paragraph a line. */
export function proseOf(text: string): Prose {
  const blocks: Prose['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  return { title: '', byline: null, lang: 'en', text, blocks };
}
