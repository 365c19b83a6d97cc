import { Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { cancelOneDelivery, sendDeliveryAgain, settleDelivery } from '../actions/settle.server.ts';
import { OF_THE_MESSAGE } from '../copy.id.ts';
import { readDelivery } from '../queries/deliveries.server.ts';
import { DETAIL_COPY } from '../screens-copy.id.ts';
import type { Route } from './+types/delivery.page';
import { networkLabel, StateBadge, why } from './delivery-parts.tsx';
import { type Refused, refused } from './refused.ts';
import { Story } from './story.tsx';

export const handle: PageHandle = { scripts: true };

const ID = /^[0-9a-f-]{36}$/;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const found = ID.test(params.id)
    ? await readAs(context, actor, (db) =>
        readDelivery(db, actor, params.id, platformOf(context).contributions('deliverySource')),
      )
    : null;
  if (!found) throw new Response(null, { status: 404 });
  return { ...found, zone };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const input = { ...Object.fromEntries(form), deliveryId: params.id };
  const here = `/kerja/pengiriman/${params.id}`;
  switch (form.get('intent')) {
    case 'settle': {
      const result = await settleDelivery(call, input);
      if (!result.ok) return refused(form, result.error);
      const { out, takenBack } = result.value;
      return redirectWith(here, {
        text: DETAIL_COPY.said[out ? 'out' : takenBack ? 'takenBack' : 'notOut'],
      });
    }
    case 'again': {
      const result = await sendDeliveryAgain(call, input);
      return result.ok ? redirectWith(here, { text: DETAIL_COPY.said.again }) : refused(form, result.error);
    }
    case 'cancel': {
      const result = await cancelOneDelivery(call, input);
      return result.ok
        ? redirectWith(here, { text: DETAIL_COPY.said.cancelled })
        : refused(form, result.error);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

type View = Route.ComponentProps['loaderData'];

function Settle({ view, answer }: { view: View; answer: Refused | undefined }) {
  const copy = DETAIL_COPY.settle;
  const busy = useNavigation().state !== 'idle';
  return (
    <Card title={copy.title} icon="help-circle" ground="wash">
      <p>{copy.why}</p>
      {view.accountAddress && (
        <p style={{ marginTop: 12 }}>
          <LinkButton icon="external-link" href={view.accountAddress} newTab>
            {DETAIL_COPY.openAccount}
          </LinkButton>
        </p>
      )}
      <Form method="post" className="form" preventScrollReset noValidate style={{ marginTop: 20 }}>
        <input type="hidden" name="intent" value="settle" />
        <ChoiceField
          name="out"
          label={copy.label}
          choices={[
            { value: 'ya', label: copy.yes, sub: copy.yesSub },
            { value: 'tidak', label: copy.no, sub: copy.noSub },
          ]}
          {...(answer?.values.out ? { defaultValue: answer.values.out } : {})}
          {...(answer?.errors.out ? { error: answer.errors.out } : {})}
        />
        <TextField
          name="address"
          type="url"
          icon="link"
          label={copy.address}
          hint={copy.addressHint}
          maxLength={2000}
          defaultValue={answer?.values.address}
          {...(answer?.errors.address ? { error: answer.errors.address } : {})}
        />
        <Button variant="filled" busy={busy}>
          {copy.act}
        </Button>
      </Form>
    </Card>
  );
}

function HeadActs({ view }: { view: View }) {
  const isStuck = view.state === 'refused' || view.state === 'held';
  const canCancel = ['waiting', 'preparing', 'prepared', 'held', 'refused'].includes(view.state);
  const mustChange = view.sourceHref !== null && view.reason !== null && OF_THE_MESSAGE.has(view.reason);
  const again = view.heldReason === 'stale' ? DETAIL_COPY.release : DETAIL_COPY.again;
  return (
    <>
      {view.address && (
        <LinkButton icon="external-link" href={view.address} newTab>
          {DETAIL_COPY.open}
        </LinkButton>
      )}
      {view.mayAct && view.heldReason === 'reconnect' && view.channelId && (
        <LinkButton variant="filled" icon="plug-connected" href={`/kerja/sambungan/${view.channelId}`}>
          {DETAIL_COPY.connect}
        </LinkButton>
      )}
      {view.mayAct && canCancel && (
        <Form method="post">
          <input type="hidden" name="intent" value="cancel" />
          <Button variant="danger-subtle" icon="ban">
            {DETAIL_COPY.cancel}
          </Button>
        </Form>
      )}
      {view.mayAct && isStuck && view.heldReason !== 'reconnect' && (
        <Form method="post">
          <input type="hidden" name="intent" value="again" />
          <Button variant={mustChange ? 'default' : 'filled'} icon="send">
            {again}
          </Button>
        </Form>
      )}
      {view.sourceHref && (
        <LinkButton
          variant={mustChange && isStuck ? 'filled' : 'default'}
          icon="file-text"
          href={view.sourceHref}
        >
          {DETAIL_COPY.piece}
        </LinkButton>
      )}
    </>
  );
}

function factsOf(view: View) {
  const copy = DETAIL_COPY.facts;
  const at = (instant: string) => formatInstant(instant, view.zone);
  const isWaiting = view.state === 'waiting' || view.state === 'prepared';
  return [
    { term: copy.account, value: `${networkLabel(view.network)} ${view.account}` },
    { term: copy.unit, value: view.unit },
    { term: copy.due, value: at(view.dueAt) },
    ...(view.deliveredAt ? [{ term: copy.out, value: at(view.deliveredAt) }] : []),
    ...(isWaiting && view.nextAt > view.dueAt ? [{ term: copy.next, value: at(view.nextAt) }] : []),
    ...(view.settledBy ? [{ term: copy.settledBy, value: view.settledBy }] : []),
  ];
}

export default function DeliveryPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const answer = actionData as Refused | undefined;
  return (
    <>
      <PageHead
        title={view.title ?? `${DETAIL_COPY.title} ${networkLabel(view.network)}`}
        back={{ href: '/kerja/pengiriman', label: DETAIL_COPY.back }}
        summary={
          <>
            <StateBadge state={view.state} />
            {why(view) && <span style={{ display: 'block', marginTop: 4 }}>{why(view)}</span>}
          </>
        }
        acts={<HeadActs view={view} />}
      />
      <PageBody>
        {answer && (
          <ErrorSummary title={DETAIL_COPY.errors} errors={answer.errors} general={answer.general} />
        )}
        {view.state === 'unconfirmed' && view.mayAct && <Settle view={view} answer={answer} />}
        <Card>
          <Facts rows={factsOf(view)} />
        </Card>
        <Card title={DETAIL_COPY.text}>
          <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{view.text}</p>
          {view.media > 0 && <p className="hint">{DETAIL_COPY.media(view.media)}</p>}
        </Card>
        <Card title={DETAIL_COPY.story} icon="history">
          <Story story={view.story} zone={view.zone} isOld={view.deliveredAt !== null} />
        </Card>
      </PageBody>
    </>
  );
}
