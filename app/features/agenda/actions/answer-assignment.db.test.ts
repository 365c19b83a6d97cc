import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { agendaApi } from '../api.server.ts';
import { tasksHandover } from '../handover.server.ts';
import '../tables.ts';
import {
  acceptAssignment,
  cancelAssignment,
  finishAssignment,
  reopenAssignment,
} from './answer-assignment.server.ts';
import { confirmExcuse, excuseAssignment, refuseExcuse, withdrawExcuse } from './excuse-assignment.server.ts';
import { remindTasks } from './remind-tasks.server.ts';

/** Kamis 19 November 2026, 10.00 WIB. */
const NOW = '2026-11-19T03:00:00Z';
const DUE = '2026-11-19T10:00:00Z';
const AFTER = '2026-11-19T10:30:00Z';
const REASON = 'Petugas kami bertugas di kegiatan lain.';

let office: Office;
let task: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function giveTask(unitId: string, dueAt = DUE, state: 'planned' | 'postponed' = 'planned') {
  const activityId = newId();
  const id = newId();
  await office.write(async (tx) => {
    const { tenantId } = office;
    await tx
      .insertInto('agenda_activity')
      .values({
        tenant_id: tenantId,
        id: activityId,
        title: 'Peresmian taman baca',
        date: '2026-11-19',
        starts_at: null,
        ends_at: null,
        zone: 'Asia/Jakarta',
        place: null,
        leader: null,
        stand_in: null,
        host_unit_id: null,
        programme_id: null,
        narrative_id: null,
        internal_reason: null,
        state,
        state_reason: null,
        rescheduled_from_id: null,
        description: null,
        dress_code: null,
        paste_id: null,
        ics_uid: null,
        created_by: null,
        created_at: NOW,
        updated_at: NOW,
      })
      .execute();
    await tx
      .insertInto('agenda_assignment')
      .values({
        tenant_id: tenantId,
        id,
        activity_id: activityId,
        narrative_id: null,
        unit_id: unitId,
        due_at: dueAt,
        note: null,
        rule: null,
        given_by: null,
        given_at: NOW,
        accepted_by: null,
        accepted_at: null,
        done_by: null,
        done_at: null,
        excuse_reason: null,
        excused_by: null,
        excused_at: null,
        cancelled_at: null,
        reminded_at: null,
        updated_at: NOW,
      })
      .execute();
  });
  return id;
}

beforeEach(async () => {
  office.clock.set(NOW);
  task = await giveTask(office.units.dinkes);
});

const as = (actor: Actor) => ({ platform: office.platform, actor });
const row = (id: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db.selectFrom('agenda_assignment').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const events = (id: string) =>
  readTenant(office.platform.db, office.tenantId, async (db) =>
    (await db.selectFrom('event').select('name').where('subject_id', '=', id).orderBy('seq').execute()).map(
      (event) => event.name,
    ),
  );
const notices = (personId: string, kind: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('notify_notice')
      .select(['title', 'href'])
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .execute(),
  );
const refusalOf = (result: { ok: boolean; error?: { type: string } }) =>
  result.ok ? 'accepted' : result.error?.type;

describe('a unit answers its task', () => {
  it('takes it, says done, opens it again; each leaves one event', async () => {
    const officer = as(office.actors.officer);
    expect(await acceptAssignment(officer, { assignmentId: task })).toEqual({
      ok: true,
      value: { assignmentId: task, state: 'accepted', waiting: false },
    });
    await acceptAssignment(officer, { assignmentId: task });
    await finishAssignment(officer, { assignmentId: task });
    expect(await row(task)).toMatchObject({ state: 'done', done_by: office.actors.officer.personId });
    await reopenAssignment(officer, { assignmentId: task });
    expect(await row(task)).toMatchObject({ state: 'accepted', done_at: null, done_by: null });
    expect(await events(task)).toEqual([
      'agenda.assignment-accepted',
      'agenda.assignment-done',
      'agenda.assignment-reopened',
    ]);
  });

  it('another unit’s officer, a neighbouring government, and an officer whose role ended are refused', async () => {
    expect(refusalOf(await acceptAssignment(as(office.actors.otherOfficer), { assignmentId: task }))).toBe(
      'forbidden',
    );
    const neighbour = await office.neighbour();
    expect(refusalOf(await acceptAssignment(as(neighbour.actors.officer), { assignmentId: task }))).toBe(
      'not-found',
    );
    const ended = { ...office.actors.officer, roles: [] };
    expect(refusalOf(await finishAssignment(as(ended), { assignmentId: task }))).toBe('forbidden');
    expect(refusalOf(await acceptAssignment(as(office.actors.officer), { assignmentId: 'x' }))).toBe(
      'invalid',
    );
    expect(await row(task)).toMatchObject({ state: 'given' });
  });

  it('only the desk takes a task back; then no answer is accepted', async () => {
    expect(refusalOf(await cancelAssignment(as(office.actors.head), { assignmentId: task }))).toBe(
      'forbidden',
    );
    await cancelAssignment(as(office.actors.coordinator), { assignmentId: task });
    expect(refusalOf(await finishAssignment(as(office.actors.officer), { assignmentId: task }))).toBe(
      'assignment-cancelled',
    );
  });
});

describe('a unit that cannot', () => {
  it('says why in time: it counts at once, and can be taken back', async () => {
    const officer = as(office.actors.officer);
    const short = await excuseAssignment(officer, { assignmentId: task, reason: 'sibuk' });
    expect(refusalOf(short)).toBe('invalid');
    expect(await excuseAssignment(officer, { assignmentId: task, reason: REASON })).toMatchObject({
      ok: true,
      value: { state: 'excused', waiting: false },
    });
    expect(await row(task)).toMatchObject({ excuse_reason: REASON, excused_at: expect.any(String) });
    await withdrawExcuse(officer, { assignmentId: task });
    expect(await row(task)).toMatchObject({ state: 'given', excuse_reason: null, excused_at: null });
  });

  it('says why after the deadline: a coordinator who did not ask decides', async () => {
    office.clock.set(AFTER);
    expect(
      await excuseAssignment(as(office.actors.officer), { assignmentId: task, reason: REASON }),
    ).toMatchObject({ ok: true, value: { state: 'given', waiting: true } });
    expect(await notices(office.actors.coordinator.personId, 'agenda.late-excuse')).toHaveLength(1);
    expect(refusalOf(await confirmExcuse(as(office.actors.head), { assignmentId: task }))).toBe('forbidden');
    await confirmExcuse(as(office.actors.coordinator), { assignmentId: task });
    expect(await row(task)).toMatchObject({
      state: 'excused',
      excuse_reason: REASON,
      excused_by: office.actors.officer.personId,
      excuse_decided_by: office.actors.coordinator.personId,
      excuse_asked_at: null,
    });
    expect(await notices(office.actors.officer.personId, 'agenda.late-excuse-accepted')).toHaveLength(1);
  });

  it('a coordinator who asks himself does not decide himself', async () => {
    office.clock.set(AFTER);
    const coordinator = as(office.actors.coordinator);
    await excuseAssignment(coordinator, { assignmentId: task, reason: REASON });
    expect(refusalOf(await confirmExcuse(coordinator, { assignmentId: task }))).toBe(
      'late-excuse-needs-second',
    );
  });

  it('is told why when the coordinator says no, and the task stays open', async () => {
    office.clock.set(AFTER);
    await excuseAssignment(as(office.actors.officer), { assignmentId: task, reason: REASON });
    const note = 'Unit Anda tercatat hadir di lokasi.';
    await refuseExcuse(as(office.actors.coordinator), { assignmentId: task, note });
    expect(await row(task)).toMatchObject({
      state: 'given',
      excuse_asked_at: null,
      excuse_refused_note: note,
    });
    expect(await events(task)).toEqual([
      'agenda.assignment-excuse-asked',
      'agenda.assignment-excuse-refused',
    ]);
  });

  it('is never late while the activity has no day', async () => {
    const held = await giveTask(office.units.dinkes, DUE, 'postponed');
    office.clock.set(AFTER);
    expect(
      await excuseAssignment(as(office.actors.officer), { assignmentId: held, reason: REASON }),
    ).toMatchObject({ ok: true, value: { state: 'excused' } });
  });
});

describe('the phone’s outbox', () => {
  const door = (actor: Actor | null) => {
    const app = new Hono<ApiEnv>();
    app.use(async (c, next) => {
      c.set('platform', office.platform);
      c.set('actor', actor);
      c.set('requestId', 'test');
      await next();
    });
    app.route('/', agendaApi(office.platform));
    return app;
  };
  const send = (
    act: string,
    options: { actor?: Actor | null; key?: string | null; body?: unknown; id?: string } = {},
  ) =>
    door(options.actor === undefined ? office.actors.officer : options.actor).request(
      `/assignments/${options.id ?? task}/${act}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(options.key === null ? {} : { 'idempotency-key': options.key ?? `key-${newId()}` }),
        },
        body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body ?? {}),
      },
    );
  const said = async (answer: Response | Promise<Response>) => {
    const response = await answer;
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('sent twice, also at the same moment, it acts once and answers the same', async () => {
    const key = `key-${newId()}`;
    const answers = await Promise.all([
      send('accept', { key }),
      send('accept', { key }),
      send('accept', { key }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const again = await send('accept', { key });
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await again.json()).toEqual({ assignmentId: task, state: 'accepted', waiting: false });
    expect(await events(task)).toEqual(['agenda.assignment-accepted']);
  });

  it('the same key with another content is refused, and the order of fields is no other content', async () => {
    const key = `key-${newId()}`;
    expect((await send('excuse', { key, body: { v: 1, reason: REASON } })).status).toBe(200);
    expect((await send('excuse', { key, body: { reason: REASON, v: 1 } })).status).toBe(200);
    expect(await said(send('excuse', { key, body: { reason: `${REASON} Sekali lagi.` } }))).toMatchObject({
      status: 422,
      body: { title: 'key-reused' },
    });
  });

  it('a task cancelled meanwhile is held with its state, and the key stays free', async () => {
    await cancelAssignment(as(office.actors.coordinator), { assignmentId: task });
    const key = `key-${newId()}`;
    expect(await said(send('done', { key }))).toMatchObject({
      status: 409,
      body: {
        title: 'held',
        reason: 'assignment-cancelled',
        current: { assignmentId: task, state: 'cancelled' },
        detail: expect.stringContaining('dibatalkan'),
      },
    });
    await office.write((tx) =>
      tx.updateTable('agenda_assignment').set({ state: 'given' }).where('id', '=', task).execute(),
    );
    expect((await send('done', { key })).status).toBe(200);
  });

  it('says in a sentence what is wrong: not signed in, no key, no JSON, too large, unknown, not yours', async () => {
    const cases: [ReturnType<typeof send>, number, string][] = [
      [send('accept', { actor: null }), 401, 'not-signed-in'],
      [send('accept', { key: null }), 400, 'key-missing'],
      [send('accept', { key: 'a b' }), 400, 'key-missing'],
      [send('accept', { body: '[1' }), 400, 'not-json'],
      [send('accept', { body: { v: 9 } }), 422, 'unknown-version'],
      [send('excuse', { body: { reason: 'x' } }), 422, 'invalid'],
      [send('excuse', { body: { reason: 'x'.repeat(20_000) } }), 413, 'too-large'],
      [send('accept', { id: 'bukan-uuid' }), 404, 'not-found'],
      [send('accept', { id: newId() }), 404, 'not-found'],
      [send('accept', { actor: office.actors.otherOfficer }), 403, 'forbidden'],
    ];
    for (const [answer, status, title] of cases) {
      const response = await answer;
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect([response.status, ((await response.json()) as { title: string }).title]).toEqual([
        status,
        title,
      ]);
    }
    expect(await row(task)).toMatchObject({ state: 'given' });
  });

  it('one person’s key is no other person’s', async () => {
    const key = `key-${newId()}`;
    await send('accept', { key });
    const answer = await send('accept', { key, actor: office.actors.head });
    expect(answer.headers.get('Idempotent-Replayed')).toBeNull();
  });
});

describe('reminders', () => {
  const system = () => as({ kind: 'system', tenantId: office.tenantId, job: 'agenda.remind-tasks' });

  it('tell each officer once on the day, once before the deadline, and list what is overdue in the morning', async () => {
    const officer = office.actors.otherOfficer.personId;
    const own = await giveTask(office.units.kelurahan);
    await giveTask(office.units.kelurahan, DUE, 'postponed');
    await remindTasks(system(), {});
    await remindTasks(system(), {});
    expect(await notices(officer, 'agenda.tasks-today')).toEqual([
      {
        title: 'Satu tugas unit Anda jatuh tempo hari ini.',
        href: `/kerja/tugas?unit=${office.units.kelurahan}`,
      },
    ]);
    office.clock.set('2026-11-19T08:00:00Z');
    await remindTasks(system(), {});
    await remindTasks(system(), {});
    expect(await notices(officer, 'agenda.task-last-call')).toEqual([
      { title: 'Satu tugas unit Anda jatuh tempo pukul 17.00.', href: `/kerja/tugas/${own}` },
    ]);
    office.clock.set('2026-11-20T01:15:00Z');
    await remindTasks(system(), {});
    expect(await notices(officer, 'agenda.tasks-overdue')).toEqual([
      { title: 'Satu tugas unit Anda lewat tenggat.', href: `/kerja/tugas?unit=${office.units.kelurahan}` },
    ]);
  });

  it('are sent by nobody but the program itself', async () => {
    expect(refusalOf(await remindTasks(as(office.actors.coordinator), {}))).toBe('forbidden');
  });
});

it('a handover gives the open tasks to the successor', async () => {
  const unitId = office.units.dpupr;
  const [first] = [await giveTask(unitId), await giveTask(unitId)];
  const from = office.actors.officer.personId;
  const to = office.actors.otherOfficer.personId;
  await office.write(async (tx) => {
    await tx
      .updateTable('agenda_assignment')
      .set({ state: 'accepted', accepted_by: from, accepted_at: NOW })
      .where('id', '=', first)
      .execute();
    const call = { tenantId: office.tenantId, unitId, fromPersonId: from };
    expect(await tasksHandover.count(tx, call)).toBe(2);
    expect(await tasksHandover.move(tx, { ...call, toPersonId: to, now: NOW })).toBe(2);
  });
  expect(await row(first)).toMatchObject({ accepted_by: to });
});
