import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { Button, IconButton } from './button.tsx';
import { cx } from './class-names.ts';

export type ToastMessage = {
  /** The same id is shown once. */
  id: string;
  text: string;
  /** A refusal or a fault stays until it is closed. */
  tone?: 'bad';
  /** Takes the act back: a post to `action` with `fields`. */
  undo?: { label: string; action: string; fields: Record<string, string> };
};

const listeners = new Set<(message: ToastMessage) => void>();

/** Shows a message from anywhere in the browser. */
export function showToast(message: ToastMessage): void {
  for (const listener of listeners) listener(message);
}

const shownFor = 8000;

/** Only the last act can be taken back: an older offer would undo what is no longer the latest. */
const withNext = (now: readonly ToastMessage[], next: ToastMessage): readonly ToastMessage[] =>
  [...now.filter((one) => one.id !== next.id && !one.undo), next].slice(-3);

/** The place of messages, bottom left; `flash` is what the last act left for this page. */
export function Toasts({
  flash,
  label,
  closeLabel,
}: {
  flash?: ToastMessage;
  label: string;
  closeLabel: string;
}) {
  const [messages, setMessages] = useState<readonly ToastMessage[]>(flash ? [flash] : []);
  const [seen, setSeen] = useState(flash?.id);
  const add = (message: ToastMessage) => setMessages((now) => withNext(now, message));
  if (flash && flash.id !== seen) {
    setSeen(flash.id);
    add(flash);
  }
  useEffect(() => {
    const listener = (message: ToastMessage) => setMessages((now) => withNext(now, message));
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return (
    <section className="toasts" aria-label={label} aria-live="polite">
      {messages.map((message) => (
        <Toast
          key={message.id}
          message={message}
          closeLabel={closeLabel}
          onClose={() => setMessages((now) => now.filter((one) => one.id !== message.id))}
        />
      ))}
    </section>
  );
}

function Toast({
  message,
  closeLabel,
  onClose,
}: {
  message: ToastMessage;
  closeLabel: string;
  onClose: () => void;
}) {
  const fetcher = useFetcher();
  const [held, setHeld] = useState(false);
  const busy = fetcher.state !== 'idle';
  const stays = message.tone === 'bad' || held || busy;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time begins anew only when it is held or let go
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [stays]);
  // Closed only when the answer is there: the router lets the redirect of a form that has left the page come to nothing.
  const sent = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of the sending closes it
  useEffect(() => {
    if (!busy && sent.current) onClose();
    sent.current = busy;
  }, [busy]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the message
    <div
      className={cx('toast', message.tone)}
      role={message.tone === 'bad' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="sp">{message.text}</span>
      {message.undo && (
        <fetcher.Form method="post" action={message.undo.action}>
          {Object.entries(message.undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button size="sm" busy={busy}>
            {message.undo.label}
          </Button>
        </fetcher.Form>
      )}
      <IconButton type="button" variant="bare" icon="x" label={closeLabel} onClick={onClose} />
    </div>
  );
}
