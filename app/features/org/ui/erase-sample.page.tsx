import { data, Form, useNavigation } from 'react-router';
import {
  callOf,
  clientOf,
  platformOf,
  readAs,
  redirectWithCookies,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Reasons } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { eraseSampleAndFiles } from '../actions/erase-sample.server.ts';
import { may } from '../policy.ts';
import { sampleSize } from '../queries/settings.server.ts';
import { settingsCopy } from '../settings-copy.id.ts';
import { setupPath } from '../setup-code.server.ts';
import type { Route } from './+types/erase-sample.page.ts';
import { errorsOf, textOf } from './form-answer.ts';

const copy = settingsCopy.eraseSample;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'erase-sample')) throw new Response(null, { status: 403 });
  if (!requireGovernment(context).sample) return { size: null };
  return { size: await readAs(context, actor, sampleSize) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  if (textOf(form, 'confirm').trim() !== copy.word) {
    const errors: FieldErrors = { confirm: copy.confirmMissing };
    return data({ errors, general: undefined }, { status: 422 });
  }
  const result = await eraseSampleAndFiles(callOf(context, actor));
  if (!result.ok) return data(errorsOf(result.error), { status: 422 });
  const cookies = await platformOf(context)
    .auth.signOut(clientOf(context, request))
    .catch(() => []);
  return redirectWithCookies(setupPath(platformOf(context)), cookies);
}

export default function EraseSamplePage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const { size } = loaderData;
  const errors = actionData?.errors ?? {};
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.lead}
        back={{ href: '/kerja/pengaturan', label: settingsCopy.title }}
      />
      <PageBody>
        {size === null ? (
          <Alert tone="warn">{copy.notSample}</Alert>
        ) : (
          <Card title={copy.goes}>
            <Form method="post" className="form" noValidate reloadDocument>
              <ErrorSummary title={copy.refused} errors={errors} general={actionData?.general} />
              <Reasons
                items={[
                  { key: 'units', found: false, text: copy.units(size.units) },
                  { key: 'people', found: false, text: copy.people(size.people) },
                  { key: 'rest', found: false, text: copy.rest },
                ]}
              />
              <p>{copy.stays}</p>
              <TextField
                name="confirm"
                label={copy.confirm}
                error={errors.confirm}
                width="short"
                autoComplete="off"
                autoCapitalize="characters"
              />
              <Acts>
                <Button variant="danger-filled" icon="trash" busy={busy}>
                  {copy.submit}
                </Button>
                <LinkButton href="/kerja/pengaturan">{copy.cancel}</LinkButton>
              </Acts>
            </Form>
          </Card>
        )}
      </PageBody>
    </>
  );
}
