/**
 * Names that people of Indonesia bear, in lower case: given names, second names and names of clans. A capital alone does not tell
 * a person from a place; a name of this list does. Left out are those that are more often a place or a thing
 * (Surya, Melati, Bunga).
 */
const NAMES = `
aaliyah abas abbas abdi abdul abdullah abel abidin abizar achmad ade adel adelia adi adinda aditia aditya adnan afifah afrizal agnes agung agus agustina agustinus ahmad aida aidil
ainun aisyah aji akbar akmal alamsyah albert aldi aldo alex alexander alfian alfin ali alia alif alifa alisa alvin alya alwi amalia amanda amelia amin amina aminah aminuddin amir
amira amran anas andhika andi andika andini andre andreas anggraeni anggraini anggreini andri andriani andrian angel angelina anggi anggita anggun anisa anissa anita anjani annisa anton antonius anugerah anwar
apriliani aprilia apriyanto aqila aqilla ardi ardian ardiansyah arga ari aria arif arifin arini aris aristo ariyanto arkan arman armando arsyad arya aryani asep ashari asih asmara
asri astri astuti astutik asyifa atika aulia aurel aurelia aura ayu azahra azhar azis aziz azka azizah azzahra
badrun bagas bagus bahar bahri baihaqi bakri bambang basri bastian basuki bayu bella benny bernadus bima bisma boby bobby bram budi budiman budiono budianto budiyanto burhan burhanuddin
cahyani cahyo cahyono calvin candra cantika caroline cecep chairul chandra chelsea cheryl choirul christian christin christina cinta citra clara cindy
dahlia dadang dafa daffa dahlan damar danang dandi dandy dani daniel danu darma darmawan darmi darsono darwis daud dede dedi dedy dela deni denny deri desi desy deviana devi dewa dewi dhani dian
diana dika dimas dina dinda dini dino dion dita djoko doni donny dwi dwiki dyah dyan
edi edo edwin efendi effendi eka eko elang elisa elisabet elisabeth elsa elvira ely emi emilia endah endang engkos enjang erik erika erin erlangga erna ernawati esti esther euis eva evan
fabian fachri fadhil fadhilah fadil fadilah fadli fahmi fahri fahrul faisal faiz faizal fajar fajri fani farah farhan farid farida faris fathan fathir fathur fatih fatima fatimah fatma
fatmawati fauzan fauzi fauziah febri febrian febriani felicia felix ferdi ferdian ferdinan ferdinand ferry ficky fikri fira firda firdaus firman firmansyah fitri fitria fitriani fitriyani
fransiska fransiskus frans freddy fredi
gabriel gadis galang galih galuh ganang gani gatot gavin geraldi gibran gilang gina gita gracia gunawan guntur gusti gustiana
habib habibi habibah hadi hafidz hafiz haikal hakim halim halimah hamdan hamid hamidah hamka hamzah hana handayani handoko hani hanif hanifah hanna hapsari harahap hardi hardianto hariadi
haris harun hartati hartini hartono haryanto haryono hasan hasanah hasanuddin hasbi hasna hasyim hatta hazel helena helmi hendra hendri hendro heni henny henry herawati heri herlambang
herlina herman hermansyah hermawan heru hidayah hidayat hilda hilman husein husen husna hutabarat hutagalung hutapea
ibnu ibrahim ica ichsan ida idris ifa ikhsan ikhwan ilham ilyas imam imelda imran ina indah indra indri indriani intan iqbal ira irawan irfan irma irna irsyad irvan irwan irwansyah isa
ismail isnaini ismi ita iwan iyan izzah izzan
jaelani jafar jaka jamal jamaluddin jamilah januar jaya jefri jelita jenny jeremy jessica jihan jimmy joko jonathan joni jordan joseph joshua juliana julianti juliet jumadi jumiati
junaedi junaidi juwita
kadek kaila kamal kamila kanaya karina karolina karsono kartika kartini kartono karyadi kasim kasmir kayla keisha ketut kevin keyla khadijah khairul khairunnisa khalid khalisa khansa khofifah
kiki kinan kinanti kirana komang komar komariah kosasih krisna kristian kristina kurnia kurniadi kurniasih kurniawan kurniawati kusnadi kusuma kusumawati
laila lailatul laksmi lala larasati lasmi latif latifah laura lena leni leo leonardo lestari letisia lia liana lidia lidya lilik lilis lina linda lisa lisna listiani liza lubis lucky ludwig
lukas lukman lulu luluk lusi lusiana lutfi luthfi lydia
made mahardika mahendra maheswari mahfud mahmud maimunah malik mansur marcel margaret maria mariam mariana marini mario marlina marno marsel marsha marta martha marthen martin martinus
maryam maryani maryati maryono masitah masruroh mathius matius maulana maulida maya mega megawati meilani meliana melinda melisa melissa melvin michael michelle mikael mila mira mirna
miskah misnah mita moch moh mohamad mohammad mona muchlis muchtar mufid muh muhaimin muhamad muhammad muhidin mukhlis mulyadi mulyana mulyani mulyati mulyono munawar munawaroh murni
mursid murtini musa mustafa mustika mustofa mutia mutiara mutmainah muzaki
nabil nabila nabilla nada nadhifa nadia nadila nadine nadya nafisah nagita naila najib najwa nanang nanda nani naomi narendra nasir nasrul nasrullah nasution natalia natasya naufal naura
nayla nazwa nela neneng neng neni ngatini ngatmi nia nicholas niko nikolas nila nina ning nirmala nisa nita novi novia noviana novianti novita nufus nugraha nugroho nur nuraeni nuraini
nurdin nurhaliza nurhasanah nurhayati nuri nurjanah nurlaela nurlela nurlina nurma nurul nurwahid nuryadi nuryani nyoman
soleman otto tamrin okta oktaviana oktavia olivia oscar otniel
paijo paiman painem pandu panjaitan papua parman pardi partini patricia paulus pebri petrus prabowo pradana pradipta prakoso pramudya prasetya prasetyo prastowo pratama pratiwi priscila
priyanto priyono puja puji pujiastuti purnama purnomo purwanti purwanto puspa puspita puspitasari putra putri putu
qonita qori
rachel rachman rachmat raditya rafa rafael rafi rafiq rafli raga rahayu rahma rahmad rahman rahmat rahmawati raihan raisa raja rama ramadan ramadhan ramadhani ramdan ramli randi rangga rani
ranti rasya rasyid ratih ratna ratnasari raudah rayhan raymond razka rebeka regina rehan rendi rendra renaldi reni resti restu reva revaldo reyhan reza rezky rian rianti ribka ricky
rida rika rini ridho ridwan rifai rifki rifky rina rinaldi rindu rio riska riski risky risma rita riyadi riyan riyanti riyanto rizal rizka rizki rizky rizqi robby robert roberto robi
rochmah rofiq rohani rohman rohmat roni rosa rosalina rosdiana rosi roslina rosmiati rosmini rosyid roy rudi rudianto rudiyanto rukmini rully rusdi ruslan rusli rusmini rustam ruth
sabrina sabri sadewa safira safitri sahara sahrul said saiful salim salma salman salsa salsabila samsul samuel sandi sandra sandy santi santika santoso sapitri saputra saputri sara sarah
sari sarifah saragih sarinah sartika satria satrio saut savira sekar selvi selviana septian septiana seruni setiadi setiawan setiawati setyawan setyo setyowati shafa shakila shandy shania
sherly shinta sholeh sholihah siagian siahaan sidik sigit sihombing silalahi silvi silvia simanjuntak simanungkalit simatupang simbolon sinaga sinta sintia siregar siska siswanto siswoyo
sitanggang siti sitompul sitorus situmorang slamet soeharto sofia sofyan solehah solihin sonya sonia stefani stefanus stella steven subagyo subandi sucipto sudarmi sudarmono sudarsono
sudirman sudrajat sugeng sugiarto sugianto sugiharto sugiono sugiyono suharti suhartini suhartono suhendar suhendra suherman sujatmiko sukarni sukarno sukarti sukirman sukma sulaiman
sulastri sulis sulistiawati sulistyo sulistyowati sumarni sumarno sumiati sumini sunardi sunarsih sunarti sunarto supardi suparman suparmi suparno suparti supriadi supriatna supriyadi
supriyanto surati surti suryadi suryana suryani suryanto suryati susan susanti susanto susi susiana susilawati susilo susilowati sutarno sutikno sutini sutinah sutisna sutrisno suwandi
suwarni suwarno suwito suyadi suyanto suyono syaban syafiq syafira syahputra syahrul syaiful syakila syamsudin syamsuddin syamsul syarif syarifah syarifuddin syifa
tamara tania taufan taufik taufiq teguh teddy teresia tessa theresia thomas tiara tika tina tini tio tirta titi titik titin tobing togar tomi tommy topan tresna tri trisno trisnawati tumini
tuti tutik tyas
ubaidillah udin ujang ulfa ulfah ully umar umi untung usman utami
valentina valerie vania vanesa vanessa veri verina vero veronika vicky vika vina vino viona vira vivi
wahid wahyu wahyudi wahyuni wahyuningsih wahyono waluyo wanda wardah wardani wardoyo warsito wartini wati wawan wayan welly wenda wening weni wibowo wicaksono widi widiastuti widodo widya
widyastuti wijaya wijayanti wildan wilson winarno winarsih windi winda wira wiranto wisnu wiwik wiwin wulan wulandari
yadi yahya yana yani yanti yanto yanuar yasin yasmin yayan yeni yeremia yesaya yogi yohana yohanes yolanda yonas yopi yosef yosefina yosep yosepus yosua yoga yudha yudi yudistira yuli
yuliana yuliani yulianti yulianto yuliati yulius yunita yuniar yuniarti yunus yuri yusnita yusri yusril yusuf yuyun
zahir zahra zahrah zahwa zaidan zainab zainal zainuddin zaki zakaria zaskia zidan zidane zoya zubaidah zulaikha zulfa zulfikar zulkarnain zulkifli
batubara damanik gultom harefa hutasoit lumbantobing manalu manik manurung marpaung munthe nababan nainggolan napitupulu pakpahan pane pardede pasaribu purba rajagukguk sembiring
sianipar simamora sinuraya sipahutar sirait surbakti tambunan tampubolon tarigan zebua
chaniago koto piliang sikumbang tanjung daeng tenri baso besse mappanyukki andi cut teuku tengku rumbiak wanggai yikwa tabuni wenda kogoya mambor kaisiepo rumbekwari rumbewas pattiasina
latuconsina leimena pattimura tuasikal tumewu mamahit rorimpandey lengkong wowor tumbelaka ginting karo nggili bria taek lobo seran klau
gede nengah kadek luh desak dewa wayan nyoman suartika suardana sriasih widiantari
maemunah maimunah solikin sholikin tukiman ponirah mbok tekege pekei gobai douw lim oei kwee liem tan lie ong tjia tio gouw kok seng hok mei ling hwa siew wijaya halim hartanto salim tanoto gunadi
`;

const names = new Set(NAMES.trim().split(/\s+/));

/** Endings that words of the language and places do not have. */
const ENDING =
  /(?:wati|yanti|ningsih|astuti|yono|wanto|i[ay]nto|uddin|udin|ullah|ansyah|sono|wardi|warno|tono|ingrum|kusumo|dayat|listyo|manto|djaja)$/;
/** Village names of Java: Tukiman, Sukinem, Legiyem; not Sukorejo, Sukabumi. */
const VILLAGE =
  /^(?:su|tu|wa|pa|po|ngat|ngad|leg|mis|sar|kar|mar|jum|sam|sum|kas|mul|rus|ras|was|dar|tar|sat|pon|gi|wagi|sugi)\p{Ll}{1,7}(?:man|min|no|ni|ti|yem|nem|jo|di|yo|em|rah|nah|ten|yah|jan|jah)$/u;
const PLACE = /(?:rejo|harjo|bumi|agung|sari|mulyo|makmur|kerto|mukti)$/;

/** Whether people bear this word as a name. */
export function isBorne(word: string): boolean {
  const plain = word.toLowerCase().replace(/[’']/g, '');
  return names.has(plain) || (!PLACE.test(plain) && (ENDING.test(plain) || VILLAGE.test(plain)));
}
