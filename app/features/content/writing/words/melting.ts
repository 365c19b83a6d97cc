/** Roots in k, p, s, t that keep their letter behind `me` and `pe`: the dictionary's exceptions and words that only look like it. */
export const UNMELTED = `
kaji kajian kini punya pelajar peroleh perkara kedai kopi
`;
/** Words that begin like an unmelted prefix and are none. */
export const LOOKALIKES = `
mentah mental mentalitas mentari mentega mentok mentor mentimun menteng mentawai menteri mentereng mentang mentas mentu menit mensa menses mensurasi
pental pentas pentil penting pentol pentung pentagon pensil pensiun pensiunan pentasan pentatonik pentolan pengkol pengki pengkar pengkolan pempek pemping
pentagram pentahedron pentameter mengkeret mengking mengkelan mengkerang mentis mentul mentaus mentilau mentak mentong mempening mempitis mempurung mempelasari
mementaskan dipentaskan pementasan mementingkan kepentingan mengkirik mengkal mengkudu mengkuang mengkis mempan mempelai mempelam mempelas
mempawah mempura mengkilat memplai menempel mensiang pemkot pemkab pempers pentahelix pentaheliks pentul pentur penter pentosan pengkor pensi
`;
/** Clusters that were melted by mistake, and their right form. */
export const OVERMELTED = `
memroduksi>memproduksi,memromosi>mempromosi,memrotes>memprotes,memroses>memproses,memrogram>memprogram,memrioritas>memprioritas,memrediksi>memprediksi
memraktik>mempraktik,memresentasi>mempresentasi,memrovokasi>memprovokasi,memroyeksi>memproyeksi,memrakarsa>memprakarsa,memroklamasi>memproklamasi
memredikat>mempredikat,memrihatin>memprihatin,memlesetkan>memplesetkan,menransfer>mentransfer,menransformasi>mentransformasi
menraktir>mentraktir,menradisi>mentradisi,menransmisi>mentransmisi,mengritik>mengkritik,mengritisi>mengkritisi,mengreasi>mengkreasi,mengredit>mengkredit
menglarifikasi>mengklarifikasi,menglaim>mengklaim,menglasifikasi>mengklasifikasi,mengriminal>mengkriminal,menyetandar>menstandar,menyetabil>menstabil
memerhati>memperhati,memunyai>mempunyai,pemroduksi>pemproduksi,memertahan>mempertahan,memerjuang>memperjuang,memerbaiki>memperbaiki,memeroleh>memperoleh
`;
