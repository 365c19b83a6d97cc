import './attend.css';
import { useEffect, useState } from 'react';
import { data, useFetcher } from 'react-router';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { formatDate, formatTime, localOf } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SegmentedField } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { undoScan } from '../attending/actions/undo-scan.server.ts';
import { type ScannerView, scannerView } from '../attending/queries/scanner.server.ts';
import type { Direction } from '../attending/rules/codes.ts';
import { scannerCopy as copy } from '../attending/scanner-copy.id.ts';
import { sealsOf } from '../attending/seals.server.ts';
import type { Route } from './+types/scan-cards.page.ts';
import { batchHref } from './batch-tabs.ts';
import { CameraReader } from './camera-reader.tsx';
import { type CardScan, useCardLog } from './card-log.ts';
import { faultsOf } from './form-input.ts';
import { prepareDecoder } from './qr-decoder.ts';
import { ScanTold } from './scan-told.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const platform = platformOf(context);
  const asked = {
    session: new URL(request.url).searchParams.get('sesi'),
    now: platform.clock.now().toString(),
    seals: sealsOf(platform, actor.tenantId),
  };
  const view = await readAs(context, actor, (db) => scannerView(db, actor, params.batchId, asked));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, sender: { personId: actor.personId, tenantId: actor.tenantId } };
}

/** Takes a scan back. Scans themselves go through the phone's outbox. */
export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const scanId = String((await request.formData()).get('scanId') ?? '');
  const done = await undoScan(call, { scanId });
  if (done.ok) return data({ undone: scanId, said: '' });
  const { general, errors } = faultsOf(done.error);
  return data({ undone: null, said: general ?? Object.values(errors)[0] ?? '' }, { status: 422 });
}

function Line({ scan, zone, undone }: { scan: CardScan; zone: string; undone: (id: string) => void }) {
  const fetcher = useFetcher<typeof action>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.undone) undone(answer.undone);
  }, [answer, undone]);
  return (
    <li>
      <ScanTold tone={scan.tone}>
        {scan.who}
        <small>
          {[formatTime(localOf(scan.at, zone).time), scan.unit].filter(Boolean).join(' · ')}
          <br />
          {answer?.said || scan.sentence}
        </small>
        {scan.scanId && (
          <fetcher.Form method="post" style={{ marginTop: 8 }}>
            <input type="hidden" name="scanId" value={scan.scanId} />
            <Button size="sm" icon="arrow-back-up" busy={fetcher.state !== 'idle'}>
              {copy.undo}
            </Button>
          </fetcher.Form>
        )}
      </ScanTold>
    </li>
  );
}

function sessionOptions(view: ScannerView) {
  const { head, sessions } = view;
  return sessions.map((one) => ({
    value: one.id,
    label: `${formatDate(one.date, 'short', head.fromDate)} ${formatTime(localOf(one.startsAt, head.zone).time)} ${one.subject}`,
  }));
}

/** The committee at the door with a phone: camera, a field to type into, and the last cards. Works without a network. */
export default function ScanCardsPage({ loaderData: view }: Route.ComponentProps) {
  const { head, holders, sender } = view;
  const [sessionId, setSession] = useState(view.sessionId ?? '');
  const [direction, setDirection] = useState<Direction>('in');
  const [camera, setCamera] = useState(false);
  const { log, wrong, scan, undone } = useCardLog(sender, holders);
  useEffect(() => void prepareDecoder().catch(() => undefined), []);
  const chosen = { sessionId, direction, zone: head.zone };
  const newest = log[0];
  const taken = log.filter(({ tone }) => tone === 'good' || tone === 'kept').length;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={`${head.programmeTitle}, ${head.name}`}
        back={{ href: `${batchHref(head, 'roster')}?sesi=${sessionId}`, label: copy.back }}
      />
      <PageBody>
        {sessionId === '' || holders.length === 0 ? (
          <div className="card">
            <EmptyState icon="qrcode" title={copy.emptyTitle}>
              {copy.empty}
            </EmptyState>
          </div>
        ) : (
          <Card>
            <div className="form">
              <SelectField
                name="sessionId"
                label={copy.session}
                options={sessionOptions(view)}
                value={sessionId}
                onChange={(event) => setSession(event.currentTarget.value)}
              />
              <SegmentedField
                name="direction"
                label={copy.direction}
                options={[
                  { value: 'in', label: copy.in },
                  { value: 'out', label: copy.out },
                ]}
                defaultValue={direction}
                onChange={(value) => setDirection(value === 'out' ? 'out' : 'in')}
                wide
              />
              {newest && (
                <ScanTold tone={newest.tone} key={newest.key}>
                  {newest.who}
                  <small>{newest.sentence}</small>
                </ScanTold>
              )}
              {camera && <CameraReader onRead={(text) => void scan(text, chosen)} />}
              <Button
                type="button"
                size="lg"
                variant={camera ? 'default' : 'filled'}
                icon={camera ? 'x' : 'camera'}
                onClick={() => setCamera(!camera)}
              >
                {camera ? copy.stop : copy.camera}
              </Button>
              <form
                className="row wrap"
                style={{ alignItems: 'end' }}
                onSubmit={(event) => {
                  event.preventDefault();
                  const form = event.currentTarget;
                  const typed = String(new FormData(form).get('card') ?? '').trim();
                  if (typed === '') return;
                  void scan(typed, chosen).then(() => form.reset());
                }}
              >
                <TextField
                  name="card"
                  label={copy.typed}
                  hint={copy.typedHint}
                  autoComplete="off"
                  autoCapitalize="characters"
                  spellCheck={false}
                  {...(wrong ? { error: wrong } : {})}
                />
                <Button>{copy.send}</Button>
              </form>
            </div>
          </Card>
        )}
        <section>
          <h2 className="sec-h">
            {copy.last} <span>{copy.count(taken)}</span>
          </h2>
          {log.length === 0 && <Alert>{copy.none}</Alert>}
          <ul className="lis">
            {log.slice(0, 20).map((one) => (
              <Line key={one.key} scan={one} zone={head.zone} undone={undone} />
            ))}
          </ul>
        </section>
      </PageBody>
    </>
  );
}
