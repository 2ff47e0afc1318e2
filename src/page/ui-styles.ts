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
button {
  display: inline-flex; gap: .5em; align-items: center; color: inherit; font: inherit; text-align: start;
  background: none; border: 1px solid var(--edge); border-radius: 6px; padding: .28em .75em; cursor: pointer;
  overflow-wrap: break-word;
}
button:hover { background: var(--hover); }
button.main { color: var(--on-accent); background: var(--accent); border-color: transparent; }
button.main:hover { filter: brightness(1.08); }
:is(button, summary, textarea, input, select, a):focus-visible {
  outline: 2px solid var(--accent); outline-offset: 1px;
}
.status { display: flex; flex-wrap: wrap; gap: .1em .6em; align-items: baseline; color: var(--quiet); }
.status button { padding: 0 .15em; border: 0; color: var(--accent); text-decoration: underline; }
.status.failed > :first-child { color: var(--alarm); }
.bar { display: flex; gap: .2em; align-items: center; max-inline-size: min(26em, 100vw - 16px); padding: .25em; }
.bar button { border-color: transparent; }
.bar .status:has(:not(:empty)) { padding: .15em .6em; }
.swatch { inline-size: .8em; block-size: .8em; border-radius: 2px; background: #ffe27a; border: 1px solid #0003; }
@media (forced-colors: active) {
  .swatch { forced-color-adjust: none; }
  .bar, button:not(.handle) { border: 1px solid; }
}
@media print { .layer { display: none; } }
`;
