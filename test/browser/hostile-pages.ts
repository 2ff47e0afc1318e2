// Pages that are hostile or odd, made of the sample article: what is put into its head and body.

/** A page to read, mark and annotate. */
export interface HostilePage {
  name: string;
  /** Changes the sample's markup. */
  change(html: string): string;
  /** What the reader does with the page's words is kept from us: our own elements work, and the popup says so. */
  isDeaf?: true;
}

/** Puts markup at the end of the head. */
export const inHead = (markup: string) => (html: string) =>
  html.replace('</head>', `${markup}</head>`);
const inBody = (markup: string) => (html: string) => html.replace('</body>', `${markup}</body>`);
const inArticle = (markup: string) => (html: string) =>
  html.replace('</article>', `${markup}</article>`);
const script = (code: string) => inBody(`<script>${code}</script>`);

/** Swallows what the reader does, before it reaches anybody who listens further in or later. */
export const swallow = (target: string) =>
  `for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'pointermove', 'keydown', 'input', 'focusin', 'submit'])
    ${target}.addEventListener(type, (event) => event.stopImmediatePropagation(), true);`;

/** The pages. */
export const HOSTILE_PAGES: HostilePage[] = [
  {
    name: 'a style for everything it does not know',
    change: inHead(
      '<style>:not(html, head, body, body *) { all: unset !important; display: none !important }</style>',
    ),
  },
  {
    name: 'a style that undoes everything',
    change: inHead('<style>* { all: unset !important; display: none }</style>'),
  },
  {
    name: 'a script that removes elements that it does not know, and styles that it did not adopt',
    change: script(
      `new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if (node.localName?.includes('-')) node.remove();
        document.adoptedStyleSheets = [];
      }).observe(document, { childList: true, subtree: true });`,
    ),
  },
  {
    name: 'a page that has our name for an element of its own',
    change: script(
      `customElements.define('on-record-ui', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }); }
        connectedCallback() { this.remove(); }
      });`,
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
    name: 'a script that swallows keys, clicks, input and pointer events',
    change: script(swallow('document')),
  },
  {
    name: 'a script that swallows them before anybody else can hear them',
    change: script(swallow('window')),
    isDeaf: true,
  },
  {
    name: 'patched prototypes',
    change: script(
      `const no = () => { throw new Error('patched'); };
       Element.prototype.attachShadow = Element.prototype.append = Node.prototype.appendChild = no;
       Document.prototype.createElement = Range.prototype.setStart = Range.prototype.setEnd = no;
       Array.prototype.push = Array.prototype.forEach = Array.prototype.find = Array.prototype.some = no;
       Node.prototype.contains = Element.prototype.closest = Element.prototype.matches = no;
       EventTarget.prototype.addEventListener = EventTarget.prototype.dispatchEvent = no;
       MutationObserver.prototype.observe = Event.prototype.stopPropagation = Set.prototype.add = no;
       Object.prototype.shadow = 'polluted';`,
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
    name: 'a page that is zoomed by a style',
    change: inHead('<style>html { zoom: 1.6 }</style>'),
  },
  {
    name: 'twenty thousand more text nodes',
    change: inBody(`<aside hidden>${'<i>a</i><b>b</b>'.repeat(10_000)}</aside>`),
  },
  {
    name: 'five megabytes',
    change: inBody(
      // As news pages are large: by data for scripts, and by many small boxes beside the article.
      `<script type="application/json">[${'{"a":"Lorem, ipsum."},'.repeat(190_000)}0]</script>
      <aside>${'<div class="x"><p>Lorem, ipsum.</p></div>'.repeat(25_000)}</aside>`,
    ),
  },
  {
    name: 'words with markup, controls of direction, and unseen characters',
    change: inArticle(
      '<p>“Wri<b>t</b>e &lt;b&gt;bold&lt;/b&gt; or &amp;lt;‮, ⁦either⁩ way​, it is te­xt,” said Ada Holm, &lt;script&gt;alert(1)&lt;/script&gt; on Monday, when the council met again.</p>',
    ),
  },
  {
    name: 'a table and footnotes in the article',
    change: inArticle(
      '<table><tr><th>Year<th>Cost<tr><td>2024<td>£4m<tr><td>2025<td>£6m</table><p>The cost has risen since the bridge was built, the council said on Monday.<sup><a href="#n1">1</a></sup></p><ol><li id="n1">Figures of the council, without tax, as given on Monday evening.</li></ol>',
    ),
  },
  {
    name: 'frames with articles of their own',
    change: inBody('<iframe srcdoc="<article><p>“Hello,” said Ann.</p></article>"></iframe>'),
  },
];
