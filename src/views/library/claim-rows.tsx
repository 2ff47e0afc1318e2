// The kept claims, each with how its check stands; a claim leads to its own page.
import { useId, useMemo } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { KEPT_INKS } from '../../model/colours.ts';
import type { Entry } from '../../search/entries.ts';
import { bySpeaker } from '../../search/groups.ts';
import { placeToFragment } from '../../search/question.ts';
import { standing } from '../components/claim-check.tsx';
import { countPhrase, readerDayPhrase, siteName } from '../components/phrases.ts';
import { languageTag } from '../components/selections.ts';
import { useNames } from '../components/use-names.ts';
import { LongList } from './long-list.tsx';

interface ClaimRowsProps {
  entries: readonly Entry[];
  /** Stands for the list that is shown. */
  list: string;
  isBySpeaker: boolean;
  selected: ReadonlySet<string>;
  select: (ids: ReadonlySet<string>) => void;
}

/** One row a claim. */
export function ClaimRows({ entries, list, isBySpeaker, selected, select }: ClaimRowsProps) {
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };
  const items = useMemo(
    () => (isBySpeaker ? underSpeakers(entries) : entries.map((entry) => ({ entry, head: null }))),
    [entries, isBySpeaker],
  );
  return (
    <LongList
      items={items}
      of={list}
      keyOf={({ entry }) => entry.annotation.id}
      render={({ entry, head }) => (
        <>
          {head !== null && (
            <h2 class="row-head">
              <bdi>{head}</bdi>
            </h2>
          )}
          <ClaimRow
            entry={entry}
            isSelected={selected.has(entry.annotation.id)}
            onToggle={() => toggle(entry.annotation.id)}
          />
        </>
      )}
    />
  );
}

/** Who states a kept claim, in the reader's words. */
export function claimantOf({ annotation: { speaker, said } }: Entry): string {
  return speaker?.name ?? t(said ? 'speakerUnknown' : 'theArticleItself');
}

/** The claims by speaker, most claims first, those that nobody is named for last; the first of each has its head. */
function underSpeakers(entries: readonly Entry[]): { entry: Entry; head: string | null }[] {
  const others = entries.filter(({ annotation }) => !annotation.speaker);
  const isOwnVoice = ({ annotation }: Entry) => annotation.said === null;
  const groups = [
    ...bySpeaker(entries).map((group) => group.entries),
    others.filter(isOwnVoice),
    others.filter((entry) => !isOwnVoice(entry)),
  ];
  return groups.flatMap((group) =>
    group.map((entry, i) => ({ entry, head: i === 0 ? claimantOf(entry) : null })),
  );
}

interface ClaimRowProps {
  entry: Entry;
  isSelected: boolean;
  onToggle: () => void;
}

function ClaimRow({ entry, isSelected, onToggle }: ClaimRowProps) {
  const { annotation, article } = entry;
  const { id, targets, colour } = annotation;
  const words = useId();
  const { light, dark } = KEPT_INKS[colour];
  return (
    <article class="entry" style={{ '--kept': `light-dark(${light}, ${dark})` }}>
      <input
        type="checkbox"
        aria-label={t('selectThis')}
        aria-describedby={words}
        checked={isSelected}
        onChange={onToggle}
      />
      <div class="entry-body">
        <a
          id={words}
          class="row-title"
          href={placeToFragment({ page: 'claim', id })}
          lang={languageTag(article)}
          dir="auto"
        >
          {targets.map(({ exact }) => exact).join(' … ')}
        </a>
        <ClaimFacts entry={entry} />
        <p class="entry-source">
          <a href={placeToFragment({ page: 'article', id: annotation.articleId })} dir="auto">
            {article.title}
          </a>
          {' · '}
          <bdi>{siteName(article)}</bdi>
          {' · '}
          {t('keptOn', readerDayPhrase(annotation.created))}
        </p>
      </div>
    </article>
  );
}

function ClaimFacts({ entry }: { entry: Entry }) {
  const { annotation } = entry;
  const { speaker, evidence, tags } = annotation;
  const names = useNames();
  return (
    <div class="labels">
      <span class="label worth">{standing(annotation, names)}</span>
      {speaker ? (
        <a class="label" href={placeToFragment({ page: 'speaker', name: speaker.name })}>
          <bdi>{speaker.name}</bdi>
        </a>
      ) : (
        <span class="label">{claimantOf(entry)}</span>
      )}
      <span class="label">{countPhrase('countEvidence', evidence.length)}</span>
      {tags.map((tag) => (
        <bdi key={tag} class="label tag">
          {tag}
        </bdi>
      ))}
    </div>
  );
}
