import type { Effect, EffectRefusal } from './rules/effect.ts';
import type { TableRefusal } from './rules/read-outcomes.ts';

const number = (value: number, digits = 2): string =>
  value.toLocaleString('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = (value: number): string => value.toLocaleString('id-ID');

const COLUMNS: Record<string, string> = {
  unit: 'unit',
  group: 'group (kelompok)',
  before: 'before (sebelum)',
  after: 'after (sesudah)',
};

/** Sentences of `simpul training effect`. */
export const effectCli = {
  summary: 'Menghitung pengaruh pelatihan dari tabel unit (tanpa basis data)',
  usage: `Pemakaian:
  npx simpul training effect BERKAS.csv [--first LABEL] [--seed TEKS] [--json]

BERKAS.csv berisi satu baris per unit dengan kolom unit, group, before, after. Baris judul wajib ada.
  group    first/pertama/dilatih/1 untuk yang dilatih lebih dulu, second/kedua/pembanding/2 untuk yang menunggu
  --first  label kelompok yang dilatih lebih dulu, bila labelnya lain
  --seed   benih untuk susunan yang diundi (dipakai bila susunannya lebih dari 200.000)
  --json   keluaran untuk program lain
Tanda - membaca dari masukan baku.
`,
  unreadable: (path: string) => `Berkas ${path} tidak dapat dibaca.`,
  notATable: (path: string, sentence: string) => `${path}: ${sentence}`,
  unknownWord: (word: string) => `"${word}" tidak dikenal.`,
  noValue: (name: string) => `${name} perlu nilai.`,
  table(refusal: TableRefusal): string {
    switch (refusal.type) {
      case 'column-missing':
        return `Kolom ${COLUMNS[refusal.column]} tidak ada. Baris pertama harus memuat unit, group, before, after.`;
      case 'cell-empty':
        return `Baris ${refusal.line}: kolom ${COLUMNS[refusal.column]} kosong.`;
      case 'cell-not-number':
        return `Baris ${refusal.line}: "${refusal.given.slice(0, 40)}" di kolom ${COLUMNS[refusal.column]} bukan angka.`;
      case 'unit-twice':
        return `Baris ${refusal.line}: unit "${refusal.unit.slice(0, 60)}" tertulis dua kali. Satu unit satu baris.`;
      case 'group-unknown':
        return `Kelompok harus dua dan jelas mana yang dilatih lebih dulu. Yang tertulis: ${refusal.labels.slice(0, 5).join(', ') || 'tidak ada'}. Sebutkan dengan --first LABEL.`;
      case 'first-unknown':
        return `Kelompok "${refusal.label.slice(0, 40)}" tidak ada di tabel. Yang ada: ${refusal.labels.slice(0, 5).join(', ')}.`;
      default:
        return refusal satisfies never;
    }
  },
  effect(refusal: EffectRefusal): string {
    if (refusal.type === 'not-a-number') return `Nilai unit "${refusal.unit}" bukan angka.`;
    return refusal.group === 'first'
      ? 'Tidak ada unit di kelompok yang dilatih lebih dulu.'
      : 'Tidak ada unit pembanding.';
  },
  report(effect: Effect): string {
    const { first, second, interval } = effect;
    const side = (value: number | null) => (value === null ? 'tak terbatas' : number(value));
    const group = (name: string, means: Effect['first']) =>
      `  ${name.padEnd(22)}${whole(means.units).padStart(6)}${number(means.before).padStart(12)}${number(means.after).padStart(12)}${number(means.change).padStart(12)}`;
    const ways = effect.exact
      ? `semua ${whole(effect.arrangements)} susunan`
      : `${whole(effect.arrangements)} susunan yang diundi`;
    const lines = [
      verdictSentence(effect),
      '',
      `  ${'kelompok'.padEnd(22)}${'unit'.padStart(6)}${'sebelum'.padStart(12)}${'sesudah'.padStart(12)}${'perubahan'.padStart(12)}`,
      group('dilatih lebih dulu', first),
      group('menunggu', second),
      '',
      `Selisih perubahan    ${number(effect.estimate)}`,
      `Selang 95 persen     ${side(interval.from)} sampai ${side(interval.to)}`,
      `p (dua arah)         ${number(effect.p, 4)}, dari ${ways}`,
    ];
    if (effect.smallestDetectable !== null)
      lines.push(`Terkecil yang dapat terlihat (4 dari 5 kali)  ${number(effect.smallestDetectable)}`);
    return `${lines.join('\n')}\n`;
  },
};

/** The verdict in one sentence; never more than the figures bear. */
export function verdictSentence(effect: Effect): string {
  switch (effect.verdict) {
    case 'cannot-tell':
      return `Tidak dapat disimpulkan: perlu paling sedikit 4 unit di tiap kelompok, yang ada ${effect.first.units} dan ${effect.second.units}.`;
    case 'no-difference':
      return 'Kami belum dapat mengatakan pelatihan ini berpengaruh: selisihnya masih mungkin kebetulan.';
    case 'difference':
      return effect.estimate > 0
        ? 'Unit yang dilatih lebih dulu berubah lebih banyak daripada yang menunggu, lebih dari yang lazim karena kebetulan.'
        : 'Unit yang dilatih lebih dulu justru berubah lebih sedikit daripada yang menunggu, lebih dari yang lazim karena kebetulan.';
    default:
      return effect.verdict satisfies never;
  }
}
