// What changed in a quotation, word by word, as the reader is shown it.
import type { Change } from '../model/difference.ts';
import type { Span } from '../model/span.ts';
import type { Alignment } from './align.ts';
import type { Needle } from './needle.ts';
import type { TextIndex } from './text-index.ts';

/** The difference between a selector's exact words and the stretch of the text that they are aligned with. */
export function differenceOf(
  index: TextIndex,
  needle: Needle,
  alignment: Alignment,
  { exact, span }: { exact: string; span: Span },
): Change[] {
  const changes: Change[] = [];
  const add = (kind: Change['kind'], text: string): void => {
    if (text === '') return;
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let shown = span[0];
  for (let i = needle.from; i < needle.to; i++) {
    const place = alignment.at[i] ?? -1;
    if (alignment.same[i] !== 1) {
      add('removed', oldWord(needle, exact, i));
      continue;
    }
    add('inserted', index.text.slice(shown, Math.max(shown, index.starts[place] ?? 0)));
    const next = Math.min(index.starts[place + 1] ?? span[1], span[1]);
    add('same', index.text.slice(Math.max(shown, index.starts[place] ?? 0), next));
    shown = next;
  }
  add('inserted', index.text.slice(shown, span[1]));
  return changes;
}

/** A word of the needle with the white space after it. */
function oldWord(needle: Needle, exact: string, i: number): string {
  const end = i + 1 < needle.to ? (needle.starts[i + 1] ?? exact.length) : exact.length;
  return exact.slice(Math.max(0, needle.starts[i] ?? 0), end);
}
