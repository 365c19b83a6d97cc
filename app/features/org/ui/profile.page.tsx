import { data, Form, useNavigation } from 'react-router';
import { authErrorSentence } from '#app/platform/auth/copy.id.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, clientOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatPhone } from '#app/ui/format-phone.ts';
import { Facts, List } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody } from '#app/ui/page-head.tsx';
import { PasswordField } from '#app/ui/password-field.tsx';
import { editOwnProfile } from '../actions/profile.server.ts';
import { orgCopy } from '../copy.id.ts';
import { profileCopy as copy } from '../profile-copy.id.ts';
import { membershipsOf } from '../queries/actor.server.ts';
import { personView } from '../queries/people.server.ts';
import { ROLE_WORDS } from '../words.id.ts';
import type { Route } from './+types/profile.page.ts';
import { type FormAnswer, refused, textOf, typed } from './form-answer.ts';
import { ProfileHead } from './profile-tabs.tsx';
import { todayOf } from './today.server.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const today = todayOf(context);
  const person = await readAs(context, actor, (db) => personView(db, actor, actor.personId, today));
  if (!person) throw new Response(null, { status: 404 });
  const memberships = await membershipsOf(platformOf(context), actor.accountId);
  return {
    name: person.name,
    phone: person.phone && formatPhone(person.phone),
    email: person.email,
    roles: person.roles.filter((role) => !role.over),
    governments: memberships.map((one) => ({
      id: one.tenantId,
      name: one.governmentName,
      here: one.tenantId === actor.tenantId,
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const password = textOf(form, 'currentPassword');
  // Counted where every other question for the password is: a stolen sign-in must not learn it here by guessing.
  const asked = password
    ? await platformOf(context).auth.confirmPassword({ password, client: clientOf(context, request) })
    : null;
  if (asked && !asked.ok)
    return data<FormAnswer>(
      {
        values: typed(form),
        errors: { currentPassword: authErrorSentence(asked.error) },
        general: undefined,
      },
      { status: asked.error.type === 'wait' ? 429 : 422 },
    );
  const result = await editOwnProfile(callOf(context, actor), { ...typed(form), password });
  if (!result.ok) return refused(form, result.error);
  return redirectWith('/kerja/profil', { text: copy.saved });
}

type Governments = Route.ComponentProps['loaderData']['governments'];

function GovernmentSwitch({ governments }: { governments: Governments }) {
  return (
    <Card title={copy.governments}>
      <p className="hint">{copy.governmentsHint}</p>
      <List>
        {governments.map((government) => (
          <form key={government.id} method="post" action="/kerja/pindah-pemerintah" className="row">
            <input type="hidden" name="tenantId" value={government.id} />
            <span className="sp">
              {government.name}
              {government.here && <span className="mut"> ({copy.here})</span>}
            </span>
            {!government.here && <Button size="sm">{copy.switch}</Button>}
          </form>
        ))}
      </List>
    </Card>
  );
}

export default function ProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const { roles, governments, name } = loaderData;
  const values: Record<string, string | null> = actionData?.values ?? loaderDataValues(loaderData);
  const errors = actionData?.errors ?? {};
  const field = (key: string) => ({ name: key, defaultValue: values[key] ?? '', error: errors[key] });
  return (
    <>
      <ProfileHead part="profile" name={name} />
      <PageBody>
        <div className="split">
          <Card title={copy.data}>
            <Form method="post" className="form" noValidate>
              <ErrorSummary title={copy.refused} errors={errors} general={actionData?.general} />
              <TextField {...field('name')} label={copy.name} autoComplete="name" />
              <TextField
                {...field('phone')}
                label={copy.phone}
                hint={copy.contactHint}
                type="tel"
                autoComplete="tel"
              />
              <TextField {...field('email')} label={copy.email} type="email" autoComplete="email" />
              <PasswordField
                name="currentPassword"
                label={copy.current}
                hint={copy.currentHint}
                autoComplete="current-password"
                showLabel={orgCopy.signIn.show}
                hideLabel={orgCopy.signIn.hide}
                error={errors.currentPassword}
              />
              <Acts>
                <Button variant="filled" busy={busy}>
                  {copy.save}
                </Button>
              </Acts>
            </Form>
          </Card>
          <div className="stack">
            <Card title={copy.roles}>
              {roles.length > 0 ? (
                <Facts rows={roles.map((role) => ({ term: ROLE_WORDS[role.role], value: role.unit }))} />
              ) : (
                <p className="mut">{copy.noRoles}</p>
              )}
            </Card>
            {governments.length > 1 && <GovernmentSwitch governments={governments} />}
            <form method="post" action="/keluar">
              <Button icon="logout">{copy.signOut}</Button>
            </form>
          </div>
        </div>
      </PageBody>
    </>
  );
}

function loaderDataValues({ name, phone, email }: Route.ComponentProps['loaderData']) {
  return { name, phone, email };
}
