// A few numbers as bars, with the same numbers as a table for those who would rather read.
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

/** Height of a bar with its share of the space, in the units of the picture. */
const ROW = 22;

const WIDTH = 400;

const NAME_WIDTH = 150;

const LONGEST_NAME = 22;

/** Bars from the start edge, longest as wide as there is room. */
export function BarChart({ title, columns, bars }: BarChartProps) {
  const id = useId();
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const room = WIDTH - NAME_WIDTH - 50;
  if (bars.length === 0) return null;
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} aria-hidden="true">
        {bars.map(({ name, value, colour }, i) => {
          const length = (value / most) * room;
          return (
            <g key={name} transform={`translate(0 ${i * ROW})`}>
              <text x={NAME_WIDTH - 8} y={15} text-anchor="end">
                {shorten(name)}
              </text>
              <rect
                x={NAME_WIDTH}
                y={4}
                width={Math.max(length, 1)}
                height={ROW - 8}
                rx={2}
                fill={colour ?? 'var(--accent)'}
              />
              <text x={NAME_WIDTH + length + 6} y={15}>
                {value}
              </text>
            </g>
          );
        })}
      </svg>
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

function shorten(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}
