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
import { UnitName } from '#app/ui/list.tsx';
import { Menu, MenuItem } from '#app/ui/menu.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { PAGE_SIZE, pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { approveChannel } from '../actions/decide.server.ts';
import { COPY } from '../copy.id.ts';
import { may } from '../policy.ts';
import { type ChannelListRow, listChannels, unitChoices } from '../queries/list.server.ts';
import { LIST_COPY } from '../screens-copy.id.ts';
import type { Route } from './+types/accounts.page';
import { AccountCell, HealthBadge, StandingBadge } from './account-cell.tsx';
import { AccountTabs } from './account-tabs.tsx';
import { Filters, Nothing } from './accounts-parts.tsx';
import { filtersOf } from './list-address.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const params = new URL(request.url).searchParams;
  const moment = { now: platformOf(context).clock.now().toString(), zone };
  return readAs(context, actor, async (db) => {
    const list = await listChannels(db, actor, filtersOf(params), moment);
    return {
      page: pageOf(list.rows, (row) => row.id, params.get(PAGE_START)),
      all: list.all,
      official: list.official,
      waiting: list.waiting,
      units: await unitChoices(db),
      params: Object.fromEntries([...params].filter(([name, value]) => name !== PAGE_START && value !== '')),
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
  const chosen = form.getAll('akun').slice(0, PAGE_SIZE);
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
    width: '27%',
    cell: (row) => <AccountCell id={row.id} network={row.network} name={row.name} label={row.label} />,
  },
  {
    key: 'unit',
    head: LIST_COPY.heads.unit,
    phone: 'bare',
    width: '19%',
    cell: (row) => <UnitName short={row.unit} full={row.unitFull} />,
  },
  {
    key: 'standing',
    head: LIST_COPY.heads.standing,
    phone: 'bare',
    cell: (row) => <StandingBadge standing={row.standing} />,
  },
  {
    key: 'proof',
    head: LIST_COPY.heads.proof,
    nowrap: true,
    cell: (row) => row.provenUntil ?? LIST_COPY.noProof,
  },
  {
    key: 'health',
    head: LIST_COPY.heads.health,
    phone: 'bare',
    // Nothing is collected before the head of the unit agrees.
    cell: (row) => (row.state === 'proposed' ? '' : <HealthBadge health={row.health} />),
  },
  { key: 'post', head: LIST_COPY.heads.post, nowrap: true, cell: (row) => row.lastPost ?? LIST_COPY.noPost },
];

function Rows({ view }: { view: View }) {
  const { params } = view;
  const { rows } = view.page;
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
      {abilities.export && view.all > 0 && (
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
        <LinkButton
          // An empty list has this very button in its middle.
          variant={view.all > 0 ? 'filled' : 'default'}
          icon="plus"
          href="/kerja/akun/baru"
        >
          {LIST_COPY.add}
        </LinkButton>
      )}
    </>
  );
}

export default function AccountsPage({ loaderData: view }: Route.ComponentProps) {
  const { page, params } = view;
  return (
    <>
      <PageHead
        title={LIST_COPY.title}
        summary={LIST_COPY.summary(page.total, view.all, view.official)}
        acts={<HeadActs view={view} />}
      />
      <AccountTabs current={params.status === 'menunggu' ? 'waiting' : 'all'} waiting={view.waiting} />
      <Filters view={view} />
      <PageBody tight>
        <Rows view={view} />
        <ListPager page={page} noun={LIST_COPY.noun} />
      </PageBody>
    </>
  );
}
