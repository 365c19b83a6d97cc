/** Gold families, one a line: `root: forms`. See `../gold-word-forms.ts`. */
export const FIRST_FAMILIES = `
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
