/**
 * Names that people of Indonesia bear, in lower case: given names, second names and names of clans. A capital alone does not tell
 * a person from a place; a name of this list does. Left out are those that are more often a place or a thing
 * (Surya, Melati, Bunga).
 */
const NAMES = `aaliyah abas abbas abdi abdul abel abidin abizar achmad ade adel adelia adi adinda aditia aditya adnan afifah afrizal agnes agung agus agustina
agustinus ahmad aida aidil ainun aisyah aji akbar akmal alamsyah albert aldi aldo alex alexander alfian alfin ali alia alif alifa alisa alvin alwi
alya amalia amanda amelia amin amina aminah amir amira amran anas andhika andi andika andini andre andreas andri andrian andriani angel angelina anggi
anggita anggraeni anggraini anggreini anggun anisa anissa anita anjani annisa anton antonius anugerah anwar aprilia apriliani apriyanto aqila aqilla
ardi ardian arga ari aria arif arifin arini aris aristo ariyanto arkan arman armando arsyad arya aryani asep ashari asih asmara asri astri astutik
asyifa atika aulia aura aurel aurelia ayu azahra azhar azis aziz azizah azka azzahra badrun bagas bagus bahar bahri baihaqi bakri bambang baso basri
bastian basuki batubara bayu bella benny bernadus besse bima bisma bobby boby bram bria budi budiman budiono budiyanto burhan cahyani cahyo calvin
candra cantika caroline cecep chairul chandra chaniago chelsea cheryl choirul christian christin christina cindy cinta citra clara cut dadang daeng
dafa daffa dahlan dahlia damanik damar danang dandi dandy dani daniel danu darma darmawan darmi darwis daud dede dedi dedy dela deni denny deri desak
desi desy devi deviana dewa dewi dhani dian diana dika dimas dina dinda dini dino dion dita djoko doni donny douw dwi dwiki dyah dyan edi edo edwin
efendi effendi eka eko elang elisa elisabet elisabeth elsa elvira ely emi emilia endah endang engkos enjang erik erika erin erlangga erna esther esti
euis eva evan fabian fachri fadhil fadhilah fadil fadilah fadli fahmi fahri fahrul faisal faiz faizal fajar fajri fani farah farhan farid farida faris
fathan fathir fathur fatih fatima fatimah fatma fauzan fauzi fauziah febri febrian febriani felicia felix ferdi ferdian ferdinan ferdinand ferry ficky
fikri fira firda firdaus firman fitri fitria fitriani fitriyani frans fransiska fransiskus freddy fredi gabriel gadis galang galih galuh ganang gani
gatot gavin gede geraldi gibran gilang gina ginting gita gobai gouw gracia gultom gunadi gunawan guntur gusti gustiana habib habibah habibi hadi
hafidz hafiz haikal hakim halim halimah hamdan hamid hamidah hamka hamzah hana handayani handoko hani hanif hanifah hanna hapsari harahap hardi harefa
hariadi haris hartanto hartati hartini harun haryanto hasan hasanah hasbi hasna hasyim hatta hazel helena helmi hendra hendri hendro heni henny henry
heri herlambang herlina herman hermawan heru hidayah hilda hilman hok husein husen husna hutabarat hutagalung hutapea hutasoit hwa ibnu ibrahim ica
ichsan ida idris ifa ikhsan ikhwan ilham ilyas imam imelda imran ina indah indra indri indriani intan iqbal ira irawan irfan irma irna irsyad irvan
irwan isa ismail ismi isnaini ita iwan iyan izzah izzan jaelani jafar jaka jamal jamilah januar jaya jefri jelita jenny jeremy jessica jihan jimmy
joko jonathan joni jordan joseph joshua juliana julianti juliet junaedi junaidi juwita kadek kaila kaisiepo kamal kamila kanaya karina karo karolina
kartika kasim kasmir kayla keisha ketut kevin keyla khadijah khairul khairunnisa khalid khalisa khansa khofifah kiki kinan kinanti kirana klau kogoya
kok komang komar komariah kosasih koto krisna kristian kristina kurnia kurniadi kurniasih kurniawan kusnadi kusuma kwee laila lailatul laksmi lala
larasati lasmi latif latifah latuconsina laura leimena lena lengkong leni leo leonardo lestari letisia lia liana lidia lidya lie liem lilik lilis lim
lina linda ling lisa lisna listiani liza lobo lubis lucky ludwig luh lukas lukman lulu luluk lumbantobing lusi lusiana lutfi luthfi lydia made
maemunah mahardika mahendra maheswari mahfud mahmud maimunah malik mamahit mambor manalu manik mansur manurung mappanyukki marcel margaret maria
mariam mariana mario marlina marno marpaung marsel marsha marta martha marthen martin martinus maryam masitah masruroh mathius matius maulana maulida
maya mbok mega mei meilani meliana melinda melisa melissa melvin michael michelle mikael mila mira mirna miskah misnah mita moch moh mohamad mohammad
mona muchlis muchtar mufid muh muhaimin muhamad muhammad muhidin mukhlis mulyana munawar munawaroh munthe murni mursid murtini musa mustafa mustika
mustofa mutia mutiara mutmainah muzaki nababan nabil nabila nabilla nada nadhifa nadia nadila nadine nadya nafisah nagita naila nainggolan najib najwa
nanang nanda nani naomi napitupulu narendra nasir nasrul nasution natalia natasya naufal naura nayla nazwa nela neneng neng nengah neni ngatmi nggili
nia nicholas niko nikolas nila nina ning nirmala nisa nita novi novia noviana novianti novita nufus nugraha nugroho nur nuraeni nuraini nurdin
nurhaliza nurhasanah nurhayati nuri nurjanah nurlaela nurlela nurlina nurma nurul nurwahid nuryadi nuryani nyoman oei okta oktavia oktaviana olivia
ong oscar otniel otto pakpahan pandu pane panjaitan papua pardede pasaribu patricia pattiasina pattimura paulus pebri pekei petrus piliang prabowo
pradana pradipta prakoso pramudya prasetya prasetyo prastowo pratama pratiwi priscila priyanto puja puji purba purnama purnomo purwanti puspa puspita
puspitasari putra putri putu qonita qori rachel rachman rachmat raditya rafa rafael rafi rafiq rafli raga rahayu rahma rahmad rahman rahmat raihan
raisa raja rajagukguk rama ramadan ramadhan ramadhani ramdan ramli randi rangga rani ranti rasya rasyid ratih ratna ratnasari raudah rayhan raymond
razka rebeka regina rehan renaldi rendi rendra reni resti restu reva revaldo reyhan reza rezky rian rianti ribka ricky rida ridho ridwan rifai rifki
rifky rika rina rinaldi rindu rini rio riska riski risky risma rita riyadi riyan riyanto rizal rizka rizki rizky rizqi robby robert roberto robi
rochmah rofiq rohani rohman rohmat roni rorimpandey rosa rosalina rosdiana rosi roslina rosmiati rosmini rosyid roy rudi rudiyanto rukmini rully
rumbekwari rumbewas rumbiak rusdi ruslan rusli rustam ruth sabri sabrina sadewa safira safitri sahara sahrul said saiful salim salma salman salsa
salsabila samsul samuel sandi sandra sandy santi santika santoso sapitri saputra saputri sara saragih sarah sari sarifah sartika satria satrio saut
savira sekar selvi selviana sembiring seng septian septiana seran seruni setiadi setiawan setyawan setyo shafa shakila shandy shania sherly shinta
sholeh sholihah sholikin siagian siahaan sianipar sidik siew sigit sihombing sikumbang silalahi silvi silvia simamora simanjuntak simanungkalit
simatupang simbolon sinaga sinta sintia sinuraya sipahutar sirait siregar siska siswoyo sitanggang siti sitompul sitorus situmorang slamet soeharto
sofia sofyan solehah soleman solihin solikin sonia sonya sriasih stefani stefanus stella steven suardana suartika sucipto sudarmi sudrajat sugeng
sugiarto sugiharto suhendar suhendra sujatmiko sukma sulastri sulis sunarsih sunarto suparmi supriatna supriyanto suryana suryanto susan susanto susi
susiana susilo sutisna suwito suyanto syaban syafiq syafira syahputra syahrul syaiful syakila syamsul syarif syarifah syifa tabuni taek tamara
tambunan tampubolon tamrin tan tania tanjung tanoto tarigan taufan taufik taufiq teddy teguh tekege tengku tenri teresia tessa teuku theresia thomas
tiara tika tina tini tio tirta titi titik titin tjia tobing togar tomi tommy topan tresna tri trisno tuasikal tumbelaka tumewu tuti tutik tyas
ubaidillah ujang ulfa ulfah ully umar umi untung usman utami valentina valerie vanesa vanessa vania veri verina vero veronika vicky vika vina vino
viona vira vivi wahid wahyu wanda wanggai wardah warsito wawan wayan welly wenda weni wening wibowo widi widiantari widodo widya wijaya wildan wilson
winarno winarsih winda windi wira wiranto wisnu wiwik wiwin wowor wulan wulandari yadi yahya yana yani yanto yanuar yasin yasmin yayan yeni yeremia
yesaya yikwa yoga yogi yohana yohanes yolanda yonas yopi yosef yosefina yosep yosepus yosua yudha yudi yudistira yuli yuliana yuliani yulianti yuliati
yulius yuniar yuniarti yunita yunus yuri yusnita yusri yusril yusuf yuyun zahir zahra zahrah zahwa zaidan zainab zainal zakaria zaki zaskia zebua
zidan zidane zoya zubaidah zulaikha zulfa zulfikar zulkarnain zulkifli`;

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
