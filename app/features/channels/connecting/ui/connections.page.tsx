import { hasRole } from '#app/platform/authz/actor.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { UnitName } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { NETWORKS } from '../../addresses/parsed.ts';
import { publishersFor } from '../../connectors/publishers.server.ts';
import { networkName } from '../../networks.ts';
import { may } from '../../policy.ts';
import { unitChoices } from '../../queries/list.server.ts';
import { AccountCell } from '../../ui/account-cell.tsx';
import { CONNECTIONS_COPY, VIEW_COPY } from '../copy.id.ts';
import { type ConnectionRow, listConnections } from '../queries/connections.server.ts';
import { CONNECTION_VIEWS } from '../rules/connection-state.ts';
import type { Route } from './+types/connections.page';
import { connectionFilters, VIEW_WORDS } from './list-address.ts';
import { ViewBadge } from './view-badge.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const sees =
    may(actor, 'see-connections') ||
    actor.roles.some((held) => may(actor, 'see-connections', { unitId: held.unitId }));
  if (!sees) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const params = new URL(request.url).searchParams;
  const { clock, config } = platformOf(context);
  const world = { now: clock.now().toString(), zone, publishers: publishersFor(config) };
  return readAs(context, actor, async (db) => {
    const { rows, ...figures } = await listConnections(db, actor, connectionFilters(params), world);
    return {
      ...figures,
      page: pageOf(rows, (row) => row.id, params.get(PAGE_START)),
      units: await unitChoices(db),
      params: Object.fromEntries([...params].filter(([name, value]) => name !== PAGE_START && value !== '')),
      seesAll: hasRole(actor, 'coordinator') || hasRole(actor, 'operator'),
      setApp: may(actor, 'set-app'),
    };
  });
}

const columns: readonly Column<ConnectionRow>[] = [
  {
    key: 'account',
    head: CONNECTIONS_COPY.heads.account,
    main: true,
    width: '30%',
    cell: (row) => (
      <AccountCell
        id={row.id}
        network={row.network}
        name={row.name}
        label={row.label}
        under="/kerja/sambungan"
      />
    ),
  },
  {
    key: 'unit',
    head: CONNECTIONS_COPY.heads.unit,
    phone: 'bare',
    cell: (row) => <UnitName short={row.unit} full={row.unitFull} />,
  },
  {
    key: 'state',
    head: CONNECTIONS_COPY.heads.state,
    phone: 'bare',
    cell: (row) => <ViewBadge view={row.view} />,
  },
  {
    key: 'until',
    head: CONNECTIONS_COPY.heads.until,
    nowrap: true,
    cell: (row) =>
      row.view !== 'live' && row.view !== 'expiring'
        ? ''
        : row.renews
          ? CONNECTIONS_COPY.renews
          : (row.until ?? CONNECTIONS_COPY.noUntil),
  },
  {
    key: 'by',
    head: CONNECTIONS_COPY.heads.by,
    cell: (row) =>
      row.since && (
        <>
          {row.since}
          {row.by && <span className="sub">{row.by}</span>}
        </>
      ),
  },
];

type View = Route.ComponentProps['loaderData'];

function Filters({ view }: { view: View }) {
  const { params } = view;
  const { filter } = CONNECTIONS_COPY;
  return (
    <FilterBar label={filter.label} submitLabel={filter.submit}>
      <FilterSearch name="q" label={filter.search} value={params.q} />
      {view.seesAll && (
        <FilterSelect
          name="unit"
          label={filter.unit}
          all={filter.all}
          value={params.unit}
          options={view.units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
        />
      )}
      <FilterSelect
        name="jaringan"
        label={filter.network}
        all={filter.all}
        value={params.jaringan}
        options={NETWORKS.map((network) => ({ value: network, label: networkName(network) }))}
      />
      <FilterSelect
        name="keadaan"
        label={filter.state}
        all={filter.all}
        value={params.keadaan}
        options={CONNECTION_VIEWS.map((one) => ({ value: VIEW_WORDS[one], label: VIEW_COPY[one] }))}
      />
    </FilterBar>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState
      icon="zoom-question"
      title={CONNECTIONS_COPY.emptyFilter}
      acts={<LinkButton href="/kerja/sambungan">{CONNECTIONS_COPY.dropFilters}</LinkButton>}
    >
      {CONNECTIONS_COPY.emptyFilterText}
    </EmptyState>
  ) : (
    <EmptyState
      icon="plug"
      title={CONNECTIONS_COPY.empty}
      acts={<LinkButton href="/kerja/akun">{CONNECTIONS_COPY.accounts}</LinkButton>}
    >
      {CONNECTIONS_COPY.emptyText}
    </EmptyState>
  );
}

export default function ConnectionsPage({ loaderData: view }: Route.ComponentProps) {
  const { page } = view;
  const severalUnits = view.seesAll || new Set(page.rows.map(({ unit }) => unit)).size > 1;
  return (
    <>
      <PageHead
        title={CONNECTIONS_COPY.title}
        summary={CONNECTIONS_COPY.summary(view.all, view.live, view.reconnect)}
        acts={
          view.setApp && (
            <LinkButton icon="settings" href="/kerja/sambungan/aplikasi">
              {CONNECTIONS_COPY.apps}
            </LinkButton>
          )
        }
      />
      {view.all > 0 && <Filters view={view} />}
      <PageBody tight>
        <DataTable
          caption={CONNECTIONS_COPY.caption}
          columns={severalUnits ? columns : columns.filter(({ key }) => key !== 'unit')}
          rows={page.rows}
          rowKey={(row) => row.id}
          empty={<Nothing filtered={Object.keys(view.params).length > 0} />}
        />
        <ListPager page={page} noun={CONNECTIONS_COPY.noun} />
      </PageBody>
    </>
  );
}
