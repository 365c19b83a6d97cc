/** Pages that may be kept, each with the query parameters it knows. What is not here is never kept. */
const KEPT: readonly [path: RegExp, parameters: readonly string[]][] = [
  [/^\/$/, []],
  [/^\/cari$/, ['q', 'jenis', 'unit', 'dari', 'sampai', 'setelah']],
  [/^\/kabar$/, ['unit', 'setelah']],
  [/^\/kabar\/[0-9a-f-]{36}$/, []],
  [/^\/kabar\.(rss|atom)$/, []],
  [/^\/rilis$/, ['setelah']],
  [/^\/rilis\/[0-9a-f-]{36}$/, []],
  [/^\/rilis\.(rss|atom|json)$/, []],
  [/^\/unit$/, []],
  [/^\/unit\/[a-z0-9-]{1,120}$/, []],
  [/^\/unit\/[a-z0-9-]{1,120}\/kabar\.(rss|atom)$/, []],
  [/^\/agenda$/, ['minggu']],
  [/^\/agenda\/[0-9a-f-]{36}$/, []],
  [/^\/agenda\.(ics|atom)$/, []],
  [/^\/cek-akun$/, []],
  [/^\/tentang$/, []],
  [/^\/liga$/, []],
  [/^\/liga\/[0-9a-f-]{36}$/, ['kelas', 'hal']],
  [/^\/liga\/[0-9a-f-]{36}\/(cara|keputusan)$/, []],
  [/^\/liga\/[0-9a-f-]{36}\/unit\/[a-z0-9-]{1,120}$/, []],
  [/^\/liga\/[0-9a-f-]{36}\.(csv|json)$/, []],
  [/^\/sitemap\.xml$/, []],
  [/^\/robots\.txt$/, []],
];

const LONGEST_VALUE = 200;
/** Telephone, account and identity numbers that somebody typed stay out of memory. */
const PERSONAL = /(\d[\s.-]?){7,}|@/;

export type CacheKey = {
  readonly key: string;
  /** False when the address has parameters that the page does not know: such an answer may be served, never kept. */
  readonly exact: boolean;
};

/**
 * Under which key a page may be kept, or null when it never may: an unknown path, a parameter twice, a value that is too
 * long or looks personal. Host, path, the named parameters and the language make the key; nothing else of a request
 * may change a page.
 */
export function cacheKeyOf(origin: string, pathAndQuery: string, language = 'id'): CacheKey | null {
  const mark = pathAndQuery.indexOf('?');
  const path = mark < 0 ? pathAndQuery : pathAndQuery.slice(0, mark);
  const found = KEPT.find(([pattern]) => pattern.test(path));
  if (!found) return null;
  const start = `${language} ${origin}${path}`;
  if (mark < 0) return { key: start, exact: true };
  const parameters = new URLSearchParams(pathAndQuery.slice(mark + 1));
  const named: string[] = [];
  for (const name of found[1]) {
    const values = parameters.getAll(name);
    const [value] = values;
    if (value === undefined) continue;
    if (values.length > 1 || value.length > LONGEST_VALUE || (name === 'q' && PERSONAL.test(value)))
      return null;
    named.push(`${name}=${encodeURIComponent(value)}`);
  }
  const exact = [...parameters.keys()].every((name) => found[1].includes(name));
  // Cek akun answers what a person typed; without knowing the question its page would be another one.
  if (path === '/cek-akun' && parameters.has('q')) return null;
  return { key: `${start}?${named.join('&')}`, exact };
}
