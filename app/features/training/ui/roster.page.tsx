import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { formatDate, formatTime, localOf } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { EmptyState } from '#app/ui/states.tsx';
import { markRoster, ROSTER_MARKS, type RosterMark } from '../attending/actions/mark-roster.server.ts';
import { attendingCopy as copy } from '../attending/copy.id.ts';
import { type RosterRow, rosterView } from '../attending/queries/roster.server.ts';
import type { Route } from './+types/roster.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const asked = {
    session: new URL(request.url).searchParams.get('sesi'),
    now: platformOf(context).clock.now().toString(),
  };
  const view = await readAs(context, actor, (db) => rosterView(db, actor, params.batchId, asked));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, marks: [...ROSTER_MARKS] as RosterMark[] };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const sessionId = String(form.get('sessionId') ?? '');
  const marks = [...form].flatMap(([name, value]) =>
    name.startsWith('mark.') && value !== ''
      ? [{ registrationId: name.slice('mark.'.length), mark: String(value) }]
      : [],
  );
  const marked = await markRoster(call, { batchId: params.batchId, sessionId, marks });
  const here = batchHref({ id: params.batchId, programmeId: params.id }, 'roster');
  if (marked.ok) return redirectWith(`${here}?sesi=${sessionId}`, { text: copy.saved(marked.value.marked) });
  const faults = faultsOf(marked.error);
  return data(
    { said: faults.general ?? faults.errors.marks ?? Object.values(faults.errors)[0] ?? '' },
    { status: 422 },
  );
}

const TONES: Record<RosterRow['state'], Tone> = {
  present: 'good',
  late: 'warn',
  excused: 'info',
  absent: 'bad',
  unknown: 'neutral',
};

function columnsFor(marks: readonly RosterMark[]): Column<RosterRow>[] {
  return [
    {
      key: 'person',
      head: copy.columns.person,
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
      key: 'now',
      head: copy.columns.now,
      cell: (row) => <Badge tone={TONES[row.state]}>{copy.states[row.state]}</Badge>,
    },
    ...(marks.length === 0
      ? []
      : [
          {
            key: 'mark',
            head: copy.columns.mark,
            phone: 'bare' as const,
            cell: (row: RosterRow) => (
              <select
                className="inp"
                name={`mark.${row.registrationId}`}
                aria-label={`${copy.columns.mark}: ${row.person}`}
                defaultValue={row.state === 'unknown' ? 'present' : ''}
              >
                <option value="">{copy.keep}</option>
                {marks.map((mark) => (
                  <option key={mark} value={mark}>
                    {copy.states[mark]}
                  </option>
                ))}
              </select>
            ),
          },
        ]),
  ];
}

/** The committee's list of a session. */
export default function RosterPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, session, sessions, rows } = view;
  const label = (one: (typeof sessions)[number]) =>
    `${formatDate(one.date, 'short', head.fromDate)} ${formatTime(localOf(one.startsAt, head.zone).time)} ${one.subject}`;
  return (
    <BatchFrame
      head={head}
      current="roster"
      {...(session ? { summary: copy.counts(view.there, rows.length) } : {})}
    >
      {actionData?.said && <Alert tone="bad">{actionData.said}</Alert>}
      {!session || rows.length === 0 ? (
        <EmptyState icon="clipboard-check" title={copy.emptyTitle}>
          {copy.empty}
        </EmptyState>
      ) : (
        <>
          <Form method="get" className="row wrap">
            <SelectField
              name="sesi"
              label={copy.session}
              options={sessions.map((one) => ({ value: one.id, label: label(one) }))}
              defaultValue={session.id}
              key={session.id}
            />
            <Button>{copy.show}</Button>
          </Form>
          <Form method="post" key={`${session.id} ${view.there}`}>
            <input type="hidden" name="sessionId" value={session.id} />
            <DataTable
              caption={copy.caption(session.subject)}
              columns={columnsFor(view.abilities.mark ? view.marks : [])}
              rows={rows}
              rowKey={(row) => row.registrationId}
            />
            {view.abilities.mark && (
              <div className="row wrap" style={{ marginTop: 16 }}>
                <p className="mut sm sp">{copy.hint}</p>
                <Button variant="filled">{copy.save}</Button>
              </div>
            )}
          </Form>
        </>
      )}
    </BatchFrame>
  );
}
