import type { ReactNode } from 'react';
import { networkName } from '#app/features/channels/index.ts';
import { KIND_WORDS } from '#app/features/org/index.ts';
import { cx } from '#app/ui/class-names.ts';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { SplitBar } from '#app/ui/progress.tsx';
import { StateTile } from '#app/ui/state-tile.tsx';
import type { PeriodFacts, StateSums } from '../facts.ts';
import { pagesCopy } from '../pages-copy.id.ts';
import { paperCopy } from '../paper-copy.id.ts';
import { periodHref } from '../period-href.ts';
import { linePath, linePoints, networkBars, STATES, sumOf } from '../rules/charts.ts';

const copy = pagesCopy.period;
/** Sizes of the line: the screen's, and the phone's on which every second day is named. */
const SIZES = [
  { className: 'chart-wide', width: 640, height: 220, left: 62, right: 604, top: 30, bottom: 182, every: 1 },
  {
    className: 'chart-narrow',
    width: 320,
    height: 200,
    left: 54,
    right: 296,
    top: 30,
    bottom: 164,
    every: 2,
  },
] as const;

type Props = { facts: PeriodFacts };

/** A picture and under it the same figures as a table to read and to keep. */
function Figure<Row>(props: {
  title: string;
  children: ReactNode;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  csv: string;
}) {
  const { title, children, rows, rowKey, columns, csv } = props;
  return (
    <Card title={title} icon="chart-bar">
      {children}
      <details className="figures">
        <summary>{copy.table}</summary>
        <DataTable caption={title} rows={rows} rowKey={rowKey} columns={columns} />
        <a className="btn sml" href={csv} download>
          {copy.csv}
        </a>
      </details>
    </Card>
  );
}

const sharePoint = (from: string, covered: number, of: number) =>
  `${formatDate(from, 'brief', from)} ${paperCopy.of(covered, of)}`;

function Line({ facts, label, size }: Props & { label: string; size: (typeof SIZES)[number] }) {
  const points = linePoints(facts.line, size);
  // Counted from the end: the period of the report is always named.
  const named = (at: number) => (points.length - 1 - at) % size.every === 0;
  return (
    <svg
      className={cx('chart', size.className)}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      {[0, 0.5, 1].map((share) => {
        const y = size.bottom - share * (size.bottom - size.top);
        return (
          <g key={share}>
            <line className="grid" x1={size.left - 14} x2={size.right + 14} y1={y} y2={y} />
            <text x={size.left - 20} y={y + 4} textAnchor="end">
              {share * 100}%
            </text>
          </g>
        );
      })}
      <path className="thick one" d={linePath(points)} />
      {points.map(({ x, y, covered, of, from }, at) => (
        <g key={from}>
          {named(at) && (
            <text x={x} y={size.height - 10} textAnchor="middle">
              {formatDate(from, 'brief', from)}
            </text>
          )}
          {y !== null && <circle className="point" cx={x} cy={y} r={5} />}
          {y !== null && named(at) && (
            <text className="val" x={x} y={y - 12} textAnchor="middle">
              {covered}/{of}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Coverage of activities by period, with its figures at the points. */
export function LineFigure({ facts }: Props) {
  const label = copy.lineLabel(
    facts.line.map(({ from, covered, of }) => sharePoint(from, covered, of)).join(', '),
  );
  return (
    <Figure
      title={paperCopy.line}
      rows={facts.line}
      rowKey={({ key }) => key}
      columns={[
        { key: 'from', head: copy.from, main: true, cell: ({ from }) => formatDate(from, 'date') },
        {
          key: 'share',
          head: copy.share,
          figure: true,
          cell: ({ covered, of }) => paperCopy.of(covered, of),
        },
      ]}
      csv={periodHref(facts, '/liputan.csv')}
    >
      <p className="hint">{copy.lineNote}</p>
      {SIZES.map((size) => (
        <Line key={size.className} facts={facts} label={label} size={size} />
      ))}
    </Figure>
  );
}

/** Own posts and shares of others' posts by network. */
export function NetworksFigure({ facts }: Props) {
  if (facts.postsByNetwork.length === 0)
    return (
      <Card title={paperCopy.networks} icon="chart-bar">
        <p className="mut">{copy.noPosts}</p>
      </Card>
    );
  const bars = networkBars(facts.postsByNetwork, 100);
  return (
    <Figure
      title={paperCopy.networks}
      rows={facts.postsByNetwork}
      rowKey={({ network }) => network}
      columns={[
        { key: 'network', head: copy.network, main: true, cell: ({ network }) => networkName(network) },
        { key: 'own', head: copy.own, figure: true, cell: ({ posts }) => posts },
        { key: 'shared', head: copy.shared, figure: true, cell: ({ shares }) => shares },
      ]}
      csv={periodHref(facts, '/jaringan.csv')}
    >
      <p className="hint">{paperCopy.networksNote}</p>
      <ul className="net-bars" aria-label={paperCopy.networks}>
        {bars.map(({ network, posts, shares, own, shared }) => (
          <li key={network}>
            <span>{networkName(network)}</span>
            <span className="net-bar" aria-hidden="true">
              <i style={{ width: `${own}%` }} />
              {shares > 0 && <i className="dash" style={{ width: `${shared}%` }} />}
            </span>
            <span className="tn">{shares > 0 ? `${posts} + ${shares}` : posts}</span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

const partsOf = (states: StateSums) => STATES.map((state) => ({ state, value: states[state] }));
const partWords = (states: StateSums) =>
  STATES.filter((state) => states[state] > 0)
    .map((state) => `${states[state]} ${paperCopy.states[state].toLowerCase()}`)
    .join(', ');
const kindWord = (kind: string) => KIND_WORDS[kind as keyof typeof KIND_WORDS] ?? kind;

/** How the tasks stand, for all units and for each kind. */
export function StatesFigure({ facts }: Props) {
  const all = { kind: '', units: facts.units.length, states: facts.states };
  const rows = facts.statesByKind.filter(({ states }) => sumOf(states) > 0);
  if (sumOf(facts.states) === 0) return null;
  return (
    <Figure
      title={paperCopy.kinds}
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'kind', head: copy.kind, main: true, cell: ({ kind }) => kindWord(kind) },
        { key: 'units', head: copy.units, figure: true, cell: ({ units }) => units },
        ...STATES.map((state) => ({
          key: state,
          head: paperCopy.states[state],
          figure: true,
          cell: ({ states }: (typeof rows)[number]) => states[state],
        })),
      ]}
      csv={periodHref(facts, '/keadaan.csv')}
    >
      <ul className="legend-row">
        {STATES.filter((state) => facts.states[state] > 0).map((state) => (
          <li key={state}>
            <StateTile state={state} label={paperCopy.states[state]} />
            <span>
              {paperCopy.states[state]} <b className="tn">{facts.states[state]}</b>
            </span>
          </li>
        ))}
      </ul>
      <ul className="kind-bars">
        {[all, ...rows].map(({ kind, units, states }) => {
          const name = kind === '' ? paperCopy.all(units) : paperCopy.kindUnits(kindWord(kind), units);
          return (
            <li key={kind}>
              <span>{name}</span>
              <SplitBar parts={partsOf(states)} label={copy.kindsLabel(name, partWords(states))} />
            </li>
          );
        })}
      </ul>
    </Figure>
  );
}
