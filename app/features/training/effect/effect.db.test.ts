import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from '../testing.server.ts';
import { effectCommand } from './cli.server.ts';
import { effectPage } from './queries/effect-page.server.ts';
import { testedEffect } from './tested.server.ts';

let office: Office;
/** Monday 7 September 2026; the test's own clock stands late in November. */
const FIRST = { fromDate: '2026-09-07', toDate: '2026-09-09' };
const SECOND = { fromDate: '2026-11-16', toDate: '2026-11-18' };
const BEFORE = ['2026-08-10', '2026-08-20', '2026-09-06'];
const AFTER = ['2026-09-14', '2026-09-20', '2026-10-11'];
const OUTSIDE = ['2026-08-09', '2026-09-08', '2026-10-12'];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Post = { day: string; grade?: 'A' | 'B' | 'C'; kind?: 'original' | 'copied'; gone?: boolean };
type Unit = {
  posts?: readonly Post[];
  account?: { since?: string; closedOn?: string; readUntil?: string | null } | null;
  closedOn?: string;
};

async function givenUnit(name: string, given: Unit): Promise<string> {
  const id = newId();
  const channelId = newId();
  const { tenantId } = office;
  const account = given.account === undefined ? {} : given.account;
  await office.write(async (tx) => {
    await tx
      .insertInto('org_unit')
      .values({
        tenant_id: tenantId,
        id,
        parent_id: null,
        kind: 'desa',
        name,
        short_name: name,
        slug: `${name.toLowerCase().replaceAll(' ', '-')}-${id.slice(-6)}`,
        code: null,
        region_code: null,
        address: null,
        phone: null,
        ...(given.closedOn
          ? { state: 'closed' as const, closed_reason: 'dissolved' as const, closed_on: given.closedOn }
          : { closed_reason: null, closed_on: null }),
        successor_id: null,
        created_at: '2026-01-01T00:00:00Z',
      })
      .execute();
    if (account === null) return;
    await tx
      .insertInto('channels_channel')
      .values({
        tenant_id: tenantId,
        id: channelId,
        unit_id: id,
        network: 'website',
        handle: null,
        remote_id: null,
        address: null,
        address_key: `website:${id}`,
        label: null,
        state: account.closedOn ? 'closed' : 'approved',
        proposed_by: null,
        decided_by: null,
        decided_at: null,
        rejected_reason: null,
        opened_on: null,
        closed_on: account.closedOn ?? null,
        custodian_person_id: null,
        recovery_mail_official: null,
        second_factor: null,
        custody_checked_on: null,
        bio_code: null,
        connector: 'feed',
        feed_address: null,
        cursor: null,
        next_collect_at: null,
        collecting_since: null,
        last_collect_at: null,
        last_success_at: account.readUntil === undefined ? '2026-11-20T00:00:00Z' : account.readUntil,
        last_post_at: null,
        failure: null,
        failure_detail: null,
        created_at: `${account.since ?? '2026-05-01'}T00:00:00Z`,
      } as never)
      .execute();
    const posts = (given.posts ?? []).map((post, at) => ({
      tenant_id: tenantId,
      id: newId(),
      channel_id: channelId,
      unit_id: id,
      network: 'website',
      remote_id: String(at),
      address: null,
      address_key: null,
      collab_key: null,
      // Half past midnight in Jakarta: the day before by the clock of the database.
      published_at: new Date(Date.parse(`${post.day}T00:30:00+07:00`)).toISOString(),
      first_seen_at: '2026-11-20T00:00:00Z',
      edited_at: null,
      gone_at: post.gone ? '2026-11-20T00:00:00Z' : null,
      title: null,
      share_of: null,
      copy_of_id: null,
      grade: post.grade ?? ('A' as const),
      kind: post.kind ?? ('original' as const),
      source: post.grade === 'B' ? ('reported' as const) : ('collected' as const),
      reported_by: null,
      reported_assignment_id: null,
      screenshot_file_id: null,
      content_hash: String(at),
    }));
    if (posts.length > 0) await tx.insertInto('monitoring_post').values(posts).execute();
  });
  return id;
}

const posts = (before: number, after: number): Post[] => [
  ...Array.from({ length: before }, (_, at) => ({ day: BEFORE[at % 3]! })),
  ...Array.from({ length: after }, (_, at) => ({ day: AFTER[at % 3]! })),
  ...OUTSIDE.map((day) => ({ day })),
];

type Given = {
  first: readonly Unit[];
  second: readonly Unit[];
  declaredAt?: string | null;
  firstDays?: typeof FIRST;
  secondDays?: typeof SECOND;
};

/** A programme whose lot is written as told, not drawn. @returns its id */
async function givenLot(given: Given): Promise<string> {
  const { tenantId } = office;
  const programmeId = await office.write((tx) =>
    givenProgramme(tx, { tenantId, organiserUnitId: office.units.diskominfo }),
  );
  const batch = (days: typeof FIRST, name: string) =>
    office.write((tx) => givenBatch(tx, { tenantId, programmeId, name, unitKinds: ['desa'], ...days }));
  const firstId = await batch(given.firstDays ?? FIRST, 'Pertama');
  const secondId = await batch(given.secondDays ?? SECOND, 'Kedua');
  const declaredAt = given.declaredAt === undefined ? '2026-08-01T00:00:00Z' : given.declaredAt;
  const lotId = newId();
  const units: { id: string; place: 'first' | 'second' }[] = [];
  for (const place of ['first', 'second'] as const)
    for (const [at, unit] of given[place].entries())
      units.push({ id: await givenUnit(`Desa ${place} ${at}`, unit), place });
  await office.write(async (tx) => {
    if (declaredAt !== null)
      await tx
        .insertInto('training_plan')
        .values({
          tenant_id: tenantId,
          programme_id: programmeId,
          measure: 'posts',
          before_days: 28,
          after_days: 28,
          declared_by: null,
          declared_at: declaredAt,
        })
        .execute();
    await tx
      .insertInto('training_lot')
      .values({
        tenant_id: tenantId,
        id: lotId,
        programme_id: programmeId,
        unit_kind: 'desa',
        first_batch_id: firstId,
        second_batch_id: secondId,
        seed: 'benih',
        drawn_by: null,
        drawn_at: '2026-08-02T00:00:00Z',
      })
      .execute();
    await tx
      .insertInto('training_lot_unit')
      .values(
        units.map(({ id, place }) => ({
          tenant_id: tenantId,
          lot_id: lotId,
          unit_id: id,
          code: id,
          place,
        })),
      )
      .execute();
  });
  return programmeId;
}

const pageOf = async (programmeId: string, now = office.clock.now().toString()) =>
  (await readTenant(office.db.app, office.tenantId, (db) =>
    effectPage(db, office.actors.officer, programmeId, now),
  ))!;
const rowsOf = (page: Awaited<ReturnType<typeof pageOf>>) =>
  page.comparisons[0]!.study!.rows.map((row) => [row.before, row.after]);

describe('the effect of a training by lot', () => {
  test('counts own posts with evidence A and B in both windows, and nothing else', async () => {
    const programmeId = await givenLot({
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
    const programmeId = await givenLot({
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

  test('its test is the one of the command on the downloaded table, and cannot tell at three against three', async () => {
    const unit = (before: number, after: number) => ({ posts: posts(before, after) });
    const programmeId = await givenLot({
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
    const programmeId = await givenLot({ first: [{ posts: posts(1, 1) }], second: [{ posts: posts(1, 1) }] });
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
    const programmeId = await givenLot({
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
    const weak = await givenUnit('Desa lemah', { posts: posts(1, 5) });
    await givenUnit('Desa rajin', { posts: posts(9, 9) });
    await givenUnit('Desa tanpa akun', { account: null });
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
