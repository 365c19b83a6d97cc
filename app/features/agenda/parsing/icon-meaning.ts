import type { Icon, Piece } from './clean-line.ts';
import { startsLikeEvent } from './event-words.ts';
import { startsLikePlace } from './place-words.ts';
import { findTime } from './times.ts';
import { findVagueTime } from './vague-times.ts';

/** How the writer of a message uses signs: a sign may name a field in one message and only adorn in another. */
export type Habits = { readonly pins: boolean; readonly pushpins: boolean; readonly placeLabels: boolean };

const PINS = '📍🗺🚩';
/** Marks a place in some messages and is a bullet in others. */
const PUSHPINS = '📌🔖';
const MOST_READ = 20_000;

function pushpinsMarkPlaces(message: string): boolean {
  const lines = message.split('\n').filter((line) => [...PUSHPINS].some((pin) => line.includes(pin)));
  const places = lines.filter((line) => startsLikePlace(line.replace(/^[^\p{L}]+/u, '')));
  return lines.length > 0 && places.length > lines.length / 2;
}

export function habitsOf(message: string): Habits {
  const read = message.slice(0, MOST_READ);
  return {
    pins: [...PINS].some((pin) => read.includes(pin)),
    pushpins: pushpinsMarkPlaces(read),
    placeLabels: /^[^\p{L}\n]*(?:tempat|lokasi|tmpt)\s*:/imu.test(read),
  };
}

const opensWithTime = (words: string): boolean => {
  const time = findTime(words) ?? findVagueTime(words);
  return time !== null && !/\p{L}{2}/u.test(words.slice(0, time.from));
};

/** "⏳ 13.00 Rapat Banggar": the sign stands before a whole activity and not before its hour alone. */
function opensActivity(words: string): boolean {
  const time = findTime(words);
  if (!time || /\p{L}{2}/u.test(words.slice(0, time.from))) return false;
  return startsLikeEvent(words.slice(time.to).replace(/^[^\p{L}]+/u, ''));
}

/** The field that a pictogram names, or null when what follows shows that it only adorns the line. */
export function meantIcon(piece: Piece, { pins, pushpins, placeLabels }: Habits): Icon | null {
  const { pictogram, text } = piece;
  const pushed = pushpins && pictogram !== null && PUSHPINS.includes(pictogram);
  const icon = pushed ? 'place' : piece.icon;
  const words = text.replace(/^[^\p{L}\p{N}(]+/u, '').slice(0, 200);
  if (icon === 'time') return opensActivity(words) ? null : icon;
  if (icon === null || icon === 'date' || icon === 'dress' || words === '') return icon;
  if (icon === 'internal' || icon === 'cancelled') return icon;
  if (opensWithTime(words)) return null;
  const event = startsLikeEvent(words) && !startsLikePlace(words);
  if (icon !== 'place') return event ? null : icon;
  const pin = pushed || (pictogram !== null && PINS.includes(pictogram));
  if (pin) return event && placeLabels ? null : icon;
  return event || (pins && !startsLikePlace(words)) ? null : icon;
}
