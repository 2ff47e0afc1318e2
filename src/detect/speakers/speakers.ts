// Says whom each source stands for: a named person or organisation, a pronoun's antecedent, or the words as they are.
import type { Speaker } from '../../model/detection.ts';
import type { Span } from '../../model/span.ts';
import { collectRoles } from '../names/collect-roles.ts';
import type { Referent, RoleFacts } from './descriptions.ts';
import { findDescribed, guessHolder } from './descriptions.ts';
import type { Entities } from '../names/entities.ts';
import { collectEntities } from '../names/entities.ts';
import { findGuest } from '../reports/guests.ts';
import type { Turn } from '../reports/layout.ts';
import {
  bodyBeforeWhich,
  bodyOfSentence,
  bodyWordsOfSentence,
  findCalled,
  isEpithet,
  unnamedBefore,
} from './nearby-subjects.ts';
import type { PronounContext, PronounPlace } from './pronouns.ts';
import { findAntecedent, findRelativeHead } from './pronouns.ts';
import type { Description, SourcePronoun } from './sources.ts';
import { describePartner, mentionTouching, readSource } from './sources.ts';
import { liesWithin } from '../reports/span-search.ts';
import type { SourceMention, SpeakerQuestion } from './speaker-question.ts';
import { SpeakerRegister } from './speaker-register.ts';
import type { Told } from './told.ts';
import { REACH, goesOnAs, takesUpUnnamed } from './told.ts';
import { Unnamed } from './unnamed.ts';

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
const NAMED = 0.95;
/** Whoever is only named later is so likely meant by a pronoun. */
const GUESS = 0.5;
/** Words that no document says of itself. */
const FIRST_PERSON = /(?<![\p{L}])I(?![\p{L}.])/u;

class Resolver {
  private readonly context: PronounContext;
  /** The speakers met so far. */
  readonly register: SpeakerRegister;
  /** Whom the last report's source stood for, and where its words ended. */
  private last: Told | null = null;
  /** The last report that was not a document's. */
  private lastSaid: Told | null = null;
  private readonly spoken = new Set<number>();
  private readonly unnamed: Unnamed;
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
    this.unnamed = new Unnamed(text, this.register);
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
    if (source.turn !== undefined)
      return this.resolveTurn(source.turn, source.span?.[0] ?? source.content[0]?.[0] ?? 0);
    if (source.span === null)
      return { assignment: this.goOn(source), entity: this.last?.entity ?? null };
    const described = this.describedBefore(source.span) ?? this.unnamedSubject(source);
    if (described !== null) return described;
    const known = this.antecedentOf(source);
    if (known !== null) return this.assign(known, 'pronoun');
    const reading = readSource(this.context.text, source.span, this.context.entities);
    if (reading.type === 'nobody')
      return this.resolveWhich(source) ?? { assignment: NOBODY, entity: null };
    if (reading.type === 'pronoun')
      return this.resolvePronoun(reading.pronoun, source, source.span[0]);
    if (reading.type === 'described')
      return this.resolveDescription(reading.description, source.content);
    const [first, ...rest] = [...new Set(reading.mentions.map((m) => m.entity))];
    if (first === undefined) return { assignment: NOBODY, entity: null };
    const found = this.assign({ entity: first, confidence: NAMED }, 'namedSource', rest);
    const partner = describePartner(this.context.text, source.span, reading.mentions);
    if (partner !== null) found.assignment.others.push(this.unnamed.speakerOf(partner));
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
    const { last, context, register } = this;
    return last !== null && takesUpUnnamed(context, register, last, span)
      ? { assignment: { ...last.assignment, confidence: 0.8 }, entity: null }
      : null;
  }

  /** Where a pronoun, or another word for somebody, stands. */
  private placeOf(at: number, content: readonly Span[]): Omit<PronounPlace, 'pronoun'> {
    const { last, spoken } = this;
    const told =
      last === null || last.entity === null ? null : { entity: last.entity, at: last.at };
    return { at, content, last: told, spoken };
  }

  /** The person whom the paragraph is about without a name, where the source is "he" or "she" and they are known or new. */
  private unnamedSubject({ span, content }: SourceMention): ReturnType<Resolver['resolve']> | null {
    const pronoun = span === null ? '' : this.context.text.slice(...span).toLowerCase();
    if (span === null || (pronoun !== 'he' && pronoun !== 'she')) return null;
    const subject = unnamedBefore(this.context, span[0], pronoun);
    const reading = subject && readSource(this.context.text, subject, this.context.entities);
    if (reading?.type !== 'described') return null;
    const { description } = reading;
    const place = { ...this.placeOf(span[0], content), pronoun } as const;
    const other = findAntecedent(this.context, place)?.confidence ?? 0;
    if (!description.definite || other <= GUESS)
      return this.resolveDescription(description, content);
    const known = this.findKnown(description, content);
    return known && this.assign(known, 'pronoun');
  }

  /** The people whom the paragraph is about without a name, where the source is "they". */
  private unnamedGroup({ span, content }: SourceMention): ReturnType<Resolver['resolve']> | null {
    const subject = span && unnamedBefore(this.context, span[0], 'they');
    return subject && this.resolveWords(subject, content);
  }

  /** The body that "which" goes on about; null for other words, and where the words before it are none. */
  private resolveWhich({ span, content }: SourceMention): ReturnType<Resolver['resolve']> | null {
    const { text, entities } = this.context;
    const words =
      span && /^which$/i.test(text.slice(...span)) && bodyBeforeWhich(this.context, span[0]);
    if (!words) return null;
    const named = mentionTouching(entities.mentions, words);
    return named === null
      ? this.resolveWords(words, content)
      : this.assign({ entity: named.entity, confidence: 0.8 }, 'pronoun');
  }

  /** Whom words describe that stand for a pronoun; null where they describe nobody. */
  private resolveWords(
    words: Span,
    content: readonly Span[],
  ): ReturnType<Resolver['resolve']> | null {
    const reading = readSource(this.context.text, words, this.context.entities);
    return reading.type === 'described'
      ? this.resolveDescription(reading.description, content)
      : null;
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
      const found = findAntecedent(this.context, {
        ...this.placeOf(at, source.content),
        pronoun,
      });
      return found === null ? nobody : this.assign(found, 'pronoun');
    }
    if (pronoun === 'who') {
      const found = findRelativeHead(this.context, at);
      return found === null ? nobody : this.assign(found, 'pronoun');
    }
    const body = pronoun === 'it' ? bodyOfSentence(this.context, at, source.content) : null;
    if (body !== null) return this.assign({ entity: body, confidence: 0.8 }, 'pronoun');
    const words = pronoun === 'it' ? bodyWordsOfSentence(this.context, at, source.content) : null;
    if (words !== null) return this.resolveWords(words, source.content) ?? nobody;
    const near = this.last !== null && at - this.last.end < 600 ? this.last : null;
    const goesOn = near !== null && goesOnAs(this.register, near, pronoun);
    if (pronoun === 'they' && (near === null || !goesOn))
      return this.unnamedGroup(source) ?? nobody;
    if (near === null || !goesOn) return nobody;
    return {
      assignment: { ...near.assignment, by: 'pronoun', confidence: 0.6 },
      entity: near.entity,
    };
  }

  private wordsOf({ span }: Description): string {
    return this.context.text.slice(...span).trim();
  }

  /** Whom a description stands for whom the article names. */
  private findKnown(description: Description, content: readonly Span[]): Referent | null {
    const { entities } = this.context;
    const at = description.span[0];
    return (
      findDescribed(description, at, entities, this.facts) ??
      guessHolder(description, at, entities, this.facts) ??
      (isEpithet(description, this.wordsOf(description))
        ? findCalled(this.context, this.placeOf(at, content))
        : null)
    );
  }

  private resolveDescription(
    description: Description,
    content: readonly Span[],
  ): ReturnType<Resolver['resolve']> {
    const words = this.wordsOf(description);
    if (description.nameLike) {
      const known =
        this.register.entityByLastWord(description.head) ??
        this.register.entityOfLabel(this.context.text, description.span);
      if (known !== null) return this.assign({ entity: known, confidence: 0.85 }, 'namedSource');
    }
    const found = this.findKnown(description, content);
    if (found !== null) {
      this.register.addAlias(found.entity, words);
      return this.assign(found, 'description');
    }
    const speaker = this.unnamed.speakerOf(description);
    return {
      assignment: { speaker, others: [], by: 'description', confidence: 0.85 },
      entity: null,
    };
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
  return { speakers: resolver.register.speakers, assignments };
}
