import { z } from 'zod';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { failed } from '../publish-failure.ts';
import type { CheckResult, Message, MessageMedia, Stage } from '../publishing.ts';
import { sameText } from '../same-text.ts';
import type { Meaning } from './failures.ts';

/** What Instagram and Threads call the same things. */
export type Dialect = {
  readonly create: string;
  readonly publish: string;
  readonly list: string;
  readonly listFields: string;
  readonly quota: string;
  readonly statusFields: string;
  /** A media object alone, as part of several, or the words alone. */
  readonly single: (message: Message, media: MessageMedia | null, address: string | null) => Fields;
  readonly child: (media: MessageMedia, address: string) => Fields;
  readonly parent: (message: Message, children: readonly string[]) => Fields;
  readonly textOf: (message: Message) => string;
  readonly subcodes: Readonly<Record<number, Meaning>>;
};
type Fields = Readonly<Record<string, string>>;

/** Containers die after 24 hours; one that is near its end is made anew. */
export const CONTAINER_HOURS = 23;
const FIRST_WAIT_SECONDS = 10;
/** A post may show in the list a little later than its publishing was answered. */
const LIST_LAG_SECONDS = 120;
const EARLIER_SECONDS = 300;

export type ContainerStage = { readonly container: string; readonly madeAt: string };

export function containerStageOf(stage: Stage | null): ContainerStage | null {
  const parsed = z.object({ container: z.string(), madeAt: z.iso.datetime() }).safeParse(stage);
  return parsed.success ? parsed.data : null;
}

export const isOld = ({ madeAt }: ContainerStage, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(madeAt).add({ hours: CONTAINER_HOURS }), now) <= 0;

const containerStatus = z.object({
  status_code: z.string().optional(),
  status: z.string().optional(),
  error_message: z.string().optional(),
});
export type ContainerState = 'working' | 'ready' | 'published' | 'expired' | 'broken' | 'unknown';
export type ContainerReading = { readonly state: ContainerState; readonly detail: string };

const STATES: Readonly<Record<string, ContainerState>> = {
  IN_PROGRESS: 'working',
  FINISHED: 'ready',
  PUBLISHED: 'published',
  EXPIRED: 'expired',
  ERROR: 'broken',
};

/** Instagram tells the state in `status_code` and words in `status`; Threads the state in `status`. */
export function containerReading(value: unknown): ContainerReading {
  const parsed = containerStatus.safeParse(value);
  if (!parsed.success) return { state: 'unknown', detail: '' };
  const { status_code: code, status = '', error_message: message } = parsed.data;
  return { state: STATES[code ?? status] ?? 'unknown', detail: message ?? (code ? status : '') };
}

/** Why the network could not take the media, out of the number in its words. */
export function brokenFailure(detail: string, subcodes: Readonly<Record<number, Meaning>>) {
  const number = /\b(2207\d{3}|466\d{4})\b/.exec(detail)?.[1];
  const known = number === undefined ? undefined : subcodes[Number(number)];
  const raw = detail.slice(0, 200);
  if (/DOWNLOAD/i.test(detail)) return failed('later', 'media-unreachable', { raw, retryAfterSeconds: 300 });
  if (!known) return failed('refused', 'processing-failed', { raw });
  const [kind, reason, wait] = known;
  return failed(kind === 'unknown' ? 'later' : kind, reason, {
    raw,
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
  });
}

/** A broken container whose fault may pass is made anew; one that the network will never take is refused. */
export function checkOf(
  { state, detail }: ContainerReading,
  subcodes: Readonly<Record<number, Meaning>>,
): CheckResult {
  switch (state) {
    case 'ready':
    case 'published':
      return { ok: true, ready: true };
    case 'working':
      return { ok: true, ready: false, waitSeconds: FIRST_WAIT_SECONDS };
    case 'expired':
      return { ok: true, ready: false, gone: true };
    case 'broken':
      return brokenFailure(detail, subcodes);
    case 'unknown':
      return failed('later', 'unreadable-answer');
  }
}

const listed = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      caption: z.string().optional(),
      text: z.string().optional(),
      timestamp: z.string(),
      permalink: z.string().optional(),
    }),
  ),
});
export type Found = { remoteId: string; address: string | null; publishedAt: string };

const instantOf = (written: string): Temporal.Instant | null => {
  try {
    return Temporal.Instant.from(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  } catch {
    return null;
  }
};

/** Our post among the account's newest: the same words, not from before it was begun; null where the list can't be read. */
export function findInList(
  value: unknown,
  text: string,
  since: Temporal.Instant,
): { found: Found | null } | null {
  const parsed = listed.safeParse(value);
  if (!parsed.success) return null;
  const from = since.subtract({ seconds: EARLIER_SECONDS });
  for (const post of parsed.data.data) {
    const at = instantOf(post.timestamp);
    if (at === null || Temporal.Instant.compare(at, from) < 0) continue;
    if (!sameText(post.caption ?? post.text ?? '', text)) continue;
    return { found: { remoteId: post.id, address: post.permalink ?? null, publishedAt: at.toString() } };
  }
  return { found: null };
}

/** Long enough after the call that a live post would stand in the list. */
export const lagOver = (finalisedAt: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(finalisedAt).add({ seconds: LIST_LAG_SECONDS }), now) <= 0;
