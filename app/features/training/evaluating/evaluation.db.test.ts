import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { register, withdraw } from '../registering/actions/register.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from '../testing.server.ts';
import { evaluate } from './actions/evaluate.server.ts';
import { saveEvaluationForm } from './actions/save-evaluation-form.server.ts';
import { evaluatingCopy } from './copy.id.ts';
import { evaluationForm, evaluationView } from './queries/evaluation.server.ts';

let office: Office;
let programmeId: string;
let batchId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const ROLES = ['officer', 'otherOfficer', 'head', 'leader', 'reviewer', 'prokopim', 'operator'] as const;

const given = (scale: number, said = '') => ({
  batchId,
  answers: Object.fromEntries(
    evaluatingCopy.usual.map(({ id, kind }) => [id, kind === 'scale' ? String(scale) : said]),
  ),
});

beforeEach(async () => {
  const { tenantId, units, actors } = office;
  office.clock.set('2026-11-19T03:00:00Z');
  await office.write(async (tx) => {
    await tx.updateTable('training_registration').set({ state: 'withdrawn' }).execute();
    programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-18', toDate: '2026-11-19' });
    for (const role of ROLES)
      await givenRegistration(tx, {
        tenantId,
        programmeId,
        batchId,
        personId: actors[role].personId,
        unitId: units.dinkes,
      });
  });
});

const view = async (role: keyof Office['actors'] = 'coordinator') =>
  (await read((db) => evaluationView(db, office.actors[role], batchId, office.clock.now().toString())))!;
const rows = () =>
  read((db) =>
    db
      .selectFrom('training_evaluation_answer')
      .select([
        'id',
        'answers',
        'shown',
        sql<string>`xmin::text`.as('xmin'),
        sql<string>`ctid::text`.as('ctid'),
      ])
      .where('batch_id', '=', batchId)
      .execute(),
  );
const done = () =>
  read((db) =>
    db
      .selectFrom('training_evaluation_done')
      .select(['registration_id', sql<string>`xmin::text`.as('xmin')])
      .where('batch_id', '=', batchId)
      .execute(),
  );

describe('filling the form', () => {
  test('is for participants, once, from the last day on for a week', async () => {
    expect(refusalOf(await evaluate(as('coordinator'), given(4)))).toBe('forbidden');
    office.clock.set('2026-11-18T03:00:00Z');
    expect(refusalOf(await evaluate(as('officer'), given(4)))).toBe('evaluation-not-open');
    office.clock.set('2026-11-19T03:00:00Z');
    expect((await evaluate(as('officer'), given(4))).ok).toBe(true);
    expect((await view('officer')).own).toBe('done');
    expect(refusalOf(await evaluate(as('officer'), given(2)))).toBe('already-evaluated');
    office.clock.set('2026-11-27T03:00:00Z');
    expect(refusalOf(await evaluate(as('otherOfficer'), given(4)))).toBe('evaluation-not-open');
  });

  test('is not filled again by leaving and coming again', async () => {
    expect((await evaluate(as('officer'), given(1))).ok).toBe(true);
    const { registrationId } = (await view('officer')).head.own!;
    expect((await withdraw(as('officer'), { registrationId })).ok).toBe(true);
    await office.write((tx) =>
      tx.updateTable('training_batch').set({ quota_per_unit: 20 }).where('id', '=', batchId).execute(),
    );
    const { personId } = office.actors.officer;
    const back = await register(as('coordinator'), { batchId, unitId: office.units.dinkes, personId });
    expect(back.ok).toBe(true);
    expect((await view('officer')).own).toBe('done');
    expect(refusalOf(await evaluate(as('officer'), given(1)))).toBe('already-evaluated');
  });

  test('sent twice at once counts once', async () => {
    const answers = await Promise.all([evaluate(as('officer'), given(4)), evaluate(as('officer'), given(1))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  test('wants each scale, and takes no answer to what was not asked', async () => {
    const answers = { ...given(4).answers, sesuai: '6', jelas: '' };
    expect(await evaluate(as('officer'), { batchId, answers })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'answer-sesuai' }, { path: 'answer-jelas' }] },
    });
    await evaluate(as('officer'), { batchId, answers: { ...given(4).answers, nama: 'Bagas' } });
    expect(JSON.stringify(await rows())).not.toContain('Bagas');
  });
});

describe('anonymous', () => {
  test('leaves no event, no job and no person or time in what is stored', async () => {
    const events = () => read((db) => db.selectFrom('event').select('id').execute());
    const before = (await events()).length;
    await evaluate(as('officer'), given(4, 'Lebih banyak praktik'));
    expect(await events()).toHaveLength(before);
    expect(office.jobs.sent).toEqual([]);
    const columns = await sql<{ column_name: string }>`select column_name from information_schema.columns
      where table_name = 'training_evaluation_answer' order by 1`.execute(office.db.owner);
    expect(columns.rows.map((row) => row.column_name)).toEqual([
      'answers',
      'batch_id',
      'id',
      'shown',
      'tenant_id',
    ]);
    const stored = JSON.stringify(await rows());
    for (const trace of [office.actors.officer.personId, office.actors.officer.name, '2026-'])
      expect(stored).not.toContain(trace);
  });

  test('its ids say nothing of time, and change with every further answer', async () => {
    await evaluate(as('officer'), given(1));
    const [first] = await rows();
    expect(first!.id[14]).toBe('4');
    expect(newId()[14]).toBe('7');
    await evaluate(as('head'), given(2));
    expect((await rows()).map(({ id }) => id)).not.toContain(first!.id);
  });

  test('who answered and what was answered are not joined by the transaction that wrote them, nor by their order', async () => {
    const orders = new Set<string>();
    for (const [at, role] of ROLES.entries()) {
      await evaluate(as(role), given((at % 5) + 1, `pendapat ${at}`));
      const answers = await rows();
      const people = await done();
      expect(new Set([...answers, ...people].map(({ xmin }) => xmin)).size).toBe(1);
      expect(people.map((row) => row.registration_id)).toEqual(
        people.map((row) => row.registration_id).sort(),
      );
      if (at === ROLES.length - 1) orders.add(answers.map((row) => row.answers.berguna).join());
    }
    const came = ROLES.map((_, at) => `pendapat ${at}`).join();
    // One in 5,040 would come so by chance.
    expect(orders.has(came)).toBe(false);
  });
});

describe('figures', () => {
  test('are shown from five answers on, and grow by groups while the form is open', async () => {
    for (const [at, role] of ROLES.slice(0, 4).entries()) await evaluate(as(role), given(4, `kata ${at}`));
    const few = await view();
    expect(few.results).toMatchObject({ answered: 4, shown: 0 });
    expect(JSON.stringify(few)).not.toContain('kata 0');
    await evaluate(as(ROLES[4]), given(5, 'kata 4'));
    expect((await view()).results).toMatchObject({
      answered: 5,
      shown: 5,
      scales: [{ mean: 4.2 }, {}, {}, {}, {}, {}],
    });
    await evaluate(as(ROLES[5]), given(1, 'kata keenam'));
    const six = await view();
    expect(six.results).toMatchObject({ answered: 6, shown: 5 });
    expect(JSON.stringify(six)).not.toContain('kata keenam');
    office.clock.set('2026-11-27T03:00:00Z');
    expect((await view()).results).toMatchObject({ shown: 6 });
  });

  test('are for the desk and the leaders; a participant sees the form only', async () => {
    await evaluate(as('officer'), given(4));
    expect((await view('officer')).results).toBeNull();
    expect((await view('leader')).results).toMatchObject({ answered: 1 });
    expect(
      await read((db) => evaluationView(db, office.actors.ppid, batchId, office.clock.now().toString())),
    ).toBeNull();
  });
});

describe('questions of the desk', () => {
  const questions = [
    { id: 'sesuai', text: 'Materinya sesuai dengan pekerjaan saya.', kind: 'scale' },
    { id: 'jelas', text: 'Contohnya cukup.', kind: 'scale' },
    { id: '', text: '', kind: 'scale' },
  ];

  test('keep the id of an unchanged text; another text is another question', async () => {
    expect((await saveEvaluationForm(as('coordinator'), { programmeId, questions })).ok).toBe(true);
    const form = (await read((db) => evaluationForm(db, programmeId)))!;
    expect(form.questions.map(({ text }) => text)).toEqual([questions[0]!.text, 'Contohnya cukup.']);
    expect(form.questions[0]!.id).toBe('sesuai');
    expect(form.questions[1]!.id).not.toBe('jelas');
  });

  test('stay once somebody has answered, and are the desk’s', async () => {
    expect(refusalOf(await saveEvaluationForm(as('trainer'), { programmeId, questions }))).toBe('forbidden');
    expect(
      await saveEvaluationForm(as('coordinator'), { programmeId, questions: [questions[2]] }),
    ).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'questions' }] },
    });
    await evaluate(as('officer'), given(4));
    expect(refusalOf(await saveEvaluationForm(as('coordinator'), { programmeId, questions }))).toBe(
      'evaluation-began',
    );
  });
});
