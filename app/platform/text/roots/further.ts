/** More roots of office and daily language, met while reading releases and captions. Written for this program. */
export const FURTHER_ROOTS = `
dari kepada telah jika kami begitu begini demikian kalau sini situ mana supaya tapi tanpa hingga ketika
seraya manakala lantas tak masih mau aparat aparatur pegawai gong informatif edukatif konsistensi diseminasi
efisiensi paripurna tupoksi gandeng helat tabuh pegang tapik serentak hoaks netralitas kapanewon afiliasi
komparasi saksama sekadar abah abrasi absah absen absensi abstrak adaptif adidaya advokat aerobik agregat
agresi ajal ajeng ajudikasi akademi akademik akademisi akad akreditasi akumulasi akuisisi alamiah alfa alit
alpa alpha amaliah ambeien ampas ampun anarki anekdot angket angsur anjak antap antek anti antroposentris
anulir apit apik aral arbitrase argo argumentasi arit artifisial asimilasi asongan asri astaga atensi
atletis atraktif aus autopsi avokad azam azimat babar badar baheula baikot bajak baji bakul balairung
balaikota balau baling baluran banderol bangkang bantaran barbar barter baruna bazoka bebal bebek bedil
begal bekam bekap belasah beludru bencah bendel bentak bentrok berhalo beringas bersin besek betot biang
bidas bilas bilah biliar binal biokimia bisu bodong bolong bonceng bongkah bonsai boyong breaking bubar
bubuh bubur bubung budek buket bulir bungkam bungkuk burai buras buron bursa cadas cahar cakal cakar cakram
cangkang cangkok cangkul cantol capres cawapres cawali cagub cabup cecar cekung celoteh cemara cemburu
cemeti cemooh cengang cengkram centong ceracau cerca cergam cerna ceroboh cibir ciduk cikar cilik ciut colek
colok comot condong congkak copet corona cucur cuil culas cukil cungkup cupu curat dadah dagel damba dampak
dayat debut dedah dedikasi defisit deformasi degup dehidrasi dekomposisi dekorator delman demisioner dempet
dendang dengung denyut departemen deportasi desah desis desentralisasi desinfektan disinfektan didaktis
dikara dikotomi diktum diplomatis diversifikasi diversitas diversi dobel dogma domain domestik domisili
dongak dram dugem dungu dwi eksibisi eksistensial ekskul ekskursi eksodus ekstradisi ekstrakurikuler
ekstraksi elegan elektoral embat embel embung empas emplasemen endus enyah enyak epilepsi epos eskalator
etis evaluator fardu fasad fasilitator ferry fidusia finis finalis fiskus fiting fleksibel fokal folklor
fonetik forensik fosil fotokopi fotografi fotografer frasa fundamentalis fusi futsal gadang gaet gahar
gairah galeng ganyang garang gatot gelayut gelegar gelembung geletak gelincir gelintir gelut gembok gembos
gembung gempar gemulai gendam gending gentong gepeng geprek gerai geraham gerapai gerayang geregetan gergaji
gerogot gerutu gesa gesek getas getol getun giring godok golak golek gotri grasi grebek gugup gulana gulat
gulita gumuk gurat gusar habitus hadang haid hajib halimun hanggar harkat hawa heksagon hemofilia hentak
herder hidroponik higienis hipnotis hiruk hisab histori homestay horas hulubalang humanis humaniora hunus
ibadat idealis idol iftar igau ikal ilalang imbal imigran imitasi imla imparsial imperium implan improvisasi
imunitas inaugurasi individualis industrialisasi infus inheren injeksi inklinasi insektisida insinuasi
instruktur insulator integratif intelek interaktif interior intermediat internalisasi interogasi intim
intoleransi intrik investigasi islah istikamah istigasah istinja istikharah itikad jabal jagal jahanam jamak
jambak jambang jampi janjang jantan janur jaranan jasmaniah jauhari jeblok jejal jejer jelaga jelata jelita
jelma jengkal jerambah jerang jerembap jingga jinjit jolok jubah jubel judes juling jumbo jumput juntai
jurnalisme jus kabung kadaluwarsa kedaluwarsa kagok kalap kalem kaleidoskop kalkulatif kampiun kamuflase
kanjeng kantuk kapitalis kapok kaprodi kapitalisasi karam karapan kardinal karibia karyawati kasatmata kasep
katalis kawula kayal kebiri kebut kecak kedap kekar kelar kelebat kelim kelisik kelu kelupas kempis kencing
kentang kentut kepak kepoh kepul kepundan kepyur kerangkeng keranda kerat keret kerik kerlip kernet kersik
keruk kerut kesima kesiur ketar ketus ketok khatam khatib khilafiah khitah kiamat kibas kidal kikir kilah
kilap kilas kimono kirana kisut kitar klasikal klausa klimatologi klinis klorin koar koefisien kognisi
koheren kolaboratif kolase kompatibel kompeten komplementer komplikasi kompromi komunal komunikatif
komunikator konduksi konfeksi konfederasi kongsi konsepsi konseptual konser konservator konsesi konsultatif
kontaminasi kontemporer kontekstual kontra kontradiksi kontributor konvergensi konveksi konversasi koor
kooperasi koordinatif korosi kovalen kristal kristen kualitatif kuantitatif kubang kucek kucil kudeta
kulminasi kultur kultural kumulatif kungkung kurasi kwarcab kwartir labirin lagak laknat lamun landai lanjur
lantak lantaran lars lasak laung legam legalitas legit lejit lekuk lembek lemas lempang lempung lena lencana
lencang lenggang lengket lenguh lenong lentik lesap letup lewah likuid likuiditas likuidasi limas limbung
linang lincir linear lintir linting lirih loak lokalisasi loncat longok loper lorot ludes lugu lumer luncas
lunglai lungsur luyu magnitudo mahar maharaja maharani maharajalela majemuk maklum maklumat maksi malnutrisi
mamah mambang mampat mampus mandek maneken mangap mangkat maniak manipulasi manunggal manuskrip mapan
marjinal martil mastitis materialis mawas mayang mediator membran memoar memo mempelai mendung mendiang
menantu mengkal menur merinding merjan mesem metafora militan mimik minor miras mirip misai moderen mondar
monumental motoris mudarabah mufrad muhibah mujur mukadam mukena mumifikasi mumpuni munajat mungil muram
musykil mutawif muzakarah nahas naib nanar narkotika narkotik naturalisasi neonatal nestapa ngabuburit
ngaben nifas nirlaba nizam nomine nostalgia novum nujum nukil nutfah nyalang oblong oceh oksida okupasi oles
omel ompong onar opium oral oralit orator organisator oriental orkestra otodidak otoriter otorisasi otopsi
over pacak pagan pahala pailit pakem palak palut pamong pampang pampas pamrih panau pandega pandir pangsi
pantik panutan papas parap parau parenting partisipatif pasif patri patriotisme patuk pauk pecut pedis pegal
pejam pelan pelesir pelinggih pelintir pelonco pemali pencar pendam pendar pengantin pengap penggal pentung
penyek peok pepak perdaya peri perih perikop perinatologi periodisasi periuk permak permutasi pernak persona
peroksida petilasan peyot piatu piawai pijar pilin pindai pinggang pinjal pintal pipit pirang pirau pitam
pituah plaket plural pluralisme polandia polarisasi poles polling porto posesif potensial prabawa pragmatis
prakarya prakondisi pramusim pranikah preferensi prenatal presbiter prevalensi primitif privasi privat prodi
progresif prolog promotif promotor propaganda prospek prospektif proteksi prudensial pugas pundi pungkir
punuk pupil purba purbakala purnabakti purwarupa pustakawan puyeng qari qurban kuorum raga rajah rancak
rangas rangsum ranggah rangrang ranum rapal rapih rasis rasisme rasuah rasuk raut reaktif reaktualisasi
rebab rebak rebana reboisasi reboan rebung recok redaksional reformis regang reka reken rekognisi relaksasi
relai religiositas relung remedi remunerasi rendang renjana renteng renyah reparasi repatriasi replika
replikasi represif resepsionis residen resiprokal responden restitusi restoratif retensi retorika retort
retribusi revegetasi rewel riak rian ricuh rida rinding ringkik rohaniwan rompak ronce rongrong rosot royal
rotan ruah ruai rudal rumbai rumpang runtun rupawan rusuk ruwat sabotase sahih sakinah sakralitas salak
sambat sambit samsak sangar sangrai sanitari santer santir sarkas sasak satire sebal segregasi sekap selak
selar selenting selia selisik selongsong selonjor seloroh semaput sembab semburat semena semir semrawut
sengau sengit senter sentimental sepat sepi serabut sereal seret sergap sertijab seruling servis sesaji
sesap setel sfera sibak siger sihir silaf silih silet simaan sinkron sinode sintesis siri sisal sisik sitir
skala skeptis skuad smart soak sobat sobek sodok sogok sohib solek songsong sorban sorogan sosialita spasial
stabilitas stagnan stamina startup stereotip stigma stimulasi streaming stroke suai suar subordinat subuh
sudra sukar suling sulur sumpal sundul sungsum supel suplemen suplesi supremasi surel suspensi swafoto
syafaat syahadat syirkah syuting taaruf tabayun tahniah tajir takziah talak talenta tambat tambun tampang
tampi tanak tanggam tangkai tapal tapis tarbiah tasawuf tatacara tedas tegap teguk telaten teledor telempap
telik telon telp teluh telusup temaram tempa tempayan temperamental templat tenar tenggak tenggat tentatif
tenteng tepekur terapi terawang terkam teror terung tilawah timang timbris timpuk tindas tiri tirta tirus
tlatah togel tohok toksisitas tomas tonase torpedo towel transendental transgender transformator transmigran
trek trilogi tumbal turbulensi turisme uap udar ugal ujub ukhrawi ulam ulik ulin ultah ulung umpat umpet
unduk ungkal unggun uniform unjuk untal upam urban urbanisasi usap usil usir utak vakum validator vegetatif
velodrom verifikator versus veteriner viabilitas virologi visibilitas visitasi volunter vulkanologi wabup
wagub wajik walang waluh wanti wara warok waslap wayuh welas wiraga wisudawan wushu yel yustisi yuyu zigot
zikir zuhur bimtek rakornas rakorda sosper pansus banmus bapemperda propemperda raperda ranperda rapbd silpa
bansos dtks dtsen sppg qris tukin cpns pppk outsourcing komposter biopori bakau mangrove nila bus feri
tuberkulosis aids apoteker paud smp sma smk numerasi akselerasi akselerator harmonisasi digitalisasi
modernisasi kristalisasi stabilisasi finalisasi formalisasi maksimalisasi minimalisasi visualisasi
privatisasi asistensi fasilitasi minimalisir notifikasi intensifikasi ekstensifikasi elektrifikasi
ratifikasi kompensasi komposisi atribusi redistribusi bhabinkamtibmas babinsa satlinmas tagana royong tepa
selira ungguh diklatpim latsar arsiparis statistisi netra rungu daksa grahita wicara ayak bekuk cekal
cincang derek elu tuai tuduh elus intai minggu
pemuda pemudi
terampil sinambung sinyalir tengarai seyogia
kuning oranye input output klik posting upload download update share follow repost launching screening
adalah teratai kalian berapa sedangkan beringin pematang penasaran penganan seruni rambutan berkat teritorial termin perangai
pelepah peniti beluntas berdikari bernas semoga kemangi kemiri kenari semenjak
karang serang puji sulut tebing buru empat indah jumat wanita taruna batang malang kudus rahayu
`;
