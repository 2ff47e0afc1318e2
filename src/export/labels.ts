// The words of an export that readers see, with English as the default.
import type { Verdict } from '../model/annotation.ts';
import type { AttributionKind } from '../model/detection.ts';

/** The interface's words in one language. Views take them from `_locales`. */
export interface ExportLabels {
  /** BCP 47; English if left out. */
  lang?: string;
  quotations: string;
  claims: string;
  highlights: string;
  claim: string;
  speaker: string;
  verdict: string;
  /** Heads the days from which verdicts stand. */
  since: string;
  evidence: string;
  note: string;
  nothingKept: string;
  /** Stands for the reader where no name is known. */
  reader: string;
  /** "3 articles". */
  articles: (count: number) => string;
  /** "By Ann Lee", for a byline that has not said so itself. */
  by: (author: string) => string;
  said: Record<AttributionKind, string>;
  verdicts: Record<Verdict, string>;
}

/** English. */
export const ENGLISH: ExportLabels = {
  quotations: 'Quotations',
  claims: 'Claims',
  highlights: 'Highlights',
  claim: 'Claim',
  speaker: 'Speaker',
  verdict: 'Verdict',
  since: 'Since',
  evidence: 'Evidence',
  note: 'Note',
  nothingKept: 'Nothing was kept.',
  reader: 'A reader',
  articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
  by: (author) => (/^by\s/i.test(author) ? author : `By ${author}`),
  said: { direct: 'quoted', mixed: 'partly quoted', indirect: 'reported' },
  verdicts: {
    unchecked: 'Unchecked',
    supported: 'Supported',
    disputed: 'Disputed',
    false: 'False',
    unproven: 'Unproven',
  },
};
