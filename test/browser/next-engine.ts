// An engine as a later version may bring it: it cuts what is said a little shorter, and knows speakers under other ids.
import { detect as detectNow } from '../../src/detect/detect.ts';
import type { Attribution, Speaker } from '../../src/model/detection.ts';
import type { Span } from '../../src/model/span.ts';

/** What this engine calls speakers whom the one before called by their names alone. */
const TITLE = 'Councillor ';

/** Finds what the engine before finds, in its own way. */
export const detect: typeof detectNow = async (...asked) => {
  const { speakers, attributions, claims } = await detectNow(...asked);
  const rename = (id: string): string => `next:${id}`;
  return {
    speakers: speakers.toReversed().map((speaker): Speaker => {
      const { id, name, aliases } = speaker;
      return { ...speaker, id: rename(id), name: TITLE + name, aliases: [name, ...aliases] };
    }),
    attributions: attributions.map((attribution): Attribution => {
      const { content, speaker, jointly = [] } = attribution;
      return {
        ...attribution,
        content: content.map(([start, end]): Span => [start, Math.max(start + 1, end - 4)]),
        speaker: speaker === null ? null : rename(speaker),
        jointly: jointly.map(rename),
      };
    }),
    claims,
  };
};
