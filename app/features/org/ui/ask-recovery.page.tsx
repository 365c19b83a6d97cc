import { setTimeout } from 'node:timers/promises';
import { data, Form, useNavigation } from 'react-router';
import { readIdentifier } from '#app/platform/auth/identifier.ts';
import { clientOf, requestContext, requireGovernment } from '#app/platform/request/request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { askRecovery } from '../actions/recovery.server.ts';
import { orgCopy } from '../copy.id.ts';
import type { Route } from './+types/ask-recovery.page.ts';
import { textOf } from './form-answer.ts';

const copy = orgCopy.recovery;
/** Longer than writing a request takes: who measures the answer learns nothing. */
const ANSWER_AFTER_MS = 400;
export const handle: PageHandle = { scripts: true };
export const meta = () => [{ title: `${copy.title} - Simpul` }];

export async function action({ context, request }: Route.ActionArgs) {
  const identifier = textOf(await request.formData(), 'identifier').trim();
  if (!identifier)
    return data(
      { asked: false, identifier, errors: { identifier: copy.missing } as FieldErrors },
      { status: 422 },
    );
  const who = readIdentifier(identifier);
  const { platform, requestId } = context.get(requestContext);
  const { tenantId } = requireGovernment(context);
  const counted = await platform.auth.countRecovery(clientOf(context, request));
  if (!counted.ok)
    return data(
      { asked: false, identifier, errors: { identifier: copy.tooMany } as FieldErrors },
      { status: 429 },
    );
  // The answer is the same whether the person exists or not: nothing of the result is shown, and it takes as long.
  const asked = who
    ? askRecovery(
        { platform, actor: { kind: 'anonymous', tenantId }, requestId },
        {
          email: who.kind === 'email' ? who.value : null,
          phone: who.kind === 'phone' ? who.value : null,
        },
      )
    : null;
  await Promise.all([asked, setTimeout(ANSWER_AFTER_MS)]);
  return data({ asked: true, identifier, errors: {} as FieldErrors });
}

export default function AskRecoveryPage({ actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const back = (
    <p className="foot">
      <a href="/masuk">{copy.back}</a>
    </p>
  );
  if (actionData?.asked)
    return (
      <>
        <h1>{copy.askedTitle}</h1>
        <p className="intro">{copy.asked}</p>
        {back}
      </>
    );
  const errors = actionData?.errors ?? {};
  return (
    <>
      <h1>{copy.title}</h1>
      <p className="intro">{copy.lead}</p>
      <Form method="post" noValidate className="form">
        <ErrorSummary title={copy.summary} errors={errors} />
        <TextField
          name="identifier"
          label={orgCopy.signIn.identifier}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={actionData?.identifier}
          error={errors.identifier}
        />
        <Button variant="filled" size="lg" wide busy={busy}>
          {copy.submit}
        </Button>
      </Form>
      {back}
    </>
  );
}
