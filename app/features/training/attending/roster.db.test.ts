import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenRegistration, givenSession } from '../testing.server.ts';
import { markRoster } from './actions/mark-roster.server.ts';
import { drawRoomCheck, noteRoomCheck } from './actions/room-check.server.ts';
import { scanSelf } from './actions/scan-self.server.ts';
import { undoScan } from './actions/undo-scan.server.ts';
import { ownAttendance, ownCards } from './queries/own-attendance.server.ts';
import { roomCheckView } from './queries/room-checks.server.ts';
import { rosterView } from './queries/roster.server.ts';
import { refusedView, scanHistory } from './queries/scan-history.server.ts';
import { scannerView } from './queries/scanner.server.ts';
import { wallView } from './queries/wall.server.ts';
import { readCode } from './rules/codes.ts';
import { givenCrowd, givenHall, type Hall, officeSeals, wallAt } from './testing.server.ts';

let office: Office;
let hall: Hall;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set('2026-11-19T03:20:00Z');
  await office.write((tx) => tx.updateTable('training_registration').set({ state: 'withdrawn' }).execute());
  hall = await givenHall(office);
});

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const now = () => office.clock.now().toString();
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const attend = (code = wallAt(office, hall.sessionId, now()).token, at = now()) =>
  scanSelf(as('officer'), { code, at });
const mark = (wish: string) =>
  markRoster(as('coordinator'), {
    batchId: hall.batchId,
    sessionId: hall.sessionId,
    marks: [{ registrationId: hall.registrationId, mark: wish }],
  });
const roster = async () =>
  (await read((db) =>
    rosterView(db, office.actors.coordinator, hall.batchId, { session: hall.sessionId, now: now() }),
  ))!;

describe('the list', () => {
  test('shows when somebody came and went, how it was noted, and what came without a network', async () => {
    const scanned = now();
    const { token } = wallAt(office, hall.sessionId, scanned);
    office.clock.set('2026-11-19T05:00:00Z');
    await attend(token, scanned);
    await attend(wallAt(office, hall.sessionId, now(), 'out').token);
    const view = await roster();
    expect(view.rows).toMatchObject([
      {
        noted: {
          state: 'present',
          inAt: expect.stringContaining('03:20'),
          outAt: expect.stringContaining('05:00'),
        },
        how: 'wall',
        offline: true,
        overruled: 0,
        seen: null,
      },
    ]);
    expect([view.there, view.isScanned, view.refused]).toEqual([1, true, 0]);
  });

  test('a mark stands against a phone’s queue that comes after it; the list says that something waits for a decision', async () => {
    const scanned = now();
    const { token } = wallAt(office, hall.sessionId, scanned);
    office.clock.set('2026-11-19T05:00:00Z');
    await mark('absent');
    office.clock.advance({ minutes: 5 });
    await attend(token, scanned);
    expect((await roster()).rows).toMatchObject([{ noted: { state: 'absent' }, overruled: 1 }]);
  });

  test('what is taken back stays in the history with who did it', async () => {
    await attend();
    const lines = () => read((db) => scanHistory(db, hall.sessionId, hall.registrationId));
    const [line] = await lines();
    await undoScan(as('coordinator'), { scanId: line!.id });
    expect((await roster()).rows).toMatchObject([{ noted: { state: 'unknown' }, how: null }]);
    expect(await lines()).toMatchObject([
      {
        by: office.actors.officer.name,
        undoneBy: office.actors.coordinator.name,
        undoneAt: expect.any(String),
      },
    ]);
  });

  test('refused scans are counted, and listed with whose they were and why', async () => {
    const { token } = wallAt(office, hall.sessionId, now());
    await scanSelf(as('leader'), { code: token, at: now() });
    office.clock.advance({ minutes: 5 });
    await attend(token);
    expect((await roster()).refused).toBe(2);
    const view = await read((db) =>
      refusedView(db, office.actors.coordinator, hall.batchId, { session: hall.sessionId }),
    );
    expect(view!.rows).toMatchObject([
      {
        person: office.actors.officer.name,
        unit: 'Dinkes',
        reason: 'expired',
        subject: 'Menulis siaran pers',
      },
      { person: office.actors.leader.name, unit: null, reason: 'not-participant' },
    ]);
    expect(
      await read((db) => refusedView(db, office.actors.officer, hall.batchId, { session: null })),
    ).toBeNull();
  });

  test('a training of 2022 is filled in afterwards', async () => {
    const { tenantId } = office;
    const [batchId, sessionId, registrationId] = await office.write(async (tx) => {
      const batch = await givenBatch(tx, {
        tenantId,
        programmeId: hall.programmeId,
        fromDate: '2022-11-14',
        toDate: '2022-11-16',
      });
      const session = await givenSession(tx, {
        tenantId,
        batchId: batch,
        startsAt: '2022-11-14T01:30:00Z',
        endsAt: '2022-11-14T03:00:00Z',
      });
      const registration = await givenRegistration(tx, {
        tenantId,
        programmeId: hall.programmeId,
        batchId: batch,
        personId: office.actors.otherOfficer.personId,
        unitId: office.units.kelurahan,
      });
      return [batch, session, registration];
    });
    const done = await markRoster(as('coordinator'), {
      batchId,
      sessionId,
      marks: [{ registrationId, mark: 'late' }],
    });
    expect(done.ok).toBe(true);
    const view = await read((db) =>
      rosterView(db, office.actors.coordinator, batchId, { session: sessionId, now: now() }),
    );
    expect(view).toMatchObject({
      isScanned: false,
      rows: [{ how: 'roster', noted: { state: 'late', inAt: expect.stringContaining('2022-11-14T01:46') } }],
    });
  });
});

describe('a check of the room', () => {
  const draw = (role: keyof Office['actors'], count: number) =>
    drawRoomCheck(as(role), { sessionId: hall.sessionId, count });
  const checks = async () =>
    (await read((db) =>
      roomCheckView(db, office.actors.coordinator, hall.batchId, { session: hall.sessionId, now: now() }),
    ))!.checks;

  test('draws only those noted present, is noted once and whole, and shows on the list who was not seen', async () => {
    expect(await draw('coordinator', 5)).toMatchObject({ error: { type: 'nobody-there' } });
    const crowd = await givenCrowd(office, hall, 6);
    for (const actor of crowd.slice(0, 4))
      await scanSelf(
        { platform: office.platform, actor },
        { code: wallAt(office, hall.sessionId, now()).token, at: now() },
      );
    expect(await draw('officer', 3)).toMatchObject({ error: { type: 'forbidden' } });
    expect(await draw('coordinator', 30)).toMatchObject({ ok: true, value: { drawn: 4 } });
    const [check] = await checks();
    expect(check!.rows.map(({ person }) => person)).toEqual([
      'Peserta 001',
      'Peserta 002',
      'Peserta 003',
      'Peserta 004',
    ]);
    const rows = check!.rows.map(({ registrationId }, place) => ({ registrationId, seen: place > 0 }));
    const note = (some: typeof rows) => noteRoomCheck(as('coordinator'), { checkId: check!.id, rows: some });
    expect(await note(rows.slice(1))).toMatchObject({ error: { type: 'check-incomplete' } });
    expect(await note(rows)).toMatchObject({ ok: true, value: { seen: 3, missing: 1 } });
    expect(await note(rows)).toMatchObject({ error: { type: 'check-noted' } });
    const list = await roster();
    expect(list.rows.filter(({ seen }) => seen === false).map(({ person }) => person)).toEqual([
      'Peserta 001',
    ]);
    expect(list.there).toBe(4);
  });
});

describe('what the pages show', () => {
  test('the wall shows codes for now and two minutes, to the committee only, and none once the batch is closed', async () => {
    const asked = {
      batchId: hall.batchId,
      sessionId: null,
      direction: 'in' as const,
      origin: 'https://simpul.wanasari.example',
      now: office.clock.now().epochMilliseconds,
      seals: officeSeals(office),
    };
    const wall = (role: keyof Office['actors']) => read((db) => wallView(db, office.actors[role], asked));
    await attend();
    const view = (await wall('coordinator'))!;
    expect(view).toMatchObject({ sessionId: hall.sessionId, there: 1, all: 1, gone: 0 });
    expect(view.codes).toHaveLength(7);
    expect(view.codes[0]!.letters).toBe(wallAt(office, hall.sessionId, now()).letters);
    for (const role of ['officer', 'head', 'leader', 'trainer'] as const) expect(await wall(role)).toBeNull();
    await office.write((tx) =>
      tx.updateTable('training_batch').set({ state: 'finished' }).where('id', '=', hall.batchId).execute(),
    );
    expect((await wall('coordinator'))!.codes).toEqual([]);
  });

  test('a participant sees the day’s sessions with what is noted, and a card that names nobody', async () => {
    await attend();
    const days = await read((db) => ownAttendance(db, office.actors.officer, now()));
    expect(days).toMatchObject([
      { isToday: true, sessions: [{ subject: 'Menulis siaran pers', noted: { state: 'present' } }] },
    ]);
    const cards = await read((db) => ownCards(db, office.actors.officer, now(), officeSeals(office)));
    expect(readCode(cards[0]!.letters)).toMatchObject({ form: 'typed-card' });
    expect(await read((db) => ownCards(db, office.actors.head, now(), officeSeals(office)))).toEqual([]);
  });

  test('the committee’s phone knows the cards of its batch; nobody else gets the list', async () => {
    const asked = { session: null, now: now(), seals: officeSeals(office) };
    const view = await read((db) => scannerView(db, office.actors.coordinator, hall.batchId, asked));
    expect(view).toMatchObject({
      sessionId: hall.sessionId,
      holders: [
        { person: office.actors.officer.name, letters: officeSeals(office).card(hall.registrationId) },
      ],
    });
    for (const role of ['officer', 'head', 'trainer'] as const)
      expect(await read((db) => scannerView(db, office.actors[role], hall.batchId, asked))).toBeNull();
  });
});
