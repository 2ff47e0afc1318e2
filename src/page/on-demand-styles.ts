// The look of what comes to the page only when the reader asks for it.

/** Rules for the shadow root, beside those of `UI_CSS`. */
export const ON_DEMAND_CSS = `
.card {
  inline-size: min(21em, 100vw - 16px); max-block-size: min(30em, 100vh - 16px, var(--room, 100vh)); overflow: auto;
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
  color: var(--text); font: inherit; background: var(--hover); border: 1px solid var(--edge); border-radius: 6px;
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
.close {
  position: absolute; inset-block-start: .5em; inset-inline-end: .5em; inline-size: 1.75em; block-size: 1.75em;
  justify-content: center; padding: 0; color: var(--quiet); font-size: 1.1em; line-height: 1; border: 0;
}
.card .status:has(:not(:empty)) { margin-block-start: .55em; }
.others { margin-block-start: .8em; padding-block-start: .6em; border-block-start: 1px solid var(--edge); color: var(--quiet); }
.others ul { display: flex; flex-wrap: wrap; gap: .35em; margin-block-start: .3em; list-style: none; }
.others button { color: var(--text); align-items: baseline; }
.body > * { margin-block-start: .7em; }
.colours, .chips, .tags { display: flex; flex-wrap: wrap; gap: .4em; align-items: center; list-style: none; }
[type=radio] {
  appearance: none; inline-size: 1.5em; block-size: 1.5em; margin: 0; padding: 0; border-radius: 50%; cursor: pointer;
}
[type=radio]:checked { border: 2px solid var(--text); }
[type=radio]:checked::before { content: '✓' / ''; display: block; text-align: center; font-size: .9em; line-height: 1.3; }
.tags form { flex: 1; min-inline-size: 6em; }
.tags input { inline-size: 100%; }
.chips li { display: flex; background: var(--hover); border-radius: 6px; padding-inline: .6em .2em; }
button.x { padding: 0 .4em; border: 0; color: var(--quiet); }
.correct form { display: flex; gap: .4em; }
.correct input { flex: 1; min-inline-size: 0; }
.verdict { display: block; }
.standing, .verdict-history { color: var(--quiet); }
.body > .verdict-history { margin-block-start: 0; padding-inline-start: 1.4em; }
.evidence form { display: grid; gap: .4em; justify-items: start; margin-block-start: .4em; }
.evidence input { inline-size: 100%; }
.evidence ul { list-style: none; }
.extent .status { padding-inline: .6em; }
.handle {
  position: fixed; translate: -50%; inline-size: 24px; padding: 0; border: 0; border-radius: 0; cursor: ew-resize; touch-action: none;
}
.handle::before, .handle::after { content: ''; position: absolute; inset-inline-start: 11px; background: var(--accent); }
.handle::before { inset-block: -3px; inline-size: 2px; }
.handle::after { inset-inline-start: 6px; inline-size: 12px; block-size: 12px; border-radius: 50%; }
.handle.start::after { inset-block-start: -12px; }
.handle.end::after { inset-block-end: -12px; }
.across { translate: 0 -50%; inline-size: auto; block-size: 24px; cursor: ns-resize; }
.across::before { inset: 11px -3px auto; inline-size: auto; block-size: 2px; }
.handle.across::after { inset: 6px auto auto -12px; }
.handle.across.start::after { inset: 6px -12px auto auto; }
.handle:hover { background: none; }
.handle:focus-visible { outline: none; }
.handle:focus-visible::after { outline: 2px solid var(--accent); outline-offset: 2px; }
.walker { position: fixed; padding: 0; border: 0; border-radius: 3px; pointer-events: none; outline-offset: 3px !important; }
.walker:not(:focus-visible) { opacity: 0; }
.dragged { pointer-events: none; }
@media (forced-colors: active) {
  .dot { forced-color-adjust: none; }
  .card, textarea, input, select { border: 1px solid; }
  [type=radio] { forced-color-adjust: none; }
  .handle::before, .handle::after { forced-color-adjust: none; background: Highlight; }
}
`;
