import { officesByCode } from './codes.ts';
import { findOffices, type OfficeFound, type Vocabulary } from './offices.ts';

/** Who attends, said in one segment. */
export type Attendance = {
  /** Named as attending themselves. */
  readonly attend: readonly OfficeFound[];
  /** Named as coming along with the leader of the heading. */
  readonly along: readonly OfficeFound[];
  /** Attends for the leader. */
  readonly standIn: readonly OfficeFound[];
  /** The leader who is stood in for, when named. */
  readonly represents: readonly OfficeFound[];
  /** "Dihadiri ...": sent by the leader whose list it is, if that one is higher. */
  readonly attends: boolean;
  /** Opens the sentence ("Asisten I : Rapat ..."): certainly the leader. */
  readonly leads: boolean;
  /** "diwakili" without saying by whom. */
  readonly unnamedStandIn: boolean;
  /** Units written beside the leader ("Wali Kota + DPUPR"). */
  readonly units: string | null;
};

const STOOD_IN =
  /(?<![\p{L}])(?:di ?wakili|di ?wakilkan|diwakilkan|disposisi|dispo|didisposisikan|didelegasikan|pendelegasian|delegasi)(?:\s+(?:oleh|kepada|ke|kpd))?(?![\p{L}])/iu;
const STANDS_IN =
  /(?<![\p{L}])(?:mewakili|mwakili|menggantikan|mengganti|atas nama|a\.?n\.?(?=\s))(?![\p{L}])/iu;
const ALONG =
  /^(?:hadir\s+)?(?:bersama(?: dengan| dgn| dg)?|bareng|beserta|didampingi(?: oleh)?|dampingi|mendampingi|turut hadir|serta|\+|plus|ikut)(?![\p{L}])/iu;
const ROLE_WORDS =
  /^(?:di ?hadiri|hadir|oleh|dipimpin|pimpinan|dan|dg|dgn|dengan|bersama|bareng|beserta|didampingi|serta|juga|yang|yg|turut|akan|langsung|untuk|ybs|kepada|ke|kpd|pak|bu|bapak|ibu|bpk|selaku|sebagai|narasumber|rencana|keynote|speaker|pembina|upacara|inspektur|irup|isteri|istri|suami|ttd|mohon|wakil|dampingi|mendampingi|ikut|plus|segenap|jajaran|kota|kab|kabupaten|provinsi|prov|disposisi|dispo|delegasi|pejabat|hanya|saja|diusulkan|usul|usulan|rencananya|dijadwalkan|agar)$/iu;
const ACT_WORD =
  /^(?:me(?:m|n|ng|ny)\p{L}{3,}|rapat|rakor|apel|buka|tinjau|tutup|terima|audiensi|sambut|hadiri|kunjungi|kunjungan|lomba|cup|piala|acara|kegiatan|upacara|pelantikan|award|run|ruang|aula|kantor|office|residence|rumah|halaman|gedung|masjid|tahun|tentang|penyerahan|peresmian|pembukaan|sosialisasi|terpilih|menuju|dari|pada|di|se)$/iu;
const DEGREE =
  /^(?:h|hj|dr|drs|dra|ir|prof|kh|st|se|sh|mm|msi|sip|spd|mpd|sos|ssos|mh|map|s|m|si|ap|ak|ag|pd|kom|t|e|k|tr|ip|hum|kes|phd)$/i;

function nameLike(word: string): boolean {
  return DEGREE.test(word) || (/^\p{Lu}/u.test(word) && !ACT_WORD.test(word));
}

/** What stays of a segment without the offices, or null when it says something else. */
function leftover(text: string, offices: readonly OfficeFound[]): string[] | null {
  let rest = '';
  let at = 0;
  for (const office of offices) {
    rest += `${text.slice(at, office.from)} @ `;
    at = office.to;
  }
  rest = (rest + text.slice(at)).replace(STOOD_IN, ' ').replace(STANDS_IN, ' ');
  const words = rest.split(/[\s.,;:&+/()[\]"'–-]+/).filter(Boolean);
  let afterOffice = false;
  const names: string[] = [];
  for (const word of words) {
    if (word === '@') afterOffice = true;
    else if (ROLE_WORDS.test(word)) continue;
    else if (nameLike(word) && (afterOffice || DEGREE.test(word))) names.push(word);
    else return null;
  }
  return names.length <= 10 ? names : null;
}

const none = {
  leads: false,
  attends: false,

  attend: [],
  along: [],
  standIn: [],
  represents: [],
  unnamedStandIn: false,
  units: null,
};

function plusUnits(text: string, offices: readonly OfficeFound[]): string | null {
  const last = offices.at(-1);
  const found = last
    ? /^\s*(?:\+|&|dan|bersama)\s*(\p{Lu}[\p{L}\d/ +&]{1,60})$/u.exec(text.slice(last.to))
    : null;
  return found ? found[1]!.trim() : null;
}

function fits(offices: readonly OfficeFound[], vocabulary: Vocabulary): boolean {
  return offices.some(
    (one) => one.family === null || vocabulary.family === null || one.family === vocabulary.family,
  );
}

/** Whom "diwakili" names when it is none of the known offices: as written ("Sekcam", "Ir. Hendra"). */
function unknownOffice(text: string, from: number): OfficeFound | null {
  const title = text
    .slice(from)
    .replace(/^[\s:]*(?:(?:oleh|kepada|kpd|ke|pak|bu|bapak|ibu|bpk)\.?\s+)*/i, '')
    .replace(/[\s.,;:]+$/, '');
  const words = title.split(/\s+/);
  const named = words.length <= 6 && words.every((word) => /^[\p{Lu}(&]/u.test(word) || words.length === 1);
  if (!named || !/\p{L}{2}/u.test(title) || ACT_WORD.test(words[0]!)) return null;
  return { title, from, to: text.length, rank: 8, family: null, unit: true };
}

/** Reads a segment that does nothing but say who attends; null when it says something else. */
export function readAttendance(segment: string, vocabulary: Vocabulary): Attendance | null {
  const text = segment.trim().replace(/^[\s(:=>–-]+|[\s).,:;]+$/g, '');
  if (text === '' || text.length > 200) return null;
  const stoodIn = STOOD_IN.exec(text);
  const standsIn = STANDS_IN.exec(text);
  if (/^(?:bapak|pak|bpk)\s*(?:&|dan|\/)\s*(?:ibu|bu)$/i.test(text)) return none;
  const coded = officesByCode(text, vocabulary);
  const offices = findOffices(coded ? coded.join(' + ') : text, vocabulary);
  if (coded) return { ...none, attend: offices };
  if (offices.length === 0) {
    const bare = stoodIn !== null && /^(?:di ?wakil(?:i|kan)|disposisi)(?:\s+oleh)?\s*[?.…]*$/i.test(text);
    if (bare) return { ...none, unnamedStandIn: true };
    const named = stoodIn?.index === 0 ? unknownOffice(text, stoodIn[0].length) : null;
    return named ? { ...none, standIn: [named] } : null;
  }
  if (offices.some((one) => /^\s*:\s*\S/.test(text.slice(one.to)))) return null;
  if (leftover(text, offices) === null || !fits(offices, vocabulary)) return null;
  const before = (at: number) => offices.filter((one) => one.from < at);
  const after = (at: number) => offices.filter((one) => one.from >= at);
  if (standsIn) return { ...none, standIn: before(standsIn.index), represents: after(standsIn.index) };
  if (stoodIn) return { ...none, represents: before(stoodIn.index), standIn: after(stoodIn.index) };
  if (ALONG.test(text)) return { ...none, along: offices };
  const attends = /^(?:akan |hanya )?dihadiri/i.test(text);
  return { ...none, attends, attend: offices, units: plusUnits(text, offices) };
}

const CLAUSE =
  /(?<![\p{L}])(?:(?:akan |rencana |untuk )?(?:di ?wakili|di ?wakilkan|mewakili|dihadiri|didampingi|bersama|bareng|beserta|dipimpin|oleh|hadir|disposisi|a\.n\.)|pak|bu|bpk|bapak|ibu)(?![\p{L}])/giu;

/** A clause at the end of a text that says who attends ("... diwakili kepala bapenda"). */
export function trailingAttendance(
  text: string,
  vocabulary: Vocabulary,
): { at: number; attendance: Attendance } | null {
  let tries = 0;
  for (const found of text.matchAll(CLAUSE)) {
    if (found.index === 0 || tries++ > 8) continue;
    const before = text.slice(0, found.index);
    if (
      /(?:ruang|rumah|r\.|kediaman|kantor|dinas|kerja|tamu|piala|istri|suami|putra|putri|anak(?:nya)?|menantu|cucu|adik|kakak|ibunda|ayahanda|keluarga|almarhum|alm\.?|mertua|dengan|dgn|dg|untuk|audiensi)\s*$/i.test(
        before,
      )
    )
      continue;
    const attendance = readAttendance(text.slice(found.index), vocabulary);
    const called = /^(?:pak|bu|bpk|bapak|ibu)$/i.test(found[0]) && attendance?.attend.some((one) => one.unit);
    if (attendance && !called) return { at: found.index, attendance };
  }
  return null;
}

const ACT_NEXT =
  /^\s*(?:,\s*)?(?:(?:akan|dijadwalkan|rencana|juga|langsung)\s+)*((?:me(?:m|n|ng|ny|l|r)?\p{L}{3,}|hadir(?:i)?|buka|tutup|tinjau|terima|pimpin|rapat|rakor|jadi|lepas|ikut|resmikan|serahkan|sambut|kunjung\p{L}*|berkunjung|audiensi|apel|upacara|sidak|panen|takziah|silaturahmi|gowes|senam|lantik|safari|ziarah|makan|ngopi|narasumber|bertolak|bertemu|berangkat)(?![\p{L}]))/iu;

/** Leaders who open the sentence ("Wali Kota didampingi Sekda menerima ..."). */
export function leadingAttendance(
  text: string,
  vocabulary: Vocabulary,
): { rest: string; attendance: Attendance } | null {
  const represents = /^\s*(?:mewakili|a\.n\.|atas nama|mendampingi|didampingi|bersama)\s+/i.exec(text);
  const offices = findOffices(text.slice(0, 160), vocabulary);
  let end = represents ? represents[0].length : 0;
  let used = 0;
  for (const office of offices) {
    const between = text.slice(end, office.from);
    if (
      !/^[\s,&+/]*(?:(?:dan|bersama|didampingi(?: oleh)?|beserta|serta|mewakili|dg|dengan|a\.n\.)\s*)?[\s,]*$/i.test(
        between,
      )
    )
      break;
    end = office.to;
    used++;
  }
  if (used === 0) return null;
  const standing = represents !== null || STANDS_IN.test(text.slice(0, end));
  let rest = text.slice(end);
  const name = /^\s+((?:\p{Lu}[\p{L}.']*,?\s+){1,4})(?=me\p{L}{3,}|hadir|buka|tinjau)/u.exec(rest);
  if (name) rest = rest.slice(name[0].length - 1);
  if (standing) rest = rest.replace(/^\s*(?:pada|dalam|di|untuk)\s+(?=\S)/i, ' ');
  rest = rest.replace(/^\s+(?:ada|punya|ke)\s+(?=\p{L})/u, ': ');
  const colon = /^\s*[:|–-]\s+/.exec(rest);
  if (colon) rest = rest.slice(colon[0].length);
  else if (!standing && !ACT_NEXT.test(rest)) return null;
  if (rest.trim() === '') return null;
  const attendance = readAttendance(text.slice(0, end), vocabulary);
  return attendance ? { rest: rest.trim(), attendance: { ...attendance, leads: true } } : null;
}
