// What stands in for an article while it is being read.
import { t } from '../../browser/strings.ts';

const LINES = ['short', 'long', 'long', 'medium', 'long', 'medium'];

/** Grey lines in the shape of what is to come, and words for those who do not see them. */
export function Skeleton({ label = t('working') }: { label?: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{label}</span>
      {LINES.map((length, i) => (
        <span key={i} class={`skeleton-line ${length}`} aria-hidden="true" />
      ))}
    </div>
  );
}
