/** Places, peoples, tongues, brands and other bearers of capitals in the middle of a sentence, in lower case. */
export const PLACES: ReadonlySet<string> = new Set(
  `ampat kancil panda gajah harimau komodo badak orangutan gatotkaca pandawa aceh medan padang pekanbaru jambi palembang bengkulu lampung bandung semarang surakarta solo yogyakarta surabaya malang denpasar mataram kupang pontianak banjarmasin palangka samarinda
balikpapan manado palu makassar kendari gorontalo ambon ternate jayapura sorong manokwari merauke bogor depok tangerang bekasi serang cilegon cirebon tasikmalaya garut sukabumi cianjur
purwakarta karawang subang sumedang majalengka kuningan indramayu ciamis banjar tegal pekalongan brebes pemalang batang kendal demak kudus jepara pati rembang blora grobogan boyolali
klaten sukoharjo wonogiri karanganyar sragen magelang temanggung wonosobo purworejo kebumen purbalingga banyumas cilacap banjarnegara sleman bantul gunungkidul kediri blitar madiun
mojokerto pasuruan probolinggo batu banyuwangi jember bondowoso situbondo lumajang sidoarjo gresik lamongan tuban bojonegoro ngawi magetan ponorogo pacitan trenggalek tulungagung nganjuk
jombang bangkalan sampang pamekasan sumenep badung gianyar bangli klungkung karangasem tabanan jembrana buleleng lombok sumbawa bima dompu flores sumba timor alor ende maumere ruteng
labuan bajo waingapu atambua soe singkawang sambas sintang ketapang kapuas kotawaringin sampit banjarbaru martapura tarakan bontang kutai berau nunukan bitung tomohon minahasa kotamobagu
poso donggala sigi luwuk parepare palopo bone gowa maros bulukumba bantaeng jeneponto takalar sinjai toraja kolaka buton baubau wakatobi tidore halmahera seram buru tual papua nabire timika
wamena biak mimika asmat fakfak kaimana sibolga binjai siantar pematangsiantar tebing deli serdang karo toba samosir dairi nias batam bintan tanjungpinang karimun natuna bangka belitung
pangkalpinang bukittinggi payakumbuh pariaman sawahlunto solok agam pasaman pesisir dumai siak kampar rokan lubuklinggau prabumulih pagar metro banda sabang lhokseumawe langsa pidie bireuen
nusantara indonesia jawa sumatra sumatera kalimantan sulawesi maluku bali madura malaysia singapura thailand filipina vietnam tiongkok jepang korea india arab saudi makkah madinah mekah turki
mesir palestina gaza israel iran irak rusia ukraina amerika inggris belanda jerman prancis italia spanyol portugal brasil argentina australia eropa afrika asia
batak minang sunda betawi bugis dayak melayu tionghoa arab inggris mandarin latin
google facebook instagram tiktok whatsapp youtube telegram twitter honda yamaha suzuki toyota daihatsu supra agya avanza xenia innova beat vario scoopy mio jupiter vixion satria
senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april juni juli agustus september oktober november desember ramadan syawal muharram
allah tuhan yesus nabi rasulullah pancasila merdeka posyandu dasawisma bunda genre pekan gerakan satgas posko sayang ramah layak sehat gizi peduli bebas stop hari dunia nasional bedah
jkn kis bpjs kjp pkh dtks visum bap tkp cctv rsj igd ugd icu klinik apotek paru jantung anggrek mawar melati kamboja dahlia teratai bougenville flamboyan cempaka seruni kenanga
hepatitis demam tumor kanker stroke diabetes tunanetra tunarungu positif penyakit malaria kusta polio campak rubela rabies katarak lupus epilepsi hipertensi talasemia autisme
agung tinggi negeri raya besar utara selatan barat timur tengah pusat`.split(/\s+/),
);

/** Before a name that belongs to a place, a body or a thing: "Jalan ", "SDN 3 ", "KM ". */
export const OF_A_PLACE =
  /(?<!\p{L})(?:se|kota|kabupaten|kecamatan|kelurahan|desa|dusun|kampung|nagari|distrik|jalan|jln?\.?|gang|rsud|rsia|rs|(?:sdn?|smpn?|sman?|smkn?|tk|paud|mi|mts|ma)(?: negeri)?(?: \d{1,3})?|pt|cv|provinsi|pulau|sungai|gunung|pasar|puskesmas|posyandu|klinik|panti|pesantren|masjid|gereja|yayasan|jalur|jembatan|bundaran|bandara|terminal|stasiun|pelabuhan|universitas|balai|makam|monumen|grup|tim|klub|fc|program|gerakan|aplikasi|komunitas|sanggar|gedung|aula|stadion|gelanggang|badai|topan|siklon|kapal|km|kmp|ruang|kamar|bangsal|merek|merk|suku|bahasa) $/iu;
