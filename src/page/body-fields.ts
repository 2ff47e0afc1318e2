// What the reader says of what is kept, beside the note: colour, tags and, for claims, a verdict with its evidence.
import { VERDICTS, type Annotation, type Colour } from '../model/annotation.ts';
import { KEPT_INKS } from '../model/colours.ts';
import type { OwnNames } from '../model/settings.ts';
import type { BodyChanges, Translate } from './contract.ts';
import { build, button, submitButton } from './element.ts';

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
}

/** Builds the fields of an annotation. */
export function buildBody(task: BodyTask): HTMLElement[] {
  const isClaim = task.annotation.kind === 'claim';
  const fields = [buildColours(task), buildTags(task)];
  return isClaim ? [...fields, buildVerdict(task), buildEvidence(task)] : fields;
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

function buildVerdict({ t, annotation, names, save }: BodyTask): HTMLElement {
  const choices = VERDICTS.map((verdict) => {
    const name = names.verdictNames[verdict] ?? t(`verdict_${verdict}`);
    return Object.assign(build('option', {}, name), {
      value: verdict,
      selected: annotation.verdict === verdict,
    });
  });
  const field = build('select', { act: 'verdict' }, ...choices);
  field.onchange = () => save({ verdict: VERDICTS[field.selectedIndex] ?? null });
  return build('label', { class: 'verdict' }, t('exportVerdict'), ' ', field);
}

function buildEvidence({ t, annotation: { evidence }, save }: BodyTask): HTMLElement {
  const links = evidence.map((item) => {
    const { url, title, quotation } = item;
    const link = Object.assign(build('a', {}, title || url), { href: url, target: '_blank' });
    link.rel = 'noreferrer';
    const remove = removal(t('removeEvidence', title || url), () =>
      save({ evidence: without(evidence, item) }),
    );
    return build('li', {}, link, remove, quotation ? build('p', {}, quotation) : null);
  });
  const [url, title, quotation] = (['url', 'title', 'quotation'] as const).map((name) => {
    const label = t(`evidence_${name}`);
    return input(name === 'url' ? 'url' : 'text', name, label, { placeholder: label });
  }) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
  // The browser's own words say what is wrong with an address.
  Object.assign(url, { required: true, pattern: 'https?://.+' });
  const form = build(
    'form',
    {},
    url,
    title,
    quotation,
    submitButton(t('addEvidence'), 'addEvidence'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const link = {
      url: url.value.trim(),
      title: title.value.trim(),
      quotation: quotation.value.trim(),
      added: new Date().toISOString(),
    };
    form.reset();
    save({ evidence: [...evidence, link] });
  });
  const heading = `${t('exportEvidence')} (${evidence.length})`;
  const summary = build('summary', { act: 'evidence' }, heading);
  return build('details', { class: 'evidence' }, summary, build('ul', {}, ...links), form);
}

function input(
  type: string,
  act: string,
  label: string,
  parts: Partial<HTMLInputElement>,
): HTMLInputElement {
  const field = build('input', { act, label });
  Object.assign(field, { type, ...parts });
  return field;
}

function removal(label: string, onClick: () => void): HTMLElement {
  return button('×', { class: 'x', act: label, label, onClick });
}

function labelled(element: HTMLElement, label: string): HTMLElement {
  element.setAttribute('aria-label', label);
  return element;
}

const without = <T>(list: readonly T[], gone: T): T[] => list.filter((item) => item !== gone);
