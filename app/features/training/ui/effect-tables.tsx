import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { Card, SectionHead } from '#app/ui/page-head.tsx';
import { effectCopy as copy, figure } from '../effect/effect-copy.id.ts';
import type { Comparison } from '../effect/queries/effect-page.server.ts';
import type { Study, StudyRow } from '../effect/queries/study.server.ts';
import type { GroupMeans } from '../effect/rules/effect.ts';
import { DROPPED } from '../effect/rules/outcomes.ts';
import type { EffectMeasure } from '../tables.ts';

const GROUPS = ['first', 'second'] as const;

/** Means of a group; null where nobody of it is compared. */
export function meansOf(study: Study, group: StudyRow['group']): GroupMeans | null {
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

export const signed = (measure: EffectMeasure, value: number): string =>
  `${value > 0 ? '+' : ''}${figure(measure, value)}`;

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

/** Both groups, before and after. */
export function Means({ study, measure }: { study: Study; measure: EffectMeasure }) {
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

/** Every unit, and the file from which anybody computes the same. */
export function Units(props: { comparison: Comparison; study: Study; programmeId: string }) {
  const { comparison, study, programmeId } = props;
  const { plan, unitKind, seed } = comparison;
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
          <span className="noprint">
            <LinkButton
              size="sm"
              icon="download"
              href={`/kerja/pelatihan/${programmeId}/dampak.csv?jenis=${unitKind}`}
              download
            >
              {copy.table.download}
            </LinkButton>
          </span>
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

/** Who is not compared, and why. */
export function Dropped({ study }: { study: Study }) {
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
