import { data, Form, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { formatInstant, formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { trainingCopy } from '../copy.id.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { answerOffer } from '../registering/actions/answer-offer.server.ts';
import { withdraw } from '../registering/actions/register.server.ts';
import { registeringCopy } from '../registering/copy.id.ts';
import { type MyTraining, myTrainings } from '../registering/queries/my-trainings.server.ts';
import type { Route } from './+types/my-trainings.page.ts';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { STATE_TONES } from './registration-state.tsx';

export const handle: PageHandle = { scripts: true };
const copy = registeringCopy.mine;
const HERE = '/kerja/pelatihan-saya';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  return { trainings: await readAs(context, actor, (db) => myTrainings(db, actor, now)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  if (typed.intent === 'withdraw') {
    const given = await withdraw(call, typed);
    if (given.ok) return redirectWith(HERE, { text: copy.withdrawn });
    return data(faultsOf(given.error), { status: 422 });
  }
  const answered = await answerOffer(call, { registrationId: typed.registrationId, answer: typed.intent });
  if (answered.ok) return redirectWith(HERE, { text: copy.answered(answered.value.state) });
  return data(faultsOf(answered.error), { status: 422 });
}

function Offer({ one }: { one: MyTraining }) {
  return (
    <>
      <Alert tone="info" title={copy.offerTitle}>
        {copy.offer(formatInstant(one.offeredUntil!, one.zone))}
      </Alert>
      <Form method="post">
        <input type="hidden" name="registrationId" value={one.registrationId} />
        <Acts>
          <Button variant="filled" icon="check" name="intent" value="accept">
            {copy.accept}
          </Button>
          <Button name="intent" value="decline">
            {copy.decline}
          </Button>
        </Acts>
      </Form>
    </>
  );
}

function Training({ one }: { one: MyTraining }) {
  const head = { id: one.batchId, programmeId: one.programmeId };
  const holds = one.state === 'confirmed' && one.batchState !== 'cancelled';
  return (
    <Card
      title={
        <Link className="any" to={batchHref(head)}>
          {one.title}
        </Link>
      }
      act={<Badge tone={STATE_TONES[one.state] ?? 'neutral'}>{registeringCopy.states[one.state]}</Badge>}
    >
      <div className="stack tight">
        <p className="mut">
          {one.batch} · {formatRange(one.fromDate, one.toDate)} · {one.place} · {one.unit}
        </p>
        {one.queue !== null && <p>{copy.queue(one.queue)}</p>}
        {one.note && <p className="any">{one.note}</p>}
        {one.offeredUntil !== null && <Offer one={one} />}
        {(holds || (one.mayWithdraw && one.offeredUntil === null)) && (
          <Acts>
            {holds && one.mayAttend && (
              <LinkButton size="sm" icon="qrcode" href={batchHref(head, 'attend')}>
                {trainingCopy.tabs.attend}
              </LinkButton>
            )}
            {holds && (
              <LinkButton size="sm" icon="mail" href={batchHref(head, 'letters')}>
                {copy.letters}
              </LinkButton>
            )}
            {one.mayWithdraw && one.offeredUntil === null && (
              <ConfirmDialog
                trigger={{ label: copy.withdraw, size: 'sm' }}
                title={copy.withdrawTitle}
                confirmLabel={copy.withdraw}
                cancelLabel={registeringCopy.cancel}
                fields={{ intent: 'withdraw', registrationId: one.registrationId }}
                danger
              >
                {copy.withdrawText}
              </ConfirmDialog>
            )}
          </Acts>
        )}
      </div>
    </Card>
  );
}

/** What a person takes part in, waits for, and is offered. */
export default function MyTrainingsPage({ loaderData: { trainings }, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(trainings.length)}
        back={{ href: '/kerja/pelatihan', label: programmesCopy.list.title }}
      />
      <PageBody>
        {actionData?.general && (
          <Alert tone="bad" live>
            {actionData.general}
          </Alert>
        )}
        {trainings.length === 0 && (
          <EmptyState
            icon="school"
            title={copy.emptyTitle}
            acts={<LinkButton href="/kerja/pelatihan">{copy.toList}</LinkButton>}
          >
            {copy.empty}
          </EmptyState>
        )}
        {trainings.map((one) => (
          <Training key={one.registrationId} one={one} />
        ))}
      </PageBody>
    </>
  );
}
