// The interface's strings: whole in every language, and none that nothing shows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/settings.ts';
import { locale, LOCALES } from '../locales.ts';

const english = locale('en');

/** The names of the placeholders in a message, in the order of the alphabet. */
const placeholdersIn = (message = ''): string[] =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase()).sort();

/** What each placeholder of a string stands for, in the order of the alphabet. */
const contentsOf = ({ placeholders = {} } = english['keep']!): string[][] =>
  Object.entries(placeholders)
    .map(([name, { content }]) => [name, content])
    .sort();

it('every language that can be chosen has its strings, and no other has', () => {
  expect(['browser', ...LOCALES].sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LOCALES)('in %s', (code) => {
  const messages = locale(code);
  const failing = (isWrong: (key: string) => boolean) => Object.keys(messages).filter(isWrong);

  it('there are the strings that English has', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  it('every string says something', () => {
    expect(failing((key) => messages[key]!.message.trim() === '')).toEqual([]);
  });

  it('every string has the placeholders that English has, for the same things', () => {
    const all = (key: string) => JSON.stringify(contentsOf(english[key]));
    expect(failing((key) => JSON.stringify(contentsOf(messages[key])) !== all(key))).toEqual([]);
  });

  it('every placeholder stands in its string', () => {
    const named = (key: string) => contentsOf(messages[key]).map(([name]) => name);
    const said = (key: string) => placeholdersIn(messages[key]?.message);
    expect(failing((key) => String(named(key)) !== String(said(key)))).toEqual([]);
  });

  it('the quotation marks are those of the language', () => {
    expect(failing((key) => /["']/.test(messages[key]!.message))).toEqual([]);
  });

  it.runIf(code === 'fr')('no line breaks between a word and its punctuation', () => {
    expect(failing((key) => /« | [»:;?!]/.test(messages[key]!.message))).toEqual([]);
  });

  it('the language says its own name', () => {
    expect(messages['localeCode']?.message).toBe(code);
  });

  it('each number that has a form for one has a form for others', () => {
    const having = (form: string) =>
      failing((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
    expect(having('_one')).toEqual(having('_other'));
  });
});

it('every string is shown somewhere', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join('src', name), 'utf8'));
  const code = [...sources, readFileSync('manifest.json', 'utf8')].join('\n');
  /** What stands in quotation marks anywhere, without what manifests put around it. */
  const named = new Set(
    [...code.matchAll(/['"](\w+)['"]/g)].map(([, name]) => name!.replace(/^__MSG_|__$/g, '')),
  );
  /** What is completed when it is asked for: `failure_${code}`. */
  const begun = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, start]) => start!);
  const unused = Object.keys(english).filter(
    (key) =>
      !named.has(key.replace(/_(one|other)$/, '')) && !begun.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});
