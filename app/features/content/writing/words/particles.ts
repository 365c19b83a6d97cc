/** Words in -pun that are one word, and words that only end so. */
export const PUN_JOINED = `
adapun andaipun ataupun bagaimanapun biarpun jikapun kalaupun kendatipun maupun meskipun sekalipun sungguhpun walaupun walapun
ampun rumpun harpun himpun timpun tupun santun pikun ubun serumpun dihimpun menghimpun terhimpun penghimpun kampun lampun campun rampun kumpun
`;
/** Nouns and measures before which `per` stands apart. */
export const AFTER_PER = `
orang hari bulan tahun minggu pekan jam menit detik kilogram kilo kg gram ton liter meter kilometer km hektare hektar ekor unit kepala kapita karung paket keluarga kk lembar buah butir
botol bungkus porsi kelas siswa peserta semester triwulan kelurahan desa rumah satuan tanggal januari februari maret april juni juli agustus september oktober november desember kwartal kuartal
kuintal karton dus eksemplar kamar malam kali mil titik jiwa individu dusun penumpang pasien pelanggan pegawai penerima
`;
/** Words that begin with `per` and one of those, and are derived. */
export const PER_DERIVED = `
perorangan perumahan pertitik perbuah perbutir pertahunan perkelas perdesa perunit permeter perjam perkepala permil permalam perkapita perkali
`;
