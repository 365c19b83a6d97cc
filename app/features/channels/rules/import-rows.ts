import { parseAddress } from '../addresses/parse-address.ts';
import { refusalSentence } from '../copy.id.ts';
import { accountName } from '../networks.ts';
import { IMPORT_COPY } from '../screens-copy.id.ts';
import { accountIn } from './address-key.ts';

/** One fault of an imported sheet: row and column as the spreadsheet counts, and a sentence. */
export type RowFault = { readonly row: number; readonly column: string; readonly message: string };
export type ReadRow = {
  readonly row: number;
  readonly unitId: string;
  readonly unit: string;
  readonly pasted: string;
  readonly label: string | null;
  readonly key: string;
  readonly network: string;
  readonly name: string;
};
type Unit = {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly code: string | null;
};

export const COLUMNS = {
  unit: ['unit', 'opd', 'unit kerja', 'perangkat daerah'],
  address: ['alamat', 'akun', 'alamat akun', 'tautan', 'link', 'url'],
  label: ['sebutan', 'label', 'keterangan'],
} as const;
const MOST_LABEL = 120;

/** Reads the rows of a sheet against the units and the accounts that are registered already. */
export function readImport(
  rows: readonly (readonly string[])[],
  units: readonly Unit[],
  taken: ReadonlyMap<string, string>,
): { rows: ReadRow[]; faults: RowFault[] } {
  const head = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const at = (names: readonly string[]) => head.findIndex((cell) => names.includes(cell));
  const columns = { unit: at(COLUMNS.unit), address: at(COLUMNS.address), label: at(COLUMNS.label) };
  const faults: RowFault[] = (['unit', 'address'] as const)
    .filter((name) => columns[name] < 0)
    .map((name) => ({
      row: 1,
      column: COLUMNS[name][0],
      message: IMPORT_COPY.missingColumn(COLUMNS[name][0]),
    }));
  if (faults.length > 0) return { rows: [], faults };
  const read: ReadRow[] = [];
  const rowOfKey = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const row = index + 1;
    const unit = unitOf(cells[columns.unit]?.trim() ?? '', units);
    const pasted = cells[columns.address]?.trim() ?? '';
    const label =
      (columns.label < 0 ? '' : (cells[columns.label]?.trim() ?? '')).slice(0, MOST_LABEL) || null;
    const account = accountIn(parseAddress(pasted));
    const wrong = account.ok
      ? faultOf(account.key, rowOfKey, taken)
      : refusalSentence(
          account.error === 'not-an-address'
            ? { type: 'not-an-address' }
            : { type: account.error, network: account.network },
        );
    if (typeof unit === 'string') faults.push({ row, column: COLUMNS.unit[0], message: unit });
    if (wrong) faults.push({ row, column: COLUMNS.address[0], message: wrong });
    if (account.ok) rowOfKey.set(account.key, rowOfKey.get(account.key) ?? row);
    if (typeof unit === 'string' || wrong || !account.ok) continue;
    read.push({
      row,
      unitId: unit.id,
      unit: unit.shortName,
      pasted,
      label,
      key: account.key,
      network: account.network,
      name: accountName(account),
    });
  }
  if (read.length === 0 && faults.length === 0)
    faults.push({ row: 1, column: '', message: IMPORT_COPY.noRows });
  return { rows: read, faults };
}

function faultOf(
  key: string,
  rowOfKey: ReadonlyMap<string, number>,
  taken: ReadonlyMap<string, string>,
): string | null {
  const twin = rowOfKey.get(key);
  if (twin !== undefined) return IMPORT_COPY.twice(twin);
  return taken.get(key) ?? null;
}

function unitOf(text: string, units: readonly Unit[]): Unit | string {
  if (text === '') return IMPORT_COPY.emptyUnit;
  const wanted = text.toLowerCase().replace(/\s+/g, ' ');
  const exact = units.filter(
    (unit) => unit.name.toLowerCase() === wanted || unit.code?.toLowerCase() === wanted,
  );
  const found = exact.length > 0 ? exact : units.filter((unit) => unit.shortName.toLowerCase() === wanted);
  if (found.length > 1) return IMPORT_COPY.ambiguousUnit(text);
  return found[0] ?? IMPORT_COPY.unknownUnit(text);
}
