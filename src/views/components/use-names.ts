// The names of colours and verdicts: the reader's own, else the interface's.
import { t } from '../../browser/strings.ts';
import type { Colour, Verdict } from '../../model/annotation.ts';
import type { OwnNames } from '../../model/settings.ts';
import { useSettings } from './use-settings.tsx';

/** What things are called. */
export interface Names {
  colour: (colour: Colour) => string;
  verdict: (verdict: Verdict) => string;
}

/** The names by these settings. */
export function namesOf({ colourNames, verdictNames }: OwnNames): Names {
  return {
    colour: (colour) => colourNames[colour] ?? t(`colour_${colour}`),
    verdict: (verdict) => verdictNames[verdict] ?? t(`verdict_${verdict}`),
  };
}

/** The names as they are now. */
export function useNames(): Names {
  return namesOf(useSettings());
}
