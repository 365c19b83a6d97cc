import { Form, useNavigation } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { importCopy as copy } from '../import-copy.id.ts';
import type { ImportFault, ImportKind } from '../importing/import-fault.ts';
import type { ImportAnswer, PreviewRow } from './import-upload.server.ts';

function Templates() {
  return (
    <Card title={copy.template.title} ground="sunken">
      <p className="hint">{copy.templateHint}</p>
      <Acts>
        <LinkButton icon="file-spreadsheet" href="/kerja/impor/templat/unit.xlsx" download>
          {copy.template.units}
        </LinkButton>
        <LinkButton icon="file-spreadsheet" href="/kerja/impor/templat/orang.xlsx" download>
          {copy.template.people}
        </LinkButton>
      </Acts>
    </Card>
  );
}

/** First step: what the table holds, and the file. */
export function ChooseFile({ kind, error }: { kind: ImportKind; error: string | null }) {
  const busy = useNavigation().state === 'submitting';
  return (
    <div className="split">
      <Card>
        <Form method="post" encType="multipart/form-data" className="form" noValidate>
          <ErrorSummary title={copy.summary} errors={{ file: error ?? undefined }} />
          <ChoiceField
            name="kind"
            label={copy.what}
            defaultValue={kind}
            choices={(['units', 'people'] as const).map((value) => ({ value, ...copy.kinds[value] }))}
          />
          <FileField
            name="file"
            label={copy.file}
            hint={copy.fileHint}
            dropWords={copy.drop}
            error={error ?? undefined}
            accept=".xlsx,.csv,text/csv"
          />
          <Acts>
            <Button variant="filled" busy={busy}>
              {copy.submit}
            </Button>
          </Acts>
        </Form>
      </Card>
      <Templates />
    </div>
  );
}

const faultColumns: Column<ImportFault>[] = [
  { key: 'row', head: copy.row, figure: true, width: 72, cell: (fault) => fault.row },
  {
    key: 'column',
    head: copy.column,
    cell: (fault) =>
      fault.column ? `${fault.column}${fault.title ? `, ${fault.title}` : ''}` : copy.wholeRow,
  },
  { key: 'wrong', head: copy.wrong, main: true, cell: (fault) => fault.message },
];

/** Second step when it can't be taken: every cell that needs work, by row and column. */
export function FaultyFile({ answer }: { answer: Extract<ImportAnswer, { step: 'faulty' }> }) {
  const rest = answer.total - answer.faults.length;
  return (
    <>
      <Alert tone="bad" live title={copy.refused(answer.total, answer.rows)}>
        {copy.refusedHint}
      </Alert>
      <DataTable
        caption={copy.faultTable}
        columns={faultColumns}
        rows={answer.faults}
        rowKey={(fault) => `${fault.row}-${fault.column}-${fault.message}`}
      />
      {rest > 0 && <p className="mut">{copy.moreFaults(rest)}</p>}
    </>
  );
}

const previewColumns: Column<PreviewRow>[] = [
  { key: 'row', head: copy.row, figure: true, width: 72, phone: 'hidden', cell: (row) => row.row },
  { key: 'unit', head: copy.heads.unit, main: true, cell: (row) => row.unit },
  { key: 'kind', head: copy.heads.kind, phone: 'bare', cell: (row) => row.kind },
  { key: 'parent', head: copy.heads.parent, phone: 'bare', cell: (row) => row.parent },
  { key: 'person', head: copy.heads.person, phone: 'bare', cell: (row) => row.person },
  { key: 'contact', head: copy.heads.contact, phone: 'bare', cell: (row) => row.contact },
  { key: 'role', head: copy.heads.role, phone: 'bare', cell: (row) => row.role },
];

/** Second step when all is well: what will be made, and the button that makes it. */
export function ReadyFile({
  answer,
  again,
}: {
  answer: Extract<ImportAnswer, { step: 'ready' }>;
  again: string;
}) {
  const busy = useNavigation().state === 'submitting';
  const rest = answer.count - answer.preview.length;
  return (
    <>
      <Alert tone="good" live title={copy.readyTitle}>
        {copy.readyLead(answer.units, answer.people, answer.roles)}
      </Alert>
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" name="kind" value={answer.kind} />
        <input type="hidden" name="payload" value={answer.payload} />
        <Acts>
          <Button variant="filled" icon="check" busy={busy}>
            {copy.confirm(answer.count)}
          </Button>
          <LinkButton href={again}>{copy.again}</LinkButton>
        </Acts>
      </Form>
      <DataTable
        caption={copy.previewTable}
        columns={previewColumns}
        rows={answer.preview}
        rowKey={(row) => String(row.row)}
      />
      {rest > 0 && <p className="mut">{copy.more(rest)}</p>}
    </>
  );
}
