// The score says that something is worth checking; whether it is true, no word of ours says.
import { expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

/** What speaks of detections and scores; verdicts are the reader's own. */
const OF_DETECTIONS = /^(claim|worth|why|kind|noClaims|showAllClaims|tabClaims|detect)/;

/** The words that say that the score does not say it. */
const DENIALS = ['claimNoVerdict', 'claimsHint'];

const strings = Object.entries(messages)
  .filter(([key]) => OF_DETECTIONS.test(key) && !DENIALS.includes(key))
  .map(([key, { message }]) => [key, message] as const);

it.each(strings)('%s does not say that a claim is true or false', (_key, message) => {
  expect(message).not.toMatch(
    /\b(true|truth|false|fake|lie|lies|wrong|right|misleading|accurate|debunk|reliable|trust)/i,
  );
});

it.each(DENIALS)('%s says that the score is no verdict', (key) => {
  expect(messages[key as keyof typeof messages].message).toMatch(/not|nothing/);
});
