// Keeps the speakers of an article: one for each entity that speaks, and one for each description that names nobody.
import type { Speaker } from '../../model/detection.ts';
import type { Span } from '../../model/span.ts';
import type { RoleFacts } from './descriptions.ts';
import type { Entities, Entity } from '../names/entities.ts';
import { DOCUMENT_NOUNS } from '../data/roles.ts';
import { foldWord } from '../names/person-names.ts';

/** The speakers met so far, in the order in which they were first asked for. */
export class SpeakerRegister {
  readonly speakers: Speaker[] = [];
  private readonly byKey = new Map<string, Speaker>();
  private readonly byLastWord = new Map<string, number>();
  /** Null where several people have the same initials. */
  private readonly byInitials = new Map<string, number | null>();

  constructor(
    private readonly entities: Entities,
    private readonly facts: RoleFacts,
  ) {
    entities.list.forEach((entity, i) => {
      const last = foldWord(entity.name.split(/\s+/).at(-1) ?? '');
      if (!this.byLastWord.has(last)) this.byLastWord.set(last, i);
      if (entity.kind !== 'person') return;
      const initials = initialsOf(entity.name);
      this.byInitials.set(initials, this.byInitials.has(initials) ? null : i);
    });
  }

  /** The id of the speaker that an entity is. */
  ofEntity(index: number): string {
    const entity = this.entities.list[index];
    return this.speakerOf(`#${index}`, () => ({
      // One spelling for all articles, by which speakers are found again.
      name: (entity?.name ?? '').replace(/(?<=\p{L})’(?=\p{L})/gu, "'"),
      aliases: [...(entity?.aliases ?? [])],
      role: this.roleOf(index),
      kind: kindOf(entity),
    })).id;
  }

  /** The id of a speaker that has no name but these words; the same words are the same speaker. */
  ofWords(words: string, kind: Speaker['kind']): string {
    const key = words.toLowerCase().replace(/^(?:the|an?)\s+/, '');
    return this.speakerOf(key, () => ({ name: words, aliases: [], role: null, kind })).id;
  }

  /** Remembers other words that the article uses for an entity. */
  addAlias(index: number, words: string): void {
    const speaker = this.byKey.get(this.ofEntityKey(index));
    if (speaker !== undefined && !speaker.aliases.includes(words)) speaker.aliases.push(words);
  }

  /** The entity whose name ends with a folded word. */
  entityByLastWord(word: string): number | null {
    return this.byLastWord.get(word) ?? null;
  }

  /** The person for whose initials a label stands, as in interviews: "*ZB:* A mill, in a film"; null for other words. */
  entityOfLabel(text: string, [start, end]: Span): number | null {
    const isLabel = text.charAt(end) === ':' && (start === 0 || text.charAt(start - 1) === '\n');
    return isLabel ? (this.byInitials.get(text.slice(start, end)) ?? null) : null;
  }

  /** Whether a speaker is something written: "the report". */
  isDocument(id: string): boolean {
    const { name, kind } = this.speakers[Number(id.slice(1)) - 1] ?? { name: '', kind: 'group' };
    const head =
      /^.*?(?= (?:of|by|from|on|to|for|in|that|about)(?![\p{L}])|$)/u.exec(name)?.[0] ?? '';
    return kind === 'organisation' && DOCUMENT_NOUNS.has(foldWord(head.split(/\s+/).at(-1) ?? ''));
  }

  /** What kind a speaker is; null for none. */
  kindOf(id: string | null): Speaker['kind'] | null {
    return this.speakers[Number(id?.slice(1)) - 1]?.kind ?? null;
  }

  /** The name of a speaker; empty for none. */
  nameOf(id: string | null): string {
    return this.speakers[Number(id?.slice(1)) - 1]?.name ?? '';
  }

  private ofEntityKey(index: number): string {
    this.ofEntity(index);
    return `#${index}`;
  }

  /** The first role of at least two words that the article gives, else the first. */
  private roleOf(index: number): string | null {
    const roles = this.facts.of(index).map((fact) => fact.words);
    return roles.find((words) => words.includes(' ')) ?? roles[0] ?? null;
  }

  private speakerOf(key: string, make: () => Omit<Speaker, 'id'>): Speaker {
    let speaker = this.byKey.get(key);
    if (speaker === undefined) {
      speaker = { id: `s${this.speakers.length + 1}`, ...make() };
      this.byKey.set(key, speaker);
      this.speakers.push(speaker);
    }
    return speaker;
  }
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase();

function kindOf(entity: Entity | undefined): Speaker['kind'] {
  return entity?.kind === 'person' ? 'person' : 'organisation';
}
