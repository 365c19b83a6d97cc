/** Nouns of daily life and of the office, numerals, adverbs and particles. Written for this program. */
export const NOUN_AND_PARTICLE_ROOTS = `
abang abon acar aceng adonan aduh agak agar agen agraria ahad akan akbar akhlak akik akronim aksara aksen
aktivis aktor aktris akuarium akuntabilitas akuntabel akuntan akuntansi alamanda albino album aldehida
alergi alfabet alga aliansi alias alinea aljabar almanak almari almarhum almarhumah alpukat altar aluminium
alumni amandemen ambisi ambruk ambulans amnesti amplop ampuh anarkis anatomi andong anemia angkot anggota
anggrek anggun anggur angka angklung angpau anime animasi animo anomali antena anterior antik antologi
antropologi anugrah apabila apalagi apartemen apatis aplikasi apotek area areal arena argumen arif arisan
aritmetika arkeologi arsenal arsitek arsitektur artikel artikulasi arwah asam asbes asean asesmen asesor
aset aspirin asosiasi asrama asta asteroid astronomi atau ateis atlas atletik atmosfer atom atraksi atribut
audiens audit auditor auditorium australia autentik awak ayunda babak babi bachelor badai badak badut
bagaimana bagan bagasi baginda bahari bahkan bahu bahwa bait bakal bakmi bakso balada baliho balkon balok
balon banci bandara bandel bandeng bandul bangau bangkai bangku bangsal bangsawan bantal banting banyol
baper bara barak barokah barongsai baskom basket bata bataliyon batalion batako baterai batok batuk bawang
bayam bayangkara bazar bea becak becek bedak bedug bekantan bekicot belacan belalang belerang belia
belimbing belukar belut bemo benang bendi bengkak bengkok benih bensin benteng beranda berandal berang
berangus bercak beres berhala berikade bermuda beruang beruk besan besok bestari betina bhakti bhayangkara
bhinneka biasanya bidan bidadari bidai biduan bihun bilangan bilik bilirubin binatang bingkai biola bioskop
biografi biomassa bis biskuit bising bisul bivak blangko blok bocah bodi boga bohlam boikot bon bonus boneka
bordir bos botak brankas brigade brigadir briket brimob brosur brutal buaya budak budha buddha budeg bugil
buih bukan bukit bulldozer buldoser bulutangkis bumil bunda bungalo buncis buntu buntut bupati burung busana
busung butik butir buyut caci cacing cadang cagar cahaya camat camar camilan cambuk candi candu capung cara
catur cawan cebol cecak cedera cekcok cekik cela celah celengan celetuk cendana cendawan cendol cengkeh
cengkeram centang centil ceplas ceramah cerewet cerebral cerutu cicit cicak cikal cilok cincin cindera
cinderamata citra cobek cokelat coklat corong cukai cula cuma cungkil curai daerah dahaga dahan dahi dahlia
dadar dadu dagang dagu dalang daki dalil dam damar dangdut danau dandim danramil daring darma dasawarsa
dasawisma dasi dawai dawet debar debit debu definisi deflasi degan deg dekan dekade dekorasi dekret delapan
delta demografi dempul denah dengan dengkul dengkur densus depo deposito depot derap deret dering dermaga
derma dermawan desibel desimal deskripsi despot desas destinasi detail detasemen detergen determinan
devaluasi deviasi devisa di dia diabetes diafragma diagnosis diagonal diagram dialek dialisis diameter
diamond diare diaspora didaktik diesel diet difabel diferensial difteri difusi diksi diktat diktator dilema
dimensi dinamis dinamit dinamo dinar dinasti dingklik diorama dioksida dipan diploma diplomasi diplomat
diplomatik direksi direktorat direktur dirgahayu dirgantara dirham disabilitas disertasi diskotek diskotik
diskresi diskriminasi diskualifikasi dislokasi disorientasi disparitas disposisi disrupsi distorsi
distributor distrik dividen dodol dokar doktor doktrin dollar dolar dompet dongeng donat dongkrak dosis
dramatis driver drum dua duafa dubes duet dukuh dukun durian durasi duri durja dusun duta duyung ebi ecer
edisi editor egois egrang ekologi ekosistem eksak eksekutif eksekutor eksemplar eksis eksistensi ekskavator
eksklusif eksotis ekspedisi eksperimen eksploitasi eksplorasi ekspresi ekstra ekuitas ekuivalen elang
elastis elektabilitas elektrik elektron elemen eliminasi elips elit elite emak email emang ember emisi emosi
emoji empang emping empu endap endemi endemik endorse energi enjinering enkripsi ensiklopedia entah entitas
enzim episode epidemiologi ergonomi erosi erupsi esai eselon esensi eskalasi estetika estimasi etalase etape
etnis etnik etos evolusi faksi faktur fakultas familiar famili fanatik fantasi farmasi fase fauna federal
federasi fenomena fermentasi fiber figur fiksi filosofi filter fiskal fitnah fitrah fitri fitur flamboyan
flora fluktuasi fondasi fonem formal formasi foya fraksi fragmen frekuensi frustrasi fundamental fungsional
gabah gabus gada gading gadung gagang gagap gagak gajah galau galaksi galeri galon gamelan gamis gampang
gandrung gandum gang ganggang ganja garasi garda gardu garuda garong gasing gatal gaun gayung gebuk gebrak
gebyok gelas gelang gelanggang gelandang gelak gelatik geladak geladi gelagat geli gelisah gelitik gemas
gemerlap gemilang gemuruh genang gencet gender gendang gendut geng gengsi genit genre genset genteng gentar
genting geografi geologi geometri gereja gerilya gerimis gerhana gerinda gerombol gersang gertak getah getar
getir getuk ghaib gibah gigil gincu ginjal gips globalisasi global gondok gorden gorila gorong gosip gosong
got goyah goyang gramatika granat gratis gratifikasi grafik grafis grogi grosir grup gua gubernur gubuk
gudang gulai guling gulma gulung gumam gumpal gundul guntur gurami gurau gurih gurita gurun guyon guyub
habib hadis haji hakikat hakiki halte halusinasi hama hamba hampa hampar hampir handuk hanya hantu hardik
haram harimau harmonika hasrat hayat hayati hektare helai helikopter helm hidayah hidrolik hierarki
hipertensi hipotesis hipotik histeria historis hiperaktif hiu hobi honorer honor horizontal horor hotel
huruf hutang iba iblis idaman ideal ideologi ijtihad ikhwal ikon ilegal ilmiah ilmuwan ilustrasi ilusi
imajinasi imam imigrasi imlek implementasi implikasi imporir importir imun inang incar indeks independen
indikasi indikator indonesia individu individual induk indera indra infaq infak infeksi inflasi influenza
infografis infrastruktur ingus inklusi inklusif inkubasi inkubator inpres insaf insiden insinyur inspektur
instalasi instan institusi institut instrumen insulin integral intelektual intelijen interkoneksi
internasional internet interpelasi interpretasi interupsi interval intervensi introduksi intuisi invasi
invensi investor ipar ironi irit isak islam isolasi isra istana istiqlal istilah istri isya itu jabang
jagoan jago jahe jaipong jaksa jalak jalasenastri jambore jambret jambu jampersal jandela jari jas jasad
jaket jatah jati jawatan jazirah jeda jengkel jengkol jenderal jenggot jengger jentik jepit jerami jerapah
jerawat jeriken jeruji jeruk jihad jilbab jilid jimat jin jinjing jitu jodoh jogging joglo joget jomblo jok
jompo jorok jurang juri jurusan jurnalis jurnalistik justru jutawan juta kabel kabin kabinet kabupaten kaca
kacamata kacang kadal kadang kadar kadis kafan kafe kafilah kaidah kail kakao kakap kaku kaktus kalam
kaldera kaldu kaleng kalender kalimat kaliber kalkulator kalori kalung kamera kampus kamus kanal kanan
kancing kandidat kanker kanopi kantin kanwil kapita kapitan kapolda kapolres kapolsek kapolri kapsul kapten
kapuk kapur karaoke karat karate karbohidrat karbon karena kardus karet karikatur karies karnivora
kartografi kartun karung karyawan kasa kasasi kasat kaset kasir kasta kastil kasual kasur katalog katarak
kategori katedral katering katolik katun katup katulistiwa kaus kavaleri kaveling kawah ke kebab kebal
keblinger kecambah kecap kecapi kecamuk kecimpung kecipir kecoa kecut kedai kedelai kedok kedondong kedu
kejora kejuruan kek kelab kelana kelapa kelat keledai kelekatu kelenjar kelereng keliang kelimis kelinci
kelindan kelir kelok kelontong kelopak kelor kelotok keluyur kemaluan kemarau kemarin kembar kemben kembung
kemeja kemenyan kemelut kemoceng kemul kemplang kemoterapi kendang kendi kendati kenduri kenek keong kepang
keparat kepik kepiting kepodang kepompong keponakan keping kera kerak keramas keramik keran kerang kerangka
kerbau kerdil kerei kereta kerikil kerjasama keroncong kerongkongan kerontang kerucut kerudung kerupuk kesal
kesatria kesumat ketan ketam ketel ketela ketepel keti ketiak ketimun ketimbang ketip ketoprak ketumbar
ketupat ketuban khalayak khalifah khamir khasanah khasiat khayal khazanah khilaf kiai kyai kidung kijang
kilang kilo kilogram kilometer kiloliter kimia kinerja kinetik kikuk kiper kirab kisi kitab klarinet klasik
klasifikasi klausul klenik klien klimaks klise klub koalisi kode kodifikasi kodok kognitif koin koki kokain
kol kolektif kolektor kolera kolom kolonel kolonial kolor kolumnis komandan komedi komet kominfo komik
komisariat komisaris komisioner komite kompas kompi komplet komplain komponen kompor kompresi komunis
komputer konduktor kondusif konferensi konfigurasi konglomerat konjungsi konkret konon konsekuensi konsekuen
konseling konselor konsensus konservatif konsil konstan konstanta konstitusi konstitusional konstruktif
konsul konsulat konsultan konsumen konten kontainer kontestan konteks kontingen kontinu kontraktor kontras
kontroversi konvensi konvensional kooperatif koordinat koordinator kopi kopiah kopling koper kopra koral
koran korek korelasi koridor kornea korporasi korporat korsleting koruptor kosakata kosmetik kosmos koster
kostum kovenan koyo kram kran krayon kreator kreativitas kriket kriteria kronis kronologi kronologis kru
kuah kuala kualitas kualifikasi kuantitas kuas kubah kubik kubis kubu kucing kuda kudapan kuesioner kuil
kuku kukus kulkas kumbang kumis kumur kunang kunyah kunyit kupon kupu kura kurator kurikulum kuretase kurir
kurma kurva kusir kusam kutu kutub labu labil laboratorium label laci lada ladam lafaz laguna laila lajang
laki lalap lalat laler laman lambe lancang lancip langgam lansekap lanskap laptop laras lara larva laskar
latah launching lava lawak lawang lebaran lebam leceh leger legenda legendaris legiun leher lele lem lemak
lembing lembah lendir lengan lengkuas lensa lentera lentur lereng lesu lesung letjen letkol letnan level
lezat lho liberal lidah lidi liga lima limau limpa linguistik linmas lintah lipan lipstik lisensi liter
liturgi liwet lobang lodeh logam logat logika logistik logo lokakarya loket loka lokomotif lonceng long
lontong lorong losmen loteng lowong lubuk lucu luks lumbung lumba lumpia lumut luring lusa lusin lutut maag
macan madrasah madu maestro mafia mag magrib maghrib magister magma magnet mahameru mahasiswa mahasiswi
mahkamah mahkota mahligai mahoni majikan maket makalah makar makaroni makelar makhluk maki makro malah
malaikat malaria maling mama mamalia manajer manajerial mandala mandarin mandor mangga manggis mangkuk manik
manikur mantan mantel mantra mantri manual manula manuver mara marga margasatwa marmer marinir marka markah
markas markisa martabak mas masa masehi masker maskapai maskot massal masing master mata matahari matematika
materai meterai materi material maupun mawar maya mayat mayor mayoritas meja medali media medis medik medio
mega megah mekanik mekanis mekanisme mekanisasi melati melodi melon mental mentah mentari mentega menteng
mentimun mentor menu mengapa mengkudu mentok menara mercon mercu merana merapi merdu merica meriam merpati
mertua meski mes meskipun mesiu metal metabolisme meteor meteorologi meter metode metodologi metropolis
metropolitan mi mie migas migran migrasi mihrab mikro mikrofon mikroskop mikrolet miliar milenial militer
milisi mineral mini miniatur minoritas minus miopi misal misional misiu misterius misteri mistik mobil model
moderator modifikasi modul modus moge molek molekul momen momentum monarki moneter monitor monitoring
monopoli monoton monumen monyet moral moratorium mortir mosaik motel motif motivator moto muazin mubazir
mudarat mujahid mujair mujarab mukadimah mukjizat muktamar mulas multazam multimedia mumi munas muncrat
muntaber mural musala musafir museum musik musisi muslihat muslim mushaf mustahil mustahik mutan mutiara
mutlak muzaki naas nabi nada nadi naga naif namun nanas nangka napas napi narapidana narasumber naskah
nasabah nasi nasionalis nasionalisme natal natrium natural navigasi nazar negeri negatif nelangsa nener
nenek nenas neon neraka net network netizen neto ngarai ngeri nikel nikotin ningrat nirwana nisan niscaya
nisbah nitrogen nomaden nomenklatur nominal nomor nona normatif norma notaris notasi notula notulen novel
nuansa nuklir nuri nurani nusa nutrisi nyai nyamuk nyenyak nyepi nyinyir nyonya nyunyut obesitas objektif
obligasi obor obyek odong ofensif ojek oknum oksigen oktaf oktan olimpiade oli oma ombudsman omelet omzet
onde ongol online onta oom opa opak opas opera operator oplos opname oportunis oposisi opsi opsional optik
orde order ordinat oren organ organik organisme orisinal ornamen ortodoks otak otomotif otot oval ozon
pabean pabrik pacul pada padahal pagoda pagu pakat pakde palawija palem palet panah pancaindra pancaroba
pancasila pancuran panda pandan pangeran panglima pangsa panitera panorama pantai pantang pantry pantun
papan papaya pepaya parabola parade paradigma parafrase paragraf paralel paramedis parang paraf parasit
parasut pareto parfum pariwara pariwisata parlemen parodi parpol parsial partikel partitur paru paruh paskah
paspor pasta pastor pasukan patih patin patologi patriot patron paus paut pawai pawang paviliun payau
payudara pecal pecel pedal pedagogi pedang pedati pedih pekan pekarangan pekat pekerti pelaminan pelampung
pelana pelanduk pelangi pelat pelatnas pelatuk pelbagai peleset pelet pelipis pelita peluit pelupuk pemilu
pena penalti pencak penatua pendapa pendekar pendeta pendopo penduduk penguin penisilin pensiun pensil
pentas pentil pentol penyu pepatah pepes pepet perabot peraga perahu perak perangai perangko perbegu percuma
perca perdata perdu perempuan peres perforasi pergedel peribahasa perigi perihal perilaku perinatal periode
periodik periskop perkamen perkedel perkutut perlahan perlente perlip permadani permana permanen permata
pernis perona peron persada persen persentase persepsi persero perseteru persil person personal personalia
personel perspektif pertiwi perut perwira pesantren pesawat peserta pesek pesing pesisir pesok pestisida
petaka petak petang petasan petarang petai peti petir petinggi petis petisi petruk pialang piala piama piano
piagam pigura piket piknik piksel pilar pilkada pilek pilot pinang pingpong pinset pion pioner pipa pipi
pipih piramida piranti piring pisang pisau pistol piton piutang piyama plafon plakat planet plasma plastik
plaza pleno plester plot plus pneumonia poci podium podcast pojok pokja poker polantas poliklinik polio
polusi polutan pondok popok populasi porang pori pornografi poros porselen porsi portal portofolio pos posko
poster postur potas pra prajurit praja pramugari pramusaji pranata prangko praperadilan prasangka prasarana
prasasti prasmanan pratama praktis praktisi predikat preman premi premier premis premium presentasi presensi
preseden presiden presidensial presidium preskripsi presisi prestise preventif pria pribumi prima primadona
primata priyayi probabilitas problem problema problematika produk produsen produser profesor progres
proklamasi proklamator proletar proporsi proporsional proposal proposisi prosedur prosesi prosesor prosa
protein protokol protokoler prototipe provinsi provokasi provokator proyek proyeksi proyektor psikis
psikolog psikologi psikologis psikiater pualam puak pudar puding pujangga pujasera puki pukat pulsa pulpen
pungli pundak puree purna purnama purnawirawan pusaka puskesos pustu putik puyuh rabi rabies rabun rabuk
racau rade radar radiasi radikal radio radius ragi rahim rahmat rahang rais rakaat raker rakernas raket
raksasa ralat rama rambut ramu rana ranah randu rangda rangga ranggas rangka rangking ranjang ranjau ransel
ransum ranting rapor rapuh ras rasio rasional raskin raswil ratu rauh rawa rayon reaksi reaktor realistis
realitas redaksi redaktur reduksi referat referendum referensi refleks regional regu reguler regulasi rehab
rekan rekening reklamasi reklame rekor rekonstruksi rektor rektorat relasi relatif relevan religi religius
rem rematik remang remisi remote remuk rempah reog reptil republik reputasi resepsi reses resensi reservasi
reservoir residensi residivis residu resimen resistensi restoran resume reuni revolusi rezeki rezim rigid
rimba rinai ringkih risiko ritel ritme ritual rival riwayat rok rokok roket roma romantis romawi rompi ronda
rongga rontgen rosario roti royalti ruam ruang ruas rubrik ruko rumba rupiah rusa rusun rute saat sabda
sabit sabuk sabun sadis safir saga sagu sahara sahaja sahur sains saintis saja sajak sakral saku salad saldo
salep salon salto sambal sampan samudra samudera samurai sana sandal sangkar sanggar sangkuriang santan
santet sapi sardin sarjana sarung sastra sasana satai sate satelit satpam satgas satwa sauna saus savana
sawah sawi sawit sawo saya sayap seakan sebagai sebelah sebelas sebelum sebentar seberapa sebuah secara
sedan sedang sedap sedikit sedimen segala segan segitiga segi segmen sehingga sejak sejati sejawat seka
sekali sekalian sekaligus sekalipun sekam sekaten sekarang sekarat sekat sekian sekitar sekop sekoci
sekretariat sekretaris seksi sektor sektoral sekularisme sekuler sekunder sekutu sekuriti selada selain
selaku selalu selancar selaput selasar seledri selempang selendang selera selesma selokan seloka selubung
selular seluler selulosa selusur semangka semasa sembarang sembari sembelit sembilu sembrani semenjak
semenanjung sementara semesta semester semifinal semoga semringah semu semut senantiasa senapan senat
senator senda sendal sendi sendok sendu senior seniman senja sentimen sentimeter senyawa seolah spanduk
sepatu sepele seperti sepoi sepuh serai serambi serangga serasah serat serbet serbuk serdadu serempet seri
serial serikat serigala serimpi seringai seroja serpih sertu serum sesajen sesekali sesi seseorang sesuatu
sesudah sesumbar setan setang setelah seteru setrum sewa sewenang si sia sial siamang siding sigap signal
signifikan siku sikut sila silabus silat silinder silsilah simbiosis simbol simbolis simfoni simposium
simpanse simpatisan simptom singa singkong singlet sinis sinonim sinopsis sintetis sinyal sinyalemen siomay
sipil siput siram siren sirene siring sirip sirkuit sirkulasi sirsak sirup sisi sistem sistematis
sistematika siswi siul sketsa skema skenario skor skripsi skuter slogan soda sofa software sol solar solat
solid solidaritas soloraya somasi sonder sop sopran sore sosialis sosiolog sosiologi soto sowan spasi
spesial spesialis spesies spesifik spesifikasi spesimen spidol spion spirit spiritual spontan sponsor
sportif sportivitas stadion stadium staf stan stasiun stasioner statis statistik status statuta stempel
stensil stereo steril sterilisasi stiker stimulan stimulus stok stop strata struktur struktural studio
stunting suah suaka suami suangi subjek subjektif sublim substansi substitusi sudah sudi sudut sufi sugesti
suku sukacita sukarela sulang sulfur sultan sulung suma sumbu sumpit sumsum sumur sunah sunat sungai
sungsang sunyi superior supermarket suporter supra suprastruktur surah surai surau surga suri surplus surya
susila susu suster sutera sutra swalayan swasta swastika swike syahbandar syahdu syahid syair syal syarif
syekh syirik syok tabel tablet tabib tabir tablig tadarus tadi taekwondo tahana tahi tahta taifun tajin
tajwid takbir takhta takraw taktik taktis talas taman tambur tameng tanah tandan tandu tangki tangkuban tank
tanjak tanjung tanker tante tape tarekat tarawih tas tasbih tasyakuran tato taubat tauge tauhid taufan tawaf
tawon taun tebu tega tegel teh teka teknisi teknokrat tekstil tekstur tekor telaga telapak telat
telekomunikasi telepon teleskop televisi telinga teluk telunjuk telur tema tembaga tembakau tembang tembikar
tembok tembolok temperamen temperatur tempe tempo tempurung tendensi tengger tengik tengkorak tengkulak
tengkuk tenis tenor tensi tenung tentakel teologi teorema teoretis teori tepas tepung terali teraju terasi
teripang terigu terjal terminal terminologi termos termometer terobos terompah terompet teropong terowongan
terpal terpa terumbu terwelu tesis tes teskit tetapi testimoni teater tekateki tiang tiap tiara tifus tikar
tikus tiket tim timah timba timnas timun tinja tinta tipe tipikal tirai tiram tiran titan titisan toa toga
toilet tokek toksik tol toleran tomat ton tong tongkrong tonik tonjok topan topeng topi topik topografi
toreh tornado total totok tradisional tragedi tragis trailer traktor traktir trampolin transien transit
transito transkrip transkripsi translasi transmigrasi transmisi tren trenggiling triathlon tribun tribune
tribunal tripleks triliun trofi tropis tropika truk tsunami tuas tuba tubuh tudung tugu tuhan tuli tulen
tulip tumis tumit tumor tumpeng tunangan tunanetra tunarungu tunagrahita tunawicara tungau tunggul tungkai
tupai turbin turnamen tutorial uang ubin ubi ubun udang udara udik ufuk ukhuwah ulama ulat ular ulayat
ultimatum ultra umat unggas ungu uni unifikasi unit universal universitas unsur unta upeti upil upik uranium
urap urat urgen urgensi urin urine urna urologi usus ustaz ustazah utilitas utopia uzur valid validitas
valas vandalisme vanili variabel varian varietas vegetarian vegetasi ventilasi ventilator verbal versi
vertikal vespa veteran veto via vibrasi video vihara viral virtual virus visa visi visual vital vitamin
vitalitas vokal vokasi volt volume voli voucher vulkanik vulgar waduk waduh wafer wahyu wajan wakapolda
wakapolres walau walaupun walet walhasil wali walikota walimurid wangi wangsit wanodya wap warasatif waria
warkat waroeng warteg wartawan warung wasiat wasit wasir watak wates wayang webinar web website wedang
wenang widya widyaiswara wihara wilayah windu wira wisatawan wiraswasta wisma wudhu wudu yaitu yakni yang
yayasan yoga yodium yudikatif yudisial yudisium yunior yuridis yurisdiksi zaitun zaman zamrud zat zebra
zodiak zonasi zoologi barusan barangkali agaknya kiranya rupanya gerangan bufet rak karpet keset pel seprai
kades kadus sekdes sekda sekcam kasi kasubag kasubbag kabid kabag asda asisten ajudan humas prokopim
`;
