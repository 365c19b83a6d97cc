/**
 * Captions about an activity that took place. Slots: `did` a clause, `fakta`, `fakta2`, `ramai`, `ajak` sentences,
 * `kutipan` words without quotation marks or full stop, `tokoh` who said them, `ujar` said/asked/advised.
 */
export const FORMAL_CAPTIONS = [
  '{Did}, {hariTgl}.\n\n{fakta} {fakta2}\n\n“{Kutipan},” {ujar} {tokoh}.\n\n{tagar}',
  '{Did} pada {hari}, {tgl}. {fakta}\n\n{ramai}\n\n{tagar}',
  '{Hari} ({tglGaris}), {did}.\n\n“{Kutipan},” {ujar} {tokoh} di hadapan hadirin. {fakta}\n\n{tagar}',
  '{Judul}\n\n{Did}, {hariTgl}. {fakta}\n\n{ajak}\n\n{tagar}',
  '{Did}.\n\n📍 {tempat}\n🗓️ {Hari}, {tgl}\n\n{fakta}\n\n{tagar}',
  'Pemerintah Kota Wanasari terus bekerja. {Did}, {hariTgl}. {fakta2}\n\n{tagar}',
  '“{Kutipan}.”\n\nPesan itu disampaikan {tokoh} dalam {brief}, {hariTgl}. {fakta}\n\n{tagar}',
  '{Did}. {fakta} {ramai} {ajak}\n\n{tagar}',
  '{Unit} turut hadir dalam {brief}, {hari}, {tgl}. {fakta}\n\n“{Kutipan},” {ujar} {tokoh}.\n\n{tagar}',
  'Jajaran {unit} mengikuti {brief} {kapan}. Dalam sambutannya, {tokoh} menyampaikan, “{Kutipan}.”\n\n{tagar}',
  '{Did}, {hariTgl}. Kegiatan dimulai pukul {jam}.\n\n{fakta}\n\n{tagar}',
  '[SIARAN KILAT|RANGKUMAN|KABAR BALAI KOTA]\n{Did}.\n- {fakta}\n- {fakta2}\n\n{tagar}',
  'Bertempat di {tempat}, {brief} berlangsung {hari}, {tgl}. {fakta} {ramai}\n\n{tagar}',
  '{Tokoh} menegaskan, “{kutipan}.” Hal itu disampaikan saat {brief}, {hariTgl}.\n\n{fakta}\n\n{tagar}',
  'Kegiatan: {judul}\nHari: {Hari}, {tgl}\nTempat: {tempat}\n\n{fakta} {ajak}\n\n{tagar}',
  '{Unit} mendukung penuh {brief}. {fakta} {fakta2}\n\n{Hari}, {tgl}\n\n{tagar}',
  '{Did} ({tglGaris}).\n\n{ramai} {fakta}\n\nSumber: {tuan}\n{tagar}',
  'Melalui {brief}, {tokoh} mengajak semua pihak bergerak bersama. “{Kutipan},” {ujar} beliau, {hariTgl}.\n\n{tagar}',
] as const;

export const WARM_CAPTIONS = [
  '{emoji} {Did} {kapan}.\n\n{ramai} {fakta}\n\n{ajak} {emoji2}\n\n{tagar}',
  '{salam}, Sobat Wanasari! {emoji}\n\n{Did} {kapan}. {fakta}\n\n{ajak}\n\n{tagar}',
  'Ada cerita dari {brief} {kapan}. {ramai} {emoji}\n\n“{Kutipan},” {ujar} {tokoh}.\n\n{tagar}',
  '“{Kutipan}” {emoji}\n\n{tokohPendek}, {Hari} ({tglGaris})\n\n{fakta}\n\n{tagar}',
  'Senangnya lihat {brief} {kapan} {emoji}\n{ramai}\n\n{fakta}\n\n{tagar}',
  'Siapa yang {kapan} ikut {brief}? {emoji2}\n\n{fakta} {ajak}\n\n{tagar}',
  '{emoji} {ramai}\n\nBegitulah suasana {brief} di {tempat}, {hari}, {tgl}. {fakta}\n\n{tagar}',
  'Geser fotonya, yuk! {emoji}\n\n{Did}. {fakta2}\n\n{tagar}',
  'Alhamdulillah, {brief} berjalan lancar {emoji2}\n\n{fakta}\n{ramai}\n\n{tagar}',
  'Dari {tempat} untuk Wanasari {emoji}\n\n{Did} {kapan}. “{Kutipan},” {ujar} beliau.\n\n{tagar}',
  'Yang belum tahu, sini merapat {emoji2}\n\n{Did}, {hari}, {tgl}. {fakta}\n\n{tagar}',
  '3 hal dari {brief} {kapan}:\n1. {fakta}\n2. {fakta2}\n3. Kata {tokohPendek}, “{kutipan}.”\n\n{ajak} {emoji}\n\n{tagar}',
  'Kabar baik buat warga! {emoji}\n\n{Did}. {fakta} {ajak}\n\n{tagar}',
  '{Ramai} {emoji}\n\n{Did}, {hariTgl}.\n\n{tagar}',
  'Momen {brief} yang hangat {emoji2} {fakta}\n\n{ajak}\n{tagar}',
  'Terima kasih untuk semua yang hadir di {brief} {kapan} {emoji2} {ramai}\n\n{tagar}',
  'Catat, ya! {emoji} {fakta} {fakta2}\n\nInfo ini dari {brief}, {hari}, {tgl}.\n\n{tagar}',
  'Video lengkap {brief} sudah tayang {emoji}\n\n{Did} {kapan}.\n\n{tagar}',
] as const;

export const PLAIN_CAPTIONS = [
  '{Did}, {hariTgl}.',
  '{Hari}, {tgl}. {Did}. {fakta}',
  '{Brief}, {tempat}, {hari} {tgl}.',
  'Dokumentasi {brief}, {hari}, {tgl}.\n{tagar}',
  'Kegiatan {kapan}: {brief}. {ramai}',
  'Mengikuti {brief} di {tempat}. {fakta}',
  '{Unit} hadir di {brief} {kapan}. {ramai} {tagar}',
  '{Did}. {fakta}\n\n{tagar}',
  '{Hari}, {tgl}\n{Brief}\nTempat: {tempat}\n{ramai}',
  'Foto-foto {brief} {kapan}. {fakta}',
  '{Brief} {kapan}, pukul {jam}. {ajak}',
  'Bersama {tokohPendek} dalam {brief}, {hari} {tgl}.',
  '{fakta} ({Brief}, {hariTgl})',
  'Wakil dari {unit} mengikuti {brief}, {hari} ({tglGaris}). {tagar}',
  'Pesan {tokohPendek} {kapan}: “{Kutipan}.” {tagar}',
  '{Brief} sudah dilaksanakan {hari}, {tgl}. Terima kasih atas kehadirannya.',
] as const;

export const SHORT_CAPTIONS = [
  '{emoji} {Brief}, {kapan}.',
  '{Brief} {emoji2} {tagar}',
  '“{Kutipan}.” {tokohPendek} {emoji}',
  '{fakta} {emoji} {tagar}',
  '{Did}. {emoji}',
  '{tempat}, {hari} {tglGaris}. {Brief}. {tagar}',
  'Lancar! {Brief} {kapan} {emoji2}',
  '{ramai} {emoji} {tagar}',
  '{Brief} dalam satu menit {emoji2} {tagar}',
  'POV: kamu hadir di {brief} {emoji}\n{tagar}',
] as const;

export const FIRST_PERSON_CAPTIONS = [
  '{Kapan} kami hadir di {brief}. {fakta} {ajak} {emoji}\n\n{tagar}',
  'Kami dari {unit} ikut serta dalam {brief}, {hariTgl}. {ramai}\n\n“{Kutipan},” {ujar} {tokoh}.\n\n{tagar}',
  'Keluarga besar {kami} ikut meramaikan {brief} {kapan} {emoji2} {fakta}\n\n{tagar}',
  'Dari {kami} kami berangkat pagi-pagi ke {tempat} untuk {brief}. {ramai} {emoji}',
  'Laporan singkat: {brief}, {hari}, {tgl}. {fakta} {fakta2} Salam dari {kami}!',
  'Perwakilan {kami} hadir di {brief}. {ramai} {ajak}\n{tagar}',
  '{Kami} mendukung {brief}! {emoji} {fakta}\n\n{tagar}',
  '{Did} {kapan}. Bangga {kami} bisa ikut {emoji2}\n\n{tagar}',
] as const;

/** When the unit shares the post of the leader's or Diskominfo's account. */
export const AMPLIFICATIONS = [
  'Repost @{asal}\n\n{isi}',
  'Posted @withregram • @{asal} {isi}',
  '{Unit} meneruskan kabar dari @{asal}:\n\n“{Isi}”',
  'Bagikan ulang dari @{asal}\n---\n{isi}\n---\n{tagar}',
  'RT @{asal}: {isi}',
  '{emoji} Simak kabar dari @{asal} berikut, ya.\n\n{isi}',
  'Sumber: @{asal}\n\n{isi}\n\n{tagar}',
  'Info dari @{asal} untuk warga {wilayah}.\n\n{isi}',
  '{isi}\n\n📷 @{asal}',
  'Kami teruskan dari @{asal} {emoji}\n{isi}',
] as const;

/** Before the activity. */
export const INVITATIONS = [
  '[UNDANGAN|AYO HADIR|CATAT TANGGALNYA] {emoji}\n\n{Judul}\n🗓️ {Hari}, {tgl}\n🕗 Pukul {jam}\n📍 {tempat}\n\n{tagar}',
  'Besok ada {brief} di {tempat}, mulai pukul {jam}. Yuk datang! {emoji}\n\n{tagar}',
  'Jangan lewatkan {brief}, {hari}, {tgl}, pukul {jam} di {tempat}. {emoji}',
  'Undangan terbuka untuk warga: {brief}. Catat, {hari} ({tglGaris}) pukul {jam}.\n\n{tagar}',
  'Rekan media dan warga, {brief} akan digelar {hari}, {tgl}, di {tempat}.\n\n{tagar}',
  'Siap-siap! {Brief} tinggal menghitung hari {emoji2} {Hari}, {tgl}. Sampai jumpa di {tempat}.',
  'Persiapan {brief} sudah hampir rampung. Panitia mengecek panggung, jalur masuk, dan tempat parkir. {tagar}',
  'Warga {wilayah} yang ingin ikut {brief}, kumpul di kantor pukul setengah jam sebelum acara, ya. {emoji}',
] as const;

/** Days after the activity, about what came of it. */
export const FOLLOW_UPS = [
  'Menindaklanjuti {brief} pekan lalu, {unit} menyusun langkah berikutnya bersama para pihak.\n\n{tagar}',
  'Masih ingat {brief}? {emoji} Ini perkembangan terbarunya: sebagian usulan warga sudah masuk jadwal kerja {bulan}.\n\n{tagar}',
  'Satu pekan setelah {brief}, {unit} mengecek pelaksanaannya di lapangan. {tagar}',
  'Setelah {brief}, banyak warga bertanya. Kami rangkum jawabannya di gambar berikut {emoji2}\n\n{tagar}',
  'Tindak lanjut {brief}: {unit} membagi tugas sampai tingkat RW.',
  'Evaluasi {brief} dilakukan {kapan} bersama tim. Ada {n:3-8} catatan perbaikan. {tagar}',
] as const;

/** The activity was moved or called off. */
export const NOTICES = [
  '[PENGUMUMAN|PERUBAHAN JADWAL] {emoji}\n\n{Judul} yang semula dijadwalkan {hari}, {tgl}, {nasib}. Mohon maaf atas perubahan ini.\n\n{tagar}',
  'Mohon perhatian, {brief} {nasib}. Informasi berikutnya menyusul lewat akun resmi.',
  'Info untuk warga {wilayah}: {brief} pada {hari} ({tglGaris}) {nasib}.',
  'Sehubungan dengan kondisi lapangan, {brief} {nasib}. Terima kasih atas pengertiannya. {emoji2}',
] as const;

/** Headlines of releases. */
export const RELEASE_TITLES = [
  '{Did}',
  '{Tokoh}: {Kutipan}',
  '{Judul} berlangsung lancar',
  'Dari {brief}: {fakta}',
  '“{Kutipan},” pesan {tokohPendek} saat {brief}',
  '{Brief} di {tempat}, ini catatannya',
  '{Hari} di {tempat}: {brief}',
] as const;

export const RELEASES = [
  'WANASARI - {Did}, {hariTgl}. {fakta}\n\n“{Kutipan},” {ujar} {pejabat}.\n\n{fakta2} {ramai}\n\n{TuanKepala} menambahkan bahwa pihaknya akan terus memantau pelaksanaannya di lapangan. {ajak} ({sandi})',
  'WANASARI - Pemerintah Kota Wanasari menggelar {brief}, {hariTgl}, di {tempat}. Kegiatan dimulai pukul {jam}.\n\n{ramai} {fakta}\n\nDalam sambutannya, {pejabat} menekankan pentingnya kerja bersama. “{Kutipan},” {ujar} {pendek}.\n\n{fakta2} ({sandi})',
  '{tempat}, {Hari} ({tglGaris}) - “{Kutipan},” {ujar} {pejabat}, dalam {brief}.\n\n{fakta} {fakta2}\n\nPada kesempatan yang sama, {tuan} menyampaikan terima kasih kepada warga dan semua pihak yang terlibat.\n\n{ajak}',
  'WANASARI, {Hari} - {Did}. {ramai}\n\nCatatan {tuan}: {fakta}\n\n{Pejabat} berpesan, “{kutipan}.”\n\n{ajak} ({sandi})',
  '{Did} pada {hari}, {tgl}.\n\n{fakta}\n\n{fakta2}\n\n“{Kutipan},” {ujar} {pejabat}. {ramai}\n\nSiaran pers ini dibuat oleh {unit} dan boleh dikutip dengan menyebut sumber.',
  'WANASARI - {Unit} mengikuti {brief} yang digelar {tuan}, {hariTgl}. {fakta}\n\n{Tokoh} mengatakan, “{kutipan}.”\n\n{ramai} {ajak} ({sandi})',
] as const;
