// The score says that something is worth checking; whether it is true, no word of ours says, in no language.
import { describe, expect, it } from 'vitest';
import { locale, LOCALES } from '../locales.ts';

/** What speaks of detections and scores; verdicts are the reader's own. */
const OF_DETECTIONS = /^(claim|worth|why|kind|noClaims|showAllClaims|tabClaims|detect)/;

/** The words that say that the score does not say it. */
const DENIALS = ['claimNoVerdict', 'claimsHint'];

/** Words that judge whether something is true, and those that deny, by language. */
const WORDS: Record<string, { judging: RegExp; denying: RegExp }> = {
  en: {
    judging:
      /\b(true|truth|false|fake|lie|lies|wrong|right|misleading|accurate|debunk|reliable|trust)/i,
    denying: /not|nothing/,
  },
  de: {
    judging:
      /(?<![\p{L}])(wahr(?!schein)|unwahr|richtig|falsch|gelogen|lüge|irreführ|stimmt|zutreff|widerleg|glaubwürdig|verlässlich|korrekt)/iu,
    denying: /nicht/,
  },
  fr: {
    judging:
      /(?<![\p{L}])(vrai|véridique|vérité|faux|fausse|mensong|menti|trompeu|exact|inexact|correct|démenti|fiable|crédible)/iu,
    denying: /ne dit (pas|rien)/,
  },
  es: {
    judging:
      /(?<![\p{L}])(verdad|verídic|falso|falsa|falsedad|mentira|miente|engaño|cierto|cierta|correct|exact|desmentid|fiable|creíble)/iu,
    denying: /no dice/,
  },
};

describe.each(LOCALES)('in %s', (code) => {
  const { judging, denying } = WORDS[code] ?? { judging: /^/, denying: /$^/ };
  const messages = locale(code);
  const ofDetections = Object.entries(messages)
    .filter(([key]) => OF_DETECTIONS.test(key) && !DENIALS.includes(key))
    .map(([key, { message }]) => [key, message] as const);

  it.each(ofDetections)('%s does not say that a claim is true or false', (_key, message) => {
    expect(message).not.toMatch(judging);
  });

  it.each(DENIALS)('%s says that the score is no verdict', (key) => {
    expect(messages[key]?.message).toMatch(denying);
  });
});
