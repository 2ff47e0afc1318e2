// The palettes that page and views share: speakers' and annotations' colours on light and dark grounds.
import type { Colour } from './annotation.ts';

/** A colour in its two grounds, as CSS colours. */
export interface Ink {
  light: string;
  dark: string;
}

/**
 * Eight speakers' colours, told apart by colour-blind readers (after Paul Tol's "bright" and "muted" schemes,
 * https://personal.sron.nl/~pault/), darkened or lightened to 4.5:1 on white and on #1c1b1a.
 */
export const SPEAKER_INKS: readonly Ink[] = [
  { light: '#33679a', dark: '#7fb2e5' },
  { light: '#b4460f', dark: '#f0a070' },
  { light: '#1f7a3d', dark: '#7fcf97' },
  { light: '#8e3a84', dark: '#e09ad6' },
  { light: '#82660a', dark: '#d9bd55' },
  { light: '#0f7480', dark: '#6fcfda' },
  { light: '#a32f46', dark: '#f08d9f' },
  { light: '#555555', dark: '#bdbdbd' },
];

/** The backgrounds of what the reader kept. */
export const KEPT_INKS: Readonly<Record<Colour, Ink>> = {
  yellow: { light: '#fff0a8', dark: '#5c4e00' },
  green: { light: '#cdeecb', dark: '#1f4d25' },
  blue: { light: '#cfe4fb', dark: '#1c4266' },
  pink: { light: '#fbd3df', dark: '#66233b' },
  purple: { light: '#e3d6f7', dark: '#452b6b' },
};

/** The ink of a speaker, by its place among the article's speakers. */
export function speakerInk(index: number): Ink {
  return SPEAKER_INKS[index % SPEAKER_INKS.length] as Ink;
}
