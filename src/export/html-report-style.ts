// How the HTML report looks: the reader's scheme on screen, black on white on paper.
import { COLOURS } from '../model/annotation.ts';
import { KEPT_INKS } from '../model/colours.ts';

const grounds = (scheme: 'light' | 'dark') =>
  COLOURS.map((colour) => `.${colour} { --ground: ${KEPT_INKS[colour][scheme]}; }`).join('\n');

/** The stylesheet. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 2rem 1rem; color: #1c1b1a; background: #fff; }
main { max-width: 46rem; margin: auto; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin-bottom: 0; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
a { color: #1d5a96; }
article + article { margin-top: 4rem; }
.facts, figcaption { color: #55524d; }
figure { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: .5rem solid var(--ground); break-inside: avoid; }
blockquote { margin: 0; font-family: Georgia, serif; font-size: 1.1rem; }
figcaption p { margin: .25rem 0; }
.note { white-space: pre-wrap; }
.tags bdi { border: 1px solid; border-radius: 1em; padding: 0 .6em; font-size: .85rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border: 1px solid #8a867f; }
th, td:nth-child(3), td bdi { overflow-wrap: break-word; }
td:nth-child(2), td:nth-child(n + 5) { min-width: 5.5em; }
tr { break-inside: avoid; }
td p { margin: 0; }
.day { white-space: nowrap; }
${grounds('light')}
@media screen and (prefers-color-scheme: dark) {
body { color: #eceae6; background: #1c1b1a; }
a { color: #8fc0ee; }
.facts, figcaption { color: #b9b5ae; }
${grounds('dark')}
}
@media print {
body { margin: 0; }
figure { print-color-adjust: exact; }
article + article { break-before: page; margin-top: 0; }
h2 { break-after: avoid; }
}
`;
