/**
 * Names that people of Indonesia bear, in lower case: given names, second names and names of clans. A capital alone does not tell
 * a person from a place; a name of this list does. Left out are those that are more often a place or a thing
 * (Surya, Melati, Bunga).
 */
const NAMES = `buyung upik ucrit entus iteung lilis legi legiyo sarinem sarpin misnah marsuki karsum yosina goreti klemens ode baiq desak dewa suhairiyah wagiyem lestariningtyas nurhikmah kokom yuven jantje jumiatun nafsiah hamsinah aaliyah abas abbas abdi abdul abel abidin abizar abner abraham absalom achmad adam ade adel adelia adelina adi adinata adinda aditia aditya adnan
adolf adri adriana afandi afdal afgan afiani afifah afifudin afrizal agam agil agnes agni agung agus agustin agustina agustinus ahmad ahyar aida aidil
aini ainul ainun ainur aisah aisyah aisyiah aiza ajeng aji akbar akhmad akmal alamsjah alamsyah albert albertina albertus aldi aldo alena alesha alex
alexander alexandra aleya alfa alfaridzi alfarizi alfaro alfi alfiah alfian alfin alfina alfred alfredo ali alia alif alifa alika alimuddin aline
alisa alisha alissa allysa almira alpin althaf alvaro alviano alvin alvina alwi alwiyah alya alysa amalia amanda amara amarta ambar ambarwati
ambrosius amel amelia amelinda amin amina aminah amir amira amos amran ananta anas anastasia anastasya anatasya andarini andhika andi andika andini
andre andreanto andreas andri andrian andriani angel angelina anggi anggie anggita anggoro anggraeni anggraini anggreini anggun aniek anik anis anisa
anissa anita anjani anjar anjas anjeli annas annisa annisya ansar antika anton antonia antonio antonius anugerah anwar anwari apolonia appi aprilia
aprilian apriliani aprilla apriyani apriyanto aqila aqilla arafah arafat arbi ardana ardhan ardhani ardi ardian ardiansyah arfan arga argya ari aria
ariana ariel arif arifa arifah arifin arifuddin arifudin arina arini aris arista aristo ariyanto arjuna arka arkan arkana arkhan arlina arman armando
armaya arnold arsyad arumi arvin arwan arya aryani aryo asep ashar ashari asiah asifa asih asmara asmawati asnah asri assyifa astari astina astri
astrid astuti astutik asyifa athallah athar athaya atiek atika atin atun audi audrey augustina auli aulia auliya aunur aura aurel aurelia aurora
awaludin ayla ayu ayudia ayuningtyas azahra azhar azhari azis aziz azizah azizi azka azkia azmi azriel azril azzahra azzam badriah badriyah badrun
bagas bagja bagus bahar bahri bahrudin bahtiar baihaqi bakri balqis bambang banurea baskara baskoro baso basri bastian basuki basuni batubara bayan
bayu beatrix belinda bella beltsasar benediktus beni benny benyamin berliana bernadeta bernadus bernard bernardus berta besse betty bilal bilqis bima
binsar bisma boas bobby boby bonar bondan bonifasius boru brahmana bram brenda bria brigita brilian bripta budi budianto budiarto budiharjo budiman
budiono budiyanto bunyamin burhan butar-butar butet caca cahyani cahyo calvin candra candrika cantika carolina caroline catur cecep cecilia celine
celsi chairani chairil chairul chandra chaniago charles chelsea cherly cheryl chika choirul christian christiana christin christina christine cici
cindi cindy cinta cintya citra clara clarissa claudia cleo cornelia cornelis cucu cut cynthia dadan dadang daeng dafa daffa dahlan dahlia damanik
damar danang dandi dandy dani daniel daniela danis danish danny danu danuarta dara darma darmawan darmawati darmi darsono darwin darwis dasep dasril
daud david dayana debby debora deddy dede dedeh dedek deden dedi dedy degei dela della delvi demetria denada deni denis denny depi deri derry desak
desi desmond deswita desy devan devi deviana devina devita dewa dewantara dewanti dewi dhani dhea dhika dhimas dian diana diandra diani dianti didi
didik didin dika dila dilla dimas dina dinar dinda dini dino dion dionisius dirga dita ditha divya djoko doddy dody dolly dominggus dominikus doni
donny dora dorkas doroteus douw dwi dwika dwiki dyah dyan dzaki dzikri ebit eddy edi edison edo eduard edward edwin edy efendi effendi efraim eka eko
ela elang elda elena eli eliana elias elin elis elisa elisabet elisabeth elita elizabeth ella elma elmira elok elsa elsi elvan elvi elvina elvira
elvis ely elya emanuel emi emil emilia emiliana emma emmy endah endang endri engkos eni enjang enok entin erdin eri eric erick erik erika erin
erlangga erlin erlina erna ernawati erni ersa erwin esa esau esra ester esther esti eti etik euis eva evan evi evita ezra fabian fachri fachrul fadel
fadhil fadhila fadhilah fadhlan fadil fadila fadilah fadillah fadjar fadlan fadli fahira fahmi fahri fahrudin fahrul faisal faiz faiza faizah faizal
fajar fajri fakhri fandi fani fanny fara farah faras fardan farel farhan farhana farid farida faridah faris farras faruq fatahillah fathan fathir
fathur fatih fatima fatimah fatir fatma fatmawati fatur faturrahman fauzan fauzi fauziah fauziyah favian faza febby febi febri febrian febriana
febriani febriansyah febrianti febrianto febriyanti felicia felisitas felix fenny ferdi ferdian ferdinan ferdinand ferry ficky fikri fira firda
firdaus firman fitri fitria fitriani fitriyani frans fransiska fransiskus freddy fredi gabriel gafar galang galih galuh ganang gandi gani ganjar
gaspar gatot gavin gavriel gazali gede geofani george gerald geraldi gerson ghea ghifari ghina gia gibran gideon gilang gilbert gina ginting gisela
gita gloria gobai gouw gracela gracia gregorius greta gultom gunadi gunardi gunawan guntur gusman gusnadi gusnawati gustaf gustav gusti gustiana habib
habibah habibi habibie habsyi hadi hadija hafid hafidh hafidz hafiz hafiza haidar haikal hairil hakim halim halimah hambali hamdan hamid hamidah hamim
hamka hamna hamonangan hamzah hana hanafi hanan hanania hananta handa handayani handika handoko hani hanif hanifah hanna hansen hanum hapsah hapsari
harahap hardi harefa hariadi harianto haris hariyadi hariyanto harmoko harsono hartanti hartanto hartati hartini harun haryadi haryanto haryati
haryono hasan hasanah hasanuddin hasanudin hasbi hasim hasna hasnah hasniah hasrul hastuti hasyim hatta hazel hazim helena helmi hendra hendrawan
hendrawati hendri hendrik hendriko hendro heni henny henri henry herawati herdian heri herlambang herliana herlin herlina herman hermansyah hermanto
hermawan hermayanti hermin hermina herni herri heru hesti hezkia hidayah hidayanti hidayatullah hilda hilman himawan hok hotmaida hotman hulda humaira
humairah husain husein husen husna husni hutabarat hutagalung hutapea hutasoit hwa ibnu ibrahim ica ichsan ida idham idris idrus ifa ifan igna
ignasius ijah ikbal ikhsan ikhwan iksan ilham ilhami ilmi ilyas ilyasa imam imanuel imas imelda immanuel imran ina inayah indah indana indarti indra
indrawan indrawati indri indriani indriyani inge inggrid ingrid inka inneke intan iqbal ira irawan irawati irene irfan irfandi iriana irma irmawati
irna irsan irsyad irsyan irvan irvansyah irwan isa isabel isabela isabella isak ishak iskandar ismah ismail ismawati ismi ismiati isna isnaeni isnaini
isti istiana istiqomah isyana ita iton iva ivan ivana iwa iwan iyan iyus izzah izzan izzat izzati izzatul jacob jaelani jafar jafri jajang jaka jamal
jamaluddin jamaludin jamilah jamilatun janah jane janet janna jannah januar jarwo jasmin jasmine jason jatmiko javier jaya jayadi jayanti jeffry jefri
jefry jelita jeni jenifer jennifer jenny jeremy jerry jesika jessica jessie jessika jhon jihan jimi jimmy joan joel johan johana johanes johannes john
johnny jojo joko jokowi jonatan jonathan joni jordan jordi josef joseph josephine joshua josua jovan jovita juan juanda juhariah jujun julaeha juli
julian juliana juliansyah julianti juliet julio julius jumadi jumaidi jumiati juminten junaedah junaedi junaidi junior jupri jusuf juwita kadek kahar
kaila kaisiepo kaleb kalista kamal kamaludin kamaruddin kamila kanaya kanti karel karen karin karina karlina karman karmila karo karolina karolus
kartika kartini kasim kasman kasmawati kasmir katarina kayana kayla kayra keanu keisha keisya kelvin kenan kenji kenny kenzie kenzo ketut kevin keyla
kezia khadafi khadijah khaira khairani khairiyah khairul khairunisa khairunnisa khalid khalifa khalila khalisa khalisah khansa kharisma khofifah
khoirul khoirunnisa khusnul kia kiki kilikily kimberly kinan kinanti kirana kirani kirono klau kogoya kok komala komang komar komariah komariyah
kornelia kornelius kosasih kosim koto krisna krisnawati kristian kristiani kristianto kristianus kristin kristina kristofel kristoforus kurnia
kurniadi kurniasih kurniati kurniawan kusmiati kusnadi kusniati kusuma kusumawardani kusumawati kwee lafika laila lailani lailatul laksmi lala lalu
lambertus lani lanny laras larasati lasmi lasmini latif latifa latifah latifatul latuconsina laura laurens laurensius laurent leandra leha leimena
lely lemuel lena lengkong leni lenny leo leon leonard leonardo leoni leonita leony lesmana lestari leti letisia levi lewi lia liana liani lidia
lidiana lidwina lidya lie liem lilian liliana liliani lilies lilik lilis lily lim lina linda ling lingga linus lisa lisbet lisda lisna lisnawati
listiani listya lita liza lobo lolita lona lorensa lorenzo louis lubis lucas lucia luckman lucky ludwig luh luhut luis luisa lukas lukita lukman lulu
luluk lumbantobing lusi lusia lusiana lusiani lutfi lutfia lutfiana lutfiyah luthfi luthfiah luwi lydia lydiana ma'ruf mabel made maemunah magdalena
mahardika mahathir mahendra mahesa maheswari mahfud mahfudz mahira mahmud mahreen mahyudin maida maimunah maisarah maisaroh maisya malik maliki mamad
mamahit mamat mambo mambor manalu manda manik mansur mansyur mantika manuel manurung mappanyukki marcel marcelino marcella marcellino marcello marco
margaret margareta margaretha maria mariam mariana mariani mariati marice mario maritje mariyam marjuki marko markus marlan marlen marlin marlina
marlince marlon marno marpaung marry marsel marsela marselina marselinus marsella marsha marsudi marsya marta marteen martha marthen martin martina
martini martinus marwah marwan marwati maryadi maryam maryani maryanti maryati maryono masitah maslan masruroh masykur mathias mathius matilda matius
maudi maudy maulana maulida mauliddin maulidya maurin mawarni maxi maximus maya maysaroh mbok medina mega megawati mei meilani melani melania melda
meli meliana melinda melisa melissa melki melky mellisa melvin melyana meri merlin merry mery mesakh mesya meta metta michael michelle mika mikael
mikail miko mila milka mimi mimin minah mira miranda mirna mirza miskah misnah mita mitha moch mochamad mochammad moh mohamad mohammad mona monalisa
monika moses muchlis muchtar mudrikah mufid muh muhaimin muhajir muhamad muhammad muhidin muhtar mujahid mujiati mujiono mukhlis mukhtar mukmin
muliana muliani muliati mulyadi mulyana mulyani mulyati mulyono munandar munawar munawaroh munir munira munirah munthe murdani murdiono murni murniati
mursid murtini murtiningsih musa musdalifah muslih mustafa mustaqim mustari mustika mustofa muthia muthmainnah mutia mutiah mutiara mutmainah muzaki
myra nababan nabiila nabil nabila nabilah nabilla nada nadhif nadhifa nadhira nadia nadiah nadila nadine nadira nadirah nadya nafa nafi nafila nafisa
nafisah nagita naila nainggolan najib najihah najla najma najmi najmudin najwa najwah nanang nancy nanda nandita nando nani naning naomi napitupulu
narendra narti nasa nasir nasrul nasution nasya nasywa natalia natan natanael natasya nathalia nathan nathanael nathania natsir naufal naura navisa
nayaka nayla nayra nazar nazhifa nazila nazira nazriel nazwa nazwah nazzala neil nela nelly nelson nelvi neneng neng nengah neni neny nessa netty neva
neyla ngatmi nggili nia niar nicholas nifa niken niko nikolas nila nilawati nina ning ningrum nining nirmala nisa nisrina niswatun nita noah nora
norma norman novan novel novela novendra noverius novi novia noviana novianti novie novita novitasari novriansyah nufus nugraha nugroho nunik nunung
nur nur'aini nuraeni nurafni nuraida nuraini nuraisyah nuranisa nurasiah nurazizah nurbaiti nurbaya nurcahya nurcahyo nurcholis nurdiana nurdiansyah
nurdin nurfadilah nurfaizah nurfitri nurhadi nurhafizah nurhalimah nurhalisa nurhaliza nurhasan nurhasanah nurhayati nurhidayah nurhidayat nuri nurika
nuriman nurjaman nurjanah nurjannah nurkholis nurlaela nurlaeli nurlaili nurlatifah nurlela nurliana nurlina nurma nurmala nurmalasari nurmi nurmiati
nurpadilah nursalim nursanti nursari nurseha nursiah nursyam nurul nurvita nurwahid nurwahida nurwati nuryadi nuryani nuryanti nyoman obet ode odi oei
ogi oki okky okta oktavia oktaviana oky olga oliva oliver olivia oman omar ong onisimus opik orin orlando orpa oscar osin otniel otong otto ovi padil
padli pahmi pakpahan pandji pandu pane pangestu pangestuti panjaitan panji papua pardede parlin parlindungan parman parno pasaribu pasha paskalis
patmawati patricia patrick patrisia pattiasina pattimura paul paula paulina paulinus paulus pebri pekei pendi permadi permatasari petra petronela
petrus piliang piter poltak ponco poniman poppy prabowo pradana pradipta prakoso pramudya pranata prasasti prasetia prasetiyo prasetya prasetyo
prastowo pratama pratista pratiwi primus priscila priyadi priyanti priyanto priyantoro priyo puja puji pujiastuti pujiono purba purnama purnamasari
purnawan purnomo purwadi purwaningsih purwanti purwanto purwati purwo purwoko puspa puspasari puspita puspitasari puteri putra putri putu qaila qais
qanita qiana qisthi qonita qori quinsha rabiah rabiatul rachel rachma rachmah rachman rachmat rachmawati rachmi radhika radika radit raditya rafa
rafael rafandra rafathar raffa raffi rafi rafika rafiq rafli raga rahardian rahayu rahma rahmad rahmadani rahmadhani rahmadi rahman rahmania rahmaniar
rahmansyah rahmat rahmawati rahmayani rahmi raihan raihana raihanah raisa raja rajagukguk rakha rama ramadan ramadhan ramadhani ramadina ramdan
ramdani ramlah ramli ramona ramos rancha randi randy rangga rani ranti ranu rasmi rasmin rassya rasya rasyid ratih ratna ratnasari raudah raudhah raul
rayan rayhan raymond raysa rayyan razaq razi razka rea rebeka regan regi regina rehan rehana reihan reina remigius renaldi renata rendi rendra reni
renita reno renold repi resa resi resky resti restiani restu restuti retno reva revaldo revalina revan revi reyhan reynald reynaldi reynand reza rezky
rhea rhoma rian riana riani riansyah rianti ribka richard ricky rico rida ridho ridwan rifa rifai rifal rifaldi rifaldo rifan rifka rifki rifky rifqi
rifqy rijal rika rikardus riko rina rinai rinaldi rindang rindu rindy rini rintan rinto rio ripaldi risa risca risda rishka riska riski riskia
riskiana risky risma ristanti ristiana riswan riswandi rita ritno riva rival rivaldi rivaldo rivan rivky riyadi riyan riyana riyani riyanti riyanto
rizal rizaldi rizieq rizka rizki rizkia rizkiana rizky rizqa rizqi rizqullah robbi robby robert roberto robertus robi robin roby rochmah rodiah
rodiyah rofiq roganda rohaeni rohaeti rohana rohanah rohani rohayati rohim rohimah rohman rohmat romansyah romi romlah romy ronal ronald ronaldo roni
ronny rorimpandey rosa rosada rosadi rosalina rosanti rosdiana rosdiani rosi rosidah rosita rosliana roslina rosmala rosmawati rosmiati rosmini rosnah
rosni rostina rostini rosya rosyid rosyidah roy royani rozak rozi rozikin ruben rudi rudiansyah rudiyanto rudolf rudy ruhiyat rukayah rukiah rukiyah
rukmini rully rumainum rumbekwari rumbewas rumbiak rumondang rupina ruri rusdi ruslan rusli ruslina rusmawati rusmiati rusmini rusnah rustam rustini
ruswandi rusyd ruth ryan saadah saadiah sabila sabirin sabran sabri sabrina sadam sadewa sadewo sadikin sadrakh safa safaruddin safarudin safina
safira safitra safitri safri safrina sagita sahabudin sahara sahid sahira sahri sahrini sahrul said saidah saidi saiful sakina sakinah salamah saleh
saleha salehah salim salimah salma salmah salman salmiah salmin salomina salsa salsabila salsabilla salwa samsiah samsiar samsidar samson samsuddin
samsudin samsul samsuri samsurizal samuel samuelson sandi sandra sandy sania sanjaya santi santika santosa santoso sapitri sapri saptono saputra
saputri sara saragih sarah sari sarif sarifah sarina sarinah sarini sarip sariyah sarkawi sartika saskia sasongko satria satriani satriawan satrio
sauqi saut savana savira savitri sayuti sebastian sefti sekar sekarwangi selina selvi selvia selviana selviani sembiring sendi seng septa septi
septian septiana septiani septiawan serafina seran sergius seruni setiadi setiawan setiawati setiono setyawan setyo shabrina shafa shaka shakila
shalsa shandy shania shanty shaquille sharon sheila shella shelly sherina sherlina sherly shifa shilvi shinta shireen sholeh sholihah sholihin
sholikin siagian siahaan sianipar siau sidik siew sigit sigmund sihombing sikumbang silalahi silfia silvana silvanus silvester silvi silvia simamora
simanjuntak simanungkalit simatupang simbolon simeon simson sinaga sindi sindy sinta sintia sinuraya sipahutar siprianus sirait siregar sisilia siska
siswadi siswanto siswoyo sitanggang siti sitompul sitorus situmorang sivanus slamet soedarmo soeharto sofia sofyan soleh solehah solehudin soleman
solihah solihin solikin sonia sonya sopyan soraya sri sriasih srinatun stanis stefan stefani stefanie stefanny stefano stefanus stella stepanus
stevani stevanus steven suardana suartika sucianti suciati sucipto sudarmi sudarsono sudibyo sudirman sudiro sudrajat sufyan sugeng sugiarto sugiharto
suhada suhaeli suhaemi suhaila suhaimi suhandi suhardi suharni suharsono suharti suharto suhartono suhendar suhendra suherman suhermanto sujatmiko
sukardi sukarman sukarno sukarti sukiman sukinah sukirman sukma sulaeman sulaiman sulastini sulastri sulis sulistiani sulistianti sulistiawati
sulistyani sulistyo sulistyorini sulton sumantri sumardi sumarni sumarno sumarsono sumiati sumitro sumiyati sunardi sunarsih sunarti sunarto sunaryo
sundari supardi suparman suparmi suparno suprapti suprapto supratman supriadi supriatin supriatna suprihatin supriyadi supriyanto supriyati supriyatin
supriyono surahman surahmat surati suriani surianti suryadi suryana suryani suryanti suryanto suryati suryawan suryono susan susanti susanto susanty
susetyo susi susiana susilawati susilo susilowati sutanto sutarman sutarno sutedjo suteja sutikno sutinah sutini sutisna sutomo sutopo sutoyo sutrisna
sutrisno suwandi suwanto suwardi suwarni suwarno suwarti suwito suyadi suyanto suyati suyatno suyono syaban syabani syabila syafei syafii syafiq
syafira syafitri syafrida syafrina syafrizal syafruddin syaharani syahputra syahrani syahreza syahrial syahrini syahrizal syahroni syahrudin syahrul
syaiful syakila syakir syakira syakirah syamsiah syamsiar syamsinar syamsuddin syamsudin syamsul syamsuri syania syaqila syarif syarifah syarifuddin
syarifudin syauqi syaza syifa sylvia tabuni taek taher tahir taka tamami tamara tambunan tami tampubolon tamrin tan tania tanjung tanoto tarigan
tarmiji tarmizi tarsisius taslim tasya tatang tati tatik taty taufan taufik taufiq tebai teddy tefa teguh tekege tekla tengku tenri tere teresa
teresia terry tessa tesya teuku thalia thalita theo theodora theodorus theofilus theresa theresia thoha thomas thomson thoriq tiana tiar tiara tias
tiffany tigor tika timotius tina tini tino tinus tio tirta titania titi titik titin titis titus tiur tjia tobias tobing togar tohir tole tomas tomi
tommi tommy toni tony topan torang toto trenggono tresna tri triana triani trias triatmojo trihartono trisna trisnawati trisno trisya triyani triyanto
triyono tuasikal tubagus tumbelaka tumewu tumini tumirah tumpal turmudi tursina tuti tutik tyara tyas tyo ubaidillah ucok ucu udin ujang ukasyah ulfa
ulfah ulfi ulil ulin ully ulva umam umar umaroh umaya umi umiyati untung upik uray urbanus usman uswatun utami utari uus uyun valen valencia valens
valentina valentino valerie vallen vanda vanesa vanessa vania vanya vebri velisa venansius vera veri verina vero veronica veronika vicka vicky victor
victoria vidi vidya vika viktor vina vincensius vincent vincentia vino vinsensius viola viona vira virgi virgo vito vitus vivi vivian viviana viyola
vonny wagirah wagiyo wahab wahdah wahid wahyu wahyudi wahyudin wahyuni wahyuningsih waisul walimah wanda wandi wanggai wanti warda wardah wardana
wardani wardhani wardoyo warsini warsito warti wasis wastini watini wawan wayan welly wempi wenda wendi weni wening wenny werdi weri wesley wibisono
wibowo wicaksana wicaksono widi widia widiana widiantari widianti widjaja widodo widuri widya widyaningrum widyastuti widyawati wijaya wijayanti
wijayanto wiji wilda wildan wilhelmina wilhelmus willem william willy wilona wilson wina winarno winarsih winata winda windarti windi windiarti windri
windu winny winoto wira wiranata wiranto wirawan wirda wirya wiryawan wisnu wiwi wiwik wiwin wiwit woro wowor wulan wulandari wulansari wuri xavier
xena yadi yahdi yahya yakob yakobus yakub yana yance yandi yanes yani yanti yanto yanuar yanuarius yarni yasin yasir yasmin yasmina yasmine yatini
yatmi yatna yatno yayah yayan yayuk yedija yehezkiel yeni yenni yenny yeremia yermias yesaya yessi yessy yeti yetti yikwa yoga yogi yohan yohana
yohanes yohanis yolan yolanda yona yonas yonatan yopi yopie yordan yori yosef yosefina yosep yosepus yosi yosia yosie yosua yovan yoyo yoyok yuda
yudha yudhistira yudi yudiana yudianto yudistia yudistira yudita yuki yuli yulia yuliana yuliani yuliansyah yuliant yulianti yulias yuliasari yuliati
yuliawan yulistia yulita yulius yuliyana yuliyanti yumna yunan yunanda yunia yuniar yuniarsih yuniarti yuniati yuningsih yunita yunus yuri yurike
yuriko yusak yuski yuslina yusman yusmaniar yusniar yusnita yusran yusri yusril yustina yustinus yustisia yusuf yusup yuyu yuyuk yuyun yuyus zaenab
zaenal zaenuddin zaenudin zafira zafran zahir zahira zahirah zahra zahrah zahro zahwa zahwah zaid zaidan zainab zainal zaini zainuddin zainudin
zainuri zakaria zakariya zaki zakia zakiah zakiyah zakky zalfa zalianty zamzam zamzami zaneta zara zarina zaskia zaskya zayn zayyan zebua zefanya
zelda zelina zenita zerlina zevanya ziah zidan zidane zidni zihan zikra zikri zila zivanna ziyad zohra zohrah zoya zubaidah zubair zuhdi zuhra zuhri
zulaiha zulaika zulaikha zulfa zulfikar zulhamdi zulhan zulhelmi zulkarnain zulkifli zulkifly zulmi zulvia zunaidi zuriah`;

const names = new Set(NAMES.trim().split(/\s+/));

/** Endings that words of the language and places do not have. */
const ENDING =
  /(?:wati|yanti|ningsih|astuti|yono|wanto|i[ay]nto|uddin|udin|ullah|ansyah|sono|wardi|warno|tono|ingrum|kusumo|dayat|listyo|manto|djaja)$/;
/** Village names of Java: Tukiman, Sukinem, Legiyem; not Sukorejo, Sukabumi. */
const VILLAGE =
  /^(?:su|tu|wa|pa|po|ngat|ngad|leg|mis|sar|kar|mar|jum|sam|sum|kas|mul|rus|ras|was|dar|tar|sat|pon|gi|wagi|sugi)\p{Ll}{1,7}(?:man|min|no|ni|ti|yem|nem|jo|di|yo|em|rah|nah|ten|yah|jan|jah)$/u;
const PLACE = /(?:rejo|harjo|bumi|agung|sari|mulyo|makmur|kerto|mukti)$/;

/** Callings of women end like names. */
const CALLING =
  /^(?:karya|seni|olahraga|warta|peraga|biara|derma|harta|santri|mahasis|pelajar|rohani|pustaka|tuna|usaha|negara|pura)wati$/;

/** Whether people bear this word as a name. */
export function isBorne(word: string): boolean {
  const plain = word.toLowerCase().replace(/[’']/g, '');
  if (CALLING.test(plain)) return false;
  return names.has(plain) || (!PLACE.test(plain) && (ENDING.test(plain) || VILLAGE.test(plain)));
}
