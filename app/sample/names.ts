import type { Random } from './random.ts';

/** Fictional names in the manner of many regions; the parts are common, the persons are invented. */
const FULL: readonly (readonly [first: readonly string[], last: readonly string[]])[] = [
  [
    ['Wahyu', 'Sulistyo', 'Endah', 'Retno', 'Bambang', 'Tri', 'Dwi', 'Galih', 'Ayu', 'Suryo'],
    ['Nugraheni', 'Wicaksana', 'Purwanti', 'Setyoningsih', 'Hartadi', 'Lestariningrum', 'Prasojo', 'Widagdo'],
  ],
  [
    ['Asep', 'Neng Rina', 'Dadan', 'Euis', 'Ujang', 'Lilis', 'Cecep', 'Teti'],
    ['Sukmawijaya', 'Kurniasih', 'Ruhimat', 'Nuraeni', 'Permana Sastra', 'Sutisna Wangi', 'Komariah'],
  ],
  [
    ['Togar', 'Riris', 'Parlin', 'Duma', 'Horas', 'Tiur'],
    ['Simanjorang', 'Hutabolon', 'Panjalutan', 'Sinagabariang', 'Lumbanraya'],
  ],
  [
    ['Rahmat', 'Yuliarni', 'Fauzan', 'Desmawati', 'Hendri', 'Mardiah'],
    ['Chaniago Putra', 'Koto Gadih', 'Piliang Sari', 'Tanjuang Elok', 'Sikumbang Arief'],
  ],
  [
    ['Andi Tenri', 'Baso', 'Daeng', 'Sitti Rabiah', 'Muh. Arfah', 'Besse'],
    ['Mappanyukki', 'Paluseri', 'Patombongi', 'Makkulawu', 'Tappareng'],
  ],
  [
    ['I Wayan', 'Ni Made', 'I Nyoman', 'Ni Ketut', 'I Gede', 'Ni Luh'],
    ['Suartika Yasa', 'Widiantari', 'Kerta Ardana', 'Sriasih', 'Purnadiatmika'],
  ],
  [
    ['Yosepina', 'Marthen', 'Agustina', 'Frans', 'Yulce', 'Thomas'],
    ['Wanggaimu', 'Sahetapyo', 'Lekatompesi', 'Rumbekwari', 'Manuputi'],
  ],
  [
    ['Noor Aini', 'Syahrani', 'Rusmini', 'Fathurrahman', 'Gusti', 'Hairunnisa'],
    ['Alabiohan', 'Amuntaiyah', 'Barabaiyan', 'Marabahani', 'Kandanganoor'],
  ],
  [
    ['Jessica', 'Stefanus', 'Grace', 'Jimmy', 'Vonny', 'Refly'],
    ['Tumewangko', 'Lengkongan', 'Kalalonari', 'Mamahita', 'Rorimpandar'],
  ],
  [
    ['Teuku', 'Cut Nurul', 'Zulfikar', 'Raudhah', 'Siti Zubaidah', 'Encik Hamid'],
    ['Alamsyahputra', 'Meurandehan', 'Syahbuddina', 'Lestari Melayu', 'Bentara Guna'],
  ],
  [
    ['Linda', 'Andreas', 'Hendra', 'Melissa', 'Kevin'],
    ['Tanuwijayana', 'Halimkusuma', 'Santosanjaya', 'Gunawardhani', 'Limbongsari'],
  ],
];

/** People in the street: kader, traders, pupils' parents. */
const ORDINARY: readonly string[] = [
  'Bu Sumiyati',
  'Pak Karto',
  'Bu Nining',
  'Pak Udin',
  'Mak Ijah',
  'Bu Ratmi',
  'Pak Slamet',
  'Bu Yuyun',
  'Pak Tarmizi',
  'Bu Masitoh',
  'Pak Wayan',
  'Bu Marlina',
  'Pak Yance',
  'Bu Komang',
  'Pak Daeng Rala',
  'Bu Hasanah',
  'Bu Tiorlina',
  'Pak Engkos',
  'Bu Painem',
  'Pak Rustam',
];

export function personName(random: Random, taken: Set<string>): string {
  for (;;) {
    const [first, last] = random.pick(FULL);
    const name = `${random.pick(first)} ${random.pick(last)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

export const ordinaryName = (random: Random): string => random.pick(ORDINARY);
