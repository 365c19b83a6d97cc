/**
 * Words that the rules of affixes would read wrongly, and spellings that stand for another. Both also work inside
 * longer words: `menghimbau` is kept as `imbau` because `himbau` is.
 */

/** Two roots fit these words equally well; usage decides (mengawali is of awal, mengawal of kawal). */
const MISREAD = `
mengemukakan=muka dikemukakan=muka kemukakan=muka pemuka=muka dikedepankan=depan mengedepankan=depan pengrajin=rajin
perundangan=undang-undang perundang=undang-undang beramal=amal berangan=angan berapi=api perapian=api beratap=atap
berawan=awan mengawali=awal mengawalinya=awal berekor=ekor berombak=ombak mengurungkan=urung berangka=angka berangkai=rangkai pencari=cari penggali=gali terisak=isak
sehati=hati menanti=nanti penantian=nanti beragam=ragam
menyetujui=setuju disetujui=setuju persetujuan=setuju mengarang=karang pengarang=karang 

`;

/** Common spellings beside the standard one. */
const VARIANTS = `
aktifitas=aktivitas analisa=analisis antri=antre apotik=apotek atlit=atlet azas=asas fikir=pikir cidera=cedera detil=detail
disain=desain ekstrim=ekstrem export=ekspor eksport=ekspor import=impor faham=paham hakekat=hakikat handal=andal
hektar=hektare himbau=imbau hipotesa=hipotesis hirarki=hierarki hutang=utang ijasah=ijazah ijin=izin isteri=istri
jadual=jadwal jaman=zaman jendral=jenderal karir=karier kongkrit=konkret konkrit=konkret kordinasi=koordinasi
koordinir=koordinasi organisir=organisasi kreatifitas=kreativitas kuatir=khawatir kwalitas=kualitas kwitansi=kuitansi
legalisir=legalisasi lembab=lembap managemen=manajemen manager=manajer mentri=menteri mesjid=masjid metoda=metode
milyar=miliar trilyun=triliun musholla=musala mushola=musala musholah=musala nasehat=nasihat nomer=nomor nopember=november
pebruari=februari obyek=objek obyektif=objektif subyek=subjek pondasi=fondasi praktek=praktik produktifitas=produktivitas
efektifitas=efektivitas propinsi=provinsi prosentase=persentase raport=rapor rejeki=rezeki resiko=risiko sekedar=sekadar
seksama=saksama sekertaris=sekretaris silahkan=silakan sistim=sistem standarisasi=standardisasi supir=sopir survey=survei
tauladan=teladan tehnik=teknik tehnologi=teknologi tentram=tenteram trampil=terampil varitas=varietas sholat=salat
shalat=salat solat=salat ramadhan=ramadan ustadz=ustaz ustad=ustaz hoax=hoaks rubah=ubah nampak=tampak nonton=tonton
mancing=pancing pinta=minta jamaah=jemaah majlis=majelis sinergitas=sinergi ibadat=ibadah photo=foto sodara=saudara
pembukuan=buku trotoir=trotoar kaos=kaus pagelaran=gelar
`;

const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [word = '', form = ''] = pair.split('=');
      return [word, form];
    });

export const OWN_FORMS: ReadonlyMap<string, string> = new Map([
  ...pairs(MISREAD),
  ...pairs(VARIANTS),
  ['undang-undang', 'undang-undang'],
  ['perundang-undangan', 'undang-undang'],
  ['oleh-oleh', 'oleh-oleh'],
]);

/** Where both roots fit, the first is meant: a word so read is never of the second. */
const WINNERS = `
aku>kaku aku>dia alam>kalam arung>karung awas>kawasan elak>kelak isi>kisi operasi>koperasi ubah>kubah urus>kurus
usut>kusut usir>kusir erat>kerat makan>pakan malu>palu mohon>pohon marah>parah masuk>pasukan mati>pati merah>perah
miring>piring alat>ralat tanah>nanah
padan>madani minta>pinta tamu>pena bank>perban
`;

export const BEATEN_BY: ReadonlyMap<string, readonly string[]> = beaten();

function beaten(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const pair of WINNERS.trim().split(/\s+/)) {
    const [winner = '', loser = ''] = pair.split('>');
    found.set(loser, [...(found.get(loser) ?? []), winner]);
  }
  return found;
}
