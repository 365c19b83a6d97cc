import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { refusalSentence } from '../copy.id.ts';
import { handIn } from '../tasking/actions/hand-in.server.ts';
import { taskingCopy } from '../tasking/copy.id.ts';
import { type HandedInRow, taskView } from '../tasking/queries/task.server.ts';
import type { Route } from './+types/task.page.ts';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { OwnWorkCard } from './own-work.tsx';
import { sentFile } from './sent-file.ts';

export const handle: PageHandle = { scripts: true };
const copy = taskingCopy.task;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const asked = {
    batchId: params.batchId,
    taskId: params.taskId,
    now: platformOf(context).clock.now().toString(),
  };
  const view = await readAs(context, actor, (db) => taskView(db, actor, asked));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const typed = typedOf(form);
  const sent = await handIn(callOf(context, requirePerson(context, request)), {
    ...typed,
    taskId: params.taskId,
    file: await sentFile(form.get('file')),
  });
  const here = `${batchHref({ id: params.batchId, programmeId: params.id }, 'tasks')}/${params.taskId}`;
  if (sent.ok) return redirectWith(here, { text: copy.handedIn });
  const faults =
    sent.error.type === 'forbidden'
      ? { errors: {}, general: refusalSentence({ type: 'not-participant' }) }
      : faultsOf(sent.error);
  return data({ typed, ...faults }, { status: 422 });
}

const TONES = { none: 'warn', one: 'info', apart: 'bad', final: 'good' } as const;

function columnsFor(view: Awaited<ReturnType<typeof loader>>, here: string): Column<HandedInRow>[] {
  const words = taskingCopy.marking;
  return [
    {
      key: 'person',
      head: words.columns.person,
      main: true,
      cell: (row) => (
        <>
          <span className="any">{row.person}</span>
          <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
            {row.unit}
          </span>
        </>
      ),
    },
    {
      key: 'at',
      head: words.columns.at,
      cell: (row) => formatInstant(row.updatedAt, view.head.zone, 'short'),
    },
    {
      key: 'state',
      head: words.columns.state,
      cell: (row) => (
        <>
          <Badge tone={TONES[row.state]}>
            {row.state === 'final'
              ? words.states.final(row.score ?? 0, view.task.most)
              : words.states[row.state]}
          </Badge>
          {row.isMine && <span className="sm mut"> {words.mine}</span>}
        </>
      ),
    },
    {
      key: 'act',
      head: words.columns.act,
      acts: true,
      cell: (row) =>
        row.mayMark ? (
          <LinkButton size="sm" href={`${here}/${row.submissionId}`}>
            {row.state === 'final' ? words.see : words.open}
          </LinkButton>
        ) : (
          <span className="sm mut">{words.ownUnit}</span>
        ),
    },
  ];
}

/** One task: what it asks, a participant's own work, and for markers what was handed in. */
export default function TaskPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, task, own, handedIn } = view;
  const tasks = batchHref(head, 'tasks');
  const here = `${tasks}/${task.id}`;
  return (
    <>
      <PageHead
        title={task.title}
        summary={`${head.programmeTitle}, ${head.name}`}
        back={{ href: tasks, label: copy.back }}
        {...(view.abilities.edit
          ? {
              acts: (
                <LinkButton icon="edit" href={`${tasks}?tugas=${task.id}`}>
                  {copy.edit}
                </LinkButton>
              ),
            }
          : {})}
      />
      <PageBody>
        <Card>
          <p className="any" style={{ whiteSpace: 'pre-line' }}>
            {task.instructions}
          </p>
          <Facts
            rows={[
              { term: copy.due, value: taskingCopy.due(task.dueAt, head.zone) },
              { term: copy.kind, value: taskingCopy.kinds[task.kind] },
              {
                term: copy.rubric,
                value: task.rubric.map((line) => `${line.criterion} (${line.most})`).join(', '),
              },
            ]}
          />
        </Card>
        {own && <OwnWorkCard task={task} own={own} here={here} faults={actionData} />}
        {handedIn && (
          <section>
            <SectionHead
              title={taskingCopy.marking.caption}
              count={taskingCopy.marking.count(handedIn.length, head.confirmed)}
            />
            <DataTable
              caption={taskingCopy.marking.caption}
              columns={columnsFor(view, here)}
              rows={handedIn}
              rowKey={(row) => row.submissionId}
              empty={<EmptyState icon="inbox" title={taskingCopy.marking.nobodyTitle} />}
            />
          </section>
        )}
      </PageBody>
    </>
  );
}
