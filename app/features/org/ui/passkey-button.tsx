import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

type Step = { options?: object; error?: string; done?: boolean };

async function post(path: string, body: object): Promise<Step> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Step;
}

async function run(kind: 'add' | 'use', path: string): Promise<string | null> {
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
  const first = await post(path, {});
  if (!first.options) return first.error ?? '';
  const optionsJSON = first.options as never;
  const response =
    kind === 'add' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON });
  const second = await post(path, { response });
  return second.done ? null : (second.error ?? '');
}

/** Adds or uses a passkey: the device asks for finger, face or PIN. Its library is fetched at the first press. */
export function PasskeyButton(props: {
  kind: 'add' | 'use';
  path: string;
  label: string;
  busyLabel: string;
  failed: string;
  onDone: () => void;
  wide?: boolean;
}) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const [reason, setReason] = useState('');
  const press = async () => {
    setState('busy');
    try {
      const error = await run(props.kind, props.path);
      if (error === null) return props.onDone();
      setReason(error || props.failed);
    } catch {
      setReason(props.failed);
    }
    setState('failed');
  };
  return (
    <>
      {state === 'failed' && (
        <p className="errm" role="alert">
          <Icon name="alert-circle" size={16} />
          {reason}
        </p>
      )}
      <Button
        type="button"
        icon="fingerprint"
        size={props.wide ? 'lg' : 'md'}
        wide={props.wide}
        busy={state === 'busy'}
        onClick={() => void press()}
      >
        {state === 'busy' ? props.busyLabel : props.label}
      </Button>
    </>
  );
}
