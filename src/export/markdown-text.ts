// Text, links and front matter in Markdown, so that nothing of the text itself is taken for markup.
import { plainText, singleLine } from './plain-text.ts';
import { webAddress } from './web-address.ts';

/**
 * Characters that CommonMark, GitHub, Pandoc, Obsidian, templates (Liquid, MDX) or a Markdown dialect's extensions read
 * as markup within a line. All are ASCII punctuation, which a backslash turns into itself.
 */
const INLINE =
  /[\\`*_{}[\]<>#|~$^&@]|==|%%|\+\+|(?<=:)\/\/|(?<=\bwww)\.|^[-+=:](?=[-+=:\s]|$)|(?<=^\d{1,9})[.)](?=\s|$)/gi;

/** The text as one line of Markdown that reads as the text itself. */
export function escapeLine(text: string): string {
  return singleLine(text).replace(INLINE, (mark) => mark.replace(/./g, '\\$&'));
}

/** The text as Markdown with its lines and blank lines kept. */
export function escapeLines(text: string): string {
  return plainText(text)
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(escapeLine).filter(Boolean).join('  \n'))
    .join('\n\n');
}

/** The Markdown with each line marked as quoted. */
export function quoteLines(markdown: string): string {
  return markdown.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}

/** A link where the address leads to the web, else the words alone. */
export function link(words: string, address: string): string {
  const web = webAddress(address);
  return web === null
    ? escapeLine(words)
    : `[${escapeLine(words)}](<${web.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/**
 * The tag as Obsidian takes it (letters, digits, `_`, `-`, `/`, not digits alone), with hyphens for what it does not;
 * empty where nothing is left. https://help.obsidian.md/tags#Tag+format
 */
export function tagName(tag: string): string {
  const name = singleLine(tag)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/[-_/]{2,}/g, '-')
    .replace(/^[-_/]+|[-_/]+$/g, '');
  return /^\d+$/.test(name) ? `y${name}` : name;
}

/** The text as one line of YAML that can be nothing but a string: JSON's form, which YAML 1.2 shares. */
export function yamlString(text: string): string {
  return JSON.stringify(singleLine(text));
}
