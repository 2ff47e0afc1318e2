// Narrowing a list down: one choice a facet, with how many things each value would leave.
import { useId } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Answer } from '../../search/answer.ts';
import { EVERYTHING, FACETS, type Facets, type Question } from '../../search/question.ts';
import type { Ask } from './list-page.tsx';
import { dayPhrase } from '../components/phrases.ts';
import { FACET_NAMES, useFacetNames } from './names.ts';
import { useMedia } from './use-media.ts';

/** Values of a facet that can be chosen from; rarer ones are found by searching. */
const MOST = 200;

interface FacetPanelProps {
  facets: Answer['facets'];
  question: Question;
  ask: Ask;
}

/** Where there is no room for a column beside the list: in a narrow window, or in large text. */
const NARROW = '(width < 44rem)';

/** The facets and the days; in a narrow window they are folded away under what is chosen, so that the list comes first. */
export function FacetPanel(props: FacetPanelProps) {
  const isNarrow = useMedia(NARROW);
  if (!isNarrow) return <FacetForm {...props} />;
  return (
    <details class="narrowing">
      <summary>
        {t('narrowTitle')}
        <Chosen {...props} />
      </summary>
      <FacetForm {...props} />
    </details>
  );
}

/** The values that are chosen, in the order of their fields. */
function Chosen({ question }: FacetPanelProps) {
  const nameOf = useFacetNames();
  const values = FACETS.flatMap(
    (facet) => (question[facet] && nameOf(facet, question[facet])) || [],
  );
  const days = [question.from, question.to].some(Boolean)
    ? [`${dayPhrase(question.from) ?? ''} – ${dayPhrase(question.to) ?? ''}`.trim()]
    : [];
  const all = [...values, ...days];
  if (all.length === 0) return null;
  return (
    <span class="narrowed">{all.map((value) => [' · ', <bdi key={value}>{value}</bdi>])}</span>
  );
}

function FacetForm({ facets, question, ask }: FacetPanelProps) {
  const shown = FACETS.filter((facet) => facet !== 'kind' || question.list !== 'claims');
  const { list, words, order } = question;
  const isNarrowed = [...FACETS, 'from' as const, 'to' as const].some((key) => question[key]);
  return (
    <form class="facets" aria-label={t('narrowTitle')}>
      {shown.map((facet) => (
        <FacetChoice key={facet} facet={facet} facets={facets} question={question} ask={ask} />
      ))}
      <DayChoice name="from" label={t('facetFrom')} question={question} ask={ask} />
      <DayChoice name="to" label={t('facetTo')} question={question} ask={ask} />
      {isNarrowed && (
        <button
          type="button"
          class="button"
          onClick={() => ask({ ...EVERYTHING, list, words, order })}
        >
          {t('clearFacets')}
        </button>
      )}
    </form>
  );
}

interface FacetChoiceProps extends FacetPanelProps {
  facet: keyof Facets;
}

function FacetChoice({ facet, facets, question, ask }: FacetChoiceProps) {
  const id = useId();
  const nameOf = useFacetNames();
  const counts = facets[facet].slice(0, MOST);
  const chosen = question[facet];
  const isListed = chosen === '' || counts.some(({ value }) => value === chosen);
  const options = isListed ? counts : [{ value: chosen, count: 0 }, ...counts];
  return (
    <p class={chosen ? 'facet chosen' : 'facet'}>
      <label for={id}>{t(FACET_NAMES[facet])}</label>
      <select
        id={id}
        class="button"
        value={chosen}
        disabled={options.length === 0}
        onChange={(event) => ask({ ...question, [facet]: event.currentTarget.value })}
      >
        <option value="">{t('facetAny')}</option>
        {options.map(({ value, count }) => (
          <option key={value} value={value}>
            {t('facetOption', nameOf(facet, value), String(count))}
          </option>
        ))}
      </select>
    </p>
  );
}

interface DayChoiceProps {
  name: 'from' | 'to';
  label: string;
  question: Question;
  ask: Ask;
}

function DayChoice({ name, label, question, ask }: DayChoiceProps) {
  const id = useId();
  return (
    <p class={question[name] ? 'facet chosen' : 'facet'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="button"
        type="date"
        value={question[name]}
        onChange={(event) => ask({ ...question, [name]: event.currentTarget.value })}
      />
    </p>
  );
}
