import { Link } from 'react-router';
import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { jpCopy } from '../certifying/jp-copy.id.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { type TrainingRow, trainingList } from '../programmes/queries/training-list.server.ts';
import { registeringCopy } from '../registering/copy.id.ts';
import type { Route } from './+types/trainings.page.ts';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.list;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  return readAs(context, actor, (db) => trainingList(db, actor));
}

const columns: Column<TrainingRow>[] = [
  {
    key: 'title',
    head: copy.columns.title,
    main: true,
    cell: (row) => (
      <>
        <Link className="any" to={`/kerja/pelatihan/${row.id}`}>
          {row.title}
        </Link>
        <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
          {row.organiser}
        </span>
      </>
    ),
  },
  {
    key: 'days',
    head: copy.columns.days,
    cell: (row) => (row.fromDate && row.toDate ? formatRange(row.fromDate, row.toDate) : copy.noDays),
  },
  { key: 'batches', head: copy.columns.batches, figure: true, cell: (row) => row.batches || copy.noBatches },
  {
    key: 'people',
    head: copy.columns.people,
    unit: copy.columns.peopleUnit,
    figure: true,
    nowrap: true,
    cell: (row) => copy.places(row.confirmed, row.quota),
  },
];

/** All trainings of the government. */
export default function TrainingsPage({ loaderData: view }: Route.ComponentProps) {
  const { manage } = view.abilities;
  const add = (
    <LinkButton variant="filled" icon="plus" href="/kerja/pelatihan/baru">
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.trainings.length)}
        acts={
          <>
            {manage && view.trainings.length > 0 && add}
            <LinkButton icon="user" href="/kerja/pelatihan-saya">
              {registeringCopy.mine.title}
            </LinkButton>
            <LinkButton icon="certificate" href="/kerja/pelatihan/jp">
              {jpCopy.open}
            </LinkButton>
            {manage && (
              <LinkButton icon="users" href="/kerja/pelatihan/narasumber">
                {copy.speakers}
              </LinkButton>
            )}
            {view.abilities.questions && (
              <LinkButton icon="help-circle" href="/kerja/pelatihan/bank-soal">
                {copy.questions}
              </LinkButton>
            )}
          </>
        }
      />
      <PageBody>
        <DataTable
          caption={copy.caption}
          columns={columns}
          rows={view.trainings}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="school" title={copy.emptyTitle} {...(manage ? { acts: add } : {})}>
              {manage ? copy.empty : copy.emptyForOthers}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
