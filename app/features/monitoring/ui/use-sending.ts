import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Sender } from '#app/platform/outbox/entry.ts';
import { reportCopy as copy } from '../reporting/copy.id.ts';
import { fieldOf, type ReportRefusal } from '../reporting/errors.ts';
import type { Refused } from '../reporting/form.ts';
import { shrink } from './shrink-image.ts';

type Body = { accounts?: Refused['accounts']; reason?: string; errors?: { pointer: string }[] };

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
  const [kept, setKept] = useState(false);

  async function send(form: HTMLFormElement, fields: FormData): Promise<void> {
    const { newKey, putAndSend, dropEntry } = await outbox();
    const address = String(fields.get('address') ?? '');
    const file = fields.get('screenshot');
    const blob = file instanceof File && file.size > 0 ? await shrink(file) : null;
    const value = (name: string) => String(fields.get(name) ?? '') || null;
    const sent = await putAndSend({
      key: newKey(),
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
        collab: fields.get('collab') === 'on',
      },
      ...(blob ? { file: { blob, path: '/api/v1/monitoring/screenshots', field: 'screenshotFileId' } } : {}),
      ...person,
      title: copy.outboxTitle,
      text: [address, value('caption')].filter(Boolean).join('\n\n'),
    });
    if (sent?.verdict.kind === 'taken') {
      await navigate(`/kerja/lapor/terkirim/${(sent.answer.body as { postId: string }).postId}`);
      return;
    }
    if (sent?.verdict.kind === 'held') {
      await dropEntry(sent.entry.key);
      setRefused(
        refusedOf(sent.answer.problem?.type ?? '', sent.verdict.reason, sent.answer.body as Body, address),
      );
      form.querySelector<HTMLElement>('.sum')?.focus();
      return;
    }
    if (sent?.verdict.kind === 'stop' && sent.verdict.why === 'sign-in') {
      window.location.assign('/masuk?kembali=/kerja/lapor');
      return;
    }
    setKept(true);
  }

  return {
    busy,
    refused,
    kept,
    again: () => setKept(false),
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
          if (navigator.onLine) form.submit();
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
