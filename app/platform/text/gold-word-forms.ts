/**
 * Gold roots for measuring the stemmer: one family a line, `root: forms`. Every two forms of a family must share an
 * index form, no two forms of different families may. Words marked with `=` are compounds or disputed and stay out.
 * The second and third lists were written after the roots and rules, to measure on words they were not made for.
 */
const FIRST_FAMILIES = `
terima: menerima diterima penerimaan penerima terimalah
tingkat: meningkatkan peningkatan ditingkatkan meningkat tingkatkan
tutup: menutup ditutup penutupan tertutup penutup
resmi: peresmian diresmikan meresmikan resminya
layan: pelayanan melayani dilayani layanannya pelayan
bangun: pembangunan membangun dibangun bangunan terbangun
salur: penyaluran menyalurkan disalurkan tersalurkan saluran
kendali: pengendalian mengendalikan dikendalikan terkendali
imbau: imbauan mengimbau diimbau himbauan menghimbau
selenggara: penyelenggaraan menyelenggarakan diselenggarakan terselenggara terselenggaranya penyelenggara
tanggulang: penanggulangan menanggulangi ditanggulangi
tangan: menangani penanganan ditangani
tandatangan: ditandatangani menandatangani penandatanganan
turun: menurunkan penurunan diturunkan keturunan turunnya
kunjung: kunjungan mengunjungi berkunjung dikunjungi pengunjung
tani: petani pertanian bertani
nelayan: nelayan nelayannya nelayan-nelayan
layar: pelayaran berlayar penayangan=
ikan: perikanan ikan-ikan
mereka: mereka merekalah
reka: merekayasa=
pelihara: pemeliharaan memelihara dipelihara terpelihara
buku: buku-buku pembukuan bukunya
kominfo: kominfo
diskominfo: diskominfo diskominfonya
baik: memperbaiki perbaikan diperbaiki kebaikan sebaik-baiknya terbaik
oleh: memperoleh diperoleh perolehan
kuat: memperkuat diperkuat penguatan menguatkan kekuatan
luas: memperluas perluasan diperluas seluas-luasnya
panjang: memperpanjang perpanjangan diperpanjang sepanjang
ingat: memperingati peringatan mengingatkan diingatkan diperingati
juang: memperjuangkan perjuangan berjuang pejuang
hati: memperhatikan perhatian diperhatikan
bersih: kebersihan membersihkan dibersihkan pembersihan bersih-bersih
sehat: kesehatan menyehatkan penyehatan kesehatannya
sejahtera: kesejahteraan menyejahterakan mensejahterakan
didik: pendidikan mendidik terdidik pendidik berpendidikan
ajar: pembelajaran pelajar mengajar belajar pengajar mempelajari pelajaran
latih: pelatihan melatih dilatih pelatih terlatih
bina: pembinaan membina dibina pembina binaan
awas: pengawasan mengawasi diawasi pengawas
kembang: pengembangan mengembangkan dikembangkan berkembang perkembangan
usaha: pengusaha perusahaan berusaha mengusahakan
dagang: perdagangan pedagang berdagang
industri: perindustrian industrinya
kerja: pekerjaan bekerja pekerja mengerjakan dikerjakan ketenagakerjaan=
tenaga: ketenagaan bertenaga
kesan: terkesan mengesankan
sah: pengesahan mengesahkan disahkan sahkan
cek: mengecek pengecekan dicek
pantau: pemantauan memantau dipantau terpantau
periksa: pemeriksaan memeriksa diperiksa pemeriksa
pimpin: memimpin dipimpin pimpinan kepemimpinan pemimpin
pilih: pemilihan memilih dipilih terpilih pemilih
putus: keputusan memutuskan diputuskan pemutusan
patuh: kepatuhan mematuhi dipatuhi
pakai: pemakaian memakai dipakai pemakai pakaian
pasang: pemasangan memasang dipasang terpasang
pasar: pemasaran memasarkan dipasarkan
paham: pemahaman memahami dipahami
padam: pemadaman memadamkan dipadamkan pemadam
perintah: pemerintah pemerintahan memerintahkan pemerintahannya
sampai: menyampaikan penyampaian disampaikan disampaikannya
sosialisasi: sosialisasi mensosialisasikan menyosialisasikan disosialisasikan tersosialisasikan
koordinasi: berkoordinasi mengoordinasikan mengkoordinasikan dikoordinasikan pengoordinasian
evaluasi: mengevaluasi dievaluasi pengevaluasian
verifikasi: memverifikasi diverifikasi terverifikasi
publikasi: memublikasikan mempublikasikan dipublikasikan
promosi: mempromosikan dipromosikan promosinya
produksi: memproduksi diproduksi berproduksi
program: memprogramkan terprogram diprogramkan
sukses: menyukseskan mensukseskan kesuksesan
musnah: pemusnahan memusnahkan dimusnahkan
musyawarah: bermusyawarah permusyawaratan=
mukim: permukiman bermukim pemukiman
makmur: kemakmuran memakmurkan
masyarakat: masyarakat kemasyarakatan memasyarakatkan bermasyarakat
lurah: kelurahan lurah-lurah
camat: kecamatan camatnya
bupati: bupati bupatinya
menteri: kementerian menterinya
desa: pedesaan perdesaan desa-desa
kota: perkotaan kota-kota kotanya
kebun: perkebunan berkebun pekebun
ternak: peternakan beternak peternak
hutan: kehutanan penghutanan
laut: kelautan melaut lautnya
hubung: perhubungan menghubungi dihubungi hubungannya penghubung
tanah: pertanahan tanahnya
duduk: mendudukkan
daya: pemberdayaan memberdayakan diberdayakan berdaya
laku: memberlakukan pemberlakuan diberlakukan berlaku perilaku=
henti: memberhentikan pemberhentian berhenti menghentikan dihentikan
terang: penerangan menerangkan diterangkan keterangan
tertib: ketertiban menertibkan penertiban ditertibkan
tanggap: menanggapi tanggapan ditanggapi
buka: keterbukaan membuka dibuka pembukaan terbuka
libat: keterlibatan melibatkan dilibatkan terlibat
jangkau: keterjangkauan menjangkau terjangkau dijangkau
sedia: ketersediaan menyediakan penyediaan disediakan tersedia persediaan
lambat: keterlambatan terlambat memperlambat
hasil: keberhasilan berhasil menghasilkan dihasilkan
lanjut: keberlanjutan berkelanjutan melanjutkan dilanjutkan selanjutnya
ada: keberadaan mengadakan pengadaan diadakan berada
pihak: keberpihakan berpihak
ikut: keikutsertaan= mengikuti diikuti pengikut berikut
bersama: kebersamaan bersama-sama
adil: keadilan pengadilan mengadili berkeadilan
jalan: perjalanan berjalan menjalankan dijalankan pejalan
aman: keamanan mengamankan pengamanan diamankan
nyaman: kenyamanan menyamankan
nyata: kenyataan pernyataan menyatakan dinyatakan ternyata
nyanyi: menyanyi bernyanyi penyanyi nyanyian
bicara: pembicara membicarakan pembicaraan berbicara
budaya: kebudayaan membudayakan berbudaya pembudayaan
muka: mengemukakan dikemukakan permukaan pemuka
samping: mengesampingkan dikesampingkan
keluar: mengeluarkan pengeluaran dikeluarkan
satu: persatuan kesatuan menyatukan bersatu mempersatukan
tua: mengetuai diketuai ketuanya=
rakyat: kerakyatan merakyat rakyatnya
warga: kewarganegaraan= warganya warga
uang: keuangan uangnya
untung: keuntungan menguntungkan beruntung
kurang: mengurangi pengurangan dikurangi berkurang kekurangan
urus: mengurus pengurus pengurusan diurus kepengurusan urusan
ukur: mengukur pengukuran diukur terukur ukuran
kaji: mengkaji pengkajian dikaji kajian
kelola: mengelola pengelolaan dikelola pengelola
kumpul: mengumpulkan pengumpulan dikumpulkan berkumpul terkumpul
kirim: mengirim pengiriman dikirim kiriman terkirim
tanam: menanam penanaman ditanam tanaman tertanam
tata: menata penataan ditata tertata
tari: menari penari tarian menari-nari
tulis: menulis penulisan ditulis tertulis penulis tulisan
tunjuk: menunjukkan penunjukan ditunjuk petunjuk
tunda: menunda penundaan ditunda tertunda
tugas: petugas bertugas menugaskan penugasan ditugaskan
tinjau: meninjau peninjauan ditinjau tinjauan
tanda: menandai penanda bertanda
tantang: menantang tantangan penantang
tentu: menentukan ditentukan ketentuan tertentu penentuan
serah: menyerahkan penyerahan diserahkan
serap: menyerap penyerapan diserap terserap
sambut: menyambut penyambutan disambut sambutan
suluh: penyuluhan penyuluh menyuluh
susun: menyusun penyusunan disusun tersusun
siap: menyiapkan persiapan disiapkan kesiapan mempersiapkan
siaga: kesiapsiagaan= bersiaga siaga
sepakat: kesepakatan menyepakati disepakati bersepakat
sinergi: bersinergi menyinergikan disinergikan
salat: salat salatnya
anak: anak-anak anak-anaknya
ibu: ibu-ibu ibunya
sayur: sayur-mayur sayuran
warna: warna-warni mewarnai berwarna
undang: mengundang diundang undangan
undang-undang: undang-undang perundang-undangan
bencana: kebencanaan bencananya
arsip: kearsipan mengarsipkan pengarsipan
pustaka: perpustakaan kepustakaan
guna: pengguna menggunakan digunakan penggunaan kegunaan
ganti: mengganti penggantian diganti pengganti pergantian
gerak: gerakan menggerakkan bergerak pergerakan penggerak
giat: kegiatan kegiatannya penggiat giatkan
harga: menghargai penghargaan dihargai
hadir: menghadiri kehadiran dihadiri hadirnya
hias: menghias perhiasan dihias
jabat: pejabat jabatan menjabat
daftar: pendaftaran mendaftar terdaftar didaftarkan pendaftar
data: pendataan mendata didata
damping: pendampingan mendampingi didampingi pendamping
dukung: mendukung dukungan pendukung didukung
duga: menduga dugaan diduga
catat: pencatatan mencatat dicatat tercatat catatan
cegah: pencegahan mencegah dicegah
capai: pencapaian mencapai dicapai tercapai capaian
cepat: percepatan mempercepat dipercepat kecepatan
calon: pencalonan mencalonkan dicalonkan
rencana: perencanaan merencanakan direncanakan berencana
rapat: rapatnya rapat-rapat
rawat: perawatan merawat dirawat perawat
raih: meraih diraih peraih
rumah: perumahan rumah-rumah serumah
lapor: laporan melaporkan dilaporkan pelapor pelaporan
laksana: pelaksanaan melaksanakan dilaksanakan terlaksana pelaksana
lantik: pelantikan melantik dilantik
lestari: melestarikan pelestarian kelestarian dilestarikan
lindung: perlindungan melindungi dilindungi pelindung terlindungi
lomba: perlombaan berlomba dilombakan
wakil: mewakili diwakili perwakilan
wujud: mewujudkan terwujud perwujudan diwujudkan
wajib: kewajiban mewajibkan diwajibkan
yakin: meyakini keyakinan meyakinkan diyakini
bijak: kebijakan kebijakannya
bantu: bantuan membantu dibantu pembantu
bagi: pembagian membagikan dibagikan berbagi
berantas: pemberantasan memberantas diberantas
berita: pemberitaan memberitakan diberitakan
beri: memberi pemberian diberikan memberikan
tahu: memberitahukan= mengetahui diketahui pengetahuan
bayar: pembayaran membayar dibayar
biaya: pembiayaan membiayai dibiayai
vaksin: divaksin memvaksin
stunting: stunting stuntingnya
hoaks: hoaks hoaksnya
digital: mendigitalkan digitalnya
musrenbang: musrenbang musrenbangnya
posyandu: posyandu posyandunya
umkm: umkm umkm-nya
wanasari: wanasari wanasarinya
pkk: pkk
asn: asn
perda: perda
perdana: perdana
pertama: pertama pertama-tama
perahu: perahu
terus: terusan meneruskan diteruskan
terasi: terasi
beras: beras berasnya
besar: pembesaran membesarkan memperbesar terbesar
sekolah: sekolah bersekolah persekolahan
sepeda: bersepeda sepedanya pesepeda
seragam: penyeragaman diseragamkan keseragaman
semangat: bersemangat menyemangati
selamat: keselamatan menyelamatkan penyelamatan diselamatkan
kelapa: kelapa
kepala: mengepalai dikepalai kepalanya
kemeja: kemeja
meja: mejanya
kecewa: mengecewakan kekecewaan
pesisir: pesisir
peluang: berpeluang
pedoman: berpedoman pedomannya
pegawai: kepegawaian pegawainya
pariwisata: kepariwisataan pariwisata
makan: makanan makanannya dimakan
minum: minuman diminum
ruang: ruangan ruangannya
maluku: maluku
malu: memalukan pemalu
kediri: kediri
diri: berdiri=
divisi: divisi
visi: visinya
dinas: kedinasan dinasnya
direktur: direktur
rektor: rektor
medan: medan
padang: padang
padan: sepadan=
jamu: jamuan menjamu
kaku: kekakuan
perawan: perawan
pesan: pemesanan memesan dipesan
peran: berperan pemeranan
perang: peperangan berperang memerangi
pernah: pernah
sering: sering keseringan
kering: kekeringan mengeringkan
kaya: kekayaan memperkaya
menang: pemenang kemenangan memenangkan
kenang: mengenang kenangan
senang: menyenangkan kesenangan
datang: kedatangan mendatangkan mendatangi
`;

const SECOND_FAMILIES = `
sebar: menyebarkan penyebaran disebarkan tersebar sebaran
sasar: menyasar sasaran disasar
salah: kesalahan menyalahkan disalahkan bersalah
salur: penyalur
simpan: menyimpan penyimpanan disimpan simpanan
sumbang: menyumbang sumbangan penyumbang
tabung: menabung tabungan penabung
tambah: menambah penambahan tambahan bertambah ditambahkan
tangkap: menangkap penangkapan ditangkap tangkapan
tebang: menebang penebangan ditebang
tekan: menekan menekankan tekanan ditekan
temu: menemukan ditemukan pertemuan bertemu penemuan
tetap: menetapkan penetapan ditetapkan ketetapan
timbang: menimbang pertimbangan penimbangan mempertimbangkan
tolak: menolak penolakan ditolak
tuju: menuju tujuan bertujuan dituju
kabar: mengabarkan dikabarkan kabarnya
kenal: mengenal memperkenalkan pengenalan dikenal perkenalan
kendara: kendaraan berkendara pengendara mengendarai
keluh: keluhan mengeluh mengeluhkan dikeluhkan
konsumsi: mengonsumsi mengkonsumsi dikonsumsi
komunikasi: mengomunikasikan berkomunikasi dikomunikasikan
kuasa: menguasai penguasaan kekuasaan berkuasa penguasa
kukuh: mengukuhkan pengukuhan dikukuhkan
padat: kepadatan pemadatan dipadatkan
pelopor: memelopori kepeloporan dipelopori
pesan: memesan
percaya: kepercayaan mempercayai mempercayakan dipercaya
pengaruh: memengaruhi mempengaruhi berpengaruh dipengaruhi
punya: mempunyai kepunyaan dipunyai
pindah: memindahkan pemindahan berpindah dipindahkan perpindahan
potong: memotong pemotongan dipotong potongan
pulih: memulihkan pemulihan dipulihkan
puas: kepuasan memuaskan
proses: memproses diproses pemrosesan
praktik: mempraktikkan praktiknya dipraktikkan
peraga: memperagakan peragaan
daerah: kedaerahan daerahnya
dalam: mendalami pendalaman kedalaman didalami
dana: pendanaan mendanai didanai
darurat: kedaruratan
demokrasi: berdemokrasi pendemokrasian
distribusi: mendistribusikan pendistribusian didistribusikan terdistribusi
dorong: mendorong dorongan didorong pendorong
cinta: mencintai kecintaan dicintai pecinta
cerdas: mencerdaskan kecerdasan
ciri: mencirikan bercirikan
cipta: menciptakan penciptaan diciptakan tercipta pencipta
jadwal: menjadwalkan penjadwalan dijadwalkan terjadwal
jaga: menjaga penjagaan dijaga terjaga
jamin: menjamin jaminan penjaminan dijamin terjamin
jaring: menjaring jaringan penjaringan terjaring
jelas: menjelaskan penjelasan dijelaskan kejelasan memperjelas
jual: menjual penjualan dijual terjual penjual
juara: menjuarai kejuaraan
gagas: menggagas gagasan digagas penggagas
galang: menggalang penggalangan digalang
gelar: menggelar digelar pergelaran
gencar: menggencarkan digencarkan
gabung: menggabungkan penggabungan gabungan bergabung tergabung
gembira: kegembiraan menggembirakan bergembira
gizi: bergizi gizinya
guru: keguruan guru-guru
hormat: menghormati penghormatan dihormati kehormatan terhormat
hukum: menghukum hukuman dihukum
himpun: menghimpun himpunan perhimpunan dihimpun terhimpun
hibah: menghibahkan dihibahkan
aju: mengajukan pengajuan diajukan
alam: mengalami pengalaman dialami
alih: mengalihkan pengalihan dialihkan peralihan
alokasi: mengalokasikan pengalokasian dialokasikan
ambil: mengambil pengambilan diambil
ancam: mengancam ancaman terancam
angkat: mengangkat pengangkatan diangkat
angkut: mengangkut pengangkutan angkutan diangkut
anggar: menganggarkan penganggaran anggaran dianggarkan
apresiasi: mengapresiasi diapresiasi
arah: mengarahkan pengarahan arahan diarahkan terarah
atur: mengatur pengaturan aturan diatur peraturan
adu: mengadu aduan pengaduan diadukan
aktif: mengaktifkan pengaktifan keaktifan diaktifkan
edukasi: mengedukasi diedukasi pengedukasian
efektif: keefektifan mengefektifkan
ekspor: mengekspor diekspor pengekspor
elektronik: elektroniknya
informasi: menginformasikan diinformasikan informasinya
inovasi: berinovasi inovasinya
integrasi: mengintegrasikan terintegrasi pengintegrasian
inventarisasi: menginventarisasi diinventarisasi
olah: mengolah pengolahan diolah olahan
operasi: mengoperasikan beroperasi pengoperasian dioperasikan
koperasi: perkoperasian koperasinya
optimal: mengoptimalkan pengoptimalan dioptimalkan
utama: mengutamakan diutamakan keutamaan
ungkap: mengungkapkan diungkapkan pengungkapan terungkap
ulang: mengulang pengulangan berulang diulang
uji: menguji pengujian diuji penguji
umum: mengumumkan pengumuman diumumkan
unggah: mengunggah unggahan diunggah pengunggahan
unggul: keunggulan unggulan mengungguli
upaya: mengupayakan diupayakan upayanya
usul: mengusulkan usulan diusulkan pengusulan
izin: mengizinkan perizinan diizinkan izinnya
inap: menginap penginapan
lahir: melahirkan kelahiran dilahirkan
lampir: melampirkan lampiran terlampir
lapang: lapangan
lengkap: melengkapi kelengkapan dilengkapi perlengkapan
luncur: meluncurkan peluncuran diluncurkan
lunas: melunasi pelunasan dilunasi
manfaat: memanfaatkan pemanfaatan bermanfaat dimanfaatkan
masuk: memasuki memasukkan masukan dimasukkan termasuk
mohon: memohon permohonan dimohon pemohon
mula: memulai dimulai permulaan pemula
mudah: memudahkan kemudahan mempermudah
mutakhir: memutakhirkan pemutakhiran dimutakhirkan
minat: peminat diminati
naung: menaungi naungan dinaungi
nilai: menilai penilaian dinilai penilai
nikah: pernikahan menikah dinikahkan
raya: merayakan perayaan dirayakan
realisasi: merealisasikan direalisasikan terealisasi
rehabilitasi: merehabilitasi direhabilitasi
rekam: merekam perekaman rekaman
ringan: meringankan keringanan diringankan
rinci: merinci rincian perincian dirinci
rugi: merugikan kerugian dirugikan
rumus: merumuskan perumusan dirumuskan rumusan
wabah: mewabah
warta: pewarta mewartakan
wirausaha: kewirausahaan berwirausaha
waspada: mewaspadai kewaspadaan diwaspadai
wenang: kewenangan berwenang
banjir: membanjiri kebanjiran banjirnya
batas: membatasi pembatasan dibatasi perbatasan terbatas
bebas: membebaskan pembebasan kebebasan dibebaskan
bahas: membahas pembahasan dibahas bahasan
bawa: membawa bawaan dibawa terbawa
beda: perbedaan berbeda membedakan
bentuk: membentuk pembentukan dibentuk terbentuk
bongkar: membongkar pembongkaran dibongkar
bimbing: membimbing bimbingan pembimbing dibimbing
bukti: membuktikan pembuktian terbukti
bekal: membekali pembekalan dibekali
benah: membenahi pembenahan dibenahi
vonis: divonis memvonis
validasi: memvalidasi divalidasi tervalidasi
fasilitas: fasilitasnya
fasilitasi: memfasilitasi difasilitasi
fokus: memfokuskan berfokus difokuskan
fungsi: berfungsi memfungsikan difungsikan
zakat: berzakat zakatnya
ziarah: berziarah menziarahi peziarah
data: basisdata=
sekretaris: kesekretariatan= sekretarisnya
sekretariat: sekretariat
syarat: persyaratan mensyaratkan disyaratkan
syukur: bersyukur mensyukuri syukuran
khusus: mengkhususkan kekhususan dikhususkan
kritik: mengkritik dikritik
tradisi: mentradisikan tradisinya
transfer: mentransfer ditransfer
stabil: menstabilkan kestabilan penstabilan
standar: menstandarkan standarnya
lokasi: berlokasi
merdeka: kemerdekaan memerdekakan
menara: menaranya
mentari: mentari
mesin: permesinan mesinnya
pelangi: pelangi
pelita: pelita
percuma: percuma
perkara: perkaranya
permata: permata
persen: persentase=
sejarah: bersejarah kesejarahan
sengaja: disengaja kesengajaan
segera: menyegerakan disegerakan
semarak: menyemarakkan disemarakkan kesemarakan
terap: menerapkan penerapan diterapkan terapan
teliti: meneliti penelitian diteliti peneliti ketelitian
telusur: menelusuri penelusuran ditelusuri
berangkat: keberangkatan memberangkatkan diberangkatkan
angin: anginnya
kera: kera
karang: mengarang karangan pengarang
arang: arang
kapal: perkapalan kapal-kapal
imigrasi: keimigrasian
polisi: kepolisian polisinya
jaksa: kejaksaan jaksanya
hakim: kehakiman
presiden: kepresidenan
gubernur: gubernurnya
walikota: walikotanya
keluarga: kekeluargaan berkeluarga keluarganya
olahraga: keolahragaan berolahraga
sastra: kesusastraan=
agama: keagamaan beragama
manusia: kemanusiaan manusiawi=
negara: kenegaraan bernegara
bangsa: kebangsaan berbangsa
sosial: sosialnya
organisasi: berorganisasi mengorganisasikan pengorganisasian
administrasi: pengadministrasian mengadministrasikan
dokumentasi: mendokumentasikan didokumentasikan pendokumentasian
gotong: bergotong
tindaklanjut: menindaklanjuti ditindaklanjuti
tanggungjawab: pertanggungjawaban mempertanggungjawabkan
salahguna: penyalahgunaan menyalahgunakan disalahgunakan
sebarluas: menyebarluaskan penyebarluasan disebarluaskan
`;

const THIRD_FAMILIES = `
sunting: menyunting penyunting disunting penyuntingan
seleksi: menyeleksi diseleksi penyeleksian
tampil: menampilkan penampilan ditampilkan tampilan
tumpuk: menumpuk tumpukan penumpukan
tuduh: menuduh tuduhan dituduh
kembali: mengembalikan pengembalian dikembalikan
kemas: mengemas kemasan pengemasan dikemas
kerah: mengerahkan pengerahan dikerahkan
kuning: menguning kekuningan kuning-kuning
kotor: mengotori kotoran pengotoran
pagar: memagari pemagaran dipagari
pangkas: memangkas pemangkasan dipangkas
pompa: memompa pemompaan
pungut: memungut pungutan dipungut pemungutan
sapu: menyapu penyapu disapu
saksi: menyaksikan disaksikan persaksian penyaksian
sandar: bersandar menyandarkan
aspal: mengaspal pengaspalan diaspal
aspirasi: mengaspirasikan aspirasinya
bedah: membedah pembedahan dibedah
cabut: mencabut pencabutan dicabut
derita: menderita penderita penderitaan
fasih: kefasihan
gotongroyong: kegotongroyongan
guncang: mengguncang guncangan diguncang
hapus: menghapus penghapusan dihapus
hemat: menghemat penghematan
hijau: menghijaukan penghijauan
impor: mengimpor diimpor pengimpor
jalin: menjalin terjalin dijalin jalinan
jemput: menjemput penjemputan dijemput
jenguk: menjenguk dijenguk
lapis: melapisi lapisan pelapisan
lebur: melebur peleburan dilebur
luka: melukai terluka dilukai
mandiri: kemandirian
mandi: memandikan
rombong: rombongan serombongan
ramah: keramahan ramah-tamah beramah-tamah
santun: santunan menyantuni disantuni penyantunan
sehat: sesehat
sidang: persidangan bersidang menyidangkan
sidak: menyidak disidak
sita: menyita disita penyitaan
silaturahmi: bersilaturahmi silaturahminya
swasembada: berswasembada
tagih: menagih tagihan penagihan ditagih
taat: menaati mentaati ketaatan ditaati
telantar: menelantarkan ditelantarkan penelantaran
terjemah: menerjemahkan terjemahan penerjemah diterjemahkan
teladan: meneladani keteladanan diteladani
terbit: menerbitkan penerbitan diterbitkan terbitan
terjun: menerjunkan diterjunkan
tilang: menilang ditilang penilangan
tertawa: menertawakan=
tawa: menertawakan=
tebar: menebar penebaran ditebar
takut: menakuti ketakutan penakut
urai: mengurai diurai penguraian
ungsi: mengungsi pengungsian pengungsi diungsikan
undi: mengundi undian pengundian
unjukrasa: berunjukrasa=
waris: mewarisi warisan diwariskan
wisuda: mewisuda diwisuda wisudawan=
karantina: mengkarantina dikarantina mengarantina
kampanye: mengampanyekan berkampanye kampanyenya
kompetisi: berkompetisi
kolaborasi: berkolaborasi mengolaborasikan dikolaborasikan
rekomendasi: merekomendasikan direkomendasikan
relokasi: merelokasi direlokasi
sertifikasi: menyertifikasi mensertifikasi tersertifikasi disertifikasi
sinkron: menyinkronkan disinkronkan mensinkronkan
simulasi: menyimulasikan disimulasikan
subsidi: menyubsidi bersubsidi disubsidi
sumpah: bersumpah disumpah penyumpahan
skrining: diskrining skriningnya
input: menginput diinput penginputan
rapat: merapatkan perapatan
pelatnas: pelatnas
pemilu: pemilu pemilunya
pilkada: pilkada
penjara: memenjarakan dipenjara pemenjaraan
peduli: kepedulian memedulikan mempedulikan dipedulikan
pamer: memamerkan pameran dipamerkan
panggil: memanggil pemanggilan dipanggil panggilan
parkir: memarkir perparkiran parkiran
pegang: memegang pegangan dipegang pemegang
pelita: pelitanya
penting: kepentingan mementingkan dipentingkan
perlu: memerlukan keperluan diperlukan
peta: memetakan pemetaan dipetakan
petik: memetik pemetikan dipetik
pasien: pasiennya
pekan: sepekan pekannya
pendopo: pendopo
pantai: pantainya
pantas: memantaskan kepantasan
panitia: kepanitiaan
mitra: kemitraan bermitra
mutu: bermutu
mimpi: bermimpi
miskin: kemiskinan
modal: permodalan bermodal
muat: memuat muatan dimuat pemuatan
mufakat: bermufakat
musnah: memusnahkan
nasihat: menasihati penasihat dinasihati
nasional: kenasionalan
ekonomi: perekonomian ekonominya
eksekusi: mengeksekusi dieksekusi
elok: keelokan
emban: mengemban diemban
entas: mengentaskan pengentasan dientaskan
erat: mempererat dipererat mengeratkan
estetika: estetikanya
inspirasi: menginspirasi terinspirasi
instruksi: menginstruksikan diinstruksikan
intensif: mengintensifkan diintensifkan
investasi: berinvestasi menginvestasikan
istirahat: beristirahat peristirahatan
isi: mengisi pengisian diisi berisi
ikat: mengikat pengikat ikatan diikat terikat
ibadah: beribadah peribadatan=
ajak: mengajak ajakan diajak
akses: mengakses diakses aksesnya
aku: mengakui diakui pengakuan
amal: beramal amalan
andal: mengandalkan diandalkan keandalan
antar: mengantar pengantaran diantar pengantar
antre: antrean mengantre
anugerah: menganugerahkan penganugerahan dianugerahi
anut: menganut dianut penganut
asuh: mengasuh pengasuh asuhan diasuh
asal: berasal asalnya
awal: mengawali diawali awalnya
kawal: mengawal pengawalan dikawal
kalah: mengalahkan kekalahan dikalahkan
salat: menyalatkan
silang: persilangan menyilang
sinar: menyinari bersinar penyinaran
siram: menyiram penyiraman disiram
sisir: menyisir penyisiran disisir
pesisir: pesisirnya
`;

export type GoldForm = { readonly word: string; readonly root: string };

function goldForms(families: string): GoldForm[] {
  return families
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [root = '', forms = ''] = line.split(':');
      return forms
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '' && !word.endsWith('='))
        .map((word) => ({ word, root }));
    });
}

export const GOLD_FORMS: readonly GoldForm[] = goldForms(FIRST_FAMILIES);
export const SECOND_GOLD_FORMS: readonly GoldForm[] = goldForms(SECOND_FAMILIES);
export const THIRD_GOLD_FORMS: readonly GoldForm[] = goldForms(THIRD_FAMILIES);
