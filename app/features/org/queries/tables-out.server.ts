import type { Tx } from '#app/platform/db/db.server.ts';
import type { ExportTable } from '#app/platform/sheets/write-sheet.server.ts';
import { columnsOf } from '../importing/columns.ts';
import type { ImportKind } from '../importing/import-fault.ts';
import { KIND_WORDS, LEVEL_WORDS, REASON_WORDS, ROLE_WORDS } from '../words.id.ts';
import '../tables.ts';

const EXAMPLES: Record<ImportKind, readonly (readonly string[])[]> = {
  units: [
    ['OPD', 'Dinas Contoh', 'Discontoh', '', '', 'Nama Petugas', '0812 0000 0001', ''],
    ['Kelurahan', 'Kelurahan Contoh', 'Kel. Contoh', 'Kec. Contoh', '', '', '', ''],
    ['Kecamatan', 'Kecamatan Contoh', 'Kec. Contoh', '', '', '', '', ''],
  ],
  people: [['Nama Petugas', 'Discontoh', 'Admin medsos', '0812 0000 0001', '', 'Ahli pertama']],
};

/** The empty sheet to fill in, with made-up rows that show how. */
export function templateTable(kind: ImportKind): ExportTable {
  return {
    name: kind === 'units' ? 'Unit' : 'Orang',
    columns: columnsOf(kind).map((column) => ({ title: column.title, width: 24 })),
    rows: EXAMPLES[kind],
  };
}

/** All units with their officers in force, in the columns that the import reads. */
export async function unitsTable(db: Tx): Promise<ExportTable> {
  const units = await db
    .selectFrom('org_unit as u')
    .leftJoin('org_unit as p', (join) =>
      join.onRef('p.tenant_id', '=', 'u.tenant_id').onRef('p.id', '=', 'u.parent_id'),
    )
    .selectAll('u')
    .select('p.short_name as parent')
    .orderBy('u.position')
    .orderBy('u.name')
    .execute();
  const officers = await db
    .selectFrom('org_role as r')
    .innerJoin('org_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['r.unit_id', 'p.name'])
    .where('r.role', '=', 'officer')
    .where('r.to_date', 'is', null)
    .orderBy('p.name')
    .execute();
  return {
    name: 'Unit',
    columns: [
      { title: 'Jenis' },
      { title: 'Nama unit', width: 44 },
      { title: 'Nama pendek', width: 24 },
      { title: 'Induk', width: 24 },
      { title: 'Kode wilayah', width: 16 },
      { title: 'Petugas', width: 32 },
      { title: 'Keadaan', width: 16 },
    ],
    rows: units.map((unit) => [
      KIND_WORDS[unit.kind],
      unit.name,
      unit.short_name,
      unit.parent,
      unit.region_code,
      officers
        .filter((officer) => officer.unit_id === unit.id)
        .map((officer) => officer.name)
        .join(', '),
      unit.closed_reason ? `${REASON_WORDS[unit.closed_reason]} ${unit.closed_on}` : '',
    ]),
  };
}

/** The register of people, one row a role. Contacts leave the house here, so the act that calls it leaves a trail. */
export async function peopleTable(db: Tx): Promise<ExportTable> {
  const rows = await db
    .selectFrom('org_person as p')
    .leftJoin('org_role as r', (join) =>
      join.onRef('r.tenant_id', '=', 'p.tenant_id').onRef('r.person_id', '=', 'p.id'),
    )
    .leftJoin('org_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select([
      'p.name',
      'p.email',
      'p.phone',
      'p.humas_level',
      'p.account_id',
      'r.role',
      'r.from_date',
      'r.to_date',
      'u.name as unit',
    ])
    .where('p.state', '=', 'live')
    .orderBy('p.name')
    .orderBy('r.from_date')
    .execute();
  return {
    name: 'Orang',
    columns: [
      { title: 'Nama', width: 32 },
      { title: 'Unit', width: 44 },
      { title: 'Peran', width: 20 },
      { title: 'Mulai' },
      { title: 'Sampai' },
      { title: 'WhatsApp', width: 18 },
      { title: 'Email', width: 32 },
      { title: 'Jenjang pranata humas', width: 20 },
      { title: 'Bisa masuk' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.unit,
      row.role ? ROLE_WORDS[row.role] : '',
      row.from_date,
      row.to_date,
      row.phone,
      row.email,
      row.humas_level ? LEVEL_WORDS[row.humas_level] : '',
      row.account_id !== null,
    ]),
  };
}
