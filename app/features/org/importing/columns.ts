import type { ImportKind } from './import-fault.ts';

export type ImportColumn = {
  readonly key: string;
  /** As it stands in the template. */
  readonly title: string;
  /** Other heads that offices write for the same thing. */
  readonly also: readonly string[];
  readonly required?: true;
};

const contact = [
  {
    key: 'phone',
    title: 'WhatsApp',
    also: [
      'no whatsapp',
      'nomor whatsapp',
      'wa',
      'no wa',
      'no hp',
      'hp',
      'telepon petugas',
      'nomor hp',
      'whatsapp petugas',
    ],
  },
  { key: 'email', title: 'Email', also: ['surel', 'e-mail', 'email petugas', 'alamat email'] },
] as const;

const COLUMNS: Record<ImportKind, readonly ImportColumn[]> = {
  units: [
    { key: 'kind', title: 'Jenis', also: ['jenis unit', 'tipe'], required: true },
    {
      key: 'name',
      title: 'Nama unit',
      also: ['nama', 'unit', 'nama resmi', 'perangkat daerah', 'nama opd'],
      required: true,
    },
    { key: 'shortName', title: 'Nama pendek', also: ['singkatan', 'nama singkat', 'akronim'] },
    { key: 'parent', title: 'Induk', also: ['unit induk', 'induk unit', 'kecamatan', 'di bawah'] },
    { key: 'regionCode', title: 'Kode wilayah', also: ['kode kemendagri', 'kode'] },
    { key: 'officer', title: 'Nama petugas', also: ['petugas', 'admin', 'admin medsos', 'nama admin'] },
    ...contact,
  ],
  people: [
    { key: 'officer', title: 'Nama', also: ['nama lengkap', 'nama petugas', 'petugas'], required: true },
    {
      key: 'unit',
      title: 'Unit',
      also: ['nama unit', 'unit kerja', 'opd', 'perangkat daerah'],
      required: true,
    },
    { key: 'role', title: 'Peran', also: ['tugas', 'jabatan di simpul'] },
    ...contact,
    { key: 'level', title: 'Jenjang pranata humas', also: ['jenjang', 'pranata humas'] },
  ],
};

export function columnsOf(kind: ImportKind): readonly ImportColumn[] {
  return COLUMNS[kind];
}

/** A head or a choice as it is compared: small letters, no signs, single spaces. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Where each column stands in the head row; titles that nobody knows are left alone. */
export function placeColumns(kind: ImportKind, head: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const column of COLUMNS[kind]) {
    const names = [column.title, ...column.also].map(plainWord);
    const exact = head.findIndex((cell) => plainWord(cell) === names[0]);
    const at = exact >= 0 ? exact : head.findIndex((cell) => names.includes(plainWord(cell)));
    if (at >= 0 && ![...places.values()].includes(at)) places.set(column.key, at);
  }
  return places;
}
