import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { FieldPair, SelectField, TextField } from '#app/ui/field.tsx';
import { List, ListLink } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { readAccent } from '../accent-words.id.ts';
import { editGovernment } from '../actions/government.server.ts';
import { numberingCopy } from '../numbering-copy.id.ts';
import { may } from '../policy.ts';
import { governmentSettings } from '../queries/settings.server.ts';
import { settingsCopy as copy } from '../settings-copy.id.ts';
import { setupCopy } from '../setup-copy.id.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/settings.page.ts';
import { AccentField } from './accent-field.tsx';
import { refused, textOf, typed } from './form-answer.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'edit-government')) throw new Response(null, { status: 403 });
  const settings = await readAs(context, actor, governmentSettings);
  if (!settings) throw new Response(null, { status: 404 });
  return { settings, mayImport: may(actor, 'import') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const accent = readAccent(textOf(form, 'accent'), textOf(form, 'accentOther'));
  if (!accent.ok)
    return data(
      { values: typed(form), errors: { accentOther: accent.sentence } as FieldErrors, general: undefined },
      { status: 422 },
    );
  const result = await editGovernment(callOf(context, actor), { ...typed(form), accent: accent.accent });
  if (!result.ok) return refused(form, result.error);
  return redirectWith('/kerja/pengaturan', { text: copy.saved });
}

type Settings = Route.ComponentProps['loaderData']['settings'];

function valuesOf(settings: Settings): Record<string, string> {
  return {
    name: settings.name,
    shortName: settings.short_name,
    level: settings.level,
    code: settings.code ?? '',
    provinceName: settings.province_name ?? '',
    zone: settings.zone,
    workWeek: String(settings.work_week),
    accent: settings.accent,
    rootDomain: settings.root_domain ?? '',
    portalHost: settings.portal_host ?? '',
  };
}

function Links({ sample, mayImport }: { sample: boolean; mayImport: boolean }) {
  return (
    <div>
      <SectionHead title={copy.more} />
      <List>
        <ListLink href="/kerja/hari-libur" icon="calendar-off" title={copy.holidays} sub={copy.holidaysSub} />
        <ListLink href="/kerja/audit" icon="history" title={copy.audit} sub={copy.auditSub} />
        {mayImport && <ListLink href="/kerja/impor" icon="upload" title={copy.units} sub={copy.unitsSub} />}
        <ListLink
          href="/kerja/pengaturan/nomor-surat"
          icon="file-text"
          title={numberingCopy.title}
          sub={numberingCopy.sub}
        />
        {sample && (
          <ListLink
            href="/kerja/pengaturan/hapus-contoh"
            icon="trash"
            title={copy.erase}
            sub={copy.eraseSub}
          />
        )}
      </List>
    </div>
  );
}

const levels = (['provinsi', 'kabupaten', 'kota'] as const).map((value) => ({
  value,
  label: copy.levels[value],
}));
const zones = Object.entries(setupCopy.government.zones).map(([value, label]) => ({ value, label }));
const weeks = Object.entries(copy.workWeeks).map(([value, label]) => ({ value, label }));

export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const values = actionData?.values ?? valuesOf(loaderData.settings);
  const errors = actionData?.errors ?? {};
  const field = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] });
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} />
      <PageBody>
        <div className="split">
          <Card title={copy.identity}>
            <Form method="post" className="form" noValidate>
              <ErrorSummary title={copy.refused} errors={errors} general={actionData?.general} />
              <TextField {...field('name')} label={copy.name} />
              <TextField {...field('shortName')} label={copy.shortName} />
              <FieldPair>
                <SelectField {...field('level')} label={copy.level} options={levels} />
                <TextField {...field('code')} label={copy.code} />
              </FieldPair>
              <TextField
                {...field('provinceName')}
                label={copy.province}
                optional={unitsCopy.form.optional}
              />
              <FieldPair>
                <SelectField {...field('zone')} label={copy.zone} options={zones} />
                <SelectField {...field('workWeek')} label={copy.workWeek} options={weeks} />
              </FieldPair>
              <AccentField
                value={values.accent ?? 'toska'}
                other={values.accentOther ?? ''}
                errors={errors}
              />
              <TextField
                {...field('rootDomain')}
                label={copy.rootDomain}
                hint={copy.rootDomainHint}
                optional={unitsCopy.form.optional}
                autoCapitalize="none"
              />
              <TextField
                {...field('portalHost')}
                label={copy.portalHost}
                hint={copy.portalHostHint}
                optional={unitsCopy.form.optional}
                autoCapitalize="none"
              />
              <Acts>
                <Button variant="filled" busy={busy}>
                  {copy.save}
                </Button>
              </Acts>
            </Form>
          </Card>
          <Links sample={loaderData.settings.sample} mayImport={loaderData.mayImport} />
        </div>
      </PageBody>
    </>
  );
}
