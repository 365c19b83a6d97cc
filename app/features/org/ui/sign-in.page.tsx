import { data, Form, redirect, useNavigation } from 'react-router';
import { authErrorSentence } from '#app/platform/auth/copy.id.ts';
import {
  clientOf,
  platformOf,
  redirectWithCookies,
  requestContext,
  safeReturn,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PasswordField } from '#app/ui/password-field.tsx';
import { orgCopy } from '../copy.id.ts';
import { beginningOf } from '../queries/settings.server.ts';
import type { Route } from './+types/sign-in.page.ts';
import { PasskeyButton } from './passkey-button.tsx';

const copy = orgCopy.signIn;

export const handle: PageHandle = { scripts: true };
export const meta = () => [{ title: `${copy.title} - Simpul` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, government, platform } = context.get(requestContext);
  const back = safeReturn(new URL(request.url).searchParams.get('kembali'));
  if (actor) throw redirect(back);
  if (!government && !(await beginningOf(platform)).real) throw redirect('/pasang');
  // Signed in and still nobody here: every role has ended. Said once, or the form would only come back empty.
  const session = await platform.auth.session(clientOf(context, request));
  return { ssoLabel: platform.auth.ssoLabel, back, withoutRole: session !== null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const identifier = String(form.get('identifier') ?? '').trim();
  const password = String(form.get('password') ?? '');
  const back = safeReturn(String(form.get('back') ?? ''));
  const errors: FieldErrors = {
    identifier: identifier ? undefined : copy.missingIdentifier,
    password: password ? undefined : copy.missingPassword,
  };
  if (errors.identifier || errors.password)
    return data({ identifier, errors, general: undefined }, { status: 422 });
  const result = await platformOf(context).auth.signIn({
    identifier,
    password,
    client: clientOf(context, request),
  });
  if (!result.ok) {
    const status = result.error.type === 'wait' ? 429 : 422;
    return data(
      { identifier, errors: {} as FieldErrors, general: authErrorSentence(result.error) },
      { status },
    );
  }
  const { step, setCookies } = result.value;
  return redirectWithCookies(
    step === 'second-factor' ? `/masuk/kode?kembali=${encodeURIComponent(back)}` : back,
    setCookies,
  );
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const errors: FieldErrors = actionData?.errors ?? {};
  return (
    <>
      <h1>{copy.title}</h1>
      <p className="intro">{copy.lead}</p>
      {loaderData.withoutRole && !actionData && (
        <Alert tone="warn" live>
          {copy.noRole}
        </Alert>
      )}
      <Form method="post" noValidate className="form">
        <ErrorSummary title={copy.summary} errors={errors} general={actionData?.general} />
        <input type="hidden" name="back" value={loaderData.back} />
        <TextField
          name="identifier"
          label={copy.identifier}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={actionData?.identifier}
          error={errors.identifier}
        />
        <PasswordField
          name="password"
          label={copy.password}
          autoComplete="current-password"
          showLabel={copy.show}
          hideLabel={copy.hide}
          error={errors.password}
          after={<a href="/pulih">{copy.forgot}</a>}
        />
        <Button variant="filled" size="lg" wide busy={busy}>
          {copy.submit}
        </Button>
      </Form>
      <div className="or">{copy.or}</div>
      <div className="stack tight">
        <PasskeyButton
          kind="use"
          path="/masuk/kunci-sandi"
          label={copy.passkey}
          busyLabel={copy.passkeyBusy}
          failed={copy.passkeyFailed}
          onDone={() => window.location.assign(loaderData.back)}
          wide
        />
        {loaderData.ssoLabel && (
          <a className={buttonClass({ size: 'lg', wide: true })} href="/masuk/sso">
            <Icon name="building" />
            {loaderData.ssoLabel}
          </a>
        )}
      </div>
      <p className="foot">
        {copy.notStaff} <a href="/">{copy.portal}</a>
      </p>
    </>
  );
}
