import type { Urgency } from './delivery-rule.ts';
import type { PushPayload } from './message.ts';
import { isPushService } from './push-services.ts';
import type { VapidKeys } from './subscriptions.server.ts';

export type PushTarget = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** `gone`: the browser gave the subscription up; forget it. */
export type PushOutcome = 'sent' | 'gone' | 'refused' | { readonly retryAfterSeconds: number | null };

/** Sends one request to a push service. Replaced in tests. */
export type PushPost = (request: {
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
}) => Promise<{ status: number; retryAfter: string | null }>;

const TIMEOUT_MS = 10_000;
const DAY_SECONDS = 24 * 60 * 60;

/** Calls the hosts of known push services only, and follows no redirect. */
export const postToPushService: PushPost = async ({ url, headers, body }) => {
  if (!isPushService(url)) return { status: 403, retryAfter: null };
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await answer.body?.cancel();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
};

function outcomeOf(answer: { status: number; retryAfter: string | null }): PushOutcome {
  if (answer.status >= 200 && answer.status < 300) return 'sent';
  if (answer.status === 404 || answer.status === 410) return 'gone';
  if (answer.status === 429 || answer.status >= 500) {
    const seconds = Number(answer.retryAfter);
    return { retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : null };
  }
  return 'refused';
}

/** Encrypts and sends one push (RFC 8291, 8292). A notice waiting at the push service is replaced by the same notice. */
export async function sendPush(
  options: { keys: VapidKeys; subject: string; post: PushPost },
  target: PushTarget,
  payload: PushPayload,
  urgency: Urgency,
): Promise<PushOutcome> {
  try {
    const { default: webPush } = await import('web-push');
    const request = webPush.generateRequestDetails(
      { endpoint: target.endpoint, keys: { p256dh: target.p256dh, auth: target.auth } },
      JSON.stringify(payload),
      {
        vapidDetails: { subject: options.subject, ...options.keys },
        TTL: DAY_SECONDS,
        urgency: urgency === 'urgent' ? 'high' : 'normal',
        topic: payload.id.replaceAll('-', '').slice(0, 32),
        contentEncoding: 'aes128gcm',
      },
    );
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    return outcomeOf(
      await options.post({ url: request.endpoint, headers, body: request.body ?? new Uint8Array() }),
    );
  } catch {
    return { retryAfterSeconds: null };
  }
}
