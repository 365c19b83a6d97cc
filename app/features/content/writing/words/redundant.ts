/** Two words for one, and the one. */
export const REDUNDANT = `
adalah merupakan>merupakan,merupakan adalah>merupakan,ialah merupakan>merupakan,yaitu adalah>yaitu,yakni adalah>yakni,adalah ialah>adalah,yaitu merupakan>yaitu,agar supaya>agar,supaya agar>agar,agar untuk>agar,supaya untuk>supaya
demi untuk>untuk,untuk demi>demi,guna untuk>untuk,untuk guna>guna,sejak dari>sejak,dari sejak>sejak,mulai sejak>sejak,mulai dari sejak>sejak,seperti misalnya>misalnya,seperti contohnya>misalnya,misalnya seperti>misalnya
contohnya seperti>misalnya,contohnya misalnya>misalnya,seperti antara lain>antara lain,antara lain seperti>antara lain,seperti halnya misalnya>misalnya,naik ke atas>naik,turun ke bawah>turun,maju ke depan>maju,mundur ke belakang>mundur
disebabkan karena>disebabkan oleh,dikarenakan sebab>karena,karena disebabkan>disebabkan,sebab karena>karena,karena sebab>karena,oleh sebab karena>karena,alasan karena>alasan,lalu kemudian>kemudian,kemudian lalu>kemudian,lantas kemudian>kemudian
selanjutnya kemudian>selanjutnya,amat sangat>sangat,sangat amat>sangat,zaman dahulu kala>dahulu kala,namun tetapi>namun,tetapi namun>namun,namun akan tetapi>namun,akan tetapi namun>namun,tapi namun>namun,para hadirin>hadirin,para hadirat>hadirat
seluruh para>para,semua para>para,para semua>para,banyak para>para,para seluruh>para,para banyak>para,telah sudah>telah,sudah telah>telah,pada saat ketika>ketika,ketika saat>ketika,saat ketika>ketika,ketika pada saat>pada saat,jika apabila>apabila
apabila jika>jika,kalau jika>jika,jika kalau>jika,bila jika>jika,bahwasanya bahwa>bahwa,dapat bisa>dapat,sebagaimana seperti>sebagaimana,seperti sebagaimana>sebagaimana,hanya sekadar>sekadar,cuma sekadar>sekadar,sekadar hanya>sekadar
berbagai macam-macam>bermacam-macam,sejumlah beberapa>beberapa,beberapa sejumlah>sejumlah,sekitar kurang lebih>sekitar,kurang lebih sekitar>sekitar,lebih kurang sekitar>sekitar,sekitar lebih kurang>sekitar,hampir sekitar>hampir,kira-kira sekitar>sekitar,saling tolong-menolong>saling tolong,saling bantu-membantu>saling bantu
saling bahu-membahu>bahu-membahu,saling tukar-menukar>saling tukar,saling hormat-menghormati>saling menghormati,sesuai menurut>menurut,menurut sesuai>sesuai,ditambah lagi pula>ditambah lagi,serta juga>serta,beserta dengan>beserta
bersama beserta>beserta,dan juga serta>serta,suatu sebuah>sebuah,kembali lagi ulang>kembali,ulang kembali lagi>ulang,mengulangi lagi kembali>mengulangi,tidak lain dan tidak bukan hanya>tidak lain,wafat meninggal>meninggal
hadir datang>hadir,maksud dan tujuan untuk>tujuan,sekarang saat ini>saat ini,saat ini sekarang>saat ini,kini saat ini>kini,para ibu-ibu>para ibu,para bapak-bapak>para bapak,tersebut di atas tadi>tersebut,mulai dimulai>dimulai
melihat dengan mata kepala sendiri>melihat sendiri,setiap tiap>setiap,tiap setiap>setiap,agar guna>agar,bertujuan agar supaya>bertujuan agar,dengan menggunakan memakai>dengan,selain daripada itu>selain itu,berdasarkan atas dasar>berdasarkan
`;
