// BibTeX entries of the articles, for LaTeX and reference managers.
import type { Exporter } from './exporter.ts';
import { referrer, type Reference } from './reference.ts';
import { separator } from './separator.ts';

/** What TeX takes for a command, as text. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
};

/** One `@online` entry an article (biblatex; reference managers read it as a web page). */
export const bibtex: Exporter<string> = {
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  begin(_records, { now }) {
    const refer = referrer(now);
    const separate = separator('\n');
    return {
      write: (record) => [separate() + writeEntry(refer(record))],
      frame: () => ['', ''],
    };
  },
};

function writeEntry(reference: Reference): string {
  const { key, title, author, outlet, published, accessed, url, lang, keywords } = reference;
  // Inner braces keep capitals, and keep "and" in a byline from parting it into names.
  const fields: [string, string | null][] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', author && `{${escapeTex(author)}}`],
    ['organization', outlet && `{${escapeTex(outlet)}}`],
    ['date', published],
    ['url', url && url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
    ['langid', lang && escapeTex(lang)],
    ['keywords', keywords.map((word) => escapeTex(word.replaceAll(',', ' '))).join(', ') || null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${key},\n${lines.join('')}}\n`;
}

function escapeTex(text: string): string {
  return (
    text
      .replace(/[\\{}$&#_%~^<>|`]/g, (character) => TEX[character] ?? `\\${character}`)
      // Two of these would be drawn as one other character.
      .replace(/(?<=-)-|(?<=')'/g, '{}$&')
  );
}
