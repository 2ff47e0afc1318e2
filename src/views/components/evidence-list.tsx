// The links that back the reader's verdict on a claim, and the ways to more of them.
import { t } from '../../browser/strings.ts';
import type { Annotation, Evidence } from '../../model/annotation.ts';
import { useBodyActions } from './body-actions.ts';
import { useChecking } from './checking.tsx';
import { hostName, readerDayPhrase } from './phrases.ts';

type Field = Exclude<keyof Evidence, 'added'>;

/** The links, each with what it shows, gathering from other pages, and the fields for one by its address. */
export function EvidenceList({ annotation: { id, evidence } }: { annotation: Annotation }) {
  const { revise } = useBodyActions();
  // With what is shown: links that another window adds meanwhile stay.
  const change = (links: Evidence[]) => void revise(id, { evidence: links }, { evidence });
  const add = (item: Evidence) => change([...evidence, item]);
  const remove = (item: Evidence) => change(evidence.filter((one) => one !== item));
  return (
    <section class="evidence" aria-label={t('exportEvidence')}>
      <ul>
        {evidence.map((item) => (
          <EvidenceItem key={item.url + item.quotation} item={item} remove={() => remove(item)} />
        ))}
      </ul>
      <GatherButton id={id} />
      <details class="add-link">
        <summary>{t('addByAddress')}</summary>
        <EvidenceForm add={add} />
      </details>
    </section>
  );
}

function EvidenceItem({ item, remove }: { item: Evidence; remove: () => void }) {
  const { url, title, quotation, added } = item;
  return (
    <li>
      <a href={url} target="_blank" rel="noreferrer" dir="auto">
        {title || url}
      </a>
      <button type="button" aria-label={t('removeEvidence', title || url)} onClick={remove}>
        ×
      </button>
      {quotation && <blockquote dir="auto">{quotation}</blockquote>}
      <p class="evidence-facts">
        {title && <bdi>{hostName(url)}</bdi>}
        <time dateTime={added}>{t('evidenceOn', readerDayPhrase(added))}</time>
      </p>
    </li>
  );
}

/** One button for both, so that focus stays where it is. */
function GatherButton({ id }: { id: string }) {
  const { gathering, gather } = useChecking();
  const isOn = gathering?.id === id;
  return (
    <>
      <button type="button" class="button" onClick={() => void gather(isOn ? null : id)}>
        {isOn ? t('gatherStop') : t('gatherEvidence')}
      </button>
      <p class="unseen" role="status">
        {isOn && t('gatherHint')}
      </p>
    </>
  );
}

function EvidenceForm({ add }: { add: (item: Evidence) => void }) {
  const take = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const part = (name: Field) => String(data.get(name)).trim();
    const added = new Date().toISOString();
    add({ url: part('url'), title: part('title'), quotation: part('quotation'), added });
    form.reset();
  };
  const named = (name: Field) => ({
    name,
    'aria-label': t(`evidence_${name}`),
    placeholder: t(`evidence_${name}`),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take(event.currentTarget);
      }}
    >
      {/* The browser's own words say what is wrong with an address. */}
      <input type="url" required pattern="https?://.+" {...named('url')} />
      <input {...named('title')} />
      <input {...named('quotation')} />
      <button type="submit" class="button">
        {t('addEvidence')}
      </button>
    </form>
  );
}
