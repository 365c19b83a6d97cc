import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requestContext,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Facts, List } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { DoneState } from '#app/ui/states.tsx';
import { approveRecovery, refuseRecovery } from '../actions/recovery.server.ts';
import { orgCopy } from '../copy.id.ts';
import { mayOpenPeople } from '../policy.ts';
import { type RecoveryRequest, recoveryRequests } from '../queries/access.server.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/recoveries.page.ts';
import { errorsOf, textOf } from './form-answer.ts';
import { LinkMessage } from './link-message.tsx';

const copy = orgCopy.requests;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!mayOpenPeople(actor)) throw new Response(null, { status: 403 });
  const now = platformOf(context).clock.now().toString();
  const { zone } = requireGovernment(context);
  return { zone, requests: await readAs(context, actor, (db) => recoveryRequests(db, actor, now)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const recoveryId = textOf(form, 'recoveryId');
  const call = callOf(context, actor);
  if (textOf(form, 'intent') === 'refuse') {
    const refusedIt = await refuseRecovery(call, { recoveryId });
    if (!refusedIt.ok) return data({ link: null, ...errorsOf(refusedIt.error) }, { status: 422 });
    return redirectWith('/kerja/orang/pemulihan', { text: copy.refusedFlash });
  }
  const result = await approveRecovery(call, { recoveryId, as: textOf(form, 'as') });
  if (!result.ok) return data({ link: null, ...errorsOf(result.error) }, { status: 422 });
  if (!result.value.token) return redirectWith('/kerja/orang/pemulihan', { text: copy.agreedFlash });
  const person = await readAs(context, actor, (db) =>
    db
      .selectFrom('org_recovery as r')
      .innerJoin('org_person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
      )
      .select(['p.name', 'p.phone'])
      .where('r.id', '=', recoveryId)
      .executeTakeFirstOrThrow(),
  );
  const url = `${context.get(requestContext).origin}/pulih/${result.value.token}`;
  return data({
    link: { text: copy.message(person.name, url), phone: person.phone },
    errors: {},
    general: undefined,
  });
}

function RequestCard({ request, zone }: { request: RecoveryRequest; zone: string }) {
  const stand = (agreed: boolean) => (agreed ? copy.agreed : copy.waiting);
  return (
    <Card title={request.person} icon="user">
      <div className="stack tight">
        <Facts
          rows={[
            { term: unitsCopy.people.unit, value: request.units.join(', ') },
            { term: copy.asked, value: formatInstant(request.requestedAt, zone, 'day') },
            { term: copy.head, value: stand(request.headApproved) },
            { term: copy.coordinator, value: stand(request.coordinatorApproved) },
          ]}
        />
        {request.as.length === 0 && <Alert tone="good">{copy.mine}</Alert>}
        <Acts>
          {request.as.map((as) => (
            <Form method="post" key={as}>
              <input type="hidden" name="recoveryId" value={request.id} />
              <Button name="as" value={as} icon="check">
                {copy.agreeAs[as]}
              </Button>
            </Form>
          ))}
          <ConfirmDialog
            trigger={{ label: copy.refuse, variant: 'danger' }}
            title={copy.refuseAsk}
            confirmLabel={copy.refuse}
            cancelLabel={unitsCopy.one.cancel}
            danger
            fields={{ intent: 'refuse', recoveryId: request.id }}
          >
            {copy.refuseText}
          </ConfirmDialog>
        </Acts>
      </div>
    </Card>
  );
}

export default function RecoveriesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { requests, zone } = loaderData;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: '/kerja/orang', label: unitsCopy.people.back }}
      />
      <PageBody>
        {actionData?.general && (
          <Alert tone="bad" live>
            {actionData.general}
          </Alert>
        )}
        {actionData?.link && (
          <Card title={copy.linkTitle} icon="key" ground="wash">
            <div className="stack tight">
              <p>{copy.linkLead}</p>
              <p className="quote any">{actionData.link.text}</p>
              <LinkMessage {...actionData.link} />
            </div>
          </Card>
        )}
        {requests.length > 0 ? (
          <List label={copy.title}>
            {requests.map((request) => (
              <RequestCard key={request.id} request={request} zone={zone} />
            ))}
          </List>
        ) : (
          !actionData?.link && (
            <Card>
              <DoneState title={copy.none}>{copy.noneHint}</DoneState>
            </Card>
          )
        )}
      </PageBody>
    </>
  );
}
