// The look of what comes to the page only when the reader asks for it.

/** Rules for the shadow root, beside those of `UI_CSS`. */
export const ON_DEMAND_CSS = `
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
.handle:hover { background: none; }
.handle:focus-visible { outline: none; }
.handle:focus-visible::after { outline: 2px solid var(--accent); outline-offset: 2px; }
.walker { position: fixed; padding: 0; border: 0; border-radius: 3px; pointer-events: none; outline-offset: 3px !important; }
.walker:not(:focus-visible) { opacity: 0; }
.dragged { pointer-events: none; }
@media (forced-colors: active) {
  [type=radio] { forced-color-adjust: none; }
  .handle::before, .handle::after { forced-color-adjust: none; background: Highlight; }
}
`;
