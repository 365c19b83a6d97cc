import { data, Form, useNavigation } from 'react-router';
import { deviceWords } from '#app/platform/auth/device-words.ts';
import { notifierOf } from '#app/platform/notify/notifier-of.server.ts';
import { readPreferences } from '#app/platform/notify/preferences.server.ts';
import { listSubscriptions } from '#app/platform/notify/subscriptions.server.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Acts, Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, SelectField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody } from '#app/ui/page-head.tsx';
import { addOwnPush, removeOwnPush, saveOwnPreferences } from '../actions/profile.server.ts';
import { profileCopy } from '../profile-copy.id.ts';
import type { Route } from './+types/preferences.page.ts';
import { minuteOf, timeText } from './clock-fields.ts';
import { errorsOf, textOf, typed } from './form-answer.ts';
import { ProfileHead } from './profile-tabs.tsx';
import { PushDevices } from './push-devices.tsx';

const copy = profileCopy.preferences;
const HERE = '/kerja/profil/pemberitahuan';
const MODES = ['off', 'each', 'digest'] as const;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { preferences, devices } = await readAs(context, actor, async (db) => ({
    preferences: await readPreferences(db, actor),
    devices: await listSubscriptions(db, actor),
  }));
  return {
    name: actor.name,
    zone: requireGovernment(context).zone,
    devices,
    pushKey: await notifierOf(platformOf(context)).publicPushKey(),
    values: {
      push: preferences.push,
      mail: preferences.mail,
      quietFrom: timeText(preferences.quietFrom),
      quietTo: timeText(preferences.quietTo),
      digestAt: timeText(preferences.digestAt),
    } as Record<string, string>,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const call = callOf(context, actor);
  const intent = textOf(form, 'intent');
  if (intent === 'add-push') {
    const result = await addOwnPush(call, {
      subscription: parseJson(textOf(form, 'subscription')),
      device: deviceWords(request.headers.get('user-agent')),
    });
    if (!result.ok) return data({ values: null, errors: {}, general: copy.failed }, { status: 422 });
    return redirectWith(HERE, { text: copy.enabled });
  }
  if (intent === 'remove-push') {
    const result = await removeOwnPush(call, { id: textOf(form, 'id') });
    if (!result.ok) return data({ values: null, ...errorsOf(result.error) }, { status: 422 });
    return redirectWith(HERE, { text: copy.removed });
  }
  const times = ['quietFrom', 'quietTo', 'digestAt'] as const;
  const minutes = times.map((name) => [name, minuteOf(textOf(form, name))] as const);
  const errors: FieldErrors = {};
  for (const [name, minute] of minutes) if (minute === null) errors[name] = copy.timeMissing;
  if (Object.keys(errors).length > 0)
    return data({ values: typed(form), errors, general: undefined }, { status: 422 });
  const result = await saveOwnPreferences(call, { ...typed(form), ...Object.fromEntries(minutes) });
  if (!result.ok) return data({ values: typed(form), ...errorsOf(result.error) }, { status: 422 });
  return redirectWith(HERE, { text: copy.saved });
}

export default function PreferencesPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const values = actionData?.values ?? loaderData.values;
  const errors: FieldErrors = actionData?.errors ?? {};
  const field = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] });
  const modes = MODES.map((mode) => ({ value: mode, label: copy.modes[mode] }));
  return (
    <>
      <ProfileHead part="preferences" name={loaderData.name} />
      <PageBody>
        <div className="split">
          <Card>
            <Form method="post" className="form" noValidate>
              <ErrorSummary title={copy.refused} errors={errors} general={actionData?.general} />
              <p className="mut">{copy.lead}</p>
              <SelectField {...field('push')} label={copy.push} options={modes} />
              <SelectField {...field('mail')} label={copy.mail} options={modes} />
              <fieldset className="field">
                <legend>{copy.quiet}</legend>
                <p className="hint">{copy.quietHint}</p>
                <FieldPair>
                  <DateField {...field('quietFrom')} kind="time" label={copy.from} />
                  <DateField {...field('quietTo')} kind="time" label={copy.to} />
                </FieldPair>
              </fieldset>
              <DateField {...field('digestAt')} kind="time" label={copy.digest} />
              <Acts>
                <Button variant="filled" busy={busy}>
                  {copy.save}
                </Button>
              </Acts>
            </Form>
          </Card>
          <PushDevices devices={loaderData.devices} publicKey={loaderData.pushKey} zone={loaderData.zone} />
        </div>
      </PageBody>
    </>
  );
}
