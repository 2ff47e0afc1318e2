// What a page needs only when the reader asks for it: a script of its own, put there the first time.
import { Desk, type DeskSurroundings } from './desk.ts';
import { ON_DEMAND_CSS } from './on-demand-styles.ts';

/** The parts, as the rest of the page's interface uses them. */
export const ON_DEMAND = {
  css: ON_DEMAND_CSS,
  createDesk: (around: DeskSurroundings): Desk => new Desk(around),
};

/** Their type, which the rest knows without carrying them. */
export type OnDemand = typeof ON_DEMAND;
