import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate, formatRange, localOf } from '#app/ui/format-date.ts';
import { Card, SectionHead } from '#app/ui/page-head.tsx';
import { kindWord, lotCopy } from '../effect/copy.id.ts';
import { effectCopy as copy, figure } from '../effect/effect-copy.id.ts';
import type { Comparison } from '../effect/queries/effect-page.server.ts';
import type { Study, StudyRow } from '../effect/queries/study.server.ts';
import type { Effect, GroupMeans } from '../effect/rules/effect.ts';
import { DROPPED } from '../effect/rules/outcomes.ts';
import type { EffectMeasure } from '../tables.ts';
import { IntervalChart, WeeksChart } from './effect-charts.tsx';

/** A comparison with its test, where it may be tested. */
export type Tested = Comparison & { readonly effect: Effect | null };
type WithStudy = Tested & { study: Study };
const GROUPS = ['first', 'second'] as const;

function meansOf(study: Study, group: StudyRow['group']): GroupMeans | null {
  const rows = study.rows.filter((row) => row.group === group);
  if (rows.length === 0) return null;
  const mean = (of: (row: StudyRow) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return {
    units: rows.length,
    before: mean((row) => row.before),
    after: mean((row) => row.after),
    change: mean((row) => row.after - row.before),
  };
}

const signed = (measure: EffectMeasure, value: number): string =>
  `${value > 0 ? '+' : ''}${figure(measure, value)}`;

function Sure({
  effect,
  comparison,
  declaredAt,
}: {
  effect: Effect;
  comparison: Tested;
  declaredAt: string;
}) {
  const { sure } = copy;
  const { measure } = comparison.plan;
  const tested: [string, string][] =
    effect.verdict === 'cannot-tell'
      ? []
      : [
          [sure.interval, sure.intervalOf(effect, measure)],
          [sure.p, sure.pValue(effect.p)],
          [sure.chance, sure.chanceOf(effect.p)],
          [sure.ways, sure.waysOf(effect)],
        ];
  const least = effect.smallestDetectable;
  const rows: [string, string][] = [
    [sure.how, sure.lot],
    [sure.units, sure.pair(effect.first.units, effect.second.units)],
    [sure.estimate, signed(measure, effect.estimate)],
    ...tested,
    ...(least === null ? [] : ([[sure.detectable, figure(measure, least)]] as [string, string][])),
    [sure.measure, lotCopy.plan.shortMeasures[measure]],
    [sure.declared, declaredAt],
  ];
  return (
    <Card title={sure.title}>
      <table className="ledger">
        <tbody>
          {rows.map(([term, value]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mut sm">{copy.inUnit(measure)}</p>
    </Card>
  );
}

function Claim({ comparison }: { comparison: Tested }) {
  const { effect, standing, plan, unitKind } = comparison;
  const measure = plan.measure;
  if (standing === 'not-declared' || standing === 'mixed')
    return <Alert tone="warn">{copy.standing[standing]}</Alert>;
  if (!effect) return <Alert tone="warn">{copy.description.nothing}</Alert>;
  const detectable = effect.verdict === 'cannot-tell' ? null : copy.detectable(effect, measure);
  return (
    <div>
      <h2>{copy.claim(effect, measure, unitKind)}</h2>
      {effect.verdict !== 'cannot-tell' && (
        <p className="mut" style={{ marginTop: 6 }}>
          {copy.range(effect, measure)} {detectable}{' '}
          {copy.onlyThese(effect.first.units + effect.second.units, unitKind)}
        </p>
      )}
    </div>
  );
}

type MeanRow = GroupMeans & { group: StudyRow['group'] };
const columnsOf = (measure: EffectMeasure) => {
  const { columns } = copy.table;
  return {
    before: {
      key: 'before',
      head: columns.before,
      figure: true,
      cell: (row: { before: number }) => figure(measure, row.before),
    },
    after: {
      key: 'after',
      head: columns.after,
      figure: true,
      cell: (row: { after: number }) => figure(measure, row.after),
    },
    change: {
      key: 'change',
      head: columns.change,
      figure: true,
      cell: (row: { before: number; after: number }) => signed(measure, row.after - row.before),
    },
  };
};

function Means({ study, measure }: { study: Study; measure: EffectMeasure }) {
  const { columns } = copy.table;
  const { before, after, change } = columnsOf(measure);
  const rows = GROUPS.flatMap((group): MeanRow[] => {
    const means = meansOf(study, group);
    return means ? [{ ...means, group }] : [];
  });
  const all: Column<MeanRow>[] = [
    { key: 'group', head: columns.group, main: true, cell: (row) => copy.groups[row.group] },
    { key: 'units', head: columns.units, figure: true, cell: (row) => row.units },
    before,
    after,
    change,
  ];
  return <DataTable caption={copy.table.means} columns={all} rows={rows} rowKey={(row) => row.group} />;
}

function Units({ comparison, programmeId }: { comparison: WithStudy; programmeId: string }) {
  const { study, plan, unitKind, seed } = comparison;
  const { columns } = copy.table;
  const { before, after, change } = columnsOf(plan.measure);
  const all: Column<StudyRow>[] = [
    { key: 'unit', head: columns.unit, main: true, cell: (row) => row.name },
    before,
    after,
    change,
  ];
  const rows = GROUPS.flatMap((group) => study.rows.filter((row) => row.group === group));
  return (
    <>
      <SectionHead
        title={copy.table.title}
        act={
          <LinkButton
            size="sm"
            icon="download"
            href={`/kerja/pelatihan/${programmeId}/dampak.csv?jenis=${unitKind}`}
            download
          >
            {copy.table.download}
          </LinkButton>
        }
      />
      <DataTable
        caption={copy.table.caption}
        columns={all}
        rows={rows}
        rowKey={(row) => row.id}
        groupOf={(row) => ({ key: row.group, label: copy.groups[row.group] })}
      />
      <p className="mut sm any">{copy.table.recompute(seed)}</p>
    </>
  );
}

/** More than a fifth of the units between the groups: dropping may have done what the training did not. */
function isUneven(study: Study): boolean {
  const share = (group: StudyRow['group']) => {
    const gone = study.dropped.filter((unit) => unit.group === group).length;
    const all = gone + study.rows.filter((row) => row.group === group).length;
    return all === 0 ? 0 : gone / all;
  };
  return Math.abs(share('first') - share('second')) > 0.2;
}

function Dropped({ study }: { study: Study }) {
  if (study.dropped.length === 0) return null;
  return (
    <Card title={copy.dropped.title(study.dropped.length)} ground="sunken">
      <div className="stack tight">
        {isUneven(study) && <Alert tone="warn">{copy.dropped.uneven}</Alert>}
        {GROUPS.flatMap((group) =>
          DROPPED.flatMap((why) => {
            const units = study.dropped.filter((unit) => unit.group === group && unit.why === why);
            if (units.length === 0) return [];
            return (
              <p key={`${group} ${why}`} className="sm">
                <b>{copy.dropped.line(group, copy.dropped.whys[why])}</b>{' '}
                {units.map((unit) => unit.name).join(', ')}
              </p>
            );
          }),
        )}
      </div>
    </Card>
  );
}

function Pictures({ comparison }: { comparison: WithStudy }) {
  const { study, plan, windows, effect } = comparison;
  const { measure } = plan;
  const words = (group: StudyRow['group']) => {
    const means = meansOf(study, group);
    return means ? copy.fromTo(figure(measure, means.before), figure(measure, means.after)) : '';
  };
  const span = (one: { from: string; to: string }) => formatRange(one.from, one.to);
  const sources =
    measure === 'posts' ? copy.counted(study.posts.counted, study.posts.reported) : copy.gradesOnly;
  return (
    <>
      <h3>{copy.axis[measure]}</h3>
      <WeeksChart
        study={study}
        measure={measure}
        label={copy.weeksLabel(copy.axis[measure], words('first'), words('second'))}
        note={`${copy.pictureNote} ${copy.windows(span(windows.before), span(windows.training), span(windows.after))} ${sources}`}
      />
      {effect && effect.verdict !== 'cannot-tell' && (
        <>
          <h3>{copy.intervalTitle}</h3>
          <IntervalChart effect={effect} measure={measure} />
        </>
      )}
    </>
  );
}

/** A drawn kind of unit: what may be said, the picture, how sure it is, and the figures behind. */
export function ComparisonSection(props: {
  comparison: Tested;
  programmeId: string;
  declaredAt: string | null;
  zone: string;
}) {
  const { comparison } = props;
  const { standing, unitKind, strayed, effect, study } = comparison;
  const few = effect?.verdict === 'cannot-tell';
  const badge = standing === 'ready' ? (few ? 'few' : 'lot') : study ? 'described' : ('waiting' as const);
  const main = (
    <Card
      title={kindWord(unitKind)}
      act={<Badge tone={badge === 'lot' ? 'neutral' : 'info'}>{copy.badges[badge]}</Badge>}
    >
      <div className="stack tight">
        {!comparison.lotHolds && <Alert tone="bad">{copy.lotBroken}</Alert>}
        {standing === 'not-begun' && (
          <p>{copy.standing['not-begun'](formatDate(comparison.first.fromDate, 'plain'))}</p>
        )}
        {standing === 'running' && <p>{copy.standing.running(formatDate(comparison.readableOn, 'plain'))}</p>}
        {study && <Claim comparison={comparison} />}
        {study && study.rows.length > 0 && <Pictures comparison={{ ...comparison, study }} />}
        {study && strayed > 0 && <Alert>{copy.strayed(strayed)}</Alert>}
      </div>
    </Card>
  );
  if (!study) return main;
  const declaredAt = props.declaredAt ? formatDate(localOf(props.declaredAt, props.zone).date, 'brief') : '';
  return (
    <section className="stack tight">
      <div className="split">
        {main}
        <div className="stack tight">
          {effect && <Sure effect={effect} comparison={comparison} declaredAt={declaredAt} />}
          <Dropped study={study} />
        </div>
      </div>
      {study.rows.length > 0 && (
        <>
          <Means study={study} measure={comparison.plan.measure} />
          <Units comparison={{ ...comparison, study }} programmeId={props.programmeId} />
        </>
      )}
    </section>
  );
}
