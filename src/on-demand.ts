// The entry of what a page needs only when the reader asks for it: leaves it where the content script finds it.
import { ON_DEMAND } from './page/on-demand.ts';

(globalThis as unknown as Record<symbol, unknown>)[Symbol.for('on-record.on-demand')] = ON_DEMAND;
