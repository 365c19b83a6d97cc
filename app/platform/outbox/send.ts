import type { OutboxBox } from './box.ts';
import type { EntryMedia, NewEntry, OutboxEntry, SendAnswer, Sender } from './entry.ts';
import { nextToSend, type Verdict, verdictOn } from './order.ts';
import { type Fetch, post } from './post.ts';
import { type Progress, sendMedia } from './send-media.ts';

export type Sent = { readonly entry: OutboxEntry; readonly verdict: Verdict; readonly answer: SentAnswer };
type SentAnswer = SendAnswer & { readonly body?: unknown };
/** How far an entry's files have come, 0 to 1. */
export type OnProgress = (key: string, part: number) => void;

/**
 * The files of an entry, one after the other, each from where it stopped. One that is refused for good holds the entry, and its reason
 * says which file it is.
 * @returns null when all are there
 */
async function sendFiles(
  entry: OutboxEntry,
  box: OutboxBox,
  sender: Sender,
  fetcher: Fetch,
  onProgress: OnProgress,
): Promise<SentAnswer | null> {
  const media = entry.media ?? [];
  const all = media.reduce((sum, { blob }) => sum + blob.size, 0);
  let before = 0;
  let now: readonly EntryMedia[] = media;
  for (const [place, one] of media.entries()) {
    if (!one.sent) {
      const told: Progress = (sent, parts) =>
        onProgress(entry.key, (before + (one.blob.size * sent) / parts) / all);
      const answer = await sendMedia(one, sender, fetcher, told);
      if (answer.status !== 200)
        return answer.problem
          ? {
              ...answer,
              problem: { ...answer.problem, detail: `${one.label}: ${answer.problem.detail}` },
            }
          : answer;
      now = now.map((other, at) => (at === place ? { ...other, sent: true } : other));
      await box.change(entry.key, { media: now });
    }
    before += one.blob.size;
  }
  return null;
}

async function sendOne(
  entry: OutboxEntry,
  box: OutboxBox,
  sender: Sender,
  fetcher: Fetch,
  onProgress: OnProgress,
): Promise<SentAnswer> {
  let payload = entry.payload;
  const failed = await sendFiles(entry, box, sender, fetcher, onProgress);
  if (failed) return failed;
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
  onProgress: OnProgress = () => undefined,
): Promise<Verdict | null> {
  const done = new Set<string>();
  for (;;) {
    const entry = nextToSend(await box.all(), sender, done);
    if (!entry) return null;
    done.add(entry.key);
    const answer = await sendOne(entry, box, sender, fetcher, onProgress);
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
