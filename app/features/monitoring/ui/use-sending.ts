import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { NewEntry, Sender } from '#app/platform/outbox/entry.ts';
import { network, tellNetwork } from '#app/platform/outbox/network.ts';
import type { Sent } from '#app/platform/outbox/send.ts';
import { reportCopy as copy } from '../reporting/copy.id.ts';
import { fieldOf, type ReportRefusal } from '../reporting/errors.ts';
import type { Refused } from '../reporting/form.ts';
import { shrink } from './shrink-image.ts';

type Body = { accounts?: Refused['accounts']; reason?: string; errors?: { pointer: string }[] };

/** Safe on the phone but not yet taken: nothing answers, it is still under way, or the program refused it later. */
export type Kept = 'waiting' | 'slow' | 'held';

/** How long somebody looks at a button that turns before being told that nothing can be lost. */
const PATIENCE_MS = 8_000;

const outbox = () => import('#app/platform/outbox/client.ts');

/**
 * Sends a report through the phone's outbox: kept first, then sent, so that nothing is lost when the network goes in between. A
 * browser that can keep nothing sends the plain form.
 */
export function useSending(person: Sender) {
  // Fetched while there is a network: it is needed when there is none.
  useEffect(() => void outbox().catch(() => undefined), []);
  const navigate = useNavigate();
  /** Known before the next drawing: a second tap sends nothing. */
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [kept, setKept] = useState<Kept | false>(false);

  /** The report whose fate this page still tells; null once another was begun or the page was left. */
  const told = useRef<string | null>(null);
  useEffect(
    () => () => {
      told.current = null;
    },
    [],
  );

  async function send(form: HTMLFormElement, fields: FormData): Promise<void> {
    const { newKey, putAndSend, dropEntry } = await outbox();
    const file = fields.get('screenshot');
    const blob = file instanceof File && file.size > 0 ? await shrink(file) : null;
    const entry = entryOf(newKey(), person, fields, blob);
    told.current = entry.key;
    const patience = whenKept();
    const whole = putAndSend(entry, patience.begin);
    const sent = await Promise.race([whole, patience.over]);
    if (sent === 'slow') {
      setKept('slow');
      // A picture may well take longer than that; a line of text does not.
      if (!blob) tellNetwork(false);
      void whole.then((late) => {
        if (told.current !== entry.key) return;
        if (late?.verdict.kind === 'taken') void navigate(receiptOf(late));
        else setKept(late?.verdict.kind === 'held' ? 'held' : 'waiting');
      });
    } else if (sent?.verdict.kind === 'taken') await navigate(receiptOf(sent));
    else if (sent?.verdict.kind === 'held') {
      await dropEntry(sent.entry.key);
      const { problem, body } = sent.answer;
      setRefused(refusedOf(problem?.type ?? '', sent.verdict.reason, body as Body, entry.payload.address));
      form.querySelector<HTMLElement>('.sum')?.focus();
    } else if (sent?.verdict.kind === 'stop' && sent.verdict.why === 'sign-in')
      window.location.assign('/masuk?kembali=/kerja/lapor');
    else setKept('waiting');
  }

  return {
    busy,
    refused,
    kept,
    again: () => {
      told.current = null;
      setKept(false);
    },
    submit(event: FormEvent<HTMLFormElement>) {
      const form = event.currentTarget;
      const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
      if (submitter?.name === 'intent') return;
      const fields = new FormData(form);
      if (String(fields.get('address') ?? '').trim() === '') return;
      event.preventDefault();
      if (under.current) return;
      under.current = true;
      setBusy(true);
      setRefused(null);
      send(form, fields)
        .catch(() => {
          if (network() === 'online') form.submit();
          else setRefused({ type: 'offline', field: null, message: copy.offline.cannotKeep, about: '' });
        })
        .finally(() => {
          under.current = false;
          setBusy(false);
        });
    },
  };
}

function refusedOf(type: string, message: string, body: Body | undefined, about: string): Refused {
  const name = body?.reason ?? type;
  const pointer = body?.errors?.[0]?.pointer.split('/').at(-1);
  const field = pointer ?? fieldOf({ type: name } as ReportRefusal);
  return { type: name, field, message, about, ...(body?.accounts ? { accounts: body.accounts } : {}) };
}

const receiptOf = (sent: Sent): string =>
  `/kerja/lapor/terkirim/${(sent.answer.body as { postId: string }).postId}`;

/** `over` comes some time after `begin`. */
function whenKept(): { begin: () => void; over: Promise<'slow'> } {
  let begin = (): void => undefined;
  const over = new Promise<'slow'>((resolve) => {
    begin = () => void setTimeout(resolve, PATIENCE_MS, 'slow');
  });
  return { begin: () => begin(), over };
}

function entryOf(key: string, person: Sender, fields: FormData, blob: Blob | null) {
  const value = (name: string) => String(fields.get(name) ?? '') || null;
  const address = String(fields.get('address') ?? '');
  return {
    key,
    act: 'monitoring.report-link',
    path: '/api/v1/monitoring/link-reports',
    answers: '/api/v1/monitoring/outbox',
    version: 1,
    payload: {
      address,
      assignmentId: value('assignmentId'),
      account: value('account'),
      caption: value('caption'),
      publishedAt: value('publishedAt'),
      screenshotFileId: value('screenshotFileId'),
      variantId: value('variantId'),
      collab: fields.get('collab') === 'on',
    },
    ...(blob ? { file: { blob, path: '/api/v1/monitoring/screenshots', field: 'screenshotFileId' } } : {}),
    ...person,
    title: copy.outboxTitle,
    text: [address, value('caption')].filter(Boolean).join('\n\n'),
  } satisfies NewEntry;
}
