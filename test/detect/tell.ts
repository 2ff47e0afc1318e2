// Little articles as lines, and what the engine finds in them as lines.
import { detect } from '../../src/detect/detect.ts';
import type { Prose } from '../../src/model/article.ts';
import { voiceOf } from '../../src/model/voice.ts';

const KINDS: Readonly<Record<string, Prose['blocks'][number]['kind']>> = {
  '*': 'listItem',
  '>': 'blockquote',
  '#': 'heading',
};

/** Lines as blocks: "* " begins a list item, "> " a block quotation, "# " a heading. */
export function articleOf(lines: readonly string[], byline: string | null): Prose {
  let text = '';
  const blocks = lines.map((line) => {
    const kind = KINDS[/^[*>#](?= )/.exec(line)?.[0] ?? ''] ?? 'paragraph';
    const words = kind === 'paragraph' ? line : line.slice(2);
    const start = text.length;
    text += `${words}\n`;
    return { kind, start, end: start + words.length };
  });
  return { title: '', byline, lang: 'en', text: text.trimEnd(), blocks };
}

/** Each attribution as who said it and the words. */
export async function tell(
  lines: readonly string[],
  byline: string | null = null,
): Promise<string[]> {
  const article = articleOf(lines, byline);
  const { attributions, speakers } = await detect(article);
  return attributions.map((attribution) => {
    const words = attribution.content.map((span) => article.text.slice(...span)).join(' … ');
    return `${voiceOf(attribution, speakers)?.name ?? '?'}: ${words}`;
  });
}

/** A named case: lines in, who said what out. */
export type Case = readonly [name: string, lines: readonly string[], expected: readonly string[]];
