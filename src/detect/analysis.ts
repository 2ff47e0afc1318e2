// All that is known of a text before anything is attributed: the shape that the stages read.
import type { Chunks } from './words/chunks.ts';
import { chunk } from './words/chunks.ts';
import type { Forms } from './words/forms.ts';
import { describeForms } from './words/forms.ts';
import { echoNames, tagPersons } from './names/name-echoes.ts';
import type { NameModel } from './names/names.ts';
import { findNames } from './names/names.ts';
import type { QuoteTokens } from './marks/quotes.ts';
import { findQuotes } from './marks/quotes.ts';
import type { Sentences } from './words/sentences.ts';
import { splitSentences } from './words/sentences.ts';
import type { TagModel } from './words/tags.ts';
import { tagWords } from './words/tags.ts';
import type { Tokens } from './words/tokens.ts';
import { tokenize } from './words/tokens.ts';

/** What a text's surface shows, without any model. */
export interface Surface {
  tokens: Tokens;
  quotes: QuoteTokens;
  sentences: Sentences;
  forms: Forms;
}

/** A text with its parts of speech, names and phrases. */
export interface Analysis extends Surface {
  tags: Int32Array;
  names: Int32Array;
  chunks: Chunks;
}

/** The models of parts of speech and names. */
export interface Taggers {
  tags: TagModel;
  names: NameModel;
}

/** Splits a text into tokens, quotation regions and sentences, pausing now and then. */
export function* readSurface(text: string): Generator<void, Surface> {
  const tokens = yield* tokenize(text);
  const quotes = yield* findQuotes(tokens);
  yield;
  const sentences = splitSentences(tokens, quotes);
  const forms = yield* describeForms(tokens);
  return { tokens, quotes, sentences, forms };
}

/** Analyses a text, pausing now and then. */
export function* analyse(text: string, taggers: Taggers): Generator<void, Analysis> {
  const surface = yield* readSurface(text);
  const { forms, quotes, sentences } = surface;
  const tags = yield* tagWords(taggers.tags, forms, sentences);
  const names = yield* findNames(taggers.names, forms, tags, sentences);
  yield;
  echoNames(forms, names, sentences);
  tagPersons(forms, tags, names);
  yield;
  const chunks = yield* chunk(forms, quotes, sentences, tags, names);
  return { ...surface, tags, names, chunks };
}
