import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { trainingCopy } from '../copy.id.ts';
import { lotCopy } from '../effect/copy.id.ts';
import { isInLot } from '../effect/lot-of-unit.server.ts';
import { may } from '../policy.ts';
import { cancelBatch } from '../programmes/actions/batch-state.server.ts';
import { moveBatch } from '../programmes/actions/move-batch.server.ts';
import { participantsOf } from '../programmes/batch-rows.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { sessionsOf } from '../programmes/queries/sessions.server.ts';
import { batchHead } from '../queries/batch-head.server.ts';
import type { Route } from './+types/move-batch.page.ts';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.move;
const off = programmesCopy.callOff;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  return readAs(context, actor, async (db) => {
    const head = await batchHead(db, params.batchId);
    if (!head || head.programmeId !== params.id) throw new Response(null, { status: 404 });
    const told = await participantsOf(db, head.id);
    const sessions = await sessionsOf(db, head.id);
    return { head, told: told.length, sessions: sessions.length, inLot: await isInLot(db, head.id) };
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const { batchId } = params;
  const here = batchHref({ id: batchId, programmeId: params.id });
  if (typed.intent === 'call-off') {
    const cancelled = await cancelBatch(call, { batchId, reason: typed.reason });
    if (cancelled.ok)
      return redirectWith(here, { text: programmesCopy.batch.calledOff(cancelled.value.told) });
    return data({ typed, ...faultsOf(cancelled.error) }, { status: 422 });
  }
  const moved = await moveBatch(call, { ...typed, batchId });
  if (moved.ok) return redirectWith(here, { text: copy.done(moved.value.told) });
  return data({ typed, ...faultsOf(moved.error) }, { status: 422 });
}

type Faults =
  | { typed: Record<string, string>; errors: FieldErrors; general?: string | undefined }
  | undefined;

function CallOff({ faults }: { faults: Faults }) {
  return (
    <Card title={off.title}>
      <Form method="post" className="form" noValidate>
        <p className="mut">{off.summary}</p>
        <input type="hidden" name="intent" value="call-off" />
        <TextField
          name="reason"
          label={off.reason}
          hint={off.reasonHint}
          defaultValue={faults?.typed.reason}
          {...(faults?.errors.reason ? { error: faults.errors.reason } : {})}
          maxLength={300}
        />
        <Acts>
          <Button variant="danger">{off.submit}</Button>
        </Acts>
      </Form>
    </Card>
  );
}

/** Moves a batch to other days, or calls it off; whom it touches is said before. */
export default function MoveBatchPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, told, sessions, inLot } = loaderData;
  const busy = useNavigation().state === 'submitting';
  const back = batchHref(head);
  const ofMove = actionData?.typed.intent === 'move' ? actionData : undefined;
  const ofCallOff = actionData?.typed.intent === 'call-off' ? actionData : undefined;
  const errors: FieldErrors = ofMove?.errors ?? {};
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} back={{ href: back, label: head.name }} />
      <PageBody>
        <ErrorSummary
          title={trainingCopy.errorTitle}
          errors={actionData?.errors ?? {}}
          general={actionData?.general}
        />
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="move" />
          <Alert>{copy.affected(told, sessions)}</Alert>
          {inLot && <Alert tone="warn">{lotCopy.lot.moving}</Alert>}
          <DateField
            name="fromDate"
            label={copy.fromDate}
            defaultValue={ofMove?.typed.fromDate ?? head.fromDate}
            error={errors.fromDate}
            required
          />
          <TextField
            name="place"
            label={copy.place}
            defaultValue={ofMove?.typed.place ?? head.place}
            error={errors.place}
            maxLength={160}
          />
          <Acts>
            <Button variant="filled" busy={busy}>
              {copy.submit}
            </Button>
            <LinkButton variant="subtle" href={back}>
              {programmesCopy.cancel}
            </LinkButton>
          </Acts>
        </Form>
        <CallOff faults={ofCallOff} />
      </PageBody>
    </>
  );
}
