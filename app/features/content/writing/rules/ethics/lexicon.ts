/** Our own word lists. Public lists of abuse are licensed for non-commercial use only and carry much that is mere criticism. */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Abusive wherever they stand, in Indonesian, Betawi, Javanese, Sundanese, Minang, Batak, Makassar, Ambon, Balinese, Madurese. */
export const ABUSE = set(`
  bangsat bajingan goblok goblog gublik begok bego dungu tolol idiot bloon blo'on geblek gebleg sinting brengsek berengsek keparat kampret kampreng kunyuk
  kontol kntl memek mmk ngentot ngentod ngentd entot kentu jembut jembud itil titit pepek tempik turuk puki pukimak pukima cukimai cukimay kimak pantek pantat-lu
  jancok jancuk jancoek dancok dancuk jamput jangkrik-koe asu asuu asw matamu ndasmu raimu cangkemmu cocotmu cocote gathel gatel-koe picek-matamu bajigur-koe
  belegug belegog bedegong kehed kehet koplok koplak sia-goblog bagong-siah jurig-siah burik bacot bct bangke bangkek bgst anjing-lu anjir anjrit anjeng anjg anjir
  njir njing ajg anjg lonte lonthe perek pecun jablay sundal sundala telaso tailaso kongkang bodat babami anjim kanciang cirik paja-kanciang ngewe ewean
  naskleng nasbedag cicing-ci bojog-ci patek pate' cetcet sialan sialan-lu setan-alas kacung-lu antek-setan tai-lah taik tae-lah taeee telek tempek
`);

/** Ordinary words too; abuse only in a frame ("dasar babi", "babi lu") or when the letters are stretched. */
export const BEASTS = set(
  'anjing babi monyet kera kerbau beruk bagong celeng iblis setan bangkai sampah tikus ular kadal keledai lintah gila sarap sinting edan gendeng tai najis biadab',
);

/** Words for groups that carry contempt by themselves. */
export const SLURS = set(
  'kadrun kadal-gurun cebong cebongers kampretos cokin aseng bencong bences banci maho negro inlander mulyono-ist togog sipit bahenol semok bohai bohay kafirun-lu kopar-kapir kapir',
);

/** Names of groups: contempt only in a frame. */
export const GROUPS = set(
  'cina china tionghoa arab yahudi kafir kristen islam hindu buddha syiah ahmadiyah wahabi jawa batak papua madura padang minang sunda dayak ambon bugis flores pki komunis autis cacat idiot difabel homo lgbt pendatang',
);

/** Of somebody, these are abuse; of anything else (a price, a chance) they are not. */
export const SCORN = set('bodoh malas kampungan norak gila sinting edan biadab laknat bejat bahlul pandir');
