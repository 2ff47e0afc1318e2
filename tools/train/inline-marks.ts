// Takes the inline marks out of a marked article: plain text, and where the marks stood.

/** Where and why a marked article cannot be read. */
export class MarkupError extends Error {
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'MarkupError';
  }
}

/** A marked stretch: content, source, cue, scare quote or what is too doubtful to count. */
export interface Mark {
  kind: 'c' | 's' | 'q' | 'x' | 'd';
  /** What it belongs to; scare quotes and the doubtful belong to nothing. */
  number: number | null;
  /** Whom it names: "=" persons, "~" others. */
  sign: string;
  speakers: string[];
  /** Offsets into the text, in UTF-16 code units. */
  start: number;
  end: number;
  /** The line of the file, from 1. */
  line: number;
}

/** An article without its marks. */
export interface MarkedText {
  file: string;
  title: string;
  topic: string;
  form: string;
  text: string;
  /** In the order in which they begin. */
  marks: Mark[];
}

const HEAD = /^(title|topic|form(?=: interview$)): (.+)$/;
const OPENING = /\{(?:([csq])([1-9]\d*)(?:([=~])([^|{}]+))?|([xd]))\|/y;
/** Which marks may stand directly within which. */
const WITHIN: Readonly<Record<string, string>> = { s: 'sx', d: 'xsqc', c: 'd', q: '', x: '' };

/** Reads the head: "key: value" lines down to an empty one. */
function readHead(lines: readonly string[], file: string): Map<string, string> {
  const head = new Map<string, string>();
  for (const [i, line] of lines.entries()) {
    if (line === '') break;
    const [, key, value] = HEAD.exec(line) ?? [];
    if (key === undefined || value === undefined)
      throw new MarkupError(file, i + 1, `"${line.slice(0, 40)}" is no line of a head`);
    head.set(key, value);
  }
  for (const key of ['title', 'topic'])
    if (!head.has(key)) throw new MarkupError(file, 1, `the head lacks "${key}"`);
  return head;
}

/** Reads the marks of one block, whose text goes behind what is there already. */
class BlockReader {
  readonly marks: Mark[] = [];
  readonly #open: Mark[] = [];
  #text = '';

  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly offset: number,
  ) {}

  read(source: string): string {
    let at = 0;
    while (at < source.length) {
      const character = source[at] as string;
      if (character === '{') at = this.#begin(source, at);
      else {
        if (character === '}') this.#finish();
        else this.#text += character;
        at++;
      }
    }
    const [unclosed] = this.#open;
    if (unclosed !== undefined)
      this.#fail(`{${unclosed.kind}${unclosed.number ?? ''}| is not closed`);
    return this.#text;
  }

  #begin(source: string, at: number): number {
    OPENING.lastIndex = at;
    const match = OPENING.exec(source);
    if (match === null) return this.#fail(`"${source.slice(at, at + 12)}" opens no mark`);
    const [whole, joined, number, sign = '', names = '', single] = match;
    const kind = (joined ?? single) as Mark['kind'];
    const around = this.#open.at(-1);
    if (around !== undefined && !(WITHIN[around.kind] ?? '').includes(kind))
      this.#fail(`{${kind}| may not stand within {${around.kind}|`);
    if (kind === 'q' && sign !== '') this.#fail('a cue has no speaker');
    const speakers = names === '' ? [] : names.split(' + ').map((name) => name.trim());
    const start = this.offset + this.#text.length;
    const mark: Mark = {
      kind,
      number: number === undefined ? null : Number(number),
      sign,
      speakers,
      start,
      end: start,
      line: this.line,
    };
    this.marks.push(mark);
    this.#open.push(mark);
    return at + whole.length;
  }

  #finish(): void {
    const mark = this.#open.pop();
    if (mark === undefined) return this.#fail('"}" closes nothing');
    mark.end = this.offset + this.#text.length;
    const inner = this.#text.slice(mark.start - this.offset);
    if (inner === '' || inner !== inner.trim())
      this.#fail(`"${inner}" is empty or has space at its edge`);
  }

  #fail(reason: string): never {
    throw new MarkupError(this.file, this.line, reason);
  }
}

/**
 * Takes the marks out of an article: after the head each line is a block; empty lines only part them for the eye.
 *
 * @throws {MarkupError} Where a head or a mark is broken.
 */
export function readMarks(source: string, file: string): MarkedText {
  const lines = source.split('\n');
  const head = readHead(lines, file);
  const marks: Mark[] = [];
  let text = '';
  for (let i = lines.indexOf(''); i >= 0 && i < lines.length; i++) {
    const line = lines[i] as string;
    if (line === '') continue;
    if (text !== '') text += '\n';
    const reader = new BlockReader(file, i + 1, text.length);
    text += reader.read(line);
    marks.push(...reader.marks);
  }
  if (text === '') throw new MarkupError(file, lines.length, 'there is no text below the head');
  const value = (key: string): string => head.get(key) ?? '';
  return { file, title: value('title'), topic: value('topic'), form: value('form'), text, marks };
}
