import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { documentByCode } from '#app/platform/documents/documents.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { codesOnPdf, faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { reports } from '../module.ts';
import { askPeriod } from './actions/ask-period.server.ts';
import { sendDueJob } from './jobs.server.ts';
import { openPeriodFile } from './open-period.server.ts';
import { archive, lastRun, standingReport } from './queries/period-runs.server.ts';
import { periodByKey } from './rules/periods.ts';
import { aChannel, anActivity, aTask, givenPost } from './testing.server.ts';

let office: Office;
let activityId: string;
beforeAll(async () => {
  // Senin 23 November 2026, 06.20 WIB.
  office = await openOffice({ modules: [reports, notifyModule], at: '2026-11-22T23:20:00Z' });
  const { dinkes, dpupr, kelurahan, kecamatan } = office.units;
  activityId = await anActivity(office, { title: 'Gerakan Pangan Murah' });
  for (const unitId of [dinkes, dpupr, kelurahan]) await aTask(office, { activityId, unitId });
  await aTask(office, { activityId, unitId: kecamatan, state: 'excused', reason: 'Banjir' });
  const channelId = await aChannel(office, dinkes);
  const first = await givenPost(office, dinkes, { at: '2026-11-17T07:08:00Z', activityId, channelId });
  await givenPost(office, kelurahan, { at: '2026-11-19T07:00:00Z', activityId });
  await givenPost(office, dpupr, { at: '2026-11-18T07:00:00Z', kind: 'amplification' });
  // Sunday 23.30 in Jakarta is still the week; an hour later it is not.
  await givenPost(office, dpupr, { at: '2026-11-22T16:30:00Z', network: 'facebook' });
  await givenPost(office, dpupr, { at: '2026-11-22T17:30:00Z', network: 'facebook' });
  await office.write((tx) =>
    tx
      .insertInto('monitoring_metric')
      .values({
        tenant_id: office.tenantId,
        post_id: first,
        measured_at: '2026-11-20',
        likes: 40,
        shares: 2,
        replies: null,
        reactions: 42,
        followers: 1_200,
        followers_on: '2026-11-20',
      })
      .execute(),
  );
});
afterAll(() => office.close());

const WEEK = periodByKey('weekly', '2026-11-16')!;
const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const ask = (role: keyof Office['actors'] = 'coordinator', key = WEEK.key, kind = 'weekly') =>
  askPeriod(as(role), { kind, key });
const standing = () => read((db) => standingReport(db, WEEK));
const bytesOf = async (form: 'pdf' | 'docx' | 'xlsx', period = WEEK) =>
  (await openPeriodFile(office.platform, office.actors.coordinator, period, form))!.bytes;
const notices = () =>
  read((db) =>
    db
      .selectFrom('notify_notice')
      .select(['person_id', 'href'])
      .where('kind', '=', 'reports.weekly')
      .execute(),
  );

describe('the weekly report', () => {
  test('is made on Monday at the set minute, once, and told', async () => {
    await sendDueJob.run(office.platform, {});
    expect(office.jobs.sent.filter(({ name }) => name === 'reports.make-period')).toEqual([]);
    office.clock.set('2026-11-22T23:31:00Z');
    await sendDueJob.run(office.platform, {});
    await sendDueJob.run(office.platform, {});
    expect(office.jobs.sent.filter(({ name }) => name === 'reports.make-period')).toHaveLength(1);
    await office.jobs.runAll();
    expect(await standing()).not.toBeNull();
    await sendDueJob.run(office.platform, {});
    expect(office.jobs.sent.filter(({ name }) => name === 'reports.make-period')).toEqual([]);
    const told = await notices();
    expect(told).toHaveLength(4);
    expect(told[0]?.href).toBe('/kerja/laporan/mingguan/2026-11-16');
  });

  test('is a sound PDF of two pages at most whose code leads to a page that says the same', async () => {
    const pdf = await bytesOf('pdf');
    expect(faultsOfPdf(pdf)).toBe('');
    const words = wordsOfPdf(pdf).replace(/\s+/g, ' ');
    expect(words).toContain('Senin 16 – Minggu 22 November 2026');
    expect(words).toContain('2 dari 3');
    expect(words).toContain('42 tanggapan dari 1.200 pengikut (3,5%), diukur 20 Nov');
    expect(words).toContain('Dinkes, Instagram: 38 menit sesudah mulai. 2 dari 3 unit mengirim.');
    expect(words).toMatch(/halaman 1 dari [12]\b/);
    const [code] = codesOnPdf(pdf);
    const checked = await read((db) => documentByCode(db, code!.split('/').at(-1)!));
    const field = (label: string) => checked?.fields.find((one) => one.label === label)?.value;
    expect(field('Tugas tercakup')).toBe('2 dari 3');
    expect(field('Kiriman sendiri')).toBe('3');
    expect(field('Amplifikasi')).toBe('1');
    expect(field('Sidik isi (SHA-256)')).toBe((await standing())!.digest);
  });

  test('made again without a change is the same paper with the same number', async () => {
    const before = await standing();
    const bytes = await bytesOf('pdf');
    office.clock.set('2026-11-23T05:00:00Z');
    expect(await ask()).toMatchObject({ ok: true });
    await office.jobs.runAll();
    const after = await standing();
    expect(after).toMatchObject({ documentId: before!.documentId, digest: before!.digest });
    expect(await bytesOf('pdf')).toEqual(bytes);
  });

  test('made again after a change has a new number, and the old paper says that it was replaced', async () => {
    const before = await standing();
    await givenPost(office, office.units.dpupr, { at: '2026-11-18T04:00:00Z', activityId });
    expect(await ask()).toMatchObject({ ok: true });
    await office.jobs.runAll();
    const after = await standing();
    expect(after!.documentId).not.toBe(before!.documentId);
    const old = await read((db) =>
      db
        .selectFrom('document')
        .select(['state', 'revoked_reason'])
        .where('id', '=', before!.documentId)
        .executeTakeFirst(),
    );
    expect(old).toEqual({ state: 'revoked', revoked_reason: expect.stringContaining('Diganti') });
    expect(await notices()).toHaveLength(4);
    expect(await read((db) => archive(db, 'weekly', 10))).toMatchObject([
      { from: '2026-11-16', covered: 3, of: 3 },
    ]);
  });

  test('is asked for by the desk only, one at a time, and not for a week to come', async () => {
    for (const role of ['head', 'leader', 'prokopim', 'officer', 'operator'] as const)
      expect(await ask(role)).toMatchObject({ error: { type: 'forbidden' } });
    expect(await ask('coordinator', '2026-11-30')).toMatchObject({ error: { type: 'period-to-come' } });
    expect(await ask('coordinator', '2026-11-17')).toMatchObject({ error: { type: 'not-found' } });
    expect(await ask('coordinator', '2026-11-09')).toMatchObject({ ok: true });
    expect(await ask('coordinator', '2026-11-09')).toMatchObject({ error: { type: 'report-running' } });
    await office.jobs.runAll();
  });

  test('a week without anything says so', async () => {
    const words = wordsOfPdf(await bytesOf('pdf', periodByKey('weekly', '2026-11-09')!)).replace(/\s+/g, ' ');
    expect(words).toContain('Tidak ada tugas, kiriman, maupun kliping yang tercatat pekan ini.');
    expect(words).not.toContain('0 dari 0');
  });

  test('a making that died is ended and may be asked for again', async () => {
    expect(await ask('coordinator', '2026-11-02')).toMatchObject({ ok: true });
    office.jobs.sent.length = 0;
    office.clock.set('2026-11-23T05:20:00Z');
    await sendDueJob.run(office.platform, {});
    const week = periodByKey('weekly', '2026-11-02')!;
    expect((await read((db) => lastRun(db, week, office.clock.now().toString())))?.state).toBe('failed');
    expect(await ask('coordinator', '2026-11-02')).toMatchObject({ ok: true });
    await office.jobs.runAll();
    expect((await read((db) => lastRun(db, week, office.clock.now().toString())))?.state).toBe('done');
  });
});
