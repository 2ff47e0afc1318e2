// Obsidian Web Clipper's highlights JSON: pages with their highlights, whose words may carry markup.
import { takeForeign, type Foreign } from './foreign.ts';
import { isObject, listOf, textOf, type ImportFile, type JsonObject } from './import-file.ts';

/** The records of Web Clipper's pages. */
export async function readWebClipper(pages: readonly unknown[], now: Date): Promise<ImportFile> {
  const things = pages.flatMap((page) =>
    isObject(page)
      ? listOf(page.highlights).map((one) => (isObject(one) ? readOne(page, one) : null))
      : [null],
  );
  return { format: 'webClipper', ...(await takeForeign(things, now)) };
}

function readOne(page: JsonObject, highlight: JsonObject): Foreign {
  const words = textOf(highlight.text) ?? textOf(highlight.content);
  return {
    url: textOf(page.url),
    title: textOf(page.title),
    exact: words && withoutMarkup(words),
    prefix: '',
    suffix: '',
    note: listOf(highlight.notes)
      .filter((note) => typeof note === 'string')
      .join('\n\n'),
    tags: [],
    created: textOf(highlight.timestamp),
    modified: null,
    id: null,
  };
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

/** The words alone. Nothing is parsed as markup: what looks like a tag goes, the rest stays text. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:#39|lt|gt|quot|apos|nbsp|amp);/g, (name) => NAMED[name.slice(1, -1)] ?? "'")
    .replace(/\s+/g, ' ');
}
