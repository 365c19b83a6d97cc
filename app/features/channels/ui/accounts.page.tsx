import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { BulkArea } from '#app/ui/bulk-area.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { UnitName } from '#app/ui/list.tsx';
import { Menu, MenuItem } from '#app/ui/menu.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { DoneState, EmptyState } from '#app/ui/states.tsx';
import { approveChannel } from '../actions/decide.server.ts';
import { NETWORKS } from '../addresses/parsed.ts';
import { COPY, STANDING_COPY, STATE_COPY } from '../copy.id.ts';
import { networkName } from '../networks.ts';
import { may } from '../policy.ts';
import { type ChannelListRow, listChannels, unitChoices } from '../queries/list.server.ts';
import { HEALTH_COPY, LIST_COPY } from '../screens-copy.id.ts';
import type { Route } from './+types/accounts.page';
import { AccountCell, HealthBadge, StandingBadge } from './account-cell.tsx';
import { AccountTabs } from './account-tabs.tsx';
import { filtersOf, HEALTH_WORDS, STANDING_WORDS, STATE_WORDS } from './list-address.ts';

export const handle: PageHandle = { scripts: true };

const PER_PAGE = 50;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const params = new URL(request.url).searchParams;
  const moment = { now: platformOf(context).clock.now().toString(), zone };
  return readAs(context, actor, async (db) => {
    const list = await listChannels(db, actor, filtersOf(params), moment);
    const from = Math.min(
      Math.max(Number.parseInt(params.get('mulai') ?? '0', 10) || 0, 0),
      list.rows.length,
    );
    return {
      rows: list.rows.slice(from, from + PER_PAGE),
      from,
      shown: list.rows.length,
      all: list.all,
      official: list.official,
      waiting: list.waiting,
      units: await unitChoices(db),
      params: Object.fromEntries([...params].filter(([name, value]) => name !== 'mulai' && value !== '')),
      abilities: {
        propose: actor.roles.some((held) => may(actor, 'propose', { unitId: held.unitId })),
        import: may(actor, 'import'),
        export: may(actor, 'export'),
      },
    };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  let done = 0;
  const chosen = form.getAll('akun').slice(0, PER_PAGE);
  for (const channelId of chosen) {
    const result = await approveChannel(callOf(context, actor), { channelId });
    if (result.ok) done += 1;
  }
  return redirectWith('/kerja/akun?status=menunggu', {
    text: COPY.said.bulkApproved(done, chosen.length - done),
    ...(done < chosen.length || done === 0 ? { tone: 'bad' as const } : {}),
  });
}

type View = Route.ComponentProps['loaderData'];

const columns: readonly Column<ChannelListRow>[] = [
  {
    key: 'account',
    head: LIST_COPY.heads.account,
    main: true,
    width: '28%',
    cell: (row) => <AccountCell id={row.id} network={row.network} name={row.name} label={row.label} />,
  },
  {
    key: 'unit',
    head: LIST_COPY.heads.unit,
    phone: 'bare',
    cell: (row) => <UnitName short={row.unit} full={row.unitFull} />,
  },
  {
    key: 'standing',
    head: LIST_COPY.heads.standing,
    phone: 'bare',
    cell: (row) => <StandingBadge standing={row.standing} />,
  },
  { key: 'proof', head: LIST_COPY.heads.proof, cell: (row) => row.provenUntil ?? LIST_COPY.noProof },
  {
    key: 'health',
    head: LIST_COPY.heads.health,
    phone: 'bare',
    cell: (row) => <HealthBadge health={row.health} />,
  },
  { key: 'post', head: LIST_COPY.heads.post, cell: (row) => row.lastPost ?? LIST_COPY.noPost },
];

const query = (params: Record<string, string>, more: Record<string, string> = {}): string => {
  const text = new URLSearchParams({ ...params, ...more }).toString();
  return text === '' ? '/kerja/akun' : `/kerja/akun?${text}`;
};

const words = <K extends string>(map: Record<string, K>, copy: (key: K) => string) =>
  Object.entries(map).map(([value, key]) => ({ value, label: copy(key) }));

function Filters({ view }: { view: View }) {
  const { params } = view;
  const { filter } = LIST_COPY;
  return (
    <FilterBar label={filter.label} submitLabel={filter.submit}>
      <FilterSearch name="q" label={filter.search} value={params.q} />
      <FilterSelect
        name="unit"
        label={filter.unit}
        all={filter.all}
        value={params.unit}
        options={view.units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
      />
      <FilterSelect
        name="jaringan"
        label={filter.network}
        all={filter.all}
        value={params.jaringan}
        options={NETWORKS.map((network) => ({ value: network, label: networkName(network) }))}
      />
      <FilterSelect
        name="status"
        label={filter.standing}
        all={filter.all}
        value={params.status}
        options={[
          ...words(STANDING_WORDS, (key) => STANDING_COPY[key].word),
          ...words(STATE_WORDS, (key) => STATE_COPY[key]),
        ]}
      />
      <FilterSelect
        name="kumpul"
        label={filter.health}
        all={filter.all}
        value={params.kumpul}
        options={words(HEALTH_WORDS, (key) => HEALTH_COPY[key])}
      />
    </FilterBar>
  );
}

function Nothing({ view }: { view: View }) {
  const filtered = Object.keys(view.params);
  if (view.params.status === 'menunggu' && filtered.length === 1)
    return <DoneState title={LIST_COPY.waitingEmpty}>{LIST_COPY.waitingEmptyText}</DoneState>;
  if (filtered.length > 0) {
    const names: Record<string, string> = {
      q: LIST_COPY.filter.searched,
      unit: LIST_COPY.filter.unit.toLowerCase(),
      jaringan: LIST_COPY.filter.network.toLowerCase(),
      status: LIST_COPY.filter.standing.toLowerCase(),
      kumpul: LIST_COPY.filter.health.toLowerCase(),
    };
    const used = filtered.map((name) => names[name] ?? name).join(', ');
    return (
      <EmptyState
        icon="zoom-question"
        title={LIST_COPY.emptyFilter}
        acts={<LinkButton href="/kerja/akun">{LIST_COPY.dropFilters}</LinkButton>}
      >
        {LIST_COPY.emptyFilterText(used)}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="at"
      title={LIST_COPY.empty}
      acts={
        view.abilities.propose && (
          <LinkButton variant="filled" icon="plus" href="/kerja/akun/baru">
            {LIST_COPY.add}
          </LinkButton>
        )
      }
    >
      {LIST_COPY.emptyText}
    </EmptyState>
  );
}

function Rows({ view }: { view: View }) {
  const { rows, params } = view;
  const table = (pick: boolean) => (
    <DataTable
      caption={LIST_COPY.caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<Nothing view={view} />}
      {...(pick
        ? {
            pick: {
              form: 'setujui',
              name: 'akun',
              value: (row: ChannelListRow) => row.id,
              label: (row: ChannelListRow) => LIST_COPY.choose(row.name),
              head: LIST_COPY.chooseHead,
            },
          }
        : {})}
    />
  );
  const decidable = params.status === 'menunggu' && rows.length > 0 && rows.every((row) => row.mayDecide);
  if (!decidable) return table(false);
  return (
    <BulkArea
      formId="setujui"
      words={LIST_COPY.chosen}
      acts={<Button variant="filled">{LIST_COPY.approveChosen}</Button>}
    >
      {table(true)}
    </BulkArea>
  );
}

function HeadActs({ view }: { view: View }) {
  const { abilities, params } = view;
  const exportHref = (form: string) =>
    `/kerja/akun/unduh?${new URLSearchParams({ ...params, bentuk: form })}`;
  return (
    <>
      {abilities.export && (
        <Menu label={LIST_COPY.export} look={{ icon: 'download' }}>
          <MenuItem icon="file-spreadsheet">
            {(inside, className) => (
              <a href={exportHref('xlsx')} className={className} download>
                {inside}
                {LIST_COPY.exportXlsx}
              </a>
            )}
          </MenuItem>
          <MenuItem icon="file-spreadsheet">
            {(inside, className) => (
              <a href={exportHref('csv')} className={className} download>
                {inside}
                {LIST_COPY.exportCsv}
              </a>
            )}
          </MenuItem>
        </Menu>
      )}
      {abilities.import && (
        <LinkButton icon="upload" href="/kerja/akun/impor">
          {LIST_COPY.import}
        </LinkButton>
      )}
      {abilities.propose && (
        <LinkButton variant="filled" icon="plus" href="/kerja/akun/baru">
          {LIST_COPY.add}
        </LinkButton>
      )}
    </>
  );
}

export default function AccountsPage({ loaderData: view }: Route.ComponentProps) {
  const { from, shown, params } = view;
  return (
    <>
      <PageHead
        title={LIST_COPY.title}
        summary={LIST_COPY.summary(shown, view.all, view.official)}
        acts={<HeadActs view={view} />}
      />
      <AccountTabs current={params.status === 'menunggu' ? 'waiting' : 'all'} waiting={view.waiting} />
      <Filters view={view} />
      <PageBody tight>
        <Rows view={view} />
        {shown > PER_PAGE && (
          <Pager
            label={LIST_COPY.pager}
            summary={LIST_COPY.pageOf(from + 1, Math.min(from + PER_PAGE, shown), shown)}
            previous={
              from > 0
                ? {
                    href: query(params, { mulai: String(Math.max(from - PER_PAGE, 0)) }),
                    label: LIST_COPY.previous,
                  }
                : undefined
            }
            next={
              from + PER_PAGE < shown
                ? { href: query(params, { mulai: String(from + PER_PAGE) }), label: LIST_COPY.next }
                : undefined
            }
          />
        )}
      </PageBody>
    </>
  );
}
