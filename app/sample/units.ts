import { BAGIAN, BUMDS, CLOSED_UNITS, KECAMATANS, OPDS, STREETS } from './government.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import type { LocalDate, SampleUnit, UnitKind, UnitTemper } from './types.ts';

/** Units that fell silent lately, in days before today. */
const SILENT: Readonly<Record<string, number>> = {
  'kec-kalibening': 11,
  dpmptsp: 9,
  'kel-sumber-rejo': 8,
  'kel-batu-apung': 34,
};

const KEEN = new Set([
  'diskominfo',
  'dinkes',
  'disdikbud',
  'bpbd',
  'dlh',
  'prokopim',
  'damkar',
  'kel-muara-bening',
  'tirta',
]);

/** Kelurahan that never posted: they have no officer. */
export const WITHOUT_OFFICER: readonly string[] = [
  'kel-kalibening-hulu',
  'kel-telaga-biru-utara',
  'kel-pinang-sebatang',
  'kel-ujung-nyiur',
  'kel-puncak-selasih',
  'kel-simpang-empat-mekarjaya',
];

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const kelurahanKey = (name: string): string => `kel-${slug(name)}`;

function temperOf(key: string, kind: UnitKind, random: Random): UnitTemper {
  if (WITHOUT_OFFICER.includes(key)) return 'silent';
  if (KEEN.has(key)) return 'keen';
  if (kind === 'kelurahan')
    return random.weighted([
      ['keen', 1],
      ['steady', 5],
      ['thin', 5],
    ] as const);
  if (kind === 'bagian')
    return random.weighted([
      ['steady', 1],
      ['thin', 2],
    ] as const);
  return random.weighted([
    ['keen', 2],
    ['steady', 6],
    ['thin', 2],
  ] as const);
}

function closedUnits(today: LocalDate): SampleUnit[] {
  return CLOSED_UNITS.map((old) => ({
    key: old.key,
    kind: 'opd',
    name: old.name,
    shortName: old.shortName,
    parent: null,
    state: 'closed',
    closed: {
      reason: old.reason,
      on: `${Number(today.slice(0, 4)) - old.yearsAgo}-01-02`,
      successor: old.successor,
    },
    address: 'Jalan Balai Kota No. 15',
    phone: '0800-0000-1990',
    temper: 'silent',
    silentDays: 0,
  }));
}

/** All units: living ones, and the merged and the renamed one with their successors. */
export function buildUnits(seed: number, today: LocalDate): SampleUnit[] {
  const random = makeRandom(seedOf(seed, 'units'));
  const out: SampleUnit[] = [];
  const add = (
    key: string,
    kind: UnitKind,
    shortName: string,
    name: string,
    parent: string | null,
    address: string,
  ): void => {
    const phone = `0800-0000-${String(2000 + out.length)}`;
    const temper = temperOf(key, kind, random);
    const silentDays = SILENT[key] ?? 0;
    out.push({
      key,
      kind,
      name,
      shortName,
      parent,
      state: 'live',
      closed: null,
      address,
      phone,
      temper,
      silentDays,
    });
  };
  for (const [key, short, name, street] of OPDS) add(key, 'opd', short, name, null, street);
  for (const [key, short, name, street] of BAGIAN) add(key, 'bagian', short, name, 'setda', street);
  for (const [stem, name, kelurahan] of KECAMATANS) {
    const parent = `kec-${stem}`;
    add(
      parent,
      'kecamatan',
      `Kec. ${name}`,
      `Kecamatan ${name}`,
      null,
      `${random.pick(STREETS)} No. ${random.int(1, 90)}`,
    );
    for (const kel of kelurahan) {
      const street = `${random.pick(STREETS)} No. ${random.int(2, 120)}`;
      add(kelurahanKey(kel), 'kelurahan', `Kel. ${kel}`, `Kelurahan ${kel}`, parent, street);
    }
  }
  for (const [key, short, name, street] of BUMDS) add(key, 'bumd', short, name, null, street);
  return [...out, ...closedUnits(today)];
}

/** The unit's name as a sentence says it; the very long ones by their short name. */
export function spoken(unit: SampleUnit): string {
  if (unit.kind === 'bumd') return unit.shortName;
  return unit.name.length > 45 ? unit.shortName : unit.name;
}

const HEADS: Readonly<Record<string, string>> = {
  rsud: 'Direktur RSUD Wanasari',
  setwan: 'Sekretaris DPRD',
  satpolpp: 'Kepala Satpol PP',
  inspektorat: 'Inspektur Daerah',
  bpbd: 'Kepala Pelaksana BPBD',
  setda: 'Sekretaris Daerah',
};

/** The office of the unit's head: "Lurah Muara Bening", "Kepala Dinas Kesehatan". */
export function headOffice(unit: SampleUnit): string {
  const bare = unit.name.replace(/^(Kelurahan|Kecamatan) /, '');
  if (unit.kind === 'kelurahan') return `Lurah ${bare}`;
  if (unit.kind === 'kecamatan') return `Camat ${bare}`;
  if (unit.kind === 'bumd') return `Direktur Utama ${unit.shortName}`;
  return HEADS[unit.key] ?? `Kepala ${spoken(unit)}`;
}
