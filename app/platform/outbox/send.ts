import type { OutboxBox } from './box.ts';
import type { NewEntry, OutboxEntry, SendAnswer, Sender } from './entry.ts';
import { nextToSend, type Verdict, verdictOn } from './order.ts';

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

export type Sent = { readonly entry: OutboxEntry; readonly verdict: Verdict; readonly answer: SentAnswer };
type SentAnswer = SendAnswer & { readonly body?: unknown };

/** A sending that hangs must not keep the others waiting for ever. */
const LONGEST_MS = 90_000;

async function post(fetcher: Fetch, path: string, sender: Sender, init: RequestInit): Promise<SentAnswer> {
  try {
    const response = await fetcher(path, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_MS),
      ...init,
      headers: { ...init.headers, 'Simpul-Person': sender.personId },
    });
    const type = response.headers.get('content-type') ?? '';
    const body: unknown = /json/.test(type) ? await response.json() : undefined;
    const said = body as { title?: unknown; detail?: unknown } | undefined;
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      // A success that is not ours (a captive network's page) is no success.
      status: response.ok && body === undefined ? 0 : response.status,
      body,
      ...(type.startsWith('application/problem+json') && typeof said?.detail === 'string'
        ? { problem: { type: String(said.title), detail: said.detail } }
        : {}),
      ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
    };
  } catch {
    return { status: 0 };
  }
}

async function sendOne(
  entry: OutboxEntry,
  box: OutboxBox,
  sender: Sender,
  fetcher: Fetch,
): Promise<SentAnswer> {
  let payload = entry.payload;
  if (entry.file) {
    const form = new FormData();
    form.set('file', entry.file.blob, 'tangkapan-layar');
    const stored = await post(fetcher, entry.file.path, sender, { body: form });
    const fileId = (stored.body as { fileId?: unknown } | undefined)?.fileId;
    if (typeof fileId !== 'string') return stored;
    payload = { ...payload, [entry.file.field]: fileId };
    await box.change(entry.key, { payload, file: undefined });
  }
  return post(fetcher, entry.path, sender, {
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': entry.key },
    body: JSON.stringify({ v: entry.version, ...payload }),
  });
}

/**
 * Sends what waits, oldest first, as the signed-in person only, until nothing is left or the network says no. Sending twice is
 * harmless: the key makes it once.
 * @param onSent told after each entry
 */
export async function sendAll(
  box: OutboxBox,
  sender: Sender,
  fetcher: Fetch,
  onSent: (sent: Sent) => void = () => undefined,
): Promise<Verdict | null> {
  const done = new Set<string>();
  for (;;) {
    const entry = nextToSend(await box.all(), sender, done);
    if (!entry) return null;
    done.add(entry.key);
    const answer = await sendOne(entry, box, sender, fetcher);
    const verdict = verdictOn(answer);
    if (verdict.kind === 'taken') await box.remove(entry.key);
    else
      await box.change(entry.key, {
        tries: entry.tries + 1,
        ...(verdict.kind === 'held' ? { state: 'held', reason: verdict.reason } : {}),
      });
    onSent({ entry, verdict, answer });
    if (verdict.kind === 'stop') return verdict;
  }
}

/**
 * What became of an entry that another tab or the service worker was faster to send. The program keeps its answer under the
 * entry's key, so it is asked for rather than sent anew.
 * @returns null when the entry still waits, or when nobody can say
 */
export async function sentByAnother(entry: NewEntry, box: OutboxBox, fetcher: Fetch): Promise<Sent | null> {
  const kept = (await box.all()).find(({ key }) => key === entry.key);
  if (kept?.state === 'waiting') return null;
  if (kept) {
    const reason = kept.reason ?? '';
    return {
      entry: kept,
      verdict: { kind: 'held', reason },
      answer: { status: 409, problem: { type: 'held', detail: reason } },
    };
  }
  const asked = await fetcher(`${entry.answers}/${entry.key}`, {
    credentials: 'same-origin',
    headers: { 'Simpul-Person': entry.personId },
  }).catch(() => null);
  if (!asked?.ok) return null;
  const { answer: body } = (await asked.json()) as { answer: unknown };
  const sent: OutboxEntry = { ...entry, createdAt: 0, state: 'waiting', tries: 1 };
  return { entry: sent, verdict: { kind: 'taken' }, answer: { status: asked.status, body } };
}
