// Short news stories of many kinds and places, in stories.txt with what each reports; more need no code.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tell } from './tell.ts';

interface Story {
  name: string;
  byline: string | null;
  lines: string[];
  expected: string[];
}

/** Reads the stories: "== name", "by author", lines, and "-> who: what" for each report in order. */
function readStories(text: string): Story[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map((part): Story => {
      const [name = '', ...all] = part.split('\n').filter((line) => line.trim() !== '');
      const byline = all.find((line) => line.startsWith('by '))?.slice('by '.length) ?? null;
      const expected = all.filter((line) => line.startsWith('-> ')).map((line) => line.slice(3));
      const lines = all.filter((line) => !/^(?:->|by) /.test(line));
      return { name, byline, lines, expected };
    });
}

const stories = readStories(readFileSync(new URL('stories.txt', import.meta.url), 'utf8'));

describe('who said what in', () => {
  it.each(stories)('$name', async ({ lines, byline, expected }) => {
    expect(await tell(lines, byline)).toEqual(expected);
  });
});
