// A few numbers as bars, with the same numbers as a table for those who would rather read.
import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../browser/strings.ts';

/** One bar: its name, its number, and a CSS colour of its own. */
export interface Bar {
  name: string;
  value: number;
  colour?: string;
}

interface BarChartProps {
  title: string;
  /** What the names are, and what the numbers count: the table's headings. */
  columns: readonly [string, string];
  bars: readonly Bar[];
}

/** One bar under the other, the longest as wide as there is room; the text is the page's own and grows with it. */
export function BarChart({ title, columns, bars }: BarChartProps) {
  const id = useId();
  const most = Math.max(...bars.map(({ value }) => value), 1);
  if (bars.length === 0) return null;
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <div class="bars" aria-hidden="true">
        {bars.map(({ name, value, colour }) => (
          <Fragment key={name}>
            <bdi title={name}>{name}</bdi>
            <svg>
              <rect
                width={`${(value / most) * 100}%`}
                height="100%"
                rx={2}
                fill={colour ?? 'var(--accent)'}
              />
            </svg>
            <span>{value}</span>
          </Fragment>
        ))}
      </div>
      <Table columns={columns} bars={bars} />
    </figure>
  );
}

function Table({ columns, bars }: Pick<BarChartProps, 'columns' | 'bars'>) {
  return (
    <details>
      <summary>{t('chartAsTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns[0]}</th>
            <th scope="col">{columns[1]}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
