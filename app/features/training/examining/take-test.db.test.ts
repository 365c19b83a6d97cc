import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { reachedIn } from '../certifying/queries/reached.server.ts';
import { training } from '../module.ts';
import { register, withdraw } from '../registering/actions/register.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from '../testing.server.ts';
import { saveWindows } from './actions/save-windows.server.ts';
import { finishTest, saveAnswers, startTest } from './actions/take-test.server.ts';
import { attemptView, type Over, type Running } from './queries/attempt.server.ts';
import { resultsView } from './queries/results.server.ts';
import { givenQuestions, givenTest, givenWindow } from './testing.server.ts';

let office: Office;
let programmeId: string;
let batchId: string;
let registrationId: string;
beforeAll(async () => {
  office = await openOffice({ modules: [training] });
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const RIGHT = 1;

const registered = (role: keyof Office['actors'], unitId: string) =>
  office.write((tx) =>
    givenRegistration(tx, {
      tenantId: office.tenantId,
      programmeId,
      batchId,
      personId: office.actors[role].personId,
      unitId,
    }),
  );

beforeEach(async () => {
  const { tenantId, units } = office;
  office.clock.set('2026-11-19T03:00:00Z');
  office.jobs.sent.splice(0);
  await office.write(async (tx) => {
    await tx.updateTable('training_registration').set({ state: 'withdrawn' }).execute();
    programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-19' });
    const questions = await givenQuestions(tx, tenantId, 8);
    await givenTest(tx, { tenantId, programmeId, formA: questions.slice(0, 4), formB: questions.slice(4) });
    for (const [part, from] of [
      ['pre', '02'],
      ['post', '08'],
    ] as const)
      await givenWindow(tx, {
        tenantId,
        batchId,
        part,
        opensAt: `2026-11-19T${from}:00:00Z`,
        closesAt: `2026-11-19T${from === '02' ? '04' : '09'}:00:00Z`,
      });
  });
  registrationId = await registered('officer', units.dinkes);
});

async function begin(
  part: 'pre' | 'post' = 'pre',
  role: keyof Office['actors'] = 'officer',
): Promise<string> {
  const started = await startTest(as(role), { batchId, part });
  if (!started.ok) throw new Error(started.error.type);
  return started.value.attemptId;
}

const view = (part: 'pre' | 'post' = 'pre', role: keyof Office['actors'] = 'officer') =>
  read((db) => attemptView(db, office.actors[role], { batchId, part, now: office.clock.now().toString() }));
const attempt = (id: string) =>
  read((db) => db.selectFrom('training_attempt').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

/** Answers every question of an attempt, `right` of them rightly. */
async function answer(attemptId: string, right: number, role: keyof Office['actors'] = 'officer') {
  const { questions } = await attempt(attemptId);
  const answers = Object.fromEntries(questions.map((id, at) => [id, at < right ? RIGHT : 0]));
  return saveAnswers(as(role), { attemptId, answers });
}

describe('beginning a test', () => {
  test('is for participants with a confirmed place only', async () => {
    for (const role of ['coordinator', 'otherOfficer', 'head', 'trainer'] as const) {
      expect(refusalOf(await startTest(as(role), { batchId, part: 'pre' }))).toBe('forbidden');
      expect(await view('pre', role)).toBeNull();
    }
    await office.write((tx) => tx.updateTable('training_registration').set({ state: 'withdrawn' }).execute());
    expect(refusalOf(await startTest(as('officer'), { batchId, part: 'pre' }))).toBe('forbidden');
  });

  test.each([
    ['before its window', '2026-11-19T01:59:59Z', 'window-not-open'],
    ['when its window is over', '2026-11-19T04:00:00Z', 'window-not-open'],
  ])('is refused %s', async (_name, at, refusal) => {
    office.clock.set(at);
    expect(refusalOf(await startTest(as('officer'), { batchId, part: 'pre' }))).toBe(refusal);
  });

  test('is refused when the form has no questions, and when the batch is over', async () => {
    await office.write((tx) =>
      tx
        .updateTable('training_test')
        .set({ form_a: [], form_b: [] })
        .where('programme_id', '=', programmeId)
        .execute(),
    );
    expect(refusalOf(await startTest(as('officer'), { batchId, part: 'pre' }))).toBe(
      'form-without-questions',
    );
    await office.write((tx) =>
      tx.updateTable('training_batch').set({ state: 'cancelled' }).where('id', '=', batchId).execute(),
    );
    expect(refusalOf(await startTest(as('officer'), { batchId, part: 'pre' }))).toBe('batch-closed');
  });

  test('from two phones at once makes one attempt, and a second start leads back to it', async () => {
    const [one, two] = await Promise.all([begin(), begin()]);
    expect(one).toBe(two);
    office.clock.advance({ minutes: 5 });
    expect(await startTest(as('officer'), { batchId, part: 'pre' })).toMatchObject({
      value: { attemptId: one, resumed: true },
    });
    expect((await attempt(one)).deadline_at).toBe('2026-11-19T03:20:00Z');
  });

  test('is refused after it was handed in, and after its time', async () => {
    const id = await begin();
    office.clock.set('2026-11-19T03:20:00Z');
    expect(refusalOf(await startTest(as('officer'), { batchId, part: 'pre' }))).toBe('already-taken');
    office.clock.set('2026-11-19T03:05:00Z');
    await finishTest(as('officer'), { attemptId: id });
    expect(refusalOf(await startTest(as('officer'), { batchId, part: 'pre' }))).toBe('already-taken');
  });

  test('late leaves the time that is left of the window', async () => {
    office.clock.set('2026-11-19T03:50:00Z');
    expect((await attempt(await begin())).deadline_at).toBe('2026-11-19T04:00:00Z');
  });

  test('gives half of them each form, and the other one afterwards', async () => {
    await registered('otherOfficer', office.units.kelurahan);
    const pre = [await attempt(await begin()), await attempt(await begin('pre', 'otherOfficer'))];
    office.clock.set('2026-11-19T08:10:00Z');
    const post = [await attempt(await begin('post')), await attempt(await begin('post', 'otherOfficer'))];
    expect(pre.map(({ form }) => form)).toEqual(['A', 'B']);
    expect(post.map(({ form }) => form)).toEqual(['B', 'A']);
    expect(pre[0]!.questions.some((id) => post[0]!.questions.includes(id))).toBe(false);
    expect([...post[1]!.questions].sort()).toEqual([...pre[0]!.questions].sort());
  });
});

describe('answering', () => {
  test('is kept one by one, and another phone shows what was kept', async () => {
    const id = await begin();
    const { questions } = await attempt(id);
    await saveAnswers(as('officer'), { attemptId: id, answers: { [questions[0]!]: 2 } });
    await saveAnswers(as('officer'), { attemptId: id, answers: { [questions[1]!]: '0' } });
    await saveAnswers(as('officer'), { attemptId: id, answers: { [questions[0]!]: 1 } });
    const { attempt: running } = (await view())!;
    expect(running).toMatchObject({
      kind: 'running',
      attemptId: id,
      answers: { [questions[0]!]: 1, [questions[1]!]: 0 },
      remainingMs: 20 * 60_000,
    });
    expect((running as Running).questions.map((one) => one.id)).toEqual(questions);
  });

  test('two answers that arrive at once are both kept', async () => {
    const id = await begin();
    const { questions } = await attempt(id);
    await Promise.all(
      questions.map((question, at) =>
        saveAnswers(as('officer'), { attemptId: id, answers: { [question]: at % 3 } }),
      ),
    );
    expect(Object.keys((await attempt(id)).answers)).toHaveLength(4);
  });

  test('after the time is refused, and nothing earlier is lost', async () => {
    const id = await begin();
    await answer(id, 3);
    office.clock.set('2026-11-19T03:20:00Z');
    expect(refusalOf(await answer(id, 4))).toBe('time-over');
    expect(refusalOf(await finishTest(as('officer'), { attemptId: id, answers: {} }))).toBe('time-over');
    await office.jobs.runAll();
    expect(await attempt(id)).toMatchObject({
      closed_by: 'time',
      correct: 3,
      submitted_at: '2026-11-19T03:20:00Z',
    });
    expect(refusalOf(await answer(id, 4))).toBe('time-over');
  });

  test('is refused after handing in, to somebody else, and for what was not asked', async () => {
    const id = await begin();
    const { questions } = await attempt(id);
    expect(refusalOf(await answer(id, 1, 'coordinator'))).toBe('forbidden');
    expect(refusalOf(await answer(id, 1, 'otherOfficer'))).toBe('forbidden');
    for (const answers of [{ [programmeId]: 1 }, { [questions[0]!]: 3 }])
      expect(refusalOf(await saveAnswers(as('officer'), { attemptId: id, answers }))).toBe('not-found');
    expect((await finishTest(as('officer'), { attemptId: id, answers: { [questions[0]!]: RIGHT } })).ok).toBe(
      true,
    );
    expect(await attempt(id)).toMatchObject({ closed_by: 'person', correct: 1 });
    expect(refusalOf(await answer(id, 4))).toBe('already-handed-in');
  });

  test('follows a window that is moved while somebody answers, and ends with it', async () => {
    office.clock.set('2026-11-19T03:50:00Z');
    const id = await begin();
    const move = (closes: string) =>
      saveWindows(as('coordinator'), {
        batchId,
        preOpens: '2026-11-19T09:00',
        preCloses: closes,
        postOpens: '2026-11-19T15:00',
        postCloses: '2026-11-19T16:00',
      });
    expect((await move('2026-11-19T12:00')).ok).toBe(true);
    expect((await attempt(id)).deadline_at).toBe('2026-11-19T04:10:00Z');
    await move('2026-11-19T10:55');
    expect((await attempt(id)).deadline_at).toBe('2026-11-19T03:55:00Z');
    office.clock.set('2026-11-19T03:55:00Z');
    expect(refusalOf(await answer(id, 4))).toBe('time-over');
    await office.jobs.runAll();
    expect(await attempt(id)).toMatchObject({ closed_by: 'time', correct: 0 });
    await move('2026-11-19T12:00');
    expect((await attempt(id)).deadline_at).toBe('2026-11-19T03:55:00Z');
  });

  test('the end is a job at the deadline that does nothing to a test handed in before', async () => {
    const id = await begin();
    expect(office.jobs.sent).toMatchObject([
      { name: 'training.close-attempt', startAfter: '2026-11-19T03:20:00.000Z' },
    ]);
    await finishTest(as('officer'), { attemptId: id, answers: {} });
    const before = await attempt(id);
    office.clock.set('2026-11-19T05:00:00Z');
    await office.jobs.runAll();
    expect(await attempt(id)).toEqual(before);
  });
});

describe('no answer leaves the server before the end', () => {
  /** Everything the page of a test is made from, as it would be with another right option for each question. */
  async function asIfOtherwise(option: number): Promise<string> {
    await office.write((tx) => tx.updateTable('training_question').set({ answer: option }).execute());
    const shown = JSON.stringify(await view());
    await office.write((tx) => tx.updateTable('training_question').set({ answer: RIGHT }).execute());
    return shown;
  }

  test.each([
    ['while it runs', async () => void (await begin())],
    [
      'after it was handed in',
      async () => {
        const id = await begin();
        await answer(id, 2);
        await finishTest(as('officer'), { attemptId: id });
      },
    ],
  ])('%s: the same is sent, whatever is right', async (_name, given) => {
    await given();
    expect(await asIfOtherwise(0)).toBe(await asIfOtherwise(2));
  });

  test('the score is shown when the window is over, right answers when nobody is asked them any more', async () => {
    const id = await begin();
    await answer(id, 2);
    await finishTest(as('officer'), { attemptId: id });
    const over = async () => (await view())!.attempt as Over;
    expect(await over()).toMatchObject({
      kind: 'over',
      by: 'person',
      answered: 4,
      correct: null,
      review: null,
    });
    office.clock.set('2026-11-19T04:00:00Z');
    expect(await over()).toMatchObject({ correct: 2, review: null });
    office.clock.set('2026-11-19T09:00:00Z');
    expect((await over()).review).toHaveLength(4);
    expect((await over()).review![0]).toMatchObject({ chosen: RIGHT, right: RIGHT });
  });

  test('right answers wait for another training that will ask one of the questions', async () => {
    const id = await begin();
    await finishTest(as('officer'), { attemptId: id });
    office.clock.set('2026-11-19T09:00:00Z');
    const { tenantId, units } = office;
    const asked = (await attempt(id)).questions;
    const later = await office.write(async (tx) => {
      const other = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
      const next = await givenBatch(tx, { tenantId, programmeId: other, fromDate: '2026-12-10' });
      const more = await givenQuestions(tx, tenantId, 1);
      await givenTest(tx, { tenantId, programmeId: other, formA: [asked[0]!], formB: more });
      return next;
    });
    expect(((await view())!.attempt as Over).review).toBeNull();
    await office.write((tx) =>
      tx.updateTable('training_batch').set({ state: 'cancelled' }).where('id', '=', later).execute(),
    );
    expect(((await view())!.attempt as Over).review).toHaveLength(4);
  });

  test('of a test whose end was not noted yet nothing more is shown than of others', async () => {
    await begin();
    office.clock.set('2026-11-19T03:30:00Z');
    expect((await view())!.attempt).toMatchObject({ kind: 'over', by: 'time', correct: null });
  });
});

describe('leaving and coming again', () => {
  const comeAgain = async () => {
    const gone = await withdraw(as('officer'), { registrationId });
    expect(gone.ok).toBe(true);
    const back = await register(as('coordinator'), {
      batchId,
      unitId: office.units.dinkes,
      personId: office.actors.officer.personId,
    });
    if (!back.ok) throw new Error(back.error.type);
    return back.value.registrationId;
  };

  test('is no second try: the test that was taken comes along', async () => {
    const id = await begin();
    await answer(id, 2);
    await finishTest(as('officer'), { attemptId: id, answers: {} });
    const again = await comeAgain();
    expect(refusalOf(await startTest(as('officer'), { batchId, part: 'pre' }))).toBe('already-taken');
    expect(await attempt(id)).toMatchObject({ registration_id: again, correct: 2 });
  });

  test('a test that runs goes on', async () => {
    const id = await begin();
    await comeAgain();
    expect(await startTest(as('officer'), { batchId, part: 'pre' })).toMatchObject({
      value: { attemptId: id, resumed: true },
    });
  });
});

describe('results', () => {
  async function take(part: 'pre' | 'post', role: keyof Office['actors'], right: number) {
    office.clock.set(part === 'pre' ? '2026-11-19T03:00:00Z' : '2026-11-19T08:10:00Z');
    const id = await begin(part, role);
    await answer(id, right, role);
    return finishTest(as(role), { attemptId: id });
  }

  test('pair who took both, and count who took one', async () => {
    await registered('otherOfficer', office.units.kelurahan);
    await registered('head', office.units.dinkes);
    await take('pre', 'officer', 1);
    await take('pre', 'otherOfficer', 2);
    await take('post', 'officer', 3);
    await take('post', 'head', 4);
    const results = (await read((db) => resultsView(db, office.actors.coordinator, batchId)))!;
    expect(Object.fromEntries(results.rows.map(({ person, pre, post }) => [person, [pre, post]]))).toEqual({
      [office.actors.officer.name]: [25, 75],
      [office.actors.head.name]: [null, 100],
      [office.actors.otherOfficer.name]: [50, null],
    });
    expect(results.paired).toMatchObject({
      pairs: 1,
      onlyPre: 1,
      onlyPost: 1,
      difference: 50,
      interval: null,
    });
    expect(results.items).toHaveLength(8);
    for (const role of ['officer', 'head', 'leader', 'trainer'] as const)
      expect(await read((db) => resultsView(db, office.actors[role], batchId))).toBeNull();
  });

  test('the certificate reads the post test that is closed, by the participant or by time', async () => {
    await registered('otherOfficer', office.units.kelurahan);
    const reached = async (id: string) =>
      (await read((db) => reachedIn(db, { id: batchId, lateMinutes: 15 })))(id).postTest;
    await take('pre', 'officer', 4);
    expect(await reached(registrationId)).toBeNull();
    office.clock.set('2026-11-19T08:10:00Z');
    const id = await begin('post');
    await answer(id, 3);
    expect(await reached(registrationId)).toBeNull();
    office.clock.set('2026-11-19T08:30:00Z');
    await office.jobs.runAll();
    expect(await reached(registrationId)).toBe(75);
  });
});
