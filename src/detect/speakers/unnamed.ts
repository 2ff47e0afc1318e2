// Keeps the speakers who have no name but a description, so that "the official" takes up "a senior official".
import { foldWord } from '../names/person-names.ts';
import type { Description } from './sources.ts';
import type { SpeakerRegister } from './speaker-register.ts';

/** So many unnamed people may be taken up by "the official". */
const MOST = 20;

/** The unnamed speakers of an article, in the order in which they spoke. */
export class Unnamed {
  private readonly met: { description: Description; speaker: string }[] = [];

  constructor(
    private readonly text: string,
    private readonly register: SpeakerRegister,
  ) {}

  /** The id of the speaker whom a description stands for: the one before whom "the official" takes up, or a new one. */
  speakerOf(description: Description): string {
    const { span, plural, body, head, modifiers, definite } = description;
    const words = this.text.slice(...span).trim();
    const bare = definite && !plural && foldWord(words).endsWith(head);
    const known = bare
      ? this.met.findLast(
          ({ description: other }) =>
            other.head === head && modifiers.every((word) => other.modifiers.includes(word)),
        )
      : undefined;
    if (known !== undefined) return known.speaker;
    const kind = plural ? 'group' : body ? 'organisation' : 'person';
    const speaker = this.register.ofWords(words, kind);
    if (!plural) this.met.push({ description, speaker });
    if (this.met.length > MOST) this.met.shift();
    return speaker;
  }
}
