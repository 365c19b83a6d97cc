import { data, Form, Link } from 'react-router';
import { ROLE_WORDS } from '#app/features/org/index.ts';
import { hasRole } from '#app/platform/authz/actor.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button } from '#app/ui/button.tsx';
import { CheckField, ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, SelectField, TextField } from '#app/ui/field.tsx';
import { zoneName } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../../policy.ts';
import { saveTellingSettings, saveWish } from '../actions/save-settings.server.ts';
import { pagesCopy } from '../pages-copy.id.ts';
import { type TellingSettings, tellingSettings, wishOf } from '../queries/settings.server.ts';
import { clockOf } from '../rules/days.ts';
import { DAILY_DAYS } from '../rules/due.ts';
import { READERS } from '../rules/report-readers.ts';
import type { Route } from './+types/settings.page.ts';
import { faultsOf } from './form-faults.ts';

const copy = pagesCopy.settings;
const ADDRESS = '/kerja/laporan/pengaturan';

export const handle: PageHandle = { scripts: true };

type Values = Record<'dailyAt' | 'dailyDays' | 'weeklyAt' | 'memoTo' | 'memoFrom', string> & {
  daily: boolean;
  weekly: boolean;
  dailyRoles: readonly string[];
  weeklyRoles: readonly string[];
};

const valuesOf = (settings: TellingSettings): Values => ({
  daily: settings.daily,
  dailyAt: clockOf(settings.dailyMinute),
  dailyDays: settings.dailyDays,
  dailyRoles: settings.dailyRoles,
  weekly: settings.weekly,
  weeklyAt: clockOf(settings.weeklyMinute),
  weeklyRoles: settings.weeklyRoles,
  memoTo: settings.memoTo ?? '',
  memoFrom: settings.memoFrom ?? '',
});

function typed(form: FormData): Values {
  const text = (name: string) => String(form.get(name) ?? '');
  const many = (name: string) => form.getAll(name).map(String);
  return {
    daily: form.has('daily'),
    dailyAt: text('dailyAt'),
    dailyDays: text('dailyDays'),
    dailyRoles: many('dailyRoles'),
    weekly: form.has('weekly'),
    weeklyAt: text('weeklyAt'),
    weeklyRoles: many('weeklyRoles'),
    memoTo: text('memoTo'),
    memoFrom: text('memoFrom'),
  };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-daily')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  return readAs(context, actor, async (db) => {
    const settings = await tellingSettings(db);
    const own = await wishOf(db, actor.personId);
    return {
      zone: zoneName(zone) || zone,
      values: may(actor, 'set-daily-hour') ? valuesOf(settings) : null,
      wish: own ?? {
        daily: hasRole(actor, ...settings.dailyRoles),
        weekly: hasRole(actor, ...settings.weeklyRoles),
      },
    };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const values = typed(form);
  const isOwn = form.get('intent') === 'wish';
  const saved = isOwn ? await saveWish(call, values) : await saveTellingSettings(call, values);
  if (!saved.ok) return data({ values, ...faultsOf(saved.error) }, { status: 422 });
  return redirectWith(ADDRESS, { text: isOwn ? copy.ownSaved : copy.saved });
}

const roles = READERS.map((value) => ({ value, label: ROLE_WORDS[value] }));

function Office(props: { values: Values; zone: string; errors: Record<string, string>; general?: string }) {
  const { values, zone, errors, general } = props;
  const field = (name: 'dailyAt' | 'dailyDays' | 'weeklyAt' | 'memoTo' | 'memoFrom') => ({
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <Card title={copy.office}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={copy.refused} errors={errors} general={general} />
        <CheckField name="daily" label={copy.daily} defaultChecked={values.daily} />
        <FieldPair>
          <DateField {...field('dailyAt')} kind="time" label={copy.dailyAt} hint={copy.dailyHint(zone)} />
          <SelectField
            {...field('dailyDays')}
            label={copy.days}
            options={DAILY_DAYS.map((value) => ({ value, label: copy.dayChoices[value] }))}
          />
        </FieldPair>
        <ChoiceField
          name="dailyRoles"
          label={copy.dailyRoles}
          choices={roles}
          defaultValue={values.dailyRoles}
          many
          plain
        />
        <CheckField name="weekly" label={copy.weekly} defaultChecked={values.weekly} />
        <DateField {...field('weeklyAt')} kind="time" label={copy.weeklyAt} hint={copy.dailyHint(zone)} />
        <ChoiceField
          name="weeklyRoles"
          label={copy.weeklyRoles}
          choices={roles}
          defaultValue={values.weeklyRoles}
          many
          plain
        />
        <h3>{copy.memo}</h3>
        <TextField {...field('memoTo')} label={copy.memoTo} hint={copy.memoToHint} />
        <TextField {...field('memoFrom')} label={copy.memoFrom} hint={copy.memoFromHint} />
        <Acts>
          <Button variant="filled">{copy.save}</Button>
        </Acts>
      </Form>
    </Card>
  );
}

/** When reports arrive and for whom; for each person whether they do. */
export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { values, wish, zone } = loaderData;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: '/kerja/laporan', label: pagesCopy.back }}
      />
      <PageBody>
        <Card title={copy.own}>
          <Form method="post" className="form">
            <input type="hidden" name="intent" value="wish" />
            <p className="hint">
              {copy.ownText} <Link to="/kerja/profil/pemberitahuan">{copy.preferences}</Link>
            </p>
            <CheckField id="own-daily" name="daily" label={copy.ownDaily} defaultChecked={wish.daily} />
            <CheckField id="own-weekly" name="weekly" label={copy.ownWeekly} defaultChecked={wish.weekly} />
            <Acts>
              <Button>{copy.ownSave}</Button>
            </Acts>
          </Form>
        </Card>
        {values && (
          <Office
            values={actionData?.values ?? values}
            zone={zone}
            errors={actionData?.errors ?? {}}
            general={actionData?.general}
          />
        )}
      </PageBody>
    </>
  );
}
