// The links that back the reader's verdict on a claim.
import { t } from '../../browser/strings.ts';
import type { Annotation, Evidence } from '../../model/annotation.ts';
import { useActions } from './use-actions.ts';

type Field = Exclude<keyof Evidence, 'added'>;

/** The links, each with what it shows, and the fields for one more. */
export function EvidenceList({ annotation: { id, evidence } }: { annotation: Annotation }) {
  const { revise } = useActions();
  const add = (item: Evidence) => void revise(id, { evidence: [...evidence, item] });
  return (
    <section class="evidence" aria-label={t('exportEvidence')}>
      <ul>
        {evidence.map((item) => (
          <li key={item.url}>
            <a href={item.url} target="_blank" rel="noreferrer" dir="auto">
              {item.title || item.url}
            </a>
            <button
              type="button"
              aria-label={t('removeEvidence', item.title || item.url)}
              onClick={() => void revise(id, { evidence: evidence.filter((one) => one !== item) })}
            >
              ×
            </button>
            {item.quotation && <p dir="auto">{item.quotation}</p>}
          </li>
        ))}
      </ul>
      <EvidenceForm add={add} />
    </section>
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
