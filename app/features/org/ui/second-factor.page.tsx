import { data, Form, useNavigation } from 'react-router';
import { authErrorSentence } from '#app/platform/auth/copy.id.ts';
import {
  clientOf,
  platformOf,
  redirectWithCookies,
  safeReturn,
} from '#app/platform/request/request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { orgCopy } from '../copy.id.ts';
import type { Route } from './+types/second-factor.page.ts';

const copy = orgCopy.secondFactor;

export const handle: PageHandle = { scripts: true };
export const meta = () => [{ title: `${copy.title} - Simpul` }];

export function loader({ request }: Route.LoaderArgs) {
  return { back: safeReturn(new URL(request.url).searchParams.get('kembali')) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const code = String(form.get('code') ?? '').trim();
  if (!code)
    return data({ errors: { code: copy.missing } as FieldErrors, general: undefined }, { status: 422 });
  const kind = /^\d{3}\s?\d{3}$/.test(code) ? 'totp' : 'backup';
  const result = await platformOf(context).auth.verifySecondFactor({
    code,
    kind,
    client: clientOf(context, request),
  });
  if (result.ok)
    return redirectWithCookies(safeReturn(String(form.get('back') ?? '')), result.value.setCookies);
  return data({ errors: {} as FieldErrors, general: authErrorSentence(result.error) }, { status: 422 });
}

export default function SecondFactorPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <h1>{copy.title}</h1>
      <p className="intro">{copy.lead}</p>
      <Form method="post" noValidate className="form">
        <ErrorSummary title={copy.summary} errors={actionData?.errors ?? {}} general={actionData?.general} />
        <input type="hidden" name="back" value={loaderData.back} />
        <TextField
          name="code"
          label={copy.code}
          hint={copy.hint}
          autoComplete="one-time-code"
          inputMode="text"
          error={actionData?.errors.code}
        />
        <Button variant="filled" size="lg" wide busy={busy}>
          {copy.submit}
        </Button>
      </Form>
      <p className="foot">
        {copy.lost} <a href="/pulih">{copy.recover}</a>
      </p>
      <p className="foot">
        <a href="/masuk">{copy.back}</a>
      </p>
    </>
  );
}
