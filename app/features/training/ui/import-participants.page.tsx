import { data, Form, useNavigation } from 'react-router';
import type { ImportFault } from '#app/features/org/index.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { readSheet } from '#app/platform/sheets/read-sheet.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { trainingCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { batchPage } from '../queries/batch-page.server.ts';
import { registeringCopy } from '../registering/copy.id.ts';
import { importCopy as copy } from '../registering/importing/copy.id.ts';
import {
  type ImportedRow,
  importRegistrations,
} from '../registering/importing/import-registrations.server.ts';
import { REGISTRATION_ROWS_MAX } from '../registering/importing/plan-registrations.ts';
import type { Route } from './+types/import-participants.page.ts';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const BYTES_MAX = 1_000_000;
const SHOWN = 100;

type Answer = {
  error?: string;
  faults: readonly ImportFault[];
  ready: readonly ImportedRow[];
  /** The rows as they come back with the confirmation. */
  rows: string;
  pasted: string;
};
const NOTHING: Answer = { faults: [], ready: [], rows: '', pasted: '' };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'moderate')) throw new Response(null, { status: 403 });
  const head = await readAs(context, actor, (db) => batchPage(db, actor, params.batchId));
  if (!head || head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { head };
}

/** The rows of file or paste; `error` when it cannot be read as a whole. */
async function rowsOf(
  form: FormData,
): Promise<{ rows: string[][] } | { error: string } | { fault: ImportFault }> {
  const file = form.get('file');
  const pasted = String(form.get('pasted') ?? '');
  const hasFile = file instanceof File && file.size > 0;
  if (!hasFile && pasted.trim() === '') return { error: copy.missing };
  if (hasFile && file.size > BYTES_MAX) return { error: copy.tooLarge };
  const bytes = hasFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted);
  const sheet = await readSheet(bytes, { bytes: BYTES_MAX, rows: REGISTRATION_ROWS_MAX + 50, cell: 1_000 });
  if (sheet.ok) return { rows: sheet.value.rows.map((row) => [...row]) };
  const { row, column, message } = sheet.error;
  return row === null ? { error: message } : { fault: { row, column, title: null, message } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const isFinal = form.get('intent') === 'confirm';
  const pasted = String(form.get('pasted') ?? '');
  const wrong = (given: Partial<Answer>) => data<Answer>({ ...NOTHING, pasted, ...given }, { status: 422 });
  const read = isFinal ? { rows: parsed(String(form.get('rows') ?? '')) } : await rowsOf(form);
  if ('error' in read) return wrong({ error: read.error });
  if ('fault' in read) return wrong({ faults: [read.fault] });
  const done = await importRegistrations(call, {
    batchId: params.batchId,
    rows: read.rows,
    preview: !isFinal,
  });
  if (done.ok)
    return redirectWith(batchHref({ id: params.batchId, programmeId: params.id }, 'participants'), {
      text: copy.done(done.value.taken, done.value.waiting),
    });
  if (done.error.type === 'only-looked')
    return data<Answer>({ ...NOTHING, pasted, ready: done.error.rows, rows: JSON.stringify(read.rows) });
  if (done.error.type === 'rows-refused') return wrong({ faults: done.error.faults });
  const { general, errors } = faultsOf(done.error);
  return wrong({ error: general ?? Object.values(errors)[0] ?? trainingCopy.errorTitle });
}

function Faults({ faults }: { faults: readonly ImportFault[] }) {
  const rest = faults.length - SHOWN;
  return (
    <>
      <Alert tone="bad" live title={copy.refused(faults.length, new Set(faults.map(({ row }) => row)).size)}>
        {copy.refusedHint}
      </Alert>
      <DataTable
        caption={copy.faultCaption}
        rows={faults.slice(0, SHOWN)}
        rowKey={(fault) => `${fault.row}-${fault.column}-${fault.message}`}
        columns={[
          { key: 'row', head: copy.row, figure: true, width: 72, cell: (fault) => fault.row },
          {
            key: 'column',
            head: copy.column,
            cell: (fault) =>
              fault.column ? `${fault.column}${fault.title ? `, ${fault.title}` : ''}` : copy.wholeRow,
          },
          { key: 'wrong', head: copy.wrong, main: true, cell: (fault) => fault.message },
        ]}
      />
      {rest > 0 && <p className="mut">{copy.moreFaults(rest)}</p>}
    </>
  );
}

function Ready({ answer, again, busy }: { answer: Answer; again: string; busy: boolean }) {
  const waiting = answer.ready.filter(({ state }) => state === 'waiting').length;
  return (
    <>
      <Alert tone="good" live title={copy.ready(answer.ready.length)}>
        {copy.readyParts(answer.ready.length - waiting, waiting)}
      </Alert>
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" name="rows" value={answer.rows} />
        <Acts>
          <Button variant="filled" icon="check" busy={busy}>
            {copy.confirm(answer.ready.length)}
          </Button>
          <LinkButton href={again}>{copy.again}</LinkButton>
        </Acts>
      </Form>
      <DataTable
        caption={copy.previewCaption}
        rows={answer.ready}
        rowKey={(row) => String(row.row)}
        columns={[
          { key: 'row', head: copy.row, figure: true, width: 72, phone: 'hidden', cell: (row) => row.row },
          { key: 'person', head: copy.columns.person, main: true, cell: (row) => row.person },
          { key: 'unit', head: copy.columns.unit, cell: (row) => row.unit },
          { key: 'state', head: copy.columns.state, cell: (row) => registeringCopy.states[row.state] },
        ]}
      />
    </>
  );
}

/** Registers many officers by a table: look first, then all or nobody. */
export default function ImportParticipantsPage({ loaderData: { head }, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const here = `${batchHref(head, 'participants')}/impor`;
  const answer = actionData as Answer | undefined;
  const isReady = answer && answer.ready.length > 0;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: batchHref(head, 'participants'), label: `${head.programmeTitle}, ${head.name}` }}
      />
      <PageBody>
        {answer && answer.faults.length > 0 && <Faults faults={answer.faults} />}
        {isReady ? (
          <Ready answer={answer} again={here} busy={busy} />
        ) : (
          <Form method="post" encType="multipart/form-data" className="form" noValidate>
            <ErrorSummary title={trainingCopy.errorTitle} errors={{ file: answer?.error }} />
            <FileField
              name="file"
              label={copy.file}
              hint={copy.fileHint}
              dropWords={copy.drop}
              error={answer?.error}
              accept=".xlsx,.csv,text/csv"
            />
            <TextAreaField
              name="pasted"
              label={copy.pasted}
              hint={copy.pastedHint}
              rows={6}
              defaultValue={answer?.pasted ?? ''}
            />
            <Acts>
              <Button variant="filled" busy={busy}>
                {copy.check}
              </Button>
              <LinkButton variant="subtle" icon="download" href={`${here}/templat.xlsx`} plain>
                {copy.template}
              </LinkButton>
            </Acts>
          </Form>
        )}
      </PageBody>
    </>
  );
}
