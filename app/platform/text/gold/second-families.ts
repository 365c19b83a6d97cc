/** Gold families, one a line: `root: forms`. See `../gold-word-forms.ts`. */
export const SECOND_FAMILIES = `
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
