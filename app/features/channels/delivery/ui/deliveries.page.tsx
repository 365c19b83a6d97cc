import { Link } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { DoneState, EmptyState } from '#app/ui/states.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { PUBLISHING_NETWORKS } from '../../connectors/publishing.ts';
import { may } from '../../policy.ts';
import { unitChoices } from '../../queries/list.server.ts';
import {
  countNeedy,
  type DeliveryListRow,
  listDeliveries,
  MOST_SHOWN,
  visibleUnits,
} from '../queries/deliveries.server.ts';
import { LIST_COPY, VIEWS } from '../screens-copy.id.ts';
import type { Route } from './+types/deliveries.page';
import { Account, networkLabel, StateBadge, why } from './delivery-parts.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const units = visibleUnits(actor);
  if (units?.length === 0) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const params = new URL(request.url).searchParams;
  return readAs(context, actor, async (db) => {
    const choices = (await unitChoices(db)).filter((unit) => units === null || units.includes(unit.id));
    const counts = await countNeedy(db, actor);
    const needy = counts.unsettled + counts.stuck;
    const filters = {
      view: VIEWS.find((one) => one === params.get('tampil')) ?? (needy > 0 ? 'perlu' : 'semua'),
      unitId: choices.find((unit) => unit.id === params.get('unit'))?.id ?? '',
      network: PUBLISHING_NETWORKS.find((one) => one === params.get('jejaring')) ?? '',
    };
    const rows = await listDeliveries(db, actor, filters);
    return {
      zone,
      today: dateIn(platformOf(context).clock.now().toString(), zone),
      filters,
      needy,
      waiting: counts.waiting,
      units: choices,
      cut: rows.length === MOST_SHOWN,
      page: pageOf(rows, (row) => row.id, params.get(PAGE_START)),
      mayPause: may(actor, 'pause-deliveries'),
    };
  });
}

type View = Route.ComponentProps['loaderData'];

const columnsIn = (zone: string, today: string): readonly Column<DeliveryListRow>[] => [
  {
    key: 'message',
    head: LIST_COPY.heads.message,
    main: true,
    width: '34%',
    cell: (row) => (
      <>
        <Link to={`/kerja/pengiriman/${row.id}`}>{row.text}</Link>
        <span className="sub">{row.unit}</span>
      </>
    ),
  },
  {
    key: 'account',
    head: LIST_COPY.heads.account,
    phone: 'bare',
    width: '22%',
    cell: (row) => <Account network={row.network} name={row.account} />,
  },
  {
    key: 'state',
    head: LIST_COPY.heads.state,
    phone: 'bare',
    cell: (row) => (
      <>
        <StateBadge state={row.state} />
        {why(row) && <p className="sm">{why(row)}</p>}
      </>
    ),
  },
  {
    key: 'due',
    head: LIST_COPY.heads.due,
    cell: (row) => formatInstant(row.dueAt, zone, 'short', today),
    nowrap: true,
  },
];

function Nothing({ view }: { view: View }) {
  const { filters } = view;
  if (filters.unitId || filters.network)
    return (
      <EmptyState
        icon="zoom-question"
        title={LIST_COPY.none}
        acts={<LinkButton href={`/kerja/pengiriman?tampil=${filters.view}`}>{LIST_COPY.drop}</LinkButton>}
      >
        {LIST_COPY.noneText}
      </EmptyState>
    );
  if (filters.view === 'perlu') return <DoneState title={LIST_COPY.done}>{LIST_COPY.doneText}</DoneState>;
  return (
    <EmptyState icon="send" title={LIST_COPY.empty}>
      {LIST_COPY.emptyText}
    </EmptyState>
  );
}

export default function DeliveriesPage({ loaderData: view }: Route.ComponentProps) {
  const { filters, page } = view;
  const countOf = { perlu: view.needy, menunggu: view.waiting } as Partial<Record<string, number>>;
  return (
    <>
      <PageHead
        title={LIST_COPY.title}
        summary={LIST_COPY.summary(page.total)}
        acts={
          view.mayPause && (
            <LinkButton icon="player-pause" href="/kerja/pengiriman/jeda">
              {LIST_COPY.pause}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={LIST_COPY.title}
        items={VIEWS.map((one) => ({
          href: `/kerja/pengiriman?tampil=${one}`,
          label: LIST_COPY.views[one],
          current: one === filters.view,
          ...(countOf[one] ? { count: countOf[one] } : {}),
        }))}
      />
      <FilterBar
        label={LIST_COPY.filter.label}
        submitLabel={LIST_COPY.filter.submit}
        keep={{ tampil: filters.view }}
      >
        {view.units.length > 1 && (
          <FilterSelect
            name="unit"
            label={LIST_COPY.filter.unit}
            all={LIST_COPY.filter.allUnits}
            value={filters.unitId}
            options={view.units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
          />
        )}
        <FilterSelect
          name="jejaring"
          label={LIST_COPY.filter.network}
          all={LIST_COPY.filter.allNetworks}
          value={filters.network}
          options={PUBLISHING_NETWORKS.map((network) => ({ value: network, label: networkLabel(network) }))}
        />
      </FilterBar>
      <PageBody tight>
        {view.cut && <Alert>{LIST_COPY.most}</Alert>}
        <DataTable
          caption={LIST_COPY.caption}
          columns={columnsIn(view.zone, view.today)}
          rows={page.rows}
          rowKey={(row) => row.id}
          empty={<Nothing view={view} />}
        />
        <ListPager page={page} noun={LIST_COPY.noun} />
      </PageBody>
    </>
  );
}
