// CSL-JSON items of the articles (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), for citation tools.
import type { Exporter } from './exporter.ts';
import { listReferences, type Reference } from './reference.ts';

/** A list with one `article-newspaper` an article. */
export const cslJson: Exporter = {
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write(records, { now }) {
    return `${JSON.stringify(listReferences(records, now).map(describeItem), null, 2)}\n`;
  },
};

function describeItem(reference: Reference) {
  const { key, title, author, outlet, published, accessed, url, lang, keywords } = reference;
  return {
    id: key,
    type: 'article-newspaper',
    title: escapeMarkup(title),
    ...(author !== null && { author: [{ literal: author }] }),
    ...(outlet !== null && { 'container-title': escapeMarkup(outlet) }),
    ...(published !== null && { issued: dateParts(published) }),
    accessed: dateParts(accessed),
    ...(url !== null && { URL: url }),
    ...(lang !== null && { language: lang }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
  };
}

/** Citation processors read `<i>` and the like in a title as style; a word joiner, which nobody sees, makes it text. */
function escapeMarkup(text: string): string {
  return text.replace(/<(?=\/?[a-z])/gi, '<\u2060');
}

function dateParts(day: string) {
  return { 'date-parts': [day.split('-').map(Number)] };
}
