import { data, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { closeIssue, saveIssue } from '../actions/issues.server.ts';
import { may } from '../policy.ts';
import { type IssueRow, issuesView } from '../queries/issues.server.ts';
import { issuesCopy as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/issues.page.ts';
import { ClippingTabs, partHref } from './clipping-tabs.tsx';
import { faultOf } from './fault-of.ts';
import { IssuePanel } from './issue-panel.tsx';

export const handle: PageHandle = { scripts: true };
const HERE = partHref('issues');

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => issuesView(db, now));
  const edits = may(actor, 'edit-issues');
  return { ...view, edits, asked: edits ? url.searchParams.get('isu') : null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  if (typed.intent === 'tutup') {
    const closed = await closeIssue(call, typed);
    return closed.ok
      ? redirectWith(HERE, { text: copy.closed })
      : data({ typed, ...faultOf(closed.error) }, { status: 422 });
  }
  const saved = await saveIssue(call, typed);
  if (saved.ok) return redirectWith(HERE, { text: saved.value.retags ? copy.savedRetag : copy.saved });
  return data({ typed, ...faultOf(saved.error) }, { status: 422 });
}

const columnsOf = (edits: boolean): readonly Column<IssueRow>[] => [
  {
    key: 'name',
    head: copy.heads.name,
    main: true,
    width: '24%',
    cell: (row) => (
      <>
        {edits ? (
          <Link className="any" to={`${HERE}?isu=${row.id}`} preventScrollReset>
            {row.name}
          </Link>
        ) : (
          row.name
        )}
        {row.retagging && (
          <span className="sub">
            <Badge tone="info">{copy.retagging}</Badge>
          </span>
        )}
      </>
    ),
  },
  { key: 'words', head: copy.heads.words, width: '36%', cell: (row) => row.words.join(', ') },
  { key: 'link', head: copy.heads.link, cell: (row) => row.link || '–' },
  { key: 'items', head: copy.heads.items, width: '9%', figure: true, cell: (row) => row.items },
  {
    key: 'act',
    head: copy.trend,
    acts: true,
    cell: (row) => (
      <LinkButton size="sm" icon="chart-line" href={`${partHref('trend')}?isu=${row.id}`}>
        {copy.trend}
      </LinkButton>
    ),
  },
];

/** The issues by which articles are tagged, and their words. */
export default function IssuesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const asked = actionData ? actionData.typed.issueId || 'baru' : view.asked;
  const add = (
    <LinkButton variant="filled" icon="plus" href={`${HERE}?isu=baru`}>
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.issues.length)}
        {...(view.edits && view.issues.length > 0 ? { acts: add } : {})}
      />
      <ClippingTabs current="issues" edits={view.edits} />
      <PageBody>
        <DataTable
          caption={copy.caption}
          columns={columnsOf(view.edits)}
          rows={view.issues}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="tags" title={copy.empty} {...(view.edits ? { acts: add } : {})}>
              {copy.emptyText}
            </EmptyState>
          }
        />
      </PageBody>
      {asked && view.edits && (
        <IssuePanel
          issue={view.issues.find(({ id }) => id === asked) ?? null}
          themes={view.themes}
          narratives={view.narratives}
          faults={actionData}
        />
      )}
    </>
  );
}
