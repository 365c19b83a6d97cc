import { cx } from '#app/ui/class-names.ts';
import { formatDate } from '#app/ui/format-date.ts';
import { effectCopy as copy, figure } from '../effect/effect-copy.id.ts';
import type { Study } from '../effect/queries/study.server.ts';
import type { Effect } from '../effect/rules/effect.ts';
import { meanLine } from '../effect/rules/outcomes.ts';
import {
  intervalPicture,
  type Line,
  NARROW,
  type PictureSize,
  WIDE,
  weeksPicture,
} from '../effect/rules/picture.ts';
import type { EffectMeasure } from '../tables.ts';

const GROUPS = ['first', 'second'] as const;
const mark = (group: Line['group']) => (group === 'first' ? 'one' : 'two');

type WeeksProps = { study: Study; measure: EffectMeasure; label: string };

function Weeks({ study, measure, label, size }: WeeksProps & { size: PictureSize }) {
  const lines: Line[] = study.rows.map((row) => ({ group: row.group, values: row.line }));
  const means = GROUPS.map((group) => ({
    group,
    values: meanLine(
      lines.filter((line) => line.group === group).map((line) => line.values),
      study.weeks.length,
    ),
  }));
  const training = study.weeks.findIndex((week) => week.at === 0);
  const picture = weeksPicture(lines, means, {
    weeks: study.weeks.length,
    training,
    least: measure === 'posts' ? 1 : 100,
    size,
  });
  const { box, shade } = picture;
  return (
    <svg
      className={cx('chart', size.narrow ? 'chart-narrow' : 'chart-wide')}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      {shade && (
        <>
          <rect className="shade" x={shade.x} width={shade.width} y={box.top} height={box.bottom - box.top} />
          <text x={shade.x + shade.width / 2} y={box.top - 8} textAnchor="middle">
            {copy.trainingWeek}
          </text>
        </>
      )}
      {picture.yTicks.map((tick) => (
        <g key={tick.value}>
          <line className="grid" x1={box.left} x2={box.right} y1={tick.at} y2={tick.at} />
          <text x={box.left - 8} y={tick.at + 4} textAnchor="end">
            {tick.value.toLocaleString('id-ID')}
          </text>
        </g>
      ))}
      {picture.labelled.map(({ at, x }) => (
        <text key={at} x={x} y={size.height - 8} textAnchor="middle">
          {formatDate(study.weeks[at]!.from, 'brief', study.weeks[0]!.from)}
        </text>
      ))}
      {picture.paths.map((path, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never change places
        <path key={at} className={`thin ${mark(path.group)}`} d={path.d} />
      ))}
      {picture.means.map((mean) => (
        <g key={mean.group}>
          <path className={`thick ${mark(mean.group)}`} d={mean.d} />
          {mean.end && !size.narrow && (
            <text className={`val ${mark(mean.group)}`} x={mean.end.x + 12} y={mean.end.y + 5}>
              {copy.ends[mean.group]}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The units over the weeks: thin lines all, thick lines both groups, the training's week shaded. */
export function WeeksChart(props: WeeksProps & { note: string }) {
  return (
    <figure className="drawn">
      <ul className="chart-key">
        {GROUPS.map((group) => (
          <li key={group}>
            <svg className="chart" style={{ width: 32 }} viewBox="0 0 32 8" aria-hidden="true">
              <path className={`thick ${mark(group)}`} d="M2 4H30" />
            </svg>
            {copy.groups[group]}
          </li>
        ))}
      </ul>
      <Weeks {...props} size={WIDE} />
      <Weeks {...props} size={NARROW} />
      <figcaption>{props.note}</figcaption>
    </figure>
  );
}

function Interval({ effect, measure, width }: { effect: Effect; measure: EffectMeasure; width: number }) {
  const picture = intervalPicture(effect, width);
  const { bar } = picture;
  return (
    <svg
      className={cx('chart', width === WIDE.width ? 'chart-wide' : 'chart-narrow')}
      viewBox={`0 0 ${width} 84`}
      role="img"
      aria-label={copy.intervalLabel(figure(measure, effect.estimate), copy.sure.intervalOf(effect, measure))}
    >
      {picture.ticks
        .filter((tick) => tick.value !== 0)
        .map((tick) => (
          <g key={tick.value}>
            <line className="grid" x1={tick.at} x2={tick.at} y1={8} y2={52} />
            {Math.abs(tick.at - picture.zero) > 70 && (
              <text x={tick.at} y={72} textAnchor="middle">
                {tick.value > 0 ? '+' : '\u2212'}
                {Math.abs(tick.value).toLocaleString('id-ID')}
              </text>
            )}
          </g>
        ))}
      <line className="zero" x1={picture.zero} x2={picture.zero} y1={8} y2={52} />
      <text x={Math.min(Math.max(picture.zero, 62), width - 62)} y={72} textAnchor="middle">
        {copy.noEffect}
      </text>
      <path
        className={cx('range', (bar.openLeft || bar.openRight) && 'open')}
        d={`M${bar.from} 30H${bar.to}`}
      />
      <circle className="point" cx={picture.estimate} cy={30} r={9} />
    </svg>
  );
}

/** Point and interval, with the line where there is no effect. */
export function IntervalChart(props: { effect: Effect; measure: EffectMeasure }) {
  return (
    <figure className="drawn">
      <Interval {...props} width={WIDE.width} />
      <Interval {...props} width={NARROW.width} />
    </figure>
  );
}
