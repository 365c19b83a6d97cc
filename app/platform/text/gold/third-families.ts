/** Gold families, one a line: `root: forms`. See `../gold-word-forms.ts`. */
export const THIRD_FAMILIES = `
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
