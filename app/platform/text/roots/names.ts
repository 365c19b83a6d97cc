/**
 * Proper names and abbreviations that look as if they carried an affix (Maluku, Kediri, Diskominfo). Names without
 * such a look need no entry: an unknown word is left alone. Written for this program.
 */
export const NAME_ROOTS = `
aceh sumatra sumatera riau jambi bengkulu lampung banten jakarta bandung semarang surabaya yogyakarta bali
denpasar mataram kupang pontianak palangkaraya banjarmasin samarinda tarakan manado palu makassar kendari
gorontalo mamuju ambon ternate sofifi jayapura manokwari sorong merauke nabire wamena timika biak medan
padang pekanbaru batam palembang pangkalpinang bandarlampung serang tangerang bekasi depok bogor cilegon
sukabumi cimahi cirebon tasikmalaya banjar kuningan majalengka indramayu subang purwakarta karawang cianjur
garut sumedang ciamis pangandaran tegal pekalongan salatiga magelang surakarta solo klaten boyolali sragen
karanganyar wonogiri sukoharjo kebumen purworejo wonosobo temanggung kendal batang pemalang brebes banyumas
cilacap purbalingga banjarnegara demak kudus jepara pati rembang blora grobogan sleman bantul kulonprogo
gunungkidul kediri blitar malang madiun ngawi magetan ponorogo pacitan trenggalek tulungagung nganjuk
jombang mojokerto pasuruan probolinggo lumajang jember banyuwangi bondowoso situbondo sidoarjo gresik
lamongan tuban bojonegoro bangkalan sampang pamekasan sumenep buleleng jembrana tabanan badung gianyar
klungkung bangli karangasem lombok bima dompu sumbawa sumba ende maumere larantuka ruteng bajawa atambua
kefamenanu soe kalabahi singkawang sambas sanggau sintang ketapang landak mempawah sekadau melawi bengkayang
kapuas kotawaringin sampit barito seruyan katingan sukamara lamandau murung tabalong balangan tapin
banjarbaru balikpapan bontang kutai berau paser penajam bulungan malinau nunukan bitung tomohon kotamobagu
minahasa bolaang talaud sangihe sitaro poso donggala parigi buol morowali banggai tojo sigi parepare palopo
gowa maros pangkep barru bone wajo soppeng pinrang enrekang toraja luwu sinjai bulukumba bantaeng jeneponto
takalar selayar polewali mandar majene mamasa pasangkayu kolaka konawe muna buton wakatobi bombana baubau
maluku tual seram buru aru kei tanimbar halmahera tidore morotai taliabu papua asmat mappi boven mimika
puncak paniai dogiyai deiyai intan yahukimo tolikara yalimo keerom sarmi supiori waropen fakfak kaimana
maybrat tambrauw bintuni wondama sabang langsa lhokseumawe meulaboh bireuen pidie gayo simeulue nias dairi
karo langkat serdang asahan simalungun toba samosir tapanuli sibolga tebing siantar binjai padangsidimpuan
labuhanbatu mandailing bukittinggi payakumbuh pariaman solok sawahlunto agam pasaman dharmasraya sijunjung
mentawai dumai siak kampar rokan bengkalis pelalawan indragiri kuansing meranti kerinci merangin sarolangun
bungo tebo tanjab muarojambi lubuklinggau prabumulih pagaralam komering musi banyuasin lahat empat rejang
lebong kepahiang seluma mukomuko kaur metro pringsewu pesawaran tanggamus tulangbawang mesuji belitung
bangka natuna anambas karimun bintan lingga tanjungpinang wanasari sulawesi kalimantan jawa madura nusantara
monas semeru merbabu slamet bromo rinjani kelud mahakam brantas bengawan ciliwung serayu berantas malaysia
singapura thailand vietnam filipina brunei myanmar kamboja laos tiongkok korea jepang india arab mesir turki
belanda jerman prancis perancis inggris spanyol italia rusia amerika kanada meksiko brasil argentina kenya
swiss belgia denmark norwegia swedia finlandia kemendagri kemendikbud kemenkes kemenag kemenkeu kemenkominfo
kemensos kemenpan kemenparekraf kemenhub kementan kemendes kemenkumham kemenpora kemendag kemenperin
kemenristek kemlu kemenko kemnaker kejari kejati kejagung kesbangpol diskominfo disdik disdikbud dinkes
dinsos dishub disdukcapil dispora dispar disparbud disperindag disnaker dispusip diskop distan disnak dlh
dlhk dpmptsp dpmd dpupr dpkp dp3a dp2kb bapenda bappeda bapperida bkd bkpsdm bpbd bpkad bpom bps bpn brida
balitbang inspektorat setda setwan satpol damkar puskesmas posyandu rsud pdam bumd bumdes pemda pemkot
pemkab pemprov polri tni polres polsek polda kodim koramil korem kodam lanal lanud basarnas baznas bawaslu
kpu kpk bnn bnpb bmkg bpjs blud umkm ukm pkk apbd apbn rpjmd rpjmn rkpd renja renstra lkpj lppd lakip sakip
spbe ppid sppd skpd opd musrenbang musrenbangdes forkopimda forkopimcam gapoktan poktan karang taruna
dekranasda dharma wanita korpri kadin kni knpi pmi pramuka paskibra paskibraka persit bhayangkari perda
perbup perwali perwal pergub perpres permen permendagri permenkes permenpan perppu kepres keppres kepmen
kepgub perkap perki perbawaslu pertamina pertalite pertamax perumda perum perumnas perumdam perseroda persib
persija persebaya persipura pelni pelindo peradi telkom telkomsel bulog pgri idi ibi hipmi hkti ntb ntt diy
dki kalteng kaltim kalsel kalbar kaltara sulsel sulut sulteng sultra sulbar gorut sumbar sumut sumsel babel
kepri jabar jateng jatim pabar prabowo jokowi gibran megawati soekarno sukarno hatta soeharto habibie gus
ahmad siti dewi sari sri agus budi bambang joko suharto wati yanti yuli rini sulastri hartono supriadi
supriyadi sutrisno hendra hendri heri herman heru iwan irwan yusuf yuni wulandari lestari indah puji rahayu
ningsih astuti utami fitriani handayani kurniawan setiawan gunawan hermawan darmawan wirawan irawan himawan
budiman sulaiman usman rahman abdurrahman nurhayati maryati suryati hartati mulyani suryani haryani indriani
andriani yuliani septiani apriani rohani herdiansyah firmansyah ardiansyah kristiani martini kartini
suhartini sumarni sugiarti sukarti berlian berlin berty perry terry teddy diana dian dina dini dinda didi
dimas instagram facebook twitter tiktok youtube whatsapp telegram google zoom meta threads mastodon bluesky
android microsoft covid sinovac senin selasa rabu kamis jumat sabtu januari februari maret april mei juni
juli agustus september oktober november desember muharam safar rajab syakban ramadan syawal zulkaidah
zulhijah
`;
