// What the reader decided once, for all articles.
import * as v from 'valibot';
import { COLOURS, VERDICTS } from './annotation.ts';

/** The version that settings carry. */
export const SETTINGS_SCHEMA = 1;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));

/** Schema of a search that the reader can send a claim to; `%s` in its address stands for the claim. */
export const claimSearchSchema = v.object({
  name,
  url: v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+%s/i)),
});

/** Schema of who the reader's fact-checks are by; nothing for what the reader has not said. */
export const reviewerSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.maxLength(120)),
  /** The address of the page on which they are published. */
  page: v.pipe(v.string(), v.trim(), v.regex(/^(?:https?:\/\/[^\s]+)?$/i)),
});

/** The languages that the interface speaks, and the browser's, whichever that is. */
export const LANGUAGES = ['browser', 'en', 'de', 'fr', 'es'] as const;

const parts = {
  /** What the interface speaks. */
  language: v.picklist(LANGUAGES),
  /** What is looked for in articles; what the reader kept shows either way. */
  detection: v.object({ quotations: v.boolean(), claims: v.boolean() }),
  /** The reader's names for colours and verdicts; the interface has its own for those left out. */
  colourNames: v.partial(v.object(v.entriesFromList(COLOURS, name))),
  verdictNames: v.partial(v.object(v.entriesFromList(VERDICTS, name))),
  /** The reader's own template of a Markdown export, in Liquid; null for ours. */
  markdownTemplate: v.nullable(v.string()),
  /** Match patterns of the sites where selecting words shows no toolbar. */
  toolbarOff: v.array(v.string()),
  /** Match patterns of the sites that the reader does not want to allow for coming back. */
  offersDeclined: v.array(v.string()),
  /** Where a claim can be looked up. */
  searches: v.array(claimSearchSchema),
  /** Who is named as the author of fact-checks that are exported. */
  reviewer: reviewerSchema,
};

/** Schema of the settings, for what comes out of storage. */
export const settingsSchema = v.object({ schema: v.literal(SETTINGS_SCHEMA), ...parts });

/** Schema of changes of the settings; what is left out stays as it is. */
export const settingsChangesSchema = v.object({
  language: v.exactOptional(parts.language),
  detection: v.exactOptional(parts.detection),
  colourNames: v.exactOptional(parts.colourNames),
  verdictNames: v.exactOptional(parts.verdictNames),
  markdownTemplate: v.exactOptional(parts.markdownTemplate),
  toolbarOff: v.exactOptional(parts.toolbarOff),
  offersDeclined: v.exactOptional(parts.offersDeclined),
  searches: v.exactOptional(parts.searches),
  reviewer: v.exactOptional(parts.reviewer),
});

/** What the reader decided once, for all articles. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** What the interface speaks: one language, or the browser's. */
export type Language = Settings['language'];

/** The reader's own names of colours and verdicts. */
export type OwnNames = Pick<Settings, 'colourNames' | 'verdictNames'>;

/** Changes of the settings. */
export type SettingsChanges = v.InferOutput<typeof settingsChangesSchema>;

/** A search that the reader can send a claim to. */
export type ClaimSearch = v.InferOutput<typeof claimSearchSchema>;

/** The settings of a reader who has decided nothing. */
export const DEFAULT_SETTINGS: Settings = {
  schema: SETTINGS_SCHEMA,
  language: 'browser',
  detection: { quotations: true, claims: true },
  colourNames: {},
  verdictNames: {},
  markdownTemplate: null,
  toolbarOff: [],
  offersDeclined: [],
  searches: [
    { name: 'Google Fact Check', url: 'https://toolbox.google.com/factcheck/explorer/search/%s' },
    { name: 'Google News', url: 'https://news.google.com/search?q=%s' },
    { name: 'DuckDuckGo', url: 'https://duckduckgo.com/?q=%s' },
  ],
  reviewer: { name: '', page: '' },
};
