// Builds HTML in which every value is text: only what the code itself spells out is markup.
import { plainText } from './plain-text.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that `html` made. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template: text, markup made before, or lists of it; null is nothing. */
export type HtmlPart = string | Html | null | readonly HtmlPart[];

/** Makes markup of a template; strings in it are escaped for text and for attributes in double quotes. */
export function html(spelled: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  return new Html(String.raw({ raw: spelled }, ...parts.map(render)));
}

function render(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part !== 'string') return part.map(render).join('');
  return plainText(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
