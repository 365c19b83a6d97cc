import { nearestWord } from './misspelt.ts';

/** What a labelled line ("Tempat : ...") gives. */
export type Label =
  | 'time'
  | 'date'
  | 'title'
  | 'place'
  | 'address'
  | 'dress'
  | 'attend'
  | 'standIn'
  | 'represents'
  | 'note'
  | 'pic'
  | 'status'
  | 'visibility'
  | 'number'
  | 'other';

const WORDS: Readonly<Record<Label, string>> = {
  time: 'when,kapan,waktu,pukul,jam,pkl,wkt,waktu pelaksanaan,mulai,time,jam pelaksanaan,jadwal,pukul wib',
  date: 'hari,tanggal,tgl,hari tanggal,hari tgl,hr tgl,date,hari ini,hari pelaksanaan,tanggal pelaksanaan,hari dan tanggal,hari dan tgl',
  title:
    'what,apa,acara,kegiatan,agenda,giat,nama kegiatan,nama acara,perihal,hal,uraian,uraian kegiatan,dalam rangka,event,jenis kegiatan,bentuk kegiatan,keg,acr,uraian acara,agenda kegiatan,acara kegiatan,nama agenda,materi kegiatan',
  place:
    'where,di mana,dimana,tempat,lokasi,tmpt,tpt,lok,venue,bertempat,bertempat di,tempat kegiatan,tempat acara,lokasi kegiatan,lokasi acara,tempat pelaksanaan,tempat di,titik kumpul,place,tempat lokasi,via,media',
  address: 'alamat',
  dress: 'pakaian,baju,dresscode,dress code,seragam,busana,dc,pakaian seragam,kostum',
  attend:
    'who,siapa,dihadiri,dihadiri oleh,hadir,yang hadir,yg hadir,pejabat,pimpinan,pejabat yang hadir,yang menghadiri,yg menghadiri,menghadiri,kehadiran,dipimpin,dipimpin oleh,oleh,hadir oleh,pejabat hadir,pimpinan hadir,pimpinan yang hadir,rencana hadir,petugas,pelaksana,yang dijadwalkan hadir,pejabat pimpinan,leader,delegasi',
  standIn:
    'diwakili,diwakili oleh,yang mewakili,yg mewakili,disposisi,disp,dispo,disposisi kepada,disposisi ke,perwakilan,pendelegasian,wakil,didelegasikan,didisposisikan',
  represents: 'mewakili',
  note: 'ket,keterangan,catatan,note,nb,info,keterangan lain,kterangan,keteranga',
  pic: 'pic,pj,pj kegiatan,pjk,penanggung jawab,penanggungjawab,leading sector,leading sektor,opd,opd pengampu,opd terkait,opd pelaksana,penyelenggara,pengundang,panitia,narahubung,cp,contact person,kontak,undangan dari,pengampu,perangkat daerah,leading',
  status: 'status,konfirmasi',
  visibility: 'sifat,liputan,publikasi,peliputan,sifat acara,sifat kegiatan',
  number: 'no,nomor',
  other:
    'dari,tembusan,lampiran,why,how,mengapa,bagaimana,peserta,undangan,tamu,tamu undangan,sambutan,susunan acara,rundown,tema,jumlah peserta,narasumber,mc,bahan,materi,arahan,pendamping,dampingan,didampingi oleh,mendampingi,link,meeting id,passcode,password,id,kode,dokumentasi,ajudan,protokol,driver,tim liputan,kameramen,fotografer,humas,sambutan oleh,isi,tujuan',
};
const LABEL_OF = new Map<string, Label>(
  (Object.entries(WORDS) as [Label, string][]).flatMap(([label, all]) =>
    all.split(',').map((one) => [one, label] as const),
  ),
);

/** Labels that are known also when a letter is wrong. */
const SPELT = [...LABEL_OF.keys()].filter((one) => one.length >= 6 && !one.includes(' '));

const squash = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\s/&,+]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The label that the words are, alone or as "Hari/Tanggal". */
export function labelOf(words: string): Label | null {
  if (words.length > 40 || /\d/.test(words)) return null;
  const plain = squash(words);
  const direct = LABEL_OF.get(plain) ?? LABEL_OF.get(plain.replace(/\s*[/&,+]\s*/g, ' '));
  if (direct) return direct;
  const near = nearestWord(plain, SPELT);
  if (near) return LABEL_OF.get(near) ?? null;
  const parts = plain.split(/\s*[/&,+]\s*|\s+dan\s+/).map((one) => LABEL_OF.get(one));
  return parts.length > 1 && parts.every((one) => one !== undefined) ? (parts[0] ?? null) : null;
}

/** Splits "Tempat : Aula" into its label and value. */
export function labelled(text: string): { label: Label; value: string } | null {
  const colon = text.search(/[:=](?![>/])|(?<=^.{4,14});/);
  if (colon > 0 && colon <= 40) {
    const label = labelOf(text.slice(0, colon));
    const value = text
      .slice(colon + 1)
      .replace(/^[\s:=]+/, '')
      .trim();
    return label ? { label, value } : null;
  }
  const bare =
    /^(?:(tempat|lokasi|bertempat)(?:\s+di)?|(pakaian|dress ?code)|(pic)|(diwakili(?:\s+oleh)?|disposisi)|(ket|keterangan))\.?\s+(.+)$/i.exec(
      text,
    );
  if (!bare) return null;
  const label: Label = bare[1] ? 'place' : bare[2] ? 'dress' : bare[3] ? 'pic' : bare[4] ? 'standIn' : 'note';
  return { label, value: (bare[6] ?? '').trim() };
}

const INNER =
  /(?<=[\s.,;|)–-])(?=(?:waktu|pukul|jam|tempat|lokasi|pakaian|baju|dress ?code|ket|keterangan|pic|acara|kegiatan|hadir|dihadiri|yang hadir|disposisi|diwakili|status|sifat|when|where|who|pendamping|dampingan|catatan|seragam|alamat|link|peserta)\s?:)/giu;

/** Cuts "Waktu: 09.00 | Tempat: Aula" into one piece a label. */
export function cutAtLabels(text: string): string[] {
  if (!text.includes(':')) return [text];
  const pieces = text.split(INNER);
  const first = pieces[0] ?? '';
  const partOfLabel =
    pieces.length > 1 && !first.includes(':') && /^\s*[\p{L}/&]+(?:\s+[\p{L}/&]+)?\s*$/u.test(first);
  if (partOfLabel) pieces.splice(0, 2, `${first}${pieces[1]}`);
  return pieces
    .map((piece) => piece.replace(/[\s|,;–-]+$/, '').trim())
    .filter((piece, index) => piece !== '' || index === 0);
}
