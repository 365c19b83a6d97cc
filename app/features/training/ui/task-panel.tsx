import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { localOf, zoneName } from '#app/ui/format-date.ts';
import { Panel } from '#app/ui/panel.tsx';
import { trainingCopy } from '../copy.id.ts';
import { TASK_KINDS } from '../tables.ts';
import { taskingCopy } from '../tasking/copy.id.ts';
import type { TaskRow } from '../tasking/queries/tasks.server.ts';

const copy = taskingCopy.form;
export const RUBRIC_LINES = [1, 2, 3, 4, 5, 6];

function valuesOf(task: TaskRow | null, zone: string): Typed {
  const due = task && localOf(task.dueAt, zone);
  return {
    title: task?.title ?? '',
    kind: task?.kind ?? 'release',
    instructions: task?.instructions ?? '',
    dueAt: due ? `${due.date}T${due.time}` : '',
    ...Object.fromEntries(
      RUBRIC_LINES.flatMap((at) => [
        [`criterion${at}`, task?.rubric[at - 1]?.criterion ?? ''],
        [`most${at}`, String(task?.rubric[at - 1]?.most ?? '')],
      ]),
    ),
  };
}

function Rubric({ values, error }: { values: Typed; error: string | undefined }) {
  return (
    <fieldset className="field" id="rubric" tabIndex={-1}>
      <legend>{copy.rubric}</legend>
      <p className="hint">{copy.rubricHint}</p>
      {error && <p className="errm">{error}</p>}
      <div className="stack tight">
        {RUBRIC_LINES.map((at) => (
          <div key={at} className="row">
            <input
              className="inp sp"
              name={`criterion${at}`}
              aria-label={copy.criterion(at)}
              placeholder={copy.criterion(at)}
              defaultValue={values[`criterion${at}`]}
              maxLength={120}
            />
            <input
              className="inp num"
              style={{ width: 84 }}
              name={`most${at}`}
              aria-label={copy.most(at)}
              placeholder={copy.points}
              inputMode="numeric"
              defaultValue={values[`most${at}`]}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** A task with its rubric. */
export function TaskPanel(props: {
  task: TaskRow | null;
  zone: string;
  closeHref: string;
  /** Without `typed` the fields show what is stored. */
  faults: { typed: Typed | null; errors: FieldErrors; general?: string | undefined } | undefined;
}) {
  const { task, faults } = props;
  const values = faults?.typed ?? valuesOf(task, props.zone);
  const errors = faults?.errors ?? {};
  return (
    <Panel
      title={task ? copy.editTitle : copy.newTitle}
      closeHref={props.closeHref}
      closeLabel={taskingCopy.close}
    >
      <Form method="post" className="form" key={task?.id ?? 'new'} noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
        {task && task.handedIn > task.toMark && <Alert>{copy.frozen}</Alert>}
        <input type="hidden" name="taskId" value={task?.id ?? ''} />
        <TextField
          name="title"
          label={copy.title}
          defaultValue={values.title}
          error={errors.title}
          maxLength={160}
        />
        <SelectField
          name="kind"
          label={copy.kind}
          options={TASK_KINDS.map((value) => ({ value, label: taskingCopy.kinds[value] }))}
          defaultValue={values.kind}
          error={errors.kind}
        />
        <TextAreaField
          name="instructions"
          label={copy.instructions}
          hint={copy.instructionsHint}
          defaultValue={values.instructions}
          error={errors.instructions}
          maxLength={4_000}
          rows={4}
        />
        <DateField
          kind="datetime-local"
          name="dueAt"
          label={copy.due}
          hint={copy.dueHint(zoneName(props.zone))}
          defaultValue={values.dueAt}
          error={errors.dueAt}
        />
        <Rubric values={values} error={errors.rubric} />
        <Button variant="filled">{taskingCopy.save}</Button>
      </Form>
      {task && task.handedIn === 0 && (
        <Form method="post">
          <input type="hidden" name="intent" value="remove" />
          <input type="hidden" name="taskId" value={task.id} />
          <Button variant="danger">{copy.remove}</Button>
        </Form>
      )}
    </Panel>
  );
}
