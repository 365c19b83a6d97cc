import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { reachedIn } from '../certifying/queries/reached.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from '../testing.server.ts';
import { handIn } from './actions/hand-in.server.ts';
import { markSubmission } from './actions/mark-submission.server.ts';
import { removeTask, saveTask } from './actions/save-task.server.ts';
import { openSubmissionFile, submissionView } from './queries/submission.server.ts';
import { taskView } from './queries/task.server.ts';
import { tasksView } from './queries/tasks.server.ts';

let office: Office;
let batchId: string;
let taskId: string;
let registrationId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const PDF = { bytes: Buffer.from('%PDF-1.7 rilis'), name: 'Rilis "akhir".pdf' };

const wish = (change: object = {}) => ({
  batchId,
  title: 'Siaran pers posyandu',
  kind: 'release',
  instructions: 'Tulis siaran pers satu kegiatan.',
  dueAt: '2026-11-19T17:00',
  rubric: [
    { criterion: 'Isi', most: '60' },
    { criterion: 'Bahasa', most: '40' },
    { criterion: '', most: '' },
  ],
  ...change,
});

beforeEach(async () => {
  const { tenantId, units } = office;
  office.clock.set('2026-11-19T03:00:00Z');
  await office.write(async (tx) => {
    await tx.updateTable('training_registration').set({ state: 'withdrawn' }).execute();
    const programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, {
      tenantId,
      programmeId,
      fromDate: '2026-11-19',
      rule: { attendancePercent: 80, postTest: null, tasks: true },
    });
    const place = { tenantId, programmeId, batchId, unitId: units.dinkes };
    registrationId = await givenRegistration(tx, { ...place, personId: office.actors.officer.personId });
  });
  const saved = await saveTask(as('coordinator'), wish());
  taskId = saved.ok ? saved.value.taskId : '';
});

async function handed(change: object = {}): Promise<string> {
  const sent = await handIn(as('officer'), { taskId, text: 'Warga hadir.', url: '', ...change });
  if (!sent.ok) throw new Error(sent.error.type);
  return sent.value.submissionId;
}

const mark = (role: keyof Office['actors'], submissionId: string, points: unknown[], note = '') =>
  markSubmission(as(role), { submissionId, points, note });
const markerView = (role: keyof Office['actors'], submissionId: string) =>
  read((db) => submissionView(db, office.actors[role], { taskId, submissionId }));
const ownView = () =>
  read((db) => taskView(db, office.actors.officer, { batchId, taskId, now: office.clock.now().toString() }));

describe('giving a task', () => {
  test('is the desk’s, with a due time local to the batch and a rubric of filled lines', async () => {
    expect(refusalOf(await saveTask(as('officer'), wish()))).toBe('forbidden');
    const view = (await read((db) =>
      tasksView(db, office.actors.officer, batchId, office.clock.now().toString()),
    ))!;
    expect(view.tasks).toMatchObject([
      { dueAt: '2026-11-19T10:00:00Z', most: 100, isOver: false, own: { handedIn: false }, handedIn: 0 },
    ]);
    expect(view.tasks[0]!.rubric).toHaveLength(2);
  });

  test.each([
    ['without a rubric', { rubric: [{ criterion: '', most: '' }] }, 'rubric'],
    ['with a criterion that has no most', { rubric: [{ criterion: 'Isi', most: '' }] }, 'rubric'],
    ['without a due time', { dueAt: '' }, 'dueAt'],
    ['without instructions', { instructions: ' ' }, 'instructions'],
  ])('is refused %s', async (_name, change, path) => {
    expect(await saveTask(as('coordinator'), wish(change))).toMatchObject({
      error: { type: 'invalid', faults: [{ path: expect.stringContaining(path) }] },
    });
  });

  test('changes as long as nobody relied on it', async () => {
    const id = await handed();
    expect(refusalOf(await removeTask(as('coordinator'), { batchId, taskId }))).toBe('task-handed-in');
    expect(refusalOf(await saveTask(as('coordinator'), wish({ taskId, kind: 'link' })))).toBe(
      'task-handed-in',
    );
    const rubric = [{ criterion: 'Isi', most: '50' }];
    await mark('coordinator', id, [50, 30]);
    expect(refusalOf(await saveTask(as('coordinator'), wish({ taskId, rubric })))).toBe('marking-began');
    expect((await saveTask(as('coordinator'), wish({ taskId, title: 'Judul lain' }))).ok).toBe(true);
  });

  test('can be taken back when nobody has handed in', async () => {
    expect((await removeTask(as('coordinator'), { batchId, taskId })).ok).toBe(true);
    expect(await ownView()).toBeNull();
  });
});

describe('handing in', () => {
  test('is for participants only', async () => {
    for (const role of ['coordinator', 'head', 'otherOfficer'] as const)
      expect(refusalOf(await handIn(as(role), { taskId, text: 'x' }))).toBe('forbidden');
  });

  test('takes text or a file, which only the participant and the markers open', async () => {
    const submissionId = await handed({ text: '', file: PDF });
    const open = (role: keyof Office['actors']) =>
      openSubmissionFile(office.platform, office.actors[role], { taskId, submissionId });
    expect(await open('officer')).toMatchObject({ name: 'Rilis akhir.pdf' });
    expect(Buffer.from((await open('coordinator'))!.bytes)).toEqual(PDF.bytes);
    expect(await open('reviewer')).not.toBeNull();
    for (const role of ['head', 'otherOfficer', 'leader'] as const) expect(await open(role)).toBeNull();
    const neighbour = await office.neighbour();
    expect(
      await openSubmissionFile(neighbour.platform, neighbour.actors.coordinator, { taskId, submissionId }),
    ).toBeNull();
  });

  test('a changed text keeps the file; a new file takes the place of the old one', async () => {
    await handed({ text: '', file: PDF });
    await handed({ text: 'Dengan pengantar.' });
    expect((await ownView())!.own!.handedIn).toMatchObject({
      text: 'Dengan pengantar.',
      file: 'Rilis akhir.pdf',
    });
    await handed({ file: { ...PDF, name: 'baru.pdf' } });
    const files = await read((db) =>
      db.selectFrom('file').select('name').where('purpose', '=', 'training.submission').execute(),
    );
    expect(files.map(({ name }) => name)).toContain('baru.pdf');
    expect((await ownView())!.own!.handedIn!.file).toBe('baru.pdf');
  });

  test.each([
    ['nothing', { text: '' }, { type: 'invalid', faults: [{ path: 'text' }] }],
    [
      'a page that calls itself a PDF',
      { file: { bytes: Buffer.from('<html>'), name: 'a.pdf' } },
      { type: 'document-type' },
    ],
    ['an empty file', { file: { bytes: new Uint8Array(), name: 'a.pdf' } }, { type: 'document-empty' }],
    [
      'an address that is none',
      { url: 'javascript:alert(1)' },
      { type: 'invalid', faults: [{ path: 'url' }] },
    ],
  ])('refuses %s', async (_name, change, error) => {
    expect(await handIn(as('officer'), { taskId, text: 'x', ...change })).toMatchObject({ error });
  });

  test('a link is asked where the task wants one', async () => {
    await saveTask(as('coordinator'), wish({ taskId, kind: 'link' }));
    expect(await handIn(as('officer'), { taskId, text: 'tanpa tautan' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'url' }] },
    });
    expect((await handIn(as('officer'), { taskId, url: 'https://www.instagram.com/reel/abc/' })).ok).toBe(
      true,
    );
  });

  test('is refused after it was due, and once somebody marked', async () => {
    const id = await handed();
    await mark('coordinator', id, [50, 30]);
    expect(refusalOf(await handIn(as('officer'), { taskId, text: 'lain' }))).toBe('task-marked');
    office.clock.set('2026-11-19T10:00:00Z');
    expect(refusalOf(await handIn(as('officer'), { taskId, text: 'lain' }))).toBe('task-overdue');
    expect((await ownView())!.own).toMatchObject({ mayChange: false, handedIn: { text: 'Warga hadir.' } });
  });

  test('twice at once makes one hand-in', async () => {
    await Promise.all([handed({ text: 'satu' }), handed({ text: 'dua' })]);
    const rows = await read((db) =>
      db.selectFrom('training_submission').select('id').where('task_id', '=', taskId).execute(),
    );
    expect(rows).toHaveLength(1);
  });
});

describe('marking by two', () => {
  test('neither sees the other’s points before both are in, nor does the participant', async () => {
    const id = await handed();
    await mark('coordinator', id, [51, 29], 'Teras kuat');
    const blind = (await markerView('reviewer', id))!;
    expect(blind).toMatchObject({ mine: null, marks: null, mayGive: true, standing: { state: 'waiting' } });
    expect(JSON.stringify([blind, await ownView()])).not.toMatch(/Teras kuat|\[51,|Maya/);
    expect((await markerView('coordinator', id))!).toMatchObject({ marks: null, mine: { points: [51, 29] } });
    await mark('reviewer', id, [45, 25], 'Kutipan kurang');
    expect((await markerView('coordinator', id))!).toMatchObject({
      standing: { state: 'final', score: 75 },
      marks: [{ points: expect.anything() }, { points: expect.anything() }],
    });
    const own = (await ownView())!.own!;
    expect(own.result).toMatchObject({ score: 75 });
    expect(own.result!.marks.map(({ note }) => note).sort()).toEqual(['Kutipan kurang', 'Teras kuat']);
    expect(JSON.stringify(own)).not.toContain('Maya');
  });

  test('who stands far apart needs a third, or corrects himself after talking', async () => {
    const id = await handed();
    await mark('coordinator', id, [60, 30]);
    await mark('reviewer', id, [40, 20]);
    expect((await ownView())!.own!.result).toBeNull();
    expect((await markerView('coordinator', id))!.standing).toEqual({ state: 'apart', difference: 30 });
    const third = (await markerView('trainer', id))!;
    expect(third).toMatchObject({ marks: null, mayGive: true, standing: { state: 'apart' } });
    expect(third.standing).not.toHaveProperty('difference');
    await mark('trainer', id, [45, 20]);
    expect((await ownView())!.own!.result).toMatchObject({ score: 62.5 });
    expect(refusalOf(await mark('coordinator', id, [10, 10]))).toBe('marks-final');
  });

  test('agreeing is a correction of one’s own points', async () => {
    const id = await handed();
    await mark('coordinator', id, [60, 30]);
    await mark('reviewer', id, [40, 20]);
    expect((await mark('reviewer', id, [50, 30])).ok).toBe(true);
    expect((await ownView())!.own!.result).toMatchObject({ score: 85 });
  });

  test('is nobody’s own work, no colleague’s, and no other role’s', async () => {
    const id = await handed();
    for (const role of ['officer', 'head', 'otherOfficer', 'leader', 'prokopim'] as const) {
      expect(refusalOf(await mark(role, id, [1, 1]))).toBe('forbidden');
      expect(await markerView(role, id)).toBeNull();
    }
    const colleague = {
      ...office.actors.reviewer,
      roles: [{ role: 'reviewer' as const, unitId: office.units.dinkes }],
    };
    expect(
      refusalOf(
        await markSubmission(
          { platform: office.platform, actor: colleague },
          { submissionId: id, points: [1, 1] },
        ),
      ),
    ).toBe('forbidden');
  });

  test.each([
    ['more than the most', [61, 10]],
    ['less than nothing', [10, -1]],
    ['half points', [10.5, 10]],
    ['a line left out', [10]],
  ])('refuses %s at its line', async (_name, points) => {
    const id = await handed();
    expect(await mark('coordinator', id, points)).toMatchObject({
      error: { type: 'invalid', faults: [{ path: expect.stringMatching(/^points-[01]$/) }] },
    });
  });

  test('two markers at the same moment both count', async () => {
    const id = await handed();
    await Promise.all([mark('coordinator', id, [50, 30]), mark('reviewer', id, [50, 30])]);
    expect((await ownView())!.own!.result).toMatchObject({ score: 80 });
  });
});

test('the certificate counts tasks whose score stands, not those whose markers lie apart', async () => {
  const reached = async () => {
    const found = (await read((db) => reachedIn(db, { id: batchId, lateMinutes: 15 })))(registrationId);
    return [found.tasksMarked, found.tasks];
  };
  const id = await handed();
  await mark('coordinator', id, [60, 30]);
  expect(await reached()).toEqual([0, 1]);
  await mark('reviewer', id, [30, 20]);
  expect(await reached()).toEqual([0, 1]);
  await mark('trainer', id, [55, 30]);
  expect(await reached()).toEqual([1, 1]);
});
