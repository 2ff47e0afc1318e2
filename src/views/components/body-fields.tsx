// What the reader says of what is kept, beside the note: colour and tags.
import { useId, useState } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { COLOURS, type Annotation } from '../../model/annotation.ts';
import { KEPT_INKS } from '../../model/colours.ts';
import { useBodyActions } from './body-actions.ts';
import { useNames } from './use-names.ts';

interface BodyFieldsProps {
  annotation: Annotation;
  /** Whether they show unfolded at first. */
  open?: boolean;
}

/** The fields, folded under a line that says what is in them. */
export function BodyFields({ annotation, open = false }: BodyFieldsProps) {
  return (
    <details class="body" open={open}>
      <summary>
        {annotation.tags.length === 0 ? t('moreFields') : annotation.tags.map((tag) => `#${tag} `)}
      </summary>
      <ColourField annotation={annotation} />
      <TagField annotation={annotation} />
    </details>
  );
}

function ColourField({ annotation: { id, colour } }: { annotation: Annotation }) {
  const { revise } = useBodyActions();
  const names = useNames();
  const name = useId();
  return (
    <div class="colours" role="radiogroup" aria-label={t('colour')}>
      {COLOURS.map((choice) => (
        <input
          key={choice}
          type="radio"
          name={name}
          title={names.colour(choice)}
          aria-label={names.colour(choice)}
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
  const { revise, listTags } = useBodyActions();
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
  const { revise } = useBodyActions();
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
