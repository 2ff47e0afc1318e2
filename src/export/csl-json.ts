// CSL-JSON items of the articles (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), for citation tools.
import type { Exporter } from './exporter.ts';
import { jsonFrame, jsonMembers, MEMBERS } from './json-list.ts';
import { referrer, type Reference } from './reference.ts';

/** A list with one `article-newspaper` an article. */
export const cslJson: Exporter<string> = {
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  begin(records, { now }) {
    const refer = referrer(now);
    const write = jsonMembers(2);
    return {
      write: (record) => [write([describeItem(refer(record))])],
      frame: () => jsonFrame(records.length > 0 ? [MEMBERS] : []),
    };
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
