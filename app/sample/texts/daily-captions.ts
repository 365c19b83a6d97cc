/** Captions of ordinary days. `did` continues the unit as subject; `info`, `info2`, `call` are sentences. */
export const DAILY_FORMAL = [
  '{Unit} {did}, {hariTgl}.\n\n{info}\n\n{call}\n\n{tagar}',
  '{Unit} {did}. {info} {info2}\n\n{tagar}',
  '{Hari} ({tglGaris}), {unit} {did}. {info}\n\n{tagar}',
  'Dalam rangka {topik}, {unit} {did}, {hari}, {tgl}. {info}\n\n{tagar}',
  '{Unit} terus berupaya dalam {topik}. {Kapan}, tim {did}. {info2}\n\n{call}\n\n{tagar}',
  '“{info}” Begitu penjelasan {kepala} {kapan}. {Unit} juga {did}.\n\n{tagar}',
  '[INFO|INFO LAYANAN|KABAR]\n\n{info}\n\n{call}\n\n{alamat}\n{tagar}',
  '{Topik}\n\n{Unit} {did}. {info} {call}\n\n{tagar}',
  '{info} Hal itu disampaikan {kepala} {kapan} ketika {unit} {did}.\n\n{tagar}',
  '{Unit} {did} pada {hari}, {tgl}. Kegiatan berlangsung sejak pukul {jam}. {info}',
  'Kegiatan {unit}, {hari}, {tgl}:\n- {Topik}\n- {info}\n\n{tagar}',
  'Bagian dari {topik}, {hari} ({tglGaris}) {unit} {did}. {call}\n\n{tagar}',
] as const;

export const DAILY_WARM = [
  '{emoji} {Salam}, Sobat Wanasari!\n\n{Kapan} kami {did}. {info}\n\n{call} {emoji2}\n\n{tagar}',
  '{call} {emoji}\n\n{info}\n\n{tagar}',
  'Tahukah kamu? {info} {emoji}\n\n{call}\n\n{tagar}',
  '{emoji} {Topik} {emoji}\n\n{info}\n{info2}\n\n{call}\n\n{tagar}',
  'Cerita {hari} ini: kami {did}. {info} {emoji2}\n\n{tagar}',
  'Kami {did} {kapan} {emoji} {info2}\n\n{call}\n\n{tagar}',
  'Sudah tahu belum soal {topik}? {emoji2}\n\n{info} {call}\n\n{tagar}',
  'Halo, warga Wanasari {emoji}\nTim {unit} {did}. {info}\n\n{call}',
  '{info} {emoji}\n\n{Kapan} tim kami {did}, lho.\n\n{tagar}',
  'Semangat {hari}! {emoji2} {Unit} {did}.\n\n{call}\n\n{tagar}',
  'Simak, yuk! {emoji}\n✅ {info}\n✅ {info2}\n\n{call}\n\n{tagar}',
  'Seputar {topik} {emoji} {info}\n\nGeser sampai habis, ya. {call}\n\n{tagar}',
  'Kata {warga}, warga {jalan}, “[Alhamdulillah terbantu|Cepat juga penanganannya|Semoga sering-sering|Petugasnya ramah].” {emoji2} {Kapan} kami {did}.\n\n{tagar}',
  'Ada yang bertanya tentang {topik}. Begini jawabannya {emoji}\n\n{info} {call}',
  'Kerja di balik layar {emoji} Tim {unit} {did}. {info}\n\n{tagar}',
] as const;

export const DAILY_PLAIN = [
  '{Unit} {did}. {info}',
  '{Hari}, {tgl}. {Unit} {did}.',
  '{info} {call}',
  'Kegiatan {kapan}: {topik}. {info}',
  '{Unit} {did}, {hari} {tglGaris}.',
  'Dokumentasi {topik}, {hari}, {tgl}. {info}',
  '{info}',
  '{Kapan} kami {did}. {info} {tagar}',
  '{Unit} {did}. Terima kasih atas bantuan semua pihak.',
  '{info} {info2} {call} {tagar}',
  'Laporan {hari} {tglGaris}: {unit} {did}. {info}',
  '{Kapan}, pukul {jam}, {unit} {did}. {call}',
] as const;

export const DAILY_SHORT = [
  '{info} {emoji}',
  '{call} {emoji2} {tagar}',
  '{emoji} {Unit} {did}.',
  '{Topik} {kapan} {emoji} {tagar}',
  'Update {hari}: {info}',
  '{info} #InfoWanasari',
  '{jam}. {info}',
  '{emoji} {info} {call}',
  'Reminder: {call} {emoji}',
  '{Kapan} kami {did} {emoji2}',
] as const;

/** In the first person, as small offices write. */
export const DAILY_OWN = [
  '{Kapan} kami {did}. {info}\n\n{call} {emoji2}\n\n{tagar}',
  'Kabar dari {unit}: kami {did}. {info}\n\n{tagar}',
  'Kami dari {unit} {did}. {info2} {emoji}\n\n{tagar}',
  '{Hari} yang sibuk di {unit} {emoji} Sejak pukul {jam} kami {did}.\n\n{info}\n\n{tagar}',
  '{info} {Kapan} kami {did}. {emoji2}\n\n{tagar}',
  'Bukan sekadar foto, ini kerja nyata {emoji} Kami {did}. {info} {tagar}',
  'Catatan kecil {hari}, {tgl}. Kami {did}. {info} {info2}',
  'Terima kasih warga {wilayah}! {Kapan} kami {did}. {emoji2} {info}\n\n{tagar}',
  'Hujan atau panas, tim kami {did}. {info} {emoji}\n\n{tagar}',
  'Halo, tetangga! {emoji} {Kapan} {unit} {did}. {call}\n\n{tagar}',
] as const;

export const DAILY_SERVICE = [
  '📢 INFO LAYANAN {hariKapital}\n\n{info}\n🕗 {jamLayanan}\n📍 {alamat}\n☎️ {telepon}\n\n{tagar}',
  'Jadwal layanan {unit}, {hari}, {tgl}:\n{JamLayanan}. {info}\n\nPertanyaan lewat {telepon}.',
  'Pengumuman. {info} {info2} Layanan {jamLayanan} di {alamat}. {tagar}',
  'Kantor {unit} tetap melayani {hari} ini, {jamLayanan}. {call} {emoji2}',
  '❓ “Bagaimana dengan {topik}?”\n\n💬 {info} {info2}\n\nMasih bingung? Hubungi {telepon}.\n\n{tagar}',
  'Mohon diperhatikan: {info}\n\nNarahubung {unit}: {telepon}',
] as const;

export const DAILY_RELEASE_TITLES = [
  '{Unit} {did}',
  '{Topik}, {unit} {did}',
  '{Topik}: {info}',
  '{Topik} jadi perhatian {unit}',
  'Mengenal {topik} bersama {unit}',
  'Catatan {hari}: {topik} di Wanasari',
] as const;

export const DAILY_RELEASES = [
  'WANASARI - {Unit} {did}, {hariTgl}. {info}\n\n{Kepala} menjelaskan, kegiatan ini bagian dari {topik}. “[Kami ingin warga merasakan manfaatnya langsung|Yang kecil pun kami kerjakan sampai tuntas|Kuncinya ada pada kerja sama dengan warga|Kami terbuka pada masukan],” ujarnya.\n\n{info2} {call} ({sandi})',
  'WANASARI - {info} Untuk itu, {unit} {did} pada {hari}, {tgl}.\n\nMenurut {kepala}, {topik} perlu dukungan semua pihak. {info2}\n\n{call}',
  '{Hari}, {tgl}, {unit} {did}. Kegiatan dimulai pukul {jam}.\n\n{info} {info2}\n\n{Warga}, warga {jalan}, menyambut baik. “[Biasanya kami harus jauh-jauh ke kota|Semoga rutin dilakukan|Sekarang lebih tenang],” katanya.\n\n{call} ({sandi})',
  '{Unit} {did}. {info}\n\nKegiatan serupa akan berlanjut di Kecamatan {kec} pada pekan berikutnya. {call}\n\nInformasi lebih lanjut: {telepon}.',
] as const;

/** Posts that carry a narrative: `pesan` its message, `poin` one of its points. */
export const NARRATIVE_CAPTIONS = [
  '{Pesan}\n\n{poin}\n\n{tagar}',
  '{emoji} {poin}\n\n{Pesan}\n\n{tagar}',
  '{Unit} mendukung “{narasi}”. {poin} {poin2}\n\n{tagar}',
  '{poin} {Pesan} {emoji2}\n\n{tagar}',
  'Mengapa “{narasi}” penting bagi warga {wilayah}? {poin}\n\n{tagar}',
  'Fakta {narasi} {emoji}\n1. {poin}\n2. {poin2}\n\n{Pesan}\n\n{tagar}',
  '{Kapan}, {unit} kembali mengingatkan: {pesan}\n\n{poin}\n\n{tagar}',
  'Untuk warga {wilayah}: {pesan} {poin} {emoji}\n\n{tagar}',
  '#{tagarUtama}\n\n{poin}\n{Hari}, {tgl}',
  'Tanya jawab {narasi} {emoji2}\n\n{tanya}\n{jawab}\n\n{tagar}',
] as const;
