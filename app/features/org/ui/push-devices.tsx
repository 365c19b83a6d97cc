import { useState } from 'react';
import { Form, useSubmit } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { formatDate, localOf } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { profileCopy } from '../profile-copy.id.ts';

const copy = profileCopy.preferences;

type Outcome = { subscription: string } | { fault: string };

/** Asks the browser for leave and for an address at its push service. */
async function subscribe(publicKey: string): Promise<Outcome> {
  if (!('serviceWorker' in navigator && 'PushManager' in window)) return { fault: copy.unsupported };
  if ((await Notification.requestPermission()) !== 'granted') return { fault: copy.denied };
  const registration = await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  return { subscription: JSON.stringify(subscription.toJSON()) };
}

/** The browsers that get push messages, and the button that adds this one. */
export function PushDevices(props: {
  devices: readonly { id: string; device: string; createdAt: string }[];
  publicKey: string;
  zone: string;
}) {
  const submit = useSubmit();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const enable = async () => {
    setBusy(true);
    const outcome = await subscribe(props.publicKey).catch((): Outcome => ({ fault: copy.failed }));
    setBusy(false);
    if ('fault' in outcome) return setFault(outcome.fault);
    await submit({ intent: 'add-push', ...outcome }, { method: 'post' });
  };
  return (
    <Card title={copy.devices} icon="bell">
      <div className="stack tight">
        {props.devices.length === 0 && <p className="mut">{copy.noDevices}</p>}
        <ul className="lst">
          {props.devices.map((device) => (
            <li key={device.id} className="row">
              <span className="sp">
                {device.device}
                <span className="hint">
                  {' '}
                  {copy.since(formatDate(localOf(device.createdAt, props.zone).date, 'date'))}
                </span>
              </span>
              <Form method="post">
                <input type="hidden" name="intent" value="remove-push" />
                <Button size="sm" name="id" value={device.id}>
                  {copy.remove}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
        {fault && (
          <p className="errm" role="alert">
            <Icon name="alert-circle" size={16} />
            {fault}
          </p>
        )}
        <Button type="button" icon="bell" busy={busy} onClick={() => void enable()}>
          {busy ? copy.enabling : copy.enable}
        </Button>
      </div>
    </Card>
  );
}
