import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedHolidays } from '#app/features/org/index.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { league } from '../module.ts';
import { COVERAGE } from '../scoring/testing.ts';
import { fileAppeal, withdrawAppeal } from './actions/appeals.server.ts';
import { askClosing, askSealing } from './actions/ask-runs.server.ts';
import { createSeason } from './actions/create-season.server.ts';
import { decideAppeal } from './actions/decide-appeal.server.ts';
import { finishSealing } from './actions/finish-runs.server.ts';
import { decideProposal, proposeCorrection, withdrawProposal } from './actions/proposals.server.ts';
import { startSeason } from './actions/season-state.server.ts';
import { appealForm, appealView } from './queries/appeal.server.ts';
import { decisionsView } from './queries/decisions.server.ts';
import { evidenceView } from './queries/evidence.server.ts';
import { asRole, coverageOf, givenRules, givenWork, RULES, seasonRow } from './testing.server.ts';

/** A season closed on Senin 4 Januari 2027 whose window ends on Jumat 8 Januari, since Selasa is Isra Mikraj. */
const CLOSED = '2027-01-04T03:00:00Z';
const IN_WINDOW = '2027-01-06T03:00:00Z';
const LAST_SECOND = '2027-01-08T16:59:59Z';
const AFTER = '2027-01-08T17:00:00Z';

let office: Office;
let seasonId: string;
let work: Awaited<ReturnType<typeof givenWork>>;
const as = (role: keyof Office['actors']) => asRole(office)(role);
const typeOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type ?? 'ok';
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, query);
const now = () => office.clock.now().toString();

const appeal = (change: object = {}) => ({
  seasonId,
  unitId: office.units.dinkes,
  criterion: 'coverage',
  subjectType: 'task',
  subjectId: work.missed,
  text: 'Kiriman ada di akun lama yang belum terdaftar.',
  evidenceAddress: 'https://contoh.wanasari.example/kiriman',
  ...change,
});
const file = (change: object = {}, role: keyof Office['actors'] = 'officer') =>
  fileAppeal(as(role), appeal(change));
async function filed(change: object = {}, role: keyof Office['actors'] = 'officer'): Promise<string> {
  const result = await file(change, role);
  if (!result.ok) throw new Error(result.error.type);
  return result.value.appealId;
}
const registerOf = () => coverageOf(office, seasonId, office.units.dinkes, 'register');
const evidence = (part: string) =>
  read((db) =>
    evidenceView(
      db,
      office.actors.officer,
      { seasonId, unitId: office.units.dinkes, criterion: 'coverage', of: 'tasks', part, start: null },
      now(),
    ),
  );

beforeAll(async () => {
  office = await openOffice({ modules: [league, notifyModule], at: '2026-09-20T03:00:00Z' });
  work = await givenWork(office);
  await office.write((tx) => seedHolidays(tx, office.tenantId));
  const rulesId = await givenRules(office, {
    ...RULES,
    criteria: [
      { ...COVERAGE, weight: 80, least: 1 },
      { key: 'register', weight: 20, full: 1, least: 1 },
    ],
  });
  const made = await createSeason(as('coordinator'), { quarter: '2026-4', rulesId });
  seasonId = made.ok ? made.value.seasonId : '';
  await startSeason(as('coordinator'), { seasonId });
  office.clock.set('2026-11-19T03:00:00Z');
  await office.jobs.runAll();
});
afterAll(() => office.close());

describe('before the provisional table', () => {
  test('no appeal is open, and the page says so', async () => {
    expect(typeOf(await file())).toBe('appeals-not-open');
    const form = await read((db) =>
      appealForm(db, office.actors.officer, seasonId, { unitId: null, criterion: null }, now()),
    );
    expect(form?.refusal).toEqual({ type: 'appeals-not-open' });
  });

  test('every figure opens to its rows already', async () => {
    const covered = await evidence('covered');
    expect(covered?.evidence.page.rows.map((row) => 'id' in row && row.id)).toEqual([work.covered]);
    expect(covered?.kept).toBe(false);
    expect((await evidence('missing'))?.evidence.page.total).toBe(1);
  });

  test('the desk may propose to disqualify, another decides, and the table follows', async () => {
    const wanted = {
      seasonId,
      unitId: office.units.kelurahan,
      kind: 'disqualified',
      reason: 'Menyebarkan kabar bohong',
    };
    expect(typeOf(await proposeCorrection(as('reviewer'), wanted))).toBe('forbidden');
    expect(typeOf(await proposeCorrection(as('coordinator'), { ...wanted, kind: 'task-covered' }))).toBe(
      'invalid',
    );
    const made = await proposeCorrection(as('coordinator'), wanted);
    const proposalId = made.ok ? made.value.proposalId : '';
    expect(typeOf(await proposeCorrection(as('coordinator'), wanted))).toBe('already-waiting');
    const decision = { proposalId, verdict: 'accept', note: 'Terbukti' };
    expect(typeOf(await decideProposal(as('coordinator'), decision))).toBe('forbidden');
    expect(typeOf(await decideProposal(as('officer'), decision))).toBe('forbidden');
    expect(typeOf(await decideProposal(as('leader'), decision))).toBe('ok');
    expect(typeOf(await withdrawProposal(as('coordinator'), { proposalId }))).toBe('wrong-state');
    await office.jobs.runAll();
    expect((await coverageOf(office, seasonId, office.units.kelurahan)).reason).toBe('disqualified');
  });
});

describe('in the window', () => {
  let appealId: string;

  beforeAll(async () => {
    office.clock.set(CLOSED);
    await askClosing(as('coordinator'), { seasonId });
    await office.jobs.runAll();
    office.clock.set(IN_WINDOW);
  });

  test('what was decided on a post later changes neither the table nor its evidence', async () => {
    await office.write((tx) =>
      tx
        .updateTable('monitoring_match')
        .set({ state: 'rejected' })
        .where('post_id', '=', work.postId)
        .execute(),
    );
    await office.write((tx) =>
      office.platform.jobs.send(tx, 'league.compute-season', { tenantId: office.tenantId, seasonId }),
    );
    await office.jobs.runAll();
    expect(await coverageOf(office, seasonId)).toMatchObject({ part: 1, whole: 2 });
    const covered = await evidence('covered');
    expect([covered?.kept, covered?.evidence.page.total]).toEqual([true, 1]);
  });

  test('a unit appeals through its officer or head, about what is its own, once', async () => {
    for (const role of ['coordinator', 'reviewer', 'leader', 'otherOfficer'] as const)
      expect(typeOf(await file({}, role))).toBe('forbidden');
    expect(typeOf(await file({ subjectId: newId() }))).toBe('not-of-unit');
    expect(typeOf(await file({ subjectType: 'post', subjectId: work.postId }))).toBe('not-of-unit');
    expect(typeOf(await file({ text: ' ' }))).toBe('invalid');
    expect(typeOf(await file({ evidenceAddress: 'javascript:alert(1)' }))).toBe('invalid');
    appealId = await filed();
    expect(typeOf(await file({}, 'head'))).toBe('already-waiting');
    const told = await read((db) => db.selectFrom('notify_notice').select(['kind', 'person_id']).execute());
    expect(
      told
        .filter(({ kind }) => kind === 'league.appeal-filed')
        .map(({ person_id }) => person_id)
        .sort(),
    ).toEqual([office.actors.coordinator.personId, office.actors.reviewer.personId].sort());
  });

  test('it is withdrawn by who filed it or the head, and may be filed again', async () => {
    expect(typeOf(await withdrawAppeal(as('otherOfficer'), { appealId }))).toBe('forbidden');
    expect(typeOf(await withdrawAppeal(as('head'), { appealId }))).toBe('ok');
    expect(typeOf(await withdrawAppeal(as('officer'), { appealId }))).toBe('wrong-state');
    appealId = await filed();
  });

  test('it is decided by a second person, with a correction that fits or a reason', async () => {
    const accept = { appealId, verdict: 'accept', kind: 'task-late', note: 'Kiriman ada, terlambat.' };
    expect(typeOf(await decideAppeal(as('officer'), accept))).toBe('forbidden');
    const own: PersonActor = {
      ...office.actors.reviewer,
      roles: [...office.actors.reviewer.roles, { role: 'head', unitId: office.units.dinkes }],
    };
    expect(typeOf(await decideAppeal({ platform: office.platform, actor: own }, accept))).toBe('forbidden');
    expect(typeOf(await decideAppeal(as('reviewer'), { ...accept, note: '' }))).toBe('invalid');
    for (const kind of ['', 'post-original', 'disqualified'])
      expect(typeOf(await decideAppeal(as('reviewer'), { ...accept, kind }))).toBe('invalid');
    expect(typeOf(await decideAppeal(as('reviewer'), accept))).toBe('ok');
    expect(typeOf(await decideAppeal(as('leader'), accept))).toBe('wrong-state');
    await office.jobs.runAll();
    expect(await coverageOf(office, seasonId)).toMatchObject({ part: 1.5, whole: 2 });
    expect((await evidence('late'))?.evidence.page.total).toBe(1);
  });

  test('who made the decision that is disputed does not decide on it', async () => {
    await office.write((tx) =>
      tx
        .insertInto('monitoring_decision')
        .values({
          tenant_id: office.tenantId,
          id: newId(),
          post_id: work.postId,
          subject_type: 'activity',
          subject_id: work.activityId,
          verdict: 'no',
          kind: null,
          machine_band: null,
          machine_score: null,
          sample_of: null,
          decided_by: office.actors.reviewer.personId,
          decided_at: now(),
          undone_at: null,
        })
        .execute(),
    );
    const about = await filed({ subjectId: work.covered });
    const reject = { appealId: about, verdict: 'reject', note: 'Sudah tercakup.' };
    expect(typeOf(await decideAppeal(as('reviewer'), reject))).toBe('forbidden');
    const seen = await read((db) => appealView(db, office.actors.reviewer, about));
    expect([seen?.decide, seen?.waits]).toEqual([null, true]);
    expect(typeOf(await decideAppeal(as('leader'), reject))).toBe('ok');
  });

  test('what the register lacks is appealed by account, and one that is called complete counts', async () => {
    const form = await read((db) =>
      appealForm(
        db,
        office.actors.officer,
        seasonId,
        { unitId: office.units.dinkes, criterion: 'register' },
        now(),
      ),
    );
    expect([form?.type, form?.choices.length]).toEqual(['account', 1]);
    const account = form!.choices[0]!;
    expect(account.name).not.toBe(account.id);
    const about = { criterion: 'register', subjectType: 'account', subjectId: account.id };
    expect(typeOf(await file({ ...about, subjectId: work.postId }))).toBe('not-of-unit');
    const before = await registerOf();
    const accept = {
      appealId: await filed(about),
      verdict: 'accept',
      note: 'Pemegang akun sudah diperiksa.',
    };
    expect(typeOf(await decideAppeal(as('leader'), { ...accept, kind: 'checklist-met' }))).toBe('invalid');
    expect(typeOf(await decideAppeal(as('leader'), { ...accept, kind: 'account-complete' }))).toBe('ok');
    await office.jobs.runAll();
    expect(before.part).toBeLessThan(4);
    expect(await registerOf()).toMatchObject({ part: 4, whole: 4 });
  });

  test('appeals, corrections and their reasons are open to every unit', async () => {
    const view = await read((db) => decisionsView(db, office.actors.otherOfficer, seasonId, now()));
    expect(view?.appeals.map(({ state, note, kind }) => [state, note, kind]).sort()).toEqual(
      [
        ['withdrawn', null, null],
        ['accepted', 'Kiriman ada, terlambat.', 'task-late'],
        ['rejected', 'Sudah tercakup.', null],
        ['accepted', 'Pemegang akun sudah diperiksa.', 'account-complete'],
      ].sort(),
    );
    expect(view?.proposals.map(({ unit, reason }) => [unit, reason])).toEqual([
      ['Kel. Muara Bening', 'Menyebarkan kabar bohong'],
    ]);
  });
});

describe('at its end', () => {
  let open: string;

  test('the last second still counts, the next does not', async () => {
    office.clock.set(LAST_SECOND);
    open = await filed({ criterion: 'coverage', subjectType: '', subjectId: '' });
    office.clock.set(AFTER);
    const late = await file({ subjectType: '', subjectId: '' }, 'head');
    expect(late.ok ? null : late.error).toEqual({ type: 'appeals-over', until: LAST_SECOND });
  });

  test('an open appeal holds the seal; it may still be decided', async () => {
    const held = await askSealing(as('leader'), { seasonId });
    expect(held.ok ? null : held.error).toEqual({ type: 'appeals-open', count: 1 });
    const accept = { appealId: open, verdict: 'accept', note: 'Sesuai bukti', kind: 'task-covered' };
    const without = await decideAppeal(as('reviewer'), accept);
    expect(without.ok ? null : without.error).toMatchObject({ faults: [{ path: 'subjectId' }] });
    expect(typeOf(await decideAppeal(as('leader'), { ...accept, subjectId: work.missed }))).toBe('ok');
    await office.jobs.runAll();
    // The last decision about the same task holds.
    expect(await coverageOf(office, seasonId)).toMatchObject({ part: 2, whole: 2 });
  });

  test('nothing is proposed any more, and after the seal nothing is filed, decided or computed', async () => {
    const proposal = { seasonId, unitId: office.units.dpupr, kind: 'disqualified', reason: 'Terlambat' };
    expect(typeOf(await proposeCorrection(as('coordinator'), proposal))).toBe('appeals-over');
    const asked = await askSealing(as('leader'), { seasonId });
    // A file that was made before the last correction is not this season's.
    const system = { kind: 'system', tenantId: office.tenantId, job: 'league.seal-season' } as const;
    const older = {
      runId: asked.ok ? asked.value.runId : '',
      corrections: 0,
      file: { id: newId(), bytes: 1, sha256: 'x' },
      seal: { digest: 'x', signature: null, publicKey: null },
      result: { standings: [], classes: [] },
    };
    expect(typeOf(await finishSealing({ platform: office.platform, actor: system }, older))).toBe(
      'changed-meanwhile',
    );
    await office.jobs.runAll();
    const { state, digest } = await seasonRow(office, seasonId);
    expect([state, digest?.length]).toEqual(['sealed', 64]);
    expect(typeOf(await file({ subjectType: '', subjectId: '' }))).toBe('appeals-over');
    await office.write((tx) =>
      office.platform.jobs.send(tx, 'league.compute-season', { tenantId: office.tenantId, seasonId }),
    );
    await office.jobs.runAll();
    expect(await coverageOf(office, seasonId)).toMatchObject({ part: 2, whole: 2 });
  });

  test('another government sees none of it', async () => {
    const neighbour = await office.neighbour();
    const view = await readTenant(office.db.app, neighbour.tenantId, (db) =>
      decisionsView(db, neighbour.actors.coordinator, seasonId, now()),
    );
    expect(view).toBeNull();
    const call = { platform: office.platform, actor: neighbour.actors.leader };
    expect(typeOf(await decideAppeal(call, { appealId: open, verdict: 'reject', note: 'x' }))).toBe(
      'not-found',
    );
    expect(typeOf(await fileAppeal(call, appeal()))).toBe('not-found');
  });
});
