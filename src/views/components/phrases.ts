// Numbers, dates and names as the reader's language writes them.
import { t, type StringKey } from '../../browser/strings.ts';

/** What is counted: the keys that have a form for one and a form for other numbers. */
export type Countable = StringKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** "1 quotation", "1,204 quotations": the phrase for a number of things. */
export function countPhrase(what: Countable, number: number): string {
  const rules = once('plural', () => new Intl.PluralRules(t('localeCode')));
  const form = rules.select(number) === 'one' ? 'one' : 'other';
  return t(`${what}_${form}`, numberPhrase(number));
}

/** "1,204": a number. */
export function numberPhrase(number: number): string {
  return once('number', () => new Intl.NumberFormat(readerLocale())).format(number);
}

/**
 * A publication's day in the reader's language and in the publisher's time zone, or null where there is none.
 * @param time ISO 8601 with the page's own precision: "2025-03", "2025-03-14", "2025-03-14T08:30:00+01:00"
 */
export function dayPhrase(time: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(time ?? '') ?? [];
  if (!year) return null;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const make = () =>
    new Intl.DateTimeFormat(readerLocale(), {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
    });
  return once(day ? 'day' : month ? 'month' : 'year', make).format(date);
}

const made = new Map<string, unknown>();

/** A format as it was made the first time: making one takes longer than a whole row of a list. */
function once<T>(name: string, make: () => T): T {
  const key = `${readerLocale()} ${name}`;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** The day of a moment where the reader is: "3 Nov 2026". */
export function readerDayPhrase(time: string): string {
  return new Intl.DateTimeFormat(readerLocale(), { dateStyle: 'medium' }).format(new Date(time));
}

/** A moment where the reader is: "3 Nov 2026, 14:05". */
export function readerTimePhrase(time: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(readerLocale(), style).format(new Date(time));
}

/** A number of bytes in the largest unit in which it is more than one: "12 kB", "3.4 MB". */
export function bytesPhrase(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(readerLocale(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** The site as the article names it, else its host without "www.". */
export function siteName(article: { siteName: string | null; url: string }): string {
  return article.siteName ?? hostName(article.url);
}

/** An address' host without "www."; files and the like have none. */
export function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** The reader's own variety (en-GB) of the language that the interface speaks (en). */
function readerLocale(): string {
  const code = t('localeCode');
  const own = navigator.languages.find((language) => language.split('-')[0] === code);
  return own ?? code;
}
