// The entry of what a page needs only for corrections: leaves it where the content script finds it.
import { CORRECTING } from './page/correcting.ts';

(globalThis as unknown as Record<symbol, unknown>)[Symbol.for('on-record.correcting')] = CORRECTING;
