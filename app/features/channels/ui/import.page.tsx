import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { readSheet } from '#app/platform/sheets/read-sheet.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { importChannels } from '../actions/import.server.ts';
import { COPY, refusalSentence } from '../copy.id.ts';
import { may } from '../policy.ts';
import { previewImport } from '../queries/import.server.ts';
import type { ReadRow, RowFault } from '../rules/import-rows.ts';
import { IMPORT_COPY, NEW_COPY } from '../screens-copy.id.ts';
import type { Route } from './+types/import.page';
import { AccountCell } from './account-cell.tsx';

export const handle: PageHandle = { scripts: true };

type Answer = { fileError?: string; faults: readonly RowFault[]; rows: readonly ReadRow[] };

const LIMITS = { bytes: 2_000_000, rows: 2_001 };

export function loader({ context, request }: Route.LoaderArgs) {
  if (!may(requirePerson(context, request), 'import')) throw new Response(null, { status: 403 });
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'import')) throw new Response(null, { status: 403 });
  const form = await request.formData();
  const wrong = (fileError: string) => data<Answer>({ fileError, faults: [], rows: [] }, { status: 422 });
  if (form.get('intent') === 'save') {
    const result = await importChannels(callOf(context, actor), { rows: parsed(form.get('rows')) });
    if (result.ok)
      return redirectWith('/kerja/akun?status=menunggu', { text: COPY.said.imported(result.value.count) });
    if (result.error.type === 'forbidden') throw new Response(null, { status: 403 });
    if (result.error.type === 'rows-refused') return wrong(refusalSentence(result.error));
    return wrong(result.error.type === 'invalid' ? result.error.faults[0]!.message : IMPORT_COPY.chooseFile);
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return wrong(IMPORT_COPY.chooseFile);
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()), LIMITS);
  if (!sheet.ok) return wrong(refusalSentence({ type: 'sheet', refusal: sheet.error }));
  const preview = await readAs(context, actor, (db) => previewImport(db, sheet.value.rows));
  return data<Answer>(preview, { status: preview.faults.length > 0 ? 422 : 200 });
}

function parsed(value: FormDataEntryValue | null): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null;
  } catch {
    return null;
  }
}

export default function ImportPage({ actionData }: Route.ComponentProps) {
  const answer = actionData as Answer | undefined;
  const ready = answer && !answer.fileError && answer.faults.length === 0 && answer.rows.length > 0;
  return (
    <>
      <PageHead
        title={IMPORT_COPY.title}
        summary={IMPORT_COPY.summary}
        back={{ href: '/kerja/akun', label: NEW_COPY.back }}
      />
      <PageBody>
        {ready ? <Ready rows={answer.rows} /> : <Upload error={answer?.fileError} />}
        {answer && answer.faults.length > 0 && <Faults faults={answer.faults} />}
      </PageBody>
    </>
  );
}

function Upload({ error }: { error: string | undefined }) {
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      <ErrorSummary title={IMPORT_COPY.errors} errors={{ file: error }} />
      <FileField
        name="file"
        label={IMPORT_COPY.file}
        hint={IMPORT_COPY.fileHint}
        dropWords={IMPORT_COPY.drop}
        error={error}
        accept=".csv,.xlsx"
      />
      <div>
        <Button variant="filled">{IMPORT_COPY.preview}</Button>
      </div>
    </Form>
  );
}

function Faults({ faults }: { faults: readonly RowFault[] }) {
  return (
    <>
      <Alert tone="bad" title={`${IMPORT_COPY.errors}.`} live>
        {IMPORT_COPY.fix}
      </Alert>
      <DataTable
        caption={IMPORT_COPY.faultCaption}
        rows={faults}
        rowKey={(fault) => `${fault.row}-${fault.column}`}
        columns={[
          { key: 'row', head: IMPORT_COPY.row, figure: true, cell: (fault) => fault.row },
          { key: 'column', head: IMPORT_COPY.column, cell: (fault) => fault.column },
          { key: 'problem', head: IMPORT_COPY.problem, main: true, cell: (fault) => fault.message },
        ]}
      />
    </>
  );
}

function Ready({ rows }: { rows: readonly ReadRow[] }) {
  const kept = rows.map(({ unitId, pasted, label }) => ({ unitId, pasted, label }));
  return (
    <>
      <Alert tone="good">{IMPORT_COPY.ready(rows.length)}.</Alert>
      <DataTable
        caption={IMPORT_COPY.okCaption}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'account',
            head: 'Akun',
            main: true,
            cell: (row) => <AccountCell id={null} network={row.network} name={row.name} label={row.label} />,
          },
          { key: 'unit', head: NEW_COPY.unit, cell: (row) => row.unit },
        ]}
      />
      <Form method="post">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="rows" value={JSON.stringify(kept)} />
        <Acts>
          <Button variant="filled">{IMPORT_COPY.save(rows.length)}</Button>
          <LinkButton href="/kerja/akun/impor">{IMPORT_COPY.again}</LinkButton>
        </Acts>
      </Form>
    </>
  );
}
