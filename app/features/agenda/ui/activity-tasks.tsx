import { useSearchParams } from 'react-router';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card, SectionHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { agendaCopy } from '../copy.id.ts';
import type { ActivityTask, ActivityView } from '../queries/activity.server.ts';

const copy = agendaCopy.activity;

/** Fewer rows than this are seen at a glance. */
const FILTERED_FROM = 12;

const tones: Record<ActivityTask['state'], Tone> = {
  given: 'neutral',
  accepted: 'info',
  done: 'good',
  excused: 'neutral',
  cancelled: 'neutral',
};

/** Words of the address bar for the states. */
const STATES = {
  belum: 'given',
  dikerjakan: 'accepted',
  selesai: 'done',
  izin: 'excused',
  ditarik: 'cancelled',
} as const;

const kindsOf = (task: ActivityTask) => task.kinds.map((kind) => agendaCopy.kinds[kind] ?? kind).join(', ');

function State({ task }: { task: ActivityTask }) {
  return (
    <>
      <Badge tone={tones[task.state]}>{agendaCopy.assignmentStates[task.state]}</Badge>
      {task.excuse && <span className="xs mut"> {task.excuse}</span>}
    </>
  );
}

/** A unit's own task stands before everything else, with its link. */
export function OwnTasks({ view }: { view: ActivityView }) {
  const own = view.tasks.filter((task) => task.own && task.state !== 'cancelled');
  return own.map((task) => (
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
        {kindsOf(task)}. {copy.due}: {formatInstant(task.dueAt, view.activity.zone)}
      </p>
    </Card>
  ));
}

const columnsFor = ({ activity, now }: ActivityView): Column<ActivityTask>[] => [
  { key: 'unit', head: copy.unit, main: true, width: '34%', cell: (task) => task.unit },
  { key: 'state', head: copy.state, phone: 'bare', cell: (task) => <State task={task} /> },
  { key: 'kinds', head: copy.work, phone: 'hidden', cell: kindsOf },
  {
    key: 'due',
    head: copy.due,
    nowrap: true,
    cell: (task) => formatInstant(task.dueAt, activity.zone, 'short', now.slice(0, 10)),
  },
];

function Filters({ search, state }: { search: string; state: string }) {
  return (
    <FilterBar label={copy.filter} submitLabel={agendaCopy.week.apply}>
      <FilterSearch name="cari" label={copy.searchUnit} value={search} />
      <FilterSelect
        name="keadaan"
        label={copy.state}
        all={agendaCopy.week.all}
        value={state}
        options={Object.entries(STATES).map(([value, key]) => ({
          value,
          label: agendaCopy.assignmentStates[key],
        }))}
      />
    </FilterBar>
  );
}

/** Who was asked and where each unit stands. */
export function ActivityTasks({ view }: { view: ActivityView }) {
  const { activity, tasks, progress } = view;
  const [params] = useSearchParams();
  const search = params.get('cari') ?? '';
  const wanted = params.get('keadaan') ?? '';
  const state = STATES[wanted as keyof typeof STATES];
  const found = tasks.filter(
    (task) => task.unit.toLowerCase().includes(search.toLowerCase()) && (!state || task.state === state),
  );
  const page = pageOf(found, (task) => task.id, params.get(PAGE_START));
  return (
    <section id="unit-ditugaskan" className="activity-tasks">
      <SectionHead
        title={copy.assigned}
        count={progress ? agendaCopy.week.progress(progress.done, progress.asked) : undefined}
        act={
          view.abilities.assign &&
          tasks.length > 0 && (
            <LinkButton size="sm" icon="brand-whatsapp" href={`/kerja/tempel-agenda/kegiatan-${activity.id}`}>
              {copy.whatsapp}
            </LinkButton>
          )
        }
      />
      {tasks.length > FILTERED_FROM && <Filters search={search} state={state ? wanted : ''} />}
      <DataTable
        caption={copy.assigned}
        rows={page.rows}
        rowKey={(task) => task.id}
        columns={columnsFor(view)}
        empty={
          tasks.length === 0 ? (
            <EmptyState icon="send" title={copy.noneAssigned}>
              {view.abilities.assign ? copy.noneAssignedHint : ''}
            </EmptyState>
          ) : (
            <EmptyState
              icon="zoom-question"
              title={copy.noneFound}
              acts={<LinkButton href={`/kerja/kegiatan/${activity.id}`}>{copy.dropFilters}</LinkButton>}
            />
          )
        }
      />
      <ListPager page={page} noun={copy.unit.toLowerCase()} anchor="#unit-ditugaskan" />
    </section>
  );
}
