import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { EmptyState } from '#app/ui/states.tsx';
import { markRoster, ROSTER_MARKS, type RosterMark } from '../attending/actions/mark-roster.server.ts';
import { undoScan } from '../attending/actions/undo-scan.server.ts';
import { attendingCopy as copy } from '../attending/copy.id.ts';
import { type RosterView, rosterView } from '../attending/queries/roster.server.ts';
import { scanHistory } from '../attending/queries/scan-history.server.ts';
import type { Route } from './+types/roster.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { RosterTable } from './roster-table.tsx';
import { ScanHistory } from './scan-history.tsx';
import { SessionChoice } from './session-choice.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const asked = {
    session: searchParams.get('sesi'),
    now: platformOf(context).clock.now().toString(),
  };
  return readAs(context, actor, async (db) => {
    const view = await rosterView(db, actor, params.batchId, asked);
    if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
    const row = view.rows.find(({ registrationId }) => registrationId === searchParams.get('orang'));
    const history =
      row && view.session
        ? { person: row.person, lines: await scanHistory(db, view.session.id, row.registrationId) }
        : null;
    return { ...view, history, marks: [...ROSTER_MARKS] as RosterMark[] };
  });
}

const said = (error: Parameters<typeof faultsOf>[0]) => {
  const faults = faultsOf(error);
  const sentence = faults.general ?? faults.errors.marks ?? Object.values(faults.errors)[0] ?? '';
  return data({ said: sentence }, { status: 422 });
};

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const here = batchHref({ id: params.batchId, programmeId: params.id }, 'roster');
  if (form.get('intent') === 'undo') {
    const undone = await undoScan(call, { scanId: form.get('scanId') });
    if (!undone.ok) return said(undone.error);
    const { sessionId: sesi, registrationId: orang } = undone.value;
    return redirectWith(`${here}?${new URLSearchParams({ sesi, orang })}`, { text: copy.history.done });
  }
  const sessionId = String(form.get('sessionId') ?? '');
  const marks = [...form].flatMap(([name, value]) =>
    name.startsWith('mark.') && value !== ''
      ? [{ registrationId: name.slice('mark.'.length), mark: String(value) }]
      : [],
  );
  const marked = await markRoster(call, { batchId: params.batchId, sessionId, marks });
  if (marked.ok) return redirectWith(`${here}?sesi=${sessionId}`, { text: copy.saved(marked.value.marked) });
  return said(marked.error);
}

/** Ways to note attendance and to look after it, for the committee. */
function Tools({ here, view, sesi }: { here: string; view: RosterView; sesi: string }) {
  const to = (path: string) => `${here}/${path}?${new URLSearchParams({ sesi })}`;
  return (
    <div className="acts">
      {view.abilities.mark && (
        <>
          <LinkButton icon="device-desktop" href={to('layar')} newTab>
            {copy.tools.wall}
          </LinkButton>
          <LinkButton icon="qrcode" href={to('pindai')}>
            {copy.tools.scan}
          </LinkButton>
        </>
      )}
      <LinkButton icon="eye" href={to('uji-petik')}>
        {copy.tools.check}
      </LinkButton>
      <LinkButton icon="ban" href={to('ditolak')} count={view.refused}>
        {copy.tools.refused}
      </LinkButton>
    </div>
  );
}

/** The committee's list of a session. */
export default function RosterPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, session, sessions, rows, history } = view;
  const here = batchHref(head, 'roster');
  return (
    <>
      <BatchFrame
        head={head}
        current="roster"
        {...(session ? { summary: copy.counts(view.there, rows.length) } : {})}
      >
        {actionData?.said && <Alert tone="bad">{actionData.said}</Alert>}
        {!session || rows.length === 0 ? (
          <EmptyState icon="clipboard-check" title={copy.emptyTitle}>
            {copy.empty}
          </EmptyState>
        ) : (
          <>
            <SessionChoice head={head} sessions={sessions} chosen={session.id} />
            {view.abilities.scan && <Tools here={here} view={view} sesi={session.id} />}
            <Form method="post" key={`${session.id} ${view.there}`}>
              <input type="hidden" name="sessionId" value={session.id} />
              <RosterTable view={view} marks={view.abilities.mark ? view.marks : []} here={here} />
              {view.abilities.mark && (
                <div className="row wrap" style={{ marginTop: 16 }}>
                  <p className="mut sm sp">{copy.hint}</p>
                  <Button variant="filled">{copy.save}</Button>
                </div>
              )}
            </Form>
          </>
        )}
      </BatchFrame>
      {history && (
        <ScanHistory
          person={history.person}
          lines={history.lines}
          zone={head.zone}
          mayUndo={view.abilities.mark}
          closeHref={`${here}?${new URLSearchParams({ sesi: session?.id ?? '' })}`}
        />
      )}
    </>
  );
}
