// Says whom each source stands for: a named person or organisation, a pronoun's antecedent, or the words as they are.
import type { Speaker } from '../model/detection.ts';
import type { Span } from '../model/span.ts';
import { collectRoles } from './collect-roles.ts';
import type { Referent, RoleFacts } from './descriptions.ts';
import { findDescribed, guessHolder } from './descriptions.ts';
import type { Entities, NameMention } from './entities.ts';
import { collectEntities } from './entities.ts';
import { findGuest } from './guests.ts';
import type { Turn } from './layout.ts';
import type { PronounContext } from './pronouns.ts';
import { findAntecedent, findRelativeHead } from './pronouns.ts';
import { genderOfRole } from './role-phrases.ts';
import type { Description, SourcePronoun } from './sources.ts';
import { describePartner, mentionTouching, mentionsWithin, readSource } from './sources.ts';
import { foldWord } from './person-names.ts';
import { liesWithin } from './span-search.ts';
import { SpeakerRegister } from './speaker-register.ts';

/** A report's source with the words that it said; UTF-16 offsets. */
export interface SourceMention {
  /** Null where the report has none and goes on from the one before. */
  span: Span | null;
  content: readonly Span[];
  /** Where the person is named that the source, a pronoun, most likely stands for, if that is known otherwise. */
  antecedent?: Antecedent | null;
  /** Whose turn of an interview it is, where the source is a label that names nobody. */
  turn?: Turn;
}

/** A mention of a person that a pronoun stands for. */
export interface Antecedent {
  span: Span;
  /** 0 to 1. */
  confidence: number;
}

/** What the resolver reads. All lists stand in the order of the text. */
export interface SpeakerQuestion {
  text: string;
  sentences: readonly Span[];
  /** Outermost quotations with their marks. */
  quoted: readonly Span[];
  names: readonly NameMention[];
  sources: readonly SourceMention[];
  /** The author, who is "I" outside quotation marks. */
  byline: string | null;
}

/** Whom a source stands for, and by what evidence. */
export interface Assignment {
  /** `Speaker.id`; null where the article does not say or the words name nobody. */
  speaker: string | null;
  /** `Speaker.id` of those who said it together with the speaker. */
  others: string[];
  by: 'namedSource' | 'pronoun' | 'description' | 'sameSpeakerContinues' | null;
  /** Probability that it is this speaker, 0 to 1. */
  confidence: number;
}

/** The speakers of an article in the order in which they speak, and for each source whom it stands for. */
export interface SpeakerAnswer {
  speakers: Speaker[];
  assignments: Assignment[];
}

const NOBODY: Assignment = { speaker: null, others: [], by: null, confidence: 0 };
/** A report without a source goes on from one that ended at most this many characters before. */
const REACH = 1500;
const NAMED = 0.95;
/** So many unnamed people may be taken up by "the official". */
const MOST_UNNAMED = 20;
/** Words that no document says of itself. */
const FIRST_PERSON = /(?<![\p{L}])I(?![\p{L}.])/u;

/** A report whose speaker is known. */
interface Told {
  assignment: Assignment;
  entity: number | null;
  at: number;
  end: number;
}

class Resolver {
  private readonly context: PronounContext;
  private readonly register: SpeakerRegister;
  /** Whom the last report's source stood for, and where its words ended. */
  private last: Told | null = null;
  /** The last report that was not a document's. */
  private lastSaid: Told | null = null;
  private readonly spoken = new Set<number>();
  /** Unnamed people, in the order in which they spoke. */
  private readonly unnamed: { description: Description; speaker: string }[] = [];
  /** Who is interviewed; undefined until it is asked for. */
  private guest: number | null | undefined;

  constructor(
    private readonly question: SpeakerQuestion,
    entities: Entities,
    private readonly facts: RoleFacts,
  ) {
    const { text, sentences, quoted } = question;
    this.context = { text, entities, sentences, quoted };
    this.register = new SpeakerRegister(entities, facts);
  }

  /** The speakers met so far. */
  get speakers(): Speaker[] {
    return this.register.speakers;
  }

  /** Whom a source stands for, in the light of those asked before. */
  next(source: SourceMention): Assignment {
    const { assignment, entity } = this.resolve(source);
    const at = source.span?.[0] ?? source.content[0]?.[0] ?? 0;
    const end = Math.max(source.span?.[1] ?? 0, source.content.at(-1)?.[1] ?? 0);
    if (assignment.speaker === null) return assignment;
    this.last = { assignment, entity, at, end };
    if (!this.register.isDocument(assignment.speaker)) this.lastSaid = this.last;
    return assignment;
  }

  private resolve(source: SourceMention): { assignment: Assignment; entity: number | null } {
    if (source.span === null)
      return { assignment: this.goOn(source), entity: this.last?.entity ?? null };
    if (source.turn !== undefined) return this.resolveTurn(source.turn, source.span[0]);
    const described = this.describedBefore(source.span);
    if (described !== null) return described;
    const known = this.antecedentOf(source);
    if (known !== null) return this.assign(known, 'pronoun');
    const reading = readSource(this.context.text, source.span, this.context.entities);
    if (reading.type === 'nobody') return { assignment: NOBODY, entity: null };
    if (reading.type === 'pronoun')
      return this.resolvePronoun(reading.pronoun, source, source.span[0]);
    if (reading.type === 'described') return this.resolveDescription(reading.description);
    const [first, ...rest] = [...new Set(reading.mentions.map((m) => m.entity))];
    if (first === undefined) return { assignment: NOBODY, entity: null };
    const found = this.assign({ entity: first, confidence: NAMED }, 'namedSource', rest);
    const partner = describePartner(this.context.text, source.span, reading.mentions);
    if (partner !== null) found.assignment.others.push(this.ofDescription(partner));
    return found;
  }

  /** The person of a source whose antecedent was found by others. */
  private antecedentOf({ antecedent }: SourceMention): Referent | null {
    if (antecedent == null) return null;
    const mention = mentionTouching(this.context.entities.mentions, antecedent.span);
    return mention && { entity: mention.entity, confidence: antecedent.confidence };
  }

  /** Whoever asks is not named; whoever answers is whom the lines before the first turn are about. */
  private resolveTurn(turn: Turn, at: number): ReturnType<Resolver['resolve']> {
    if (this.guest === undefined)
      this.guest = findGuest(this.context.entities, at, this.question.byline);
    if (turn === 'question' || this.guest === null) return { assignment: NOBODY, entity: null };
    return this.assign({ entity: this.guest, confidence: NAMED }, null);
  }

  /** The unnamed person who spoke right before a pronoun: "…, *a spokeswoman* said. She added". */
  private describedBefore(span: Span): ReturnType<Resolver['resolve']> | null {
    const { text, entities } = this.context;
    const pronoun = text.slice(...span).toLowerCase();
    const { last } = this;
    if (last === null || last.entity !== null || (pronoun !== 'he' && pronoun !== 'she'))
      return null;
    const { speaker, by } = last.assignment;
    if (by !== 'description' || this.register.kindOf(speaker) !== 'person') return null;
    if (span[0] < last.at || span[0] - last.at > REACH) return null;
    if (text.slice(last.at, span[0]).includes('\n')) return null;
    const between = mentionsWithin(entities.mentions, [last.at, span[0]]);
    if (between.some(({ entity }) => entities.list[entity]?.kind === 'person')) return null;
    const gender = genderOfRole(this.register.nameOf(speaker));
    if (gender !== null && gender !== pronoun) return null;
    return { assignment: { ...last.assignment, confidence: 0.8 }, entity: null };
  }

  private assign(
    referent: Referent,
    by: Assignment['by'],
    together: readonly number[] = [],
  ): ReturnType<Resolver['resolve']> {
    const speaker = this.register.ofEntity(referent.entity);
    const others = together.map((entity) => this.register.ofEntity(entity));
    this.spoken.add(referent.entity);
    return {
      assignment: { speaker, others, by, confidence: referent.confidence },
      entity: referent.entity,
    };
  }

  /** No source of its own: the speaker of the report just before. */
  private goOn(source: SourceMention): Assignment {
    const at = source.content[0]?.[0] ?? 0;
    const words = source.content.map((span) => this.context.text.slice(...span)).join(' ');
    const before = FIRST_PERSON.test(words) ? this.lastSaid : this.last;
    if (before === null || at - before.end > REACH) return NOBODY;
    const { speaker, others, confidence } = before.assignment;
    return { speaker, others, by: 'sameSpeakerContinues', confidence: confidence * 0.9 };
  }

  private resolvePronoun(
    pronoun: SourcePronoun,
    source: SourceMention,
    at: number,
  ): ReturnType<Resolver['resolve']> {
    const nobody = { assignment: NOBODY, entity: null };
    const inQuotes = liesWithin(this.context.quoted, at);
    if (pronoun === 'I' && !inQuotes && this.question.byline !== null) {
      const speaker = this.register.ofWords(this.question.byline, 'person');
      return { assignment: { speaker, others: [], by: 'pronoun', confidence: 0.9 }, entity: null };
    }
    if (pronoun === 'he' || pronoun === 'she') {
      const last =
        this.last === null || this.last.entity === null
          ? null
          : { entity: this.last.entity, at: this.last.at };
      const found = findAntecedent(this.context, {
        pronoun,
        at,
        content: source.content,
        last,
        spoken: this.spoken,
      });
      return found === null ? nobody : this.assign(found, 'pronoun');
    }
    if (pronoun === 'who') {
      const found = findRelativeHead(this.context, at);
      return found === null ? nobody : this.assign(found, 'pronoun');
    }
    const near = this.last !== null && at - this.last.end < 600 ? this.last : null;
    const kind = near === null ? null : this.register.kindOf(near.assignment.speaker);
    const goesOn =
      (pronoun === 'it' && kind === 'organisation') ||
      (pronoun === 'they' &&
        (kind === 'group' || kind === 'organisation' || near?.assignment.others.length !== 0));
    if (near === null || !goesOn) return nobody;
    return {
      assignment: { ...near.assignment, by: 'pronoun', confidence: 0.6 },
      entity: near.entity,
    };
  }

  private resolveDescription(description: Description): ReturnType<Resolver['resolve']> {
    const { text, entities } = this.context;
    const words = text.slice(...description.span).trim();
    if (description.nameLike) {
      const known = this.register.entityByLastWord(description.head);
      if (known !== null) return this.assign({ entity: known, confidence: 0.85 }, 'namedSource');
    }
    const at = description.span[0];
    const found =
      findDescribed(description, at, entities, this.facts) ??
      guessHolder(description, at, entities, this.facts);
    if (found !== null) {
      this.register.addAlias(found.entity, words);
      return this.assign(found, 'description');
    }
    const speaker = this.ofDescription(description);
    return {
      assignment: { speaker, others: [], by: 'description', confidence: 0.85 },
      entity: null,
    };
  }

  /** A speaker who has no name but a description: the one before whom "the official" takes up, or a new one. */
  private ofDescription(description: Description): string {
    const { span, plural, body, head, modifiers, definite } = description;
    const words = this.context.text.slice(...span).trim();
    const bare = definite && !plural && foldWord(words).endsWith(head);
    const known = bare
      ? this.unnamed.findLast(
          ({ description: other }) =>
            other.head === head && modifiers.every((word) => other.modifiers.includes(word)),
        )
      : undefined;
    if (known !== undefined) return known.speaker;
    const speaker = this.register.ofWords(
      words,
      plural ? 'group' : body ? 'organisation' : 'person',
    );
    if (!plural) this.unnamed.push({ description, speaker });
    if (this.unnamed.length > MOST_UNNAMED) this.unnamed.shift();
    return speaker;
  }
}

/** Resolves the sources of an article, each in the light of those before it; pauses after each. */
export function* resolveSpeakers(question: SpeakerQuestion): Generator<void, SpeakerAnswer> {
  const entities = yield* collectEntities(question.text, question.names);
  const facts = yield* collectRoles(question.text, entities);
  const resolver = new Resolver(question, entities, facts);
  const assignments: Assignment[] = [];
  for (const source of question.sources) {
    yield;
    assignments.push(resolver.next(source));
  }
  return { speakers: resolver.speakers, assignments };
}
