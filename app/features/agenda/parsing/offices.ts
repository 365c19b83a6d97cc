import { ACTING, capitalised, type Family, HONORIFIC, RULES, type Rule } from './office-rules.ts';
import type { LeaderEntry } from './row.ts';

export type { Family };

/** One office named in words. `rank` orders leaders who attend together; `unit` marks heads of units. */
export type OfficeFound = {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly family: Family | null;
  readonly unit: boolean;
};

export type Vocabulary = {
  readonly family: Family | null;
  readonly leaders: readonly LeaderEntry[];
  /** The message's own signs for its leaders ("WG"). */
  readonly codes?: ReadonlyMap<string, string>;
};

export const headOf: Readonly<Record<Family, string>> = {
  kota: 'Wali Kota',
  kabupaten: 'Bupati',
  provinsi: 'Gubernur',
};
export const deputyOf = (family: Family): string => `Wakil ${headOf[family]}`;

const COMPILED = RULES.map((rule) => ({
  ...rule,
  expression: new RegExp(`(?<![\\p{L}\\d])${HONORIFIC}${ACTING}(?:${rule.pattern})(?![\\p{L}\\d])`, 'giu'),
}));
const QUICK =
  /wal[iko]|wa?w|wk|w[12]|b[12]|g[12]|bup|gub|sek|mayor|regent|govern|ketua|bunda|as[is]|asda|ass|staf|sahli|ka[a-z. ]|kepala|inspektur|camat|lurah|wakil|kdh/i;
const ACTING_SHORT: Readonly<Record<string, string>> = {
  penjabat: 'Pj',
  'pelaksana tugas': 'Plt',
  'pelaksana harian': 'Plh',
};

function titled(rule: Rule, found: RegExpMatchArray, vocabulary: Vocabulary): string | null {
  const plain = rule.title(found.slice(2));
  if (plain === null) return null;
  const family = vocabulary.family;
  const full =
    plain === '@deputy'
      ? family
        ? deputyOf(family)
        : null
      : plain === '@head'
        ? family
          ? headOf[family]
          : null
        : plain;
  if (full === null) return null;
  const acting = found[1]?.toLowerCase();
  return acting ? `${ACTING_SHORT[acting] ?? capitalised(acting)} ${full}` : full;
}

function aliasOffices(text: string, leaders: readonly LeaderEntry[]): OfficeFound[] {
  const lower = text.toLowerCase();
  return leaders.flatMap(({ title, aliases = [] }) =>
    [title, ...aliases].flatMap((alias) => {
      const from = alias.length > 2 ? lower.indexOf(alias.toLowerCase()) : -1;
      const whole =
        from >= 0 && !/[\p{L}]/u.test(`${lower[from - 1] ?? ''}${lower[from + alias.length] ?? ''}`);
      return whole ? [{ title, from, to: from + alias.length, rank: 0, family: null, unit: false }] : [];
    }),
  );
}

/** Every office named in a text, in order; longer readings win over shorter ones ("Wakil Wali Kota"). */
export function findOffices(text: string, vocabulary: Vocabulary): OfficeFound[] {
  const found: OfficeFound[] = [];
  const push = (one: OfficeFound) => {
    if (!found.some((other) => one.from < other.to && one.to > other.from)) found.push(one);
  };
  if (QUICK.test(text)) {
    for (const rule of COMPILED) {
      for (const at of text.matchAll(rule.expression)) {
        const title = titled(rule, at, vocabulary);
        if (!title) continue;
        const to = at.index + at[0].length;
        push({
          title,
          from: at.index,
          to,
          rank: rule.rank,
          family: rule.family ?? null,
          unit: rule.unit ?? false,
        });
      }
    }
  }
  for (const one of aliasOffices(text, vocabulary.leaders)) push(one);
  return found.sort((a, b) => a.from - b.from);
}

/** The family that the message speaks of: what its headings or most of its mentions name. */
export function familyOf(text: string): Family | null {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  const head = text.slice(0, 300);
  const weigh = (family: Family, pattern: RegExp) => ({
    family,
    weight: count(pattern) + 3 * (head.match(pattern)?.length ?? 0),
  });
  const best = [
    weigh('kota', /wali ?kota|walkot|wawali|pak wali|bu wali|wako(?![\p{L}])|(?<![\p{L}])mayor/giu),
    weigh('kabupaten', /bupati|wabup|(?<![\p{L}])regent(?![\p{L}])/giu),
    weigh('provinsi', /gubernur|wagub|governor|(?<![\p{L}])gub(?![\p{L}])/giu),
  ].sort((a, b) => b.weight - a.weight)[0]!;
  if (best.weight > 0) return best.family;
  if (/kabupaten|pemkab|(?<![p{L}])kab\./i.test(text)) return 'kabupaten';
  if (/provinsi|pemprov/i.test(text)) return 'provinsi';
  return /(?<![\p{L}])kota(?![\p{L}])|pemkot/iu.test(text) ? 'kota' : null;
}

/** Joins leaders who attend together, highest office first. */
export function joinOffices(offices: readonly OfficeFound[]): string | null {
  const high = offices.filter((one) => !one.unit);
  const kept = high.length > 0 ? high : offices.slice(0, 1);
  const titles = [...kept].sort((a, b) => a.rank - b.rank).map((one) => one.title);
  return titles.length > 0 ? [...new Set(titles)].join(' + ') : null;
}
