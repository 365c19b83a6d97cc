import { Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { Facts, List, ListLink } from '#app/ui/list.tsx';
import { Menu, MenuItem } from '#app/ui/menu.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { endRole } from '../actions/roles.server.ts';
import { type UnitView, unitView } from '../queries/units.server.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { KIND_WORDS, REASON_WORDS } from '../words.id.ts';
import type { Route } from './+types/unit.page.ts';
import { idOf } from './address.ts';
import { refused, textOf } from './form-answer.ts';
import { todayOf } from './today.server.ts';
import { UnitPeople } from './unit-people.tsx';

const copy = unitsCopy.one;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const today = todayOf(context);
  const unit = await readAs(context, actor, (db) => unitView(db, actor, idOf(params.id), today));
  if (!unit) throw new Response(null, { status: 404 });
  return { unit, today };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const result = await endRole(callOf(context, actor), {
    roleId: textOf(form, 'roleId'),
    toDate: textOf(form, 'toDate'),
  });
  if (!result.ok) return refused(form, result.error);
  const { signInsEnded } = result.value;
  return redirectWith(`/kerja/unit/${idOf(params.id)}`, {
    text: signInsEnded > 0 ? copy.endedWith(signInsEnded) : copy.ended,
  });
}

function HeadActs({ unit }: { unit: UnitView }) {
  const { abilities, id } = unit;
  return (
    <>
      {abilities.edit && (
        <Menu label={unitsCopy.heads.acts} icon="dots">
          <MenuItem icon="pencil">
            {(inside, className) => (
              <Link className={className} to={`/kerja/unit/${id}/ubah`}>
                {inside}
                {copy.edit}
              </Link>
            )}
          </MenuItem>
          <MenuItem icon="archive" danger>
            {(inside, className) => (
              <Link className={className} to={`/kerja/unit/${id}/tutup`}>
                {inside}
                {copy.close}
              </Link>
            )}
          </MenuItem>
        </Menu>
      )}
      {abilities.handOver && unit.people.length > 0 && (
        <LinkButton icon="transfer" href={`/kerja/unit/${id}/serah-terima`}>
          {copy.handOver}
        </LinkButton>
      )}
      {abilities.invite && (
        <LinkButton variant="filled" icon="user-plus" href={`/kerja/unit/${id}/undang`}>
          {copy.invite}
        </LinkButton>
      )}
    </>
  );
}

function UnitFacts({ unit }: { unit: UnitView }) {
  const rows = [
    { term: copy.kind, value: KIND_WORDS[unit.kind] },
    unit.parent && {
      term: copy.parent,
      value: <Link to={`/kerja/unit/${unit.parent.id}`}>{unit.parent.shortName}</Link>,
    },
    unit.regionCode && { term: copy.regionCode, value: <span className="tn">{unit.regionCode}</span> },
    unit.code && { term: copy.code, value: unit.code },
    { term: copy.address, value: unit.address ?? copy.none },
    { term: copy.phone, value: unit.phone ?? copy.none },
    { term: copy.portal, value: <a href={`/unit/${unit.slug}`}>/unit/{unit.slug}</a> },
  ];
  return (
    <Card title={copy.facts}>
      <Facts rows={rows.filter((row) => row !== null && row !== '')} />
    </Card>
  );
}

export default function UnitPage({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, today } = loaderData;
  const { closed } = unit;
  return (
    <>
      <PageHead
        title={unit.shortName}
        summary={unit.name === unit.shortName ? KIND_WORDS[unit.kind] : unit.name}
        back={{ href: '/kerja/unit', label: copy.back }}
        acts={<HeadActs unit={unit} />}
      />
      <PageBody>
        {actionData?.general && (
          <Alert tone="bad" live>
            {actionData.general}
          </Alert>
        )}
        {closed && (
          <Alert
            tone="warn"
            title={copy.closedTitle}
            act={
              closed.successor && (
                <LinkButton size="sm" href={`/kerja/unit/${closed.successor.id}`}>
                  {copy.successor}
                </LinkButton>
              )
            }
          >
            {unitsCopy.closedBy(
              REASON_WORDS[closed.reason],
              formatDate(closed.on, 'date'),
              closed.successor?.shortName ?? null,
            )}
          </Alert>
        )}
        <div className="split">
          <div className="stack">
            {unit.people.length > 0 ? (
              <UnitPeople title={copy.people} people={unit.people} today={today} />
            ) : (
              <Card>
                <EmptyState
                  icon="user-plus"
                  title={copy.noPeople}
                  acts={
                    unit.abilities.invite && (
                      <LinkButton icon="user-plus" href={`/kerja/unit/${unit.id}/undang`}>
                        {unitsCopy.inviteOfficer}
                      </LinkButton>
                    )
                  }
                >
                  {copy.noPeopleHint}
                </EmptyState>
              </Card>
            )}
            {unit.former.length > 0 && (
              <UnitPeople title={copy.former} people={unit.former} today={today} over />
            )}
            {unit.children.length > 0 && (
              <section>
                <h2 className="sec-h">
                  {copy.children} <span>{unit.children.length}</span>
                </h2>
                <List>
                  {unit.children.map((child) => (
                    <ListLink
                      key={child.id}
                      href={`/kerja/unit/${child.id}`}
                      title={child.shortName}
                      sub={child.name}
                    />
                  ))}
                </List>
              </section>
            )}
          </div>
          <UnitFacts unit={unit} />
        </div>
      </PageBody>
    </>
  );
}
