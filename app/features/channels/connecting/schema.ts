import { z } from 'zod';
import { requiredText } from '#app/platform/request/form-fields.ts';

export const connectInput = z.object({
  channelId: z.uuid(),
  fields: z.record(z.string().max(40), z.string().max(4000)),
});
export const consentInput = z.object({ channelId: z.uuid(), redirectUri: z.url().max(500) });
export const returnInput = z.object({
  state: z.string().min(20).max(200),
  code: z.string().min(1).max(4000),
});
export const storeInput = z.object({
  channelId: z.uuid(),
  /** Sealed already: no act, log or event ever holds it open. */
  sealed: z.base64(),
  accountName: z.string().max(200),
  remoteId: z.string().max(200),
  scopes: z.array(z.string().max(200)).max(50),
  expiresAt: z.string().nullable(),
  refreshAfter: z.string().nullable(),
});
export const channelOnly = z.object({ channelId: z.uuid() });
export const testedInput = z.object({
  channelId: z.uuid(),
  /** What was tried: if it has been replaced meanwhile, what was found is of no use. */
  connectedAt: z.string(),
  state: z.enum(['live', 'reconnect']),
  reason: z.string().max(60).nullable(),
  accountName: z.string().max(200).nullable(),
});

/** Networks at which the government has an app of its own. */
export const APP_NETWORKS = ['facebook', 'instagram', 'threads', 'x', 'youtube'] as const;
export type AppNetwork = (typeof APP_NETWORKS)[number];

const cap = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce
    .number('Tulis angka saja, misalnya 500.')
    .int('Tulis bilangan bulat.')
    .min(1, 'Paling sedikit 1. Kosongkan bila tanpa batas.')
    .max(100_000, 'Paling banyak 100.000.')
    .nullable(),
);

export const appInput = z.object({
  network: z.enum(APP_NETWORKS, 'Pilih jejaringnya.'),
  clientId: requiredText('ID aplikasinya', 200),
  /** Empty keeps the one that is stored. */
  clientSecret: z.string().trim().max(400).default(''),
  monthlyCap: cap.default(null),
  noLinks: z.preprocess((value) => value === 'on' || value === 'ya' || value === true, z.boolean()),
});
export const removeAppInput = z.object({ network: z.enum(APP_NETWORKS) });
