/** Affixes of Indonesian taken off and put on again, so that a list of roots covers what is built on them. */

export type Parse = { readonly prefix: string; readonly stem: string };

const VOWEL = /^[aeiou]/;
/** Consonants that begin a cluster: the first of them never melts (`memproduksi`, `mentransfer`, `menstabilkan`). */
const CLUSTER = /^(?:k[hlrw]|p[lrs]|t[rsw]|s[tkpwlrnmhyv]|sy)/;

/** `me` or `pe` before a root: the nasal it takes and the letter that melts. */
export function nasalise(prefix: string, root: string): string {
  const first = root.charAt(0);
  if (CLUSTER.test(root)) return `${prefix}${first === 'p' ? 'm' : first === 'k' ? 'ng' : 'n'}${root}`;
  if (first === 'k') return `${prefix}ng${root.slice(1)}`;
  if (first === 'p') return `${prefix}m${root.slice(1)}`;
  if (first === 't') return `${prefix}n${root.slice(1)}`;
  if (first === 's') return `${prefix}ny${root.slice(1)}`;
  if ('aeioughq'.includes(first)) return `${prefix}ng${root}`;
  if ('bfv'.includes(first)) return `${prefix}m${root}`;
  if ('cdjz'.includes(first)) return `${prefix}n${root}`;
  return `${prefix}${root}`;
}

/** Puts a prefix that was found onto another root. */
export function recompose(prefix: string, root: string): string {
  if (prefix.endsWith('-')) return prefix.slice(0, -1) + root;
  if (prefix.startsWith('di') && prefix.length === 4 && /[mp]e$/.test(prefix))
    return `di${nasalise(prefix.slice(2), root)}`;
  if (prefix === 'me' || prefix === 'pe') return nasalise(prefix, root);
  if (/(?:be|te|pe)r$/.test(prefix) && root.startsWith('r')) return prefix.slice(0, -1) + root;
  return prefix + root;
}

const PLAIN = ['be', 'diper', 'memper', 'keter', 'keber', 'seper', 'di', 'ter', 'ber', 'per', 'ke', 'se'];
/** Each nasal, the letter that melts into it, and what may stand behind it unmelted. */
const MELTED: readonly (readonly [nasal: string, lost: string, before: RegExp])[] = [
  ['m', 'p', /^[bfpv]/],
  ['n', 't', /^[cdjzts]/],
  ['ng', 'k', /^[aeioughkq]/],
  ['ny', 's', /^$/],
];

function nasalParses(word: string): Parse[] {
  const head = /^(me|pe)/.exec(word)?.[1];
  if (!head) return [];
  const rest = word.slice(2);
  // A bare `pe` takes no nasal (petelur, pelari); a bare `me` before k, p, s, t is itself the slip.
  const found: Parse[] = [{ prefix: head === 'pe' ? 'pe-' : head, stem: rest }];
  for (const [nasal, lost, before] of MELTED) {
    if (!rest.startsWith(nasal)) continue;
    const stem = rest.slice(nasal.length);
    if (before.test(stem)) found.push({ prefix: head, stem });
    if (VOWEL.test(stem)) found.push({ prefix: head, stem: lost + stem });
  }
  return found;
}

/** Every way to read a word as prefix and rest; the word itself first. */
export function parses(word: string): Parse[] {
  const found: Parse[] = [{ prefix: '', stem: word }];
  for (const prefix of PLAIN) {
    if (word.startsWith(prefix)) found.push({ prefix, stem: word.slice(prefix.length) });
    // berisiko, perumahan: an r that was written once.
    else if (prefix.endsWith('r') && word.startsWith(prefix.slice(0, -1)) && word[prefix.length - 1] === 'r')
      found.push({ prefix, stem: word.slice(prefix.length - 1) });
  }
  for (const prefix of ['ber', 'ter', 'per']) {
    // `beresiko` reads as ber + esiko too: the r may be the root's own.
    if (word.startsWith(prefix)) found.push({ prefix, stem: word.slice(2) });
  }
  found.push(...nasalParses(word));
  if (word.startsWith('di'))
    found.push(...nasalParses(word.slice(2)).map((each) => ({ ...each, prefix: `di${each.prefix}` })));
  return found;
}

const CLITICS = ['', 'nya', 'lah', 'kah', 'ku', 'mu'];
const SUFFIXES = ['', 'kan', 'an', 'i'];

export type Ending = { readonly body: string; readonly suffix: string; readonly clitic: string };

/** Every way to read the end of a word; the word itself first. */
export function endings(word: string): Ending[] {
  return CLITICS.flatMap((clitic) => {
    if (!word.endsWith(clitic) || word.length - clitic.length < 3) return [];
    const base = clitic ? word.slice(0, -clitic.length) : word;
    return SUFFIXES.flatMap((suffix) =>
      base.endsWith(suffix) && base.length - suffix.length >= 3
        ? [{ body: suffix ? base.slice(0, -suffix.length) : base, suffix, clitic }]
        : [],
    );
  });
}

/** `menampakkan` is standard, `nampak` is not; `meneliti` has nothing of `elit`. */
const UNINFLECTED = new Set([
  'nampak',
  'elit',
  'type',
  'team',
  'bis',
  'kaos',
  'cafe',
  'expo',
  'linier',
  'debitur',
  'peruntukkan',
]);

/** The standard form of a word built on a root of the list, or undefined. */
export function mend(word: string, roots: ReadonlyMap<string, string>): string | undefined {
  const direct = roots.get(word);
  if (direct) return direct;
  for (const { body, suffix, clitic } of endings(word)) {
    for (const { prefix, stem } of parses(body)) {
      const right = roots.get(stem);
      if (right === undefined || stem.length < 4) continue;
      // "minimalisir" becomes "minimalkan": its own suffix goes where another stands.
      // Compounds in two words and plain exceptions are only what they are.
      if (right.includes(' ') || UNINFLECTED.has(stem)) {
        if (prefix === '' && suffix === '') return right + clitic;
        continue;
      }
      const root = right.endsWith('kan') && (suffix !== '' || prefix === 'ter') ? right.slice(0, -3) : right;
      const mended = recompose(prefix, root) + suffix + clitic;
      if (mended !== word) return mended;
    }
  }
  return undefined;
}
