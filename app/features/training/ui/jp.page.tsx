import { dateIn } from '#app/platform/clock/local-time.ts';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { jpCopy as copy } from '../certifying/jp-copy.id.ts';
import { type JpRow, jpView } from '../certifying/queries/jp.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import type { Route } from './+types/jp.page.ts';

export const handle: PageHandle = { scripts: true };
const HERE = '/kerja/pelatihan/jp';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const asked = Number(new URL(request.url).searchParams.get('tahun'));
  return readAs(context, actor, async (db) => {
    const { zone } = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    const today = dateIn(now, zone);
    const year = asked >= 2000 && asked <= 2100 ? Math.trunc(asked) : Number(today.slice(0, 4));
    return jpView(db, actor, { year, today });
  });
}

const columns: Column<JpRow>[] = [
  {
    key: 'person',
    head: copy.columns.person,
    main: true,
    cell: (row) => <span className="any">{row.person}</span>,
  },
  { key: 'unit', head: copy.columns.unit, cell: (row) => row.unit },
  { key: 'trainings', head: copy.columns.trainings, figure: true, cell: (row) => row.trainings },
  { key: 'jp', head: copy.columns.jp, figure: true, cell: (row) => row.jp },
  {
    key: 'state',
    head: copy.columns.state,
    cell: (row) =>
      row.missing === 0 ? (
        <Badge tone="good">{copy.enough}</Badge>
      ) : (
        <Badge tone={row.jp === 0 ? 'neutral' : 'warn'}>{copy.missing(row.missing)}</Badge>
      ),
  },
];

/** Lesson hours of a year by officer. */
export default function JpPage({ loaderData: view }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.reached, view.rows.length, view.wanted, view.year)}
        back={{ href: '/kerja/pelatihan', label: programmesCopy.list.title }}
      />
      <PageBody>
        <p className="mut">{copy.lead(view.wanted)}</p>
        {view.years.length > 1 && (
          <Tabs
            label={copy.years}
            items={view.years.map((year) => ({
              href: `${HERE}?tahun=${year}`,
              label: String(year),
              current: year === view.year,
            }))}
          />
        )}
        <DataTable
          caption={copy.caption(view.year)}
          columns={columns}
          rows={view.rows}
          rowKey={(row) => row.personId}
          empty={
            <EmptyState icon="certificate" title={copy.emptyTitle}>
              {view.isDesk ? copy.empty : copy.emptyOwn}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
