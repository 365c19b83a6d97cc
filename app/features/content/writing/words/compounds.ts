/** Compounds written apart, together only with prefix and suffix at once: `kerja sama`, `bekerja sama`, `menindaklanjuti`. */
export const COMPOUNDS = `
kerja sama,kerja bakti,warga negara,tanggung jawab,terima kasih,tanda tangan,tindak lanjut,uji coba,orang tua,rumah sakit,sumber daya,lalu lintas,peran serta,serah terima
unjuk rasa,simpan pinjam,temu wicara,tata kelola,tata cara,tata tertib,tata ruang,jual beli,daya saing,daya guna,hak cipta,kambing hitam
beri tahu,ikut serta,tumbuh kembang,sebar luas,lipat ganda,salah guna,salah paham,alih fungsi,alih bahasa,latar belakang,satu padu
suku cadang,tenaga kerja,air mata,gotong royong,tepuk tangan,tanya jawab,turun tangan,angkat bicara,ambil alih,campur tangan,campur aduk
mata air,mata pelajaran,mata uang,kereta api,rapat kerja,pasar murah,bela negara,cipta karya,bina marga,jemput bola,kaki lima
ganti rugi,jajak pendapat,luar biasa,masa depan,putus asa,ruang lingkup,siap siaga,tugas pokok,usia dini,usaha tani
pembawa acara,perguruan tinggi,pola pikir,duta besar,ibu kota,kepala desa,kantor pos,hari raya,bulu tangkis,tenis meja,sepak bola,bola voli
jaga jarak,meja tulis,anak cucu,guna usaha,hancur lebur,tukar guling,cetak biru,cuci tangan,laku pandai
`;
/** Written together by convention, pairs of wrong and right; matched word by word, whatever the capitals. */
export const TOGETHER = `
per sen>persen,olah raga>olahraga,nara sumber>narasumber,bea siswa>beasiswa,apa bila>apabila,bila mana>bilamana,mana kala>manakala
bagai mana>bagaimana,sebagai mana>sebagaimana,wira usaha>wirausaha,wira swasta>wiraswasta,kosa kata>kosakata,suka rela>sukarela,suka cita>sukacita,duka cita>dukacita
darma bakti>darmabakti,darma wisata>darmawisata,halal bihalal>halalbihalal,halal bi halal>halalbihalal,kasat mata>kasatmata,sedia kala>sediakala,ada kalanya>adakalanya
ala kadarnya>alakadarnya,barang kali>barangkali,manca negara>mancanegara,loka karya>lokakarya,pari purna>paripurna,kaca mata>kacamata
foto copy>fotokopi,foto kopi>fotokopi,photo copy>fotokopi,kilo meter>kilometer,mini market>minimarket,mikro fon>mikrofon,ekstra kurikuler>ekstrakurikuler,infra struktur>infrastruktur
peri laku>perilaku,dasa wisma>dasawisma,mata hari>matahari,segi tiga>segitiga,segi empat>segiempat,serba guna>serbaguna,kota madya>kotamadya
karya wisata>karyawisata,sapu tangan>saputangan,suka ria>sukaria,radio aktif>radioaktif,bumi putra>bumiputra,lumba lumba>lumba-lumba
marga satwa>margasatwa,tuna karya>tunakarya,purna tugas>purnatugas,purna bakti>purnabakti,purna jual>purnajual
tri wulan>triwulan,dwi bahasa>dwibahasa,mau pun>maupun,ke mari>kemari,kerap kali>kerapkali,acap kali>acapkali,kadang kala>kadangkala
sekali gus>sekaligus,peri hal>perihal,bela sungkawa>belasungkawa,hulu balang>hulubalang
alih alih>alih-alih,bhineka tunggal ika>Bhinneka Tunggal Ika,bhinneka tunggal eka>Bhinneka Tunggal Ika,syah bandar>syahbandar,super market>supermarket,video tron>videotron
`;
