// What the reader says of what is kept, beside the note: colour, tags and, for claims, a verdict with its evidence.
import { useId, useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { COLOURS, VERDICTS, type Annotation } from '../../model/annotation.ts';
import { KEPT_INKS } from '../../model/colours.ts';
import { EvidenceList } from './evidence-list.tsx';
import { useActions } from './use-actions.ts';

/** The fields, folded under a line that says what is in them. */
export function BodyFields({ annotation }: { annotation: Annotation }) {
  const isClaim = annotation.kind === 'claim';
  return (
    <details class="body">
      <summary>
        {annotation.tags.length === 0 ? t('moreFields') : annotation.tags.map((tag) => `#${tag} `)}
        {isClaim && (
          <span class="verdict">{t(`verdict_${annotation.verdict ?? 'unchecked'}`)}</span>
        )}
      </summary>
      <ColourField annotation={annotation} />
      <TagField annotation={annotation} />
      {isClaim && <VerdictField annotation={annotation} />}
      {isClaim && <EvidenceList annotation={annotation} />}
    </details>
  );
}

function ColourField({ annotation: { id, colour } }: { annotation: Annotation }) {
  const { revise } = useActions();
  const name = useId();
  return (
    <div class="colours" role="radiogroup" aria-label={t('colour')}>
      {COLOURS.map((choice) => (
        <input
          key={choice}
          type="radio"
          name={name}
          title={t(`colour_${choice}`)}
          aria-label={t(`colour_${choice}`)}
          checked={choice === colour}
          style={{
            background: `light-dark(${KEPT_INKS[choice].light}, ${KEPT_INKS[choice].dark})`,
          }}
          onChange={() => void revise(id, { colour: choice })}
        />
      ))}
    </div>
  );
}

function TagField({ annotation }: { annotation: Annotation }) {
  const { id, tags } = annotation;
  const { revise, listTags } = useActions();
  const known = useId();
  const [choices, setChoices] = useState<readonly string[]>([]);
  const add = (field: HTMLInputElement) => {
    const added = field.value.split(',').filter((tag) => tag.trim());
    if (added.length === 0) return;
    field.value = '';
    void revise(id, { tags: [...tags, ...added] }, { tags });
  };
  return (
    <div class="tags">
      <TagChips annotation={annotation} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [field] = event.currentTarget.elements;
          if (field instanceof HTMLInputElement) add(field);
        }}
      >
        <input
          list={known}
          aria-label={t('addTag')}
          placeholder={t('addTag')}
          onFocus={() => void listTags().then(setChoices)}
          onInput={({ currentTarget: field }) => field.value.includes(',') && add(field)}
          onChange={({ currentTarget: field }) => add(field)}
        />
      </form>
      <datalist id={known}>
        {choices.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}

function TagChips({ annotation: { id, tags } }: { annotation: Annotation }) {
  const { revise } = useActions();
  if (tags.length === 0) return null;
  return (
    <ul class="chips" aria-label={t('tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={t('removeTag', tag)}
            onClick={() =>
              void revise(id, { tags: tags.filter((other) => other !== tag) }, { tags })
            }
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

function VerdictField({ annotation: { id, verdict } }: { annotation: Annotation }) {
  const { revise } = useActions();
  return (
    <label>
      {t('exportVerdict')}{' '}
      <select
        value={verdict ?? 'unchecked'}
        onChange={(event) =>
          void revise(id, { verdict: VERDICTS[event.currentTarget.selectedIndex] ?? null })
        }
      >
        {VERDICTS.map((choice) => (
          <option key={choice} value={choice}>
            {t(`verdict_${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
