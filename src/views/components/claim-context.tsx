// The words around a claim: its paragraph, so that it is not read on its own.
import { t } from '../../browser/strings.ts';
import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { languageTag } from './selections.ts';

/** UTF-16 code units of the paragraph that show on each side. */
const MOST = 300;

interface ClaimContextProps {
  article: Article;
  span: Span;
  /** Whether it shows unfolded at first. */
  open?: boolean;
}

/** The claim within its paragraph; nothing where it is all of it. */
export function ClaimContext({ article, span, open = false }: ClaimContextProps) {
  const { before, after } = contextOf(article, span);
  if (before === '' && after === '') return null;
  return (
    <details class="context" open={open}>
      <summary>{t('inContext')}</summary>
      <p lang={languageTag(article)} dir="auto">
        {before}
        <strong>{article.text.slice(...span)}</strong>
        {after}
      </p>
    </details>
  );
}

/** The text before and after a span within the blocks that hold it, cut at words where it is long. */
export function contextOf(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  [start, end]: Span,
): { before: string; after: string } {
  const from = blocks.find((block) => block.end > start)?.start ?? start;
  const to = blocks.findLast((block) => block.start < end)?.end ?? end;
  const before = text.slice(Math.min(from, start), start);
  const after = text.slice(end, Math.max(to, end));
  return {
    before: before.length > MOST ? `… ${before.slice(-MOST).replace(/^\S*\s+/, '')}` : before,
    after: after.length > MOST ? `${after.slice(0, MOST).replace(/\s+\S*$/, '')} …` : after,
  };
}
