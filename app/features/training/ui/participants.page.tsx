import { data } from 'react-router';
import { type HumasLevel, LEVEL_WORDS } from '#app/features/org/index.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { BulkArea } from '#app/ui/bulk-area.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SectionHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { registeringCopy as copy } from '../registering/copy.id.ts';
import { importCopy } from '../registering/importing/copy.id.ts';
import {
  type ParticipantRow,
  type ParticipantsView,
  participantsView,
} from '../registering/queries/participants.server.ts';
import type { Route } from './+types/participants.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { ParticipantActs } from './participant-acts.tsx';
import { AddPanel, RejectPanel, ReplacePanel } from './participant-panels.tsx';
import { actOnParticipants } from './participants-acts.server.ts';
import { RegistrationStateCell } from './registration-state.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => participantsView(db, actor, params.batchId, now));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  return {
    ...view,
    asked: {
      add: searchParams.has('tambah'),
      replace: searchParams.get('ganti'),
      reject: searchParams.get('tolak'),
    },
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const here = batchHref({ id: params.batchId, programmeId: params.id }, 'participants');
  const answer = await actOnParticipants(call, params.batchId, await request.formData());
  if ('done' in answer) return redirectWith(answer.adding ? `${here}?tambah` : here, { text: answer.done });
  return data(answer, { status: 422 });
}

const columnsFor = (zone: string, here: string): Column<ParticipantRow>[] => [
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
    cell: (row) => <ParticipantActs row={row} here={here} />,
  },
];

const PICK = 'periksa';

/** Registrations that wait for the desk's look, many taken at once. */
function Pending({ rows, here }: { rows: readonly ParticipantRow[]; here: string }) {
  const words = copy.moderation;
  const columns: Column<ParticipantRow>[] = [
    { key: 'person', head: copy.columns.person, main: true, cell: (row) => row.person },
    { key: 'unit', head: copy.columns.unit, cell: (row) => row.unit },
    {
      key: 'acts',
      head: words.reject,
      acts: true,
      cell: (row) => (
        <LinkButton size="sm" variant="danger" href={`${here}?tolak=${row.id}`}>
          {words.reject}
        </LinkButton>
      ),
    },
  ];
  return (
    <section>
      <SectionHead title={words.title(rows.length)} />
      <BulkArea
        formId={PICK}
        words={words.chosen}
        acts={
          <Button variant="filled" icon="check" name="intent" value="confirm">
            {words.confirm}
          </Button>
        }
      >
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          pick={{
            form: PICK,
            name: 'registrationIds',
            value: (row) => row.id,
            label: (row) => words.pickOne(row.person),
            head: words.pick,
          }}
        />
      </BulkArea>
    </section>
  );
}

function HeadActs({ view, here }: { view: ParticipantsView; here: string }) {
  return (
    <>
      {view.candidates.length > 0 && view.rows.length > 0 && (
        <LinkButton variant="filled" icon="user-plus" href={`${here}?tambah`}>
          {copy.add}
        </LinkButton>
      )}
      {view.abilities.moderate && <LinkButton href={`${here}/impor`}>{importCopy.open}</LinkButton>}
      {view.abilities.quotas && <LinkButton href={`${here}/jatah`}>{copy.quotas.open}</LinkButton>}
    </>
  );
}

/** Who takes part in a batch; the desk and the heads of units register officers here. */
export default function ParticipantsPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, rows, candidates, asked } = view;
  const here = batchHref(head, 'participants');
  const intent = actionData?.typed.intent;
  const pending = view.abilities.moderate ? rows.filter(({ state }) => state === 'pending') : [];
  const others = rows.filter((row) => !pending.includes(row));
  const at = (id: string | null | undefined) => rows.find((row) => row.id === id);
  const replaced = at(intent === 'replace' ? actionData?.typed.registrationId : asked.replace);
  const rejected = at(intent === 'reject' ? actionData?.typed.registrationIds : asked.reject);
  return (
    <>
      <BatchFrame
        head={head}
        current="participants"
        summary={[
          copy.summary(head.confirmed, head.quota, view.units),
          ...(view.waiting > 0 ? [copy.waitingCount(view.waiting)] : []),
        ].join(' · ')}
        acts={<HeadActs view={view} here={here} />}
      >
        {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        {pending.length > 0 && <Pending rows={pending} here={here} />}
        {(others.length > 0 || rows.length === 0) && (
          <DataTable
            caption={copy.caption}
            columns={columnsFor(head.zone, here)}
            rows={others}
            rowKey={(row) => row.id}
            empty={
              <EmptyState
                icon="users"
                title={view.isPart ? copy.noneOfYours : copy.emptyTitle}
                {...(candidates.length > 0
                  ? {
                      acts: (
                        <LinkButton variant="filled" icon="user-plus" href={`${here}?tambah`}>
                          {copy.add}
                        </LinkButton>
                      ),
                    }
                  : {})}
              >
                {candidates.length > 0 ? copy.empty : view.isPart ? copy.noneOfYoursText : copy.emptyNobody}
              </EmptyState>
            }
          />
        )}
      </BatchFrame>
      {(asked.add || intent === 'register') && candidates.length > 0 && (
        <AddPanel candidates={candidates} faults={actionData} closeHref={here} />
      )}
      {replaced?.mayReplace && (
        <ReplacePanel row={replaced} candidates={candidates} faults={actionData} closeHref={here} />
      )}
      {rejected && view.abilities.moderate && (
        <RejectPanel row={rejected} faults={actionData} closeHref={here} />
      )}
    </>
  );
}
