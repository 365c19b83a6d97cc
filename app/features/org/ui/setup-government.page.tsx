import { data, Form, redirect, useNavigation } from 'react-router';
import {
  clientOf,
  platformOf,
  redirectWithCookies,
  requestContext,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card } from '#app/ui/page-head.tsx';
import { PasswordField } from '#app/ui/password-field.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { orgCopy } from '../copy.id.ts';
import { beginningOf } from '../queries/settings.server.ts';
import { allGovernments } from '../regions/regions.server.ts';
import { isSetupCode } from '../setup-code.server.ts';
import { setupCopy } from '../setup-copy.id.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/setup-government.page.ts';
import { AccentField } from './accent-field.tsx';
import { textOf, typed } from './form-answer.ts';
import { SetupCodePage } from './setup-code-form.tsx';
import { foundFrom } from './setup-found.server.ts';
import { SetupPage } from './setup-steps.tsx';

const copy = setupCopy.government;
export const handle: PageHandle = { scripts: true };

/** The code of the printed address; a form sent from that page still has it in its own address. */
const codeOf = (request: Request) => new URL(request.url).searchParams.get('kode');

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, platform } = context.get(requestContext);
  const beginning = await beginningOf(platform);
  if (beginning.real) throw redirect(actor ? '/pasang/unit' : '/masuk');
  const locked = !beginning.sample && !isSetupCode(platform, codeOf(request));
  if (locked) return { sample: false, regions: [], locked: codeOf(request) ? 'wrong' : 'missing' } as const;
  const regions = beginning.sample
    ? []
    : (await allGovernments()).flatMap(({ province, regencies }) =>
        [{ code: province.code, name: `Provinsi ${province.name}` }, ...regencies].map((region) => ({
          value: region.code,
          label: `${region.name} (${region.code})`,
          group: province.name,
        })),
      );
  return { sample: beginning.sample, regions, locked: null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const platform = platformOf(context);
  const { sample } = await beginningOf(platform);
  if (sample || !isSetupCode(platform, codeOf(request))) throw redirect('/pasang');
  const form = await request.formData();
  const founded = await foundFrom(platform, form);
  if (!founded.ok)
    return data({ values: typed(form), errors: founded.errors, general: founded.general }, { status: 422 });
  const signedIn = await platform.auth.signIn({
    identifier: textOf(form, 'email') || textOf(form, 'phone'),
    password: textOf(form, 'password'),
    client: clientOf(context, request),
  });
  if (!signedIn.ok) throw redirect('/masuk?kembali=/kerja');
  return redirectWithCookies('/pasang/unit', signedIn.value.setCookies);
}

const zones = Object.entries(copy.zones).map(([value, label]) => ({ value, label }));

export default function SetupGovernmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const values: Record<string, string> = actionData?.values ?? {};
  const errors: FieldErrors = actionData?.errors ?? {};
  const field = (name: string, initial = '') => ({
    name,
    defaultValue: values[name] ?? initial,
    error: errors[name],
  });
  const optional = unitsCopy.form.optional;
  if (loaderData.sample)
    return (
      <SetupPage step="government" title={copy.title} lead={copy.lead}>
        <Alert
          tone="warn"
          title={copy.sampleTitle}
          act={
            <LinkButton size="sm" href="/kerja/pengaturan/hapus-contoh" plain>
              {copy.sampleAct}
            </LinkButton>
          }
        >
          {copy.sample}
        </Alert>
      </SetupPage>
    );
  if (loaderData.locked) return <SetupCodePage wrong={loaderData.locked === 'wrong'} />;
  return (
    <SetupPage step="government" title={copy.title} lead={copy.lead}>
      <Card>
        <Form method="post" className="form" noValidate>
          <ErrorSummary title={copy.summary} errors={errors} general={actionData?.general} />
          <SearchSelectField
            name="region"
            label={copy.region}
            hint={copy.regionHint}
            error={errors.region}
            placeholder={copy.regionSearch}
            options={loaderData.regions}
            defaultValue={values.region ? [values.region] : []}
            nothingLabel={unitsCopy.form.nothing}
            clearLabel={unitsCopy.form.clear}
          />
          <TextField {...field('name')} label={copy.name} hint={copy.nameHint} optional={optional} />
          <SelectField {...field('zone')} label={copy.zone} empty={copy.zoneAuto} options={zones} />
          <AccentField value={values.accent ?? 'toska'} other={values.accentOther ?? ''} errors={errors} />
          <h2>{copy.unitTitle}</h2>
          <TextField
            {...field('coordinatorUnitName', 'Dinas Komunikasi dan Informatika')}
            label={copy.unitName}
          />
          <TextField
            {...field('coordinatorUnitShortName', 'Diskominfo')}
            label={copy.unitShort}
            width="short"
          />
          <h2>{copy.personTitle}</h2>
          <TextField
            {...field('personName')}
            label={copy.person}
            hint={copy.personHint}
            autoComplete="name"
          />
          <TextField
            {...field('email')}
            label={copy.email}
            hint={copy.contactHint}
            type="email"
            autoComplete="username"
          />
          <TextField
            {...field('phone')}
            label={copy.phone}
            type="tel"
            autoComplete="tel"
            optional={optional}
          />
          <PasswordField
            name="password"
            label={copy.password}
            hint={orgCopy.password.policy}
            autoComplete="new-password"
            showLabel={orgCopy.signIn.show}
            hideLabel={orgCopy.signIn.hide}
            error={errors.password}
          />
          <Acts>
            <Button variant="filled" size="lg" busy={busy}>
              {copy.submit}
            </Button>
          </Acts>
        </Form>
      </Card>
    </SetupPage>
  );
}
