import { z } from 'zod';
import { notifyCopy } from './copy.id.ts';
import { isPushService } from './push-services.ts';

const minuteOfDay = z.int().min(0).max(1439);
const channelMode = z.enum(['off', 'each', 'digest']);

/** A person's wishes, as a form or the JSON door sends them. */
export const preferencesInput = z.object({
  push: channelMode,
  mail: channelMode,
  quietFrom: minuteOfDay,
  quietTo: minuteOfDay,
  digestAt: minuteOfDay,
});

const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .refine((text) => Math.floor((text.replace(/=+$/, '').length * 3) / 4) === bytes);

/** What `PushSubscription.toJSON()` gives. Only addresses of known push services are taken: we send to them ourselves. */
export const pushSubscriptionInput = z.object({
  endpoint: z.url().max(1000).refine(isPushService, notifyCopy.unknownPushService),
  keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
});

export type PushSubscriptionInput = z.output<typeof pushSubscriptionInput>;
