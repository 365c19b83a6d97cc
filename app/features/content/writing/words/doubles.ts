/** Words that are never reduplicated: written twice they are a slip of the hand. */
export const FUNCTION_WORDS = `
yang dan di ke dari pada untuk dengan oleh bagi ini itu akan telah sudah adalah dalam tidak juga serta atau sebagai karena para agar sehingga bahwa namun tetapi
ketika saat dapat bisa harus merupakan yaitu yakni tersebut kepada terhadap secara seluruh sebuah suatu setelah sebelum antara daripada maupun melalui menjadi
kami kita mereka dia ia saya guna demi atas
`;
/** Numbers, sounds, words of which two may follow each other in good order. */
export const NEVER_TWICE = `
satu dua tiga empat lima enam tujuh delapan sembilan sepuluh nol kali hari demi lagi bin
`;
/** Pairs of different or inflected words joined by a hyphen. */
export const PAIRED = `
alun alun,besar besaran,bersama sama,obat obatan,sayur sayuran,buah buahan,kejar kejaran,habis habisan,mati matian,terang terangan,gila gilaan,kecil kecilan,warna warni,sayur mayur,lauk pauk
lalu lalang,bolak balik,serba serbi,gerak gerik,ramah tamah,hiruk pikuk,carut marut,lika liku,seluk beluk,kocar kacir,porak poranda,mondar mandir,teka teki,desas desus,cerai berai
compang camping,hingar bingar,bahu membahu,tolong menolong,bantu membantu,surat menyurat,turun temurun,terus menerus,tarik menarik,sambut menyambut,sambung menyambung
saling silang,undang undang,tumbuh tumbuhan,biji bijian,kacang kacangan,umbi umbian,rempah rempah,tulis menulis,karang mengarang,cetak mencetak,sewa menyewa,pinjam meminjam
pontang panting,kerlap kerlip,gemerlap gemerlip,corat coret,coret moret,coba coba,asal usul,suka duka,tunggang langgang,kutak katik,utak atik,centang perenang,tindih menindih
mudah mudahan,moga moga,oleh oleh,cita cita,ibu ibu,bapak bapak,gado gado,lumba lumba,kupu kupu,laki laki,layang layang,hati hati,rata rata,sama sama,tiba tiba,kira kira
`;
