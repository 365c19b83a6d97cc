import { fromDay, toDay } from './calendar.ts';
import { personName } from './names.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import type {
  LeaderKey,
  LocalDate,
  PranataHumasLevel,
  RoleKind,
  SamplePerson,
  SampleRole,
  SampleUnit,
} from './types.ts';
import { headOffice, WITHOUT_OFFICER } from './units.ts';

export const LEADERS: Readonly<Record<LeaderKey, { office: string; name: string; person: string }>> = {
  'wali-kota': { office: 'Wali Kota', name: 'Wirya Adikusumah', person: 'wirya.adikusumah' },
  'wakil-wali-kota': {
    office: 'Wakil Wali Kota',
    name: 'Rosalina Tumewangko',
    person: 'rosalina.tumewangko',
  },
  sekda: { office: 'Sekretaris Daerah', name: 'Abdul Karim Mattolaga', person: 'abdul.karim.mattolaga' },
};

/** Eight OPD have a functional public-relations officer. */
const PRANATA_HUMAS: Readonly<Record<string, PranataHumasLevel>> = {
  diskominfo: 'ahli-madya',
  dinkes: 'ahli-muda',
  disdikbud: 'ahli-muda',
  dpupr: 'ahli-pertama',
  setwan: 'ahli-pertama',
  rsud: 'penyelia',
  dishub: 'mahir',
  dinsos: 'terampil',
};

const DEGREES = [
  'S.Sos.',
  'S.I.Kom.',
  'S.STP., M.Si.',
  'S.E.',
  'S.H., M.H.',
  'S.T., M.T.',
  'S.Kom.',
  'S.Pd., M.M.',
  'A.Md.',
];

interface Book {
  readonly persons: SamplePerson[];
  readonly roles: SampleRole[];
  add(name: string, position: string, level?: PranataHumasLevel | null, titles?: string): string;
  role(person: string, unit: string, kind: RoleKind, daysAgo: number, endedDaysAgo?: number): void;
}

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');

function openBook(random: Random, today: LocalDate): Book {
  const persons: SamplePerson[] = [];
  const roles: SampleRole[] = [];
  const now = toDay(today);
  return {
    persons,
    roles,
    add(name, position, level = null, titles = random.pick(DEGREES)) {
      const key = keyOf(name);
      persons.push({
        key,
        name,
        fullName: titles === '' ? name : `${name}, ${titles}`,
        position,
        email: `${key}@wanasari.example`,
        phone: `0800-0001-${String(1000 + persons.length)}`,
        pranataHumas: level,
      });
      return key;
    },
    role(person, unit, kind, daysAgo, endedDaysAgo) {
      const to = endedDaysAgo === undefined ? null : fromDay(now - endedDaysAgo);
      roles.push({ person, unit, kind, from: fromDay(now - daysAgo), to });
    },
  };
}

function seatCentre(book: Book, random: Random, taken: Set<string>): void {
  for (const leader of Object.values(LEADERS)) {
    book.role(book.add(leader.name, leader.office, null, ''), 'setda', 'leader', 900);
    taken.add(leader.name);
  }
  const maya = book.add('Maya Pratiwi', 'Pranata Humas, bidang IKP', 'ahli-madya', 'S.I.Kom., M.Si.');
  book.role(maya, 'diskominfo', 'coordinator', 610);
  for (let i = 0; i < 2; i += 1) {
    const editor = book.add(personName(random, taken), 'Penyunting', i === 0 ? 'ahli-muda' : null);
    book.role(editor, 'diskominfo', 'reviewer', 300 + i * 90);
  }
  book.role(book.add(personName(random, taken), 'Pejabat PPID Utama'), 'diskominfo', 'ppid', 420);
  book.role('abdul.karim.mattolaga', 'setda', 'ppid-superior', 420);
  book.role(book.add(personName(random, taken), 'Narasumber pelatihan'), 'diskominfo', 'trainer', 200);
  book.role(book.add(personName(random, taken), 'Pranata komputer'), 'diskominfo', 'operator', 510);
  for (let i = 0; i < 2; i += 1) {
    book.role(book.add(personName(random, taken), 'Staf protokol'), 'prokopim', 'prokopim', 360 - i * 150);
  }
}

/** Persons and roles: leaders, the desk, heads and officers; a few officers were moved (mutasi) lately. */
export function buildPeople(
  seed: number,
  today: LocalDate,
  units: readonly SampleUnit[],
): { persons: SamplePerson[]; roles: SampleRole[] } {
  const random = makeRandom(seedOf(seed, 'people'));
  const taken = new Set<string>(['Maya Pratiwi', 'Bagas Prakoso']);
  const book = openBook(random, today);
  seatCentre(book, random, taken);
  let shared: string | null = null;
  const live = units.filter((unit) => unit.state === 'live');
  for (const unit of live) {
    if (unit.kind !== 'kelurahan' && unit.kind !== 'bagian' && unit.key !== 'setda') {
      const head = book.add(personName(random, taken), headOffice(unit));
      book.role(head, unit.key, 'head', random.int(120, 1400));
    }
    if (unit.kind === 'kecamatan') shared = null;
    if (WITHOUT_OFFICER.includes(unit.key)) continue;
    // In each kecamatan the second kelurahan's officer also serves the next one.
    if (unit.kind === 'kelurahan' && shared !== null && random.chance(0.25)) {
      book.role(shared, unit.key, 'officer', random.int(60, 300));
      shared = null;
      continue;
    }
    const isBagas = unit.key === 'kel-karang-tengah-lor';
    const level = unit.key === 'diskominfo' ? null : (PRANATA_HUMAS[unit.key] ?? null);
    const position = level
      ? 'Pranata Humas'
      : unit.kind === 'kelurahan'
        ? 'Staf kelurahan'
        : 'Admin media sosial';
    const officer = book.add(isBagas ? 'Bagas Prakoso' : personName(random, taken), position, level);
    book.role(officer, unit.key, 'officer', random.int(50, 900));
    if (unit.kind === 'opd' && random.chance(0.7)) book.role(officer, unit.key, 'ppid', random.int(40, 400));
    shared = unit.kind === 'kelurahan' && !isBagas ? officer : null;
  }
  moveSome(book, random);
  return { persons: book.persons, roles: book.roles };
}

/** Officers who changed unit: the old role ended the day before the new one began. */
function moveSome(book: Book, random: Random): void {
  const movable = book.roles.filter((role) => role.kind === 'officer' && role.unit.startsWith('kel-'));
  const homes = ['dishub', 'kec-wanaraya', 'bapenda', 'dinkes'];
  random.sample(movable, homes.length).forEach((role, i) => {
    book.role(role.person, homes[i] as string, 'officer', 700, 60 + i * 40);
  });
}
