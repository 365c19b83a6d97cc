import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Platform } from '#app/platform/platform.server.ts';
import {
  CARD_LETTERS,
  type Direction,
  LETTERS,
  SEAL_LETTERS,
  SHORT_LETTERS,
  wallToken,
} from './rules/codes.ts';

type Sealed = { sessionId: string; direction: Direction; window: number };

export type Seals = {
  /** What stands in the picture on the wall. */
  token(of: Sealed): string;
  isSeal(of: Sealed, seal: string): boolean;
  /** The few letters below it. */
  short(of: Sealed): string;
  /** The letters of a participant's card. */
  card(registrationId: string): string;
  isCard(registrationId: string, letters: string): boolean;
};

/** Windows whose letters come from one digest: a typed code is looked for in many, and each digest costs. */
const BLOCK = 10;

const alike = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Seals of one government: made from the installation's secret, kept nowhere, the same on every server. */
export function sealsOf(platform: Pick<Platform, 'keyFor'>, tenantId: string): Seals {
  const key = platform.keyFor(`training-attendance ${tenantId}`);
  const mac = (...parts: readonly (string | number)[]) =>
    createHmac('sha256', key).update(parts.join('|')).digest();
  const letters = (bytes: Buffer, count: number, from = 0) =>
    [...bytes.subarray(from, from + count)].map((byte) => LETTERS[byte & 31]).join('');
  const blocks = new Map<string, Buffer>();
  const block = ({ sessionId, direction, window }: Sealed): Buffer => {
    const name = ['short', sessionId, direction, Math.floor(window / BLOCK)].join('|');
    const known = blocks.get(name) ?? createHmac('sha512', key).update(name).digest();
    blocks.set(name, known);
    return known;
  };
  const seal = ({ sessionId, direction, window }: Sealed) =>
    mac('wall', sessionId, direction, window).toString('base64url').slice(0, SEAL_LETTERS);
  const card = (registrationId: string) => letters(mac('card', registrationId), CARD_LETTERS);
  return {
    token: (of) => wallToken({ ...of, seal: seal(of) }),
    isSeal: (of, given) => alike(seal(of), given),
    short: (of) => letters(block(of), SHORT_LETTERS, (of.window % BLOCK) * SHORT_LETTERS),
    card,
    isCard: (registrationId, given) => alike(card(registrationId), given),
  };
}
