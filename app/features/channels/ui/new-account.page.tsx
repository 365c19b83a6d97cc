import { useEffect, useState } from 'react';
import { data, Form, Link, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { proposeChannel } from '../actions/propose.server.ts';
import { parseAddress } from '../addresses/parse-address.ts';
import { COPY } from '../copy.id.ts';
import { may } from '../policy.ts';
import { unitChoices } from '../queries/list.server.ts';
import { accountIn } from '../rules/address-key.ts';
import { NEW_COPY } from '../screens-copy.id.ts';
import type { Route } from './+types/new-account.page';
import { type FormAnswer, fieldsOf, refused } from './form-answer.ts';
import { type Recognised, Recognition, recognisedOf, useRecognition } from './recognition.tsx';

export const handle: PageHandle = { scripts: true };

type Answer = FormAnswer & { recognised?: Recognised };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const params = new URL(request.url).searchParams;
  const units = await readAs(context, actor, unitChoices);
  return {
    units: units.filter((unit) => may(actor, 'propose', { unitId: unit.id })),
    unitId: params.get('unit') ?? '',
    pasted: (params.get('alamat') ?? '').slice(0, 2000),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  if (form.get('intent') === 'recognise') {
    const values = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const recognised = recognisedOf(accountIn(parseAddress(values.pasted ?? '')));
    return data<Answer>({
      intent: 'recognise',
      values,
      errors: {},
      general: undefined,
      seeChannelId: undefined,
      recognised,
    });
  }
  const result = await proposeChannel(callOf(context, actor), fieldsOf(form));
  if (!result.ok) return refused(form, result.error);
  return redirectWith(`/kerja/akun/${result.value.channelId}`, { text: COPY.said.proposed });
}

export default function NewAccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = actionData as Answer | undefined;
  const values: Record<string, string> = answer?.values ?? {
    pasted: loaderData.pasted,
    unitId: loaderData.unitId,
  };
  const [pasted, setPasted] = useState(values.pasted ?? '');
  // What was pasted before the script had loaded is recognised too.
  useEffect(() => {
    const field = document.getElementById('pasted');
    if (field instanceof HTMLInputElement && field.value !== '') setPasted(field.value);
  }, []);
  const found = useRecognition(pasted, answer?.recognised ?? null);
  const busy = useNavigation().state === 'submitting';
  const errors = answer?.errors ?? {};
  const [only] = loaderData.units;
  return (
    <>
      <PageHead
        title={NEW_COPY.title}
        summary={NEW_COPY.summary}
        back={{ href: '/kerja/akun', label: NEW_COPY.back }}
      />
      <PageBody>
        {only === undefined ? (
          <EmptyState icon="lock" title={NEW_COPY.none}>
            {NEW_COPY.noneText}
          </EmptyState>
        ) : (
          <Form method="post" className="form" noValidate>
            <ErrorSummary title={NEW_COPY.errors} errors={errors} general={answer?.general} />
            <div>
              <TextField
                name="pasted"
                label={NEW_COPY.pasted}
                hint={NEW_COPY.pastedHint}
                error={errors.pasted}
                defaultValue={values.pasted}
                autoCapitalize="none"
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => setPasted(event.currentTarget.value)}
                after={
                  answer?.seeChannelId && (
                    <Link to={`/kerja/akun/${answer.seeChannelId}`}>{NEW_COPY.openTaken}</Link>
                  )
                }
              />
              <div aria-live="polite" style={{ marginTop: 8 }}>
                {!errors.pasted && <Recognition found={found} />}
              </div>
            </div>
            <noscript>
              <Button name="intent" value="recognise">
                {NEW_COPY.recognise}
              </Button>
            </noscript>
            {loaderData.units.length === 1 ? (
              <input type="hidden" name="unitId" value={only.id} />
            ) : (
              <SearchSelectField
                name="unitId"
                label={NEW_COPY.unit}
                hint={NEW_COPY.unitHint}
                error={errors.unitId}
                options={loaderData.units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
                defaultValue={values.unitId ? [values.unitId] : []}
                placeholder={NEW_COPY.unitPlaceholder}
                nothingLabel={NEW_COPY.noUnit}
                clearLabel={NEW_COPY.clear}
              />
            )}
            <TextField
              name="label"
              label={NEW_COPY.label}
              hint={NEW_COPY.labelHint}
              optional={NEW_COPY.optional}
              error={errors.label}
              defaultValue={values.label}
              maxLength={120}
            />
            <DateField
              name="openedOn"
              label={NEW_COPY.openedOn}
              optional={NEW_COPY.optional}
              error={errors.openedOn}
              defaultValue={values.openedOn}
            />
            <Acts>
              <Button variant="filled" busy={busy}>
                {NEW_COPY.submit}
              </Button>
            </Acts>
          </Form>
        )}
      </PageBody>
    </>
  );
}
