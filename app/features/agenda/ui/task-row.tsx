import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ListLink } from '#app/ui/list.tsx';
import type { TaskView } from '../queries/tasks.server.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import { dueWords, kindWords, leftWords, networkWords, sentence, subWords } from './task-words.ts';

const copy = tasksCopy.list;

type Where = { zone: string; today: string; networks: readonly string[] };

export const taskTitle = (task: TaskView): string =>
  task.kind === 'narrative' ? copy.narrative(task.title) : task.title;

/** What was answered, or what the program found. */
export function TaskBadge({ task }: { task: TaskView }) {
  const words = tasksCopy.states;
  if (task.coverage === 'covered') return <Badge tone="good">{words.covered}</Badge>;
  if (task.coverage === 'waiting') return <Badge icon="hourglass">{words.waiting}</Badge>;
  if (task.excuse?.state === 'asked') return <Badge icon="hourglass">{words.asked}</Badge>;
  if (task.state === 'done') return <Badge tone="good">{words.done}</Badge>;
  if (task.state === 'excused') return <Badge icon="user-off">{words.excused}</Badge>;
  if (task.state === 'cancelled') return <Badge icon="x">{words.cancelled}</Badge>;
  return null;
}

const listed = (words: readonly string[], goesOn: boolean): string => {
  const line = words.filter(Boolean).join(' · ');
  return goesOn ? line : sentence(line);
};

/** One task as a row of two lines. */
export function TaskRow({ task, zone, today }: { task: TaskView } & Omit<Where, 'networks'>) {
  const closed = task.group === 'closed';
  return (
    <ListLink
      href={`/kerja/tugas/${task.id}`}
      title={taskTitle(task)}
      sub={
        <>
          {task.group === 'today' && (
            <>
              <b>{leftWords(task.minutesLeft)}</b>
              {' · '}
            </>
          )}
          {closed
            ? copy.due(dueWords(task.dueAt, zone, today))
            : listed(subWords(task, zone, today), task.group === 'today')}
          {(closed || task.coverage || task.excuse?.state === 'asked') && (
            <span className="row wrap" style={{ marginTop: 4 }}>
              <TaskBadge task={task} />
            </span>
          )}
        </>
      }
    />
  );
}

/** The task that comes first, with what can be done about it. */
export function TaskCard({ task, zone, today, networks }: { task: TaskView } & Where) {
  const late = task.group === 'overdue';
  const asked = sentence([kindWords(task.kinds), networkWords(networks)].filter(Boolean).join(' · '));
  return (
    <article className="card pad">
      <h3 className="lg any">{taskTitle(task)}</h3>
      {asked && <p className="sm mut">{asked}</p>}
      <p className={late ? 'sm m bad-ink' : 'sm m'} style={{ margin: '4px 0 12px' }}>
        {late
          ? copy.dueLate(dueWords(task.dueAt, zone, today))
          : `${copy.due(dueWords(task.dueAt, zone, today))} · ${leftWords(task.minutesLeft)}`}
      </p>
      <TaskBadge task={task} />
      <div className="col" style={{ marginTop: 8 }}>
        <LinkButton variant="filled" size="lg" wide iconAfter="arrow-right" href={`/kerja/tugas/${task.id}`}>
          {copy.openMaterial}
        </LinkButton>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
          <LinkButton wide icon="link-plus" href={`/kerja/lapor?tugas=${task.id}`}>
            {copy.published}
          </LinkButton>
          <LinkButton wide href={`/kerja/tugas/${task.id}/tidak-bisa`}>
            {copy.cannot}
          </LinkButton>
        </div>
      </div>
    </article>
  );
}
