import { useEffect } from 'react';
import { data, Form, useFetcher } from 'react-router';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { assign } from '../actions/assign.server.ts';
import { approveNarrative, returnNarrative, withdrawNarrative } from '../actions/decide-narrative.server.ts';
import { recordSeen } from '../actions/record-reading.server.ts';
import { submitNarrative } from '../actions/write-narrative.server.ts';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { type NarrativeDetail, narrativeDetail } from '../queries/narratives.server.ts';
import { narrativeChoices } from '../queries/programmes.server.ts';
import type { Route } from './+types/narrative.page.ts';
import { NarrativeAssign } from './narrative-assign.tsx';
import { Standing } from './narrative-standing.tsx';
import { NarrativeText } from './narrative-text.tsx';
import { NarrativeUnits } from './narrative-units.tsx';
import { stateTone } from './narratives.page.tsx';

export const handle: PageHandle = { scripts: true };
export { loadAnewOnConflict as shouldRevalidate } from '#app/platform/request/load-anew.ts';

const copy = narrativesCopy.detail;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  if (!/^[0-9a-f-]{36}$/i.test(params.id)) throw new Response(null, { status: 404 });
  const version = new URL(request.url).searchParams.get('versi');
  const read = await readAs(context, actor, async (db) => {
    const detail = await narrativeDetail(db, { actor, now, zone }, params.id, version);
    const units = detail !== null && detail !== 'forbidden' && detail.abilities.assign;
    return { detail, units: units ? (await narrativeChoices(db)).units : [] };
  });
  if (read.detail === null) throw new Response(null, { status: 404 });
  if (read.detail === 'forbidden') throw new Response(null, { status: 403 });
  return { view: read.detail, units: read.units };
}

type Faults = { errors: Record<string, string>; general?: string };

async function assignFromForm(args: Route.ActionArgs, form: FormData, home: string) {
  const { context, request } = args;
  const { zone } = requireGovernment(context);
  const due = String(form.get('dueAt') ?? '');
  const [date, time] = due.split('T');
  const dueAt = date && time && /^\d\d:\d\d$/.test(time) ? instantAt(date, time, zone) : null;
  const result = await assign(callOf(context, requirePerson(context, request)), {
    activityId: null,
    narrativeId: args.params.id,
    rule: {
      unitIds: form.getAll('unitIds').filter((value) => value !== ''),
      unitKinds: form.getAll('unitKinds'),
      everyUnit: form.get('everyUnit') === 'on',
    },
    kinds: ['caption'],
    dueAt,
    note: null,
  });
  if (result.ok) throw redirectWith(home, { text: copy.assigned(result.value.unitIds.length) });
  return result.error;
}

async function run(args: Route.ActionArgs, form: FormData) {
  const { context, request, params } = args;
  const call = callOf(context, requirePerson(context, request));
  const home = `/kerja/narasi/${params.id}`;
  const read = { versionId: form.get('versionId'), revision: form.get('revision') };
  const input = { ...read, narrativeId: params.id, note: form.get('note') ?? '' };
  switch (form.get('intent')) {
    case 'seen':
      return recordSeen(call, { versionId: input.versionId, unitId: form.get('unitId') });
    case 'submit':
      return { home, said: copy.submitted, result: await submitNarrative(call, input) };
    case 'approve':
      return { home, said: copy.approved, result: await approveNarrative(call, input) };
    case 'return':
      return { home, said: copy.returned, result: await returnNarrative(call, input) };
    case 'withdraw':
      return { home, said: copy.withdrawn, result: await withdrawNarrative(call, input) };
    default:
      throw new Response(null, { status: 400 });
  }
}

function faultsOf(error: { type: string; faults?: readonly { path: string; message: string }[] }) {
  const faults: Faults = {
    errors: Object.fromEntries(
      (error.faults ?? []).map((fault) => [fault.path.split('.')[0], fault.message]),
    ),
    general: narrativesCopy.refusals[error.type] ?? narrativesCopy.refusals.invalid ?? '',
  };
  return data(faults, { status: error.type === 'forbidden' ? 403 : error.type === 'invalid' ? 422 : 409 });
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'assign')
    return faultsOf(await assignFromForm(args, form, `/kerja/narasi/${args.params.id}`));
  const done = await run(args, form);
  if (!('said' in done)) return null;
  if (!done.result.ok) return faultsOf(done.result.error);
  throw redirectWith(done.home, { text: done.said });
}

/** Tells, once, that the person's units have opened the version in force. */
function useSeen(view: NarrativeDetail) {
  const fetcher = useFetcher();
  const unit = view.ownUnits.find((candidate) => !candidate.seen)?.id;
  const current = view.shown.id === view.currentVersionId ? view.shown.id : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for a unit and version, not for each fetcher
  useEffect(() => {
    if (unit && current && view.shown.state === 'approved')
      void fetcher.submit({ intent: 'seen', versionId: current, unitId: unit }, { method: 'post' });
  }, [unit, current]);
}

function Decision({ view }: { view: NarrativeDetail }) {
  const { abilities, shown } = view;
  const post = (intent: string, label: string) => (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="versionId" value={shown.id} />
      <input type="hidden" name="revision" value={shown.revision} />
      <Button variant="filled">{label}</Button>
    </Form>
  );
  return (
    <>
      {abilities.decide && post('approve', copy.approve)}
      {abilities.decide && (
        <ConfirmDialog
          trigger={{ label: copy.returnAct }}
          title={copy.returnTitle}
          confirmLabel={copy.returnAct}
          cancelLabel={copy.cancel}
          fields={{ intent: 'return', versionId: shown.id, revision: `${shown.revision}` }}
        >
          <TextAreaField name="note" label={copy.returnNote} required minLength={10} maxLength={1000} />
        </ConfirmDialog>
      )}
      {abilities.submit && post('submit', copy.submit)}
      {abilities.edit && (
        <LinkButton icon="pencil" href={`/kerja/narasi/${view.id}/ubah`}>
          {view.versions.some((version) => version.state === 'draft' || version.state === 'returned')
            ? copy.edit
            : copy.next}
        </LinkButton>
      )}
      {abilities.withdraw && shown.id === view.currentVersionId && (
        <ConfirmDialog
          trigger={{ label: copy.withdraw, variant: 'danger' }}
          title={copy.withdrawTitle}
          confirmLabel={copy.withdraw}
          cancelLabel={copy.cancel}
          danger
          fields={{ intent: 'withdraw' }}
        >
          <p className="mut">{copy.withdrawText}</p>
          <TextAreaField
            name="note"
            id="withdraw-note"
            label={copy.withdrawNote}
            required
            minLength={10}
            maxLength={1000}
          />
        </ConfirmDialog>
      )}
    </>
  );
}

/** One narrative: its text, its versions, what can be decided, and which units have read, used and published it. */
export default function NarrativePage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, units } = loaderData;
  useSeen(view);
  const { shown } = view;
  return (
    <>
      <PageHead
        title={view.title}
        back={{ href: '/kerja/narasi', label: copy.back }}
        summary={
          <span className="row wrap">
            <Badge tone={stateTone[shown.state]}>{narrativesCopy.states[shown.state]}</Badge>
            {[narrativesCopy.list.version(shown.version), view.programme].filter(Boolean).join(' · ')}
          </span>
        }
        acts={<Decision view={view} />}
      />
      <PageBody>
        {actionData?.general && (
          <Alert tone="bad" title={copy.failed} live>
            {Object.values(actionData.errors)[0] ?? actionData.general}
          </Alert>
        )}
        <Standing view={view} />
        <NarrativeText view={view} />
        {view.abilities.assign && <NarrativeAssign units={units} errors={actionData?.errors ?? {}} />}
        {view.abilities.seeUnits && <NarrativeUnits view={view} />}
      </PageBody>
    </>
  );
}
