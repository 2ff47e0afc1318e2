// @vitest-environment jsdom
// Numbers, days and sites in the reader's language.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { countPhrase, dayPhrase, hostName } from '../../src/views/components/phrases.ts';

vi.mock('../../src/browser/strings.ts', async () => (await import('./fake-browser.ts')).strings);

afterEach(() => vi.restoreAllMocks());

test.each([
  [0, '0 quotations'],
  [1, '1 quotation'],
  [2, '2 quotations'],
  [1204, '1,204 quotations'],
])('%d are "%s"', (number, phrase) => {
  expect(countPhrase('countQuotations', number)).toBe(phrase);
});

describe('the day of publication', () => {
  test.each([
    ['2025-03-14', 'March 14, 2025'],
    ['2025-03-14T23:30:00-05:00', 'March 14, 2025'],
    ['2025-03-14T00:30:00+13:00', 'March 14, 2025'],
    ['2025-03', 'March 2025'],
    ['2025', '2025'],
    ['yesterday', null],
    ['', null],
    [null, null],
  ])('%s reads "%s", wherever the reader is', (time, phrase) => {
    expect(dayPhrase(time)).toBe(phrase);
  });

  test("comes in the reader's own English", () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'en-GB']);
    expect(dayPhrase('2025-03-14')).toBe('14 March 2025');
  });

  test("comes in the interface's language where the reader has no variety of it", () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE']);
    expect(dayPhrase('2025-03-14')).toBe('March 14, 2025');
  });
});

test.each([
  ['https://www.canal.example/gates', 'canal.example'],
  ['https://news.canal.example:8080/', 'news.canal.example'],
  ['no address', ''],
])('the host of %s is "%s"', (url, host) => {
  expect(hostName(url)).toBe(host);
});
