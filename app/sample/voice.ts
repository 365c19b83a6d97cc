import { raise, tidy } from './grammar.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import type { Network, SampleUnit } from './types.ts';

/** How the admin of a unit writes; it hardly changes from post to post. */
export interface Voice {
  readonly emoji: number;
  readonly tags: number;
  /** Shortens words as in a chat ("yg", "dgn"). */
  readonly rough: boolean;
  /** First line in capitals. */
  readonly loud: number;
  readonly registers: readonly (readonly [Register, number])[];
}

export type Register = 'formal' | 'warm' | 'plain' | 'short' | 'own';

const REGISTERS: readonly Voice['registers'][] = [
  [
    ['formal', 8],
    ['warm', 2],
    ['plain', 1],
    ['short', 1],
    ['own', 2],
  ],
  [
    ['formal', 2],
    ['warm', 8],
    ['plain', 1],
    ['short', 2],
    ['own', 3],
  ],
  [
    ['formal', 3],
    ['warm', 3],
    ['plain', 3],
    ['short', 1],
    ['own', 4],
  ],
  [
    ['formal', 1],
    ['warm', 1],
    ['plain', 7],
    ['short', 3],
    ['own', 4],
  ],
];

const voices = new Map<string, Voice>();

export function voiceOf(unit: SampleUnit): Voice {
  const known = voices.get(unit.key);
  if (known) return known;
  const random = makeRandom(seedOf(7, unit.key));
  const small = unit.kind === 'kelurahan' || unit.kind === 'kecamatan';
  const voice: Voice = {
    emoji: random.pick([0, 0.5, 0.85, 0.95]),
    tags: random.int(1, 5),
    rough: small && random.chance(0.16),
    loud: random.chance(0.15) ? 0.5 : 0.02,
    registers: random.pick(small ? REGISTERS.slice(1) : REGISTERS.slice(0, 3)),
  };
  voices.set(unit.key, voice);
  return voice;
}

const PICTURES = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{FE0F}|\u{200D}/gu;

/** A picture that stood where a full stop belongs. */
const PICTURE_AS_STOP =
  /([\p{L}\d”)]) *(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{FE0F})+ +(?=[\p{Lu}“])/gu;

const ROUGH: readonly (readonly [RegExp, string])[] = [
  [/\byang\b/g, 'yg'],
  [/\bdengan\b/g, 'dgn'],
  [/\buntuk\b/g, 'utk'],
  [/\bJumat\b/g, "Jum'at"],
  [/\bdan\b/g, '&'],
  [/\btidak\b/g, 'tdk'],
  [/\bkegiatan\b/g, 'keg.'],
  [/\bkelurahan\b/g, 'kel.'],
];

/** Characters a network takes. */
export const LIMITS: Partial<Record<Network, number>> = { x: 280, bluesky: 300, threads: 500, mastodon: 500 };

/** Cuts at the end of a sentence or line, never inside a word. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const stop = Math.max(
    head.lastIndexOf('. '),
    head.lastIndexOf('.\n'),
    head.lastIndexOf('! '),
    head.lastIndexOf('\n\n'),
  );
  if (stop > limit / 3) return head.slice(0, stop + 1).trim();
  return head.slice(0, head.lastIndexOf(' ')).replace(/[\s,;:“(]+$/, '');
}

/** The filled template as this admin would leave it. */
export function finish(filled: string, voice: Voice, network: Network, random: Random): string {
  let text = filled;
  if (!random.chance(voice.emoji) || network === 'website') {
    text = text.replace(PICTURE_AS_STOP, '$1. ').replace(PICTURES, '');
  }
  if (voice.rough && network !== 'website') {
    for (const [from, to] of ROUGH) if (random.chance(0.6)) text = text.replace(from, to);
  }
  text = tidy(text);
  text = text.replace(
    /^([^\w“"[(]*)([a-z])(?=[a-z])/u,
    (_, before: string, first: string) => before + raise(first),
  );
  if (network !== 'website' && random.chance(voice.loud)) {
    const end = text.indexOf('\n');
    if (end > 8 && end < 70 && !text.slice(0, end).includes('.'))
      text = text.slice(0, end).toUpperCase() + text.slice(end);
  }
  return text;
}
