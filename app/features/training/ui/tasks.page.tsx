import { data, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { EmptyState } from '#app/ui/states.tsx';
import { removeTask, saveTask } from '../tasking/actions/save-task.server.ts';
import { taskingCopy } from '../tasking/copy.id.ts';
import { type TaskRow, tasksView } from '../tasking/queries/tasks.server.ts';
import type { Route } from './+types/tasks.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { RUBRIC_LINES, TaskPanel } from './task-panel.tsx';

export const handle: PageHandle = { scripts: true };
const copy = taskingCopy.list;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => tasksView(db, actor, params.batchId, now));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, asked: new URL(request.url).searchParams.get('tugas') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const { batchId } = params;
  const here = batchHref({ id: batchId, programmeId: params.id }, 'tasks');
  if (typed.intent === 'remove') {
    const removed = await removeTask(call, { batchId, taskId: typed.taskId });
    if (removed.ok) return redirectWith(here, { text: taskingCopy.form.removed });
    return data({ typed: null, id: typed.taskId, ...faultsOf(removed.error) }, { status: 422 });
  }
  const rubric = RUBRIC_LINES.map((at) => ({
    criterion: typed[`criterion${at}`] ?? '',
    most: typed[`most${at}`] ?? '',
  }));
  const saved = await saveTask(call, { ...typed, batchId, rubric });
  if (saved.ok) return redirectWith(here, { text: taskingCopy.form.saved });
  return data({ typed, id: typed.taskId || 'baru', ...faultsOf(saved.error) }, { status: 422 });
}

function OwnState({ row }: { row: TaskRow }) {
  const { own } = row;
  const words = taskingCopy.own;
  if (!own) return row.isOver ? <Badge>{taskingCopy.over}</Badge> : null;
  if (own.score !== null) return <Badge tone="good">{words.scored(own.score, row.most)}</Badge>;
  if (!own.handedIn)
    return row.isOver ? <Badge tone="bad">{words.missed}</Badge> : <Badge tone="warn">{words.none}</Badge>;
  return <Badge tone="info">{own.marks > 0 ? words.marking : words.handedIn}</Badge>;
}

type View = Awaited<ReturnType<typeof loader>>;

function columnsFor(view: View, here: string): Column<TaskRow>[] {
  return [
    {
      key: 'title',
      head: copy.columns.title,
      main: true,
      cell: (row) => (
        <>
          <Link className="any" to={`${here}/${row.id}`}>
            {row.title}
          </Link>
          <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
            {taskingCopy.kinds[row.kind]}
          </span>
        </>
      ),
    },
    { key: 'due', head: copy.columns.due, cell: (row) => taskingCopy.due(row.dueAt, view.head.zone) },
    { key: 'state', head: copy.columns.state, cell: (row) => <OwnState row={row} /> },
    ...(view.marksTasks
      ? [
          {
            key: 'handedIn',
            head: copy.columns.handedIn,
            figure: true,
            cell: (row: TaskRow) => (
              <>
                {copy.handedIn(row.handedIn, view.head.confirmed)}
                {row.toMark > 0 && <span className="sm mut"> · {copy.toMark(row.toMark)}</span>}
              </>
            ),
          },
        ]
      : []),
  ];
}

/** Tasks of a batch. */
export default function TasksPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, tasks, abilities } = view;
  const here = batchHref(head, 'tasks');
  const asked = actionData?.id ?? view.asked;
  const chosen = tasks.find(({ id }) => id === asked);
  const add = (
    <LinkButton variant="filled" icon="plus" href={`${here}?tugas=baru`}>
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <BatchFrame head={head} current="tasks" {...(abilities.edit && tasks.length > 0 ? { acts: add } : {})}>
        <DataTable
          caption={copy.caption}
          columns={columnsFor(view, here)}
          rows={tasks}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="checklist" title={copy.emptyTitle} {...(abilities.edit ? { acts: add } : {})}>
              {abilities.edit ? copy.empty : copy.emptyForOthers}
            </EmptyState>
          }
        />
      </BatchFrame>
      {abilities.edit && (asked === 'baru' || chosen) && (
        <TaskPanel task={chosen ?? null} zone={head.zone} closeHref={here} faults={actionData} />
      )}
    </>
  );
}
