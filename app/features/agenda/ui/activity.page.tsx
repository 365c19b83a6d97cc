import { data, Form } from 'react-router';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { type Typed, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { formatDate, formatInstant, formatTime } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { assign } from '../actions/assign.server.ts';
import { restoreActivity } from '../actions/restore-activity.server.ts';
import { agendaCopy } from '../copy.id.ts';
import { type ActivityView, activityView } from '../queries/activity.server.ts';
import { isRuleChoice, ruleOf } from '../rules/rule-choice.ts';
import type { Route } from './+types/activity.page.ts';
import './activity.css';
import { ActivityTasks, OwnTasks } from './activity-tasks.tsx';
import { AssignPanel } from './assign-panel.tsx';
import { faultsOf } from './form-input.ts';

const copy = agendaCopy.activity;

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = await readAs(context, actor, (db) => activityView(platformOf(context), db, actor, params.id));
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const here = `/kerja/kegiatan/${params.id}`;
  const call = callOf(context, actor);
  if (form.get('intent') === 'restore') {
    const restored = await restoreActivity(call, { id: params.id });
    if (restored.ok) return redirectWith(here, { text: copy.restored(restored.value.restoredAssignments) });
    thrownFor(restored.error);
    return data(
      { typed: {} as Typed, kinds: [] as string[], named: [] as string[], ...faultsOf(restored.error) },
      { status: 422 },
    );
  }
  const view = await readAs(context, actor, (db) => activityView(platformOf(context), db, actor, params.id));
  if (!view) throw new Response(null, { status: 404 });
  const typed = typedOf(form);
  const kinds = form.getAll('kinds').map(String);
  const named = form.getAll('unitIds').map(String).filter(Boolean);
  const rule = ruleOf(isRuleChoice(typed.rule) ? typed.rule : 'named', {
    hostUnitId: view.activity.hostUnitId,
    placeUnitIds: [],
    namedIds: named,
  });
  const given = await assign(call, {
    activityId: params.id,
    rule: rule ?? {},
    kinds,
    dueAt: dueOf(typed.dueAt, view.activity.zone),
    note: typed.note,
  });
  if (given.ok) {
    const { unitIds, dueAt } = given.value;
    return redirectWith(here, {
      text: copy.assignedDone(unitIds.length, formatInstant(dueAt, view.activity.zone)),
    });
  }
  thrownFor(given.error);
  return data({ typed, kinds, named, ...faultsOf(given.error) }, { status: 422 });
}

/** The local date and hour of the field as an instant; anything else goes to the check as it is. */
function dueOf(typed: string | undefined, zone: string): string | null {
  if (!typed) return null;
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:00)?$/.exec(typed);
  try {
    return match ? instantAt(match[1]!, match[2]!, zone) : typed;
  } catch {
    return typed;
  }
}

type Activity = ActivityView['activity'];

function whenOf(activity: Activity): string {
  const day = formatDate(activity.date, 'full');
  if (!activity.start) return `${day}, ${copy.noHour}`;
  const end = activity.end
    ? `${formatTime(activity.start)} – ${formatTime(activity.end, activity.zone)}`
    : `${formatTime(activity.start, activity.zone)} ${copy.until}`;
  return `${day}, ${end}`;
}

function factsOf(activity: Activity) {
  const fields = agendaCopy.fields;
  const shown: [string, string | null][] = [
    [copy.time, activity.state === 'postponed' ? null : whenOf(activity)],
    [fields.place, activity.place],
    [fields.leader, activity.leader],
    [fields.standIn, activity.standIn],
    [fields.host, activity.host],
    [fields.programme, activity.programme],
    [fields.narrative, activity.narrative],
    [
      copy.seenBy,
      activity.visibility === 'internal'
        ? copy.internal(activity.internalReason ?? '')
        : agendaCopy.visibility[activity.visibility],
    ],
    [fields.hashtags, activity.hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' ')],
    [fields.dressCode, activity.dressCode],
    [fields.description, activity.description],
    [copy.sourceTerm, copy.source[activity.source]],
  ];
  return shown.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

function Standing({ view }: { view: ActivityView }) {
  const { activity } = view;
  const reason = activity.stateReason ? ` ${copy.reason(activity.stateReason)}` : '';
  if (activity.state === 'cancelled')
    return (
      <Alert tone="bad" title={copy.cancelledTitle}>
        {reason}
      </Alert>
    );
  if (activity.state === 'postponed')
    return (
      <Alert tone="warn" title={copy.postponedTitle}>
        {copy.postponedText(formatDate(activity.date, 'plain'))}
        {reason}
      </Alert>
    );
  return (
    <>
      {activity.state === 'tentative' && <Alert>{copy.tentative}</Alert>}
      {view.clashes.map((clash) => (
        <Alert key={clash.id} tone="warn" title={copy.clashTitle}>
          {copy.clash(clash.who, clash.title, formatTime(clash.time))}
        </Alert>
      ))}
    </>
  );
}

function HeadActs({ view }: { view: ActivityView }) {
  const { activity, abilities } = view;
  const at = `/kerja/kegiatan/${activity.id}`;
  return (
    <>
      {abilities.edit && (
        <LinkButton icon="pencil" href={`${at}/ubah`}>
          {copy.edit}
        </LinkButton>
      )}
      {abilities.move && (
        <LinkButton icon="calendar-due" href={`${at}/jadwal?cara=pindah`}>
          {copy.move}
        </LinkButton>
      )}
      {abilities.move && activity.state !== 'postponed' && (
        <LinkButton icon="player-pause" href={`${at}/jadwal?cara=tunda`}>
          {copy.postpone}
        </LinkButton>
      )}
      {abilities.move && (
        <LinkButton variant="danger" icon="calendar-off" href={`${at}/jadwal?cara=batal`}>
          {copy.cancel}
        </LinkButton>
      )}
      {abilities.restore && (
        <Form method="post">
          <input type="hidden" name="intent" value="restore" />
          <Button icon="arrow-back-up">{copy.restore}</Button>
        </Form>
      )}
    </>
  );
}

export default function ActivityPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { activity } = view;
  const errors: FieldErrors = actionData?.errors ?? {};
  const assignable = view.abilities.assign;
  return (
    <>
      <PageHead
        title={activity.title}
        summary={activity.state === 'postponed' ? agendaCopy.states.postponed : whenOf(activity)}
        back={{ href: `/kerja/minggu?pekan=${view.week}`, label: copy.back }}
        acts={<HeadActs view={view} />}
      />
      <PageBody>
        <Standing view={view} />
        <OwnTasks view={view} />
        <div className={assignable ? 'twocol' : undefined}>
          <div>
            <Card title={copy.facts}>
              <Facts rows={factsOf(activity)} />
            </Card>
          </div>
          {assignable && (
            <div>
              <AssignPanel
                units={view.units}
                hasHost={activity.hostUnitId !== null}
                defaultDue={view.defaultDue}
                zone={activity.zone}
                typed={actionData?.typed ?? {}}
                kinds={actionData?.kinds ?? ['photo', 'caption']}
                named={actionData?.named ?? []}
                errors={errors}
                general={actionData?.general}
              />
            </div>
          )}
        </div>
        <ActivityTasks view={view} />
      </PageBody>
    </>
  );
}
