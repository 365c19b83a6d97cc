import { data, Form, useNavigation } from 'react-router';
import { ROLES } from '#app/platform/authz/actor.ts';
import {
  callOf,
  readAs,
  requestContext,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { invite } from '../actions/invitations.server.ts';
import { may } from '../policy.ts';
import { peopleChoices } from '../queries/people.server.ts';
import { unitView } from '../queries/units.server.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { ROLE_WORDS } from '../words.id.ts';
import type { Route } from './+types/invite.page.ts';
import { idOf } from './address.ts';
import { errorsOf, textOf, typed } from './form-answer.ts';
import { LinkMessage } from './link-message.tsx';
import { todayOf } from './today.server.ts';

const copy = unitsCopy.invite;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const unitId = idOf(params.id);
  const { unit, people } = await readAs(context, actor, async (db) => ({
    unit: await unitView(db, actor, unitId, todayOf(context)),
    people: await peopleChoices(db),
  }));
  if (!unit) throw new Response(null, { status: 404 });
  if (!unit.abilities.invite) throw new Response(null, { status: 403 });
  return {
    unit: { id: unit.id, shortName: unit.shortName, name: unit.name },
    chosen: new URL(request.url).searchParams.get('orang') ?? '',
    people: people.filter((person) => !person.joined),
    roles: ROLES.filter((role) => may(actor, 'invite', { unitId, role })),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const unitId = idOf(params.id);
  const result = await invite(callOf(context, actor), { ...typed(form), unitId });
  if (!result.ok)
    return data({ ready: null, values: typed(form), ...errorsOf(result.error) }, { status: 422 });
  const { personId, token, expiresAt } = result.value;
  const { origin } = context.get(requestContext);
  const { zone } = requireGovernment(context);
  const { person, unit } = await readAs(context, actor, async (db) => ({
    person: await db
      .selectFrom('org_person')
      .select(['name', 'phone'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
    unit: await db
      .selectFrom('org_unit')
      .select('short_name')
      .where('id', '=', unitId)
      .executeTakeFirstOrThrow(),
  }));
  const url = `${origin}/undangan/${token}`;
  return data({
    ready: {
      name: person.name,
      phone: person.phone ?? textOf(form, 'phone') ?? null,
      url,
      text: copy.message(person.name, unit.short_name, url),
      until: formatInstant(expiresAt, zone, 'day'),
    },
    values: {} as Record<string, string>,
    errors: {},
    general: undefined,
  });
}

type Ready = { name: string; phone: string | null; url: string; text: string; until: string };

function ReadyCard({ ready, unitId }: { ready: Ready; unitId: string }) {
  return (
    <Card title={copy.readyTitle(ready.name)} icon="circle-check">
      <div className="stack tight">
        <p>{copy.readyLead(ready.until)}</p>
        <p className="quote any">{ready.text}</p>
        <LinkMessage text={ready.text} phone={ready.phone} />
        <Acts>
          <LinkButton variant="subtle" href={`/kerja/unit/${unitId}`}>
            {copy.done}
          </LinkButton>
          <LinkButton variant="subtle" icon="user-plus" href={`/kerja/unit/${unitId}/undang`}>
            {copy.another}
          </LinkButton>
        </Acts>
      </div>
    </Card>
  );
}

export default function InvitePage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const { unit, people, roles, chosen } = loaderData;
  const values: Record<string, string> = actionData?.values ?? { personId: chosen };
  const errors: Record<string, string | undefined> = actionData?.errors ?? {};
  const field = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] });
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.lead(unit.name)}
        back={{ href: `/kerja/unit/${unit.id}`, label: unit.shortName }}
      />
      <PageBody>
        {actionData?.ready ? (
          <ReadyCard ready={actionData.ready} unitId={unit.id} />
        ) : (
          <Card>
            <Form method="post" className="form" noValidate>
              <ErrorSummary title={copy.summary} errors={errors} general={actionData?.general} />
              <SelectField
                {...field('role')}
                defaultValue={values.role ?? 'officer'}
                label={copy.role}
                options={roles.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
              />
              {people.length > 0 && (
                <SearchSelectField
                  name="personId"
                  label={copy.known}
                  optional={unitsCopy.form.optional}
                  hint={copy.knownHint}
                  error={errors.personId}
                  options={people.map((person) => ({ value: person.id, label: person.name }))}
                  defaultValue={values.personId ? [values.personId] : []}
                  placeholder={unitsCopy.handOver.choose}
                  nothingLabel={unitsCopy.form.nothing}
                  clearLabel={unitsCopy.form.clear}
                />
              )}
              {people.length > 0 && <h2 className="sec-h">{copy.newPerson}</h2>}
              <TextField {...field('name')} label={copy.name} autoComplete="off" />
              <TextField
                {...field('phone')}
                label={copy.phone}
                hint={copy.phoneHint}
                type="tel"
                inputMode="tel"
                autoComplete="off"
              />
              <TextField
                {...field('email')}
                label={copy.email}
                optional={unitsCopy.form.optional}
                type="email"
                autoComplete="off"
              />
              <Acts>
                <Button variant="filled" busy={busy}>
                  {copy.submit}
                </Button>
                <LinkButton href={`/kerja/unit/${unit.id}`}>{unitsCopy.close.cancel}</LinkButton>
              </Acts>
            </Form>
          </Card>
        )}
      </PageBody>
    </>
  );
}
