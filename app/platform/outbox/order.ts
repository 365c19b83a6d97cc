import type { OutboxEntry, SendAnswer, Sender } from './entry.ts';

/** Entries kept on one phone; more are refused rather than old ones lost. */
export const OUTBOX_MOST = 200;

const isMine = (entry: OutboxEntry, sender: Sender): boolean =>
  entry.personId === sender.personId && entry.tenantId === sender.tenantId;

const inOrder = (a: OutboxEntry, b: OutboxEntry): number =>
  a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1);

/** What is sent next: the oldest waiting entry of the person who is signed in. Held ones and those of others stay. */
export function nextToSend(
  entries: readonly OutboxEntry[],
  sender: Sender,
  done: ReadonlySet<string> = new Set(),
): OutboxEntry | null {
  return (
    entries
      .filter((entry) => entry.state === 'waiting' && isMine(entry, sender) && !done.has(entry.key))
      .sort(inOrder)[0] ?? null
  );
}

export type Verdict =
  | { readonly kind: 'taken' }
  /** It stays on the phone with its reason and its text; the next one goes on. */
  | { readonly kind: 'held'; readonly reason: string }
  /** Nothing more is sent now: no network, the program is busy, or nobody (or somebody else) is signed in. */
  | {
      readonly kind: 'stop';
      readonly why: 'network' | 'busy' | 'sign-in' | 'other-person';
      readonly afterSeconds?: number;
    };

/**
 * What an answer means for the entry. Only the program's own refusal holds an entry; an answer of something between (a hotel's
 * network, a proxy) never does.
 */
export function verdictOn(answer: SendAnswer): Verdict {
  const { status, problem } = answer;
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 401) return { kind: 'stop', why: 'sign-in' };
  if (problem?.type === 'other-person') return { kind: 'stop', why: 'other-person' };
  if (status >= 400 && status < 500 && problem && ![408, 425, 429].includes(status))
    return { kind: 'held', reason: problem.detail };
  if (status === 0) return { kind: 'stop', why: 'network' };
  return {
    kind: 'stop',
    why: 'busy',
    ...(answer.retryAfterSeconds === undefined ? {} : { afterSeconds: answer.retryAfterSeconds }),
  };
}

export type OutboxCounts = { readonly waiting: number; readonly held: number; readonly ofOthers: number };

/** For the strip over the page. */
export function countsOf(entries: readonly OutboxEntry[], sender: Sender): OutboxCounts {
  const mine = entries.filter((entry) => isMine(entry, sender));
  return {
    waiting: mine.filter((entry) => entry.state === 'waiting').length,
    held: mine.filter((entry) => entry.state === 'held').length,
    ofOthers: entries.length - mine.length,
  };
}

/** What may be shown to this person: their own entries, oldest first. Those of another person on the same phone are only counted. */
export function shownTo(entries: readonly OutboxEntry[], sender: Sender): OutboxEntry[] {
  return entries.filter((entry) => isMine(entry, sender)).sort(inOrder);
}
