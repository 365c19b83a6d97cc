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
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { DoneState, EmptyState } from '#app/ui/states.tsx';
import { collectNow } from '../actions/keep.server.ts';
import { COPY, refusalSentence } from '../copy.id.ts';
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
  const asked = new URL(request.url).searchParams.get('tampilkan') === 'semua' ? 'all' : 'trouble';
  const moment = { now: platformOf(context).clock.now().toString(), zone };
  return {
    sample,
    show: asked as 'all' | 'trouble',
    ...(await readAs(context, actor, (db) => readCollector(db, actor, moment, asked))),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const { pathname, search } = new URL(request.url);
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
    cell: (row) => row.health.lastSuccess ?? COLLECTOR_COPY.never,
  },
  {
    key: 'next',
    head: COLLECTOR_COPY.heads.next,
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

export default function CollectorPage({ loaderData: view }: Route.ComponentProps) {
  const { show } = COLLECTOR_COPY;
  return (
    <>
      <PageHead
        title={COLLECTOR_COPY.title}
        summary={COLLECTOR_COPY.summary(view.good, view.read, view.reported)}
        acts={
          <Segmented
            label={show.label}
            value={view.show}
            options={[
              { value: 'trouble', label: show.trouble, href: '/kerja/pengumpul' },
              { value: 'all', label: show.all, href: '/kerja/pengumpul?tampilkan=semua' },
            ]}
          />
        }
      />
      <PageBody>
        {view.sample && <Alert>{COLLECTOR_COPY.sample}</Alert>}
        <DataTable
          caption={COLLECTOR_COPY.caption}
          columns={columns}
          rows={view.rows}
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
            ) : (
              <DoneState title={COLLECTOR_COPY.done}>{COLLECTOR_COPY.doneText}</DoneState>
            )
          }
        />
      </PageBody>
    </>
  );
}
