// npm run rank-claims: sentences as lines {text} in, how much each is worth checking as lines {text, score} out.
import * as v from 'valibot';
import { scoreSentence } from '../src/detect/claims/claims.ts';
import { answerLines } from './json-lines.ts';

await answerLines(v.object({ text: v.string() }), ({ text }) => ({
  text,
  score: scoreSentence(text).score,
}));
