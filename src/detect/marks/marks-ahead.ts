// Tells of each quotation mark of a paragraph whether a mark behind it closes what it may open.
import type { Mark } from './mark-glyphs.ts';

/** For each mark: whether, before its level opens again, a mark follows that surely closes it. */
export interface Ahead {
  double: boolean[];
  single: boolean[];
  /** As `single`, counting what may be an apostrophe. */
  anySingle: boolean[];
}

/** Looks from each mark of a paragraph at those behind it. */
export function lookAhead(marks: readonly Mark[]): Ahead {
  const ahead: Ahead = { double: [], single: [], anySingle: [] };
  let double = false;
  let single = false;
  let anySingle = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    ahead.double[i] = double;
    ahead.single[i] = single;
    ahead.anySingle[i] = anySingle;
    const mark = marks[i] as Mark;
    const closes = mark.context === 'close' || mark.shape === 'close' || mark.shape === 'closer';
    if (mark.level === 'double') double = closes ? double || !mark.weak : false;
    else {
      single = closes ? single || !mark.weak : false;
      anySingle = closes;
    }
  }
  return ahead;
}
