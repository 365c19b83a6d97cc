import type { UnitKind } from '#app/features/org/index.ts';

/** How the head of a unit signs: "Kepala Dinas Kesehatan", "Camat Sukamulya", "Lurah Muara Bening". */
export function headPost(kind: UnitKind, name: string): string {
  const without = (words: RegExp) => name.replace(words, '').trim();
  switch (kind) {
    case 'kecamatan':
      return `Camat ${without(/^(kecamatan|kec\.)\s+/i)}`;
    case 'kelurahan':
      return `Lurah ${without(/^(kelurahan|kel\.)\s+/i)}`;
    case 'desa':
      return `Kepala Desa ${without(/^desa\s+/i)}`;
    case 'bumd':
      return `Direktur Utama ${name}`;
    case 'opd':
    case 'bagian':
    case 'uptd':
    case 'lainnya':
      return /^sekretariat daerah/i.test(name) ? 'Sekretaris Daerah' : `Kepala ${name}`;
    default:
      return kind satisfies never;
  }
}
