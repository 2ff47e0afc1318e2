// What the reader keeps of the article, with notes; what has lost its place is listed, not dropped.
import { t } from '../../browser/strings.ts';
import type { AnchoredAnnotation, Reading } from '../../model/reading.ts';
import { Difference } from './difference.tsx';
import { Passage } from './passage.tsx';
import { countPhrase } from './phrases.ts';
import { languageTag, sortKept } from './selections.ts';

interface KeptListProps {
  reading: Reading;
  /** What is to be listed. */
  annotations: readonly AnchoredAnnotation[];
}

/** What is kept, in the order of the text, then the orphans. */
export function KeptList({ reading, annotations }: KeptListProps) {
  const { anchored, orphans } = sortKept(annotations);
  return (
    <>
      {reading.annotations.length === 0 && <p class="empty">{t('nothingKept')}</p>}
      {reading.unreadable > 0 && (
        <p class="hint">{countPhrase('countUnreadable', reading.unreadable)}</p>
      )}
      {reading.newer > 0 && <p class="hint">{countPhrase('countNewer', reading.newer)}</p>}
      {anchored.length > 0 && <Items items={anchored} reading={reading} />}
      {orphans.length > 0 && (
        <section class="orphans">
          <h2>{t('orphansTitle')}</h2>
          <p class="hint">{t('orphansHint')}</p>
          <Items items={orphans} reading={reading} />
        </section>
      )}
    </>
  );
}

interface ItemsProps {
  items: readonly AnchoredAnnotation[];
  reading: Reading;
}

function Items({ items, reading }: ItemsProps) {
  return (
    <ul class="passages">
      {items.map((item) => (
        <KeptItem key={item.annotation.id} item={item} reading={reading} />
      ))}
    </ul>
  );
}

function KeptItem({ item, reading }: { item: AnchoredAnnotation; reading: Reading }) {
  const { annotation, spans, difference } = item;
  const { targets, said, speaker, kind, id } = annotation;
  const place = reading.speakers.findIndex(({ name }) => name === speaker?.name);
  return (
    <Passage
      runs={targets.map(({ exact }) => exact)}
      quoted={said?.kind === 'direct' && kind === 'attribution'}
      lang={languageTag(reading.article)}
      place={place < 0 ? null : place}
      mark={spans && { type: 'annotation', id }}
      target={null}
      annotation={annotation}
    >
      {speaker && <bdi class="label">{speaker.name}</bdi>}
      {kind === 'claim' && <span class="label">{t('kindClaim')}</span>}
      {kind === 'selection' && <span class="label">{t('kindSelection')}</span>}
      {said?.kind === 'indirect' && <span class="label">{t('saidIndirect')}</span>}
      {said?.kind === 'mixed' && <span class="label">{t('saidMixed')}</span>}
      {difference && (
        <div class="changed">
          <strong>{t('changedSinceKept')}</strong>
          <Difference runs={difference} lang={languageTag(reading.article)} />
        </div>
      )}
    </Passage>
  );
}
