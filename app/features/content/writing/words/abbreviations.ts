/** Letters of initials that take no points between them. */
export const POINTLESS = `
dpr dprd mpr uu uud pp ri nkri pns asn pppk apbd apbn ktp kk sk pkk rt rw tni polri kpu opd skpd bumd bumn sd smp sma smk rs rsud hut phk bpjs bpbd kua bpk kpk mui pmi umkm ukm pt cv npwp nik hp
`;
/** Acronyms of syllables: a capital first, the rest small; some are common nouns. */
export const ACRONYMS = `
BAPENDA>Bapenda,BAPPENDA>Bappenda,DISPENDA>Dispenda,BAPPERIDA>Bapperida,DISPARPORA>Disparpora,BAPPEDA>Bappeda,BAPPEDALITBANG>Bappedalitbang,DISKOMINFO>Diskominfo,KOMINFO>Kominfo,DINKES>Dinkes,DINSOS>Dinsos,DISDIK>Disdik,DISHUB>Dishub,DISPORA>Dispora,DISDUKCAPIL>Disdukcapil
DUKCAPIL>Dukcapil,DISPERINDAG>Disperindag,DISNAKER>Disnaker,DISPARBUD>Disparbud,BAWASLU>Bawaslu,POLRI>Polri,POLRES>Polres,POLSEK>Polsek,POLDA>Polda,KODIM>Kodim,KORAMIL>Koramil,KEMENKES>Kemenkes
KEMENDAGRI>Kemendagri,KEMENAG>Kemenag,PEMKOT>Pemkot,PEMKAB>Pemkab,PEMPROV>Pemprov,PEMDA>Pemda,SEKDA>Sekda,SETDA>Setda,KADIN>Kadin,INPRES>Inpres,PERDA>Perda,PERWALI>Perwali
PERBUP>Perbup,PUSKESMAS>puskesmas,POSYANDU>posyandu,MUSRENBANG>musrenbang,SATPOL>Satpol,FORKOPIMDA>Forkopimda,DEKRANASDA>Dekranasda,GAPOKTAN>gapoktan,PASKIBRAKA>Paskibraka,DAMKAR>damkar,BIMTEK>bimtek
PILKADA>pilkada,PEMILU>pemilu,KAPOLRES>Kapolres,KAPOLSEK>Kapolsek,DANDIM>Dandim,DANRAMIL>Danramil,KABAG>Kabag,KADIS>Kadis,KABID>Kabid,INSPEKTORAT>Inspektorat,SEKRETARIAT>Sekretariat
`;
/** Short forms of chats: written out in a text of the government. */
export const CHAT = `
yg>yang,dgn>dengan,utk>untuk,sdh>sudah,blm>belum,krn>karena,tdk>tidak,jg>juga,dlm>dalam,kpd>kepada,tsb>tersebut,dg>dengan,sbg>sebagai,spt>seperti,trs>terus,hrs>harus,bs>bisa,lbh>lebih
banget>sekali,bikin>membuat,ngasih>memberi,gimana>bagaimana,dapet>mendapat,nyari>mencari,ngurus>mengurus,skrg>sekarang,org>orang,bgmn>bagaimana,sm>sama,klo>kalau,kalo>kalau,gak>tidak,nggak>tidak,ngga>tidak,udah>sudah,tp>tetapi,jgn>jangan,pdhl>padahal,ttg>tentang,thd>terhadap,pd>pada,tgl>tanggal
bln>bulan,thn>tahun,mhn>mohon,trims>terima kasih,makasih>terima kasih,bpk>bapak,smg>semoga,sblm>sebelum,stlh>setelah,hr>hari,dpt>dapat,msh>masih,byk>banyak,bgt>sekali,trmsk>termasuk
`;
/** Abbreviations that end in a point; at the end of a sentence one point does for both. */
export const POINTED = `
dll>dll.,dsb>dsb.,dst>dst.,dkk>dkk.
`;
