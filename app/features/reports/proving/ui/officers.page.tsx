import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requestContext,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { askProofs } from '../actions/ask-proofs.server.ts';
import { bundleCopy } from '../bundle-copy.id.ts';
import { proofPages, proofSentence } from '../pages-copy.id.ts';
import { officersPage } from '../queries/officers-page.server.ts';
import { monthName } from '../rules/month.ts';
import type { Route } from './+types/officers.page.ts';
import { BundleCard } from './bundle-card.tsx';

export const handle: PageHandle = { scripts: true };
const copy = bundleCopy.officers;
const HERE = '/kerja/bukti-kinerja/petugas';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const { searchParams } = new URL(request.url);
  const asked = { month: searchParams.get('bulan'), unitId: searchParams.get('unit'), now };
  const view = await readAs(context, actor, (db) => officersPage(db, actor, asked));
  if (!view) throw new Response(null, { status: 403 });
  const { rows, ...rest } = view;
  const page = pageOf(rows, ({ personId }) => personId, searchParams.get(PAGE_START));
  return { ...rest, count: rows.length, page };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const typed = typedOf(await request.formData());
  const { origin } = context.get(requestContext);
  const unitId = typed.unitId || null;
  const asked = await askProofs(callOf(context, actor), { month: typed.month, unitId, origin });
  if (asked.ok) {
    const query = new URLSearchParams({ bulan: String(typed.month), ...(unitId ? { unit: unitId } : {}) });
    return redirectWith(`${HERE}?${query}`, { text: bundleCopy.bundle.asked(asked.value.people) });
  }
  thrownFor(asked.error);
  return data({ general: proofSentence(asked.error) }, { status: 422 });
}

type View = Route.ComponentProps['loaderData'];
type Row = View['page']['rows'][number];

const columnsOf = (view: View): Column<Row>[] => [
  {
    key: 'officer',
    head: copy.heads.officer,
    main: true,
    cell: (row) => <span className="any">{row.name}</span>,
  },
  {
    key: 'unit',
    head: copy.heads.unit,
    phone: 'bare',
    cell: (row) =>
      row.service
        .map(({ unit, periods }) => proofPages.own.service(unit, periods, !isPart(periods, view)))
        .join(', '),
  },
  {
    key: 'state',
    head: copy.heads.state,
    phone: 'bare',
    cell: (row) => {
      if (!view.isOver) return <Badge tone="warn">{copy.running}</Badge>;
      return row.edition === null ? copy.notIssued : <Badge tone="good">{copy.issued(row.edition)}</Badge>;
    },
  },
  {
    key: 'files',
    head: copy.heads.files,
    acts: true,
    phone: 'bare',
    cell: (row) => (
      <span className="row">
        <LinkButton size="sm" href={`${HERE}/${row.personId}/${view.month}.pdf`} plain>
          {copy.pdf}
        </LinkButton>
        <LinkButton size="sm" href={`${HERE}/${row.personId}/${view.month}.xlsx`} plain>
          {copy.xlsx}
        </LinkButton>
      </span>
    ),
  },
];

/** Days are told only where the officer did not serve the whole month. */
const isPart = (periods: Row['service'][number]['periods'], { month, isOver }: View): boolean =>
  periods.length > 1 ||
  !periods[0]!.from.startsWith(`${month}-01`) ||
  (isOver && Number(periods[0]!.to.slice(8)) < 28);

function Filters({ view }: { view: View }) {
  return (
    <FilterBar label={copy.filter} submitLabel={copy.apply}>
      <FilterSelect
        name="bulan"
        label={copy.month}
        value={view.month}
        options={view.months.map((month) => ({ value: month, label: monthName(month) }))}
      />
      {(view.allUnits || view.units.length > 1) && (
        <FilterSelect
          name="unit"
          label={copy.unit}
          {...(view.allUnits ? { all: copy.all } : {})}
          value={view.unitId ?? ''}
          options={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}

/** Papers of the officers of a unit or of the whole government, one by one or all in one archive. */
export default function OfficersPage({ loaderData: view, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.month, view.count)}
        {...(view.isOfficer ? { back: { href: '/kerja/bukti-kinerja', label: copy.back } } : {})}
      />
      <Filters view={view} />
      <PageBody>
        {actionData?.general && (
          <Alert tone="bad" live>
            {actionData.general}
          </Alert>
        )}
        {view.count > 0 && <BundleCard view={view} />}
        <DataTable
          caption={copy.table}
          columns={columnsOf(view)}
          rows={view.page.rows}
          rowKey={(row) => row.personId}
          empty={
            <EmptyState icon="users" title={copy.emptyTitle}>
              {copy.empty}
            </EmptyState>
          }
        />
        <ListPager page={view.page} noun={copy.noun} />
      </PageBody>
    </>
  );
}
