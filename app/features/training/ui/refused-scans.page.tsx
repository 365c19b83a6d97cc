import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { attendingCopy } from '../attending/copy.id.ts';
import { type RefusedView, refusedView } from '../attending/queries/scan-history.server.ts';
import type { Route } from './+types/refused-scans.page.ts';
import { batchHref } from './batch-tabs.ts';
import { SessionChoice } from './session-choice.tsx';

export const handle: PageHandle = { scripts: true };
const copy = attendingCopy.refused;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const session = new URL(request.url).searchParams.get('sesi');
  const view = await readAs(context, actor, (db) => refusedView(db, actor, params.batchId, { session }));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return view;
}

type Row = RefusedView['rows'][number];

function columnsFor(zone: string): Column<Row>[] {
  return [
    {
      key: 'who',
      head: copy.columns.who,
      main: true,
      cell: (row) => (
        <>
          <span className="any">{row.person ?? copy.unknown}</span>
          {row.unit && (
            <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
              {row.unit}
            </span>
          )}
        </>
      ),
    },
    { key: 'reason', head: copy.columns.reason, cell: (row) => copy.reason(row.reason) },
    {
      key: 'when',
      head: copy.columns.when,
      nowrap: true,
      cell: (row) => formatInstant(row.at, zone, 'short'),
    },
    { key: 'session', head: copy.columns.session, cell: (row) => row.subject },
    {
      key: 'how',
      head: copy.columns.how,
      cell: (row) =>
        row.how === 'committee' && row.by
          ? `${attendingCopy.how[row.how]}, ${copy.by(row.by)}`
          : attendingCopy.how[row.how],
    },
  ];
}

/** Scans that do not count, with their reason: they are kept, so that the committee can judge a dispute. */
export default function RefusedScansPage({ loaderData: view }: Route.ComponentProps) {
  const { head, sessions, session, rows } = view;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={`${head.programmeTitle}, ${head.name}. ${copy.summary(rows.length)}`}
        back={{
          href: `${batchHref(head, 'roster')}${session ? `?sesi=${session.id}` : ''}`,
          label: attendingCopy.check.roster,
        }}
      />
      <PageBody>
        {sessions.length > 0 && (
          <SessionChoice head={head} sessions={sessions} chosen={session?.id ?? null} all={copy.all} />
        )}
        <DataTable
          caption={copy.caption}
          columns={columnsFor(head.zone)}
          rows={rows}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="checks" title={copy.emptyTitle}>
              {copy.empty}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
