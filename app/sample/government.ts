import type { SampleGovernment } from './types.ts';

/** Kota Wanasari lies in no real province: 39 is not a Kemendagri province code. */
export const GOVERNMENT: SampleGovernment = {
  key: 'wanasari',
  name: 'Kota Wanasari',
  level: 'kota',
  regionCode: '39.71',
  provinceCode: '39',
  provinceName: 'Provinsi Nusa Wening',
  zone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  rootDomain: 'wanasari.example',
  accent: '#0f766e',
  workWeek: [1, 2, 3, 4, 5],
};

/** Short name, full name, handle stem, street. */
type OpdRow = readonly [key: string, shortName: string, name: string, street: string];

export const OPDS: readonly OpdRow[] = [
  ['diskominfo', 'Diskominfo', 'Dinas Komunikasi dan Informatika', 'Jalan Balai Kota No. 3'],
  ['dinkes', 'Dinkes', 'Dinas Kesehatan', 'Jalan Melati Raya No. 12'],
  ['disdikbud', 'Disdikbud', 'Dinas Pendidikan dan Kebudayaan', 'Jalan Pelajar No. 7'],
  ['dpupr', 'DPUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'Jalan Jembatan Lama No. 21'],
  [
    'dp3ap2kb',
    'DP3AP2KB',
    'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
    'Jalan Kenanga No. 18',
  ],
  ['dlh', 'DLH', 'Dinas Lingkungan Hidup', 'Jalan Taman Kota No. 5'],
  ['bpbd', 'BPBD', 'Badan Penanggulangan Bencana Daerah', 'Jalan Siaga No. 1'],
  ['dpmptsp', 'DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'Jalan Balai Kota No. 9'],
  ['dishub', 'Dishub', 'Dinas Perhubungan', 'Jalan Terminal Lama No. 4'],
  ['disnaker', 'Disnaker', 'Dinas Tenaga Kerja', 'Jalan Karya No. 16'],
  ['dinsos', 'Dinsos', 'Dinas Sosial', 'Jalan Kasih Ibu No. 8'],
  ['disdukcapil', 'Disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'Jalan Balai Kota No. 11'],
  ['diskopukm', 'Diskop UKM', 'Dinas Koperasi, Usaha Kecil dan Menengah', 'Jalan Niaga No. 30'],
  ['disperindag', 'Disperindag', 'Dinas Perindustrian dan Perdagangan', 'Jalan Niaga No. 32'],
  ['dkpp', 'DKPP', 'Dinas Ketahanan Pangan dan Pertanian', 'Jalan Lumbung No. 2'],
  ['diskan', 'Diskan', 'Dinas Perikanan', 'Jalan Muara No. 45'],
  ['disporapar', 'Disporapar', 'Dinas Kepemudaan, Olahraga dan Pariwisata', 'Kompleks GOR Wanasari'],
  ['disperkim', 'Disperkim', 'Dinas Perumahan Rakyat dan Kawasan Permukiman', 'Jalan Jembatan Lama No. 23'],
  ['dispusip', 'Dispusip', 'Dinas Perpustakaan dan Kearsipan', 'Jalan Pelajar No. 2'],
  ['satpolpp', 'Satpol PP', 'Satuan Polisi Pamong Praja', 'Jalan Balai Kota No. 5'],
  ['damkar', 'Damkar', 'Dinas Pemadam Kebakaran dan Penyelamatan', 'Jalan Siaga No. 6'],
  [
    'bapperida',
    'Bapperida',
    'Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah',
    'Jalan Balai Kota No. 15',
  ],
  ['bpkad', 'BPKAD', 'Badan Pengelolaan Keuangan dan Aset Daerah', 'Jalan Balai Kota No. 17'],
  ['bapenda', 'Bapenda', 'Badan Pendapatan Daerah', 'Jalan Balai Kota No. 19'],
  ['bkpsdm', 'BKPSDM', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'Jalan Pengabdian No. 10'],
  ['kesbangpol', 'Kesbangpol', 'Badan Kesatuan Bangsa dan Politik', 'Jalan Pengabdian No. 14'],
  ['inspektorat', 'Inspektorat', 'Inspektorat Daerah', 'Jalan Pengabdian No. 20'],
  ['setwan', 'Sekretariat DPRD', 'Sekretariat Dewan Perwakilan Rakyat Daerah', 'Jalan Musyawarah No. 1'],
  ['setda', 'Setda', 'Sekretariat Daerah', 'Balai Kota Wanasari, Jalan Balai Kota No. 1'],
  ['rsud', 'RSUD Wanasari', 'Rumah Sakit Umum Daerah Wanasari', 'Jalan Melati Raya No. 40'],
];

/** Divisions of the Sekretariat Daerah. */
export const BAGIAN: readonly OpdRow[] = [
  ['prokopim', 'Prokopim', 'Bagian Protokol dan Komunikasi Pimpinan', 'Balai Kota Wanasari, lantai 2'],
  ['bagperekonomian', 'Bag. Perekonomian', 'Bagian Perekonomian', 'Balai Kota Wanasari, lantai 3'],
  ['bagkesra', 'Bag. Kesra', 'Bagian Kesejahteraan Rakyat', 'Balai Kota Wanasari, lantai 1'],
  ['baghukum', 'Bag. Hukum', 'Bagian Hukum', 'Balai Kota Wanasari, lantai 3'],
  ['bagorganisasi', 'Bag. Organisasi', 'Bagian Organisasi', 'Balai Kota Wanasari, lantai 4'],
  ['bagpemerintahan', 'Bag. Pemerintahan', 'Bagian Pemerintahan', 'Balai Kota Wanasari, lantai 2'],
  ['bagumum', 'Bag. Umum', 'Bagian Umum', 'Balai Kota Wanasari, lantai 1'],
];

export const BUMDS: readonly OpdRow[] = [
  ['tirta', 'Tirta Wanasari', 'Perumda Air Minum Tirta Wanasari', 'Jalan Sumber Air No. 1'],
  ['pasar', 'Perumda Pasar', 'Perumda Pasar Wanasari Jaya', 'Pasar Induk Wanasari, blok kantor'],
  ['bankwanasari', 'Bank Wanasari', 'PT BPR Bank Wanasari (Perseroda)', 'Jalan Niaga No. 1'],
  ['transwanasari', 'Trans Wanasari', 'PT Trans Wanasari (Perseroda)', 'Terminal Wanasari, gedung B'],
  ['panganmandiri', 'Pangan Mandiri', 'PT Wanasari Pangan Mandiri (Perseroda)', 'Jalan Lumbung No. 14'],
];

/** Kecamatan with their kelurahan. */
export const KECAMATANS: readonly (readonly [key: string, name: string, kelurahan: readonly string[]])[] = [
  [
    'sukamulya',
    'Sukamulya',
    ['Sukamulya', 'Sukamulya Permai', 'Muara Bening', 'Wana Luhur', 'Pasar Lama', 'Babakan Wangi'],
  ],
  [
    'tanjungasri',
    'Tanjung Asri',
    ['Tanjung Asri', 'Tanjung Asri Pesisir Selatan', 'Kampung Bandar', 'Teluk Permata', 'Pulo Sari'],
  ],
  [
    'kalibening',
    'Kalibening',
    [
      'Kalibening',
      'Kalibening Hulu',
      'Karang Tengah Lor',
      'Karang Tengah Kidul',
      'Bantar Wening',
      'Ranca Indah',
    ],
  ],
  [
    'sumberrejo',
    'Sumber Makmur',
    ['Sumber Rejo', 'Sumber Makmur', 'Margo Tentrem', 'Sido Rukun', 'Wono Asih'],
  ],
  [
    'telagajernih',
    'Telaga Jernih',
    ['Telaga Jernih', 'Telaga Biru Utara', 'Rawa Teratai', 'Lembah Hijau', 'Cempaka Baru'],
  ],
  [
    'bukitselasih',
    'Bukit Selasih',
    ['Bukit Selasih', 'Puncak Selasih', 'Pinang Sebatang', 'Kebun Pala', 'Batu Apung'],
  ],
  [
    'wanaraya',
    'Wanaraya',
    ['Wanaraya Kota', 'Gedong Kuning', 'Alun-Alun Timur', 'Kampung Pelita', 'Sindang Rasa', 'Taman Bunga'],
  ],
  [
    'padanglestari',
    'Padang Lestari',
    [
      'Padang Lestari',
      'Rimba Kencana',
      'Ujung Nyiur',
      'Perumnas Griya Wanasari Indah',
      'Simpang Empat Mekarjaya',
    ],
  ],
];

/** Units that no longer exist; their history stays with the successor. */
export const CLOSED_UNITS = [
  {
    key: 'dispar',
    shortName: 'Dispar',
    name: 'Dinas Pariwisata',
    reason: 'merged',
    yearsAgo: 2,
    successor: 'disporapar',
  },
  {
    key: 'bappeda',
    shortName: 'Bappeda',
    name: 'Badan Perencanaan Pembangunan Daerah',
    reason: 'renamed',
    yearsAgo: 1,
    successor: 'bapperida',
  },
] as const;

/** Public places of the invented city, as captions name them. */
export const PLACES = [
  'Alun-Alun Wanasari',
  'Lapangan Sukamulya',
  'GOR Wanasari',
  'Aula Balai Kota',
  'Pendopo Wanasari',
  'Ruang Rapat Wening',
  'Gedung Serbaguna Tanjung Asri',
  'Taman Telaga Jernih',
  'Pasar Induk',
  'Terminal Wanasari',
  'Balai Pertemuan Kalibening',
  'Taman Kota Selasih',
  'Gedung Kesenian Wanasari',
  'Mal Pelayanan Publik Wanasari',
] as const;

export const STREETS = [
  'Jalan Melati Raya',
  'Jalan Kenanga',
  'Jalan Pelajar',
  'Jalan Niaga',
  'Jalan Jembatan Lama',
  'Jalan Muara',
  'Jalan Sumber Air',
  'Jalan Lumbung',
  'Jalan Cempaka',
  'Jalan Teratai',
  'Jalan Pahlawan Wening',
  'Jalan Pasar Lama',
  'Jalan Nyiur Melambai',
  'Jalan Kebun Pala',
  'Jalan Taman Kota',
] as const;
