/** Verb roots whose passive is `di` and the root itself; none of them is a place or a time. */
export const BARE_VERBS = `
cat cor aspal keruk kuras pugar sulap bor bakar bungkus jahit goreng rebus racik tenun ukir lukis lipat tempel gantung guyur siram pupuk tebang pangkas bersihkan sapu vonis rujuk suntik
sponsori komandoi pelopori inisiasi motori nakhodai bintangi jajaki teliti selidiki telusuri susuri lalui lewati jalani syukuri tinggali tempati huni tumbuhi genangi landa terjang hantam guncang
rendam banjiri sirami taburi tanami pasangi lapisi selimuti bekali imbangi dasari landasi picu gawangi warisi minati gemari cintai sayangi kagumi curigai waspadai antisipasi mitigasi identifikasi
evakuasi renovasi relokasi verifikasi validasi investigasi karantina isolasi tangkap tahan himbau ijinkan ijin lantik syahkan buka tutup buat bawa bangun jual beli baca tulis ambil antar ajak atur awali akhiri akui alami anggap angkat angkut ajukan ancam bagi balas bantu batasi bayar
beri berikan bina bentuk biarkan bongkar buang buka bujuk bunuh bubarkan cabut catat cari cegah cetak cek cuci curi culik dakwa dapat dapati data desak dirikan dorong duga dukung dampingi danai
didik dengar edar ekspor evaluasi foto fasilitasi gagas ganti gelar genjot gali garap gabung giring gunakan gusur gugat hadang hadiri hapus harap hitung hukum hubungi
hentikan hormati hias ikuti ikut impor inap isi ikat ingat ingatkan intai izinkan jaga jamin jalin jemput jadikan jadwalkan jumpai juluki kaji kawal kejar kelola kenal kenakan kenang ketahui
ketuai kirim kritik kuasai kumpulkan kunjungi kutip lakukan laksanakan lantik latih laporkan larang layani lengkapi lepas lihat lindungi lintasi luncurkan lestarikan
minta mulai miliki muat masukkan maknai monitor nanti nilai nikmati nyatakan olah obati operasi pakai pandu pantau panggil pasang periksa perlukan pilih pimpin pinjam potong
percaya perbaiki perbarui perbaharui perbolehkan perkirakan peroleh pertahankan pertemukan pindah pindahkan prakarsai prediksi produksi proses promosikan protes pukul pungut panen pamerkan patuhi
rawat rancang raih rakit rekam rekrut rehab rilis rinci rencanakan resmikan respons renovasi relokasi revisi rintis saksikan salurkan sampaikan sambut sampaikan santuni sebut sebar sebutkan
selenggarakan selesaikan serahkan sertai setujui siapkan simpan sita survei susun suguhkan sumbangkan segel semprot sewa sosialisasikan sepakati sediakan singgung soroti subsidi syaratkan
tanam tandai tandatangani tangani tangkap tahan tambah tampung tampilkan tanggung tarik targetkan taati tata tawarkan tegur tegaskan temani tempuh temukan tentukan terapkan terbitkan terima
tetapkan tilang timbang tinjau tingkatkan titipkan tolak tolong tonton tuding tugaskan tunda tunjuk tunjukkan tuntut tukar ubah ucapkan ujar uji ukur ulang undang undi unduh unggah ungkap
ungkapkan urus usul usulkan usut utus utamakan vaksin verifikasi warnai wajibkan wujudkan wakili yakini tindak tindaklanjuti budidayakan sebarluaskan biayai rasakan gratiskan lapori
bahas serah awasi percepat perpanjang perluas perbanyak perkuat perketat datangi temui imbau suruh koreksi pelihara ajar ajari bimbing tuntun konsumsi minum masak copot petik bajak timbun urug tambal jemur sidak razia puji hargai apresiasi benci tanggapi jawab tanya atasi tanggulangi kurangi edukasi seleksi saring pecat anugerahi himpun galang pinjami tebus iringi jamu peringati hiasi dekorasi rehabilitasi revitalisasi normalisasi sambung telaah analisis ulas kupas bedah cermati klarifikasi bantah konfirmasi tuduh percayai tunggu capai rebut juarai ungguli lampaui seberangi arungi daki panjat turuni masuki halangi hambat ganggu rusak tabrak serempet senggol seruduk timpa lempar tendang tusuk bacok tembak aniaya siksa rampok begal jambret tipu bohongi kelabui sogok gaji upah denda segel gembok kunci paraf stempel
`;
/** Words in -kan and -i that are places, times, things: after `di` they stand apart. */
export const NOT_VERBS = `
lokasi instansi posisi kondisi situasi provinsi negeri hari pagi kali kaki sisi tepi bumi api laci lemari kursi meja koperasi industri polisi televisi bui stasi divisi sesi aksi reaksi
organisasi institusi federasi kompetisi transaksi operasi produksi aplikasi stasiun jeruji birokrasi demokrasi teritori galeri kantin bali kendari turki tari padi kali peti puri pusri santri
sumber dini ini itu edisi komisi seksi fraksi deputi kementerian direksi kolaborasi publikasi lini diri sendiri dahi pipi gigi hati jari kuali kopi kuli nadi nasi pagari pasi roti sapi seri situ
tubuh misi visi versi imigrasi rehabilitasi administrasi generasi populasi presentasi dokumentasi informasi komunikasi teknologi ekonomi energi strategi akademi universiti kategori memori materi
selokan majikan ponakan keponakan tambakan bahkan apikan pabrikan signifikan vulkan sungkan riskan praktikan parikan ekan pekan dekan rekan ikan bukan makan pacekan gerakan tindakan cetakan belokan tumpukan masakan pijakan tanjakan kelokan kontrakan petakan bentrokan pasokan persimpangan kebijakan lesehan tempelkan
bilik bukti janji konsultasi negosiasi rotasi mutasi sanksi fungsi prestasi partisipasi isolasi delegasi relasi asosiasi filosofi geografi topografi fisiologi biologi psikologi sosiologi
tegalan perdikan perikanan pertokoan balikan tegakan loteng suaka pelosok pagelaran masjid konstruksi ramai sungai pantai lantai balai tugu badai kawasan destinasi eksposisi akuisisi inovasi
stasiun radiasi dimensi reses koalisi komunitas antologi trilogi selimuti antrean diskusi koleksi dinasti partai santai damai permai bengkalai tupai cukai nilai mulai rantai perai sensasi
`;
