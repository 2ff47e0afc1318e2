// Other ways of finding who said what, to compare with: compromise, and regular expressions.
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

const SAID =
  '(?:said|says|added|adds|told|wrote|explained|noted|argued|claimed|stated|replied|asked|tweeted)';
const NAMED = '((?:[A-Z][\\p{L}.’-]+ ){0,3}[A-Z][\\p{L}’-]+|[Hh]e|[Ss]he|[Tt]hey)';

/** What the good regular expressions of the recipe's first step find: marks with a cue beside them. */
export function patternAnswers({ id, text }: Gold): { id: string; attributions: Answer[] } {
  const attributions: Answer[] = [];
  for (const { index, 0: match } of text.matchAll(/[“"][^“”"\n]{2,}[”"]/gu)) {
    const end = index + match.length;
    const after = new RegExp(`^,? (?:${SAID} ${NAMED}|${NAMED} ${SAID})`, 'u').exec(
      text.slice(end, end + 90),
    );
    const before = new RegExp(`${NAMED} (?:also )?${SAID}(?: that)?[,:]? $`, 'u').exec(
      text.slice(Math.max(0, index - 90), index),
    );
    const speaker = after?.[1] ?? after?.[2] ?? before?.[1];
    if (speaker !== undefined)
      attributions.push({ source: [], cue: [], content: [[index, end]], speaker });
  }
  return { id, attributions };
}
