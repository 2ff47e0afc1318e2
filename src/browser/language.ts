// Speaking the language that the reader chose. Browsers know their own only, so another one's words are read from the
// extension's own files; pages of the web get them from the background.
import * as v from 'valibot';
import type { Language } from '../model/settings.ts';
import { browser } from './extension-api.ts';
import { setWords, type Words } from './strings.ts';

/** What `_locales/CODE/messages.json` holds, as browsers want it. */
const messagesSchema = v.record(
  v.string(),
  v.object({
    message: v.string(),
    placeholders: v.exactOptional(v.record(v.string(), v.object({ content: v.string() }))),
  }),
);

/** A file of `_locales`. */
export type Messages = v.InferOutput<typeof messagesSchema>;

/** The language that was asked for last, with its words. */
let spoken: { language: Language; words: Promise<Words | null> } | null = null;

/**
 * Has everything of this part of the extension speak a language, and gives its words; null where they are the browser's
 * own. Asking again costs nothing.
 */
export async function speak(language: Language): Promise<Words | null> {
  if (spoken?.language !== language) spoken = { language, words: wordsOf(language) };
  const mine = spoken;
  const words = await mine.words;
  // Where another language was asked for meanwhile, that one is meant.
  if (mine === spoken) setWords(words);
  return words;
}

/** A file's words with their placeholders by number. */
function numberPlaceholders(messages: Messages): Words {
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message, placeholders = {} }]) => [
      key,
      message.replace(
        /\$(\w+)\$/g,
        (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '',
      ),
    ]),
  );
}

async function wordsOf(language: Language): Promise<Words | null> {
  if (language === 'browser') return null;
  const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  return numberPlaceholders(v.parse(messagesSchema, await file.json()));
}
