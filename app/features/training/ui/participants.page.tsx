import { data, Form } from 'react-router';
import { type HumasLevel, LEVEL_WORDS } from '#app/features/org/index.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Panel } from '#app/ui/panel.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { trainingCopy } from '../copy.id.ts';
import { answerOffer } from '../registering/actions/answer-offer.server.ts';
import { register, withdraw } from '../registering/actions/register.server.ts';
import { registeringCopy as copy } from '../registering/copy.id.ts';
import { type ParticipantRow, participantsView } from '../registering/queries/participants.server.ts';
import type { Route } from './+types/participants.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { ParticipantActs } from './participant-acts.tsx';
import { RegistrationStateCell } from './registration-state.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => participantsView(db, actor, params.batchId, now));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, isAdding: new URL(request.url).searchParams.has('tambah') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const here = batchHref({ id: params.batchId, programmeId: params.id }, 'participants');
  if (typed.intent === 'withdraw') {
    const given = await withdraw(call, typed);
    if (given.ok) return redirectWith(here, { text: copy.withdrawn });
    return data({ typed, ...faultsOf(given.error) }, { status: 422 });
  }
  if (typed.intent === 'accept' || typed.intent === 'decline') {
    const answered = await answerOffer(call, { registrationId: typed.registrationId, answer: typed.intent });
    if (answered.ok)
      return redirectWith(here, { text: typed.intent === 'accept' ? copy.accepted : copy.declined });
    return data({ typed, ...faultsOf(answered.error) }, { status: 422 });
  }
  const [personId, unitId] = (typed.who ?? '').split(' ');
  const done = await register(call, { batchId: params.batchId, personId, unitId });
  if (done.ok)
    return redirectWith(`${here}?tambah`, {
      text: copy.done[done.value.state],
    });
  const faults = faultsOf(done.error);
  const { personId: person, unitId: unit, ...errors } = faults.errors;
  const who = person ?? unit ?? faults.general;
  return data({ typed, errors: { ...errors, ...(who ? { who } : {}) }, general: undefined }, { status: 422 });
}

const columnsFor = (zone: string): Column<ParticipantRow>[] => [
  {
    key: 'person',
    head: copy.columns.person,
    main: true,
    cell: (row) => <span className="any">{row.person}</span>,
  },
  { key: 'unit', head: copy.columns.unit, cell: (row) => row.unit },
  {
    key: 'level',
    head: copy.columns.level,
    cell: (row) => (row.level ? LEVEL_WORDS[row.level as HumasLevel] : ''),
  },
  {
    key: 'state',
    head: copy.columns.state,
    cell: (row) => <RegistrationStateCell row={row} zone={zone} />,
  },
  {
    key: 'acts',
    head: copy.withdraw,
    acts: true,
    cell: (row) => <ParticipantActs row={row} />,
  },
];

/** Who takes part in a batch; the desk and the heads of units register officers here. */
export default function ParticipantsPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, rows, candidates } = view;
  const here = batchHref(head, 'participants');
  const add = candidates.length > 0 && (
    <LinkButton variant="filled" icon="user-plus" href={`${here}?tambah`}>
      {copy.add}
    </LinkButton>
  );
  const isOpen = (view.isAdding || actionData?.typed.intent === 'register') && candidates.length > 0;
  return (
    <>
      <BatchFrame
        head={head}
        current="participants"
        summary={[
          copy.summary(head.confirmed, head.quota, view.units),
          ...(view.waiting > 0 ? [copy.waitingCount(view.waiting)] : []),
        ].join(' · ')}
        {...(add && rows.length > 0 ? { acts: add } : {})}
      >
        {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        <DataTable
          caption={copy.caption}
          columns={columnsFor(head.zone)}
          rows={rows}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="users" title={copy.emptyTitle} {...(add ? { acts: add } : {})}>
              {copy.empty}
            </EmptyState>
          }
        />
      </BatchFrame>
      {isOpen && (
        <Panel title={copy.addTitle} closeHref={here} closeLabel={copy.close}>
          <Form method="post" className="form" key={rows.length} noValidate>
            <ErrorSummary title={trainingCopy.errorTitle} errors={actionData?.errors ?? {}} />
            <input type="hidden" name="intent" value="register" />
            <SearchSelectField
              name="who"
              label={copy.person}
              hint={copy.personHint}
              options={candidates.map((one) => ({
                value: `${one.personId} ${one.unitId}`,
                label: `${one.person} (${one.unit})`,
              }))}
              defaultValue={actionData?.typed.who ? [actionData.typed.who] : []}
              nothingLabel={copy.nothing}
              clearLabel={copy.clear}
              {...(actionData?.errors.who ? { error: actionData.errors.who } : {})}
            />
            <Button variant="filled">{copy.submit}</Button>
          </Form>
        </Panel>
      )}
    </>
  );
}
