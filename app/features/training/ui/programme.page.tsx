import { Link } from 'react-router';
import { KIND_WORDS, type UnitKind } from '#app/features/org/index.ts';
import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatRange } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { trainingCopy } from '../copy.id.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { type BatchRow, programmeView } from '../programmes/queries/programme.server.ts';
import type { Route } from './+types/programme.page.ts';
import { batchHref } from './batch-tabs.ts';
import { ProgrammeTabs } from './programme-tabs.tsx';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.programme;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = await readAs(context, actor, (db) => programmeView(db, actor, params.id));
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

const kindsOf = (row: BatchRow) => row.unitKinds.map((kind) => KIND_WORDS[kind as UnitKind]).join(', ');

function StateBadge({ row }: { row: BatchRow }) {
  const tones = { draft: 'neutral', open: 'info', cancelled: 'bad', finished: 'good' } as const;
  return <Badge tone={tones[row.state]}>{trainingCopy.state[row.state]}</Badge>;
}

function columnsFor(programmeId: string): Column<BatchRow>[] {
  return [
    {
      key: 'name',
      head: copy.columns.name,
      main: true,
      cell: (row) => (
        <>
          <Link className="any" to={batchHref({ id: row.id, programmeId })}>
            {row.name}
          </Link>{' '}
          <StateBadge row={row} />
          <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
            {row.stateReason ?? kindsOf(row)}
          </span>
        </>
      ),
    },
    { key: 'days', head: copy.columns.days, cell: (row) => formatRange(row.fromDate, row.toDate) },
    { key: 'place', head: copy.columns.place, cell: (row) => row.place },
    {
      key: 'people',
      head: copy.columns.people,
      figure: true,
      cell: (row) => (
        <>
          {programmesCopy.list.places(row.confirmed, row.quota)}
          {row.waiting > 0 && <span className="sm mut"> · {copy.waiting(row.waiting)}</span>}
        </>
      ),
    },
    { key: 'jp', head: copy.columns.jp, figure: true, cell: (row) => row.jp },
  ];
}

/** A programme: what it is for, and its batches. */
export default function ProgrammePage({ loaderData: view }: Route.ComponentProps) {
  const { programme, batches } = view;
  const here = `/kerja/pelatihan/${programme.id}`;
  const add = (
    <LinkButton variant="filled" icon="plus" href={`${here}/angkatan-baru`}>
      {copy.addBatch}
    </LinkButton>
  );
  const facts = [
    { term: copy.organiser, value: programme.organiser },
    ...(programme.purpose ? [{ term: copy.purpose, value: programme.purpose }] : []),
    ...(programme.basis ? [{ term: copy.basis, value: programme.basis }] : []),
  ];
  return (
    <>
      <PageHead
        title={programme.title}
        summary={copy.summaryLine(
          batches.filter((row) => row.state !== 'cancelled').length,
          batches.reduce((sum, row) => sum + row.confirmed, 0),
        )}
        back={{ href: '/kerja/pelatihan', label: programmesCopy.list.title }}
        {...(view.abilities.manage
          ? {
              acts: (
                <>
                  {batches.length > 0 && add}
                  <LinkButton icon="edit" href={`${here}/ubah`}>
                    {copy.edit}
                  </LinkButton>
                  <LinkButton icon="checklist" href={`${here}/tes`}>
                    {trainingCopy.tabs.tests}
                  </LinkButton>
                  <LinkButton icon="message" href={`${here}/evaluasi`}>
                    {trainingCopy.tabs.evaluation}
                  </LinkButton>
                  <LinkButton icon="copy" href={`${here}/salin`}>
                    {copy.clone}
                  </LinkButton>
                </>
              ),
            }
          : {})}
      />
      <ProgrammeTabs programmeId={programme.id} current="batches" />
      <PageBody>
        <Card>
          <Facts rows={facts} />
        </Card>
        <SectionHead title={copy.batches} count={String(batches.length)} />
        <DataTable
          caption={copy.batchesCaption}
          columns={columnsFor(programme.id)}
          rows={batches}
          rowKey={(row) => row.id}
          empty={
            <EmptyState
              icon="users"
              title={copy.emptyTitle}
              {...(view.abilities.manage ? { acts: add } : {})}
            >
              {copy.empty}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
