import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jsonb, readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { documentByCode } from '#app/platform/documents/documents.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { codesOnPdf, faultsOfPdf } from '#app/testing/paper-tools.server.ts';
import { givenQuestions, givenWindow } from '../examining/testing.server.ts';
import { training } from '../module.ts';
import { givenBatch, givenProgramme, givenRegistration, givenSession } from '../testing.server.ts';
import { askCertificates } from './actions/ask-certificates.server.ts';
import { issueCertificate } from './actions/issue-certificate.server.ts';
import { revokeCertificate } from './actions/revoke-certificate.server.ts';
import { checkCredential } from './credential.server.ts';
import { issueRun } from './jobs.server.ts';
import { certificatesView } from './queries/certificates.server.ts';
import { jpView } from './queries/jp.server.ts';

let office: Office;
let batchId: string;
let present: string;
let absent: string;
let lessons: string[];
beforeAll(async () => {
  office = await openOffice({ modules: [training] });
});
afterAll(() => office.close());

const ORIGIN = 'https://simpul.wanasari.example';
const desk = () => ({ platform: office.platform, actor: office.actors.coordinator });
const system = () => ({
  platform: office.platform,
  actor: { kind: 'system', tenantId: office.tenantId, job: 'test' } as const,
});
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;

async function scanIn(registrationId: string, sessionId: string): Promise<void> {
  await office.write((tx) =>
    tx
      .insertInto('training_scan')
      .values({
        tenant_id: office.tenantId,
        id: newId(),
        batch_id: batchId,
        session_id: sessionId,
        registration_id: registrationId,
        kind: 'in',
        how: 'committee',
        at: '2026-11-16T01:00:00Z',
        received_at: '2026-11-16T01:00:00Z',
        by_person_id: null,
        refused: null,
        note: null,
        undone_at: null,
        undone_by: null,
      })
      .execute(),
  );
}

beforeEach(async () => {
  const { tenantId, units, actors } = office;
  await office.write(async (tx) => {
    const programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-16' });
    lessons = [];
    for (const [from, to] of [
      ['01:00', '02:30'],
      ['03:00', '04:30'],
    ])
      lessons.push(
        await givenSession(tx, {
          tenantId,
          batchId,
          startsAt: `2026-11-16T${from}:00Z`,
          endsAt: `2026-11-16T${to}:00Z`,
        }),
      );
    const take = (personId: string, unitId: string) =>
      givenRegistration(tx, { tenantId, programmeId, batchId, personId, unitId });
    present = await take(actors.officer.personId, units.dinkes);
    absent = await take(actors.otherOfficer.personId, units.kelurahan);
  });
  for (const session of lessons) await scanIn(present, session);
  await scanIn(absent, lessons[0]!);
});

const ask = () => askCertificates(desk(), { batchId, origin: ORIGIN });
async function certificateOf(registrationId: string) {
  return read((db) =>
    db
      .selectFrom('training_certificate as c')
      .innerJoin('document as d', 'd.id', 'c.document_id')
      .select(['d.number', 'd.state', 'd.file_id', 'd.check_code', 'c.jp', 'c.credential', 'd.series_no'])
      .where('c.registration_id', '=', registrationId)
      .executeTakeFirst(),
  );
}

describe('certificates of a batch', () => {
  test('go to those who met the rule: numbered, drawn as PDF, with a credential that verifies', async () => {
    expect(await ask()).toMatchObject({ ok: true, value: { wanted: 1 } });
    await office.jobs.runAll();
    expect(await certificateOf(absent)).toBeUndefined();
    const certificate = (await certificateOf(present))!;
    expect(certificate).toMatchObject({ state: 'draft', jp: 4 });
    expect(certificate.number).toMatch(/^\d{3,}\/SERT\/DISKOMINFO\/XI\/2026$/);
    const pdf = (await office.platform.files.read(office.tenantId, certificate.file_id!))!;
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(faultsOfPdf(pdf)).toBe('');
    const codes = codesOnPdf(pdf);
    expect(codes).toEqual([`${ORIGIN}/cek-dokumen/${certificate.check_code}`]);
    expect(await checkCredential(certificate.credential)).toMatchObject({
      ok: true,
      person: office.actors.officer.name,
      number: certificate.number,
      jp: 4,
    });
  });

  test('are shown with what is missing, and the run says how far it is', async () => {
    await ask();
    await office.jobs.runAll();
    const view = (await read((db) =>
      certificatesView(db, office.actors.coordinator, batchId, office.clock.now().toString()),
    ))!;
    expect(view.run).toMatchObject({ wanted: 1, issued: 1, state: 'done' });
    expect(
      view.rows.map(({ attended, missing, certificate }) => [attended, missing.length, certificate?.ready]),
    ).toEqual([
      [2, 0, true],
      [1, 1, undefined],
    ]);
    expect(view.due).toBe(0);
  });

  test('count as JP of their year: all officers for the desk, the unit for its head, oneself for the rest', async () => {
    await ask();
    await office.jobs.runAll();
    const jp = (role: keyof Office['actors'], year = 2026) =>
      read((db) => jpView(db, office.actors[role], { year, today: '2026-11-20' }));
    const all = await jp('coordinator');
    const bagas = office.actors.officer.name;
    const mine = all.rows.find(({ person }) => person === bagas)!;
    expect(mine.jp).toBeGreaterThanOrEqual(4);
    expect(mine.missing).toBe(Math.max(0, 20 - mine.jp));
    expect(all.rows.find(({ person }) => person === office.actors.otherOfficer.name)).toMatchObject({
      jp: 0,
      missing: 20,
    });
    expect((await jp('officer')).rows.map(({ person }) => person)).toEqual([bagas]);
    expect((await jp('head')).rows.map(({ unit }) => unit)).toEqual(['Dinkes']);
    expect((await jp('leader')).rows).toEqual([]);
    expect((await jp('coordinator', 2025)).rows.every(({ jp: none }) => none === 0)).toBe(true);
    await revokeCertificate(desk(), { registrationId: present, reason: 'Keliru.' });
    const after = (await jp('coordinator')).rows.find(({ person }) => person === bagas)!;
    expect(after.jp).toBe(mine.jp - 4);
  });

  test('are never given twice, whoever asks and however often the job runs', async () => {
    const first = await ask();
    await office.jobs.runAll();
    const { series_no: number } = (await certificateOf(present))!;
    expect(refusalOf(await ask())).toBe('nobody-due');
    const runId = first.ok ? first.value.runId : '';
    await issueRun(office.platform, { tenantId: office.tenantId, runId, origin: ORIGIN });
    expect(await issueCertificate(system(), { registrationId: present })).toMatchObject({
      value: { isNew: false },
    });
    expect((await certificateOf(present))!.series_no).toBe(number);
  });

  test('a worker that died between number and paper is gone on from, and uses no second number', async () => {
    const asked = await ask();
    await issueCertificate(system(), { registrationId: present });
    expect((await certificateOf(present))!.file_id).toBeNull();
    const { number } = (await certificateOf(present))!;
    await issueRun(office.platform, {
      tenantId: office.tenantId,
      runId: asked.ok ? asked.value.runId : '',
      origin: ORIGIN,
    });
    office.jobs.sent.length = 0;
    expect(await certificateOf(present)).toMatchObject({ number, file_id: expect.any(String) });
  });

  test('keep what was printed: a person who marries or moves changes nothing on it', async () => {
    await ask();
    await office.jobs.runAll();
    const { check_code: code } = (await certificateOf(present))!;
    const before = await read((db) => documentByCode(db, code));
    await office.write((tx) =>
      tx
        .updateTable('org_person')
        .set({ name: 'Nama Baru' })
        .where('id', '=', office.actors.officer.personId)
        .execute(),
    );
    expect(await read((db) => documentByCode(db, code))).toEqual(before);
    await office.write((tx) =>
      tx
        .updateTable('org_person')
        .set({ name: office.actors.officer.name })
        .where('id', '=', office.actors.officer.personId)
        .execute(),
    );
  });

  test('are withdrawn with a reason that the check page shows, once, and the number stays used', async () => {
    await ask();
    await office.jobs.runAll();
    const { check_code: code, series_no: number } = (await certificateOf(present))!;
    expect(await revokeCertificate(desk(), { registrationId: present, reason: '' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'reason' }] },
    });
    expect(
      (await revokeCertificate(desk(), { registrationId: present, reason: 'Kehadiran terbukti dititipkan.' }))
        .ok,
    ).toBe(true);
    expect(await read((db) => documentByCode(db, code))).toMatchObject({
      state: 'revoked',
      revokedReason: 'Kehadiran terbukti dititipkan.',
    });
    expect(refusalOf(await revokeCertificate(desk(), { registrationId: present, reason: 'Lagi.' }))).toBe(
      'already-revoked',
    );
    expect(refusalOf(await ask())).toBe('nobody-due');
    for (const session of lessons.slice(1)) await scanIn(absent, session);
    await ask();
    await office.jobs.runAll();
    expect((await certificateOf(absent))!.series_no).toBeGreaterThan(number);
  });

  test('are not given before the last day, nor to who has not met the rule', async () => {
    const { tenantId, units } = office;
    const later = await office.write(async (tx) =>
      givenBatch(tx, {
        tenantId,
        programmeId: await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo }),
        fromDate: '2026-12-01',
      }),
    );
    expect(refusalOf(await askCertificates(desk(), { batchId: later, origin: ORIGIN }))).toBe(
      'batch-still-runs',
    );
    expect(refusalOf(await issueCertificate(system(), { registrationId: absent }))).toBe('rule-not-met');
  });

  test('only the desk gives and withdraws them; another government finds neither paper nor code', async () => {
    await ask();
    await office.jobs.runAll();
    const { check_code: code } = (await certificateOf(present))!;
    for (const role of ['officer', 'head', 'trainer', 'leader'] as const) {
      const call = { platform: office.platform, actor: office.actors[role] };
      expect(refusalOf(await askCertificates(call, { batchId, origin: ORIGIN }))).toBe('forbidden');
      expect(refusalOf(await revokeCertificate(call, { registrationId: present, reason: 'x' }))).toBe(
        'forbidden',
      );
    }
    expect(refusalOf(await issueCertificate(desk(), { registrationId: present }))).toBe('forbidden');
    const neighbour = await office.neighbour();
    expect(await readTenant(office.db.app, neighbour.tenantId, (db) => documentByCode(db, code))).toBeNull();
    const call = { platform: office.platform, actor: neighbour.actors.coordinator };
    expect(refusalOf(await askCertificates(call, { batchId, origin: ORIGIN }))).toBe('not-found');
  });
});

describe('scores on the page of certificates', () => {
  const seen = async (role: keyof Office['actors'], now: string) => {
    const view = await read((db) => certificatesView(db, office.actors[role], batchId, now));
    const row = view?.rows.find(({ registrationId }) => registrationId === present);
    return row && { score: row.postTest, missing: row.missing, due: view!.due };
  };

  test('are of those who teach, and of the person when the test is over', async () => {
    const { tenantId } = office;
    await office.write(async (tx) => {
      await tx
        .updateTable('training_batch')
        .set({ rule: jsonb({ attendancePercent: 80, postTest: 70, tasks: false }) as never })
        .where('id', '=', batchId)
        .execute();
      const [question] = await givenQuestions(tx, tenantId, 1);
      const times = { opensAt: '2026-11-16T04:00:00Z', closesAt: '2026-11-16T06:00:00Z' };
      await givenWindow(tx, { tenantId, batchId, part: 'post', ...times });
      await tx
        .insertInto('training_attempt')
        .values({
          tenant_id: tenantId,
          id: newId(),
          batch_id: batchId,
          registration_id: present,
          part: 'post',
          form: 'A',
          questions: [question!],
          answers: '{}',
          started_at: times.opensAt,
          deadline_at: times.closesAt,
          submitted_at: times.opensAt,
          closed_by: 'person',
          correct: 0,
        })
        .execute();
    });
    const [during, after] = ['2026-11-16T05:00:00Z', '2026-11-16T06:00:00Z'];
    const full = { score: 0, missing: [{ kind: 'test-too-low', score: 0, least: 70 }] };
    const standing = { score: null, missing: [{ kind: 'test-too-low', score: null, least: 70 }], due: 0 };
    const nothing = { score: null, missing: [{ kind: 'test-runs' }], due: 0 };
    for (const role of ['officer', 'head', 'trainer'] as const)
      expect([role, await seen(role, during)]).toEqual([role, nothing]);
    expect(await seen('coordinator', during)).toMatchObject(full);
    expect(await seen('coordinator', after)).toMatchObject(full);
    expect(await seen('officer', after)).toMatchObject(full);
    for (const role of ['head', 'trainer'] as const)
      expect([role, await seen(role, after)]).toEqual([role, standing]);
  });
});
