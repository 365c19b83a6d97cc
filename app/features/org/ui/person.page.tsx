import { Form, Link } from 'react-router';
import { ROLES } from '#app/platform/authz/actor.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, SelectField } from '#app/ui/field.tsx';
import { formatPhone } from '#app/ui/format-phone.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { endRole, giveRole } from '../actions/roles.server.ts';
import { endSignIns } from '../actions/sign-ins.server.ts';
import { type PersonView, personView } from '../queries/people.server.ts';
import { liveUnits } from '../queries/units.server.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { LEVEL_WORDS, ROLE_WORDS } from '../words.id.ts';
import type { Route } from './+types/person.page.ts';
import { idOf } from './address.ts';
import { type FormAnswer, refused, textOf, typed } from './form-answer.ts';
import { todayOf } from './today.server.ts';
import { unitOptions } from './unit-fields.tsx';
import { EndRole, periodWords } from './unit-people.tsx';

const copy = unitsCopy.people;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const today = todayOf(context);
  const found = await readAs(context, actor, async (db) => ({
    person: await personView(db, actor, idOf(params.id), today),
    units: await liveUnits(db),
  }));
  if (!found.person) throw new Response(null, { status: 404 });
  const { person, units } = found;
  return { person, units: person.abilities.giveRole ? units : [], today };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const call = callOf(context, actor);
  const personId = idOf(params.id);
  const here = `/kerja/orang/${personId}`;
  switch (textOf(form, 'intent')) {
    case 'end-role': {
      const ended = await endRole(call, typed(form));
      if (!ended.ok) return refused(form, ended.error);
      const { signInsEnded } = ended.value;
      return redirectWith(here, {
        text: signInsEnded > 0 ? unitsCopy.one.endedWith(signInsEnded) : unitsCopy.one.ended,
      });
    }
    case 'end-sign-ins': {
      const result = await endSignIns(call, { personId });
      if (!result.ok) return refused(form, result.error);
      return redirectWith(here, { text: copy.endSignInsDone(result.value.count) });
    }
    default: {
      const given = await giveRole(call, { ...typed(form), personId });
      if (!given.ok) return refused(form, given.error);
      const { invitationsRevoked } = given.value;
      return redirectWith(here, { text: invitationsRevoked > 0 ? copy.givenAndRevoked : copy.given });
    }
  }
}

function columnsFor(person: PersonView, today: string): Column<PersonView['roles'][number]>[] {
  return [
    {
      key: 'role',
      head: unitsCopy.one.heads.role,
      main: true,
      cell: (row) => ROLE_WORDS[row.role],
    },
    {
      key: 'unit',
      head: copy.unit,
      phone: 'bare',
      cell: (row) => <Link to={`/kerja/unit/${row.unitId}`}>{row.unit}</Link>,
    },
    {
      key: 'period',
      head: unitsCopy.one.heads.period,
      phone: 'bare',
      cell: (row) => (
        <span className="row wrap">
          {periodWords(row.from, row.to)}
          {row.over && <Badge>{copy.over}</Badge>}
        </span>
      ),
    },
    {
      key: 'acts',
      head: unitsCopy.one.heads.acts,
      acts: true,
      cell: (row) =>
        row.mayEnd && !row.over ? (
          <EndRole roleId={row.id} name={person.name} role={ROLE_WORDS[row.role]} today={today} />
        ) : null,
    },
  ];
}

function HeadActs({ person }: { person: PersonView }) {
  const { abilities } = person;
  return (
    <>
      {abilities.endSignIns && (
        <ConfirmDialog
          trigger={{ label: copy.endSignIns, icon: 'logout', variant: 'danger' }}
          title={copy.endSignInsAsk(person.name)}
          confirmLabel={copy.endSignIns}
          cancelLabel={unitsCopy.one.cancel}
          danger
          fields={{ intent: 'end-sign-ins' }}
        >
          {copy.endSignInsText}
        </ConfirmDialog>
      )}
      {abilities.edit && (
        <LinkButton icon="pencil" href={`/kerja/orang/${person.id}/ubah`}>
          {copy.edit}
        </LinkButton>
      )}
      {abilities.invite && (
        <LinkButton
          variant="filled"
          icon="send"
          href={`/kerja/unit/${abilities.invite}/undang?orang=${person.id}`}
        >
          {copy.invite}
        </LinkButton>
      )}
    </>
  );
}

type GiveRoleProps = {
  units: Route.ComponentProps['loaderData']['units'];
  today: string;
  answer: FormAnswer | undefined;
};

function GiveRole({ units, today, answer }: GiveRoleProps) {
  const { values = {}, errors = {}, general } = answer ?? {};
  const mine = values.intent === 'give-role';
  return (
    <Card title={copy.giveRole}>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="give-role" />
        {mine && <ErrorSummary title={copy.roleSummary} errors={errors} general={general} />}
        <SearchSelectField
          name="unitId"
          label={copy.unit}
          error={errors.unitId}
          options={unitOptions(units)}
          defaultValue={values.unitId ? [values.unitId] : []}
          placeholder={unitsCopy.form.search}
          nothingLabel={unitsCopy.form.nothing}
          clearLabel={unitsCopy.form.clear}
        />
        <SelectField
          name="role"
          label={copy.role}
          error={errors.role}
          defaultValue={values.role ?? 'officer'}
          options={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
        />
        <DateField
          name="fromDate"
          label={copy.from}
          defaultValue={values.fromDate ?? today}
          error={errors.fromDate}
        />
        <Acts>
          <Button>{copy.giveSubmit}</Button>
        </Acts>
      </Form>
    </Card>
  );
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { person, units, today } = loaderData;
  return (
    <>
      <PageHead
        title={person.name}
        summary={person.joined ? copy.joined : copy.notJoined}
        back={{ href: '/kerja/orang', label: copy.back }}
        acts={<HeadActs person={person} />}
      />
      <PageBody>
        {actionData?.values.intent !== 'give-role' && (
          <ErrorSummary title={copy.refused} errors={{}} general={actionData?.general} />
        )}
        <div className="split">
          <div className="stack">
            <section>
              <h2 className="sec-h">{copy.roles}</h2>
              <DataTable
                caption={copy.roles}
                columns={columnsFor(person, today)}
                rows={person.roles}
                rowKey={(row) => row.id}
                empty={<p className="card pad mut">{copy.noRole}</p>}
              />
            </section>
            {person.abilities.giveRole && <GiveRole units={units} today={today} answer={actionData} />}
          </div>
          <Card title={copy.contact}>
            <Facts
              rows={[
                { term: copy.phone, value: person.phone ? formatPhone(person.phone) : unitsCopy.one.none },
                { term: copy.email, value: person.email ?? unitsCopy.one.none },
                { term: copy.level, value: person.level ? LEVEL_WORDS[person.level] : copy.levelNone },
              ]}
            />
          </Card>
        </div>
      </PageBody>
    </>
  );
}
