import { createHmac, timingSafeEqual } from 'node:crypto';
import { localOrigin, type Platform } from '#app/platform/platform.server.ts';

const MAC = 16;
const HEAD = 16 + 16 + 4;
/** Networks fetch soon after they are told; some try again for hours. */
const HOURS = 6;

type Keys = Pick<Platform, 'keyFor'>;
export type MediaTicket = { readonly tenantId: string; readonly fileId: string };

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
const macOf = (platform: Keys, head: Buffer): Buffer =>
  createHmac('sha256', platform.keyFor('channels media')).update(head).digest().subarray(0, MAC);

/** A ticket for one file, for a few hours; whoever has it needs no sign-in. */
export function mediaToken(platform: Keys, { tenantId, fileId }: MediaTicket, nowMs: number): string {
  const until = Buffer.alloc(4);
  until.writeUInt32BE(Math.floor(nowMs / 60_000) + HOURS * 60);
  const head = Buffer.concat([bytesOf(tenantId), bytesOf(fileId), until]);
  return Buffer.concat([head, macOf(platform, head)]).toString('base64url');
}

/** Null when it was not made here, was changed, or is over. */
export function openMediaToken(platform: Keys, token: string, nowMs: number): MediaTicket | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== HEAD + MAC || bytes.toString('base64url') !== token) return null;
  const head = bytes.subarray(0, HEAD);
  if (!timingSafeEqual(macOf(platform, head), bytes.subarray(HEAD))) return null;
  if (head.readUInt32BE(32) * 60_000 <= nowMs) return null;
  return { tenantId: idOf(head.subarray(0, 16)), fileId: idOf(head.subarray(16, 32)) };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'video/mp4': '.mp4',
};

/** The ending is for networks that look at it. */
export function mediaAddress(
  platform: Pick<Platform, 'keyFor' | 'config' | 'clock'>,
  ticket: MediaTicket,
  mime: string,
): string {
  const token = mediaToken(platform, ticket, platform.clock.now().epochMilliseconds);
  return `${localOrigin(platform.config)}/m/${token}${ENDINGS[mime] ?? ''}`;
}
