// The check of a kept claim on its card: the verdict with those before it, the evidence, and gathering more of it.
import { VERDICTS, type Evidence, type Verdict } from '../../model/annotation.ts';
import { earlierJudgements, verdictSince } from '../../model/judgements.ts';
import type { BodyTask } from './body-fields.ts';
import { build, submitButton } from '../element.ts';
import { input, labelled, removal, without } from './fields.ts';
import { buildGathering } from './gather-button.ts';

/** Builds the fields of a claim's check. */
export function buildCheck(task: BodyTask): HTMLElement[] {
  return [buildVerdict(task), ...buildHistory(task), buildEvidence(task), buildGathering(task)];
}

const nameOf = ({ t, names }: BodyTask, verdict: Verdict): string =>
  names.verdictNames[verdict] ?? t(`verdict_${verdict}`);

/** A day where the reader is: "3 Nov 2026". */
function dayOf({ t }: BodyTask, time: string): string {
  const locale = t('localeCode');
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(time));
}

function buildVerdict(task: BodyTask): HTMLElement {
  const { t, annotation, save } = task;
  const choices = VERDICTS.map((verdict) =>
    Object.assign(build('option', {}, nameOf(task, verdict)), {
      value: verdict,
      selected: annotation.verdict === verdict,
    }),
  );
  const field = build('select', { act: 'verdict' }, ...choices);
  field.onchange = () => save({ verdict: VERDICTS[field.selectedIndex] ?? null });
  return build('label', { class: 'verdict' }, t('exportVerdict'), ' ', field);
}

/** Since when the verdict stands, and those before it; nothing before the first verdict. */
function buildHistory(task: BodyTask): HTMLElement[] {
  const { t, annotation } = task;
  const since = verdictSince(annotation);
  const earlier = earlierJudgements(annotation);
  if (annotation.verdict === null || since === null || earlier.length === 0) return [];
  const standing = t('verdictSince', nameOf(task, annotation.verdict), dayOf(task, since));
  const lines = earlier.map(({ verdict, since: from, until }) => {
    const [name, first, last] = [nameOf(task, verdict), dayOf(task, from), dayOf(task, until)];
    return first === last ? t('verdictOn', name, first) : t('verdictFromTo', name, first, last);
  });
  const items = lines.map((line) => build('li', {}, line));
  return [
    build('p', { class: 'standing' }, standing),
    labelled(build('ul', { class: 'verdict-history' }, ...items), t('verdictHistory')),
  ];
}

function buildEvidence(task: BodyTask): HTMLElement {
  const { t, annotation } = task;
  const links = annotation.evidence.map((item) => buildLink(task, item));
  const heading = `${t('exportEvidence')} (${links.length})`;
  const summary = build('summary', { act: 'evidence' }, heading);
  const list = build('ul', {}, ...links);
  return build('details', { class: 'evidence' }, summary, list, buildLinkForm(task));
}

/** A link with its words and the day on which it was added. */
function buildLink(task: BodyTask, item: Evidence): HTMLElement {
  const { t, annotation, save } = task;
  const { url, title, quotation, added } = item;
  const link = Object.assign(build('a', {}, title || url), { href: url, target: '_blank' });
  link.rel = 'noreferrer';
  const remove = removal(t('removeEvidence', title || url), () =>
    save({ evidence: without(annotation.evidence, item) }),
  );
  const words = quotation ? build('p', {}, quotation) : null;
  return build(
    'li',
    {},
    link,
    remove,
    words,
    build('small', {}, t('evidenceOn', dayOf(task, added))),
  );
}

/** The fields for a link by its address. */
function buildLinkForm({ t, annotation, save }: BodyTask): HTMLElement {
  const [url, title, quotation] = (['url', 'title', 'quotation'] as const).map((name) => {
    const label = t(`evidence_${name}`);
    return input(name === 'url' ? 'url' : 'text', name, label, { placeholder: label });
  }) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
  // The browser's own words say what is wrong with an address.
  Object.assign(url, { required: true, pattern: 'https?://.+' });
  const submit = submitButton(t('addEvidence'), 'addEvidence');
  const form = build('form', {}, url, title, quotation, submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const link = {
      url: url.value.trim(),
      title: title.value.trim(),
      quotation: quotation.value.trim(),
      added: new Date().toISOString(),
    };
    form.reset();
    save({ evidence: [...annotation.evidence, link] });
  });
  return form;
}
