import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { refusalSentence, reportCopy } from '../reporting/copy.id.ts';
import { limitsOf } from '../reporting/limits.server.ts';
import { mayReport } from '../reporting/policy.ts';
import { checkSheet, NO_COLUMN, reportMany, type SheetCheck } from '../reporting/report-many.server.ts';
import type { Route } from './+types/report-many.page.ts';
import { NotForYou } from './report-not-for-you.tsx';

const copy = reportCopy.many;

export const handle: PageHandle = { scripts: true };

export function loader({ context, request }: Route.LoaderArgs) {
  return { mayReport: mayReport(requirePerson(context, request), 'store-screenshot') };
}

const nothing = { check: null as SheetCheck | null, error: undefined as string | undefined };

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const call = callOf(context, actor);
  const form = await request.formData();
  if (limitsOf(platformOf(context)).looks.take(`${actor.tenantId}:${actor.personId}`) !== null)
    return data({ ...nothing, error: reportCopy.tooMany }, { status: 429 });
  if (form.get('intent') === 'lapor') {
    const result = await reportMany(call, { rows: rowsOf(form.get('rows')) });
    if (result.ok) return redirectWith('/kerja/tugas', { text: copy.done(result.value.count) });
    if (result.error.type === 'rows')
      return data(
        { ...nothing, check: { ready: [], faults: result.error.faults, all: result.error.faults.length } },
        { status: 422 },
      );
    return data({ ...nothing, error: refusalSentence(result.error) }, { status: 422 });
  }
  if (!mayReport(actor, 'store-screenshot'))
    return data({ ...nothing, error: reportCopy.noUnit }, { status: 403 });
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0)
    return data({ ...nothing, error: copy.missing }, { status: 422 });
  const check = await checkSheet(call, new Uint8Array(await file.arrayBuffer()));
  // What cannot be read at all has no row to mend.
  const unread = check.faults.find((fault) => fault.column === NO_COLUMN);
  if (unread) return data({ ...nothing, error: unread.message }, { status: 422 });
  return data({ ...nothing, check });
}

function rowsOf(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : '');
  } catch {
    return [];
  }
}

export default function ReportManyPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  if (!loaderData.mayReport) return <NotForYou />;
  const check = actionData?.check ?? null;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: '/kerja/lapor', label: reportCopy.title }}
      />
      <PageBody>
        {check && check.faults.length > 0 && <Faults check={check} />}
        {check && check.faults.length === 0 ? (
          <Ready check={check} busy={busy} />
        ) : (
          <Form method="post" encType="multipart/form-data" className="form" noValidate>
            <ErrorSummary title={copy.summaryTitle} errors={{ file: actionData?.error }} />
            <FileField
              name="file"
              label={copy.file}
              hint={copy.fileHint}
              error={actionData?.error}
              dropWords={copy.drop}
              accept=".csv,.xlsx,text/csv"
            />
            <Acts>
              <Button variant="filled" icon="upload" busy={busy}>
                {copy.check}
              </Button>
              <LinkButton variant="subtle" icon="download" href="/kerja/lapor/banyak/contoh.xlsx" download>
                {copy.template}
              </LinkButton>
            </Acts>
          </Form>
        )}
      </PageBody>
    </>
  );
}

const MOST_SHOWN = 100;

const inOrder = (faults: SheetCheck['faults']) =>
  faults
    .toSorted((one, other) => one.row - other.row || one.column.localeCompare(other.column))
    .slice(0, MOST_SHOWN);

function Faults({ check }: { check: SheetCheck }) {
  const bad = new Set(check.faults.map((fault) => fault.row)).size;
  return (
    <section role="alert">
      <Alert tone="bad">{copy.faults(bad, Math.max(check.all, bad))}</Alert>
      <ul className="lis" style={{ marginTop: 12 }}>
        {inOrder(check.faults).map((fault) => (
          <li
            key={`${fault.row}-${fault.column}-${fault.message}`}
            className="li"
            style={{ display: 'block' }}
          >
            <b>
              {copy.row} {fault.row} · {copy.column} {fault.column}
            </b>
            <span className="sub">{fault.message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ready({ check, busy }: { check: SheetCheck; busy: boolean }) {
  const rows = check.ready.map(({ row, address, caption, publishedAt, assignmentId }) => ({
    row,
    address,
    caption,
    publishedAt,
    assignmentId,
  }));
  return (
    <>
      <Alert tone="good">{copy.ready(check.ready.length)}</Alert>
      <Card pad={false}>
        <ul>
          {check.ready.map((row) => (
            <li key={row.row} style={{ padding: '10px 16px', borderBottom: '1px solid var(--line)' }}>
              <b style={{ overflowWrap: 'anywhere' }}>{row.address.replace(/^https?:\/\/(www\.)?/, '')}</b>
              <span className="sm mut" style={{ display: 'block' }}>
                {row.account} · {row.taskTitle ?? reportCopy.noTask}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Form method="post">
        <input type="hidden" name="intent" value="lapor" />
        <input type="hidden" name="rows" value={JSON.stringify(rows)} />
        <Acts>
          <Button variant="filled" icon="send" busy={busy}>
            {copy.submit(check.ready.length)}
          </Button>
          <LinkButton variant="subtle" href="/kerja/lapor/banyak">
            {copy.again}
          </LinkButton>
        </Acts>
      </Form>
    </>
  );
}
