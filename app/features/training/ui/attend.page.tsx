import './attend.css';
import { useEffect, useRef, useState } from 'react';
import { data, Form, useRevalidator, useSearchParams } from 'react-router';
import { deviceNow } from '#app/platform/clock/device-clock.ts';
import { network } from '#app/platform/outbox/network.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { ownAttendance } from '../attending/queries/own-attendance.server.ts';
import { readCode } from '../attending/rules/codes.ts';
import { scanByForm } from '../attending/scan-by-form.server.ts';
import { scanCopy } from '../attending/scan-copy.id.ts';
import { scanPageCopy as copy } from '../attending/scan-page-copy.id.ts';
import type { Route } from './+types/attend.page.ts';
import { CameraReader } from './camera-reader.tsx';
import { faultsOf } from './form-input.ts';
import { OwnDays } from './own-days.tsx';
import { prepareDecoder } from './qr-decoder.ts';
import { ScanTold } from './scan-told.tsx';
import { type Told, useOneScan } from './use-scanning.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const days = await readAs(context, actor, (db) => ownAttendance(db, actor, now));
  return { days, sender: { personId: actor.personId, tenantId: actor.tenantId } };
}

/** The plain form, for a browser that runs no script or can keep nothing. */
export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const typed = String(form.get('code') ?? '');
  const call = { ...callOf(context, actor), actor };
  const done = await scanByForm(call, typed || String(form.get('brought') ?? ''));
  if (!done.ok && done.error.type === 'too-many')
    return data(
      { told: null, typed, error: scanCopy.door.tooMany },
      { status: 429, headers: { 'Retry-After': String(done.error.wait) } },
    );
  if (!done.ok) {
    const { errors, general } = faultsOf(done.error);
    return data({ told: null, typed, error: errors.code ?? general ?? '' }, { status: 422 });
  }
  const { value } = done;
  const tone = { taken: 'good', again: 'again', refused: 'bad' } as const;
  const told: Told = { tone: tone[value.outcome], sentence: scanCopy.self(value), scanId: null };
  return data(
    { told, typed: told.tone === 'bad' ? typed : '', error: '' },
    { status: told.tone === 'bad' ? 422 : 200 },
  );
}

/** Sends what was typed, read by this page's camera, or brought by the phone's own camera in the address. */
function useAttending(sender: { personId: string; tenantId: string }, form: () => HTMLFormElement | null) {
  const { busy, told, scan } = useOneScan(sender);
  const [wrong, setWrong] = useState('');
  const [params] = useSearchParams();
  const revalidator = useRevalidator();
  const brought = useRef<string | null>(null);

  async function attend(code: string): Promise<Told | null> {
    const read = readCode(code);
    const isCard = read?.form === 'card' || read?.form === 'typed-card';
    setWrong(isCard ? copy.ownCard : read ? '' : copy.wrong);
    if (!read || isCard) return null;
    const at = new Date(deviceNow());
    const given = read.form === 'short' ? read.letters : code;
    const now = await scan(
      {
        act: 'training.scan-self',
        path: '/api/v1/training/scans',
        payload: { code: given, at: at.toISOString() },
        title: scanCopy.outboxSelf,
        text: scanCopy.outboxText(
          read.form === 'short' ? read.letters : 'QR',
          at.toTimeString().slice(0, 5).replace(':', '.'),
        ),
      },
      () => (network() === 'online' ? form()?.submit() : setWrong(copy.cannotKeep)),
    );
    if (now && network() === 'online') void revalidator.revalidate();
    return now;
  }

  const asked = params.get('k');
  useEffect(() => {
    if (!asked || brought.current === asked) return;
    brought.current = asked;
    // A reload must not send an old code anew.
    window.history.replaceState(window.history.state, '', window.location.pathname);
    void attend(asked);
  });
  return { busy, told, wrong, attend, asked };
}

export default function AttendPage({ loaderData, actionData }: Route.ComponentProps) {
  const form = useRef<HTMLFormElement>(null);
  const { busy, told, wrong, attend, asked } = useAttending(loaderData.sender, () => form.current);
  const [camera, setCamera] = useState(false);
  useEffect(() => void prepareDecoder().catch(() => undefined), []);
  const shown = told ?? actionData?.told;
  const error = wrong || actionData?.error;
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} />
      <PageBody>
        {shown && <ScanTold tone={shown.tone}>{shown.sentence}</ScanTold>}
        <Card>
          {camera && (
            <CameraReader
              onRead={(text) => void attend(text).then((now) => now && setCamera(now.tone === 'bad'))}
            />
          )}
          <div className="row wrap" style={{ margin: '0 0 16px' }}>
            <Button type="button" icon={camera ? 'x' : 'camera'} onClick={() => setCamera(!camera)}>
              {camera ? copy.stop : copy.camera}
            </Button>
          </div>
          <Form
            ref={form}
            method="post"
            className="form"
            noValidate
            onSubmit={(event) => {
              const typed = String(new FormData(event.currentTarget).get('code') ?? '');
              if (typed.trim() === '') return;
              event.preventDefault();
              const at = event.currentTarget;
              void attend(typed).then((now) => now && now.tone !== 'bad' && at.reset());
            }}
          >
            <input type="hidden" name="brought" value={asked ?? ''} />
            <TextField
              name="code"
              label={copy.code}
              hint={copy.codeHint}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              defaultValue={actionData?.typed ?? ''}
              {...(error ? { error } : {})}
            />
            <Button variant="filled" icon="check" size="lg" busy={busy}>
              {busy ? copy.sending : copy.send}
            </Button>
          </Form>
        </Card>
        <Alert
          act={
            <LinkButton icon="qrcode" size="sm" href="/kerja/hadir/kartu">
              {copy.cardAct}
            </LinkButton>
          }
        >
          {copy.cardHint}
        </Alert>
        <OwnDays days={loaderData.days} />
      </PageBody>
    </>
  );
}
