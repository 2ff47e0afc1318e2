// What a page needs only when the reader asks for it: a script of its own, put there the first time.
import { buildBody } from './body-fields.ts';
import { buildCorrections } from './correct-fields.ts';
import { buildEvidenceOffer } from './evidence-offer.ts';
import { ExtentEditor, type ExtentTask } from './extent-editor.ts';
import { ON_DEMAND_CSS } from './on-demand-styles.ts';
import { Walker, type WalkerSurroundings } from './walker.ts';

/** The parts, as the rest of the page's interface uses them. */
export const ON_DEMAND = {
  css: ON_DEMAND_CSS,
  buildBody,
  buildCorrections,
  buildEvidenceOffer,
  openExtentEditor: (task: ExtentTask): ExtentEditor => new ExtentEditor(task),
  createWalker: (around: WalkerSurroundings): Walker => new Walker(around),
};

/** Their type, which the rest knows without carrying them. */
export type OnDemand = typeof ON_DEMAND;
