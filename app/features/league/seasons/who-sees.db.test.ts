import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedHolidays } from '#app/features/org/index.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { fileAppeal } from './actions/appeals.server.ts';
import { askClosing } from './actions/ask-runs.server.ts';
import { createSeason } from './actions/create-season.server.ts';
import { decideAppeal } from './actions/decide-appeal.server.ts';
import { decideProposal, proposeCorrection } from './actions/proposals.server.ts';
import { startSeason } from './actions/season-state.server.ts';
import { appealView } from './queries/appeal.server.ts';
import { decisionsView } from './queries/decisions.server.ts';
import { evidenceView } from './queries/evidence.server.ts';
import { asRole, givenRules, givenWork } from './testing.server.ts';

let office: Office;
let seasonId: string;
let work: Awaited<ReturnType<typeof givenWork>>;
const as = (role: keyof Office['actors']) => asRole(office)(role);
const typeOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type ?? 'ok';
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, query);
const now = () => office.clock.now().toString();
const titlesFor = async (actor: PersonActor) => {
  const asked = { seasonId, unitId: office.units.dinkes, criterion: 'coverage', of: 'tasks' };
  const view = await read((db) => evidenceView(db, actor, { ...asked, part: 'covered', start: null }, now()));
  return view?.evidence.page.rows.map((row) => ('title' in row ? row.title : null));
};
const appealed = async (change: object): Promise<string> => {
  const filed = await fileAppeal(as('officer'), {
    seasonId,
    unitId: office.units.dinkes,
    criterion: 'coverage',
    text: 'Petugas kami sakit sejak Selasa.',
    evidenceAddress: 'https://contoh.wanasari.example/surat',
    ...change,
  });
  if (!filed.ok) throw new Error(filed.error.type);
  return filed.value.appealId;
};

beforeAll(async () => {
  office = await openOffice({ modules: [league, notifyModule], at: '2026-09-20T03:00:00Z' });
  work = await givenWork(office);
  await office.write(async (tx) => {
    await seedHolidays(tx, office.tenantId);
    await tx
      .updateTable('agenda_activity')
      .set({ title: 'Rapat tertutup evaluasi BUMD', visibility: 'internal', internal_reason: 'Data pribadi' })
      .where('id', '=', work.activityId)
      .execute();
    await tx
      .updateTable('agenda_assignment')
      .set({
        state: 'excused',
        excuse_reason: 'Listrik padam',
        excused_at: '2026-10-06T01:00:00Z',
        excused_by: office.actors.reviewer.personId,
      })
      .where('id', '=', work.missed)
      .execute();
  });
  const rulesId = await givenRules(office);
  const made = await createSeason(as('coordinator'), { quarter: '2026-4', rulesId });
  seasonId = made.ok ? made.value.seasonId : '';
  await startSeason(as('coordinator'), { seasonId });
  office.clock.set('2026-11-19T03:00:00Z');
  await office.jobs.runAll();
});
afterAll(() => office.close());

test('a text that is no id is nothing of the unit, not a fault', async () => {
  const wanted = { seasonId, unitId: office.units.dinkes, reason: 'Uji', subjectId: 'kiriman kemarin' };
  for (const kind of ['post-removed', 'task-removed'])
    expect(typeOf(await proposeCorrection(as('coordinator'), { ...wanted, kind }))).toBe('not-of-unit');
});

test('titles of internal activities stay with who may see them, also where the table opens to its evidence', async () => {
  const { officer, coordinator, leader, otherOfficer } = office.actors;
  for (const actor of [officer, coordinator, leader])
    expect(await titlesFor(actor)).toEqual(['Rapat tertutup evaluasi BUMD']);
  expect(await titlesFor(otherOfficer)).toEqual(['Kegiatan internal']);
});

describe('after the closing', () => {
  beforeAll(async () => {
    office.clock.set('2027-01-04T03:00:00Z');
    await askClosing(as('coordinator'), { seasonId });
    await office.jobs.runAll();
  });

  test('what an officer wrote in an appeal is read by the unit and those who decide, its outcome by all', async () => {
    const id = await appealed({ subjectType: 'task', subjectId: work.covered });
    const wordsFor = async (role: keyof Office['actors']) => {
      const view = await read((db) => appealView(db, office.actors[role], id));
      return [view?.text, view?.evidence, view?.about];
    };
    const title = 'Rapat tertutup evaluasi BUMD';
    const words = ['Petugas kami sakit sejak Selasa.', 'https://contoh.wanasari.example/surat', title];
    for (const role of ['officer', 'head', 'coordinator', 'reviewer', 'leader'] as const)
      expect(await wordsFor(role)).toEqual(words);
    for (const role of ['otherOfficer', 'trainer', 'operator'] as const)
      expect(await wordsFor(role)).toEqual([null, null, 'Kegiatan internal']);
    const listed = await read((db) => decisionsView(db, office.actors.otherOfficer, seasonId, now()));
    expect(JSON.stringify(listed)).not.toMatch(/sakit|BUMD/);
    await decideAppeal(as('leader'), { appealId: id, verdict: 'reject', note: 'Sudah tercakup.' });
  });

  test('who excused a task decides on no appeal about it, nor on one about the whole that comes down to it', async () => {
    const reject = { verdict: 'reject', note: 'Izin sudah dihitung.' };
    const about = await appealed({ subjectType: 'task', subjectId: work.missed });
    expect(typeOf(await decideAppeal(as('reviewer'), { ...reject, appealId: about }))).toBe('forbidden');
    expect(typeOf(await decideAppeal(as('leader'), { ...reject, appealId: about }))).toBe('ok');
    const again = await fileAppeal(as('head'), {
      seasonId,
      unitId: office.units.dinkes,
      criterion: 'coverage',
      subjectType: 'task',
      subjectId: work.missed,
      text: 'Kami coba pemutus lain.',
    });
    expect(typeOf(again)).toBe('already-decided');
    const whole = await appealed({});
    const accept = { appealId: whole, verdict: 'accept', note: 'Sesuai', kind: 'task-covered' };
    expect(await decideAppeal(as('reviewer'), { ...accept, subjectId: work.missed })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'subjectId' }] },
    });
    expect(typeOf(await decideAppeal(as('leader'), { ...accept, subjectId: work.missed }))).toBe('ok');
  });

  test('nor on a proposal of the desk about it', async () => {
    const made = await proposeCorrection(as('coordinator'), {
      seasonId,
      unitId: office.units.dinkes,
      kind: 'task-removed',
      subjectId: work.missed,
      reason: 'Salah sasaran',
    });
    const proposalId = made.ok ? made.value.proposalId : newId();
    const decision = { proposalId, verdict: 'accept', note: 'Setuju' };
    const offered = async (role: keyof Office['actors']) =>
      (await read((db) => decisionsView(db, office.actors[role], seasonId, now())))?.proposals[0]?.mayDecide;
    expect([await offered('coordinator'), await offered('reviewer'), await offered('leader')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(typeOf(await decideProposal(as('reviewer'), decision))).toBe('forbidden');
    expect(typeOf(await decideProposal(as('leader'), decision))).toBe('ok');
  });
});
