// What the reader says of what is kept, beside the note: colour, tags and, for claims, their check.
import type { Annotation, Colour } from '../../model/annotation.ts';
import { KEPT_INKS } from '../../model/colours.ts';
import type { OwnNames } from '../../model/settings.ts';
import { buildCheck } from './check-fields.ts';
import type { Actions, BodyChanges, Translate } from '../contract.ts';
import { build } from '../element.ts';
import { input, labelled, removal, without } from './fields.ts';
import type { StatusLine } from '../status-line.ts';

/** What the fields are for. */
export interface BodyTask {
  t: Translate;
  annotation: Annotation;
  /** What the reader calls colours and verdicts. */
  names: OwnNames;
  /** Saves a change of the reader's. */
  save(changes: BodyChanges): void;
  /** The tags that the reader has given before, for completion. */
  listTags(): Promise<readonly string[]>;
  /** Where evidence is gathered for. */
  actions: Pick<Actions, 'gathering' | 'gather'>;
  /** Where is said what came of a deed. */
  status: Pick<StatusLine, 'say' | 'fail'>;
}

/** Builds the fields of an annotation. */
export function buildBody(task: BodyTask): HTMLElement[] {
  const fields = [buildColours(task), buildTags(task)];
  return task.annotation.kind === 'claim' ? [...fields, ...buildCheck(task)] : fields;
}

function buildColours({ t, annotation, names, save }: BodyTask): HTMLElement {
  const inks = Object.entries(KEPT_INKS) as [Colour, { light: string; dark: string }][];
  const choices = inks.map(([colour, { light, dark }]) => {
    const label = names.colourNames[colour] ?? t(`colour_${colour}`);
    const radio = input('radio', `colour ${colour}`, label, {
      name: 'colour',
      title: label,
      checked: annotation.colour === colour,
      onchange: () => save({ colour }),
    });
    radio.style.background = `light-dark(${light}, ${dark})`;
    return radio;
  });
  return labelled(build('div', { class: 'colours', role: 'radiogroup' }, ...choices), t('colour'));
}

function buildTags({ t, annotation: { tags }, save, listTags }: BodyTask): HTMLElement {
  const known = build('datalist', { id: 'tags' });
  const field = input('text', 'tag', t('addTag'), { placeholder: t('addTag') });
  field.setAttribute('list', known.id);
  const add = (): void => {
    const added = field.value.split(',').filter((tag) => tag.trim());
    if (added.length === 0) return;
    field.value = '';
    save({ tags: [...tags, ...added] });
  };
  // Not by keys: keyboards on glass have none, and keys typed in our interface are kept from everybody.
  field.addEventListener('input', () => field.value.includes(',') && add());
  field.addEventListener('change', add);
  field.addEventListener('focus', () => {
    void listTags().then((all) => {
      known.replaceChildren(...all.map((tag) => Object.assign(build('option'), { value: tag })));
    });
  });
  const chips = tags.map((tag) =>
    build(
      'li',
      {},
      tag,
      removal(t('removeTag', tag), () => save({ tags: without(tags, tag) })),
    ),
  );
  const list = labelled(build('ul', { class: 'chips' }, ...chips), t('tags'));
  const form = build('form', {}, field, known);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add();
  });
  return build('div', { class: 'tags' }, ...(tags.length > 0 ? [list] : []), form);
}
