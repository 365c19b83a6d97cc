import { outboxBox } from './box.ts';
import type { NewEntry, OutboxEntry, Sender } from './entry.ts';
import { tellNetwork } from './network.ts';
import { countsOf, type OutboxCounts, shownTo } from './order.ts';
import { type OnProgress, type Sent, sendAll, sentByAnother } from './send.ts';

/** Told to every part of every tab when the outbox changes. */
const CHANGED = 'simpul-kotak-keluar';

function tell(): void {
  const channel = new BroadcastChannel(CHANGED);
  channel.postMessage(null);
  channel.close();
}

/** @returns how to stop listening */
export function onOutboxChange(listen: () => void): () => void {
  const channel = new BroadcastChannel(CHANGED);
  channel.onmessage = listen;
  return () => channel.close();
}

export const newKey = (): string => crypto.randomUUID();

/** Only one tab (or the service worker) sends at a time. */
async function alone(work: () => Promise<unknown>): Promise<void> {
  if (navigator.locks) await navigator.locks.request('simpul-kirim', async () => void (await work()));
  else await work();
}

/**
 * Keeps an entry, then tries to send at once.
 * @param onKept told as soon as nothing can be lost any more
 * @returns what became of it; null when it waits for the network
 */
export async function putAndSend(
  entry: NewEntry,
  onKept: () => void = () => undefined,
  onProgress: OnProgress = () => undefined,
): Promise<Sent | null> {
  await outboxBox.add(entry, Date.now());
  onKept();
  tell();
  const mine: Sent[] = [];
  const mineOf = (sent: Sent) => void (sent.entry.key === entry.key && mine.push(sent));
  await sendWaiting({ personId: entry.personId, tenantId: entry.tenantId }, mineOf, onProgress);
  const sent = mine[0] ?? (await sentByAnother(entry, outboxBox, (path, init) => fetch(path, init)));
  if (!sent || sent.verdict.kind === 'stop') await askForSync();
  return sent;
}

/** Sends what waits. Called on start, when the network or the tab comes back, and after each new entry. */
export async function sendWaiting(
  sender: Sender,
  onSent?: (sent: Sent) => void,
  onProgress?: OnProgress,
): Promise<void> {
  await alone(() =>
    sendAll(
      outboxBox,
      sender,
      (path, init) => fetch(path, init),
      (sent) => {
        tellNetwork(sent.verdict.kind !== 'stop' || sent.verdict.why !== 'network');
        tell();
        onSent?.(sent);
      },
      onProgress,
    ),
  );
  tell();
}

export const outboxCounts = async (sender: Sender): Promise<OutboxCounts> =>
  countsOf(await outboxBox.all(), sender);

export const outboxEntries = async (sender: Sender): Promise<OutboxEntry[]> =>
  shownTo(await outboxBox.all(), sender);

export async function dropEntry(key: string): Promise<void> {
  await outboxBox.remove(key);
  tell();
}

/** A held entry is tried once more: the task may be open again. */
export async function retryEntry(key: string, sender: Sender): Promise<void> {
  await outboxBox.change(key, { state: 'waiting', reason: undefined });
  await sendWaiting(sender);
}

type SyncRegistration = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Where the browser can send while no tab is open, it is asked to. */
async function askForSync(): Promise<void> {
  try {
    const registration = (await navigator.serviceWorker?.getRegistration()) as SyncRegistration | undefined;
    await registration?.sync?.register('simpul-kirim');
  } catch {
    // Not allowed here: the tab sends when it is opened again.
  }
}
