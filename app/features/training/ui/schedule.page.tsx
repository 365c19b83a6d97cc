import { data, Form, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate, formatTime, localOf } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { EmptyState } from '#app/ui/states.tsx';
import { finishBatch, openBatch } from '../programmes/actions/batch-state.server.ts';
import { removeSession, saveSession } from '../programmes/actions/save-session.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { type ClashLine, type ScheduleView, scheduleView } from '../programmes/queries/schedule.server.ts';
import type { SessionRow } from '../programmes/queries/sessions.server.ts';
import type { Route } from './+types/schedule.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { SessionPanel } from './session-panel.tsx';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.schedule;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = await readAs(context, actor, (db) => scheduleView(db, actor, params.batchId));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, asked: new URL(request.url).searchParams.get('sesi') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const { batchId } = params;
  const here = batchHref({ id: batchId, programmeId: params.id });
  const done =
    typed.intent === 'open'
      ? { said: programmesCopy.batch.opened, result: await openBatch(call, { batchId }) }
      : typed.intent === 'finish'
        ? { said: programmesCopy.batch.finished, result: await finishBatch(call, { batchId }) }
        : typed.intent === 'remove'
          ? { said: copy.removed, result: await removeSession(call, { ...typed, batchId }) }
          : { said: copy.saved, result: await saveSession(call, { ...typed, batchId }) };
  if (done.result.ok) return redirectWith(here, { text: done.said });
  return data({ typed, ...faultsOf(done.result.error) }, { status: 422 });
}

const clashText = (clash: ClashLine, zone: string) =>
  copy.clash[clash.kind](clash.subject, clash.batch, formatTime(localOf(clash.startsAt, zone).time));

function Subject({ row, view, here }: { row: SessionRow; view: ScheduleView; here: string }) {
  const clashes = view.clashes[row.id] ?? [];
  return (
    <>
      {view.abilities.manage ? (
        <Link className="any" to={`${here}?sesi=${row.id}`} preventScrollReset>
          {row.subject}
        </Link>
      ) : (
        <span className="any">{row.subject}</span>
      )}{' '}
      {row.kind !== 'lesson' && <Badge>{copy.kinds[row.kind]}</Badge>}
      {clashes.map((clash) => (
        <span
          key={`${clash.kind}-${clash.subject}-${clash.startsAt}`}
          className="sm"
          style={{ display: 'block', fontWeight: 450 }}
        >
          <Badge tone="warn">{clashText(clash, view.head.zone)}</Badge>
        </span>
      ))}
    </>
  );
}

function columnsFor(view: ScheduleView, here: string): Column<SessionRow>[] {
  const time = (instant: string) => formatTime(localOf(instant, view.head.zone).time);
  return [
    {
      key: 'time',
      head: copy.columns.time,
      width: 130,
      cell: (row) => `${time(row.startsAt)} – ${time(row.endsAt)}`,
    },
    {
      key: 'subject',
      head: copy.columns.subject,
      main: true,
      cell: (row) => <Subject row={row} view={view} here={here} />,
    },
    { key: 'speaker', head: copy.columns.speaker, cell: (row) => row.speaker ?? '' },
    { key: 'room', head: copy.columns.room, cell: (row) => row.room ?? view.head.place },
  ];
}

function HeadActs({ view, here }: { view: ScheduleView; here: string }) {
  const { head } = view;
  const words = programmesCopy.batch;
  return (
    <>
      {head.state === 'draft' && view.sessions.length > 0 && (
        <Form method="post">
          <input type="hidden" name="intent" value="open" />
          <Button variant="filled">{words.open}</Button>
        </Form>
      )}
      <LinkButton icon="edit" href={`${here}/ubah`}>
        {words.edit}
      </LinkButton>
      <LinkButton icon="calendar-event" href={`${here}/pindah`}>
        {words.move}
      </LinkButton>
      {head.state === 'open' && (
        <ConfirmDialog
          trigger={{ label: words.finish }}
          title={words.finishTitle}
          confirmLabel={words.finish}
          cancelLabel={programmesCopy.cancel}
          fields={{ intent: 'finish' }}
        >
          {words.finishText}
        </ConfirmDialog>
      )}
    </>
  );
}

/** The timetable of a batch, day by day, with clashes and lesson hours. */
export default function SchedulePage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, sessions, asked } = view;
  const here = batchHref(head);
  const days = [...new Set(sessions.map((session) => session.date))];
  const isOpen = view.abilities.manage && (asked !== null || actionData?.typed.intent === 'save');
  const add = (
    <LinkButton
      icon="plus"
      href={`${here}?sesi=baru`}
      {...(head.state !== 'draft' || sessions.length === 0 ? { variant: 'filled' as const } : {})}
    >
      {copy.add}
    </LinkButton>
  );
  const clashes = Object.values(view.clashes).flat().length;
  return (
    <>
      <BatchFrame
        head={head}
        current="schedule"
        {...(view.abilities.manage ? { acts: <HeadActs view={view} here={here} /> } : {})}
      >
        {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        {sessions.length === 0 ? (
          <EmptyState
            icon="calendar-event"
            title={copy.emptyTitle}
            {...(view.abilities.manage ? { acts: add } : {})}
          >
            {view.abilities.manage ? copy.empty : copy.emptyForOthers}
          </EmptyState>
        ) : (
          <div className="row wrap">
            <p style={{ flex: '1 1 320px' }}>
              <b>{copy.jp(view.jp, view.minutes)}</b>
              {clashes > 0 && (
                <>
                  {' '}
                  <Badge tone="warn">{copy.clashes(clashes)}</Badge>
                </>
              )}
            </p>
            {view.abilities.manage && add}
            <LinkButton icon="download" href={`${here}/kalender.ics`} plain>
              {copy.calendar}
            </LinkButton>
          </div>
        )}
        {days.map((day) => (
          <section key={day}>
            <h2 className="sec-h">{formatDate(day, 'full')}</h2>
            <DataTable
              caption={copy.caption(formatDate(day, 'full'))}
              columns={columnsFor(view, here)}
              rows={sessions.filter((session) => session.date === day)}
              rowKey={(row) => row.id}
            />
          </section>
        ))}
      </BatchFrame>
      {isOpen && (
        <SessionPanel
          view={view}
          session={sessions.find(({ id }) => id === (actionData?.typed.sessionId || asked)) ?? null}
          closeHref={here}
          faults={actionData?.typed.intent === 'save' ? actionData : undefined}
        />
      )}
    </>
  );
}
