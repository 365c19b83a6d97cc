import { type ImportFault, plainWord } from '#app/features/org/index.ts';
import { columnName } from '#app/platform/sheets/sheet.ts';
import { importCopy as copy } from './copy.id.ts';

/** An officer of an invited unit, as the register knows him or her. */
export type KnownOfficer = {
  readonly personId: string;
  readonly person: string;
  readonly email: string | null;
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  /** Holds or waits for a place in the programme already. */
  readonly registered: boolean;
};

/** What letters print beyond the name. */
export type Service = {
  readonly nip: string | null;
  readonly rank: string | null;
  readonly post: string | null;
};

export type PlannedRow = { readonly row: number; readonly officer: KnownOfficer; readonly service: Service };

const COLUMNS = {
  email: { title: 'Email', also: ['surel', 'e mail', 'alamat email', 'email petugas'] },
  person: { title: 'Nama', also: ['nama petugas', 'nama lengkap', 'petugas', 'nama peserta', 'peserta'] },
  unit: { title: 'Unit', also: ['nama unit', 'unit kerja', 'opd', 'perangkat daerah', 'instansi'] },
  nip: { title: 'NIP', also: ['nomor induk pegawai', 'nip nippk', 'nippppk'] },
  rank: { title: 'Pangkat/golongan', also: ['pangkat', 'golongan', 'pangkat gol', 'pangkat golongan'] },
  post: { title: 'Jabatan', also: ['nama jabatan'] },
} as const;
type Key = keyof typeof COLUMNS;
export const IMPORT_COLUMNS = Object.values(COLUMNS).map(({ title }) => title);
export const REGISTRATION_ROWS_MAX = 300;

function placesIn(head: readonly string[]): Map<Key, number> {
  const places = new Map<Key, number>();
  for (const [key, { title, also }] of Object.entries(COLUMNS) as [Key, (typeof COLUMNS)[Key]][]) {
    const names = [title, ...also].map(plainWord);
    const at = head.findIndex((cell) => names.includes(plainWord(cell)));
    if (at >= 0) places.set(key, at);
  }
  return places;
}

type Line = {
  readonly row: number;
  get(key: Key): string;
  fault(key: Key | null, message: string): void;
};

function linesOf(rows: readonly (readonly string[])[], faults: ImportFault[]): Line[] {
  const at = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const places = placesIn(rows[at] ?? []);
  const whole = (row: number, message: string) => faults.push({ row, column: null, title: null, message });
  if (!places.has('email') && !(places.has('person') && places.has('unit'))) {
    whole(Math.max(at, 0) + 1, copy.columnsMissing);
    return [];
  }
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) whole(at + 2, copy.nothing);
  if (filled.length > REGISTRATION_ROWS_MAX) {
    whole(filled[REGISTRATION_ROWS_MAX]!.row, copy.tooMany(REGISTRATION_ROWS_MAX));
    return [];
  }
  return filled.map(({ cells, row }) => ({
    row,
    get: (key) => (cells[places.get(key) ?? -1] ?? '').trim(),
    fault(key, message) {
      const place = key === null ? undefined : places.get(key);
      faults.push({
        row,
        column: place === undefined ? null : columnName(place),
        title: place === undefined ? null : COLUMNS[key!].title,
        message,
      });
    },
  }));
}

/** The officer of a row: by address where there is one, else by name and unit. */
function officerOf(line: Line, known: readonly KnownOfficer[]): KnownOfficer | null {
  const email = line.get('email').toLowerCase();
  const [name, unit] = [plainWord(line.get('person')), plainWord(line.get('unit'))];
  const ofUnit = (one: KnownOfficer) =>
    unit === '' || plainWord(one.unit) === unit || plainWord(one.unitName) === unit;
  if (email !== '') {
    const found = known.filter((one) => one.email?.toLowerCase() === email);
    if (found.length === 0) line.fault('email', copy.emailUnknown(line.get('email')));
    else if (!found.some(ofUnit)) line.fault('unit', copy.otherUnit(found[0]!.person, found[0]!.unit));
    else if (found.filter(ofUnit).length > 1) line.fault(null, copy.severalUnits(found[0]!.person));
    else return found.find(ofUnit)!;
    return null;
  }
  if (name === '' || unit === '') {
    line.fault(name === '' ? 'person' : 'unit', copy.whoMissing);
    return null;
  }
  const inUnit = known.filter(ofUnit);
  if (inUnit.length === 0) {
    line.fault('unit', copy.unitUnknown(line.get('unit')));
    return null;
  }
  const found = inUnit.filter((one) => plainWord(one.person) === name);
  if (found.length === 1) return found[0]!;
  line.fault(
    'person',
    found.length === 0 ? copy.personUnknown(line.get('person'), inUnit[0]!.unit) : copy.severalPeople,
  );
  return null;
}

function serviceOf(line: Line): Service {
  const nip = line.get('nip').replace(/[\s.-]/g, '');
  if (nip !== '' && !/^\d{18}$/.test(nip)) line.fault('nip', copy.nip);
  for (const key of ['rank', 'post'] as const)
    if (line.get(key).length > 120) line.fault(key, copy.tooLong(120));
  return { nip: nip || null, rank: line.get('rank') || null, post: line.get('post') || null };
}

/** Reads the rows of a sheet (head first) against the register. With one fault nothing may be stored. */
export function planRegistrations(
  rows: readonly (readonly string[])[],
  known: readonly KnownOfficer[],
): { rows: PlannedRow[]; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const taken = new Map<string, number>();
  const planned = linesOf(rows, faults).flatMap((line): PlannedRow[] => {
    const service = serviceOf(line);
    const officer = officerOf(line, known);
    if (!officer) return [];
    const before = taken.get(officer.personId);
    taken.set(officer.personId, before ?? line.row);
    if (before !== undefined) line.fault(null, copy.twice(before));
    else if (officer.registered) line.fault(null, copy.registered(officer.person));
    return [{ row: line.row, officer, service }];
  });
  faults.sort((a, b) => a.row - b.row || (a.column ?? '').localeCompare(b.column ?? ''));
  return { rows: faults.length > 0 ? [] : planned, faults };
}
