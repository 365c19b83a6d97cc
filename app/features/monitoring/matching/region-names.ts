/** One-word names of Indonesian regencies, cities and provinces (Kemendagri list, via idn-area-data). */
export const regionNames: ReadonlySet<string> = new Set(
  `aceh alor ambon asahan asmat badung balangan bali balikpapan bandung banggai bangka bangkalan bangli
  banjar banjarbaru banjarmasin banjarnegara bantaeng banten bantul banyuasin banyumas banyuwangi
  barito barru batam batang batanghari bekasi belitung belu bengkalis bengkayang bengkulu berau bima
  binjai bintan bireuen bitung blitar blora boalemo bogor bojonegoro bombana bondowoso bone bontang
  boyolali brebes bukittinggi buleleng bulukumba bulungan bungo buol buton ciamis cianjur cilacap
  cilegon cimahi cirebon deiyai demak denpasar depok dharmasraya dogiyai dompu donggala dumai ende
  enrekang flores garut gianyar gorontalo gowa gresik grobogan gunungkidul gunungsitoli halmahera
  indramayu intan jakarta jambi jayapura jayawijaya jember jembrana jeneponto jepara jogja jombang
  kaimana kampar kapuas karanganyar karangasem karawang karimun katingan kaur kayong kebumen kediri
  keerom kendal kendari kepahiang kerinci ketapang klaten klungkung kolaka konawe kotabaru kotamobagu
  kotawaringin kubu kudus kuningan kupang kutai labuhanbatu lahat lamandau lamongan lampung landak
  langkat langsa lanny lebak lebong lembata lhokseumawe lingga lombok lumajang luwu madiun magelang
  magetan majalengka majene makassar malaka malang malinau maluku mamasa mamberamo mamuju manado
  manggarai manokwari mappi maros mataram maybrat medan melawi mempawah merangin merauke mesuji metro
  mimika minahasa mojokerto morowali mukomuko muna murung nabire nagan nagekeo natuna nduga ngada
  nganjuk ngawi nias nunukan pacitan padang padangsidimpuan palangkaraya palembang palopo palu
  pamekasan pandeglang pangandaran paniai papua parepare pariaman pasaman pasangkayu paser pasuruan
  pati payakumbuh pekalongan pekanbaru pelalawan pemalang pematangsiantar pesawaran pesisir pidie
  pinrang pohuwato ponorogo pontianak poso prabumulih pringsewu probolinggo puncak purbalingga
  purwakarta purworejo rembang riau sabang salatiga samarinda sambas samosir sampang sanggau sarmi
  sarolangun sawahlunto sekadau seluma semarang serang seruyan siak sibolga sidoarjo sijunjung sikka
  simalungun simeulue singkawang sinjai sintang situbondo sleman solo solok soppeng sorong sragen
  subang subulussalam sukabumi sukamara sukoharjo sumba sumbawa sumedang sumenep supiori surabaya
  surakarta tabalong tabanan takalar tambrauw tangerang tanggamus tanjungbalai tapanuli tapin tarakan
  tasikmalaya tebo tegal temanggung ternate tidore toba tolikara tomohon toraja trenggalek tual tuban
  tulungagung wajo wakatobi waropen wonogiri wonosobo yahukimo yalimo yogyakarta`.split(/\s+/),
);
