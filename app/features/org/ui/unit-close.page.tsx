import { Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { closeUnit } from '../actions/units.server.ts';
import { liveUnits, unitView } from '../queries/units.server.ts';
import { CLOSED_REASONS } from '../tables.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { REASON_WORDS } from '../words.id.ts';
import type { Route } from './+types/unit-close.page.ts';
import { idOf } from './address.ts';
import { refused, typed } from './form-answer.ts';
import { todayOf } from './today.server.ts';
import { unitOptions } from './unit-fields.tsx';

const copy = unitsCopy.close;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const id = idOf(params.id);
  const today = todayOf(context);
  const { unit, units } = await readAs(context, actor, async (db) => ({
    unit: await unitView(db, actor, id, today),
    units: await liveUnits(db),
  }));
  if (!unit) throw new Response(null, { status: 404 });
  if (!unit.abilities.edit) throw new Response(null, { status: 403 });
  return {
    id,
    shortName: unit.shortName,
    people: unit.people.length,
    today,
    units: units.filter((candidate) => candidate.id !== id),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const unitId = idOf(params.id);
  const result = await closeUnit(callOf(context, actor), { ...typed(form), unitId });
  if (!result.ok) return refused(form, result.error);
  return redirectWith(`/kerja/unit/${unitId}`, { text: unitsCopy.one.closedTitle });
}

export default function UnitClosePage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const { id, shortName, people, today, units } = loaderData;
  const { values, errors, general } = actionData ?? {
    values: {} as Record<string, string>,
    errors: {},
    general: undefined,
  };
  return (
    <>
      <PageHead
        title={copy.title(shortName)}
        summary={copy.lead}
        back={{ href: `/kerja/unit/${id}`, label: shortName }}
      />
      <PageBody>
        <Card>
          <Form method="post" className="form" noValidate>
            <ErrorSummary title={copy.summary} errors={errors} general={general} />
            <Alert tone={people > 0 ? 'warn' : 'info'}>{copy.people(people)}</Alert>
            <ChoiceField
              name="reason"
              label={copy.reason}
              error={errors.reason}
              defaultValue={values.reason ?? 'merged'}
              choices={CLOSED_REASONS.map((reason) => ({ value: reason, label: REASON_WORDS[reason] }))}
              plain
            />
            <DateField
              name="closedOn"
              label={copy.on}
              defaultValue={values.closedOn ?? today}
              error={errors.closedOn}
            />
            <SearchSelectField
              name="successorId"
              label={copy.successor}
              optional={unitsCopy.form.optional}
              hint={copy.successorHint}
              error={errors.successorId}
              options={unitOptions(units)}
              defaultValue={values.successorId ? [values.successorId] : []}
              placeholder={unitsCopy.form.search}
              nothingLabel={unitsCopy.form.nothing}
              clearLabel={unitsCopy.form.clear}
            />
            <Acts>
              <Button variant="danger-filled" busy={busy}>
                {copy.submit}
              </Button>
              <LinkButton href={`/kerja/unit/${id}`}>{copy.cancel}</LinkButton>
            </Acts>
          </Form>
        </Card>
      </PageBody>
    </>
  );
}
