import { Link } from 'react-router';
import { MONTHS } from '#app/platform/clock/indonesian-dates.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { formatTime, localOf } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { SplitBar } from '#app/ui/progress.tsx';
import { StateLegend, type StateLook } from '#app/ui/state-tile.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { ownCopy as copy } from '../own-copy.id.ts';
import type { OwnTask, OwnView } from '../queries/own.server.ts';
import { appealHref } from './hrefs.ts';

type Props = { view: OwnView };

/** The order of the bar: what is done first. */
const ORDER: readonly StateLook[] = ['tercakup', 'terlambat', 'amplifikasi', 'menunggu', 'belum', 'salinan'];
const DONE: readonly string[] = ['tercakup', 'terlambat'];
const MOST_SHOWN = 12;

/** n of N with its bar and legend. An excused task is in neither figure. */
export function OwnCoverage({ view }: Props) {
  const tasks = view.tasks ?? [];
  const asked = tasks.filter(({ state }) => state !== 'izin' && state !== 'tidak-ditugaskan');
  const excused = tasks.filter(({ state }) => state === 'izin').length;
  const covered = asked.filter(({ state }) => DONE.includes(state)).length;
  if (asked.length === 0)
    return (
      <div className="card">
        <EmptyState icon="checklist" title={copy.noTasks}>
          {copy.noTasksText}
        </EmptyState>
      </div>
    );
  const counts = Object.fromEntries(
    ORDER.map((state) => [state, asked.filter((task) => task.state === state).length]),
  ) as Record<StateLook, number>;
  return (
    <Card>
      <div className="nrow">
        <span className="ntotal tn">{covered}</span>
        <span>{copy.covered(asked.length)}</span>
      </div>
      <SplitBar
        label={copy.bar(covered, asked.length)}
        parts={ORDER.map((state) => ({ state, value: counts[state] }))}
      />
      <div style={{ marginTop: 10 }}>
        <StateLegend
          label={copy.legend}
          words={copy.states}
          states={ORDER.filter((state) => counts[state] > 0)}
          counts={counts}
        />
      </div>
      {excused > 0 && <p className="sm mut">{copy.excused(excused)}</p>}
    </Card>
  );
}

/** Until when it can still be had, or why it does not count. */
function stillWords(task: OwnTask, view: OwnView): string {
  if (task.state === 'salinan') return copy.copied;
  if (task.state === 'amplifikasi') return copy.amplified;
  if (task.toDecide > 0) return copy.deciding;
  const due = localOf(task.dueAt, view.zone);
  if (task.state === 'belum') return copy.overdue(due.date, view.today);
  const time = formatTime(due.time);
  return due.date === view.today ? copy.dueToday(time) : copy.due(due.date, view.today, time);
}

function Missing({ task, view }: { task: OwnTask; view: OwnView }) {
  const { season, unit } = view;
  const over = season !== null && season.state !== 'running';
  const appeal = view.mayAppeal && task.toDecide === 0;
  const report = !over && task.toDecide === 0 && task.state !== 'salinan';
  return (
    <li className="miss">
      <span>
        <b>{task.narrative ? copy.narrative(task.title) : task.title}</b>
        <span className="sub">{stillWords(task, view)}</span>
      </span>
      {report && <LinkButton href={`/kerja/lapor?tugas=${task.id}`}>{copy.report}</LinkButton>}
      {appeal && season && unit && (
        <LinkButton
          href={appealHref(season.id, {
            unitId: unit.id,
            criterion: 'coverage',
            type: 'task',
            id: task.id,
          })}
        >
          {copy.appeal}
        </LinkButton>
      )}
    </li>
  );
}

/** Those that can still be had first, the nearest due first; then those that are late. */
export function OwnMissing({ view }: Props) {
  const tasks = view.tasks ?? [];
  const open = ['menunggu', 'amplifikasi', 'salinan', 'belum'];
  const missing = tasks
    .filter(({ state }) => open.includes(state))
    .sort((a, b) => Number(a.state === 'belum') - Number(b.state === 'belum'));
  if (tasks.length === 0) return null;
  const shown = missing.slice(0, MOST_SHOWN);
  return (
    <Card title={copy.missing}>
      {missing.length === 0 ? (
        <p className="mut">{copy.nothingMissing}</p>
      ) : (
        <ul>
          {shown.map((task) => (
            <Missing key={task.id} task={task} view={view} />
          ))}
        </ul>
      )}
      {missing.length > shown.length && (
        <p className="sm mut">
          {copy.more(missing.length - shown.length)} ·{' '}
          <Link to={`/kerja/tugas?unit=${view.unit?.id}`}>{copy.allTasks}</Link>
        </p>
      )}
    </Card>
  );
}

export function OwnProof({ view }: Props) {
  const month = MONTHS[Number(view.month.slice(5)) - 1] ?? '';
  const file = (form: string) => `/kerja/bukti-kinerja/${view.month}.${form}`;
  return (
    <Card title={copy.proof(month)}>
      <div className="stack tight">
        <p className="sm mut">{copy.posts(view.posts ?? 0)}</p>
        <Acts>
          <LinkButton variant="filled" icon="download" href={file('pdf')} plain>
            {copy.pdf}
          </LinkButton>
          <LinkButton href={file('xlsx')} plain>
            {copy.xlsx}
          </LinkButton>
        </Acts>
      </div>
    </Card>
  );
}
