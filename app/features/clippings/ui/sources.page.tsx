import { data, Form, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { collectSourceNow, saveSource, setSourceState } from '../actions/sources.server.ts';
import { may } from '../policy.ts';
import { type SourceRow, sourcesView } from '../queries/sources.server.ts';
import type { SourceHealth } from '../rules/source-health.ts';
import { sourcesCopy as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/sources.page.ts';
import { ClippingTabs, partHref } from './clipping-tabs.tsx';
import { faultOf } from './fault-of.ts';
import { SourcePanel } from './source-panel.tsx';

export const handle: PageHandle = { scripts: true };
const HERE = partHref('sources');

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => sourcesView(db, now));
  const edits = may(actor, 'edit-sources');
  return {
    ...view,
    edits,
    zone: requireGovernment(context).zone,
    now,
    asked: edits ? url.searchParams.get('sumber') : null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  if (typed.intent === 'baca') {
    const begun = await collectSourceNow(call, typed);
    if (!begun.ok) return data({ typed, ...faultOf(begun.error) }, { status: 422 });
    return redirectWith(HERE, { text: begun.value.began ? copy.collecting : copy.alreadyCollecting });
  }
  if (typed.intent === 'state') {
    const set = await setSourceState(call, typed);
    if (!set.ok) return data({ typed, ...faultOf(set.error) }, { status: 422 });
    return redirectWith(HERE, { text: copy.said[set.value.state] });
  }
  const saved = await saveSource(call, typed);
  if (saved.ok) return redirectWith(HERE, { text: copy.saved });
  return data({ typed, ...faultOf(saved.error) }, { status: 422 });
}

const TONES: Readonly<Record<SourceHealth, Tone>> = {
  ok: 'good',
  waiting: 'neutral',
  visiting: 'info',
  trouble: 'bad',
  silent: 'warn',
  paused: 'neutral',
};

function Health({ row }: { row: SourceRow }) {
  return (
    <>
      <Badge tone={TONES[row.health]}>{copy.states[row.health]}</Badge>
      {row.failure && (
        <span className="sub">
          {row.failure.what} {row.failure.todo} {row.failure.count > 1 && copy.tries(row.failure.count)}
        </span>
      )}
      {row.movedTo && <span className="sub">{copy.movedTo(row.movedTo)}</span>}
      {row.health === 'silent' && <span className="sub">{copy.silent(row.silentDays)}</span>}
    </>
  );
}

function columnsOf(zone: string, now: string, edits: boolean): readonly Column<SourceRow>[] {
  const when = (at: string | null) => (at === null ? copy.never : formatInstant(at, zone, 'brief', now));
  return [
    {
      key: 'name',
      head: copy.heads.name,
      main: true,
      width: '26%',
      cell: (row) => (
        <>
          {edits ? (
            <Link className="any" to={`${HERE}?sumber=${row.id}`} preventScrollReset>
              {row.name}
            </Link>
          ) : (
            row.name
          )}{' '}
          {row.local && <Badge>{copy.local}</Badge>}
          <span className="sub">{row.address.replace(/^https?:\/\//, '')}</span>
        </>
      ),
    },
    {
      key: 'health',
      head: copy.heads.health,
      phone: 'bare',
      width: '32%',
      cell: (row) => <Health row={row} />,
    },
    { key: 'last', head: copy.heads.last, nowrap: true, cell: (row) => when(row.lastItemAt) },
    { key: 'items', head: copy.heads.items, width: '9%', figure: true, cell: (row) => row.items },
    ...(edits
      ? [
          {
            key: 'act',
            head: copy.heads.act,
            acts: true,
            cell: (row: SourceRow) =>
              row.state === 'active' && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="sourceId" value={row.id} />
                  <Button size="sm" icon="refresh" name="intent" value="baca">
                    {copy.collect}
                  </Button>
                </Form>
              ),
          },
        ]
      : []),
  ];
}

/** Media that are read, and how that goes. */
export default function SourcesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const asked = actionData && !actionData.typed.intent ? actionData.typed.sourceId || 'baru' : view.asked;
  const add = (
    <LinkButton variant="filled" icon="plus" href={`${HERE}?sumber=baru`}>
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.sources.length, view.trouble)}
        {...(view.edits && view.sources.length > 0 ? { acts: add } : {})}
      />
      <ClippingTabs current="sources" edits={view.edits} />
      <PageBody>
        <DataTable
          caption={copy.caption}
          columns={columnsOf(view.zone, view.now.slice(0, 10), view.edits)}
          rows={view.sources}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="rss" title={copy.empty} {...(view.edits ? { acts: add } : {})}>
              {copy.emptyText}
            </EmptyState>
          }
        />
      </PageBody>
      {asked && view.edits && (
        <SourcePanel source={view.sources.find(({ id }) => id === asked) ?? null} faults={actionData} />
      )}
    </>
  );
}
