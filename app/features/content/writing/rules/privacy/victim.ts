import type { Finding, WritingRule } from '../../finding.ts';
import { AT_HOME, isInvented, SEXUAL_CRIME } from './cases-of-law.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { around, before } from './labels.ts';
import { initials } from './masks.ts';
import { nameAt, nameBefore, type PersonName } from './persons.ts';
import { PLACES } from './places.ts';
import { POST_BEFORE } from './posts.ts';
import { personsIn } from './story.ts';

const copy = PRIVACY_COPY.victim;

const CRIME =
  'pemerkosaan|perkosaan|pencabulan|pelecehan(?: seksual)?|kekerasan seksual|persetubuhan|rudapaksa|sodomi|eksploitasi seksual|tindak asusila|asusila|perdagangan orang|tpks';
/** "korban pencabulan bernama X", "korban, X", "pemerkosaan terhadap X", "pencabulan yang menimpa X". */
const BEFORE_NAME = new RegExp(
  String.raw`(?<!\p{L})(?:(?:korban(?:nya)?|penyintas)(?: (?:${CRIME}))?(?: (?:itu|tersebut|tadi))?(?:,|:)?(?: (?:yang )?bernama| atas nama| ialah| adalah| yakni| yaitu)? |(?:${CRIME}) (?:terhadap|kepada|atas|(?:yang )?(?:menimpa|dialami(?: oleh)?)) (?:korban,? )?|(?:memperkosa|mencabuli|melecehkan|menyetubuhi|merudapaksa|menyodomi) (?:korban,? |anak tirinya,? |keponakannya,? |muridnya,? )?)`,
  'giu',
);
/** "X, korban pencabulan", "X diperkosa". */
const AFTER_NAME = new RegExp(
  String.raw`(?:,? (?:seorang )?(?:penyintas|korban) (?:${CRIME})|,? (?:yang )?(?:telah |sudah |pernah |diduga |sempat |mengaku ){0,2}(?:diperkosa|dicabuli|dilecehkan(?: secara seksual)?|disetubuhi|dirudapaksa|disodomi)|,? (?:yang )?(?:menjadi|mengalami|jadi|sebagai|selaku) (?:saksi )?(?:korban )?(?:dugaan )?(?:${CRIME}))(?!\p{L})`,
  'giu',
);

const SCHOOL =
  /(?<!\p{L})(?:(?:[Ss]iswi|[Ss]iswa|[Pp]elajar|[Mm]urid|[Ss]antri(?:wati)?) (?:kelas [\dIVX]+ )?(?:di )?|(?:dari|bersekolah di|sekolah di|belajar di|sekolahnya,) )((?:TK|PAUD|SDN?|SMPN?|SMAN?|SMKN?|MI|MTsN?|Pesantren|Ponpes) (?:Negeri )?(?:\d{1,3}|\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+){0,3})/gu;

/** Who is said to have done it: his name is not the victim's. */
const ACCUSED =
  /(?<!\p{L})(?:(?:tersangka|terdakwa|terpidana|terduga|pelaku|terlapor|oknum|predator|buron(?:an)?)(?: (?:pelaku|utama|kasus|pencabulan|pemerkosaan|perkosaan|pelecehan|asusila|kekerasan|seksual|anak|itu|tersebut|adalah|ialah|yakni|yaitu|yang|bernama|atas|nama|berinisial)){0,5},?|(?<!(?:dibuat|dilaporkan|disampaikan|diajukan|diungkap|diungkapkan|diadukan|dialami) )oleh(?: \p{Ll}[\p{L}-]*){0,2}|menangkap|meringkus|membekuk|menahan|mengamankan) ?$/iu;
const ACCUSED_BEHIND =
  /^(?: \(\d{1,2}(?: tahun)?\))?(?:,[^,.;]{0,60},)?(?: (?:diduga|telah|sudah|nekat|tega|kemudian|lalu|akhirnya|kini)){0,2} (?:memerkosa|memperkosa|mencabuli|melecehkan|meraba|memaksa|menyetubuhi|merudapaksa|menyodomi|memukul(?:i)?|menganiaya|menampar|menyiram|membacok|menyekap|menyiksa|ditangkap|diringkus|dibekuk|ditahan|divonis|dituntut|dijerat|didakwa|terancam|dihukum|ditetapkan)(?!\p{L})/iu;

const isAccused = (raw: string, { start, end }: PersonName): boolean =>
  ACCUSED.test(before(raw, start, 60)) || ACCUSED_BEHIND.test(raw.slice(end, end + 110));

/** "Kuasa hukum korban pemerkosaan, Lukas": who acts for the victim; "pendamping hukum Rosdiana": whose victim that is. */
const FOR_VICTIM =
  /(?<!\p{L})(?:kuasa hukum|pendamping hukum|penasihat hukum|pengacara|pendamping|psikolog|jaksa)(?: dari)?(?: para)? $/iu;
/** Somebody has suffered it: else a school hears of the law. */
const SUFFERED =
  /(?<!\p{L})(?:korban|(?:pencabulan|pemerkosaan|perkosaan|persetubuhan) terhadap|(?:di|me[mn]?y?)(?:cabuli|perkosa|erkosa|lecehkan|elecehkan|raba|setubuhi|etubuhi|sodomi|yodomi|rudapaksa|ancabuli))/iu;

/** Names here are of somebody who has suffered one of these. */
const isCase = (words: string): boolean => SEXUAL_CRIME.test(words) || AT_HOME.test(words);

function named(raw: string, person: PersonName | null): Omit<Finding, 'rule'>[] {
  if (!person || PLACES.has(person.name.toLowerCase())) return [];
  const words = around(raw, person.start, person.end, 140);
  if (!isCase(words) || isInvented(raw, person.start, person.end)) return [];
  return [
    {
      start: person.start,
      end: person.end,
      message: SEXUAL_CRIME.test(words) ? copy.message : copy.home,
      fix: initials(person.name),
      severity: 'error' as const,
    },
  ];
}

/** Names, and schools of children, beside a sexual crime, and names beside violence at home. Officials in the same sentence are not beside the word "korban". */
export const victim: WritingRule = {
  id: 'P13-korban',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: ({ raw, sentences }) => {
    if (!isCase(raw)) return [];
    const found = [
      ...[...raw.matchAll(BEFORE_NAME)].flatMap((match) =>
        FOR_VICTIM.test(raw.slice(Math.max(0, match.index - 24), match.index))
          ? []
          : named(raw, nameAt(raw, match.index + match[0].length)),
      ),
      ...[...raw.matchAll(AFTER_NAME)].flatMap((match) => {
        const person = nameBefore(raw, match.index);
        // "AKP Rudi Hartono, korban pelecehan ...": who speaks of the victim is not the victim.
        const ahead = person ? before(raw, person.start, 90) : '';
        const spoken = match[0].startsWith(',') && POST_BEFORE.test(ahead) && !FOR_VICTIM.test(ahead);
        return spoken ? [] : named(raw, person);
      }),
      ...[...raw.matchAll(SCHOOL)].flatMap((match) => {
        const end = match.index + match[0].length;
        const start = end - (match[1]?.length ?? 0);
        const words = around(raw, start, end, 90);
        if (!SEXUAL_CRIME.test(words) || !SUFFERED.test(words)) return [];
        return [{ start, end, message: copy.school, fix: null, severity: 'error' as const }];
      }),
      ...sentences
        .filter(({ start, end }) => isCase(raw.slice(start, end)))
        .flatMap((sentence) => personsIn(raw, sentence))
        .flatMap((person) => (isAccused(raw, person) ? [] : named(raw, person))),
    ];
    return found.filter((one, at) => found.findIndex((other) => other.start === one.start) === at);
  },
};
