// npm run attribute: articles as lines {id, text} in, who said what as lines {id, attributions} out; with `--attitudes`
// beliefs, wishes and positions too.
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { detect } from '../src/detect/detect.ts';
import { annotatedSpan } from './annotated-span.ts';
import { answerLines } from './json-lines.ts';
import { plainProse } from './plain-prose.ts';

const articleLine = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });

const { values } = parseArgs({ options: { attitudes: { type: 'boolean', default: false } } });

await answerLines(articleLine, async ({ id, text }) => {
  const { attributions, speakers } = await detect(plainProse(text), values);
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  return {
    id,
    attributions: attributions.map(({ source, cue, content, speaker }) => ({
      source: source && [source],
      cue: cue && [cue],
      content: content.map((span) => annotatedSpan(text, span)),
      speaker: (speaker !== null && names.get(speaker)) || null,
    })),
  };
});
