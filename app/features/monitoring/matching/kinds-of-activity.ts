/**
 * What regional governments do, and the words in which people tell of it without naming it: a posyandu is weighed babies and
 * cadres, a cheap market is rice and queues. Before the bar: words of a title that tell the kind; after it: words of a report.
 * Surface forms, roots are made of them; regional words and chat spelling come in through `everyday-words.ts`.
 */
export const kindsOfActivity: Readonly<Record<string, string>> = {
  apel: 'apel | barisan pleton pembina komandan disiplin absensi kehadiran amanat pekan senin grak semangat kinerja asn pegawai arahan integritas seragam upacara ikrar',
  upacara:
    'upacara peringatan pengibaran proklamasi | pengibar bendera paskibra paskibraka inspektur komandan khidmat petugas amanat pembina pembawa barisan hormat cipta peserta sangsaka aubade paduan suara irup peleton pleton lapangan pingsan barisan parkir penari paduan masuk',
  ziarah:
    'ziarah tabur renungan | makam bunga tabur nisan pusara pahlawan taman hening peziarah doa karangan kusuma',
  pasarmurah:
    'pasarmurah sembako bapok | sembako beras minyak gula telur tepung sphp bulog antre antrean antri stok kupon ludes paket harga liter kilo kg terjual belanja borong omzet cabai bawang daging ayam emak hemat subsidi tebus ton bapokting murah rak telur emak dompet kantong habis serbu diserbu sisa',
  posyandu:
    'posyandu | balita bayi timbang penimbangan kader bidan pmt imunisasi kia bumil hamil kms gizi vitamin bubur sasaran bunda tumbuh kembang anak telur kohort antropometri',
  lansia:
    'lansia posbindu | mbah simbah kakek nenek oma opa eyang senam sepuh asam tensi kolesterol manula usia alumni pralansia',
  vaksin: 'vaksinasi imunisasi pin | suntik dosis vaksinator nakes jarum polio campak anak tetes pekan bidan',
  hewan:
    'rabies hewan ternak pmk peternakan puskeswan ib | anjing kucing ekor anabul sapi kambing kerbau domba dokter suntik vaksin kandang peternak ternak inseminasi',
  kurban:
    'kurban qurban adha | sapi kambing ekor daging penyembelihan sembelih hewan kupon mustahik jagal potong',
  periksa:
    'kesehatan pengobatan skrining pemeriksaan medis operasi katarak ckg ambulans puskesmas posbindu | tensi gula darah kolesterol periksa pasien nakes dokter hipertensi diabetes obat skrining mata gigi katarak perawat tekanan ukur berobat ambulans sirene medis',
  donor: 'donor darah | kantong golongan pendonor pmi tusuk utd udd darah labu hb',
  khitan:
    'khitan khitanan sunat | potong dipotong sarung jagoan anak dokter baznas bius nangis sunat peserta',
  nikah:
    'nikah isbat isbat diisbat | pengantin pasangan buku mempelai penghulu akad mahar sah kua pasutri isbat diisbat',
  kerjabakti:
    'kerjabakti bersih kebersihan wcd grebek prokasih susur | sampah selokan rumput karung sapu sapuan truk angkut plastik popok gulma gondok cangkul arit parit drainase got lumpur kinclong pangkas semprot kuras kompak bakti saluran ranting sedotan kilogram ton limbah pungut kompos bantaran sungai',
  sampah:
    'sampah banksampah tps3r tpa adipura | pilah organik anorganik daur nabung kompos maggot tabungan timbang plastik kemasan residu botol',
  tanam:
    'penanaman pohon penghijauan mangrove reboisasi menanam bibit | bibit lubang pohon batang trembesi tabebuya mahoni bakau rindang hijau akar cangkul tanam propagul beringin ketapang teduh oksigen abrasi',
  panen:
    'panen padi sawah tani petani pertanian jagung cabai hortikultura tandur gapoktan | padi sawah petani poktan gabah combine harvester hektare ton gkp traktor jagung lahan musim panen alsintan pupuk produktivitas bulir tanam benih kelompok lumbung pematang',
  ikan: 'ikan nelayan perikanan restocking benih tambak rumput bandeng katinting perahu mesin | benih nila bioflok lele nelayan jaring kolam perahu kapal mesin tpi lelang tangkap tebar ikan melaut bubu tambak udang bandeng katinting perahu solar gelombang nelayan dermaga',
  audit:
    'bpk lkpd audit inspektorat exit entry opini wtp | wtp opini audit auditor bpk keuangan lkpd inspektorat temuan pemeriksaan laporan pemeriksa rekomendasi',
  desa: 'desa siskeudes aparatur perangkat kades bpd bumdes | desa kades operator aparatur apbdes dana siskeudes bendahara pelaporan perangkat kaur sekdes',
  tmmd: 'tmmd manunggal karya bhakti | satgas tni prajurit babinsa manunggal jalan kodim dandim danramil',
  musim:
    'takbir lebaran halalbihalal open house idulfitri salat id | takbir obor maaf halal maafan ketupat opor jabat salaman beduk',
  kemerdekaan:
    'kemerdekaan agustusan proklamasi merah putih bendera | panjat pinang karung kerupuk bendera merah putih proklamasi paskibraka tujuhbelasan merdeka pawai obor',
  polri:
    'kapolres kapolsek dandim kajari forkopimda polisi polri tni | kapolres dandim sambut datang bertugas kenal pamit perwira sinergi keamanan',
  rapat:
    'rakor rapat koordinasi evaluasi forum exit entry asistensi desk | paparan arahan zoom daring bahas koordinasi pembahasan laporan target capaian notulen peserta opd sinkronisasi langkah tindak vicon virtual serapan',
  inflasi:
    'inflasi tpid | harga cabai bawang mendagri kemendagri zoom daring komoditas beras pangan daging telur bps terendah pasokan deflasi vicon gpm pasokan stabil',
  paripurna:
    'paripurna lkpj raperda ranperda apbd rapbd pertanggungjawaban dprd propemperda banggar interpelasi reses istimewa | dewan fraksi pansus anggota pimpinan sidang pandangan laporan nota pendapatan belanja realisasi setuju wakil rakyat legislatif palu keuangan perda interupsi opini anggaran pidato sidang istimewa hadapan',
  musrenbang:
    'musrenbang rkpd rpjmd perencanaan konsultasi | usulan prioritas bappeda delegasi rencana pembangunan aspirasi usul renja skala usulkan infrastruktur',
  muskel: 'muskel musdes rembuk | usulan warga rembuk sepakat tokoh rt rw aspirasi',
  stunting:
    'stunting genting | prevalensi balita intervensi komitmen gizi sasaran keluarga tengkes sepakat camat baduta',
  audiensi:
    'audiensi silaturahmi dialog temu menerima coffee | menerima diterima bertemu ngobrol duduk pengurus kunjungan tamu ruang dukungan silaturahmi bincang dialog sowan curhat aspirasi kerja kopi',
  kunjungan:
    'kunjungan kunker studi banding tiru kaji | tamu rombongan belajar menerima diterima kedatangan cenderamata plakat berbagi sambut selamat datang delegasi study berguru tukar komisi dprd praktik',
  mou: 'penandatanganan kerja sama nota kesepahaman mou pks kesepakatan kolaborasi | mou teken diteken tanda tangan sepakat gandeng sinergi rektor kampus nota kesepakatan mahasiswa kkn kolaborasi kerja pks resmi',
  pelantikan:
    'pelantikan pengukuhan sertijab rotasi mutasi pengambilan pelepasan purna pisah sumpah | sumpah janji dilantik jabatan pejabat eselon amanah bertugas mengemban promosi rotasi mutasi nakhoda pisah sambut dikukuhkan pengurus periode purnatugas sekdis kabid selamat',
  pegawai:
    'sk pppk cpns formasi asn pensiun | pegawai formasi guru petikan honorer penantian haru air mata menunggu sumpah tenaga nip nipppk pengabdian senyum purnabakti',
  peresmian:
    'peresmian pembukaan peluncuran launching pencanangan | gunting pita prasasti teken potong buka resmi sirene tombol tumpeng pengguntingan beroperasi gong luncur tirai plakat perdana ditabuh bedug',
  letakbatu:
    'groundbreaking letakbatu pembangunan | batu pertama cangkul bangun mulai sekop semen adukan titik nol fondasi',
  tinjau:
    'peninjauan tinjau meninjau sidak monitoring monev pengecekan inspeksi kesiapan | cek lihat turun langsung progres kontraktor pengecekan memantau proyek pekerja target lapangan pantau blusukan dadakan mendadak temuan tegur rampung pengerjaan masuk antre dadakan loket',
  jalan:
    'jembatan jalan drainase perbaikan infrastruktur irigasi talut tanggul pengaspalan embung bendungan | girder aspal pengecoran kontraktor beton lubang longsor progres melintas akses alat berat ekskavator mulus bronjong hotmix mulus saluran pintu air sedimen',
  makan:
    'mbg makan gizi pmt sarapan dapur sppg masak gemar | menu ompreng nasi lauk sayur ayam buah susu siswa anak habis lahap sppg dapur makan cicipi sekolah bekal tempe telur tumis piring kenyang ikan masak olahan juri resep',
  pelatihan:
    'bimtek pelatihan workshop sosialisasi seminar diklat lokakarya pembinaan edukasi literasi penyuluhan kelas webinar coaching fgd pembekalan uji | peserta narasumber materi ilmu belajar praktik modul pemateri instruktur sertifikat admin bekal latih sesi paparan trik jurus kelas tips tanya mentor kurikulum mentor',
  kopi: 'barista kopi kuliner memasak boga | nyeduh seduh espresso latte kedai arabika roasting biji kopi cangkir mesin resep adonan masak koki dapur',
  jahit:
    'menjahit jahit tata rias batik tenun kerajinan kriya | mesin jahit kain pola benang motif canting anyaman rias sarung alat tenun pengrajin perajin',
  medsos:
    'medsos konten jurnalistik publikasi kehumasan kim video podcast | caption konten kreator admin feed reels hook video kamera foto unggah mimin viral like jepret lensa gawai angle berita hape',
  cukai: 'cukai rokok ilegal | pita cukai toko kelontong bea batang rokok pedagang ilegal sitaan polos',
  kebakaran:
    'kebakaran damkar evakuasi pemadam redkar | api padam memadamkan pemadam apar kompor karung selang evakuasi sirene asap titik kumpul gas tabung latih simulasi jago',
  bencana:
    'bencana banjir longsor gempa angin korban kencang kebakaran destana tsunami kesiapsiagaan tanggap | terdampak bpbd tagana pengungsi posko logistik tenda terpal sembako rusak rumah bantuan kasur selimut dapur umum korban relawan evakuasi tenda sirene mitigasi jalur siaga trauma',
  bantuan:
    'penyaluran penyerahan bantuan bansos blt santunan pembagian hibah zakat baznas rastra blt dana bpnt | penerima terima serah paket sembako keluarga kk kpm yatim tunai rupiah bagi salur beras dhuafa kaum asnaf cair juta haru amplop simbolis manfaat',
  disabilitas:
    'disabilitas difabel kursi roda dengar | kursi roda difabel disabilitas tongkat prostetik alat dengar inklusif tuna',
  masjid:
    'jumat safari masjid pengajian tablig maulid isra mikraj zikir istighosah doa tahlil haul mtq selawat salat khatam nuzulul halal tabligh akbar obor tarhib | masjid jamaah jumatan takmir ustaz kiai ceramah hibah karpet doa salat berkah tausiah santri khatib marbot selawat penceramah musala imam barzanji qari qariah tilawah khotbah pengajian mengaji hafiz jumat salat obor pawai',
  ramadan:
    'ramadan buka puasa tarawih takjil sahur | takjil sahur puasa tarawih bukber kurma beduk berbuka iftar ngabuburit imsak',
  gereja:
    'natal gereja paskah oikumene | gereja pendeta jemaat kebaktian misa paduan lilin pohon kidung pastor',
  haji: 'haji jemaah manasik calhaj umrah | jemaah calhaj kloter asrama koper tanah suci manasik embarkasi mabrur bus',
  budaya:
    'festival karnaval kirab pagelaran pentas wayang parade pawai seni budaya adat pesta malam gelar haul sedekah bersih desa kesenian | panggung penonton penampilan tari menari kostum pengunjung gamelan dalang lakon sinden tumpeng musik nyanyi suntuk sanggar arak topeng prosesi sesaji leluhur gendang gandrang kecapi suling baju bodo pusaka benda tetua pemangku kebak sesajen tabuh gong pelestarian tradisi atraksi rebana joget pesta sanro passompe pinisi penari penabuh',
  permainan:
    'dolanan permainan tradisional layangan layang | egrang dakon congklak gobak sodor bakiak balap karung bentengan kelereng layangan gasing engklek main enggrang benteng panggal',
  lomba:
    'lomba kejuaraan festival final pemilihan kontes cerdas cermat olimpiade penghargaan anugerah cup | juara peserta juri pemenang finalis piala hadiah babak final trofi menang medali penilaian tampil nobat regu harapan dewan runner podium tropi piala bergilir pulang',
  busana:
    'busana kebaya batik fashion | kebaya batik lurik tenun catwalk model couture desainer peragaan songket sarung busana kain lenggok glamor',
  duta: 'duta kangmas nimas abang none mojang jajaka putra putri dara daeng genre raka raki finalis | finalis mahkota selempang nobat duta wisata malam karantina besar pesona',
  bola: 'bola sepakbola voli futsal takraw turnamen liga pertandingan porkab pordes popda bulutangkis basket piala laga kompetisi cup | gol skor tim tanding kick stadion suporter peluit smash wasit atlet pelatih set penalti menang unggul babak lawan pemain voli bola timnas wasit net laga menang kalah seri imbang kesebelasan klub perdana leg hattrick kiper piala bergilir lapangan penonton',
  atlet:
    'atlet karate silat taekwondo kejurprov porprov medali peraih popda kontingen tinju panahan renang | medali emas perak perunggu kumite kata atlet sabuk juara dojo kontingen raih pelatih bonus tanding laga cabor prestasi matras kepulangan',
  gerak:
    'sehat senam gowes sepeda lari run fun jantung maraton marathon fun trail bersepeda jogging | doorprize kaos keringat instruktur peserta start finis langkah jalan kaki sepeda undian hadiah motor gowes goyang joget pelari kilometer km ngos lari garis sehat zumba poco medali finisher pemanasan pace finis menit catatan pemanasan medali',
  cfd: 'carfree cfd day | lapak parkir pejalan jogging umkm pedagang sepeda olahraga jajan senam minggu pagi cfd bebas kendaraan dagang lari jogging stan skrining',
  umkm: 'umkm bazar pameran expo produk koperasi pasar kuliner dekranasda | stan lapak produk omzet pengunjung laris ludes kuliner jajan pembeli transaksi tenant dagangan pelaku kripik oleh binaan pelapak halal nib cemilan rasa kemasan jajanan stand promosi dagang jualan',
  kerja:
    'bursakerja tenaga naker pemagangan padat pekerja ump | lowongan perusahaan pelamar lamaran cv pencari wawancara loker hrd terima magang buruh',
  sekolah:
    'wisuda hardiknas sekolah pendidikan siswa pelajar guru paud tk pgri kelulusan seragam ppdb spmb | siswa guru sekolah wisudawan toga lulus murid kelas kepala orang tua seragam pelajar bunda belajar tas',
  baca: 'baca literasi perpustakaan dongeng buku | buku baca dongeng perpus pustakawan rak koleksi cerita kisah membaca mobil keliling',
  lalulintas:
    'lalu lintas rekayasa uji coba simpang tertib ketertiban parkir angkutan zebra | arus kendaraan macet antrean pengendara belok putar simpang jalur petugas arah lampu pengemudi tilang helm parkir roda',
  bus: 'trans bus angkot koridor biskita terminal angkutan rute kapal pelabuhan bandara penerbangan dermaga | penumpang halte rute koridor naik sopir armada bus angkot tarif kursi tiket pesawat penyeberangan layar',
  mudik: 'mudik pemudik | pemudik bus kampung berangkat halaman kursi lebaran rest koper',
  wisata:
    'wisata pantai taman danau objek desa kebun safari rth alun | pengunjung wisatawan pantai loket wahana foto spot tamu adem anak ayunan pepohonan pesona jogging main turis homestay pokdarwis',
  aplikasi:
    'aplikasi smart aduan digital digitalisasi command spbe portal satu data | unduh aduan lapor laporan fitur daring server respons aplikasi layar klik online cctv dashboard sistem qris nontunai',
  pajak:
    'pajak pbb retribusi pad | pajak lunas wajib sppt gebyar undian tunggakan bayar kolektor relaksasi penerimaan',
  adminduk:
    'adminduk dukcapil ktp perekaman kia jemput ikd itsbat akta samsat keliling | rekam ktp kia akta kk cetak adminduk iris jemput blangko biometrik aktivasi',
  perempuan:
    'kartini pkk perempuan ibu dharma wanita gow kdrt kekerasan bhayangkari | kader kebaya srikandi ibu dasawisma emansipasi puan kartini konde lomba',
  anak: 'anak forum hari pelajar remaja pemuda karang genre osis | adik anak remaja pelajar bermain suara hak ceria karang',
  hut: 'hut hari jadi ulang tahun dies anniversary harlah harijadi milad | tumpeng kue lilin usia ultah syukuran dirgahayu tahun potong tiup kado abad doa karangan',
  pramuka:
    'pramuka jambore kemah perkemahan kwarcab persami | tenda kemah penggalang siaga penegak gudep kwarcab unggun tunas yel sandi',
  otda: 'otonomi otda korpri kebangkitan lahir pancasila sumpah santri | amanat mendagri daerah pusat desentralisasi otda pancasila garuda',
  lingkungan:
    'bumi lingkungan iklim air udara emisi proklim ozon hutan | bumi plastik daur hijau emisi proklim sungai biopori kendaraan mata sumur resapan satwa lepas',
  keamanan:
    'patroli razia operasi yustisi ketertiban siskamling penertiban linmas trantib kamtibmas | razia tertib pelanggar miras sita petugas jaring kios ronda bongkar kos surat lapak spanduk jukir pos kentongan',
  narkoba:
    'narkoba narkotika bnn bersinar antinarkoba hiv rokok | bnn narkotika urin penyalahgunaan tes negatif sampel bahaya',
  rumah:
    'rtlh bedah rumah rusunawa bsps huni kumuh | renovasi dinding atap huni penghuni kunci unit lantai tukang rumah genteng layak roboh',
  air: 'spam sumur bor pamsimas pdam sanitasi air bersih mck | sumur debit keran mengalir sambungan pipa tandon air jeriken tangki kran',
  tanah:
    'sertifikat ptsl tanah aset wakaf agraria | bidang sertifikat ptsl tanah batas bpn patok elektronik persil',
  koperasi:
    'koperasi kopdes merah rat bumdes bumd bank kur qris | anggota rat shu simpan pinjam koperasi gerai nasabah deviden laba buku kredit penyertaan modal tabungan',
  ekspor:
    'ekspor pelepasan perdana investasi industri pabrik | kontainer ton negara kirim produk buyer tujuan pasar devisa investor bea komoditas kapal',
  perahu:
    'perahu dayung sandeq jolloro passere lomba laut bahari | dayung pendayung sampan layar lambung perahu kayuh regata angin ombak pantai',
  penghargaan:
    'penghargaan anugerah award wtp opini adipura kla penganugerahan | piala terima raih anugerah predikat penghargaan prestasi plakat trofi kategori bangga terbaik opini',
  kehormatan:
    'penyambutan pelepasan kontingen kirim duka takziah pemakaman | lepas sambut kalung bunga rombongan peluk haru melepas tiba rombongan bandara iring',
  sertifikasi:
    'uji kompetensi asesmen seleksi cat tes ujian | ujian nilai lulus tes peserta soal asesor sesi skor ruang komputer seleksi',
  pengadilan:
    'hukum kadarkum posbakum jaksa kejaksaan pengadilan hakim | hukum jaksa advokat konsultasi perkara gratis sadar pos',
};
