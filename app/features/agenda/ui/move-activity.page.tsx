import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { localDate, localTime } from '#app/platform/request/form-fields.ts';
import { type Typed, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { refusalStatus } from '#app/platform/request/load-anew.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, TextField } from '#app/ui/field.tsx';
import { formatDate, formatTime } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { cancelActivity } from '../actions/cancel-activity.server.ts';
import { postponeActivity } from '../actions/postpone-activity.server.ts';
import { rescheduleActivity } from '../actions/reschedule-activity.server.ts';
import { agendaCopy, refusalSentence } from '../copy.id.ts';
import { may } from '../policy.ts';
import { activityView } from '../queries/activity.server.ts';
import { affectedBy } from '../queries/affected.server.ts';
import { officeHours } from '../queries/government.server.ts';
import type { Route } from './+types/move-activity.page.ts';
import './activity.css';
import { AffectedCard } from './affected-card.tsx';
import { faultsOf } from './form-input.ts';

const copy = agendaCopy.move;
type Way = keyof typeof copy.titles;
const wayOf = (value: unknown): Way => (value === 'tunda' || value === 'batal' ? value : 'pindah');

export const handle: PageHandle = { scripts: true };
export { loadAnewOnConflict as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'move-activity')) throw new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const way = wayOf(asked.get('cara'));
  const typedDate = localDate.safeParse(asked.get('date'));
  const start = localTime.safeParse(asked.get('start') ?? '');
  const end = localTime.safeParse(asked.get('end') ?? '');
  const platform = platformOf(context);
  const found = await readAs(context, actor, async (db) => {
    const view = await activityView(platform, db, actor, params.id);
    if (!view) return null;
    const { calendar } = await officeHours(db);
    const to = way === 'pindah' && typedDate.success ? { date: typedDate.data, calendar } : null;
    return { view, affected: await affectedBy(platform, db, view.activity, to) };
  });
  if (!found) throw new Response(null, { status: 404 });
  const { activity } = found.view;
  const typed: Typed = asked.has('date')
    ? { date: asked.get('date') ?? '', start: asked.get('start') ?? '', end: asked.get('end') ?? '' }
    : { date: activity.date, start: activity.start ?? '', end: activity.end ?? '' };
  const faults: FieldErrors = asked.has('date')
    ? {
        date: typedDate.success ? undefined : typedDate.error.issues[0]?.message,
        start: start.success ? undefined : start.error.issues[0]?.message,
        end: end.success ? undefined : end.error.issues[0]?.message,
      }
    : {};
  const previewed = way !== 'pindah' || (typedDate.success && start.success && end.success);
  const same =
    typed.date === activity.date &&
    typed.start === (activity.start ?? '') &&
    typed.end === (activity.end ?? '') &&
    activity.state !== 'postponed';
  if (asked.has('date') && previewed && same) faults.date = refusalSentence({ type: 'same-moment' });
  return { way, activity, affected: found.affected, typed, faults, previewed };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const typed = typedOf(await request.formData());
  const way = wayOf(typed.cara);
  const call = callOf(context, actor);
  const here = `/kerja/kegiatan/${params.id}`;
  const input = { ...typed, id: params.id };
  const undo = { label: copy.undo, action: here, fields: { intent: 'restore' } };
  if (way === 'pindah') {
    const moved = await rescheduleActivity(call, input);
    if (moved.ok) return redirectWith(here, { text: copy.moved(moved.value.movedDeadlines) });
    thrownFor(moved.error);
    return data({ typed, ...faultsOf(moved.error) }, { status: refusalStatus(moved.error) });
  }
  if (way === 'tunda') {
    const held = await postponeActivity(call, input);
    if (held.ok) return redirectWith(here, { text: copy.postponed(held.value.heldAssignments), undo });
    thrownFor(held.error);
    return data({ typed, ...faultsOf(held.error) }, { status: refusalStatus(held.error) });
  }
  const cancelled = await cancelActivity(call, input);
  if (cancelled.ok)
    return redirectWith(here, { text: copy.cancelled(cancelled.value.cancelledAssignments), undo });
  thrownFor(cancelled.error);
  return data({ typed, ...faultsOf(cancelled.error) }, { status: refusalStatus(cancelled.error) });
}

function NewMoment({ typed, errors }: { typed: Typed; errors: FieldErrors }) {
  const fields = agendaCopy.fields;
  return (
    <>
      <DateField
        name="date"
        label={fields.date}
        defaultValue={typed.date}
        error={errors.date}
        min="2000-01-01"
        max="2099-12-31"
        required
      />
      <FieldPair>
        <DateField
          kind="time"
          name="start"
          label={fields.start}
          defaultValue={typed.start}
          error={errors.start}
        />
        <DateField kind="time" name="end" label={fields.end} defaultValue={typed.end} error={errors.end} />
      </FieldPair>
    </>
  );
}

function Confirm({ view, typed, errors }: { view: View; typed: Typed; errors: FieldErrors }) {
  const { way, activity } = view;
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="cara" value={way} />
      <input type="hidden" name="sequence" value={activity.sequence} />
      {way === 'pindah' ? (
        <>
          <input type="hidden" name="date" value={typed.date} />
          <input type="hidden" name="start" value={typed.start} />
          <input type="hidden" name="end" value={typed.end} />
        </>
      ) : (
        <TextField
          name="reason"
          label={copy.reason}
          hint={copy.reasonHint}
          defaultValue={typed.reason}
          error={errors.reason}
          maxLength={300}
          required
        />
      )}
      <Acts>
        <Button variant={way === 'batal' ? 'danger-filled' : 'filled'} busy={busy}>
          {copy.acts[way]}
        </Button>
        <LinkButton variant="subtle" href={`/kerja/kegiatan/${activity.id}`}>
          {copy.back}
        </LinkButton>
      </Acts>
    </Form>
  );
}

type View = Route.ComponentProps['loaderData'];

export default function MoveActivityPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { way, activity, affected } = view;
  const typed: Typed = { ...view.typed, ...actionData?.typed };
  const errors: FieldErrors = actionData?.errors ?? view.faults;
  const asked = way === 'pindah' && (view.typed.date !== activity.date || timesDiffer(view));
  return (
    <>
      <PageHead
        title={copy.titles[way]}
        summary={[
          activity.title,
          formatDate(activity.date, 'full'),
          ...(activity.start ? [formatTime(activity.start, activity.zone)] : []),
        ].join(' · ')}
        back={{ href: `/kerja/kegiatan/${activity.id}`, label: copy.back }}
      />
      <PageBody>
        <div className="narrow">
          <p className="mut">{copy.leads[way]}</p>
          <ErrorSummary title={agendaCopy.errorTitle} errors={errors} general={actionData?.general} />
          {way === 'pindah' && (
            <Form method="get" className="form" noValidate>
              <input type="hidden" name="cara" value="pindah" />
              <NewMoment typed={typed} errors={errors} />
              <Acts>
                <Button variant={asked && view.previewed ? 'default' : 'filled'}>{copy.preview}</Button>
              </Acts>
            </Form>
          )}
          {(way !== 'pindah' || (asked && view.previewed)) && (
            <>
              <AffectedCard way={way} affected={affected} zone={activity.zone} />
              {affected.missingYear !== null && (
                <Alert tone="bad">{refusalSentence({ type: 'table-lacks-year' })}</Alert>
              )}
              <Confirm view={view} typed={typed} errors={errors} />
            </>
          )}
        </div>
      </PageBody>
    </>
  );
}

function timesDiffer(view: View): boolean {
  const { activity, typed } = view;
  return (
    typed.start !== (activity.start ?? '') ||
    typed.end !== (activity.end ?? '') ||
    activity.state === 'postponed'
  );
}
