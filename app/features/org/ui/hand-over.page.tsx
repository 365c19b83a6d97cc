import { data, Form, Link, useNavigation } from 'react-router';
import { faultsOf } from '#app/platform/actions/define-action.server.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, SelectField } from '#app/ui/field.tsx';
import { Ledger } from '#app/ui/ledger.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { handOver } from '../actions/hand-over.server.ts';
import type { HandoverRest } from '../contributors.ts';
import { type HandoverPreview, handoverPreview } from '../queries/hand-over.server.ts';
import { peopleChoices } from '../queries/people.server.ts';
import { unitView } from '../queries/units.server.ts';
import { handOverInput } from '../schema.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { ROLE_WORDS } from '../words.id.ts';
import type { Route } from './+types/hand-over.page.ts';
import { idOf } from './address.ts';
import { errorsOf, refused, textOf, typed } from './form-answer.ts';
import { todayOf } from './today.server.ts';

const copy = unitsCopy.handOver;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const unitId = idOf(params.id);
  const today = todayOf(context);
  const { unit, people } = await readAs(context, actor, async (db) => ({
    unit: await unitView(db, actor, unitId, today),
    people: await peopleChoices(db),
  }));
  if (!unit) throw new Response(null, { status: 404 });
  if (!unit.abilities.handOver) throw new Response(null, { status: 403 });
  const holders = new Map(unit.people.map((person) => [person.personId, person]));
  return {
    unit: { id: unit.id, shortName: unit.shortName, name: unit.name },
    holders: [...holders.values()].map((person) => ({
      id: person.personId,
      words: `${person.name} (${ROLE_WORDS[person.role]})`,
    })),
    people: people.map((person) => ({ id: person.id, name: person.name })),
    today,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const unitId = idOf(params.id);
  const input = { ...typed(form), unitId };
  if (textOf(form, 'intent') === 'preview') {
    const parsed = handOverInput.safeParse(input);
    if (!parsed.success) {
      const faults = faultsOf(parsed.error);
      return data(
        { preview: null, values: typed(form), ...errorsOf({ type: 'invalid', faults }) },
        { status: 422 },
      );
    }
    if (parsed.data.fromPersonId === parsed.data.toPersonId)
      return data(
        { preview: null, values: typed(form), ...errorsOf({ type: 'same-person' }) },
        { status: 422 },
      );
    const { fromPersonId } = parsed.data;
    const who = { tenantId: actor.tenantId, unitId, fromPersonId, zone: requireGovernment(context).zone };
    const preview = await readAs(context, actor, (db) => handoverPreview(platformOf(context), db, who));
    return data({ preview, values: typed(form), errors: {}, general: undefined });
  }
  const result = await handOver(callOf(context, actor), input);
  if (!result.ok) {
    const answer = refused(form, result.error);
    return data({ preview: null, ...answer.data }, { status: 422 });
  }
  const total = Object.values(result.value.moved).reduce((sum, count) => sum + count, 0);
  return redirectWith(`/kerja/unit/${unitId}`, { text: copy.done(total, result.value.signInsEnded) });
}

type Data = Route.ComponentProps['loaderData'];

/** Connections and the like: they stand in the old officer's name until the new one makes them his own. */
function RestCard({ rest }: { rest: HandoverRest }) {
  return (
    <Card title={rest.title} icon="plug">
      <div className="stack tight">
        <p>{rest.lead}</p>
        <ul className="lst">
          {rest.items.map(({ key, title, sub, href }) => (
            <li key={key}>
              <b className="any">{title}</b>
              <span className="sm mut any" style={{ display: 'block' }}>
                {sub}
              </span>
              <Link to={href} aria-label={`${rest.act}: ${title}`}>
                {rest.act}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function PreviewCard({
  values,
  preview,
  data,
}: {
  values: Record<string, string>;
  preview: HandoverPreview;
  data: Data;
}) {
  const busy = useNavigation().state === 'submitting';
  const from = data.holders.find((person) => person.id === values.fromPersonId)?.words ?? '';
  const to = data.people.find((person) => person.id === values.toPersonId)?.name ?? '';
  const moving = preview.parts.filter((part) => part.count > 0);
  return (
    <Card title={copy.whatTitle(from, to)} icon="transfer">
      <Form method="post" className="form">
        {moving.length > 0 ? (
          <Ledger
            caption={copy.check}
            lines={moving.map((part) => ({ key: part.key, label: part.label, value: String(part.count) }))}
          />
        ) : (
          <p>{copy.nothing}</p>
        )}
        {['fromPersonId', 'toPersonId', 'on'].map((name) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
        ))}
        <Acts>
          <Button variant="filled" busy={busy}>
            {copy.submit}
          </Button>
          <LinkButton href={`/kerja/unit/${data.unit.id}/serah-terima`}>{copy.change}</LinkButton>
        </Acts>
      </Form>
    </Card>
  );
}

export default function HandOverPage({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, holders, people, today } = loaderData;
  const values: Record<string, string> = actionData?.values ?? {};
  const errors: Record<string, string | undefined> = actionData?.errors ?? {};
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.lead(unit.name)}
        back={{ href: `/kerja/unit/${unit.id}`, label: unit.shortName }}
      />
      <PageBody>
        {actionData?.preview ? (
          <>
            <PreviewCard values={values} preview={actionData.preview} data={loaderData} />
            {actionData.preview.rest.map((rest) => (
              <RestCard key={rest.title} rest={rest} />
            ))}
          </>
        ) : (
          <Card>
            <Form method="post" className="form" noValidate>
              <input type="hidden" name="intent" value="preview" />
              <ErrorSummary title={copy.summary} errors={errors} general={actionData?.general} />
              <SelectField
                name="fromPersonId"
                label={copy.from}
                empty={copy.choose}
                defaultValue={values.fromPersonId ?? (holders.length === 1 ? holders[0]?.id : '')}
                error={errors.fromPersonId}
                options={holders.map((person) => ({ value: person.id, label: person.words }))}
              />
              <SearchSelectField
                name="toPersonId"
                label={copy.to}
                hint={copy.toHint}
                error={errors.toPersonId}
                options={people.map((person) => ({ value: person.id, label: person.name }))}
                defaultValue={values.toPersonId ? [values.toPersonId] : []}
                placeholder={copy.choose}
                nothingLabel={unitsCopy.form.nothing}
                clearLabel={unitsCopy.form.clear}
              />
              <DateField name="on" label={copy.on} defaultValue={values.on ?? today} error={errors.on} />
              <Acts>
                <Button variant="filled">{copy.check}</Button>
                <LinkButton href={`/kerja/unit/${unit.id}`}>{unitsCopy.close.cancel}</LinkButton>
              </Acts>
            </Form>
          </Card>
        )}
      </PageBody>
    </>
  );
}
