import { expect, onTestFinished, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { openOffice } from '#app/testing/office.server.ts';
import { saveQuestion } from './examining/actions/save-question.server.ts';
import { startTest } from './examining/actions/take-test.server.ts';
import { givenQuestions, givenTest, givenWindow } from './examining/testing.server.ts';
import { saveMaterial } from './materials/actions/save-material.server.ts';
import { trainingSubjects } from './subject-names.server.ts';
import { handIn } from './tasking/actions/hand-in.server.ts';
import { saveTask } from './tasking/actions/save-task.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from './testing.server.ts';

test('records of learning say in words what they are about', async () => {
  const office = await openOffice();
  onTestFinished(() => office.close());
  const { tenantId, units, actors } = office;
  const batchId = await office.write(async (tx) => {
    const programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    const id = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-19' });
    const place = { tenantId, programmeId, batchId: id, unitId: units.dinkes };
    await givenRegistration(tx, { ...place, personId: actors.officer.personId });
    const [a, b] = await givenQuestions(tx, tenantId, 2);
    await givenTest(tx, { tenantId, programmeId, formA: [a!], formB: [b!] });
    const times = { opensAt: '2026-11-19T02:00:00Z', closesAt: '2026-11-19T04:00:00Z' };
    await givenWindow(tx, { tenantId, batchId: id, part: 'pre', ...times });
    return id;
  });
  const as = (role: 'coordinator' | 'officer') => ({ platform: office.platform, actor: actors[role] });
  const rubric = [{ criterion: 'Isi', most: '10' }];
  const task = { title: 'Rilis', kind: 'release', instructions: 'Tulis.', dueAt: '2026-11-20T08:00', rubric };
  await saveTask(as('coordinator'), { batchId, ...task });
  await saveMaterial(as('coordinator'), { batchId, title: 'Bahan', url: 'https://contoh.go.id' });
  await saveQuestion(as('coordinator'), { topic: 'Foto', text: 'Apa?', options: ['Ya', 'Tidak'], answer: 0 });
  await startTest(as('officer'), { batchId, part: 'pre' });
  const { id: taskId } = await readTenant(office.db.app, tenantId, (db) =>
    db.selectFrom('training_task').select('id').executeTakeFirstOrThrow(),
  );
  await handIn(as('officer'), { taskId, text: 'Warga hadir.' });
  const names = await readTenant(office.db.app, tenantId, async (db) => {
    const events = await db.selectFrom('event').select(['subject_type', 'subject_id']).execute();
    const found = await Promise.all(
      events.map(({ subject_type, subject_id }) => trainingSubjects[subject_type]!(db, [subject_id!])),
    );
    return found.map(([one]) => one?.name);
  });
  const title = 'Pelatihan jurnalistik dan media sosial';
  expect(names.sort()).toEqual(
    [
      `Rilis, ${title}`,
      `Bahan, ${title}`,
      'Soal Foto',
      `Bagas Prakoso, Tes awal ${title}`,
      'Bagas Prakoso, Rilis',
    ].sort(),
  );
});
