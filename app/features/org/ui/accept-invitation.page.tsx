import { data, Form, redirect, useNavigation } from 'react-router';
import {
  clientOf,
  platformOf,
  redirectWithCookies,
  requestContext,
} from '#app/platform/request/request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PasswordField } from '#app/ui/password-field.tsx';
import { acceptInvitation } from '../actions/invitations.server.ts';
import { orgCopy } from '../copy.id.ts';
import { invitationView } from '../queries/access.server.ts';
import { refusalWords } from '../refusal-words.id.ts';
import { ROLE_WORDS } from '../words.id.ts';
import type { Route } from './+types/accept-invitation.page.ts';
import { DeadLinkNote } from './dead-link-note.tsx';
import { errorsOf, textOf } from './form-answer.ts';

const copy = orgCopy.invitation;
export const handle: PageHandle = { scripts: true };
export const meta = () => [{ title: `${copy.title} - Simpul` }, { name: 'referrer', content: 'no-referrer' }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await invitationView(platformOf(context), params.token);
  if (typeof view === 'string')
    return data({ dead: refusalWords({ type: view }).sentence, view: null }, { status: 410 });
  return data({ dead: null, view });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { platform, requestId } = context.get(requestContext);
  const view = await invitationView(platform, params.token);
  if (typeof view === 'string') throw redirect(`/undangan/${encodeURIComponent(params.token)}`);
  const password = textOf(form, 'password');
  const result = await acceptInvitation(
    { platform, actor: { kind: 'anonymous', tenantId: view.tenantId }, requestId },
    { token: params.token, password },
  );
  if (!result.ok) return data(errorsOf(result.error), { status: 422 });
  const signedIn = await platform.auth.signIn({
    identifier: result.value.identifier,
    password,
    client: clientOf(context, request),
  });
  if (!signedIn.ok) throw redirect('/masuk');
  return redirectWithCookies(view.role === 'officer' ? '/kerja/tugas' : '/kerja', signedIn.value.setCookies);
}

export default function AcceptInvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const { view, dead } = loaderData;
  if (!view) return <DeadLinkNote title={copy.deadTitle} sentence={dead ?? ''} hint={copy.deadHint} />;
  const errors = actionData?.errors ?? {};
  return (
    <>
      <h1>{copy.hello(view.person)}</h1>
      <p className="intro">{copy.by(view.inviter, view.government)}</p>
      <Form method="post" noValidate className="form">
        <Facts
          rows={[
            { term: copy.unit, value: view.unit },
            { term: copy.role, value: ROLE_WORDS[view.role] },
            { term: copy.until, value: formatInstant(view.expiresAt, view.zone, 'day') },
          ]}
        />
        <ErrorSummary title={copy.summary} errors={errors} general={actionData?.general} />
        <PasswordField
          name="password"
          label={orgCopy.password.label}
          hint={orgCopy.password.policy}
          autoComplete="new-password"
          showLabel={orgCopy.signIn.show}
          hideLabel={orgCopy.signIn.hide}
          error={errors.password}
        />
        <Button variant="filled" size="lg" wide busy={busy}>
          {copy.submit}
        </Button>
      </Form>
    </>
  );
}
