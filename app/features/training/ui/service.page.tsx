import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { type Typed, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { trainingCopy } from '../copy.id.ts';
import { saveService } from '../letters/actions/save-service.server.ts';
import { lettersCopy } from '../letters/copy.id.ts';
import { type ServiceRow, serviceView } from '../letters/queries/letters.server.ts';
import type { Route } from './+types/service.page.ts';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const copy = lettersCopy.service;
const FIELDS = ['nip', 'rank', 'post'] as const;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = await readAs(context, actor, (db) => serviceView(db, actor, params.batchId));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const ids = Object.keys(typed).flatMap((name) => (name.startsWith('person.') ? [name.slice(7)] : []));
  const rows = ids.map((registrationId) => ({
    registrationId,
    person: typed[`person.${registrationId}`],
    ...Object.fromEntries(FIELDS.map((field) => [field, typed[`${field}.${registrationId}`]])),
  }));
  const saved = await saveService(callOf(context, requirePerson(context, request)), {
    batchId: params.batchId,
    rows,
  });
  if (saved.ok)
    return redirectWith(batchHref({ id: params.batchId, programmeId: params.id }, 'letters'), {
      text: copy.saved(saved.value.people),
    });
  const faults =
    saved.error.type === 'invalid'
      ? saved.error.faults.map(({ message }) => message)
      : [faultsOf(saved.error).general ?? trainingCopy.errorTitle];
  return data({ typed, faults }, { status: 422 });
}

const columnsFor = (typed: Typed | undefined): Column<ServiceRow>[] => [
  {
    key: 'person',
    head: copy.columns.person,
    main: true,
    cell: (row) => (
      <>
        <span className="any">{row.person}</span>
        <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
          {row.unit}
        </span>
        <input type="hidden" name={`person.${row.registrationId}`} value={row.person} />
      </>
    ),
  },
  ...FIELDS.map((field) => ({
    key: field,
    head: copy.columns[field],
    cell: (row: ServiceRow) => (
      <input
        className="inp"
        name={`${field}.${row.registrationId}`}
        aria-label={copy.field(copy.columns[field], row.person)}
        defaultValue={typed?.[`${field}.${row.registrationId}`] ?? row[field] ?? ''}
        maxLength={field === 'nip' ? 24 : 120}
        autoComplete="off"
        {...(field === 'nip' ? { inputMode: 'numeric' as const } : {})}
      />
    ),
  })),
];

/** NIP, rank and post of participants, for their letters of assignment alone. */
export default function ServicePage({ loaderData: { head, rows }, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: batchHref(head, 'letters'), label: `${head.programmeTitle}, ${head.name}` }}
      />
      <PageBody>
        {actionData && (
          <Alert tone="bad" live title={trainingCopy.errorTitle}>
            <ul>
              {actionData.faults.slice(0, 12).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Alert>
        )}
        <Form method="post" className="stack" noValidate>
          <DataTable
            caption={copy.caption}
            columns={columnsFor(actionData?.typed)}
            rows={rows}
            rowKey={(row) => row.registrationId}
            empty={
              <EmptyState icon="users" title={copy.emptyTitle}>
                {copy.empty}
              </EmptyState>
            }
          />
          {rows.length > 0 && (
            <Acts>
              <Button variant="filled" busy={busy}>
                {copy.save}
              </Button>
            </Acts>
          )}
        </Form>
      </PageBody>
    </>
  );
}
