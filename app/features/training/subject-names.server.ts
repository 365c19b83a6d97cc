import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import { trainingCopy } from './copy.id.ts';
import { examiningCopy } from './examining/copy.id.ts';
import './tables.ts';

type Ids = readonly string[];
type Placed = { id: string; programmeId: string; batchId: string };

const at = ({ programmeId, batchId }: Placed, part = ''): string =>
  `/kerja/pelatihan/${programmeId}/${batchId}${part}`;

async function programmes(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('training_programme')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, title }) => ({ id, name: title, href: `/kerja/pelatihan/${id}` }));
}

const batchesOf = (db: Tx) =>
  db
    .selectFrom('training_batch as b')
    .innerJoin('training_programme as p', (join) =>
      join.onRef('p.tenant_id', '=', 'b.tenant_id').onRef('p.id', '=', 'b.programme_id'),
    )
    .select(['b.id as batchId', 'p.id as programmeId', 'p.title', 'b.name as batch']);

async function batches(db: Tx, ids: Ids) {
  const rows = await batchesOf(db)
    .where('b.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.batchId,
    name: `${row.title}, ${row.batch}`,
    href: at({ ...row, id: row.batchId }),
  }));
}

const withPerson = (db: Tx) =>
  batchesOf(db)
    .innerJoin('training_registration as r', 'r.batch_id', 'b.id')
    .innerJoin('org_read_person as o', 'o.id', 'r.person_id')
    .select(['r.id', 'o.name as person']);

async function registrations(db: Tx, ids: Ids) {
  const rows = await withPerson(db)
    .where('r.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ id: row.id, name: `${row.person}, ${row.title}`, href: at(row, '/peserta') }));
}

async function attempts(db: Tx, ids: Ids) {
  const rows = await withPerson(db)
    .innerJoin('training_attempt as a', 'a.registration_id', 'r.id')
    .select(['a.id', 'a.part'])
    .where('a.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: `${row.person}, ${examiningCopy.parts[row.part]} ${row.title}`,
    href: at(row, '/tes'),
  }));
}

async function submissions(db: Tx, ids: Ids) {
  const rows = await withPerson(db)
    .innerJoin('training_submission as s', 's.registration_id', 'r.id')
    .innerJoin('training_task as t', 't.id', 's.task_id')
    .select(['s.id', 't.title as task'])
    .where('s.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ id: row.id, name: `${row.person}, ${row.task}`, href: at(row, '/tugas') }));
}

async function sessions(db: Tx, ids: Ids) {
  const rows = await batchesOf(db)
    .innerJoin('training_session as s', 's.batch_id', 'b.id')
    .select(['s.id', 's.subject'])
    .where('s.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ id: row.id, name: `${row.subject}, ${row.title}`, href: at(row) }));
}

async function tasks(db: Tx, ids: Ids) {
  const rows = await batchesOf(db)
    .innerJoin('training_task as t', 't.batch_id', 'b.id')
    .select(['t.id', 't.title as task'])
    .where('t.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: `${row.task}, ${row.title}`,
    href: at(row, `/tugas/${row.id}`),
  }));
}

async function materials(db: Tx, ids: Ids) {
  const rows = await batchesOf(db)
    .innerJoin('training_material as m', 'm.batch_id', 'b.id')
    .select(['m.id', 'm.title as material'])
    .where('m.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ id: row.id, name: `${row.material}, ${row.title}`, href: at(row, '/materi') }));
}

async function questions(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('training_question')
    .select(['id', 'topic'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, topic }) => ({
    id,
    name: `${trainingCopy.questionOn} ${topic}`,
    href: `/kerja/pelatihan/bank-soal?soal=${id}`,
  }));
}

async function speakers(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('training_speaker')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => ({ id, name, href: `/kerja/pelatihan/narasumber?narasumber=${id}` }));
}

/** What records of trainings are about. */
export const trainingSubjects: Contributors['subjectNames'] = {
  'training-programme': programmes,
  'training-batch': batches,
  'training-registration': registrations,
  'training-session': sessions,
  'training-speaker': speakers,
  'training-question': questions,
  'training-attempt': attempts,
  'training-task': tasks,
  'training-submission': submissions,
  'training-material': materials,
};
