import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { CONNECTIONS_COPY } from '../connecting/copy.id.ts';
import { STANDING_COPY } from '../copy.id.ts';
import { networkName } from '../networks.ts';
import { readChannel } from '../queries/detail.server.ts';
import { DETAIL_COPY } from '../screens-copy.id.ts';
import type { Route } from './+types/account.page';
import { actOn } from './account-acts.server.ts';
import { StandingBadge } from './account-cell.tsx';
import { CloseAccount, Collecting, FactsCard, LastPosts, Waiting } from './account-parts.tsx';
import { Custody } from './custody.tsx';
import type { FormAnswer } from './form-answer.ts';
import { Proofs } from './proofs.tsx';

export const handle: PageHandle = { scripts: true };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  if (!UUID.test(params.id)) throw new Response(null, { status: 404 });
  const moment = { now: platformOf(context).clock.now().toString(), zone };
  const channel = await readAs(context, actor, (db) => readChannel(db, actor, params.id, moment));
  if (!channel) throw new Response(null, { status: 404 });
  return { channel };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  if (!UUID.test(params.id)) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const done = await actOn(callOf(context, actor), params.id, form);
  if (!('said' in done)) return done.answer;
  return redirectWith(`/kerja/akun/${params.id}`, {
    text: done.said,
    ...(done.bad ? { tone: 'bad' as const } : {}),
  });
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { channel } = loaderData;
  const answer = actionData as FormAnswer | undefined;
  const network = networkName(channel.network);
  return (
    <>
      <PageHead
        title={channel.name}
        summary={`${network}${channel.label ? `, ${channel.label}` : ''}. ${channel.unitFull}.`}
        back={{ href: '/kerja/akun', label: DETAIL_COPY.back }}
        acts={
          <Acts>
            {channel.abilities.seeConnection && (
              <LinkButton href={`/kerja/sambungan/${channel.id}`} icon="plug">
                {CONNECTIONS_COPY.title}
              </LinkButton>
            )}
            {channel.address && /^https?:/.test(channel.address) && (
              <LinkButton href={channel.address} icon="external-link" newTab>
                {DETAIL_COPY.open}
              </LinkButton>
            )}
          </Acts>
        }
      />
      <PageBody>
        {answer && (
          <ErrorSummary title={DETAIL_COPY.errors} errors={answer.errors} general={answer.general} />
        )}
        <Waiting channel={channel} answer={answer} />
        <p className="row wrap">
          <StandingBadge standing={channel.standing} />
          <span>
            {channel.state === 'rejected' && channel.rejectedReason
              ? DETAIL_COPY.rejectedBecause(channel.rejectedReason)
              : STANDING_COPY[channel.standing].sentence}
          </span>
        </p>
        <div className="cols">
          <Proofs channel={channel} answer={answer} />
          <div className="page tight" style={{ padding: 0 }}>
            <Collecting channel={channel} />
            <Custody channel={channel} answer={answer} />
            <FactsCard channel={channel} />
          </div>
        </div>
        <LastPosts channel={channel} />
        <CloseAccount channel={channel} answer={answer} />
      </PageBody>
    </>
  );
}
