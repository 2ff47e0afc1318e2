// The command line, run as a reader runs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'on-record-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(tool: string, args: string[], input = '') {
  const script = join(root, 'tools', `${tool}.ts`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, ...args],
    { cwd: root, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const sample = join(root, 'test', 'articles', 'harbour-bridge.html');

describe('read', { timeout: 30_000 }, () => {
  interface Printed {
    article: { title: string; url: string; text: string };
    speakers: { id: string; name: string }[];
    attributions: { content: [number, number][]; speaker: string | null }[];
    claims: { span: [number, number]; score: number }[];
  }

  it('prints the article, its speakers, attributions and claims as JSON', () => {
    const url = 'https://courier.example/harbour-bridge';
    const { status, stdout } = run('read', [sample, '--url', url]);
    const printed = JSON.parse(stdout) as Printed;
    expect(status).toBe(0);
    expect(printed.article).toMatchObject({
      title: 'Harbour Bridge to close for nine months as cracks spread',
      url,
    });
    const ellison = printed.speakers.find(({ name }) => name === 'Marta Ellison');
    const said = printed.attributions
      .filter(({ speaker }) => speaker === ellison?.id)
      .flatMap(({ content }) => content.map((span) => printed.article.text.slice(...span)));
    expect(said).toContain('We can repair this bridge or we can lose it,');
    expect(printed.claims.length).toBeGreaterThan(3);
  });

  it.each([
    ['md', /^---\n/],
    ['text', /^Harbour Bridge to close/],
  ])('prints it as %s', (format, beginning) => {
    const { status, stdout } = run('read', [sample, '--format', format]);
    expect(status).toBe(0);
    expect(stdout).toMatch(beginning);
    expect(stdout).toContain('Marta Ellison');
  });

  it.each([
    ['a file that is not there', [join(folder, 'none.html')], /cannot be read/],
    [
      'a page without an article',
      [join(root, 'test', 'articles', 'no-article.html')],
      /no article on this page/,
    ],
    ['a format that it does not know', [sample, '--format', 'pdf'], /Usage/],
    ['an address that is none', [sample, '--url', 'here'], /not an address/],
    ['no file', [], /Usage/],
  ])('refuses %s in a sentence', (_what, args, sentence) => {
    const { status, stdout, stderr } = run('read', args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
  });

  it('reads markup that is broken', () => {
    const broken = join(folder, 'broken.html');
    const html = readFileSync(sample, 'utf8').replaceAll('</p>', '').replace('</html>', '<div><b>');
    writeFileSync(broken, html);
    expect(run('read', [broken]).status).toBe(0);
  });
});

describe.each([
  ['attribute', '{"id": 7, "text": "“It is late,” said Ann Poole."}', '"id":7'],
  ['rank-claims', '{"text": "Sales fell by 12% in 2019."}', '"score":'],
])('%s', (tool, line, answer) => {
  it('answers each line', { timeout: 30_000 }, () => {
    const { status, stdout } = run(tool, [], `${line}\n\n${line}\n`);
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(2);
    for (const printed of lines) expect(printed).toContain(answer);
  });

  it('tells a bad line by its number and answers the others', { timeout: 30_000 }, () => {
    const { status, stdout, stderr } = run(tool, [], `${line}\nnot json\n{"id": 1}\n${line}\n`);
    expect(status).toBe(2);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/Line 2: not JSON/);
    expect(stderr).toMatch(/Line 3: text/);
  });
});
