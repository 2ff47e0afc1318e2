// The head of the view: which article this is, and how much was found in it.
import type { ComponentChildren } from 'preact';
import type { Reading } from '../../model/reading.ts';
import { LibraryLinks } from './library-links.tsx';
import { countPhrase, dayPhrase, siteName } from './phrases.ts';
import { countKinds, languageTag } from './selections.ts';

interface MastheadProps {
  reading: Reading;
  /** What stands beside the counts. */
  children?: ComponentChildren;
}

/** Site, day, title, and how many quotations and reported statements the article has. */
export function Masthead({ reading, children }: MastheadProps) {
  const { article, attributions, detection } = reading;
  const { quoted, reported } = countKinds(attributions.map((attribution) => ({ attribution })));
  const day = dayPhrase(article.publishedTime);
  return (
    <header class="masthead">
      <LibraryLinks />
      <p class="kicker">
        <bdi>{siteName(article)}</bdi>
        {day && <time dateTime={article.publishedTime ?? ''}>{day}</time>}
      </p>
      <h1 lang={languageTag(article)} dir="auto">
        {article.title}
      </h1>
      <div class="masthead-foot">
        {detection.quotations && (
          <p class="counts">
            <span>{countPhrase('countQuotations', quoted)}</span>
            {reported > 0 && <span>{countPhrase('countReports', reported)}</span>}
          </p>
        )}
        {children}
      </div>
    </header>
  );
}
