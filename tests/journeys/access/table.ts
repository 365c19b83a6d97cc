/** Roles of the sample's sign-ins, by their Indonesian names. */
export const ROLE_NAMES = [
  'Koordinator',
  'Prokopim',
  'Admin medsos',
  'Kepala unit',
  'Pemeriksa',
  'Pimpinan',
  'Pengelola sistem',
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** Who may read a page: everybody, whoever is signed in, or these roles. */
export type Audience = 'public' | 'signed-in' | readonly RoleName[];

/** How to find the ids of a path's parameters in one government: SQL that returns one row with a column for each. */
export type Access = { readonly reads: Audience; readonly ids?: string; readonly query?: string };

const DESK = ['Koordinator'] as const;
/** Who keeps accounts connected, at least those of a unit. */
const CONNECTORS = ['Koordinator', 'Admin medsos', 'Kepala unit', 'Pengelola sistem'] as const;
const AGENDA = ['Koordinator', 'Prokopim'] as const;

/** Roles that read reports. */
const READERS = ['Koordinator', 'Prokopim', 'Kepala unit', 'Pemeriksa', 'Pimpinan'] as const;
/** The week whose report the sample has: when it is Monday meanwhile, that is no longer the last one. */
const LAST_WEEK =
  "select 'mingguan' as kind, from_date::text as key from reports_period where tenant_id = :tenant and kind = 'weekly' order by from_date desc limit 1";

const of = (table: string, where = 'true') =>
  `select id from ${table} where tenant_id = :tenant and ${where} order by id limit 1`;
const UNIT_ID = of('org_unit', "state = 'live' and short_name like '%Dinkes'");
const PERSON_ID = of('org_person', "name like '%Bagas Prakoso%'");
const ACTIVITY_ID = of('agenda_activity', "visibility = 'public' and state = 'planned'");
const BATCH = `select programme_id as id, id as "batchId" from training_batch where tenant_id = :tenant order by id limit 1`;
const LOT = 'select programme_id as id from training_lot where tenant_id = :tenant order by id limit 1';
const MATERIAL = `select b.programme_id as id, b.id as "batchId", m.id as "materialId" from training_material m
  join training_batch b on b.tenant_id = m.tenant_id and b.id = m.batch_id where m.tenant_id = :tenant and m.file_id is not null order by m.id limit 1`;
const TRAINING_TASK = `select b.programme_id as id, b.id as "batchId", t.id as "taskId" from training_task t
  join training_batch b on b.tenant_id = t.tenant_id and b.id = t.batch_id where t.tenant_id = :tenant order by b.id, t.id limit 1`;
const HANDED_IN = `select b.programme_id as id, b.id as "batchId", t.id as "taskId", s.id as "submissionId" from training_submission s
  join training_task t on t.tenant_id = s.tenant_id and t.id = s.task_id join training_batch b on b.tenant_id = t.tenant_id and b.id = t.batch_id
  where s.tenant_id = :tenant and s.file_id is not null order by s.id limit 1`;
const OFFICERS_MEDIA = `select m.id from content_media m join org_role r on r.tenant_id = m.tenant_id and r.unit_id = m.unit_id
      join org_person p on p.tenant_id = r.tenant_id and p.id = r.person_id
      where m.tenant_id = :tenant and p.name like '%Bagas Prakoso%' order by m.id limit 1`;
const OFFICERS_NOTE = `select n.id from content_note n join org_role r on r.tenant_id = n.tenant_id and r.unit_id = n.unit_id
  join org_person p on p.tenant_id = r.tenant_id and p.id = r.person_id
  where n.tenant_id = :tenant and p.name like '%Bagas Prakoso%' order by n.id limit 1`;
const OFFICERS_TASK = `select a.id from agenda_assignment a join org_role r on r.tenant_id = a.tenant_id and r.unit_id = a.unit_id
  join org_person p on p.tenant_id = r.tenant_id and p.id = r.person_id
  where a.tenant_id = :tenant and p.name like '%Bagas Prakoso%' and a.activity_id is not null order by a.id limit 1`;

/** A piece that is not out and not approved: its unit and the desk see it. */
const OFFICERS_PIECE = `select p.id, v.id as "variantId" from content_piece p
  join content_variant v on v.tenant_id = p.tenant_id and v.piece_id = p.id
  join org_role r on r.tenant_id = p.tenant_id and r.unit_id = p.unit_id join org_person w on w.tenant_id = r.tenant_id and w.id = r.person_id
  where p.tenant_id = :tenant and w.name like '%Bagas Prakoso%' and p.archived_at is null and not exists (select 1 from content_variant o
    where o.tenant_id = p.tenant_id and o.piece_id = p.id and o.state in ('published', 'approved')) order by p.id, v.id limit 1`;
const REVIEWED_PIECE = OFFICERS_PIECE.replace('p.id, v.id', 'p.id as "pieceId", v.id');
const PIECE_READERS = ['Koordinator', 'Prokopim', 'Pemeriksa', 'Pimpinan', 'Admin medsos'] as const;

/** The last season that is over: its jury has judged and its checklist is marked. */
const SEASON = `select id as "seasonId" from league_season where tenant_id = :tenant and state in ('provisional', 'sealed') order by to_date desc limit 1`;
const SEASON_AND = (more: string) =>
  SEASON.replace('select id as "seasonId"', `select id as "seasonId", ${more}`);
const CLIPPING_READERS = ['Koordinator', 'Prokopim', 'Pemeriksa', 'Kepala unit', 'Pimpinan'] as const;
const CLIPPING_PAPER = `select date::text as date from clippings_paper where tenant_id = :tenant and state = 'done' order by date desc limit 1`;
const CLIPPING_DESK = ['Koordinator', 'Prokopim', 'Pemeriksa'] as const;
const STARTED =
  "select id from league_season where tenant_id = :tenant and state <> 'draft' order by from_date desc limit 1";
const SCORED = `select s.season_id as id, s.unit_id as "unitId" from league_standing s where s.tenant_id = :tenant and s.outcome <> 'out'
  and s.scores <> '[]' order by s.season_id, s.unit_id limit 1`;
const RULES = `select id as "rulesId" from league_rules where tenant_id = :tenant and state = 'frozen' order by version limit 1`;

const PUBLIC_SEASON = SEASON.replace('as "seasonId"', 'as season');
const SEALED_SEASON = PUBLIC_SEASON.replace(`in ('provisional', 'sealed')`, `= 'sealed'`);

/** Every address of the program by its pattern. A route that stands not here fails the test. */
export const ACCESS: Record<string, Access> = {
  '/kerja': { reads: 'signed-in' },
  '/kerja/lainnya': { reads: 'signed-in' },
  '/kerja/kotak-keluar': { reads: 'signed-in' },

  '/kerja/unit': { reads: 'signed-in' },
  '/kerja/unit/baru': { reads: DESK },
  '/kerja/unit/:id': { reads: 'signed-in', ids: UNIT_ID },
  '/kerja/unit/:id/ubah': { reads: DESK, ids: UNIT_ID },
  '/kerja/unit/:id/tutup': { reads: DESK, ids: UNIT_ID },
  '/kerja/unit/:id/undang': { reads: ['Koordinator', 'Kepala unit'], ids: UNIT_ID },
  '/kerja/unit/:id/serah-terima': { reads: ['Koordinator', 'Kepala unit'], ids: UNIT_ID },
  '/kerja/impor': { reads: DESK },
  '/kerja/orang': { reads: ['Koordinator', 'Kepala unit', 'Pengelola sistem'] },
  '/kerja/orang/baru': { reads: DESK },
  '/kerja/orang/undang': { reads: DESK },
  '/kerja/orang/pemulihan': { reads: ['Koordinator', 'Kepala unit', 'Pengelola sistem'] },
  '/kerja/orang/:id': { reads: ['Koordinator', 'Admin medsos', 'Pengelola sistem'], ids: PERSON_ID },
  '/kerja/orang/:id/ubah': { reads: DESK, ids: PERSON_ID },
  '/kerja/profil': { reads: 'signed-in' },
  '/kerja/profil/keamanan': { reads: 'signed-in' },
  '/kerja/profil/pemberitahuan': { reads: 'signed-in' },
  '/kerja/pemberitahuan': { reads: 'signed-in' },
  '/kerja/hari-libur': { reads: 'signed-in' },
  '/kerja/pengaturan': { reads: ['Koordinator', 'Pengelola sistem'] },
  '/kerja/pengaturan/nomor-surat': { reads: ['Koordinator', 'Pengelola sistem'] },
  '/kerja/pengaturan/hapus-contoh': { reads: ['Koordinator', 'Pengelola sistem'] },
  '/kerja/audit': { reads: ['Koordinator', 'Pengelola sistem'] },
  '/kerja/impor/templat/:name': { reads: 'signed-in', ids: "select 'unit.xlsx' as name" },
  '/kerja/unit/unduh/:name': { reads: ['Koordinator', 'Pengelola sistem'], ids: "select 'unit.csv' as name" },
  '/kerja/orang/unduh/:name': {
    reads: ['Koordinator', 'Pengelola sistem'],
    ids: "select 'orang.csv' as name",
  },

  '/kerja/catat': { reads: ['Koordinator', 'Admin medsos', 'Kepala unit', 'Pemeriksa'] },
  '/kerja/catat/baru': { reads: 'signed-in' },
  '/kerja/catat/:id': { reads: ['Koordinator', 'Admin medsos', 'Pemeriksa'], ids: OFFICERS_NOTE },
  '/kerja/media': {
    reads: ['Koordinator', 'Prokopim', 'Admin medsos', 'Kepala unit', 'Pemeriksa', 'Pimpinan'],
  },
  '/kerja/media/baru': { reads: ['Koordinator', 'Admin medsos', 'Kepala unit'] },
  '/kerja/media/:id': {
    reads: ['Koordinator', 'Prokopim', 'Admin medsos', 'Pemeriksa', 'Pimpinan'],
    ids: OFFICERS_MEDIA,
  },
  '/kerja/media/:id/berkas': {
    reads: ['Koordinator', 'Admin medsos', 'Pemeriksa', 'Pimpinan', 'Prokopim'],
    ids: OFFICERS_MEDIA,
  },

  '/kerja/naskah': { reads: 'signed-in' },
  '/kerja/naskah/baru': { reads: 'signed-in' },
  '/kerja/naskah/:id': { reads: PIECE_READERS, ids: OFFICERS_PIECE },
  '/kerja/naskah/:id/ubah': { reads: ['Koordinator', 'Admin medsos'], ids: OFFICERS_PIECE },
  '/kerja/naskah/:id/kanal/:variantId': { reads: PIECE_READERS, ids: OFFICERS_PIECE },
  '/kerja/naskah/:id/tayang/:variantId': { reads: PIECE_READERS, ids: OFFICERS_PIECE },
  '/kerja/rencana': { reads: 'signed-in' },
  '/kerja/rencana/komposisi': { reads: 'signed-in' },
  '/kerja/rencana/unduh/:file': { reads: 'signed-in', ids: `select 'komposisi.csv' as file` },
  '/kerja/naskah/unduh/:file': { reads: 'signed-in', ids: `select 'naskah.csv' as file` },

  '/kerja/periksa': { reads: ['Koordinator', 'Pemeriksa', 'Kepala unit'] },
  '/kerja/periksa/aturan': { reads: DESK },
  '/kerja/periksa/:pieceId': { reads: PIECE_READERS, ids: REVIEWED_PIECE },
  '/kerja/periksa/:pieceId/ajukan': { reads: ['Koordinator', 'Admin medsos'], ids: REVIEWED_PIECE },
  '/kerja/periksa/:pieceId/serta-merta': { reads: ['Koordinator', 'Admin medsos'], ids: REVIEWED_PIECE },
  '/kerja/periksa/:pieceId/tautan': { reads: ['Koordinator', 'Admin medsos'], ids: REVIEWED_PIECE },
  '/kerja/periksa/:pieceId/banding/:variantId': { reads: PIECE_READERS, ids: REVIEWED_PIECE },

  '/kerja/tugas': { reads: 'signed-in' },
  '/kerja/tugas/:id': { reads: ['Koordinator', 'Admin medsos'], ids: OFFICERS_TASK },
  '/kerja/tugas/:id/tidak-bisa': { reads: ['Koordinator', 'Admin medsos'], ids: OFFICERS_TASK },
  '/kerja/narasi': { reads: 'signed-in' },
  '/kerja/narasi/baru': { reads: ['Koordinator', 'Pemeriksa'] },
  '/kerja/narasi/:id': { reads: 'signed-in', ids: of('agenda_narrative', "state = 'live'") },
  '/kerja/narasi/:id/ubah': {
    reads: ['Koordinator', 'Pemeriksa'],
    ids: of('agenda_narrative', "state = 'live'"),
  },
  '/kerja/narasi/:id/:file': {
    reads: ['Koordinator', 'Pemeriksa', 'Pimpinan'],
    ids: `select id, 'unit.csv' as file from agenda_narrative where tenant_id = :tenant and state = 'live' order by id limit 1`,
  },
  '/kerja/program': { reads: 'signed-in' },

  '/kerja/laporan/unit': { reads: ['Koordinator', 'Kepala unit', 'Pimpinan'] },
  '/kerja/laporan/unit/:file': {
    reads: ['Koordinator', 'Kepala unit', 'Pimpinan'],
    ids: `select id || '.xlsx' as file from org_unit where tenant_id = :tenant and state = 'live' and short_name like '%Dinkes' limit 1`,
    query: '?triwulan=2026-4',
  },
  '/kerja/bukti-kinerja': { reads: 'signed-in' },
  '/kerja/bukti-kinerja/:file': {
    reads: 'signed-in',
    ids: `select to_char(now() - interval '1 month', 'YYYY-MM') || '.xlsx' as file`,
  },
  '/kerja/bukti-kinerja/petugas': { reads: ['Koordinator', 'Kepala unit'] },
  '/kerja/bukti-kinerja/berkas/:file': {
    reads: ['Koordinator', 'Kepala unit'],
    ids: `select id || '.zip' as file from reports_proof_bundle where tenant_id = :tenant and state = 'done' order by id limit 1`,
  },
  '/kerja/bukti-kinerja/petugas/:personId/:file': {
    reads: ['Koordinator', 'Admin medsos'],
    ids: `select id as "personId", to_char(now() - interval '1 month', 'YYYY-MM') || '.pdf' as file from org_person
      where tenant_id = :tenant and name like '%Bagas Prakoso%' limit 1`,
  },
  '/kerja/pelatihan': { reads: 'signed-in' },
  '/kerja/pelatihan-saya': { reads: 'signed-in' },
  '/kerja/pelatihan/baru': { reads: DESK },
  '/kerja/pelatihan/jp': { reads: 'signed-in' },
  '/kerja/pelatihan/narasumber': { reads: DESK },
  '/kerja/pelatihan/bank-soal': { reads: DESK },
  '/kerja/pelatihan/bank-soal/impor': { reads: DESK },
  '/kerja/pelatihan/:id': { reads: 'signed-in', ids: of('training_programme') },
  '/kerja/pelatihan/:id/ubah': { reads: DESK, ids: of('training_programme') },
  '/kerja/pelatihan/:id/salin': { reads: DESK, ids: of('training_programme') },
  '/kerja/pelatihan/:id/undian': { reads: 'signed-in', ids: of('training_programme') },
  '/kerja/pelatihan/:id/undian.csv': { reads: 'signed-in', ids: LOT },
  '/kerja/pelatihan/:id/dampak': { reads: 'signed-in', ids: of('training_programme') },
  '/kerja/pelatihan/:id/dampak.csv': { reads: 'signed-in', ids: LOT },
  '/kerja/pelatihan/:id/angkatan-baru': { reads: DESK, ids: of('training_programme') },
  '/kerja/pelatihan/:id/tes': { reads: DESK, ids: of('training_programme') },
  '/kerja/pelatihan/:id/evaluasi': { reads: DESK, ids: of('training_programme') },
  '/kerja/pelatihan/:id/:batchId': { reads: 'signed-in', ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/ubah': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/pindah': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/peserta': { reads: 'signed-in', ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/peserta/impor': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/peserta/impor/templat.xlsx': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/peserta/jatah': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/kehadiran': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/materi': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/materi/:materialId/berkas': { reads: DESK, ids: MATERIAL },
  '/kerja/pelatihan/:id/:batchId/tugas': { reads: ['Koordinator', 'Pemeriksa'], ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/tugas/:taskId': { reads: ['Koordinator', 'Pemeriksa'], ids: TRAINING_TASK },
  '/kerja/pelatihan/:id/:batchId/tugas/:taskId/:submissionId': {
    reads: ['Koordinator', 'Pemeriksa'],
    ids: HANDED_IN,
  },
  '/kerja/pelatihan/:id/:batchId/tugas/:taskId/:submissionId/berkas': {
    reads: ['Koordinator', 'Pemeriksa'],
    ids: HANDED_IN,
  },
  '/kerja/pelatihan/:id/:batchId/tes': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/tes/hasil': { reads: DESK, ids: BATCH },
  // Only who takes part, and nobody of these does.
  '/kerja/pelatihan/:id/:batchId/tes/:part': {
    reads: [],
    ids: `select b.*, 'awal' as part from (${BATCH}) b`,
  },
  '/kerja/pelatihan/:id/:batchId/evaluasi': { reads: ['Koordinator', 'Pimpinan'], ids: BATCH },
  '/kerja/hadir': { reads: 'signed-in' },
  '/kerja/hadir/kartu': { reads: 'signed-in' },
  '/kerja/pelatihan/:id/:batchId/kehadiran/pindai': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/kehadiran/layar': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/kehadiran/layar/kode': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/kehadiran/uji-petik': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/kehadiran/ditolak': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/tindak-lanjut': {
    reads: ['Koordinator', 'Kepala unit', 'Pimpinan'],
    ids: BATCH,
  },
  '/kerja/pelatihan/:id/:batchId/sertifikat': { reads: ['Koordinator', 'Kepala unit'], ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/sertifikat/:file': {
    reads: DESK,
    ids: `select b.programme_id as id, b.id as "batchId", c.registration_id || '.pdf' as file from training_certificate c
      join training_batch b on b.tenant_id = c.tenant_id and b.id = c.batch_id join document d on d.tenant_id = c.tenant_id and d.id = c.document_id
      where c.tenant_id = :tenant and d.file_id is not null order by c.registration_id limit 1`,
  },
  '/kerja/pelatihan/:id/:batchId/surat': { reads: ['Koordinator', 'Kepala unit'], ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/surat/kepegawaian': { reads: ['Koordinator', 'Kepala unit'], ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/surat/:file': {
    reads: DESK,
    ids: `select b.programme_id as id, b.id as "batchId", l.document_id || '.pdf' as file from training_letter l
      join training_batch b on b.tenant_id = l.tenant_id and b.id = l.batch_id join document d on d.tenant_id = l.tenant_id and d.id = l.document_id
      where l.tenant_id = :tenant and d.file_id is not null order by l.document_id limit 1`,
  },
  '/kerja/pelatihan/:id/:batchId/berkas': { reads: DESK, ids: BATCH },
  '/kerja/pelatihan/:id/:batchId/berkas/:file': {
    reads: DESK,
    ids: `select b.programme_id as id, b.id as "batchId", 'berkas-pelatihan.pdf' as file from training_file_run r
      join training_batch b on b.tenant_id = r.tenant_id and b.id = r.batch_id
      where r.tenant_id = :tenant and r.state = 'done' limit 1`,
  },
  '/kerja/pelatihan/:id/:batchId/kalender.ics': { reads: 'signed-in', ids: BATCH },

  '/kerja/nilai': { reads: 'signed-in' },
  '/kerja/liga': { reads: 'signed-in' },
  '/kerja/liga/musim': { reads: 'signed-in' },
  '/kerja/liga/musim/baru': { reads: DESK },
  '/kerja/liga/aturan': { reads: 'signed-in' },
  '/kerja/liga/aturan/baru': { reads: DESK },
  '/kerja/liga/aturan/:rulesId': { reads: 'signed-in', ids: RULES },
  '/kerja/liga/aturan/:rulesId/ubah': { reads: DESK, ids: RULES },
  '/kerja/liga/:id': { reads: 'signed-in', ids: STARTED },
  '/kerja/liga/:id/kelola': { reads: ['Koordinator', 'Pemeriksa', 'Pimpinan'], ids: STARTED },
  '/kerja/liga/:id/keputusan': { reads: 'signed-in', ids: STARTED },
  '/kerja/liga/:id/unit/:unitId': { reads: 'signed-in', ids: SCORED },
  '/kerja/liga/:id/unit/:unitId/bukti/:criterion/:of/:part': {
    reads: 'signed-in',
    ids: `select x.*, 'coverage' as criterion, 'tasks' as of, 'all' as part from (${SCORED}) x`,
  },
  '/kerja/liga/:id/unduh/:file': {
    reads: 'signed-in',
    ids: `select x.*, 'tabel.csv' as file from (${STARTED}) x`,
  },
  '/kerja/liga/:id/banding/baru': { reads: 'signed-in', ids: STARTED },
  '/kerja/liga/:id/banding/:appealId': {
    reads: 'signed-in',
    ids: `select season_id as id, id as "appealId" from league_appeal where tenant_id = :tenant order by id limit 1`,
  },
  '/kerja/liga/:id/koreksi/baru': { reads: DESK, ids: STARTED },

  '/kerja/minggu': { reads: 'signed-in' },
  '/kerja/kegiatan/baru': { reads: AGENDA },
  '/kerja/kegiatan/:id': { reads: 'signed-in', ids: ACTIVITY_ID },
  '/kerja/kegiatan/:id/ubah': { reads: AGENDA, ids: ACTIVITY_ID },
  '/kerja/kegiatan/:id/jadwal': { reads: AGENDA, ids: ACTIVITY_ID },
  '/kerja/tempel-agenda': { reads: AGENDA },
  '/kerja/tempel-agenda/:pasteId': {
    reads: AGENDA,
    ids: `select 'kegiatan-' || id as "pasteId" from agenda_activity where tenant_id = :tenant and visibility = 'public' order by id limit 1`,
  },
  '/kerja/kalender': { reads: 'signed-in' },
  '/kerja/impor-kalender': { reads: AGENDA },

  '/kerja/akun': { reads: 'signed-in' },
  '/kerja/akun/baru': { reads: 'signed-in' },
  '/kerja/akun/impor': { reads: DESK },
  '/kerja/akun/palsu': { reads: 'signed-in' },
  '/kerja/akun/unduh': { reads: ['Koordinator', 'Pengelola sistem'] },
  '/kerja/pengiriman': { reads: ['Koordinator', 'Admin medsos', 'Kepala unit', 'Pengelola sistem'] },
  '/kerja/pengiriman/jeda': {
    reads: ['Koordinator', 'Admin medsos', 'Kepala unit', 'Pengelola sistem', 'Pimpinan'],
  },
  '/kerja/akun/:id': { reads: 'signed-in', ids: of('channels_channel', "state = 'approved'") },
  '/kerja/pengumpul': { reads: ['Koordinator', 'Pengelola sistem'] },

  '/kerja/sambungan': { reads: CONNECTORS },
  '/kerja/sambungan/aplikasi': { reads: ['Koordinator', 'Pengelola sistem'] },
  '/kerja/sambungan/kembali': { reads: 'signed-in' },
  '/kerja/sambungan/:channelId': {
    // The head of the sample is another unit's.
    reads: CONNECTORS.filter((role) => role !== 'Kepala unit'),
    ids: `select c.id as "channelId" from channels_channel c join org_role r on r.tenant_id = c.tenant_id and r.unit_id = c.unit_id
      join org_person p on p.tenant_id = r.tenant_id and p.id = r.person_id
      where c.tenant_id = :tenant and c.state = 'approved' and p.name like '%Bagas Prakoso%' order by c.id limit 1`,
  },

  '/kerja/liputan': { reads: 'signed-in' },
  '/kerja/liputan/:unit/:subject': {
    reads: 'signed-in',
    ids: `select a.unit_id as unit, 'k-' || a.activity_id as subject from agenda_assignment a join agenda_activity v on v.tenant_id = a.tenant_id and v.id = a.activity_id
      where a.tenant_id = :tenant and v.visibility = 'public' order by a.id limit 1`,
  },
  '/kerja/liputan.unduh': { reads: 'signed-in' },
  '/kerja/kliping': { reads: CLIPPING_READERS },
  '/kerja/kliping/berita/:id': { reads: CLIPPING_READERS, ids: of('clippings_item') },
  '/kerja/kliping/tempel': { reads: CLIPPING_DESK },
  '/kerja/kliping/sumber': { reads: CLIPPING_READERS },
  '/kerja/kliping/isu': { reads: CLIPPING_READERS },
  '/kerja/kliping/tren': { reads: CLIPPING_READERS },
  '/kerja/kliping/tren.csv': { reads: CLIPPING_READERS },
  '/kerja/kliping/harian': { reads: CLIPPING_READERS },
  '/kerja/kliping/harian/:date': { reads: CLIPPING_READERS, ids: CLIPPING_PAPER },
  '/kerja/kliping/harian/:date/kliping.pdf': { reads: CLIPPING_READERS, ids: CLIPPING_PAPER },
  '/kerja/kata': { reads: 'signed-in' },

  '/kerja/laporan': { reads: READERS },
  '/kerja/laporan/pengaturan': { reads: READERS },
  '/kerja/laporan/harian/:date': {
    reads: READERS,
    ids: "select to_char(now() - interval '1 day', 'YYYY-MM-DD') as date",
  },
  '/kerja/laporan/:kind/:key': { reads: READERS, ids: LAST_WEEK },
  '/kerja/laporan/:kind/:key/:file': {
    reads: READERS,
    ids: LAST_WEEK.replace('as kind', "as kind, 'laporan.pdf' as file"),
  },
  '/kerja/antrean': { reads: ['Koordinator', 'Pemeriksa'] },
  '/kerja/kiriman/:id': { reads: 'signed-in', ids: of('monitoring_post') },
  '/kerja/lapor': { reads: 'signed-in' },
  '/kerja/lapor/bagikan': { reads: 'signed-in' },
  '/kerja/lapor/banyak': { reads: 'signed-in' },
  '/kerja/lapor/banyak/contoh.xlsx': { reads: 'signed-in' },
  '/kerja/lapor/terkirim/:id': {
    reads: ['Koordinator', 'Admin medsos', 'Pemeriksa'],
    ids: `select p.id from monitoring_post p join org_role r on r.tenant_id = p.tenant_id and r.unit_id = p.unit_id
      join org_person o on o.tenant_id = r.tenant_id and o.id = r.person_id
      where p.tenant_id = :tenant and p.source = 'reported' and o.name like '%Bagas Prakoso%' limit 1`,
  },

  '/masuk': { reads: 'public' },
  '/masuk/kode': { reads: 'public' },
  '/pulih': { reads: 'public' },
  '/': { reads: 'public' },
  '/cari': { reads: 'public', query: '?q=pelayanan' },
  '/kabar': { reads: 'public' },
  '/kabar/:id': { reads: 'public', ids: of('monitoring_post', "gone_at is null and grade = 'A'") },
  '/kerja/liga/:seasonId/juri': { reads: ['Koordinator', 'Pimpinan'], ids: SEASON },
  '/kerja/liga/:seasonId/juri/tunjuk': { reads: DESK, ids: SEASON },
  '/kerja/liga/:seasonId/ceklis': { reads: 'signed-in', ids: SEASON },
  '/kerja/liga/:seasonId/ceklis/unit/:unitId': {
    reads: ['Koordinator', 'Kepala unit', 'Pemeriksa', 'Pimpinan'],
    ids: SEASON_AND(
      `(select r.unit_id from org_role r join org_person p on p.tenant_id = r.tenant_id and p.id = r.person_id
        where r.tenant_id = league_season.tenant_id and p.email like 'ni.made.widiantari@%' limit 1) as "unitId"`,
    ),
  },
  '/kerja/liga/:seasonId/piagam': { reads: 'signed-in', ids: SEASON },
  '/unit': { reads: 'public' },
  '/unit/:slug': {
    reads: 'public',
    ids: `select slug from org_unit where tenant_id = :tenant and state = 'live' order by position limit 1`,
  },
  '/agenda': { reads: 'public' },
  '/agenda/:id': { reads: 'public', ids: ACTIVITY_ID },
  '/cek-akun': { reads: 'public', query: '?q=instagram.com/contoh' },
  '/tentang': { reads: 'public' },
  '/liga': { reads: 'public' },
  '/liga/:season': { reads: 'public', ids: PUBLIC_SEASON },
  '/liga/:season/cara': { reads: 'public', ids: PUBLIC_SEASON },
  '/liga/:season/keputusan': { reads: 'public', ids: PUBLIC_SEASON },
  '/liga/:season/unit/:slug': {
    reads: 'public',
    ids: PUBLIC_SEASON.replace(
      'as season',
      `as season, (select u.slug from league_standing t join org_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
        where t.tenant_id = league_season.tenant_id and t.season_id = league_season.id order by u.slug limit 1) as slug`,
    ),
  },
  '/liga/:season.csv': { reads: 'public', ids: PUBLIC_SEASON },
  '/liga/:season.json': { reads: 'public', ids: PUBLIC_SEASON },
  '/liga/:season/berkas': { reads: 'public', ids: SEALED_SEASON },
  '/cek-dokumen': { reads: 'public', query: '?kode=7KQ29FHTM3XB' },
  '/cek-dokumen/:code': { reads: 'public', ids: "select '7KQ29FHTM3XB' as code" },
  '/rilis': { reads: 'public' },
  '/rilis.rss': { reads: 'public' },
  '/rilis.atom': { reads: 'public' },
  '/rilis.json': { reads: 'public' },
  '/kabar.rss': { reads: 'public' },
  '/kabar.atom': { reads: 'public' },
  '/agenda.ics': { reads: 'public' },
  '/agenda.atom': { reads: 'public' },
  '/sitemap.xml': { reads: 'public' },
  '/robots.txt': { reads: 'public' },
};

/** Addresses that only redirect, take posts or open by a secret: they are asked in tests of their own. */
export const DOORS: readonly string[] = [
  '/keluar',
  '/auth/callback/pemerintah',
  '/masuk/sso',
  '/masuk/kunci-sandi',
  '/kerja/profil/kunci-sandi',
  '/kerja/pindah-pemerintah',
  '/kerja/berkas/:id',
  // Jurors alone, and while a season runs: judging/blindness.db.test asks.
  '/kerja/liga/:seasonId/juri/saya',
  '/kerja/liga/:seasonId/juri/lembar/:sheetId',
  '/kerja/liga/:seasonId/juri/undian.csv',
  '/kerja/liga/:seasonId/ceklis/butir/:item',
  '/kerja/liga/:seasonId/piagam/:file',
  // Only where something was published in the newsroom: portal/releases.db.test asks.
  '/rilis/:id',
  '/rilis/:id/gambar/:number',
  // Only where a jury was drawn: portal/league.db.test asks.
  '/liga/:season/undian',
  '/kerja/liga/:id/koreksi/:proposalId',
  '/undangan/:token',
  // Deliveries are the installation's own, and tickets for media last hours: delivery's database tests ask.
  '/kerja/pengiriman/:id',
  '/m/:token',
  '/s/:code',
  '/s/:code/gambar/:mediaId',
  '/pulih/:token',
  '/pasang',
  '/pasang/unit',
  '/pasang/akun',
  '/pasang/undangan',
  '/kalender/:file',
  '/unit/:slug/kabar.rss',
  '/unit/:slug/kabar.atom',
  '/*',
  '/kerja/*',
];
