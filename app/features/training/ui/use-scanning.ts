import { useEffect, useRef, useState } from 'react';
import type { NewEntry, Sender } from '#app/platform/outbox/entry.ts';
import { tellNetwork } from '#app/platform/outbox/network.ts';
import type { Sent } from '#app/platform/outbox/send.ts';
import { scanPageCopy as copy } from '../attending/scan-page-copy.id.ts';

/** What is told of one scan. `kept`: safe on the phone, not yet taken. */
export type Told = {
  readonly tone: 'good' | 'again' | 'bad' | 'kept';
  readonly sentence: string;
  /** To take it back. */
  readonly scanId: string | null;
};

export type ScanToSend = Pick<NewEntry, 'act' | 'path' | 'payload' | 'title' | 'text'>;

/** How long somebody stands at the wall before being told that nothing can be lost. */
const PATIENCE_MS = 6_000;

const outbox = () => import('#app/platform/outbox/client.ts');

type Body = { outcome?: string; message?: string; scanId?: string | null } | undefined;

async function toldOf(sent: Sent | null | 'slow'): Promise<Told> {
  if (sent === null || sent === 'slow') return { tone: 'kept', sentence: copy.kept, scanId: null };
  const body = sent.answer.body as Body;
  if (sent.verdict.kind === 'taken')
    return {
      tone: body?.outcome === 'again' ? 'again' : 'good',
      sentence: body?.message ?? copy.taken,
      scanId: body?.scanId ?? null,
    };
  if (sent.verdict.kind === 'held') {
    // Read here and now: it need not lie in the outbox any longer.
    await (await outbox()).dropEntry(sent.entry.key);
    return { tone: 'bad', sentence: sent.verdict.reason, scanId: null };
  }
  return {
    tone: 'kept',
    sentence: sent.verdict.why === 'sign-in' ? copy.keptSignIn : copy.kept,
    scanId: null,
  };
}

/**
 * Sends scans through the phone's outbox: kept first, then sent, so that a hall without a network loses nothing.
 * @returns a function that tells what became of a scan; it throws where the browser can keep nothing
 */
export function useScanning(person: Sender): (scan: ScanToSend) => Promise<Told> {
  // Fetched while there is a network: it is needed when there is none.
  useEffect(() => void outbox().catch(() => undefined), []);
  return async (scan) => {
    const { newKey, putAndSend } = await outbox();
    const entry: NewEntry = {
      key: newKey(),
      answers: '/api/v1/training/outbox',
      version: 1,
      ...person,
      ...scan,
    };
    let begin = (): void => undefined;
    const over = new Promise<'slow'>((resolve) => {
      begin = () => void setTimeout(resolve, PATIENCE_MS, 'slow');
    });
    const sent = await Promise.race([putAndSend(entry, begin), over]);
    if (sent === 'slow') tellNetwork(false);
    return toldOf(sent);
  };
}

/** One scan at a time, with what became of the last. */
export function useOneScan(person: Sender) {
  const send = useScanning(person);
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  return {
    busy,
    told,
    async scan(scan: ScanToSend, otherwise: () => void): Promise<Told | null> {
      if (under.current) return null;
      under.current = true;
      setBusy(true);
      try {
        const now = await send(scan);
        setTold(now);
        return now;
      } catch {
        otherwise();
        return null;
      } finally {
        under.current = false;
        setBusy(false);
      }
    },
  };
}
