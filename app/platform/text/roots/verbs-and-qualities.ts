/**
 * Roots that take verbal affixes or name a quality. Written for this program from general knowledge of the language.
 * A word listed here is never cut further; a word is cut only down to a word listed in one of the root files.
 */
export const VERB_AND_QUALITY_ROOTS = `
abad abadi abai abdi abu acak acara acu acuh ada adab adaptasi adat adegan adil adik administrasi adu aduk
advokasi agama agenda agung ahli air ajak ajar aju akar akhir akibat akomodasi akrab akses aksi aktif
aktivasi aktivitas aku akurat akut alam alamat alas alasan alat alih alir alur alokasi alternatif alun
aman amanah amanat amal amat ambang ambil amuk anak analisis ancam anda andai andal aneka aneh angan anggap
anggar angguk angin angkasa angkat angkut aniaya anjing anjlok anjung anjur antar antara antisipasi antre
antusias anut anugerah anyam apa apel api apung apresiasi arah arak aransemen arsip artis arti aruh arung
arus asah asal asap asas asing asin asli aspal aspek aspirasi asuh asuransi atap atas atlet atur aula awal
awam awan awas awet ayah ayam ayo ayom ayun azan baca badan bagai bagi bagus bahagia bahan bahas bahasa
bahaya baik baja bakar bakat bakti bakteri baku balai balap balas balik balita balut bambu bandar banding
banggar bangga bangkit bangkrut bangsa bangun banjir bank bantah bantai bantu banyak bapak barang barat
baris baru basah basis basmi batal batas batik batin batu bau baur bawa bawah bayang bayar bayi beasiswa
beban bebas beber beda bedah bekal bekas beku bela belah belakang belanja belas beli beliau belit belok
belum benah benam benar benci bencana benda bendahara bendera bendung bengkel bening bentang bentuk bentur
berani berangkat beras berat beri berita berkah berkas bersih besar besi besuk betah beton betul biar biasa
biaya bibit bicara bidang bidik bijak bijaksana biji bikin bila bilang bimbing bina binar bingung bintang
binasa biologi birokrasi biru bisa bisik bisnis blokir bobol bobot bocor bodoh bohong bola boleh bolos bom
bongkar bor boros bosan botol buah bual buang buat budaya budidaya bugar bui bujuk buka bukti buku bulan
bulat bulu bumbu bumi bunga bungkus bunuh bunyi buruh buruk busuk busur buta butuh cabai cabang cabul cabut
cacah cacat cair cakap cakup calon campak campur canang canda canggih cantik cantum capai cari cat catat
catut cegah cegat cek cekam celaka celana celup cemar cemas cemerlang cendekia cenderung cepat cerah cerai
cerdas cergas cerita cermat cermin cetak cetus cicil cicip cinta cipta ciri cita cium coba coblos cocok
contoh copot corak coret coreng cuaca cuci cukup cukur culik curah curang curi curiga cuti dadak daftar
daging dahulu dakwa dakwah dalam dalih damai damping dana dandan dangkal dansa dapat dapur dara darah darat
darurat dasar data datang datar daun daur daya dayung debat dekat dekap deklarasi delegasi demam demi demo
demokrasi demonstrasi dendam denda dengar dengki depan deras derajat derita deru desa desak desain deteksi
detik dewa dewan dewasa dialog diam didih didik digital diklat dikte dinamika dinas dinding dingin diri
disiplin diskon diskusi dispensasi distribusi divisi doa dobrak dokter dokumen dokumentasi domba dominasi
donasi donor dorong dosa dosen draf drainase drama duduk duga dukacita duka dukung dunia duplikat durhaka
dusta edar edit edukasi efektif efek efisien eja ejek ekonomi ekor eksekusi ekspor ekspos ekstrem elak
elektronik elok emas emban embargo embun empati empuk enak enam enggan engkau entas epidemi era erat erti
estafet esok etika evakuasi evaluasi fakir fakta faktor falsafah fasih fasilitas fatal fatwa favorit
festival fiktif film final finansial fisik fokus format formula formulir forum foto fungsi gabung gadai
gadis gaduh gagah gagal gagas gaji galak galang gali gambar gambut ganas ganda ganggu ganjal ganjar ganteng
ganti gantung gapai garam garap garis gas gauh gaul gaung gawat gaya gebyar gedung gejala gejolak gelap
gelar geledah geliat gelombang gelora gelontor gemar gembira gembleng gempa gempur gempita gemuk gendong
generasi genap gencar gencat genggam genjot gerak geram gerbang gerebek gerobak geser gesit gila gilang
gilas gilir gitar giat gigi gigih gigit giling giur gizi gladi goda gol golong goreng gores gosok gotong
gubah gugah gugat gugur gugus gula gulir guna guncang gundah gunting gunung guru gusur habis habitat hadap
hadiah hadir hafal hajar hajat hak hakim halal halang halau halaman halus hambat hambur hamil hancur hangat
hangus hantam hantar hanyut hapus harap harga hari harmoni harmonis harta haru harum harus hasil hasut hati
haus hebat heboh hela hemat hendak hening henti heran herbal hewan hias hibah hibur hidang hidrasi hidup
hijab hijau hikmah hilang hilir himpit himpun hina hindar hinggap hirau hirup hisap hitam hitung hormat
hubung hujan hujat hukum hulu huni huru hutan ibadah ibarat ibu ide identifikasi identik identitas ikan ikat
iklan iklim ikhlas ikhtiar ikrar iktikad ikut ilham ilmu iman imbang imbas imbau imbuh imunisasi impor impi
inap industri informasi ingat ingin ingkar inisiatif injak inovasi inovatif insan insentif insidental
inspeksi inspirasi instansi instruksi integrasi integritas intens intensif interaksi internal inti intip
investasi inventarisasi irama iring iris irigasi isi ijab ijazah istimewa istirahat isu isyarat izin jabat
jadi jadwal jaga jagat jagung jahat jahit jaja jajah jajak jajal jajar jala jalan jalar jalin jalur jamah
jamban jamin jamu jamur janda jangan janggal jangka jangkau jangkit janji jantung jarah jarak jarang jaring
jasa jasmani jatuh jauh jawab jaya jebak jebol jejak jejaring jelajah jelang jelas jelek jemaah jembatan
jempol jemput jemur jenazah jendela jenguk jenis jenuh jera jerat jernih jerumus jinak jiwa jual juang juara
judi judul jujur jukung juluk jumlah jumpa jurnal juru jurus kabar kabul kabur kabut kacau kader kaget kagum
kain kais kait kaji kaki kakak kakek kala kalah kali kalibrasi kalkulasi kamar kambing kampanye kampung kamu
kandang kandas kandung kantong kantor kapal kapan kapasitas kaprah karakter karantina karib karir karier
karnaval kartu karunia karya kasar kasih kasus kata katrol kaum kawal kawan kawasan kawat kawin kaya kayu
kayuh kebaya kebun kecam kecewa kecil kecoh kecuali kecup kedip kejam kejar keji kejut kekang kekeh kekal
kelabu kelahi kelakar kelam kelak kelas kelenteng kelewat keliling keliru kelola kelompok keluar keluarga
keluh kemah kemas kembali kembang kemudi kemudian kena kenal kenan kenang kencan kencang kendala kendali
kendara kendor kendur kental kepal kepala kepit kepung keramat keranjang keras kerabat kerah kerap kering
keris keriting kerja kertas keruh kerumun kesan ketat ketik ketua ketuk khas khawatir khidmat khianat khitan
khotbah khusus khusyuk kias kiat kibar kikis kilat kilau kini kios kipas kira kiri kirim kisah kisar kisruh
kiprah kita klarifikasi klaim klaster klinik kobar kokoh kolaborasi kolam koleksi kolong koma komando
komersial komentar komisi komitmen komoditas kompak kompetensi kompetisi kompilasi kompleks kompos
komunikasi komunitas koordinasi kondisi konfirmasi konflik kongres konsep konsentrasi konservasi konsisten
konsolidasi konstruksi konsultasi konsumsi kontak kontribusi kontrak kontrol konversi konvoi koperasi korban
koreksi korupsi kosong kota kotak kotor kreasi kreatif kredit kriminal krisis kritik kritis kuak kuasa kuat
kubur kucur kue kuit kukuh kuliah kulit kuliner kumal kumandang kuman kumpul kumuh kunci kunjung kuno kuota
kupas kurang kuras kurban kursi kursus kurung kurus kusut kutip kutuk kusta laba labuh lacak lacur ladang
ladeni lafal laga lagu lahan lahap lahir laik lain laju lajur lakon laksana laku lalai lalu lama lamar
lambai lamban lambang lambat lambung lampau lampir lampu lancar lancong landa landas langgan langgar
langgeng langit langka langkah langsung langsing lanjut lansia lantai lantang lantik lantun lantur lapak
lapang lapis lapor lapuk larang larap larat lari laris larut latar latih lauk laut lawan lawat layak layan
layang layar layat lazim lebah lebar lebat lebih lebur lecet ledak leda lega legal legalisasi legislatif
legitimasi lekang lekas lekat leluasa lelah lelang lelap leluhur lemah lemari lembap lembaga lembap lembar
lembur lembut lempar lengah lengkap lengkung lenyap lepas lerai letak letih letus lewat liar libat libas
libur licik licin lihat lilin lilit limbah limpah lincah lindung linglung lingkar lingkung lingkup lintang
lintas lipat lipur liput lirik literasi lisan listrik lobi logis lokal lokasi lolos lomba lompat longgar
longsor lonjak lontar loyal luang luap luar luas lubang ludah lugas luka lukis luluh lulur lulus lumas lumat
lumpuh lumpur lunak lunas luncur luntur luput lurah luruh lurus lusuh maaf mabuk macam macet madani magang
mahal mahir main majalah majelis maju makam makan makin makmur makna maksimal maksud malam malas malu mampu
mampir manajemen manca mandat mandi mandiri manfaat mangkir mangkrak manis manja mantap manusia manut marah
marak maraton mari martabat masak masalah masif masjid massa masuk masyarakat mati matang maulid mediasi
mekar melulu memang menang menteri merah merdeka merek mereka meriah mesin mesra mesti mesum mewah milik
mimpi minat minggat minim minimal minta minum minyak miring miris misi miskin mitigasi mitra mobilisasi
modal modern moderasi moderat mogok mohon motivasi motor muara muat muda mudah mudik mudharat mufakat
muhasabah mukim mula mulia mulus mulut muluk munafik muncul mundur mungkin muntah murah murid murka murni
musibah musim musnah musuh musyawarah mutakhir mutasi mutu nafas nafkah nafsu naik najis nakal nalar nama
nanah nanti narasi narkoba nasib nasihat nasional naung negara negosiasi nekat nelayan neraca netral nikah
nikmat nilai nista niat niaga ninabobo nobat noda nominasi nonaktif normal normalisasi nyala nyaman nyanyi
nyaring nyaris nyata nyawa nyeri obat objek obral obrol observasi olah olahraga oleh omong ombak ongkos
operasi operasional opini optimal optimalisasi optimis orang orasi orbit organisasi orientasi otonomi
otoritas otomatis pacar pacu padam padan padat padi padu pagar pagelaran pagi paham pahat pahit pahlawan
pajak pajang pakai pakar pakan paket paksa paku palang paling palsu paman pamer pamit panas panca pancang
pancar pancing pandai pandang pandemi pandu pangan panen panggang panggil panggul panggung pangkal pangkas
pangkat pangku panik panitia panjang panjat pantas pantau panti pantul papar papah para parah parkir partai
partisipan partisipasi parut pasang pasar pasien pasok pasrah pasti patah paten patroli patok patuh patung
patut payah payung pecah pecat pedas pedoman peduli peka pekik peluh peluk peluang pelihara pelik pelopor
pelosok peluru penjara penat pencil pending pendek pengaruh pening penjuru penting penuh perah peran perang
perangkap perangkat perawan perban perbal percaya percik perdana perduli pergi pergok periksa peringkat
perintah peristiwa perkara perkasa perkosa perlu permai permisi pernah persis pertama peras perosok pesan
pesat pesta pesona petik pesimis peta picu pidana pidato pihak pijak pijat pikat pikir pikul pilah pilih
pilu pimpin pindah pingit pinggir pinggul pingsan pinjam pintar pintas pintu pisah plagiat pohon pokok pola
polemik polisi politik pompa populer porak posisi positif potensi potong potret praktik prakarsa prakira
prediksi prestasi prihatin primer prinsip prioritas pribadi proaktif produksi produktif profesi profesional
profil program promosi proses protes publik publikasi pugar puisi puja pukau pukul pulang pulas pulau pulih
puluh punggung punah pungkas pungut punya pupuk pupus pura puruk pusar pusat pusing puspa pustaka putar
putih putra putri putus puas puasa racik racun radang ragam ragu raih rahasia raja rajin raib rajut rakit
rakor rakus rakyat ramah ramai ramal rambah rambat rambu rampas ramping rampok rampung rancang rancu rangkai
rangkak rangkap rangkul rangkum rangsang rantai rantau rapat rapi raport rasa rasul rata ratap ratus raup
rawan rawat raya rayap rayu raung razia realisasi rebah rebus rebut receh reda redam redup refleksi
reformasi regenerasi registrasi rehabilitasi rekam rekap rekapitulasi rekayasa rekat rekomendasi
rekonsiliasi rekrut rekreasi rela relawan relokasi remaja remas remeh renang renca rencana renda rendah
rendam rengek rengkuh renggang renggut renovasi renta rentan rentang rentet renung repot resah resap resep
resik resmi resolusi respon respons responsif restorasi restu retak retas revisi revitalisasi riang rias
ribut ribu rilis rindang rindu ringan ringkas ringkus rinci rintang rintih rintis risak risau riset riuh
robek roboh roda rombak rombong rontok rosok rotasi rubuh rugi rujuk rukun rumah rumit rumpun rumput rumus
runcing rundung runding runtuh runtut rupa rusak rusuh rutin sabar sabet sabung sadap sadar safari sah
sahabat saham saing saji sakit saksi sakti salah salam salat saleh salib salin saling salju salur samar sama
samba sambang sambar sambil sambung sambut sampah sampai sampel samping sampul sandang sandar sandera sandi
sanding sangat sanggah sangga sanggup sangka sangkal sangkut sangsi sanitasi sanjung sanksi santai santap
santri santun sapa sapih sapu saput sarana saran sarang sarapan sarat saring sasar satir satu saudara sayang
sayat sayembara sayur sebab sebar seberang sebrang sebut sedekah sederhana sedia sedih sedot segar segel
segera sehat sejahtera sejarah sejuk sekolah selam selamat selang selaras selatan selebrasi seleksi
selenggara selesai seleweng selidik selimut selisih selip seluruh selundup sembah sembako sembelih sembilan
sembuh sembunyi semai semangat semarak semat semayam sembrono sembur semen seminar sempat sempit sempurna
semprot semua senam senang sendat sendiri sengaja sengat sengketa sengsara seni senggol senjata sensitif
sensus sentil sentosa sentra sentral sentuh senyap senyum sepak sepakat sepadan sepeda seragam serah serak
serap serasa serasi serba serbu serempak sering serius serta sertifikasi sertifikat seru sesak sesal sesat
sesuai setara seterika setia setir setop setor setrika setuju siaga siap siar siang siapa sibuk sidak sidang
sidik sifat sikap sikat siksa silang silakan silaturahmi silau simak simpan simpang simpati simpul simulasi
sinar sindir sinergi singgah singgung singkap singkat singkir singkronisasi sinkronisasi sirna sisa sisih
sisip sisir siswa sita situasi skrining soal sohor sokong solusi sombong sopan sopir sorak sorot sosial
sosialisasi sosok stabil standar standardisasi strategi strategis stres studi suap suara suasana subsidi
subur suci suguh suhu suit suka sukses sulap sulih sulit suluh sumbang sumber sumbat sumpah sungguh sungut
sunting suntik supervisi suplai suram surat surut suruh survei susah susuk susul susun susup susur susut
sutradara swadaya syarat syiar syukur taat tabah tabiat tabrak tabu tabung tabur tadah tafsir tagih tahan
tahap tahbis tahlil tahu tahun tajam tajuk takar takdir takjub takluk takut takwa tala tali talang tamat
tambah tambak tambal tambang tamasya tampak tampan tampar tampil tampung tamu tanam tancap tanda tandang
tandas tanding tandur tangan tangga tanggal tanggap tanggul tanggulang tanggung tangguh tangis tangkal
tangkap tangkas tangkis tani tantang tanya tapak taplak tarbiyah target tarif tarik taruh tari tarung tashih
tata tatap tatar taut tawa tawan tawar tayang tebak tebal tebang tebar tebas tebus teduh tegak tegang tegas
teguh tegur tekad tekan teken teknik teknis teknologi tekuk tekun teladan telaah telan telanjang telanjur
telantar teliti telusur teman tembak tembus tempat tempel tempuh tempur temu tenaga tenang tender tendang
tengah tengadah tenggang tenggelam tengkar tengok tentang tentara tenteram tentu tenun tepat tepi tepis
tepuk tera terang terap teras terbang terbit terima terjemah terjang terjun terka teriak ternak tertib terus
tetap tetas tetes tetangga tewas tiada tiba tidak tidur tiga tikam tikung tilik tilang timbang timbul timbun
timpa timpang timur tindak tindih tinggal tinggi tingkah tingkat tinjau tinju tipis tipu tiris tiru titah
titel titik titip tiup tokoh toko tolak toleh toleransi tolong tombol tonggak tongkat tonjol tonton topang
tradisi transaksi transfer transformasi transisi transparan transparansi transportasi trauma trotoar tugas
tuju tujuh tukang tukar tular tulis tulus tulang tumbang tumbuh tumbuk tumpah tumpang tumpas tumpu tumpuk
tumpul tuna tunai tunas tunawisma tunda tunduk tunggak tunggal tunggang tunggu tungku tunjang tunjuk tuntas
tuntun tuntut turap turis turun turut tusuk tutor tutup tutur tuang tuan tuah tua ubah ucap uji ujar ujung
ukir ukur ulah ulang ulas ulur ulet umbar umbul umpama umpan umroh umrah umum umur undang undi undur unduh
unggah unggul ungkap ungkit ungsi unik untai untuk untung upacara upah upaya upgrade urai urun urung urus
urut usaha usai usang usia usik usul usung usut utama utang utara utuh utus vaksin vaksinasi validasi
variasi verifikasi vonis wabah wacana wadah wafat wahana wajah wajar wajib wakaf wakil waktu walimah waras
warga waris warna warta waspada wawancara wewenang wibawa wirausaha wisata wisuda wujud wejang yakin yatim
zakat zalim ziarah zina zona
`;
