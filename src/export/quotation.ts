// The words of an annotation as one piece of text, however many targets it has.
import type { Annotation } from '../model/annotation.ts';

/** The words kept, with an ellipsis where a cue or other text splits them. */
export function quotedWords({ targets }: Annotation): string {
  return targets.map((target) => target.exact).join(' … ');
}

/** As `quotedWords`, each piece in quotation marks where the speaker's very words were kept. */
export function shownWords(annotation: Annotation): string {
  if (annotation.said?.kind !== 'direct') return quotedWords(annotation);
  return annotation.targets.map((target) => `“${target.exact}”`).join(' … ');
}
