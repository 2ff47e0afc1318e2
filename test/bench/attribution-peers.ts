// Another way of finding who said what, to compare with: compromise's quotations and the nearest of its people.
import nlp from 'compromise';

/** `[start, end)` in UTF-16 code units. */
export type Span = [number, number];
/** An attribution as the scorer reads it. */
export interface Answer {
  source: Span[];
  cue: Span[];
  content: Span[];
  speaker?: string | undefined;
}
/** An annotated article. */
export interface Gold {
  id: string;
  text: string;
  attributions: { content: Span[]; speakerType: string; speaker: string | null }[];
  scareQuotes?: Span[];
}

/** What compromise finds: its quotations, with the nearest of its people as speaker. */
export function compromiseAnswers({ id, text }: Gold): { id: string; attributions: Answer[] } {
  type Found = { offset: { start: number; length: number }; text: string };
  const doc = nlp(text);
  const spanOf = ({ offset }: Found): Span => [offset.start, offset.start + offset.length];
  const people = (doc.people().json({ offset: true }) as Found[]).map((found) => ({
    span: spanOf(found),
    name: found.text,
  }));
  const quotes = (doc.quotations().json({ offset: true }) as Found[]).map(spanOf);
  const attributions = quotes.map((content): Answer => {
    const away = ({ span }: { span: Span }): number =>
      Math.max(content[0] - span[1], span[0] - content[1]);
    const outside = people
      .filter((person) => away(person) >= 0)
      .sort((a, b) => away(a) - away(b))[0];
    return {
      source: outside ? [outside.span] : [],
      cue: [],
      content: [content],
      speaker: outside?.name,
    };
  });
  return { id, attributions };
}
