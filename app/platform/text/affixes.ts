/**
 * Indonesian affixes as data: which prefix may stand before which, and how a nasal prefix swallows the first
 * consonant of its root (k, t, s, p). Everything is enumerated; the choice among the readings is made in `stem.ts`.
 */

/** One way to read a word: what is left when affixes are taken off, and how dear that reading is. */
export type Reading = {
  readonly rest: string;
  readonly prefixes: readonly Prefix[];
  readonly suffix: Suffix;
  readonly clitics: number;
  /** A consonant that the language drops after a nasal prefix was kept (mensukseskan) or none was restored. */
  readonly odd: number;
};

export type Prefix =
  | 'di'
  | 'ku'
  | 'meN'
  | 'peN'
  | 'pe'
  | 'per'
  | 'ber'
  | 'ter'
  | 'ke'
  | 'se'
  | 'tidak'
  | 'bound';
export type Suffix = '' | 'kan' | 'an' | 'i';

const VOWEL = /^[aeiou]/;

/** Which prefix may follow (stand inside) another; what is missing here is not Indonesian. */
const INSIDE: Record<Prefix | 'start', readonly Prefix[]> = {
  start: ['di', 'ku', 'meN', 'peN', 'pe', 'per', 'ber', 'ter', 'ke', 'se', 'bound'],
  di: ['per', 'ber', 'ke', 'se', 'ter'],
  ku: ['per', 'ber', 'ke'],
  meN: ['per', 'ber', 'ke', 'se', 'ter'],
  peN: ['per', 'ber', 'ke', 'se', 'ter'],
  pe: [],
  per: ['se', 'ber'],
  ber: ['ke', 'pe', 'peN', 'per', 'se'],
  ter: ['per', 'ke', 'se', 'ber'],
  ke: ['ber', 'ter', 'pe', 'peN', 'per', 'se', 'tidak', 'meN'],
  se: ['per', 'pe', 'peN', 'ke', 'ter', 'ber'],
  tidak: ['ber', 'ter', 'se', 'per', 'meN'],
  bound: ['ke', 'pe', 'peN', 'per', 'ber', 'ter'],
};

type Step = { readonly prefix: Prefix; readonly rest: string; readonly odd: number };

const BOUND_FORMS = [
  'antar',
  'pasca',
  'pra',
  'non',
  'anti',
  'multi',
  'sub',
  'swa',
  'eks',
  'lintas',
  'maha',
  'pro',
];

function plainSteps(word: string): Step[] {
  const steps: Step[] = [];
  const take = (prefix: Prefix, head: string, odd = 0): void => {
    if (word.startsWith(head)) steps.push({ prefix, rest: word.slice(head.length), odd });
  };
  take('di', 'di');
  take('ku', 'ku', 1);
  take('ku', 'kau', 1);
  take('ke', 'ke');
  take('se', 'se');
  take('tidak', 'tidak');
  for (const [prefix, head] of [
    ['ber', 'be'],
    ['per', 'pe'],
    ['ter', 'te'],
  ] as const) {
    take(prefix, `${head}r`);
    // Before r, or before a first syllable that ends in -er (bekerja, tepercaya), the r of the prefix is lost.
    if (word.startsWith(`${head}r`) || /^[bcdfghjklmnpqrstvwyz]er/.test(word.slice(2))) take(prefix, head, 1);
  }
  if (word.startsWith('belajar') || word.startsWith('pelajar') || word.startsWith('pelunjur')) {
    take(word.startsWith('b') ? 'ber' : 'per', word.slice(0, 3));
  }
  take('pe', 'pe', 1);
  for (const head of BOUND_FORMS) take('bound', head, 2);
  return steps;
}

function nasalSteps(word: string): Step[] {
  const head = word.slice(0, 2);
  if (head !== 'me' && head !== 'pe') return [];
  const prefix: Prefix = head === 'me' ? 'meN' : 'peN';
  const body = word.slice(2);
  const steps: Step[] = [];
  const add = (rest: string, odd = 0): void => {
    steps.push({ prefix, rest, odd });
  };
  if (/^[lrwymn]/.test(body)) add(body, body.startsWith('m') || body.startsWith('n') ? 1 : 0);
  if (body.startsWith('ny')) add(`s${body.slice(2)}`);
  if (body.startsWith('ng')) {
    const rest = body.slice(2);
    if (VOWEL.test(rest)) {
      add(rest);
      add(`k${rest}`);
      if (rest.startsWith('e') && rest.length <= 8) add(rest.slice(1), 1);
    } else if (/^[ghkqx]/.test(rest)) add(rest, rest.startsWith('k') ? 1 : 0);
  } else if (body.startsWith('n')) {
    const rest = body.slice(1);
    if (VOWEL.test(rest)) add(`t${rest}`);
    else if (/^[cdjztsy]/.test(rest)) add(rest, /^[ts]/.test(rest) ? 1 : 0);
  }
  if (body.startsWith('m')) {
    const rest = body.slice(1);
    if (VOWEL.test(rest)) add(`p${rest}`);
    else if (rest.startsWith('r')) add(`p${rest}`);
    else if (/^[bfvpm]/.test(rest)) add(rest, rest.startsWith('p') ? 1 : 0);
  }
  return steps;
}

/** A suffix contradicts some prefixes: no di-...-an, no meN-...-an, no pe-...-kan (the outermost prefix decides). */
export function agrees(prefixes: readonly Prefix[], suffix: Suffix): boolean {
  const outer = prefixes[0];
  switch (outer) {
    case undefined:
    case 'ku':
    case 'per':
    case 'bound':
      return true;
    case 'di':
    case 'meN':
    case 'ter':
      return suffix !== 'an';
    case 'peN':
    case 'pe':
    case 'ke':
    case 'tidak':
    case 'se':
      return suffix === '' || suffix === 'an';
    case 'ber':
      return suffix !== 'i';
    default:
      return outer satisfies never;
  }
}

type Trunk = { readonly base: string; readonly suffix: Suffix; readonly clitics: number };

const PARTICLES = ['lah', 'kah', 'tah', 'pun'];
const POSSESSIVES = ['nya', 'ku', 'mu'];
const SUFFIXES: readonly Suffix[] = ['kan', 'an', 'i'];

function without(words: readonly string[], endings: readonly string[], least: number): string[] {
  const found: string[] = [];
  for (const word of words) {
    for (const ending of endings) {
      if (word.endsWith(ending) && word.length - ending.length >= least)
        found.push(word.slice(0, -ending.length));
    }
  }
  return found;
}

/** The word without its clitics: itself, without -lah/-kah/-pun, without -nya/-ku/-mu, without both. */
export function withoutClitics(word: string): { readonly base: string; readonly clitics: number }[] {
  const bare = without([word], PARTICLES, 3);
  const owned = without([word, ...bare], POSSESSIVES, 3);
  return [
    { base: word, clitics: 0 },
    ...bare.map((base) => ({ base, clitics: 1 })),
    ...owned.map((base) => ({ base, clitics: 1 })),
  ];
}

function trunks(word: string): Trunk[] {
  const found: Trunk[] = [];
  for (const { base, clitics } of withoutClitics(word)) {
    found.push({ base, suffix: '', clitics });
    for (const suffix of SUFFIXES) {
      if (base.endsWith(suffix) && base.length - suffix.length >= 3) {
        found.push({ base: base.slice(0, -suffix.length), suffix, clitics });
      }
    }
  }
  return found;
}

const DEEPEST = 4;

function peel(trunk: Trunk, rest: string, prefixes: readonly Prefix[], odd: number, out: Reading[]): void {
  if (rest.length < 2) return;
  if (agrees(prefixes, trunk.suffix))
    out.push({ rest, prefixes, suffix: trunk.suffix, clitics: trunk.clitics, odd });
  if (prefixes.length === DEEPEST) return;
  const allowed = INSIDE[prefixes.at(-1) ?? 'start'];
  for (const step of [...nasalSteps(rest), ...plainSteps(rest)]) {
    if (!allowed.includes(step.prefix)) continue;
    peel(trunk, step.rest, [...prefixes, step.prefix], odd + step.odd, out);
  }
}

/** Every reading of a lower-case word that the rules of word formation allow, the word itself first. */
export function readings(word: string): Reading[] {
  const out: Reading[] = [];
  for (const trunk of trunks(word)) peel(trunk, trunk.base, [], 0, out);
  return out;
}
