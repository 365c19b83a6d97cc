/**
 * Whether the program answers. A phone in a dead corner of the town hall calls itself online although nothing comes through, so
 * the service worker, the outbox and the pages tell each other what they have seen.
 */
export type Network = 'online' | 'offline' | 'silent';

type Told = { readonly answers: boolean } | { readonly ask: true };

const CHANNEL = 'simpul-jaringan';
const PROBE_MS = 8_000;

/** Rejected with this when nothing came in time. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** A request that never reached the program, as browsers and our own patience name it. */
export const isNoAnswer = (error: unknown): boolean =>
  error instanceof NoAnswer ||
  (error instanceof Error && ['TypeError', 'TimeoutError', 'NoAnswer'].includes(error.name)
    ? error.name !== 'TypeError' || /fetch|network|load failed/i.test(error.message)
    : false);

/** Waits no longer than a person would. What is waited for goes on. */
export async function within<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

let silent = false;
let channel: BroadcastChannel | undefined;
const listeners = new Set<() => void>();

function line(): BroadcastChannel {
  if (!channel) {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('ask' in data) {
        if (silent) channel?.postMessage({ answers: false } satisfies Told);
      } else hear(data.answers);
    };
  }
  return channel;
}

function hear(answers: boolean): void {
  if (silent === !answers) return;
  silent = !answers;
  for (const listen of listeners) listen();
}

/** Says what was just seen, here and in every other tab and worker. */
export function tellNetwork(answers: boolean): void {
  const isNews = silent === answers;
  hear(answers);
  if (isNews) line().postMessage({ answers } satisfies Told);
}

export const network = (): Network => (!navigator.onLine ? 'offline' : silent ? 'silent' : 'online');

/** Of another network nothing bad is known yet. */
const another = () => tellNetwork(true);

/** @returns how to stop listening */
export function onNetwork(listen: () => void): () => void {
  listeners.add(listen);
  line().postMessage({ ask: true } satisfies Told);
  window.addEventListener('online', another);
  window.addEventListener('online', listen);
  window.addEventListener('offline', listen);
  return () => {
    listeners.delete(listen);
    window.removeEventListener('online', listen);
    window.removeEventListener('offline', listen);
  };
}

/** Asks the program for a sign of life; a page of whoever stands between is none. */
export async function probe(): Promise<boolean> {
  const answer = await fetch('/health/live', {
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PROBE_MS),
  }).catch(() => null);
  const isOurs = answer?.ok === true && /json/.test(answer.headers.get('content-type') ?? '');
  tellNetwork(isOurs);
  return isOurs;
}
