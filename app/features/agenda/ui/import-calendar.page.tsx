import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { formatDate, formatTime } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { importCalendar } from '../actions/import-calendar.server.ts';
import { calendarCopy as copy } from '../calendar/copy.id.ts';
import type { PlannedImport } from '../calendar/import-plan.ts';
import { MOST_CALENDAR_LETTERS, MOST_EVENTS } from '../calendar/read-calendar.ts';
import { agendaCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { calendarPlan } from '../queries/calendar-import.server.ts';
import type { Route } from './+types/import-calendar.page.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'import-calendar')) throw new Response(null, { status: 403 });
  return { most: MOST_EVENTS };
}

async function textOf(form: FormData): Promise<string> {
  const file = form.get('file');
  if (!(file instanceof File)) return String(form.get('calendar') ?? '');
  if (file.size > MOST_CALENDAR_LETTERS) return ' '.repeat(MOST_CALENDAR_LETTERS + 1).replace(' ', 'x');
  return file.text();
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'import-calendar')) throw new Response(null, { status: 403 });
  const form = await request.formData();
  const text = await textOf(form);
  const now = platformOf(context).clock.now().toString();
  const plan = await readAs(context, actor, (db) => calendarPlan(db, text, now));
  if (!plan.ok)
    return data({ fault: copy.fault(plan.fault), plan: null, text: '', general: undefined }, { status: 422 });
  if (form.get('intent') !== 'save') return { fault: null, plan, text, general: undefined };
  const saved = await importCalendar(callOf(context, actor), { text, keys: form.getAll('key').map(String) });
  if (saved.ok) {
    const { added, changed, cancelled } = saved.value;
    return redirectWith('/kerja/minggu', { text: copy.saved(added, changed, cancelled) });
  }
  thrownFor(saved.error);
  const { errors, general } = faultsOf(saved.error);
  return data({ fault: null, plan, text, general: general ?? Object.values(errors)[0] }, { status: 422 });
}

const tones: Record<PlannedImport['change'], Tone> = {
  added: 'good',
  changed: 'warn',
  cancelled: 'bad',
  same: 'neutral',
};

function whenOf({ event }: PlannedImport): string {
  const day = formatDate(event.date, 'plain');
  if (event.start)
    return `${day}, ${formatTime(event.start)}${event.end ? ` – ${formatTime(event.end)}` : ''}`;
  return event.until ? `${day} ${copy.until(formatDate(event.until, 'plain'))}` : `${day}, ${copy.allDay}`;
}

function Row({ planned }: { planned: PlannedImport }) {
  const { event, change } = planned;
  return (
    <li>
      <label className="chk">
        <input
          type="checkbox"
          name="key"
          value={event.key}
          defaultChecked={change !== 'same'}
          disabled={change === 'same'}
        />
        <span>
          <Badge tone={tones[change]}>{copy.change[change]}</Badge> {event.title || copy.untitled}
          <span className="hint">
            {[whenOf(planned), event.place, event.private && copy.private].filter(Boolean).join(' · ')}
          </span>
        </span>
      </label>
    </li>
  );
}

type Plan = { rows: PlannedImport[]; unreadable: number; cut: boolean; zones: string[] };

function Preview({ plan, text, most }: { plan: Plan; text: string; most: number }) {
  const busy = useNavigation().state === 'submitting';
  const count = (change: PlannedImport['change']) => plan.rows.filter((row) => row.change === change).length;
  const changing = plan.rows.length - count('same');
  if (plan.rows.length === 0)
    return (
      <EmptyState
        icon="calendar-off"
        title={copy.none}
        acts={
          <LinkButton plain href="/kerja/impor-kalender">
            {copy.again}
          </LinkButton>
        }
      >
        {copy.noneText}
      </EmptyState>
    );
  return (
    <Form method="post" className="stack">
      {plan.unreadable > 0 && <Alert tone="warn">{copy.unreadable(plan.unreadable)}</Alert>}
      {plan.cut && <Alert tone="warn">{copy.cut(most)}</Alert>}
      {plan.zones.map((zone) => (
        <Alert key={zone} tone="warn">
          {copy.unknownZone(zone)}
        </Alert>
      ))}
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="calendar" value={text} />
      <Card title={copy.preview}>
        <p className="mut">
          {copy.counts(count('added'), count('changed') + count('cancelled'), count('same'))}
        </p>
        <ul className="lst">
          {plan.rows.map((planned) => (
            <Row key={planned.event.key} planned={planned} />
          ))}
        </ul>
      </Card>
      <Acts>
        {changing > 0 && (
          <Button variant="filled" busy={busy}>
            {copy.save(changing)}
          </Button>
        )}
        <LinkButton plain href="/kerja/impor-kalender">
          {copy.again}
        </LinkButton>
      </Acts>
    </Form>
  );
}

export default function ImportCalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  const fault = actionData?.fault ?? undefined;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: '/kerja/minggu', label: agendaCopy.week.title }}
      />
      <PageBody>
        {actionData?.general && (
          <ErrorSummary title={agendaCopy.errorTitle} errors={{}} general={actionData.general} />
        )}
        {actionData?.plan ? (
          <Preview plan={actionData.plan} text={actionData.text} most={loaderData.most} />
        ) : (
          <Form method="post" encType="multipart/form-data" className="form">
            {fault && <ErrorSummary title={agendaCopy.errorTitle} errors={{ file: fault }} />}
            <FileField
              name="file"
              label={copy.file}
              hint={copy.fileHint}
              dropWords={copy.drop}
              error={fault}
              accept=".ics,text/calendar"
            />
            <Button variant="filled">{copy.read}</Button>
          </Form>
        )}
      </PageBody>
    </>
  );
}
