import { data, Form, redirect, useNavigation } from 'react-router';
import { platformOf, requestContext } from '#app/platform/request/request.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PasswordField } from '#app/ui/password-field.tsx';
import { finishRecovery } from '../actions/recovery.server.ts';
import { orgCopy } from '../copy.id.ts';
import { recoveryView } from '../queries/access.server.ts';
import { refusalWords } from '../refusal-words.id.ts';
import type { Route } from './+types/new-password.page.ts';
import { DeadLinkNote } from './dead-link-note.tsx';
import { errorsOf, textOf } from './form-answer.ts';

const copy = orgCopy.recovery;
export const handle: PageHandle = { scripts: true };
export const meta = () => [
  { title: `${copy.newTitle} - Simpul` },
  { name: 'referrer', content: 'no-referrer' },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await recoveryView(platformOf(context), params.token);
  if (typeof view === 'string') return data({ dead: refusalWords({ type: view }).sentence }, { status: 410 });
  return data({ dead: null });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { platform, requestId } = context.get(requestContext);
  const view = await recoveryView(platform, params.token);
  if (typeof view === 'string') throw redirect(`/pulih/${encodeURIComponent(params.token)}`);
  const result = await finishRecovery(
    { platform, actor: { kind: 'anonymous', tenantId: view.tenantId }, requestId },
    { token: params.token, password: textOf(form, 'password') },
  );
  if (!result.ok) return data({ done: false, ...errorsOf(result.error) }, { status: 422 });
  return data({ done: true, errors: {}, general: undefined });
}

export default function NewPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  if (actionData?.done)
    return (
      <>
        <h1>{copy.doneTitle}</h1>
        <p className="intro">{copy.done}</p>
        <LinkButton variant="filled" size="lg" wide href="/masuk" plain>
          {orgCopy.signIn.submit}
        </LinkButton>
      </>
    );
  if (loaderData.dead)
    return <DeadLinkNote title={copy.deadTitle} sentence={loaderData.dead} hint={copy.deadHint} />;
  const errors: Record<string, string | undefined> = actionData?.errors ?? {};
  return (
    <>
      <h1>{copy.newTitle}</h1>
      <p className="intro">{copy.newLead}</p>
      <Form method="post" noValidate className="form">
        <ErrorSummary title={orgCopy.invitation.summary} errors={errors} general={actionData?.general} />
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
          {copy.newSubmit}
        </Button>
      </Form>
    </>
  );
}
