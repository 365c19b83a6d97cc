import { Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { DoneState, EmptyState } from '#app/ui/states.tsx';
import { collectNow } from '../actions/keep.server.ts';
import { NETWORKS } from '../addresses/parsed.ts';
import { COPY, refusalSentence } from '../copy.id.ts';
import { networkName } from '../networks.ts';
import { may } from '../policy.ts';
import { type CollectorRow, readCollector } from '../queries/collector.server.ts';
import { COLLECTOR_COPY, LIST_COPY } from '../screens-copy.id.ts';
import type { Route } from './+types/collector.page';
import { AccountCell, HealthBadge } from './account-cell.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-collector')) throw new Response(null, { status: 403 });
  const { zone, sample } = requireGovernment(context);
  const params = new URL(request.url).searchParams;
  const asked = params.get('tampilkan') === 'semua' ? 'all' : 'trouble';
  const filters = {
    search: (params.get('cari') ?? '').trim().slice(0, 80),
    network: NETWORKS.find((one) => one === params.get('jaringan')) ?? '',
  };
  const moment = { now: platformOf(context).clock.now().toString(), zone };
  const { rows, ...figures } = await readAs(context, actor, (db) => readCollector(db, actor, moment, asked));
  const found = rows.filter(
    (row) =>
      `${row.name} ${row.unit}`.toLowerCase().includes(filters.search.toLowerCase()) &&
      (filters.network === '' || row.network === filters.network),
  );
  return {
    sample,
    show: asked as 'all' | 'trouble',
    filters,
    ...figures,
    page: pageOf(found, (row) => row.id, params.get(PAGE_START)),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const { pathname, search } = url;
  const form = await request.formData();
  const result = await collectNow(callOf(context, actor), { channelId: form.get('channelId') });
  if (result.ok) return redirectWith(`${pathname}${search}`, { text: COPY.said.collect });
  if (result.error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (result.error.type === 'not-found' || result.error.type === 'invalid')
    throw new Response(null, { status: 404 });
  return redirectWith(`${pathname}${search}`, { text: refusalSentence(result.error), tone: 'bad' });
}

const columns: readonly Column<CollectorRow>[] = [
  {
    key: 'account',
    head: COLLECTOR_COPY.heads.account,
    main: true,
    cell: (row) => <AccountCell id={row.id} network={row.network} name={row.name} label={row.unit} />,
  },
  {
    key: 'health',
    head: COLLECTOR_COPY.heads.health,
    phone: 'bare',
    cell: (row) => (
      <>
        <HealthBadge health={row.health.key} />
        {(row.health.what || row.movedTo) && (
          <span className="sub" style={{ fontSize: 14, lineHeight: '20px' }}>
            {row.movedTo ? COLLECTOR_COPY.movedTo(row.movedTo) : row.health.what} {row.health.todo}
            {row.health.failures > 1 && ` (${COLLECTOR_COPY.failed(row.health.failures)})`}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'success',
    head: COLLECTOR_COPY.heads.success,
    nowrap: true,
    cell: (row) => row.health.lastSuccess ?? COLLECTOR_COPY.never,
  },
  {
    key: 'next',
    head: COLLECTOR_COPY.heads.next,
    nowrap: true,
    cell: (row) => (row.collectable ? (row.health.next ?? COLLECTOR_COPY.soon) : '–'),
  },
  {
    key: 'act',
    head: COLLECTOR_COPY.heads.act,
    acts: true,
    cell: (row) =>
      row.collectable && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="channelId" value={row.id} />
          <Button size="sm" icon="refresh">
            {COLLECTOR_COPY.collect}
          </Button>
        </Form>
      ),
  },
];

const hereOf = (show: 'all' | 'trouble') =>
  show === 'all' ? '/kerja/pengumpul?tampilkan=semua' : '/kerja/pengumpul';

export default function CollectorPage({ loaderData: view }: Route.ComponentProps) {
  const { show, filter } = COLLECTOR_COPY;
  return (
    <>
      <PageHead
        title={COLLECTOR_COPY.title}
        summary={COLLECTOR_COPY.summary(view.good, view.read, view.reported)}
      />
      <FilterBar
        label={filter.label}
        submitLabel={filter.submit}
        keep={{ tampilkan: view.show === 'all' ? 'semua' : undefined }}
        end={
          <Segmented
            label={show.label}
            value={view.show}
            options={[
              { value: 'trouble', label: show.trouble, href: hereOf('trouble') },
              { value: 'all', label: show.all, href: hereOf('all') },
            ]}
          />
        }
      >
        <FilterSearch name="cari" label={filter.search} value={view.filters.search} />
        <FilterSelect
          name="jaringan"
          label={filter.network}
          all={filter.all}
          value={view.filters.network}
          options={NETWORKS.map((network) => ({ value: network, label: networkName(network) }))}
        />
      </FilterBar>
      <PageBody>
        {view.sample && <Alert>{COLLECTOR_COPY.sample}</Alert>}
        <DataTable
          caption={COLLECTOR_COPY.caption}
          columns={columns}
          rows={view.page.rows}
          rowKey={(row) => row.id}
          empty={
            view.read === 0 ? (
              <EmptyState
                icon="rss"
                title={COLLECTOR_COPY.empty}
                acts={
                  <LinkButton variant="filled" href="/kerja/akun/baru">
                    {LIST_COPY.add}
                  </LinkButton>
                }
              >
                {COLLECTOR_COPY.emptyText}
              </EmptyState>
            ) : view.filters.search || view.filters.network ? (
              <EmptyState
                icon="zoom-question"
                title={COLLECTOR_COPY.noneTitle}
                acts={<LinkButton href={hereOf(view.show)}>{LIST_COPY.dropFilters}</LinkButton>}
              >
                {COLLECTOR_COPY.none}
              </EmptyState>
            ) : (
              <DoneState title={COLLECTOR_COPY.done}>{COLLECTOR_COPY.doneText}</DoneState>
            )
          }
        />
        <ListPager page={view.page} noun={LIST_COPY.noun} />
      </PageBody>
    </>
  );
}
