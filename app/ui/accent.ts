/** The colours that follow from a government's accent; see `tokens.css` for what each is for. */
export type AccentSet = {
  readonly accent: string;
  readonly accentHover: string;
  readonly onAccent: string;
  readonly accentInk: string;
  readonly accentWash: string;
  readonly accentLine: string;
  readonly accentEdge: string;
  readonly chart1: string;
};

const white = '#ffffff';
const paper = '#faf8f3';
const sunken = '#f3f0e8';
const ink = '#1b1e22';

/** The four sets that were checked by eye as well. */
export const accentSets = {
  toska: {
    accent: '#0f5c6e',
    accentHover: '#0b4857',
    onAccent: white,
    accentInk: '#0d5363',
    accentWash: '#e3eff1',
    accentLine: '#7fb0bb',
    accentEdge: '#0f5c6e',
    chart1: '#0f5c6e',
  },
  hijau: {
    accent: '#1b6a43',
    accentHover: '#145335',
    onAccent: white,
    accentInk: '#175c3a',
    accentWash: '#e3f0e8',
    accentLine: '#83b79b',
    accentEdge: '#1b6a43',
    chart1: '#1b6a43',
  },
  merah: {
    accent: '#a3242d',
    accentHover: '#841c24',
    onAccent: white,
    accentInk: '#8f2028',
    accentWash: '#f8e7e6',
    accentLine: '#d39296',
    accentEdge: '#a3242d',
    chart1: '#a3242d',
  },
  emas: {
    accent: '#e2ae33',
    accentHover: '#cf9a1e',
    onAccent: '#251b04',
    accentInk: '#6f4e00',
    accentWash: '#faf0d4',
    accentLine: '#cda445',
    accentEdge: '#8a6200',
    chart1: '#8a6200',
  },
} as const satisfies Record<string, AccentSet>;

export type AccentName = keyof typeof accentSets;

export const accentNames = Object.keys(accentSets) as readonly AccentName[];

export function isAccentName(value: string): value is AccentName {
  return Object.hasOwn(accentSets, value);
}

type Rgb = readonly [number, number, number];

function parse(hex: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!match) return null;
  return [1, 2, 3].map((at) => Number.parseInt(match[at] ?? '', 16)) as unknown as Rgb;
}

const toHex = (rgb: Rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const toLinear = (part: number) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);

const toByte = (light: number) =>
  255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

const luminance = ([r, g, b]: Rgb) => 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);

/** WCAG contrast of two colours, 1 to 21; both as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const a = parse(one);
  const b = parse(other);
  if (!a || !b) throw new RangeError(`not a colour: ${a ? other : one}`);
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Less light of the same hue; bytes are rounded down, so the aim is never missed. */
const scale = (rgb: Rgb, factor: number): Rgb =>
  rgb.map((part) => Math.floor(toByte(toLinear(part) * factor))) as unknown as Rgb;

/** The same hue, darkened only as far as `ground` needs to reach `ratio` on it. */
function darkenFor(rgb: Rgb, ground: string, ratio: number): Rgb {
  const groundLight = luminance(parse(ground) as Rgb);
  const allowed = (groundLight + 0.05) / ratio - 0.05;
  const now = luminance(rgb);
  return now <= allowed ? rgb : scale(rgb, allowed / now);
}

const mixWithWhite = (rgb: Rgb, share: number): Rgb =>
  rgb.map((part) => Math.round(255 - (255 - part) * share)) as unknown as Rgb;

/** CIE L* of a luminance. */
const lightness = (y: number) => (y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y);

export type AccentRefusal =
  | { type: 'not-a-colour' }
  | { type: 'too-little-contrast'; pair: AccentPair; ratio: number; needed: number };

/** Which two colours do not stand apart; the copy names them in words. */
export type AccentPair =
  | 'on-accent/accent'
  | 'on-accent/accent-hover'
  | 'accent/surface'
  | 'accent-ink/paper'
  | 'accent-ink/accent-wash'
  | 'accent-edge/sunken'
  | 'ink/accent-wash';

export type AccentResult = { ok: true; set: AccentSet } | { ok: false; error: AccentRefusal };

/**
 * A whole set from one colour: darkened until white is readable on it (4.5:1). A colour lighter than L* 65 stays
 * as it is and takes ink as its text. Refused with the failing pair when the fill cannot be told from the sheet.
 */
export function deriveAccent(hex: string): AccentResult {
  const rgb = parse(hex);
  if (!rgb) return { ok: false, error: { type: 'not-a-colour' } };
  const light = lightness(luminance(rgb)) > 65;
  const fill = light ? rgb : darkenFor(rgb, white, 4.5);
  const edge = light ? darkenFor(fill, paper, 4.5) : fill;
  const set: AccentSet = {
    accent: toHex(fill),
    accentHover: toHex(scale(fill, light ? 0.85 : 0.62)),
    onAccent: light ? ink : white,
    accentInk: toHex(darkenFor(fill, paper, 7)),
    accentWash: toHex(mixWithWhite(fill, light ? 0.2 : 0.115)),
    accentLine: toHex(mixWithWhite(edge, 0.53)),
    accentEdge: toHex(edge),
    chart1: toHex(edge),
  };
  const failed = weakest(set);
  return failed ? { ok: false, error: failed } : { ok: true, set };
}

/** Every pair that must hold, with what it needs. */
export function accentPairs(set: AccentSet): { pair: AccentPair; ratio: number; needed: number }[] {
  return [
    { pair: 'on-accent/accent', ratio: contrast(set.onAccent, set.accent), needed: 4.5 },
    { pair: 'on-accent/accent-hover', ratio: contrast(set.onAccent, set.accentHover), needed: 4.5 },
    { pair: 'accent/surface', ratio: contrast(set.accent, white), needed: 1.4 },
    { pair: 'accent-ink/paper', ratio: contrast(set.accentInk, paper), needed: 7 },
    { pair: 'accent-ink/accent-wash', ratio: contrast(set.accentInk, set.accentWash), needed: 4.5 },
    { pair: 'accent-edge/sunken', ratio: contrast(set.accentEdge, sunken), needed: 3 },
    { pair: 'ink/accent-wash', ratio: contrast(ink, set.accentWash), needed: 7 },
  ];
}

function weakest(set: AccentSet): AccentRefusal | null {
  const failed = accentPairs(set).find(({ ratio, needed }) => ratio < needed);
  return failed ? { type: 'too-little-contrast', ...failed } : null;
}

/** The set of a stored accent: one of the four names or a colour that was accepted at set-up. */
export function accentOf(stored: string): AccentSet {
  if (isAccentName(stored)) return accentSets[stored];
  const derived = deriveAccent(stored);
  return derived.ok ? derived.set : accentSets.toska;
}

/** The set as CSS custom properties, for the style of `<html>` or of a stylesheet. */
export function accentVariables(set: AccentSet): Record<`--${string}`, string> {
  return {
    '--accent': set.accent,
    '--accent-hover': set.accentHover,
    '--on-accent': set.onAccent,
    '--accent-ink': set.accentInk,
    '--accent-wash': set.accentWash,
    '--accent-line': set.accentLine,
    '--accent-edge': set.accentEdge,
    '--chart-1': set.chart1,
  };
}
