import type { Finding, Span, WritingRule } from '../../finding.ts';
import { isInvented } from './cases-of-law.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { initials } from './masks.ts';
import { nameAt, nameBefore, type PersonName } from './persons.ts';
import { PARENT_BEFORE, personsIn, type Told } from './story.ts';

const copy = PRIVACY_COPY.health;

const DISEASE =
  'hiv(?:\\/aids)?|aids|tbc?|tuberkulosis|kanker(?: [a-z]+)?|tumor(?: [a-z]+)?|diabetes|stroke|stroke ringan|jantung|sirosis(?: hati)?|gagal ginjal|leptospirosis|tbc? paru|tb|ginjal|hepatitis(?: [abc])?|sifilis|raja singa|gonore|epilepsi|ayan|skizofrenia|bipolar|depresi|gangguan (?:jiwa|mental|kejiwaan)|kusta|lepra|leukemia|talasemia|lupus|autis(?:me)?|down syndrome|sindrom down|rabies|difteri|campak|rubell?a|tifus|tipes|tetanus|cacar(?: air| monyet)?|mpox|meningitis|asma|pneumonia|bronkitis|hemofilia|thalass?emia|chikungunya|filariasis|kaki gajah|kolera|anemia|obesitas|gagal jantung|jantung bocor|asam urat|wasir|usus buntu|tumor|bibir sumbing|celah bibir|scabies|kudis|aborsi|keguguran|baby blues|trauma berat|covid(?:-19)?|corona|dbd|demam berdarah|malaria|hipertensi|lumpuh|katarak|hidrosefalus|penyakit (?:menular seksual|kelamin|jiwa|kronis|jantung)|demensia|alzheimer|parkinson|cerebral palsy|polio|stunting|gizi buruk|disabilitas(?: [a-z]+)?|tunanetra|tunarungu|tunawicara|tunadaksa|tunagrahita|keterbelakangan mental';
const STATE =
  'mengidap|menderita|pengidap|penderita|penyandang|positif|dinyatakan positif|terkonfirmasi positif|terinfeksi|terjangkit|tertular|didiagnosis|didiagnosa|divonis|terkena|terserang|sakit|pasien|penyintas|mengalami|menyandang|suspek|terjangkiti|diserang|diisolasi|terpapar|reaktif|kena|mengeluhkan|punya riwayat|pernah kena';
/** "X mengidap HIV", "X, penderita kanker payudara", "X yang menderita stroke". */
const AFTER_NAME = new RegExp(
  String.raw`,? (?:\(\d{1,3}(?: tahun)?\),? )?(?:\d{1,3} tahun, )?(?:yang )?(?:diketahui |telah |sudah |pernah |sedang |sempat |ternyata |adalah |seorang |juga |lama |kini ){0,3}(?:${STATE}) (?:penyakit |akibat |mengidap |menderita )?(?:${DISEASE})(?!\p{L})`,
  'giu',
);
/** "pasien TBC atas nama X", "ODGJ bernama X", "penderita gangguan jiwa, X". */
const BEFORE_NAME = new RegExp(
  String.raw`(?<!keluarga )(?<!\p{L})(?:(?:pasien|penderita|pengidap|penyintas|penyandang) (?:positif )?(?:${DISEASE})|(?:warga|ibu hamil|lansia|pria|wanita|perempuan|anak|balita|santri|siswa|siswi|pegawai|guru) (?:yang )?(?:positif|pengidap|penderita|mengidap|menderita) (?:${DISEASE})|odgj|odha|orang dengan (?:hiv|gangguan jiwa)|pasien|kasus positif)(?: (?:itu|tersebut|ini))?(?:,| (?:yang )?bernama| atas nama| a\.?n\.?|:| adalah| ialah| yakni| yaitu) `,
  'giu',
);

/** A disease, a treatment or a disability anywhere in the sentence. */
const SICK = new RegExp(
  String.raw`(?<!\p{L})(?:${DISEASE}|netra|rungu|tuli|tuna(?:netra|rungu|wicara|daksa|grahita|laras|ganda)|diamputasi|cuci darah|kemoterapi|leptospirosis|odgj|odha|dipasung|memasungnya|koma|icu)(?:nya)?(?!\p{L})`,
  'iu',
);
/** Somebody has it: without one of these a sentence tells of a disease, not of a patient. */
const BEFALLS = `${STATE}|dirawat|diamputasi|dialami|diderita|melumpuhkan|kambuh|terbaring|berobat|membesar|putus obat|dirujuk|opname|hidup dengan|mengancam nyawa|kehabisan biaya|jadwal operasi|dipasung|memasungnya|sejak lahir|meninggal (?:karena|akibat)|butuh rujukan|cuci darah|kemoterapi|putus minum obat|hasil (?:swab|tes|lab|rontgen|diagnosis|diagnosa)|dibawa ke (?:rs|rumah sakit|igd|puskesmas)|trombosit|terapi|mohon doa`;
const PATIENT = new RegExp(String.raw`(?<!\p{L})(?:${BEFALLS})(?:nya)?(?!\p{L})`, 'iu');
/** Said of a person that is known by name they tell of a patient too. */
const PERHAPS = new RegExp(
  String.raw`(?<!\p{L})(?:${BEFALLS}|karena|akibat|lansia|difabel|kondisi|catatan|terapi|perawatan|pengobatan|meninggal|sembuh|operasi|rujukan|diagnosis|kontrol|kena|biaya|gejala|tukang|warga)(?:nya)?(?!\p{L})`,
  'iu',
);

function sickIn(raw: string, sentence: Span): Told[] {
  const words = raw.slice(sentence.start, sentence.end);
  if (!PERHAPS.test(words)) return [];
  return personsIn(raw, sentence).filter(
    ({ start, borne }) =>
      (borne || PATIENT.test(words)) && !PARENT_BEFORE.test(raw.slice(Math.max(0, start - 40), start)),
  );
}

/** "Komunitas Penyandang Disabilitas": capitals go on, so it is one name, of a body. */
const ORGANISATION = /^ \p{Lu}/u;

function named(raw: string, person: PersonName | null): Omit<Finding, 'rule'>[] {
  if (!person || isInvented(raw, person.start, person.end)) return [];
  return [
    {
      start: person.start,
      end: person.end,
      message: copy.message,
      fix: initials(person.name),
      severity: 'error' as const,
    },
  ];
}

/** A name directly beside a disease or a disability; diseases of towns and campaigns have no name beside them. */
export const health: WritingRule = {
  id: 'P14-kesehatan',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: ({ raw, sentences }) => {
    const found = [
      ...[...raw.matchAll(AFTER_NAME)]
        .filter((match) => !ORGANISATION.test(match[0]))
        .flatMap((match) => named(raw, nameBefore(raw, match.index))),
      ...[...raw.matchAll(BEFORE_NAME)].flatMap((match) =>
        named(raw, nameAt(raw, match.index + match[0].length)),
      ),
      ...sentences
        .filter(({ start, end }) => SICK.test(raw.slice(start, end)))
        .flatMap((sentence) => sickIn(raw, sentence))
        .flatMap((person) => named(raw, person)),
    ];
    return found.filter((one, at) => found.findIndex((other) => other.start === one.start) === at);
  },
};
