import { z } from 'zod';
import type { OutsideError } from '#app/platform/http/outside.ts';
import type { DeliveryFailure } from '../publishing.ts';
import { believable, failureAt, type Step, saidOf } from '../steps.ts';

const refusal = z.object({
  ok: z.literal(false),
  error_code: z.number(),
  description: z.string().catch(''),
  parameters: z.object({ retry_after: z.number().optional() }).optional().catch(undefined),
});

type Named = readonly [RegExp, Pick<DeliveryFailure, 'class' | 'reason'>];
/** Telegram has no error names, only sentences that have stood for years. */
const NAMED: readonly Named[] = [
  [/is too long/i, { class: 'refused', reason: 'text-too-long' }],
  [/text is empty|can't parse|message is empty/i, { class: 'refused', reason: 'text-refused' }],
  [
    /IMAGE_PROCESS|PHOTO_|VIDEO_|MEDIA_|wrong file|wrong type|file is too big|too large/i,
    { class: 'refused', reason: 'media-refused' },
  ],
  [
    /not enough rights|no rights|need administrator|bot was kicked|not a member|CHAT_WRITE_FORBIDDEN|CHAT_ADMIN_REQUIRED/i,
    { class: 'reconnect', reason: 'not-allowed' },
  ],
  [/chat not found|deactivated|upgraded to a supergroup/i, { class: 'refused', reason: 'account-closed' }],
];

/** An answer in the Bot API's own form is certain: nothing was sent. Anything else may come from a machine in between. */
export function telegramFailure(error: OutsideError, step: Step): DeliveryFailure {
  if (error.type !== 'status') return failureAt(error, step);
  const said = refusalOf(error);
  if (!said || error.status >= 500) return failureAt(error, step);
  const common = { status: error.status, raw: saidOf(error) };
  const wait = said.parameters?.retry_after;
  if (error.status === 429)
    return { class: 'later', reason: 'asked-to-wait', retryAfterSeconds: believable(wait ?? 60), ...common };
  // A token of the wrong form is answered with 404, one that was revoked with 401.
  if (error.status === 401 || error.status === 404)
    return { class: 'reconnect', reason: 'token-revoked', ...common };
  const named = NAMED.find(([words]) => words.test(said.description));
  if (named) return { ...named[1], ...common };
  return error.status === 403
    ? { class: 'reconnect', reason: 'not-allowed', ...common }
    : failureAt(error, step);
}

function refusalOf(error: OutsideError & { type: 'status' }) {
  try {
    const read = refusal.safeParse(JSON.parse(new TextDecoder().decode(error.body)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
