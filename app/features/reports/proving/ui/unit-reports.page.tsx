import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { UnitName } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { unitChoices } from '../queries/unit-choices.server.ts';
import { periodName } from '../rules/month.ts';
import { unitCopy } from '../unit-copy.id.ts';
import type { Route } from './+types/unit-reports.page.ts';

export const handle: PageHandle = { scripts: true };
const copy = unitCopy.page;
const HERE = '/kerja/laporan/unit';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const { searchParams } = new URL(request.url);
  const search = (searchParams.get('cari') ?? '').slice(0, 80);
  const asked = { period: searchParams.get('periode'), search, now };
  const view = await readAs(context, actor, (db) => unitChoices(db, actor, asked));
  if (!view) throw new Response(null, { status: 403 });
  const { units, ...rest } = view;
  return { ...rest, page: pageOf(units, ({ id }) => id, searchParams.get(PAGE_START)) };
}

type View = Route.ComponentProps['loaderData'];
type Row = View['page']['rows'][number];

const columnsOf = ({ period }: View): Column<Row>[] => [
  {
    key: 'unit',
    head: copy.heads.unit,
    main: true,
    cell: ({ shortName, name }) => <UnitName short={shortName} full={name} />,
  },
  { key: 'kind', head: copy.heads.kind, phone: 'bare', cell: ({ kind }) => kind },
  {
    key: 'file',
    head: copy.heads.file,
    acts: true,
    phone: 'bare',
    cell: ({ id }) => (
      <LinkButton
        size="sm"
        icon="file-spreadsheet"
        href={`${HERE}/${id}.xlsx?${period.kind === 'month' ? 'bulan' : 'triwulan'}=${period.key}`}
        plain
      >
        {copy.xlsx}
      </LinkButton>
    ),
  },
];

/** The workbook of each unit for a month or a quarter. */
export default function UnitReportsPage({ loaderData: view }: Route.ComponentProps) {
  const group = { month: copy.months, quarter: copy.quarters };
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(periodName(view.period), view.page.total)}
        back={{ href: '/kerja/laporan', label: copy.back }}
      />
      <FilterBar label={copy.filter} submitLabel={copy.apply}>
        <FilterSelect
          name="periode"
          label={copy.period}
          value={view.period.key}
          options={view.periods.map((period) => ({
            value: period.key,
            label: periodName(period),
            group: group[period.kind],
          }))}
        />
        <FilterSearch name="cari" label={copy.search} value={view.search} />
      </FilterBar>
      <PageBody>
        <p className="mut">{copy.lead}</p>
        <DataTable
          caption={copy.table}
          columns={columnsOf(view)}
          rows={view.page.rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="building" title={copy.emptyTitle}>
              {copy.empty}
            </EmptyState>
          }
        />
        <ListPager page={view.page} noun={copy.noun} />
      </PageBody>
    </>
  );
}
