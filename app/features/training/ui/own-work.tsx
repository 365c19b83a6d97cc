import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { trainingCopy } from '../copy.id.ts';
import { taskingCopy } from '../tasking/copy.id.ts';
import type { HandedIn, OwnWork } from '../tasking/queries/task.server.ts';
import type { TaskRow } from '../tasking/queries/tasks.server.ts';
import { DOCUMENT_ENDINGS } from './material-panel.tsx';

const copy = taskingCopy.task;

/** What was handed in, as it will be marked. */
export function HandedInFacts({
  work,
  fileHref,
}: {
  work: Omit<HandedIn, 'submissionId' | 'updatedAt'>;
  fileHref: string;
}) {
  return (
    <div className="stack tight">
      {work.url && (
        <p className="any">
          <a href={work.url} target="_blank" rel="noreferrer">
            {work.url}
          </a>
        </p>
      )}
      {work.text && (
        <p className="any" style={{ whiteSpace: 'pre-line' }}>
          {work.text}
        </p>
      )}
      {work.file && (
        <div className="row wrap">
          <LinkButton icon="download" href={fileHref} plain>
            {copy.download}
          </LinkButton>
          <span className="any mut sm">{work.file}</span>
        </div>
      )}
    </div>
  );
}

/** Points by criterion of each marker, side by side. */
export function MarksTable(props: {
  task: Pick<TaskRow, 'rubric' | 'most'>;
  marks: readonly { marker: string; points: readonly number[]; note: string | null }[];
}) {
  const { task, marks } = props;
  const total = (points: readonly number[]) => points.reduce((sum, value) => sum + value, 0);
  return (
    <div className="tblw wide">
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{copy.rubric}</th>
            {marks.map(({ marker }) => (
              <th key={marker} scope="col" className="num">
                {marker}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {task.rubric.map((line, at) => (
            <tr key={line.criterion}>
              <th scope="row" className="main-c">
                {copy.line(line.criterion, line.most)}
              </th>
              {marks.map(({ marker, points }) => (
                <td key={marker} className="num">
                  {points[at] ?? 0}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className="main-c">
              {copy.line(copy.total, task.most)}
            </th>
            {marks.map(({ marker, points }) => (
              <td key={marker} className="num b">
                {total(points)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function HandInForm(props: {
  task: TaskRow;
  work: HandedIn | null;
  faults: { typed: Typed; errors: FieldErrors; general?: string } | undefined;
}) {
  const { task, work, faults } = props;
  const values = faults?.typed ?? { text: work?.text ?? '', url: work?.url ?? '' };
  const errors = faults?.errors ?? {};
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="form"
      key={work?.updatedAt ?? 'new'}
      noValidate
    >
      <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
      <p className="hint">{copy.changeable}</p>
      {task.kind !== 'link' && (
        <TextAreaField
          name="text"
          label={copy.text}
          defaultValue={values.text}
          error={errors.text}
          maxLength={20_000}
          rows={8}
          tall
        />
      )}
      {task.kind !== 'release' && (
        <TextField
          name="url"
          type="url"
          label={copy.url}
          defaultValue={values.url}
          error={errors.url}
          inputMode="url"
        />
      )}
      {task.kind !== 'link' && (
        <FileField
          name="file"
          label={copy.file}
          optional={taskingCopy.optional}
          hint={copy.fileHint}
          after={work?.file ? copy.fileKept(work.file) : undefined}
          dropWords={copy.drop}
          error={errors.file}
          accept={DOCUMENT_ENDINGS}
        />
      )}
      <Button variant="filled">{work ? copy.change : copy.handIn}</Button>
    </Form>
  );
}

/** A participant's own work for a task: form, then what was handed in, then points and notes of both. */
export function OwnWorkCard(props: {
  task: TaskRow;
  own: OwnWork;
  here: string;
  faults: { typed: Typed; errors: FieldErrors; general?: string } | undefined;
}) {
  const { task, own } = props;
  const { handedIn, result } = own;
  if (own.mayChange)
    return (
      <Card title={copy.yours}>
        <HandInForm task={task} work={handedIn} faults={props.faults} />
      </Card>
    );
  if (!handedIn) return <Alert tone="warn">{copy.closed}</Alert>;
  return (
    <>
      {result ? (
        <Card title={copy.score}>
          <p className="figure tn">{copy.points(result.score, task.most)}</p>
          <p className="hint">{copy.mean}</p>
          <MarksTable
            task={task}
            marks={result.marks.map((mark, at) => ({ ...mark, marker: copy.byMarker(at + 1) }))}
          />
          {result.marks.map(
            (mark, at) =>
              mark.note && (
                <p key={copy.byMarker(at + 1)} className="any">
                  <b>{copy.byMarker(at + 1)}: </b>
                  {mark.note}
                </p>
              ),
          )}
        </Card>
      ) : (
        <Alert>
          {own.isMarked ? `${copy.locked} ${copy.waiting}` : `${copy.closedLocked} ${copy.waiting}`}
        </Alert>
      )}
      <Card title={copy.yours}>
        <HandedInFacts work={handedIn} fileHref={`${props.here}/${handedIn.submissionId}/berkas`} />
      </Card>
    </>
  );
}
