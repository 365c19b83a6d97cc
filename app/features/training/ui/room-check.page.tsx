import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { drawRoomCheck, noteRoomCheck } from '../attending/actions/room-check.server.ts';
import { attendingCopy } from '../attending/copy.id.ts';
import { type RoomCheck, roomCheckView } from '../attending/queries/room-checks.server.ts';
import type { Route } from './+types/room-check.page.ts';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { SessionChoice } from './session-choice.tsx';

export const handle: PageHandle = { scripts: true };
const copy = attendingCopy.check;
const USUAL = 5;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const asked = {
    session: new URL(request.url).searchParams.get('sesi'),
    now: platformOf(context).clock.now().toString(),
  };
  const view = await readAs(context, actor, (db) => roomCheckView(db, actor, params.batchId, asked));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const sessionId = String(form.get('sessionId') ?? '');
  const here = `/kerja/pelatihan/${params.id}/${params.batchId}/kehadiran/uji-petik?sesi=${sessionId}`;
  const checkId = String(form.get('checkId') ?? '');
  if (form.get('intent') === 'draw') {
    const drawn = await drawRoomCheck(call, { sessionId, count: form.get('count') });
    if (drawn.ok) return redirectWith(here, { text: copy.drawn(drawn.value.drawn) });
    const { errors, general } = faultsOf(drawn.error);
    const said = { checkId: '', general, count: errors.count, typed: form.get('count'), seen: {} };
    return data(said, { status: 422 });
  }
  const rows = [...form].flatMap(([name, value]) =>
    name.startsWith('seen.') ? [{ registrationId: name.slice('seen.'.length), seen: value === 'yes' }] : [],
  );
  const noted = await noteRoomCheck(call, { checkId, rows });
  if (noted.ok) return redirectWith(here, { text: copy.noted(noted.value.seen, noted.value.missing) });
  const { errors, general } = faultsOf(noted.error);
  const seen = Object.fromEntries(rows.map((row) => [row.registrationId, row.seen]));
  const said = { checkId, general: general ?? errors.rows, count: undefined, typed: null, seen };
  return data(said, { status: 422 });
}

type Drawn = RoomCheck['rows'][number];

function Name({ row, open, typed }: { row: Drawn; open: boolean; typed: boolean | undefined }) {
  const name = `seen.${row.registrationId}`;
  return (
    <div>
      <dt>
        <b className="any">{row.person}</b>
        <span style={{ display: 'block' }}>{row.unit}</span>
      </dt>
      <dd>
        {open && row.seen === null && (
          <fieldset className="seg" aria-label={copy.look(row.person)}>
            {(['yes', 'no'] as const).map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name={name}
                  value={value}
                  defaultChecked={typed !== undefined && typed === (value === 'yes')}
                />
                <span>{value === 'yes' ? copy.seen : copy.missing}</span>
              </label>
            ))}
          </fieldset>
        )}
        {!open && row.seen === null && <Badge>{copy.open}</Badge>}
        {row.seen !== null && (
          <Badge tone={row.seen ? 'good' : 'bad'}>{row.seen ? copy.seen : copy.missing}</Badge>
        )}
      </dd>
    </div>
  );
}

function Check(props: {
  check: RoomCheck;
  zone: string;
  sessionId: string;
  mayNote: boolean;
  said?: string;
  typed: Readonly<Record<string, boolean>>;
}) {
  const { check, zone } = props;
  const isOpen = props.mayNote && check.rows.some(({ seen }) => seen === null);
  const seen = check.rows.filter((row) => row.seen).length;
  return (
    <Card title={copy.at(formatInstant(check.at, zone), check.by)}>
      {props.said && <Alert tone="bad">{props.said}</Alert>}
      {!isOpen && check.rows.every((row) => row.seen !== null) && (
        <p className="mut">{copy.result(seen, check.rows.length)}</p>
      )}
      <Form method="post" preventScrollReset>
        <input type="hidden" name="checkId" value={check.id} />
        <input type="hidden" name="sessionId" value={props.sessionId} />
        <dl className="kv">
          {check.rows.map((row) => (
            <Name key={row.registrationId} row={row} open={isOpen} typed={props.typed[row.registrationId]} />
          ))}
        </dl>
        {isOpen && (
          <div className="acts" style={{ marginTop: 16 }}>
            <Button variant="filled">{copy.note}</Button>
          </div>
        )}
      </Form>
    </Card>
  );
}

/** Whether those noted present are in the room: names drawn by the server, looked for by the committee. */
export default function RoomCheckPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, session, sessions, checks, abilities } = view;
  const roster = `${batchHref(head, 'roster')}${session ? `?sesi=${session.id}` : ''}`;
  const forDraw = actionData && actionData.checkId === '' ? actionData : null;
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} back={{ href: roster, label: copy.roster }} />
      <PageBody>
        {session && <SessionChoice head={head} sessions={sessions} chosen={session.id} />}
        {forDraw?.general && <Alert tone="bad">{forDraw.general}</Alert>}
        {session && abilities.check && (
          <Form method="post" className="row wrap" style={{ alignItems: 'end' }}>
            <input type="hidden" name="intent" value="draw" />
            <input type="hidden" name="sessionId" value={session.id} />
            <TextField
              name="count"
              label={copy.count}
              type="number"
              min={1}
              max={30}
              defaultValue={forDraw?.typed ? String(forDraw.typed) : USUAL}
              width="short"
              {...(forDraw?.count ? { error: forDraw.count } : {})}
            />
            <Button variant="filled" icon="users">
              {copy.draw}
            </Button>
          </Form>
        )}
        {checks.length === 0 ? (
          <div className="card">
            <EmptyState icon="eye" title={copy.emptyTitle}>
              {copy.empty}
            </EmptyState>
          </div>
        ) : (
          <Alert
            act={
              <LinkButton size="sm" href={roster}>
                {copy.roster}
              </LinkButton>
            }
          >
            {copy.after}
          </Alert>
        )}
        {checks.map((check) => (
          <Check
            key={check.id}
            check={check}
            zone={head.zone}
            sessionId={session?.id ?? ''}
            mayNote={abilities.check}
            typed={actionData?.checkId === check.id ? actionData.seen : {}}
            {...(actionData?.checkId === check.id && actionData.general ? { said: actionData.general } : {})}
          />
        ))}
      </PageBody>
    </>
  );
}
