import type { UnitKind, Zone } from '../tables.ts';

/** A province, kabupaten or kota with its Kemendagri code (`36.72`); parents are found by the prefix of the code. */
export type Region = { readonly code: string; readonly name: string };
export type Level = 'provinsi' | 'kabupaten' | 'kota';

/** Provinces on WIB; 51-53, 63-65 and 71-76 are on WITA, Maluku and Papua on WIT (Keppres 41/1987). */
const WIB = new Set(['61', '62']);
const WITA = new Set(['51', '52', '53', '63', '64', '65']);

/** The time zone of a region by its province. */
export function zoneOfRegion(code: string): Zone {
  const province = code.slice(0, 2);
  if (WITA.has(province) || province.startsWith('7')) return 'Asia/Makassar';
  if (WIB.has(province) || Number(province) < 50) return 'Asia/Jakarta';
  return 'Asia/Jayapura';
}

/** Kabupaten have 01 to 69, kota 71 to 99 after the province's two digits. */
export function levelOfRegion(code: string): Level {
  if (!code.includes('.')) return 'provinsi';
  return Number(code.slice(3, 5)) >= 71 ? 'kota' : 'kabupaten';
}

/** The kind of a village by the first of its four digits: 1 kelurahan, 2 desa, 3 desa adat. */
export function kindOfVillage(code: string): UnitKind {
  return code.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa';
}

/** What an office calls itself in short: `Kota Tangerang`, `Kabupaten Bogor`, `Jawa Barat`. */
export function shortGovernmentName(region: Region): string {
  return levelOfRegion(region.code) === 'provinsi' ? `Provinsi ${region.name}` : region.name;
}

const PREFIX: Partial<Record<UnitKind, { full: string; short: string }>> = {
  kecamatan: { full: 'Kecamatan', short: 'Kec.' },
  kelurahan: { full: 'Kelurahan', short: 'Kel.' },
  desa: { full: 'Desa', short: 'Desa' },
};

/** Official and short name of a region's unit. Papua's districts are kecamatan in the register and called distrik by themselves. */
export function unitNames(kind: UnitKind, regionName: string): { name: string; shortName: string } {
  const prefix = PREFIX[kind];
  if (!prefix) return { name: regionName, shortName: regionName.slice(0, 40) };
  return {
    name: `${prefix.full} ${regionName}`,
    shortName: `${prefix.short} ${regionName}`.slice(0, 40),
  };
}
