import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { trainingCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { saveQuotas } from '../registering/actions/save-quotas.server.ts';
import { registeringCopy } from '../registering/copy.id.ts';
import { type QuotaRow, quotasView } from '../registering/queries/quotas.server.ts';
import { readQuotas } from '../registering/rules/read-quotas.ts';
import type { Route } from './+types/quotas.page.ts';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const copy = registeringCopy.quotas;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  const view = await readAs(context, actor, (db) => quotasView(db, actor, params.batchId));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const typed = typedOf(await request.formData());
  const typedPlaces = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith('places.') ? [[name.slice('places.'.length), value]] : [],
    ),
  );
  if (typed.intent === 'fill') {
    const view = await readAs(context, actor, (db) => quotasView(db, actor, params.batchId));
    if (!view) throw new Response(null, { status: 403 });
    const { places, faults } = readQuotas(typed.pasted ?? '', view.rows);
    if (faults.length > 0)
      return data({ places: typedPlaces, faults, pasted: typed.pasted ?? '', filled: 0 }, { status: 422 });
    const filled = { ...typedPlaces, ...places };
    return data({ places: filled, faults: [], pasted: '', filled: Object.keys(places).length });
  }
  const saved = await saveQuotas(callOf(context, actor), { batchId: params.batchId, places: typedPlaces });
  if (saved.ok)
    return redirectWith(batchHref({ id: params.batchId, programmeId: params.id }, 'participants'), {
      text: copy.saved(saved.value.units),
    });
  if (saved.error.type === 'invalid')
    return data(
      {
        places: typedPlaces,
        faults: saved.error.faults.map(({ message }) => message),
        pasted: '',
        filled: 0,
      },
      { status: 422 },
    );
  const { general } = faultsOf(saved.error);
  return data(
    { places: typedPlaces, faults: general ? [general] : [], pasted: '', filled: 0 },
    { status: 422 },
  );
}

const columnsFor = (value: (row: QuotaRow) => string): Column<QuotaRow>[] => [
  { key: 'unit', head: copy.columns.unit, main: true, cell: (row) => row.shortName },
  { key: 'held', head: copy.columns.held, figure: true, cell: (row) => row.held },
  {
    key: 'places',
    head: copy.columns.places,
    figure: true,
    width: 120,
    cell: (row) => (
      <input
        className="inp"
        style={{ width: 80 }}
        name={`places.${row.id}`}
        aria-label={copy.field(row.shortName)}
        inputMode="numeric"
        maxLength={3}
        defaultValue={value(row)}
      />
    ),
  },
];

/** How many each unit may send to a batch. */
export default function QuotasPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const value = (row: QuotaRow) =>
    actionData?.places[row.id] ?? (row.places === null ? '' : String(row.places));
  const { head } = view;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.usual, view.byInvitation)}
        back={{ href: batchHref(head, 'participants'), label: `${head.programmeTitle}, ${head.name}` }}
      />
      <PageBody>
        {actionData && actionData.faults.length > 0 && (
          <Alert tone="bad" live title={trainingCopy.errorTitle}>
            <ul>
              {actionData.faults.slice(0, 12).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Alert>
        )}
        {actionData && actionData.filled > 0 && (
          <Alert tone="good" live>
            {copy.filled(actionData.filled)}
          </Alert>
        )}
        <Form method="post" className="stack" key={JSON.stringify(actionData?.places ?? {})} noValidate>
          <DataTable
            caption={copy.caption}
            columns={columnsFor(value)}
            rows={view.rows}
            rowKey={(row) => row.id}
            empty={
              <EmptyState icon="building" title={copy.emptyTitle}>
                {copy.empty}
              </EmptyState>
            }
          />
          {view.rows.length > 0 && (
            <>
              <Acts>
                <Button variant="filled" name="intent" value="save" busy={busy}>
                  {copy.save}
                </Button>
              </Acts>
              <Card title={copy.pasteTitle}>
                <TextAreaField
                  name="pasted"
                  label={copy.paste}
                  hint={copy.pasteHint}
                  rows={5}
                  defaultValue={actionData?.pasted ?? ''}
                />
                <Acts>
                  <Button name="intent" value="fill">
                    {copy.fill}
                  </Button>
                </Acts>
              </Card>
            </>
          )}
        </Form>
      </PageBody>
    </>
  );
}
