// The look of our interface on the page. Sizes follow the reader's own text size, colours the page's ground.

/** Rules for the shadow root. */
export const UI_CSS = `
:host { font-size: medium; }
.layer {
  --paper: #fffefc; --text: #1f1e1c; --quiet: #66625b; --edge: #1f1e1c24; --hover: #1f1e1c0f;
  --accent: #33679a; --on-accent: #fff; --alarm: #a32f46; --claim: #9a7b1f;
  --shade: 0 1px 2px #0000001a, 0 6px 24px #0000002e;
  color: var(--text); color-scheme: light; text-align: start; letter-spacing: normal; word-spacing: normal;
  font: .84em/1.45 system-ui, sans-serif;
}
.layer.dark {
  --paper: #2a2927; --text: #eeebe6; --quiet: #aaa59c; --edge: #ffffff2b; --hover: #ffffff17;
  --accent: #7fb2e5; --on-accent: #15202b; --alarm: #f08d9f; --claim: #c9ab55;
  --shade: 0 1px 2px #0006, 0 6px 24px #0009;
  color-scheme: dark;
}
*, ::before, ::after { box-sizing: border-box; }
p, ul { margin: 0; padding: 0; }
.card, .bar {
  position: fixed; background: var(--paper); border: 1px solid var(--edge); border-radius: 10px;
  box-shadow: var(--shade); overflow-wrap: anywhere;
}
.card {
  inline-size: min(21em, 100vw - 16px); max-block-size: min(30em, 100vh - 16px); overflow: auto;
  overscroll-behavior: contain; padding: .85em 1em .9em;
}
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
.head { display: flex; gap: .55em; align-items: baseline; padding-inline-end: 1.8em; }
.title { font-size: 1.08em; font-weight: 650; line-height: 1.3; }
.role { color: var(--quiet); }
.facts > .role, .facts > .kind, .facts > .why { margin-inline-start: 1.2em; }
.facts > .kind { margin-block-start: .35em; }
em { font-style: normal; font-weight: 600; }
.dot { flex: none; inline-size: .65em; block-size: .65em; border-radius: 50%; background: var(--quiet); }
.dot.claim { background: none; border: 2px solid var(--claim); border-radius: 2px; rotate: 45deg; }
.dot.kept { border-radius: 2px; border: 1px solid var(--edge); }
.why { margin-block-start: .35em; color: var(--quiet); }
summary { cursor: pointer; inline-size: fit-content; border-radius: 4px; }
.why ul { padding-inline-start: 1.1em; margin-block-start: .15em; }
del { color: var(--alarm); text-decoration: line-through; }
ins { font-weight: 600; text-decoration: underline; }
.changed { margin-block-start: .6em; padding-inline-start: .75em; border-inline-start: 2px solid var(--alarm); }
.note p {
  margin-block-start: .6em; padding-inline-start: .75em; border-inline-start: 2px solid var(--edge);
  white-space: pre-wrap;
}
textarea, input, select {
  color: inherit; font: inherit; background: var(--hover); border: 1px solid var(--edge); border-radius: 6px;
  padding: .28em .6em; max-inline-size: 100%;
}
textarea {
  display: block; inline-size: 100%; margin-block-start: .7em; padding-block: .5em; resize: vertical; field-sizing: content;
  min-block-size: 4.2em; max-block-size: 14em;
}
select option { background: var(--paper); }
form { margin: 0; }
.corrections { margin-block-start: .4em; color: var(--quiet); }
.correct > :not(summary) { margin-block-start: .4em; }
a { color: var(--accent); }
.actions { display: flex; flex-wrap: wrap; gap: .4em; margin-block-start: .75em; }
.actions:empty { display: none; }
button {
  display: inline-flex; gap: .5em; align-items: center; color: inherit; font: inherit; text-align: start;
  background: none; border: 1px solid var(--edge); border-radius: 6px; padding: .28em .75em; cursor: pointer;
}
button:hover { background: var(--hover); }
button.main { color: var(--on-accent); background: var(--accent); border-color: transparent; }
button.main:hover { filter: brightness(1.08); }
button:focus-visible, summary:focus-visible, textarea:focus-visible, input:focus-visible, select:focus-visible, a:focus-visible {
  outline: 2px solid var(--accent); outline-offset: 1px;
}
.close {
  position: absolute; inset-block-start: .5em; inset-inline-end: .5em; inline-size: 1.75em; block-size: 1.75em;
  justify-content: center; padding: 0; color: var(--quiet); font-size: 1.1em; line-height: 1; border: 0;
}
.status { display: flex; flex-wrap: wrap; gap: .1em .6em; align-items: baseline; color: var(--quiet); }
.card .status:has(:not(:empty)) { margin-block-start: .55em; }
.status button { padding: 0 .15em; border: 0; color: var(--accent); text-decoration: underline; }
.status.failed > :first-child { color: var(--alarm); }
.others { margin-block-start: .8em; padding-block-start: .6em; border-block-start: 1px solid var(--edge); color: var(--quiet); }
.others ul { display: flex; flex-wrap: wrap; gap: .35em; margin-block-start: .3em; list-style: none; }
.others button { color: var(--text); align-items: baseline; }
.bar { display: flex; gap: .2em; align-items: center; max-inline-size: min(26em, 100vw - 16px); padding: .25em; }
.bar button { border-color: transparent; }
.bar .status:has(:not(:empty)) { padding: .15em .6em; }
.swatch { inline-size: .8em; block-size: .8em; border-radius: 2px; background: #ffe27a; border: 1px solid #0003; }
@media (forced-colors: active) {
  .dot, .swatch { forced-color-adjust: none; }
  .card, .bar, button:not(.handle), textarea, input, select { border: 1px solid; }
}
@media print { .layer { display: none; } }
`;
