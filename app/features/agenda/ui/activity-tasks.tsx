import { Badge, type Tone } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { agendaCopy } from '../copy.id.ts';
import type { ActivityTask, ActivityView } from '../queries/activity.server.ts';

const copy = agendaCopy.activity;

const tones: Record<ActivityTask['state'], Tone> = {
  given: 'neutral',
  accepted: 'info',
  done: 'good',
  excused: 'neutral',
  cancelled: 'neutral',
};

const kindsOf = (task: ActivityTask) => task.kinds.map((kind) => agendaCopy.kinds[kind] ?? kind).join(', ');

function State({ task }: { task: ActivityTask }) {
  return (
    <>
      <Badge tone={tones[task.state]}>{agendaCopy.assignmentStates[task.state]}</Badge>
      {task.excuse && <span className="xs mut"> {task.excuse}</span>}
    </>
  );
}

/** Who was asked and where each unit stands; a unit's own task first and with its link. */
export function ActivityTasks({ view }: { view: ActivityView }) {
  const { activity, tasks, progress } = view;
  const own = tasks.filter((task) => task.own && task.state !== 'cancelled');
  return (
    <>
      {own.map((task) => (
        <Card
          key={task.id}
          title={`${copy.yourTask}: ${task.unit}`}
          act={
            <LinkButton size="sm" variant="filled" href={`/kerja/tugas/${task.id}`}>
              {copy.task}
            </LinkButton>
          }
        >
          <p className="mut">
            {kindsOf(task)}. {copy.due}: {formatInstant(task.dueAt, activity.zone)}
          </p>
        </Card>
      ))}
      <Card
        title={copy.assigned}
        act={
          view.abilities.assign &&
          tasks.length > 0 && (
            <LinkButton size="sm" icon="brand-whatsapp" href={`/kerja/tempel-agenda/kegiatan-${activity.id}`}>
              {copy.whatsapp}
            </LinkButton>
          )
        }
      >
        {progress && (
          <p className="row sm">
            <Progress
              value={progress.done}
              max={progress.asked}
              label={agendaCopy.week.progress(progress.done, progress.asked)}
              thin
            />
            {agendaCopy.week.progress(progress.done, progress.asked)}
          </p>
        )}
        {tasks.length === 0 ? (
          <p className="mut">{copy.noneAssigned}</p>
        ) : (
          <DataTable
            caption={copy.assigned}
            rows={tasks}
            rowKey={(task) => task.id}
            columns={[
              { key: 'unit', head: copy.unit, main: true, cell: (task) => task.unit },
              { key: 'state', head: copy.state, phone: 'bare', cell: (task) => <State task={task} /> },
              { key: 'kinds', head: copy.work, phone: 'hidden', cell: kindsOf },
              {
                key: 'due',
                head: copy.due,
                cell: (task) => formatInstant(task.dueAt, activity.zone, 'short', view.now.slice(0, 10)),
              },
            ]}
          />
        )}
      </Card>
    </>
  );
}
