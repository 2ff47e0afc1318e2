// Pages that are hostile or odd, made of the sample article: what is put into its head and body.

/** A page to read, mark and annotate. */
export interface HostilePage {
  name: string;
  /** Changes the sample's markup. */
  change(html: string): string;
}

const inHead = (markup: string) => (html: string) => html.replace('</head>', `${markup}</head>`);
const inBody = (markup: string) => (html: string) => html.replace('</body>', `${markup}</body>`);
const script = (code: string) => inBody(`<script>${code}</script>`);

/** The pages. */
export const HOSTILE_PAGES: HostilePage[] = [
  {
    name: 'a style for everything it does not know',
    change: inHead(
      '<style>:not(html, head, body, body *) { all: unset !important; display: none !important }</style>',
    ),
  },
  {
    name: 'a layer above all that lets clicks through',
    change: inBody(
      '<div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none"></div>',
    ),
  },
  {
    name: 'a strict policy with Trusted Types',
    change: inHead(
      `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'">`,
    ),
  },
  {
    name: 'a script that swallows keys, input and pointer events',
    change: script(
      `for (const type of ['mousedown', 'mouseup', 'pointerdown', 'pointerup', 'pointermove', 'keydown', 'input', 'focusin', 'submit'])
        document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);`,
    ),
  },
  {
    name: 'patched prototypes',
    change: script(
      `const no = () => { throw new Error('patched'); };
       Element.prototype.attachShadow = Element.prototype.append = Node.prototype.appendChild = no;
       Document.prototype.createElement = Range.prototype.setStart = Range.prototype.setEnd = no;`,
    ),
  },
  {
    name: 'elements whose ids are names of ours',
    change: inBody(
      '<form id="browser"><input name="runtime"></form><a id="chrome"></a><a id="CSS"></a>',
    ),
  },
  {
    name: 'words from right to left',
    change: (html) => html.replace(/<html[^>]*>/, '<html lang="en" dir="rtl">'),
  },
  {
    name: 'vertical text',
    change: inHead('<style>article { writing-mode: vertical-rl; block-size: auto }</style>'),
  },
  {
    name: 'twenty thousand more text nodes',
    change: inBody(`<aside hidden>${'<i>a</i><b>b</b>'.repeat(10_000)}</aside>`),
  },
  {
    name: 'frames with articles of their own',
    change: inBody('<iframe srcdoc="<article><p>“Hello,” said Ann.</p></article>"></iframe>'),
  },
];
