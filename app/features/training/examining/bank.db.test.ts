import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from '../testing.server.ts';
import { importQuestions } from './actions/import-questions.server.ts';
import { retireQuestion, saveQuestion } from './actions/save-question.server.ts';
import { saveTest } from './actions/save-test.server.ts';
import { saveWindows } from './actions/save-windows.server.ts';
import { startTest } from './actions/take-test.server.ts';
import { batchTestView } from './queries/batch-test.server.ts';
import { programmeTest } from './queries/programme-test.server.ts';
import { questionBank } from './queries/question-bank.server.ts';
import { givenQuestions, givenTest, givenWindow } from './testing.server.ts';

let office: Office;
let programmeId: string;
let batchId: string;
let questions: string[];
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const typed = {
  topic: 'Berita',
  text: 'Apa yang dijawab teras berita?',
  options: ['Apa dan siapa', '', 'Harga kertas', '', ''],
  answer: '2',
};

beforeEach(async () => {
  const { tenantId, units } = office;
  office.clock.set('2026-11-19T03:00:00Z');
  await office.write(async (tx) => {
    await tx.updateTable('training_registration').set({ state: 'withdrawn' }).execute();
    programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-19' });
    questions = await givenQuestions(tx, tenantId, 4);
  });
});

const withTest = () =>
  office.write((tx) =>
    givenTest(tx, {
      tenantId: office.tenantId,
      programmeId,
      formA: questions.slice(0, 2),
      formB: questions.slice(2),
    }),
  );

async function begun(): Promise<void> {
  await withTest();
  await office.write(async (tx) => {
    await givenRegistration(tx, {
      tenantId: office.tenantId,
      programmeId,
      batchId,
      personId: office.actors.officer.personId,
      unitId: office.units.dinkes,
    });
    await givenWindow(tx, {
      tenantId: office.tenantId,
      batchId,
      part: 'pre',
      opensAt: '2026-11-19T02:00:00Z',
      closesAt: '2026-11-19T04:00:00Z',
    });
  });
  expect((await startTest(as('officer'), { batchId, part: 'pre' })).ok).toBe(true);
}

const question = (id: string) =>
  read((db) => db.selectFrom('training_question').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const tests = () =>
  read((db) =>
    db.selectFrom('training_test').selectAll().where('programme_id', '=', programmeId).executeTakeFirst(),
  );

describe('the bank of questions', () => {
  test('keeps filled options only, and the place of the right one among them', async () => {
    const saved = await saveQuestion(as('trainer'), typed);
    const id = saved.ok ? saved.value.questionId : '';
    expect(await question(id)).toMatchObject({
      options: ['Apa dan siapa', 'Harga kertas'],
      answer: 1,
      state: 'live',
    });
    const bank = await read((db) => questionBank(db, 'live'));
    expect(bank.questions.find((one) => one.id === id)).toMatchObject({ asked: 0, topic: 'Berita' });
  });

  test.each([
    ['one option only', { options: ['Apa', '', '', '', ''], answer: '0' }, 'options'],
    ['two options that are the same', { options: ['Apa', 'apa', '', '', ''], answer: '0' }, 'options'],
    ['an empty option as the right one', { answer: '1' }, 'answer'],
    ['no topic', { topic: ' ' }, 'topic'],
    ['no question', { text: '' }, 'text'],
  ])('refuses %s at its field', async (_name, change, path) => {
    expect(await saveQuestion(as('coordinator'), { ...typed, ...change })).toMatchObject({
      error: { type: 'invalid', faults: [{ path }] },
    });
  });

  test('is written by the desk and by trainers only', async () => {
    for (const role of ['officer', 'head', 'leader', 'reviewer'] as const) {
      expect(refusalOf(await saveQuestion(as(role), typed))).toBe('forbidden');
      expect(refusalOf(await retireQuestion(as(role), { questionId: questions[0], state: 'retired' }))).toBe(
        'forbidden',
      );
    }
  });

  test('changes a question that nobody was asked in its place', async () => {
    const saved = await saveQuestion(as('coordinator'), { ...typed, questionId: questions[0] });
    expect(saved).toMatchObject({ ok: true, value: { questionId: questions[0], replaced: false } });
  });

  test('keeps a question that somebody was asked as it was: the change is a new one, which the tests take', async () => {
    await begun();
    const asked = (await read((db) =>
      db
        .selectFrom('training_attempt')
        .select('questions')
        .where('batch_id', '=', batchId)
        .executeTakeFirst(),
    ))!.questions;
    const before = await question(asked[0]!);
    const saved = await saveQuestion(as('coordinator'), { ...typed, questionId: asked[0] });
    const next = saved.ok ? saved.value : null;
    expect(next).toMatchObject({ replaced: true });
    expect(await question(asked[0]!)).toEqual({ ...before, state: 'retired' });
    const forms = (await tests())!;
    expect([...forms.form_a, ...forms.form_b]).toContain(next!.questionId);
    expect([...forms.form_a, ...forms.form_b]).not.toContain(asked[0]);
  });

  test('a question in a form does not retire, and says in which test it stands', async () => {
    await withTest();
    expect(
      await retireQuestion(as('coordinator'), { questionId: questions[0], state: 'retired' }),
    ).toMatchObject({
      error: { type: 'question-in-form', title: 'Pelatihan jurnalistik dan media sosial' },
    });
  });
});

describe('questions from a sheet', () => {
  const sheet = (text: string) => [{ topic: 'Foto', text, options: ['Ya', 'Tidak'], answer: 0 }];

  test('are added once, however often the file is sent', async () => {
    const text = `Cahaya? ${Math.random()}`;
    expect(await importQuestions(as('trainer'), { questions: sheet(text) })).toMatchObject({
      value: { count: 1 },
    });
    expect(refusalOf(await importQuestions(as('trainer'), { questions: sheet(text.toUpperCase()) }))).toBe(
      'questions-known',
    );
  });

  test('are checked again when they are saved, and are no officer’s', async () => {
    expect(refusalOf(await importQuestions(as('officer'), { questions: sheet('Apa?') }))).toBe('forbidden');
    const broken = [{ ...sheet('Apa?')[0], answer: 1, options: ['Ya', ''] }];
    expect(refusalOf(await importQuestions(as('coordinator'), { questions: broken }))).toBe('invalid');
  });
});

describe('the test of a programme', () => {
  const wish = (change: object = {}) => ({
    programmeId,
    minutes: '25',
    formA: questions.slice(0, 2),
    formB: questions.slice(2),
    ...change,
  });

  test('has two forms of the bank, and says whether they are parallel', async () => {
    expect((await saveTest(as('coordinator'), wish())).ok).toBe(true);
    expect(await tests()).toMatchObject({ minutes: 25, form_a: questions.slice(0, 2) });
    const view = async () => (await read((db) => programmeTest(db, office.actors.coordinator, programmeId)))!;
    expect(await view()).toMatchObject({ parallel: true, counts: [{ topic: 'Berita', a: 2, b: 2 }] });
    await saveTest(as('coordinator'), wish({ formB: questions.slice(3) }));
    expect(await view()).toMatchObject({ parallel: false, counts: [{ topic: 'Berita', a: 2, b: 1 }] });
  });

  test.each<[string, () => object, string]>([
    ['a form without questions', () => ({ formB: [] }), 'form-without-questions'],
    ['one question in both forms', () => ({ formB: questions.slice(1) }), 'question-in-both-forms'],
    ['a question that is not there', () => ({ formB: [programmeId] }), 'unknown-question'],
  ])('refuses %s', async (_name, change, refusal) => {
    expect(refusalOf(await saveTest(as('coordinator'), wish(change())))).toBe(refusal);
  });

  test('stays as it is once somebody began, and is the desk’s', async () => {
    expect(refusalOf(await saveTest(as('trainer'), wish()))).toBe('forbidden');
    await begun();
    expect(refusalOf(await saveTest(as('coordinator'), wish()))).toBe('test-began');
  });
});

describe('windows of a batch', () => {
  const wish = (change: object = {}) => ({
    batchId,
    preOpens: '2026-11-19T08:00',
    preCloses: '2026-11-19T09:00',
    postOpens: '2026-11-19T15:00',
    postCloses: '2026-11-19T16:00',
    ...change,
  });

  test('are local times of the batch', async () => {
    expect(refusalOf(await saveWindows(as('coordinator'), wish()))).toBe('no-test');
    await withTest();
    expect((await saveWindows(as('coordinator'), wish())).ok).toBe(true);
    const view = await read((db) =>
      batchTestView(db, office.actors.coordinator, batchId, '2026-11-19T01:30:00Z'),
    );
    expect(view!.parts).toMatchObject([
      { state: 'open', window: { opensAt: '2026-11-19T01:00:00Z', closesAt: '2026-11-19T02:00:00Z' } },
      { state: 'ahead', window: { opensAt: '2026-11-19T08:00:00Z' } },
    ]);
    await saveWindows(as('coordinator'), wish({ preOpens: '', preCloses: '' }));
    const after = await read((db) =>
      batchTestView(db, office.actors.coordinator, batchId, '2026-11-19T01:30:00Z'),
    );
    expect(after!.parts[0]).toMatchObject({ state: 'unset', window: null });
  });

  test.each([
    ['closes before it opens', { preCloses: '2026-11-19T07:00' }, 'preCloses'],
    ['has one end only', { postOpens: '' }, 'postCloses'],
    ['lets the post test begin before the pre test is over', { postOpens: '2026-11-19T08:30' }, 'postOpens'],
    ['is no time', { preOpens: 'besok' }, 'preOpens'],
  ])('refuse what %s', async (_name, change, path) => {
    await withTest();
    const saved = await saveWindows(as('coordinator'), wish(change));
    expect(saved).toMatchObject({ error: { type: 'invalid' } });
    expect(JSON.stringify(saved)).toContain(`"path":"${path}"`);
  });

  test('do not vanish once somebody began, nor change when the batch is over', async () => {
    await begun();
    expect(await saveWindows(as('coordinator'), wish({ preOpens: '', preCloses: '' }))).toMatchObject({
      error: { type: 'test-taken', part: 'pre' },
    });
    expect(refusalOf(await saveWindows(as('officer'), wish()))).toBe('forbidden');
    await office.write((tx) =>
      tx.updateTable('training_batch').set({ state: 'finished' }).where('id', '=', batchId).execute(),
    );
    expect(refusalOf(await saveWindows(as('coordinator'), wish()))).toBe('batch-closed');
  });
});
