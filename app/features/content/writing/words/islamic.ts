/** Terms of Islam as KBBI writes them; decrees write some otherwise in some years, so these only warn. */
export const ISLAMIC = `
ramadhan>Ramadan,romadhon>Ramadan,ramadlan>Ramadan,romadon>Ramadan,shalat>salat,sholat>salat,solat>salat,mushola>musala,musholla>musala,musolla>musala,mushalla>musala,musola>musala,ustadz>ustaz,ustad>ustaz,ustadzah>ustazah,ustadah>ustazah
dzikir>zikir,dzuhur>zuhur,dhuhur>zuhur,dhuha>duha,dluha>duha,ashar>asar,maghrib>magrib,shubuh>subuh,adzan>azan,da'wah>dakwah,da’wah>dakwah,hijriyah>Hijriah,umroh>umrah,shodaqoh>sedekah,sodaqoh>sedekah,shadaqah>sedekah,sodakoh>sedekah
infaq>infak,tausiyah>tausiah,tausyiah>tausiah,taushiyah>tausiah,tabligh>tablig,taraweh>tarawih,terawih>tarawih,tadarrus>tadarus,sholawat>selawat,shalawat>selawat,solawat>selawat,jamaah>jemaah,jama'ah>jemaah,jama’ah>jemaah
i'tikaf>iktikaf,i’tikaf>iktikaf,itikaf>iktikaf,ta'ziah>takziah,ta'ziyah>takziah,takziyah>takziah,muharram>Muharam,dzulhijjah>Zulhijah,zulhijjah>Zulhijah,dzulqa'dah>Zulkaidah,sya'ban>Syakban,sya’ban>Syakban,fitroh>fitrah,muadzin>muazin
khusyu>khusyuk,khusyu'>khusyuk,khusu>khusyuk,shaf>saf,hafidz>hafiz,hafidzah>hafizah,mubaligh>mubalig,muballigh>mubalig,wudhu>wudu,wudlu>wudu,barokah>berkah,barakah>berkah
ruqyah>rukiah,aqidah>akidah,aqiqah>akikah,halaqah>halakah,sunnah>sunah,hadroh>hadrah,madrosah>madrasah,shaum>saum,imsyak>imsak
`;
/** Two words in common writing, one in the dictionary. */
export const ISLAMIC_ROWS = `
idul fitri>Idulfitri,idul adha>Iduladha,iedul fitri>Idulfitri,iedul adha>Iduladha,isra mi'raj>Isra Mikraj,isra mi’raj>Isra Mikraj,isra miraj>Isra Mikraj,isra' mi'raj>Isra Mikraj,insya allah>insyaallah
nuzulul qur'an>Nuzululquran,nuzulul quran>Nuzululquran,rabiul awal>Rabiulawal,rabiul akhir>Rabiulakhir,al quran>Al-Qur'an,al qur'an>Al-Qur'an,al qur’an>Al-Qur’an,masya allah>masyaallah,halal bi halal>halalbihalal
`;
