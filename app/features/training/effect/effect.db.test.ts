import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anActivity, aTask } from '#app/features/monitoring/testing.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from '../testing.server.ts';
import { effectCommand } from './cli.server.ts';
import { effectPage } from './queries/effect-page.server.ts';
import { testedEffect } from './tested.server.ts';
import { AFTER, BEFORE, FIRST, givenLot, givenUnit, posts } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const pageOf = async (programmeId: string, now = office.clock.now().toString()) =>
  (await readTenant(office.db.app, office.tenantId, (db) =>
    effectPage(db, office.actors.officer, programmeId, now),
  ))!;
const rowsOf = (page: Awaited<ReturnType<typeof pageOf>>) =>
  page.comparisons[0]!.study!.rows.map((row) => [row.before, row.after]);

describe('the effect of a training by lot', () => {
  test('counts own posts with evidence A and B in both windows, and nothing else', async () => {
    const programmeId = await givenLot(office, {
      first: [
        {
          posts: [
            ...posts(4, 8),
            { day: AFTER[0]!, grade: 'B' },
            { day: AFTER[0]!, grade: 'C' },
            { day: AFTER[1]!, kind: 'copied' },
            { day: AFTER[1]!, gone: true },
          ],
        },
      ],
      second: [{ posts: posts(8, 4) }],
    });
    const page = await pageOf(programmeId);
    expect(page.comparisons[0]).toMatchObject({
      standing: 'ready',
      windows: {
        before: { from: '2026-08-10', to: '2026-09-06' },
        training: { from: '2026-09-07', to: '2026-09-13' },
        after: { from: '2026-09-14', to: '2026-10-11' },
      },
    });
    // A week over four weeks; 4, 9, 8 and 4 posts.
    expect(rowsOf(page)).toEqual([
      [1, 2.25],
      [2, 1],
    ]);
    // The picture shows the training's week too.
    expect(page.comparisons[0]!.study!.posts).toEqual({ counted: 27, reported: 1 });
    expect(page.comparisons[0]!.study!.rows[0]!.line[4]).toBe(1);
  });

  test('says who is not compared, and why', async () => {
    const programmeId = await givenLot(office, {
      first: [
        { posts: posts(1, 1) },
        { account: null },
        { account: { since: '2026-08-11' }, posts: posts(1, 9) },
        { account: { readUntil: null }, posts: posts(9, 9) },
      ],
      second: [
        { posts: posts(1, 1) },
        { account: { readUntil: '2026-10-10T00:00:00Z' }, posts: posts(3, 0) },
        { account: { closedOn: '2026-10-01' }, posts: posts(3, 0) },
        { closedOn: '2026-09-20', posts: posts(3, 0) },
      ],
    });
    const { study } = (await pageOf(programmeId)).comparisons[0]!;
    expect(study!.rows).toHaveLength(2);
    expect(study!.dropped.map(({ group, why }) => [group, why]).sort()).toEqual([
      ['first', 'account-changed'],
      ['first', 'no-account'],
      ['first', 'not-collected'],
      ['second', 'account-changed'],
      ['second', 'not-collected'],
      ['second', 'unit-closed'],
    ]);
  });

  test('as coverage it is the share of the leader’s activities that accounts themselves show, in percent', async () => {
    const programmeId = await givenLot(office, {
      measure: 'coverage',
      first: [{ posts: [...posts(1, 1), { day: AFTER[0]!, grade: 'C' }] }],
      second: [{ posts: posts(1, 1) }],
    });
    const unitIds = await office.write(async (tx) => {
      const rows = await tx
        .selectFrom('training_lot_unit as u')
        .innerJoin('training_lot as l', 'l.id', 'u.lot_id')
        .select(['u.unit_id', 'u.place'])
        .where('l.programme_id', '=', programmeId)
        .orderBy('u.place')
        .execute();
      return rows.map((row) => row.unit_id);
    });
    const covering = async (day: string, grade: 'A' | 'C') => {
      const activityId = await anActivity(office, { date: day, title: `Kegiatan ${day}` });
      for (const unitId of unitIds) await aTask(office, { activityId, unitId, dueAt: `${day}T15:00:00Z` });
      await office.write(async (tx) => {
        const post = await tx
          .selectFrom('monitoring_post')
          .select(['id', 'published_at'])
          .where('unit_id', '=', unitIds[0]!)
          .where('grade', '=', grade)
          .where('published_at', '>=', `${day}T00:00:00+07:00`)
          .orderBy('published_at')
          .executeTakeFirstOrThrow();
        await tx
          .insertInto('monitoring_match')
          .values({
            tenant_id: office.tenantId,
            post_id: post.id,
            subject_type: 'activity',
            subject_id: activityId,
            unit_id: unitIds[0]!,
            score: 1,
            band: 'sure',
            kind: 'original',
            hard_evidence: null,
            state: 'confirmed',
            decided_by_kind: 'person',
            decided_by: null,
            decided_at: post.published_at,
            published_at: post.published_at,
            grade,
          })
          .execute();
      });
    };
    await covering(BEFORE[0]!, 'A');
    await covering(AFTER[0]!, 'A');
    // Only the officer says that this one was covered.
    await covering(AFTER[0]!, 'C');
    expect(rowsOf(await pageOf(programmeId))).toEqual([
      [100, 50],
      [0, 0],
    ]);
  });

  test('units stay where they were drawn, and those that went elsewhere are counted', async () => {
    const programmeId = await givenLot(office, {
      first: [{ posts: posts(1, 2) }],
      second: [{ posts: posts(1, 1) }],
    });
    const [lot] = await office.write((tx) =>
      tx
        .selectFrom('training_lot as l')
        .innerJoin('training_lot_unit as u', 'u.lot_id', 'l.id')
        .select(['l.first_batch_id as batchId', 'u.unit_id as unitId'])
        .where('l.programme_id', '=', programmeId)
        .where('u.place', '=', 'second')
        .execute(),
    );
    await office.write((tx) =>
      givenRegistration(tx, {
        tenantId: office.tenantId,
        programmeId,
        personId: office.actors.officer.personId,
        ...lot!,
      }),
    );
    const comparison = (await pageOf(programmeId)).comparisons[0]!;
    expect(comparison.strayed).toBe(1);
    expect(comparison.study!.rows.map((row) => row.group)).toEqual(['first', 'second']);
  });

  test('its test is the one of the command on the downloaded table, and cannot tell at three against three', async () => {
    const unit = (before: number, after: number) => ({ posts: posts(before, after) });
    const programmeId = await givenLot(office, {
      first: [unit(1, 9), unit(2, 7), unit(3, 10), unit(0, 6), unit(5, 6)],
      second: [unit(1, 2), unit(2, 1), unit(3, 3), unit(4, 5)],
    });
    const comparison = (await pageOf(programmeId)).comparisons[0]!;
    const rows = comparison.study!.rows.map((row) => ({ ...row, unit: row.name }));
    const effect = await testedEffect(rows, comparison.seed);
    let out = '';
    const csv = new TextDecoder().decode(
      writeCsv({
        name: 'Dampak',
        columns: ['unit', 'group', 'before', 'after'].map((title) => ({ title })),
        rows: rows.map((row) => [
          row.unit,
          row.group,
          String(row.before).replace('.', ','),
          String(row.after).replace('.', ','),
        ]),
      }),
    );
    await effectCommand.run(['dampak.csv', '--json', '--seed', comparison.seed], {
      stdout: (text) => {
        out += text;
      },
      stderr: () => {},
      readFile: async () => csv,
    });
    expect(JSON.parse(out)).toEqual({
      ...effect,
      interval: [effect!.interval.from, effect!.interval.to],
    });
    expect(effect).toMatchObject({ arrangements: 126, exact: true });
    const few = await testedEffect([...rows.slice(0, 3), ...rows.slice(5, 8)], comparison.seed);
    expect(few).toMatchObject({ verdict: 'cannot-tell', smallestDetectable: null });
  });

  test('shows nothing before the windows are over, and when that will be', async () => {
    const programmeId = await givenLot(office, {
      first: [{ posts: posts(1, 1) }],
      second: [{ posts: posts(1, 1) }],
    });
    const on = async (now: string) => (await pageOf(programmeId, now)).comparisons[0]!;
    expect(await on('2026-09-06T10:00:00Z')).toMatchObject({ standing: 'not-begun', study: null });
    expect(await on('2026-10-12T10:00:00Z')).toMatchObject({
      standing: 'running',
      readableOn: '2026-10-13',
      study: null,
    });
    expect(await on('2026-10-13T10:00:00Z')).toMatchObject({ standing: 'ready' });
  });

  test.each([
    ['nobody declared', { declaredAt: null }, 'not-declared'],
    [
      'the second batch was trained inside the window',
      { secondDays: { fromDate: '2026-10-07', toDate: '2026-10-08' } },
      'mixed',
    ],
  ])('draws no conclusion where %s', async (_name, given, standing) => {
    const programmeId = await givenLot(office, {
      first: [{ posts: posts(1, 1) }],
      second: [{ posts: posts(1, 1) }],
      ...given,
    });
    expect((await pageOf(programmeId)).comparisons[0]).toMatchObject({ standing });
  });
});

describe('the effect of a training without a lot', () => {
  test('is described with the others of its kind, and warns where the weakest were chosen', async () => {
    const { tenantId } = office;
    const programmeId = await office.write((tx) =>
      givenProgramme(tx, { tenantId, organiserUnitId: office.units.diskominfo }),
    );
    await office.write((tx) =>
      tx.updateTable('org_unit').set({ kind: 'uptd' }).where('kind', '=', 'desa').execute(),
    );
    const weak = await givenUnit(office, 'Desa lemah', { posts: posts(1, 5) });
    await givenUnit(office, 'Desa rajin', { posts: posts(9, 9) });
    await givenUnit(office, 'Desa tanpa akun', { account: null });
    const batchId = await office.write((tx) =>
      givenBatch(tx, { tenantId, programmeId, unitKinds: ['desa'], ...FIRST, state: 'finished' }),
    );
    expect((await pageOf(programmeId)).descriptions).toEqual([]);
    await office.write((tx) =>
      givenRegistration(tx, {
        tenantId,
        programmeId,
        batchId,
        personId: office.actors.officer.personId,
        unitId: weak,
      }),
    );
    const page = await pageOf(programmeId);
    expect(page.comparisons).toEqual([]);
    expect(page.descriptions).toMatchObject([
      { unitKind: 'desa', standing: 'described', weaker: true, trained: { units: 1 }, others: { units: 1 } },
    ]);
  });

  test('a training of 2022, before anything was collected, shows no zeros', async () => {
    const { tenantId } = office;
    const programmeId = await office.write((tx) =>
      givenProgramme(tx, { tenantId, organiserUnitId: office.units.diskominfo }),
    );
    const batchId = await office.write((tx) =>
      givenBatch(tx, {
        tenantId,
        programmeId,
        unitKinds: ['opd'],
        fromDate: '2022-11-14',
        toDate: '2022-11-16',
      }),
    );
    await office.write((tx) =>
      givenRegistration(tx, {
        tenantId,
        programmeId,
        batchId,
        personId: office.actors.officer.personId,
        unitId: office.units.dinkes,
      }),
    );
    expect((await pageOf(programmeId)).descriptions).toMatchObject([
      { standing: 'described', trained: null, dropped: 1 },
    ]);
  });
});

test('who asks while a test is counted waits for the same sum', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    unit: String(at),
    group: at < 20 ? ('first' as const) : ('second' as const),
    before: at % 7,
    after: (at * 5) % 11,
  }));
  const asked = Array.from({ length: 20 }, () => testedEffect(rows, 'one-sum'));
  expect(new Set(asked).size).toBe(1);
  expect(new Set(await Promise.all(asked)).size).toBe(1);
});
