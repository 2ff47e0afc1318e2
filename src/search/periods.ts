// How much was said when: entries counted by month, or by year where there are many months.
import type { Entry } from './entries.ts';

/** Months that are told apart; over more of them, years are, and as many of those, the latest. */
const MOST_MONTHS = 18;

/** A month as YYYY-MM, or a year as YYYY, and how many entries are of it. */
export interface PeriodCount {
  period: string;
  count: number;
}

/**
 * The periods from the first to the last, those without entries too. An article's day is the publisher's; where the
 * page names none, it is the day on which the entry was kept.
 */
export function byPeriod(entries: readonly Entry[]): PeriodCount[] {
  const months = entries.map(monthOf);
  const all = monthsBetween(months);
  const isByYear = all.length > MOST_MONTHS;
  const periodOf = (month: string) => (isByYear ? month.slice(0, 4) : month);
  const counts = new Map(all.map((month) => [periodOf(month), 0]));
  for (const month of months) {
    const period = periodOf(month);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts].map(([period, count]) => ({ period, count })).slice(-MOST_MONTHS);
}

function monthOf({ article: { publishedTime }, published, kept }: Entry): string {
  const [said] = /^\d{4}-(?:0[1-9]|1[0-2])/.exec(publishedTime ?? '') ?? [];
  return said ?? new Date(published ?? kept).toISOString().slice(0, 7);
}

function monthsBetween(months: readonly string[]): string[] {
  const numbers = months.map(numberOf);
  const first = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const last = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const all: string[] = [];
  for (let n = first; n <= last; n += 1) {
    const year = String(Math.floor(n / 12)).padStart(4, '0');
    all.push(`${year}-${String((n % 12) + 1).padStart(2, '0')}`);
  }
  return all;
}

const numberOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
