import { type Topic, topic } from './topic.ts';

/** Kecamatan and kelurahan; `{wilayah}` is the unit's own area ("Kelurahan Muara Bening"). */
export const AREA_TOPICS: readonly Topic[] = [
  topic(
    'kerja bakti',
    'GotongRoyong',
    [
      'bersama warga {rw} kerja bakti membersihkan saluran air',
      'dan karang taruna memperbaiki pos ronda {rw}',
      'menggerakkan {n:25-90} warga membersihkan {jalan}',
    ],
    [
      'Terkumpul {n:12-60} karung sampah dan lumpur.',
      'Saluran sepanjang {n:80-400:20} meter kini kembali lancar.',
      'Ibu-ibu menyiapkan teh hangat dan pisang goreng.',
    ],
    ['Terima kasih semua yang sudah hadir.', 'Minggu depan giliran RW sebelah, ya.'],
  ),
  topic(
    'posyandu',
    'PosyanduAktif',
    [
      'mendampingi posyandu [Mawar|Melati|Anggrek|Dahlia|Kenanga|Flamboyan] di {rw}',
      'menimbang {n:22-84} balita bersama kader dan bidan',
    ],
    [
      'Dari {n:30-84} balita yang ditimbang, {n:1-5} perlu pemantauan gizi.',
      'Anak-anak mendapat makanan tambahan berupa telur dan bubur kacang hijau.',
      'Kehadiran balita bulan ini {n:79-97} persen.',
    ],
    ['Bulan depan jangan lupa bawa buku KIA.', 'Terima kasih kader yang selalu sabar.'],
  ),
  topic(
    'pelayanan kantor',
    'LayananWarga',
    [
      'melayani {n:14-62} warga di loket',
      'membantu warga mengurus surat pengantar dan keterangan usaha',
      'menerima pengajuan surat keterangan dari warga {rw}',
    ],
    [
      'Pelayanan buka Senin sampai Jumat pukul 08.00 sampai 15.30 WIB.',
      'Bawa fotokopi KTP, KK, dan pengantar RT/RW.',
      'Semua layanan di kantor kami gratis.',
    ],
    ['Silakan datang, kami siap membantu.', 'Ada pertanyaan? Tulis di kolom komentar.'],
  ),
  topic(
    'penyaluran bantuan',
    'WanasariPeduli',
    [
      'menyalurkan bantuan pangan kepada {n:60-260} keluarga',
      'mengantar bantuan beras ke rumah {n:4-15} lansia yang tidak bisa datang',
    ],
    [
      'Setiap keluarga menerima {n:5-10:5} kilogram beras.',
      'Penyaluran tertib dan selesai sebelum pukul 12.00 WIB.',
    ],
    [
      'Bagi yang belum mengambil, masih dilayani besok sampai pukul 14.00 WIB.',
      'Tidak ada pungutan apa pun.',
    ],
  ),
  topic(
    'PKK dan UP2K',
    'PKKBergerak',
    [
      'dan tim PKK berlatih membuat [keripik pisang|sabun cair|kue kering|kerajinan kain perca|minuman jahe]',
      'membina dasawisma {rw} mengelola pekarangan',
    ],
    ['Hasilnya dijual di bazar kecamatan akhir bulan.', 'Ada {n:14-34} ibu yang ikut dari {n:3-7} RT.'],
    ['Ibu hebat, keluarga kuat.', 'Mau pesan? Kirim pesan langsung, ya.'],
  ),
  topic(
    'keamanan lingkungan',
    'Siskamling',
    [
      'mengecek pos kamling {rw} bersama Bhabinkamtibmas dan Babinsa',
      'mengajak warga menghidupkan lagi ronda malam',
    ],
    ['Jadwal ronda ditempel di tiap pos.', 'Tamu menginap lebih dari satu hari harap lapor RT.'],
    ['Kunci ganda motor saat parkir di teras.', 'Lihat yang mencurigakan? Hubungi ketua RT atau 112.'],
  ),
  topic(
    'pajak bumi dan bangunan',
    'LunasPBB',
    ['membagikan SPPT PBB kepada warga {rw}', 'membuka layanan bayar PBB di balai warga {rw}'],
    ['Realisasi PBB {wilayah} baru {n:54-88} persen.', 'Ada {n:20-80} warga yang membayar hari ini.'],
    ['Ayo lunasi sebelum jatuh tempo.', 'Simpan bukti bayarnya, ya.'],
  ),
  topic(
    'musyawarah warga',
    'RembukWarga',
    [
      'berembuk dengan pengurus RT/RW tentang usulan pembangunan',
      'menggelar rembuk warga membahas parkir dan kebersihan gang',
    ],
    [
      'Usulan utama: perbaikan drainase dan lampu jalan.',
      'Hadir {n:18-64} warga, termasuk wakil perempuan dan pemuda.',
    ],
    ['Hasil lengkapnya ditempel di papan informasi.', 'Semua usulan kami catat.'],
  ),
  topic(
    'kesehatan lansia',
    'LansiaSehat',
    [
      'menemani {n:20-60} lansia senam dan cek tensi di {rw}',
      'berkunjung ke rumah lansia yang tinggal sendiri',
    ],
    [
      'Yang tertua berusia {n:81-96} tahun dan masih ikut senam.',
      '{Warga} bilang badannya terasa lebih ringan.',
    ],
    ['Sehat selalu, Mbah, Opung, Nenek, Kakek!', 'Senam lansia tiap Rabu pagi, ajak orang tua kita.'],
  ),
  topic(
    'kebersihan dan sampah',
    'WilayahBersih',
    ['memantau pembuangan sampah liar di {jalan}', 'membuka bank sampah {rw}'],
    [
      'Tabungan bank sampah bulan ini Rp{n:280-960:10} ribu.',
      'Jadwal angkut sampah: Selasa, Kamis, dan Sabtu pagi.',
    ],
    ['Jangan buang sampah di lahan kosong.', 'Pilah dulu, baru buang.'],
  ),
  topic(
    'kegiatan anak dan pemuda',
    'KarangTaruna',
    [
      'bersama karang taruna melatih anak-anak [hadrah|futsal|tari|membaca puisi|silat]',
      'mendukung taman baca {rw} yang baru punya {n:120-460:10} buku',
    ],
    ['Latihan tiap Sabtu sore di balai warga.', '{Warga} menyumbangkan rak dan dua kardus buku.'],
    ['Yang punya buku layak baca, boleh dititipkan ke kantor.', 'Semangat terus, adik-adik!'],
  ),
  topic(
    'kunjungan lapangan',
    'DekatWarga',
    [
      'menengok warga {rw} yang rumahnya bocor',
      'mengecek genangan di {rw} setelah hujan semalam',
      'menjenguk {warga} yang baru pulang dari rumah sakit',
    ],
    [
      'Bantuan terpal dan sembako sudah diserahkan.',
      'Genangan surut sejak pukul {h:6-9}.00 WIB.',
      'Laporan sudah kami teruskan ke dinas terkait.',
    ],
    ['Kalau ada tetangga yang butuh bantuan, kabari kami.', 'Tetap jaga kesehatan, ya.'],
  ),
  topic(
    'kegiatan keagamaan dan sosial',
    'Guyub',
    [
      'menghadiri pengajian rutin ibu-ibu {rw}',
      'bersilaturahmi dengan pengurus rumah ibadah se-{wilayah}',
      'ikut kenduri syukur warga {rw}',
    ],
    [
      'Suasana guyub, warga membawa makanan masing-masing.',
      'Dalam kesempatan itu disampaikan jadwal vaksin dan PBB.',
    ],
    ['Semoga rukun selalu.', 'Matur nuwun, hatur nuhun, mauliate, terima kasih.'],
  ),
  topic(
    'pemadaman dan gangguan',
    'InfoWarga',
    ['meneruskan info pemeliharaan pipa dari Tirta Wanasari', 'meneruskan jadwal pemadaman listrik bergilir'],
    [
      'Terdampak: {rw} dan sekitarnya, pukul 09.00 sampai 15.00 WIB.',
      'Mobil tangki disiagakan di depan balai warga.',
    ],
    ['Mohon tampung air secukupnya.', 'Sebarkan ke grup RT masing-masing.'],
  ),
  topic(
    'lomba dan penilaian',
    'WilayahJuara',
    [
      'menyambut tim penilai lomba [kelurahan|posyandu|UP2K|kampung bersih] tingkat kota',
      'mempersiapkan {rw} untuk lomba kampung bersih',
    ],
    ['Tim menilai administrasi, kebersihan, dan partisipasi warga.', 'Tahun lalu kita di peringkat {n:2-9}.'],
    ['Doakan hasil terbaik, ya.', 'Juara atau tidak, lingkungan tetap harus bersih.'],
  ),
  topic(
    'pencegahan DBD',
    'CegahDBD',
    ['bersama jumantik memeriksa {n:20-70} rumah di {rw}', 'membagikan abate kepada warga {rw}'],
    [
      'Masih ada {n:2-9} rumah dengan jentik di vas dan ember.',
      'Bulan ini tercatat {n:0-3} kasus demam berdarah di {wilayah}.',
    ],
    ['Kuras bak mandi tiap Jumat.', 'Tutup rapat penampungan air, ya Bu.'],
  ),
];
