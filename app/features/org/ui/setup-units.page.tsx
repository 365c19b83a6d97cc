import type { MouseEvent } from 'react';
import { data, Form, redirect, useNavigation } from 'react-router';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card } from '#app/ui/page-head.tsx';
import { importOffice } from '../actions/import.server.ts';
import { may } from '../policy.ts';
import { type Pick, type PickGroup, pickedRows, setupChoices } from '../queries/setup.server.ts';
import { setupCopy } from '../setup-copy.id.ts';
import type { Route } from './+types/setup-units.page.ts';
import { errorsOf } from './form-answer.ts';
import { SetupPage } from './setup-steps.tsx';

const copy = setupCopy.units;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'import')) throw new Response(null, { status: 403 });
  return readAs(context, actor, setupChoices);
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const keys = form.getAll('units').filter((key) => typeof key === 'string');
  if (keys.length === 0) return data({ general: copy.none }, { status: 422 });
  const rows = await readAs(context, actor, (db) => pickedRows(db, keys));
  if (rows.length === 1) return redirect('/pasang/akun');
  const result = await importOffice(callOf(context, actor), { kind: 'units', rows });
  if (result.ok) return redirect('/pasang/akun');
  if (result.error.type === 'import-refused')
    return data({ general: result.error.faults[0]?.message }, { status: 422 });
  return data({ general: errorsOf(result.error).general }, { status: 422 });
}

const choicesOf = (picks: readonly Pick[]) =>
  picks.map((pick) => ({
    value: pick.key,
    label: pick.label,
    disabled: pick.taken,
    ...(pick.taken ? { sub: copy.already } : {}),
  }));

/** Chooses everything of its own card. */
function TickAll() {
  const tickAll = (event: MouseEvent<HTMLButtonElement>) => {
    const boxes = event.currentTarget.closest('.card')?.querySelectorAll<HTMLInputElement>('input');
    for (const box of boxes ?? []) if (!box.disabled) box.checked = true;
  };
  return (
    <Acts>
      <Button type="button" size="sm" variant="subtle" onClick={tickAll}>
        {copy.all}
      </Button>
    </Acts>
  );
}

function Kecamatan({ group }: { group: PickGroup }) {
  return (
    <details className="card pad">
      <summary className="b">
        <span>
          {group.kecamatan.label} <span className="mut sm">{copy.villages(group.villages.length)}</span>
        </span>
      </summary>
      <TickAll />
      <ChoiceField
        name="units"
        id={`units-${group.code}`}
        label={group.kecamatan.label}
        many
        plain
        columns
        choices={choicesOf([group.kecamatan, ...group.villages])}
      />
    </details>
  );
}

export default function SetupUnitsPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const { count, offices, groups, level } = loaderData;
  return (
    <SetupPage
      step="units"
      title={copy.title}
      lead={`${copy.now(count)} ${copy.lead}`}
      acts={<LinkButton href="/pasang/akun">{copy.skip}</LinkButton>}
    >
      <Card title={copy.importTitle} ground="sunken">
        <div className="stack tight">
          <p>{copy.importText}</p>
          <Acts>
            <LinkButton icon="upload" href="/kerja/impor?dari=pasang" plain>
              {copy.importAct}
            </LinkButton>
          </Acts>
        </div>
      </Card>
      <Form method="post" className="stack">
        <ErrorSummary title={copy.summary} errors={{}} general={actionData?.general} />
        <Card>
          <TickAll />
          <ChoiceField
            name="units"
            id="offices"
            label={copy.offices}
            many
            plain
            columns
            choices={choicesOf(offices)}
          />
        </Card>
        <section className="stack tight">
          <h2>{copy.regions}</h2>
          <p className="mut">{level === 'provinsi' ? copy.noRegions : copy.regionsHint}</p>
          {groups.map((group) => (
            <Kecamatan key={group.code} group={group} />
          ))}
        </section>
        <Acts>
          <Button variant="filled" size="lg" busy={busy}>
            {copy.submit}
          </Button>
        </Acts>
      </Form>
    </SetupPage>
  );
}
