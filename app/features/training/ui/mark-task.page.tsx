import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { type Typed, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { trainingCopy } from '../copy.id.ts';
import { markSubmission } from '../tasking/actions/mark-submission.server.ts';
import { taskingCopy } from '../tasking/copy.id.ts';
import { submissionView } from '../tasking/queries/submission.server.ts';
import type { Route } from './+types/mark-task.page.ts';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { HandedInFacts, MarksTable } from './own-work.tsx';

export const handle: PageHandle = { scripts: true };
const copy = taskingCopy.marking;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = await readAs(context, actor, (db) => submissionView(db, actor, params));
  if (!view || view.head.id !== params.batchId || view.head.programmeId !== params.id)
    throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const points = Object.keys(typed)
    .filter((name) => name.startsWith('points-'))
    .map((_, at) => (typed[`points-${at}`]?.trim() === '' ? Number.NaN : typed[`points-${at}`]));
  const marked = await markSubmission(callOf(context, requirePerson(context, request)), {
    submissionId: params.submissionId,
    points,
    note: typed.note,
  });
  const task = `${batchHref({ id: params.batchId, programmeId: params.id }, 'tasks')}/${params.taskId}`;
  if (marked.ok) return redirectWith(`${task}/${params.submissionId}`, { text: copy.saved });
  const { errors, general } = faultsOf(marked.error);
  const { points: inPoints, ...rest } = errors;
  return data(
    {
      typed,
      errors: { ...rest, ...(inPoints ? { 'points-0': inPoints } : {}) },
      ...(general ? { general } : {}),
    },
    { status: 422 },
  );
}

type View = Awaited<ReturnType<typeof loader>>;

function PointsForm({
  view,
  faults,
}: {
  view: View;
  faults: { typed: Typed; errors: FieldErrors; general?: string } | undefined;
}) {
  const { mine, task } = view;
  const errors = faults?.errors ?? {};
  return (
    <Card title={copy.points}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
        {!view.marks && <p className="hint">{copy.blind}</p>}
        {task.rubric.map((line, at) => {
          const name = `points-${at}`;
          return (
            <TextField
              key={line.criterion}
              name={name}
              label={line.criterion}
              hint={copy.most(line.most)}
              inputMode="numeric"
              width="short"
              defaultValue={faults?.typed[name] ?? mine?.points[at]}
              error={errors[name]}
            />
          );
        })}
        <TextAreaField
          name="note"
          label={copy.note}
          optional={taskingCopy.optional}
          defaultValue={faults?.typed.note ?? mine?.note ?? ''}
          error={errors.note}
          maxLength={2_000}
          rows={3}
        />
        <Button variant="filled">{copy.submit}</Button>
      </Form>
    </Card>
  );
}

function Standing({ view }: { view: View }) {
  const { standing, mine, marks, task } = view;
  if (standing.state === 'final' && 'score' in standing)
    return (
      <Alert tone="good" title={copy.finalTitle}>
        {copy.states.final(standing.score, task.most)}
      </Alert>
    );
  if (standing.state === 'apart' && marks && 'difference' in standing)
    return <Alert tone="warn">{copy.apart(standing.difference, task.most)}</Alert>;
  if (standing.state === 'apart') return <Alert>{copy.third}</Alert>;
  return mine ? <Alert>{copy.waitingForOther}</Alert> : null;
}

/** What one participant handed in, and the points of who marks it. */
export default function MarkTaskPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, task, submission } = view;
  const back = `${batchHref(head, 'tasks')}/${task.id}`;
  return (
    <>
      <PageHead
        title={copy.title(submission.person)}
        summary={`${submission.unit} · ${taskingCopy.task.lastChange(formatInstant(submission.updatedAt, head.zone))}`}
        back={{ href: back, label: task.title }}
      />
      <PageBody>
        <Standing view={view} />
        <Card title={copy.handedIn}>
          <HandedInFacts work={submission} fileHref={`${back}/${submission.id}/berkas`} />
        </Card>
        {view.marks && (
          <Card title={copy.others}>
            <MarksTable task={task} marks={view.marks} />
            {view.marks.map(
              ({ marker, note }) =>
                note && (
                  <p key={marker} className="any">
                    <b>{marker}: </b>
                    {note}
                  </p>
                ),
            )}
          </Card>
        )}
        {view.mayGive && (
          <PointsForm view={view} faults={actionData} key={view.mine ? view.mine.points.join() : 'new'} />
        )}
      </PageBody>
    </>
  );
}
