import type { CSSProperties } from 'react';
import { data, useRevalidator } from 'react-router';
import {
  clientOf,
  platformOf,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody } from '#app/ui/page-head.tsx';
import { profileCopy } from '../profile-copy.id.ts';
import type { Route } from './+types/security.page.ts';
import { ProfileHead } from './profile-tabs.tsx';
import { securityAct } from './security-acts.server.ts';
import { PasskeyCard, PasswordCard, SignInsCard } from './security-cards.tsx';
import { TotpCard } from './totp-card.tsx';

const copy = profileCopy.security;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { auth } = platformOf(context);
  const [account, session, passkeys, signIns] = await Promise.all([
    auth.account(actor.accountId),
    auth.session(clientOf(context, request)),
    auth.listPasskeys(actor.accountId),
    auth.listSignIns(actor.accountId),
  ]);
  return {
    name: actor.name,
    zone: requireGovernment(context).zone,
    hasPassword: account?.hasPassword ?? false,
    secondFactor: account?.secondFactor ?? false,
    passkeys,
    signIns: signIns.map((one) => ({ ...one, here: one.sessionId === session?.sessionId })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const answer = await securityAct({ context, request, actor, form: await request.formData() });
  if (answer instanceof Response) return answer;
  const faulty = answer.general !== undefined || Object.values(answer.errors).some(Boolean);
  return data(answer, { status: faulty ? 422 : 200 });
}

export default function SecurityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { name, zone, hasPassword, secondFactor, passkeys, signIns } = loaderData;
  const { revalidate } = useRevalidator();
  const answer = actionData ?? null;
  return (
    <>
      <ProfileHead part="security" name={name} />
      <PageBody>
        <ErrorSummary title={copy.refused} errors={answer?.errors ?? {}} general={answer?.general} />
        <div className="cols" style={{ '--col': '360px' } as CSSProperties}>
          <PasswordCard hasPassword={hasPassword} answer={answer} />
          <TotpCard active={secondFactor} hasPassword={hasPassword} answer={answer} />
          <PasskeyCard passkeys={passkeys} zone={zone} onAdded={() => void revalidate()} />
        </div>
        <SignInsCard signIns={signIns} zone={zone} />
      </PageBody>
    </>
  );
}
