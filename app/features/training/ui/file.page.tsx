import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, SectionHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { askFile } from '../filing/actions/ask-file.server.ts';
import { filingCopy } from '../filing/copy.id.ts';
import { fileView } from '../filing/queries/file-run.server.ts';
import { KEPT_FIELDS } from '../filing/rules/retention.ts';
import type { Route } from './+types/file.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { RunProgress } from './run-progress.tsx';

export const handle: PageHandle = { scripts: true };
const copy = filingCopy.page;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => fileView(db, actor, params.batchId, now));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const asked = await askFile(call, { batchId: params.batchId });
  if (asked.ok)
    return redirectWith(batchHref({ id: params.batchId, programmeId: params.id }, 'file'), {
      text: copy.asked,
    });
  return data(faultsOf(asked.error), { status: 422 });
}

type View = Route.ComponentProps['loaderData'];

function Ask({ label, filled }: { label: string; filled: boolean }) {
  return (
    <Form method="post">
      <Button icon="file-text" {...(filled ? { variant: 'filled' as const } : {})}>
        {label}
      </Button>
    </Form>
  );
}

function Ready({ ready, head }: { ready: NonNullable<View['ready']>; head: View['head'] }) {
  const here = batchHref(head, 'file');
  return (
    <Card title={copy.readyTitle}>
      <div className="stack tight">
        <p className="mut">{copy.made(formatInstant(ready.endedAt!, head.zone))}</p>
        <Acts>
          <LinkButton variant="filled" icon="file-type-pdf" href={`${here}/${copy.fileName}.pdf`} plain>
            {copy.pdf}
          </LinkButton>
          <LinkButton icon="file-spreadsheet" href={`${here}/${copy.fileName}.xlsx`} plain>
            {copy.xlsx}
          </LinkButton>
        </Acts>
      </div>
    </Card>
  );
}

/** The whole file of a batch for the accountability report, and how long what is in it is kept. */
export default function FilePage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, last, ready } = view;
  const running = last?.state === 'running';
  const mayAsk = view.mayAsk && !running;
  return (
    <BatchFrame
      head={head}
      current="file"
      {...(mayAsk && ready ? { acts: <Ask label={copy.again} filled={false} /> } : {})}
    >
      <p className="mut">{copy.lead}</p>
      {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
      {last?.state === 'failed' && <Alert tone="bad">{copy.failed}</Alert>}
      {last && running && (
        <RunProgress
          value={last.done}
          max={last.steps}
          label={copy.running(last.done, last.steps)}
          refresh={copy.refresh}
        />
      )}
      {ready && <Ready ready={ready} head={head} />}
      {!ready && !running && (
        <div className="card">
          <EmptyState
            icon="file-text"
            title={copy.emptyTitle}
            {...(mayAsk ? { acts: <Ask label={copy.ask} filled /> } : {})}
          >
            {copy.empty}
          </EmptyState>
        </div>
      )}
      <section>
        <SectionHead title={copy.keptTitle} />
        <DataTable
          caption={copy.keptCaption}
          rows={KEPT_FIELDS}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', head: copy.keptColumns.what, main: true, cell: ({ what }) => what },
            { key: 'until', head: copy.keptColumns.until, cell: ({ months }) => copy.months(months) },
            { key: 'why', head: copy.keptColumns.why, cell: ({ why }) => why },
          ]}
        />
      </section>
    </BatchFrame>
  );
}
