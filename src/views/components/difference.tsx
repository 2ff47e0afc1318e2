// Words as they were and as they are: what went is struck out, what came is underlined.
import type { Change } from '../../model/difference.ts';

interface DifferenceProps {
  /** Runs of words, one list for each part of what is compared. */
  runs: readonly (readonly Change[])[];
  lang: string | undefined;
}

/** One paragraph that shows what became of some words. */
export function Difference({ runs, lang }: DifferenceProps) {
  return (
    <p class="difference" lang={lang} dir="auto">
      {runs.map((changes, part) => [
        part > 0 && ' … ',
        ...changes.map(({ kind, text }, i) => {
          if (kind === 'removed') return <del key={i}>{text}</del>;
          return kind === 'inserted' ? <ins key={i}>{text}</ins> : text;
        }),
      ])}
    </p>
  );
}
