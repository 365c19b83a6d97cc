import { cx } from '#app/ui/class-names.ts';
import { formatDate } from '#app/ui/format-date.ts';
import { TONE_WORDS } from '../copy.id.ts';
import type { TrendRow, TrendTone } from '../rules/trend.ts';
import { type PictureSize, trendPicture } from '../rules/trend-picture.ts';

const WIDE: PictureSize & { labels: number } = { width: 760, height: 280, right: 132, labels: 8 };
const NARROW: PictureSize & { labels: number } = { width: 328, height: 240, right: 8, labels: 3 };

/** Lines differ by dash as well as by colour. */
const DASHES: Readonly<Record<TrendTone, string | undefined>> = {
  positive: undefined,
  neutral: '10 5',
  negative: undefined,
  unset: '2 6',
};

function Drawn({ rows, label, size }: { rows: readonly TrendRow[]; label: string; size: typeof WIDE }) {
  const narrow = size === NARROW;
  const picture = trendPicture(rows, size, size.labels);
  const { box } = picture;
  return (
    <svg
      className={cx('chart', narrow ? 'chart-narrow' : 'chart-wide')}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      {picture.yTicks.map(({ value, at }) => (
        <g key={value}>
          <line className="grid" x1={box.left} x2={box.right} y1={at} y2={at} />
          <text x={box.left - 8} y={at + 4} textAnchor="end">
            {value.toLocaleString('id-ID')}
          </text>
        </g>
      ))}
      {picture.xLabels.map(({ date, x, at }) => (
        <text
          key={date}
          x={x}
          y={size.height - 8}
          textAnchor={at === 0 ? 'start' : narrow && at === rows.length - 1 ? 'end' : 'middle'}
        >
          {formatDate(date, 'brief', rows.at(-1)!.at)}
        </text>
      ))}
      {picture.lines.map(({ tone, d, end }) => (
        <g key={tone}>
          <path className={`tone-${tone}`} d={d} strokeDasharray={DASHES[tone]} />
          {!narrow && (
            <text className="val" x={end.x + 10} y={end.y + 5}>
              {TONE_WORDS[tone]}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Articles over time by tone, drawn for wide pages and for the phone; the table stands below it. */
export function TrendChart({
  rows,
  label,
  note,
}: {
  rows: readonly TrendRow[];
  label: string;
  note: string;
}) {
  return (
    <figure className="drawn">
      <ul className="chart-key chart-narrow">
        {(Object.keys(DASHES) as TrendTone[]).map((tone) => (
          <li key={tone}>
            <svg className="chart" style={{ width: 32 }} viewBox="0 0 32 8" aria-hidden="true">
              <path className={`tone-${tone}`} d="M0 4L32 4" strokeDasharray={DASHES[tone]} />
            </svg>
            {TONE_WORDS[tone]}
          </li>
        ))}
      </ul>
      <Drawn rows={rows} label={label} size={WIDE} />
      <Drawn rows={rows} label={label} size={NARROW} />
      <figcaption>{note}</figcaption>
    </figure>
  );
}
