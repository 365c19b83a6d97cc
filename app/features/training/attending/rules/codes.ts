/** The codes of attendance as they stand on the wall, on a card and in a field that somebody types into. Nothing here knows the secret. */

export type Direction = 'in' | 'out';

/** A code on the wall lives in one window of so many seconds. */
export const WINDOW_SECONDS = 20;
/** Age, from the beginning of its window, up to which a code is taken from a phone with a network. */
export const FRESH_SECONDS = 60;
/** Windows that the wall's page holds ahead, for a network that comes and goes: two minutes and no more, for who copies them holds them too. */
export const WINDOWS_AHEAD = 6;
/** Letters of the code under the wall's picture, and of the one under a card's. */
export const SHORT_LETTERS = 6;
export const CARD_LETTERS = 8;
/** Signs of the code inside the wall's picture, 72 bits. */
export const SEAL_LETTERS = 12;

/** Letters and digits that nobody mistakes for another (Crockford); 32 of them. */
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ID_LETTERS = 22;
const WINDOW_DIGITS = 6;

export const windowAt = (epochMs: number): number => Math.floor(epochMs / (WINDOW_SECONDS * 1_000));
export const windowStart = (window: number): number => window * WINDOW_SECONDS * 1_000;

/** What was read or typed. */
export type ReadCode =
  | {
      readonly form: 'wall';
      readonly sessionId: string;
      readonly direction: Direction;
      readonly window: number;
      readonly seal: string;
    }
  | { readonly form: 'short'; readonly letters: string }
  | { readonly form: 'card'; readonly registrationId: string; readonly letters: string }
  | { readonly form: 'typed-card'; readonly letters: string };

/** A UUID in 22 signs. */
export function packId(id: string): string {
  const bits = [...id.replaceAll('-', '')].map((digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  );
  const groups =
    bits
      .join('')
      .padEnd(ID_LETTERS * 6, '0')
      .match(/.{6}/g) ?? [];
  return groups.map((group) => BASE64[Number.parseInt(group, 2)]).join('');
}

/** @returns null for what is no packed UUID */
export function unpackId(packed: string): string | null {
  if (!/^[\w-]{22}$/.test(packed)) return null;
  const bits = [...packed].map((sign) => BASE64.indexOf(sign).toString(2).padStart(6, '0')).join('');
  if (!bits.endsWith('0000')) return null;
  const hex = (bits.slice(0, 128).match(/.{4}/g) ?? [])
    .map((group) => Number.parseInt(group, 2).toString(16))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const wallToken = (code: {
  sessionId: string;
  direction: Direction;
  window: number;
  seal: string;
}): string =>
  packId(code.sessionId) +
  (code.direction === 'in' ? 'i' : 'o') +
  code.window.toString(36).padStart(WINDOW_DIGITS, '0') +
  code.seal;

/** Where the phone's own camera leads. */
export const scanPath = (token: string): string => `/kerja/hadir?k=${token}`;

const CARD = 'SIMPUL-KARTU.';
/** What stands in a card's picture: no name and no address, so it says nothing to anybody else's phone. */
export const cardText = (registrationId: string, letters: string): string =>
  `${CARD}${packId(registrationId)}.${letters}`;

/** In groups, as it is read aloud: `7KQ 29F`, `7KQ2 9FHT`. */
export const printedLetters = (letters: string): string =>
  letters.length === SHORT_LETTERS
    ? letters.replace(/^(.{3})/, '$1 ')
    : letters.replace(/(.{4})(?=.)/g, '$1 ');

/** Typed in groups, in small letters, O for 0 and I for 1. */
function typedLetters(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function readWall(token: string): ReadCode | null {
  const parts = /^([\w-]{22})([io])([0-9a-z]{6})([\w-]{12})$/.exec(token);
  const sessionId = parts && unpackId(parts[1]!);
  if (!parts || !sessionId) return null;
  return {
    form: 'wall',
    sessionId,
    direction: parts[2] === 'i' ? 'in' : 'out',
    window: Number.parseInt(parts[3]!, 36),
    seal: parts[4]!,
  };
}

/** What a text from a camera or a keyboard is; null when it is none of our codes. */
export function readCode(text: string): ReadCode | null {
  const given = text.trim();
  if (given.length > 500) return null;
  if (given.startsWith(CARD)) {
    const [packed = '', letters = ''] = given.slice(CARD.length).split('.');
    const registrationId = unpackId(packed);
    return registrationId && letters.length === CARD_LETTERS
      ? { form: 'card', registrationId, letters }
      : null;
  }
  const inAddress = /[?&]k=([\w-]+)/.exec(given)?.[1];
  const wall = readWall(inAddress ?? given);
  if (wall) return wall;
  const letters = typedLetters(inAddress ?? given);
  if (!new RegExp(`^[${LETTERS}]+$`).test(letters)) return null;
  if (letters.length === SHORT_LETTERS) return { form: 'short', letters };
  return letters.length === CARD_LETTERS ? { form: 'typed-card', letters } : null;
}
