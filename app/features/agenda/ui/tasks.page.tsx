import { Form } from 'react-router';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import type { IconName } from '#app/ui/icon.tsx';
import { List, ListLink } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { DoneState, EmptyState } from '#app/ui/states.tsx';
import { type AskedExcuse, type TaskList, taskList } from '../queries/tasks.server.ts';
import type { TaskGroup } from '../rules/task-group.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import type { Route } from './+types/tasks.page.ts';
import { answerFromForm } from './answer-form.server.ts';
import { stayUnanswered } from './stay-unanswered.ts';
import { TaskCard, TaskRow } from './task-row.tsx';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };
const copy = tasksCopy.list;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const platform = platformOf(context);
  const now = platform.clock.now().toString();
  const coverage = platform.contributions('taskCoverage');
  const unit = new URL(request.url).searchParams.get('unit');
  return readAs(context, actor, async (db) => {
    const notes = [];
    for (const part of platform.contributions('taskNotes'))
      notes.push(...(await part.load(db, { actor, now })));
    return { ...(await taskList(db, { actor, now, zone, coverage }, unit)), notes };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  return answerFromForm(context, request, '/kerja/tugas');
}

export const clientAction = ({ request, serverAction }: Route.ClientActionArgs) =>
  stayUnanswered(request, serverAction);

const groupIcon: Record<Exclude<TaskGroup, 'closed'>, IconName> = {
  overdue: 'clock-exclamation',
  today: 'sun',
  week: 'calendar-week',
  later: 'calendar',
};

function Groups({ view }: { view: TaskList }) {
  const first = view.tasks.find((task) => task.group === 'overdue' || task.group === 'today');
  const open = (['overdue', 'today', 'week', 'later'] as const)
    .map((key) => ({ key, tasks: view.tasks.filter((task) => task.group === key) }))
    .filter((group) => group.tasks.length > 0);
  const titles = {
    overdue: copy.overdue,
    today: copy.today(formatDate(view.today, 'day', view.today)),
    week: copy.week,
    later: copy.later,
  };
  return open.map(({ key, tasks }) => (
    <section key={key}>
      <SectionHead
        icon={groupIcon[key]}
        title={titles[key]}
        count={copy.count(tasks.length)}
        {...(key === 'overdue' ? { tone: 'bad' as const } : {})}
      />
      <List>
        {tasks.map((task) =>
          task === first ? (
            <TaskCard
              key={task.id}
              task={task}
              zone={view.zone}
              today={view.today}
              networks={view.networks}
            />
          ) : (
            <TaskRow key={task.id} task={task} zone={view.zone} today={view.today} />
          ),
        )}
      </List>
    </section>
  ));
}

function Closed({ view }: { view: TaskList }) {
  const closed = view.tasks.filter((task) => task.group === 'closed').reverse();
  if (closed.length === 0) return null;
  return (
    <details>
      <summary className="m">{copy.closed(closed.length)}</summary>
      <p className="sm mut" style={{ marginBottom: 8 }}>
        {copy.closedHint}
      </p>
      <List>
        {closed.map((task) => (
          <TaskRow key={task.id} task={task} zone={view.zone} today={view.today} />
        ))}
      </List>
    </details>
  );
}

function Asked({ asked, zone, today }: { asked: readonly AskedExcuse[]; zone: string; today: string }) {
  if (asked.length === 0) return null;
  return (
    <section>
      <SectionHead icon="user-off" title={copy.askedTitle} count={copy.count(asked.length)} />
      <List>
        {asked.map((one) => (
          <article key={one.id} className="card pad">
            <h3 className="any">{`${one.unit}: ${one.title}`}</h3>
            <p className="quote any" style={{ margin: '8px 0' }}>
              {one.reason}
            </p>
            <p className="sm mut">
              {copy.askedBy(one.askedBy, formatInstant(one.askedAt, zone, 'short', today))}
            </p>
            {one.mine ? (
              <p className="sm mut">{copy.askedByYou}</p>
            ) : (
              <div className="acts" style={{ marginTop: 12 }}>
                <Form method="post">
                  <input type="hidden" name="intent" value="confirm" />
                  <input type="hidden" name="assignmentId" value={one.id} />
                  <Button icon="check">{copy.confirm}</Button>
                </Form>
                <ConfirmDialog
                  trigger={{ label: copy.refuse, variant: 'danger' }}
                  title={copy.refuseTitle}
                  confirmLabel={copy.refuse}
                  cancelLabel={copy.cancel}
                  fields={{ intent: 'refuse', assignmentId: one.id }}
                >
                  <TextAreaField
                    name="note"
                    id={`note-${one.id}`}
                    label={copy.refuseNote}
                    required
                    minLength={10}
                    maxLength={300}
                  />
                </ConfirmDialog>
              </div>
            )}
          </article>
        ))}
      </List>
    </section>
  );
}

function Nothing({ view }: { view: TaskList }) {
  if (view.tasks.some((task) => task.group !== 'closed')) return null;
  const week = (
    <LinkButton icon="calendar-week" href="/kerja/minggu">
      {copy.emptyAct}
    </LinkButton>
  );
  if (!view.unit)
    return view.asked.length > 0 ? null : (
      <EmptyState icon="checklist" title={copy.noUnitTitle} acts={week}>
        {copy.noUnit}
      </EmptyState>
    );
  return view.tasks.length === 0 ? (
    <EmptyState icon="checklist" title={copy.emptyTitle} acts={week}>
      {copy.empty}
    </EmptyState>
  ) : (
    <DoneState title={copy.doneTitle} acts={week}>
      {copy.done}
    </DoneState>
  );
}

/** Tugas saya: what the unit has to do, the most pressing first. */
export default function TasksPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const fault = actionData?.general ?? actionData?.errors.note;
  return (
    <>
      <PageHead title={copy.title} summary={view.unit?.name} />
      <PageBody>
        {view.units.length > 1 && (
          <Segmented
            label={copy.unitSwitch}
            value={view.unit?.id ?? ''}
            options={view.units.map((unit) => ({
              value: unit.id,
              label: unit.name,
              href: `/kerja/tugas?unit=${unit.id}`,
            }))}
          />
        )}
        {fault && (
          <Alert tone="bad" title={copy.failed} live>
            {fault}
          </Alert>
        )}
        <div style={{ maxWidth: 720 }} className="stack">
          {view.notes.length > 0 && (
            <List label={copy.notes}>
              {view.notes.map(({ key, title, sub, ...note }) => (
                <ListLink
                  key={key}
                  title={<span className="cut2">{title}</span>}
                  sub={<span className="cut2">{sub}</span>}
                  {...note}
                />
              ))}
            </List>
          )}
          <Asked asked={view.asked} zone={view.zone} today={view.today} />
          <Nothing view={view} />
          <Groups view={view} />
          <Closed view={view} />
        </div>
      </PageBody>
    </>
  );
}
