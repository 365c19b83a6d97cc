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
import { refusalSentence, trainingCopy } from '../copy.id.ts';
import { importQuestions, MOST_IMPORTED } from '../examining/actions/import-questions.server.ts';
import { examiningCopy } from '../examining/copy.id.ts';
import { bankKeys } from '../examining/queries/question-bank.server.ts';
import { type QuestionRow, type RowFault, readQuestionRows } from '../examining/rules/question-rows.ts';
import { may } from '../policy.ts';
import type { Route } from './+types/import-questions.page.ts';
import { sentFile } from './sent-file.ts';

export const handle: PageHandle = { scripts: true };
const copy = examiningCopy.importing;
const HERE = '/kerja/pelatihan/bank-soal';
const LIMITS = { bytes: 2_000_000, rows: MOST_IMPORTED + 1 };

type Answer = { fileError?: string; faults: readonly RowFault[]; questions: readonly QuestionRow[] };

export function loader({ context, request }: Route.LoaderArgs) {
  if (!may(requirePerson(context, request), 'write-questions')) throw new Response(null, { status: 403 });
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'write-questions')) throw new Response(null, { status: 403 });
  const form = await request.formData();
  const wrong = (fileError: string) =>
    data<Answer>({ fileError, faults: [], questions: [] }, { status: 422 });
  if (form.get('intent') === 'save') {
    const saved = await importQuestions(callOf(context, actor), { questions: parsed(form.get('questions')) });
    if (saved.ok) return redirectWith(HERE, { text: copy.done(saved.value.count) });
    return wrong(saved.error.type === 'invalid' ? copy.choose : refusalSentence(saved.error));
  }
  const file = await sentFile(form.get('file'));
  if (!file) return wrong(copy.choose);
  const sheet = await readSheet(file.bytes, LIMITS);
  if (!sheet.ok) return wrong(sheet.error.message);
  const known = await readAs(context, actor, bankKeys);
  const read = readQuestionRows(sheet.value.rows, known);
  return data<Answer>(read, { status: read.faults.length > 0 ? 422 : 200 });
}

function parsed(value: FormDataEntryValue | null): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null;
  } catch {
    return null;
  }
}

function Upload({ error }: { error: string | undefined }) {
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      <ErrorSummary title={trainingCopy.errorTitle} errors={{ file: error }} />
      <FileField
        name="file"
        label={copy.file}
        hint={copy.fileHint}
        dropWords={copy.drop}
        error={error}
        accept=".csv,.xlsx"
      />
      <Acts>
        <Button variant="filled">{copy.preview}</Button>
      </Acts>
    </Form>
  );
}

function Faults({ faults }: { faults: readonly RowFault[] }) {
  return (
    <>
      <Alert tone="bad" title={copy.faults(faults.length)} live>
        {copy.fix}
      </Alert>
      <DataTable
        caption={copy.faultCaption}
        rows={faults}
        rowKey={(fault) => `${fault.row}`}
        columns={[
          { key: 'row', head: copy.row, figure: true, width: 72, cell: (fault) => fault.row },
          { key: 'problem', head: copy.problem, main: true, cell: (fault) => fault.message },
        ]}
      />
    </>
  );
}

function Ready({ questions }: { questions: readonly QuestionRow[] }) {
  return (
    <>
      <Alert tone="good" live>
        {copy.ready(questions.length)}
      </Alert>
      <DataTable
        caption={copy.readyCaption}
        rows={questions}
        rowKey={(question) => `${question.topic} ${question.text}`}
        columns={[
          {
            key: 'text',
            head: copy.columns.text,
            main: true,
            cell: (row) => <span className="any">{row.text}</span>,
          },
          { key: 'topic', head: copy.columns.topic, cell: (row) => row.topic },
          {
            key: 'answer',
            head: copy.columns.answer,
            cell: (row) => <span className="any">{row.options[row.answer]}</span>,
          },
        ]}
      />
      <Form method="post">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="questions" value={JSON.stringify(questions)} />
        <Acts>
          <Button variant="filled">{copy.submit(questions.length)}</Button>
          <LinkButton href={`${HERE}/impor`}>{copy.again}</LinkButton>
        </Acts>
      </Form>
    </>
  );
}

/** Questions from a spreadsheet: read, shown, and saved only then. */
export default function ImportQuestionsPage({ actionData }: Route.ComponentProps) {
  const isReady =
    actionData && !actionData.fileError && actionData.faults.length === 0 && actionData.questions.length > 0;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: HERE, label: examiningCopy.bank.title }}
      />
      <PageBody>
        {isReady ? (
          <Ready questions={actionData.questions} />
        ) : (
          <>
            <Upload error={actionData?.fileError} />
            {actionData && actionData.faults.length > 0 && <Faults faults={actionData.faults} />}
          </>
        )}
      </PageBody>
    </>
  );
}
