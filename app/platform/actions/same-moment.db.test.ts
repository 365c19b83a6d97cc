import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptAssignment } from '#app/features/agenda/actions/answer-assignment.server.ts';
import { assign } from '#app/features/agenda/actions/assign.server.ts';
import { approveNarrative, returnNarrative } from '#app/features/agenda/actions/decide-narrative.server.ts';
import { importCalendar } from '#app/features/agenda/actions/import-calendar.server.ts';
import { pasteAgenda } from '#app/features/agenda/actions/paste-agenda.server.ts';
import { saveNarrative } from '#app/features/agenda/actions/write-narrative.server.ts';
import { approveChannel, rejectChannel } from '#app/features/channels/actions/decide.server.ts';
import { noteFake } from '#app/features/channels/actions/fakes.server.ts';
import { proposeChannel } from '#app/features/channels/actions/propose.server.ts';
import { anActivity } from '#app/features/monitoring/testing.server.ts';
import { handOver } from '#app/features/org/actions/hand-over.server.ts';
import { editHoliday } from '#app/features/org/actions/holidays.server.ts';
import { importOffice } from '#app/features/org/actions/import.server.ts';
import { acceptInvitation, invite, inviteMany } from '#app/features/org/actions/invitations.server.ts';
import { addPerson } from '#app/features/org/actions/people.server.ts';
import { approveRecovery, askRecovery } from '#app/features/org/actions/recovery.server.ts';
import { endRole, giveRole } from '#app/features/org/actions/roles.server.ts';
import { addUnit, closeUnit } from '#app/features/org/actions/units.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import type { ActionCall } from './define-action.server.ts';

const TODAY = '2026-11-19';
const DUE = '2026-11-25T05:00:00Z';
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (actor: PersonActor): ActionCall => ({ platform: office.platform, actor });
const desk = () => as(office.actors.coordinator);
const visitor = () => ({
  platform: office.platform,
  actor: { kind: 'anonymous' as const, tenantId: office.tenantId },
});
const read = <T>(query: (db: Tx) => Promise<T>) => readTenant(office.platform.db, office.tenantId, query);
const countOf = async (
  table: 'org_person' | 'org_recovery' | 'org_invitation',
  where: Record<string, string>,
) =>
  (
    await read((db) => {
      let query = db.selectFrom(table).selectAll();
      for (const [column, value] of Object.entries(where)) query = query.where(column as 'id', '=', value);
      return query.execute();
    })
  ).length;

type Outcome = { ok: true } | { ok: false; error: { type: string } };

/** Sends the same acts at the same moment, several times over, and says how each round ended: `ok` or the refusals. */
async function rounds(times: number, acts: (round: number) => Promise<Outcome>[]): Promise<string[]> {
  const ends: string[] = [];
  for (let round = 0; round < times; round += 1) {
    const done = await Promise.all(acts(round));
    ends.push(
      done
        .map((one) => (one.ok ? 'ok' : one.error.type))
        .sort()
        .join(' '),
    );
  }
  return [...new Set(ends)];
}

let counter = 0;
async function person(name = 'Sekar Wening') {
  counter += 1;
  const email = `orang${counter}@wanasari.example`;
  const made = await invite(desk(), { unitId: office.units.kelurahan, role: 'officer', name, email });
  if (!made.ok) throw new Error(made.error.type);
  return { ...made.value, email };
}

describe('two of the same act at the same moment are one act and one refusal, in the organisation', () => {
  test('a person added twice', async () => {
    const ends = await rounds(4, (round) =>
      [1, 2].map(() => addPerson(desk(), { name: 'Citra', email: `dua${round}@wanasari.example` })),
    );
    expect(ends).toEqual(['contact-taken ok']);
  });

  test('a newcomer invited twice', async () => {
    const ends = await rounds(4, (round) =>
      [1, 2].map(() =>
        invite(desk(), {
          unitId: office.units.dinkes,
          role: 'officer',
          name: 'Dewi',
          email: `undang${round}@wanasari.example`,
        }),
      ),
    );
    expect(ends).toEqual(['contact-taken ok']);
  });

  test('somebody known invited twice has one link that works', async () => {
    const { personId } = await person();
    const again = { unitId: office.units.kelurahan, role: 'officer', personId };
    expect(await rounds(3, () => [1, 2, 3].map(() => invite(desk(), again)))).toEqual(['ok ok ok']);
    await giveRole(desk(), { ...again, fromDate: TODAY });
    expect(await rounds(3, () => [1, 2].map(() => inviteMany(desk(), { personIds: [personId] })))).toEqual([
      'ok ok',
    ]);
    const open = await read((db) =>
      db
        .selectFrom('org_invitation')
        .select('id')
        .where('person_id', '=', personId)
        .where('revoked_at', 'is', null)
        .execute(),
    );
    expect(open).toHaveLength(1);
  });

  test('an invitation accepted twice', async () => {
    const tokens = [await person(), await person(), await person()];
    const ends = await rounds(3, (round) =>
      [1, 2].map(() =>
        acceptInvitation(visitor(), { token: tokens[round]!.token, password: 'pagi cerah di muara 77' }),
      ),
    );
    expect(ends).toEqual(['link-used ok']);
  });

  test('a role given twice, ended twice, handed over twice', async () => {
    const people = [await person(), await person(), await person()];
    const role = (round: number) => ({
      personId: people[round]!.personId,
      unitId: office.units.dpupr,
      role: 'officer',
      fromDate: TODAY,
    });
    expect(await rounds(3, (round) => [1, 2].map(() => giveRole(desk(), role(round))))).toEqual([
      'ok role-held-already',
    ]);
    const ids = await read((db) =>
      db.selectFrom('org_role').select('id').where('unit_id', '=', office.units.dpupr).execute(),
    );
    expect(
      await rounds(2, (round) =>
        [1, 2].map(() => endRole(desk(), { roleId: ids[round]!.id, toDate: TODAY })),
      ),
    ).toEqual(['ok role-ended-already']);
    const change = {
      unitId: office.units.dpupr,
      fromPersonId: people[2]!.personId,
      toPersonId: office.actors.officer.personId,
      on: TODAY,
    };
    expect(await rounds(1, () => [1, 2].map(() => handOver(desk(), change)))).toEqual(['not-in-unit ok']);
  });

  test('two coordinators end each other: one stays', async () => {
    const other = office.actors.reviewer;
    await giveRole(desk(), {
      personId: other.personId,
      unitId: office.units.diskominfo,
      role: 'coordinator',
      fromDate: TODAY,
    });
    const ids = await read((db) =>
      db
        .selectFrom('org_role')
        .select('id')
        .where('role', '=', 'coordinator')
        .where('to_date', 'is', null)
        .execute(),
    );
    expect(ids).toHaveLength(2);
    const ends = await rounds(1, () => ids.map(({ id }) => endRole(desk(), { roleId: id, toDate: TODAY })));
    expect(ends).toEqual(['last-coordinator ok']);
    // Back to where it was, for the tests below.
    await office.write((tx) =>
      tx
        .updateTable('org_role')
        .set({ to_date: null, ended_at: null })
        .where(
          'id',
          'in',
          ids.map(({ id }) => id),
        )
        .execute(),
    );
  });

  test('a recovery asked twice is one request, and two who agree at once make one link', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { token, personId, email } = await person();
      await acceptInvitation(visitor(), { token, password: 'pagi cerah di muara 77' });
      await Promise.all([1, 2, 3].map(() => askRecovery(visitor(), { email, phone: null })));
      expect(await countOf('org_recovery', { person_id: personId })).toBe(1);
      const { id } = await read((db) =>
        db
          .selectFrom('org_recovery')
          .select('id')
          .where('person_id', '=', personId)
          .executeTakeFirstOrThrow(),
      );
      const head = as({ ...office.actors.head, roles: [{ role: 'head', unitId: office.units.kelurahan }] });
      const done = await Promise.all([
        approveRecovery(head, { recoveryId: id, as: 'head' }),
        approveRecovery(desk(), { recoveryId: id, as: 'coordinator' }),
      ]);
      expect(done.filter((one) => one.ok && one.value.token !== null)).toHaveLength(1);
    }
  });

  test('a unit added twice with one code, closed twice; a sheet taken in twice; a day off added twice', async () => {
    const unit = (round: number) => ({
      kind: 'opd',
      name: `Dinas Uji ${round}`,
      shortName: 'Dinas Uji',
      code: `9.9.${round}`,
    });
    expect(await rounds(3, (round) => [1, 2].map(() => addUnit(desk(), unit(round))))).toEqual([
      'code-taken ok',
    ]);
    const { id: unitId } = await read((db) =>
      db.selectFrom('org_unit').select('id').where('code', '=', '9.9.0').executeTakeFirstOrThrow(),
    );
    const close = { unitId, reason: 'dissolved', closedOn: TODAY };
    expect(await rounds(1, () => [1, 2].map(() => closeUnit(desk(), close)))).toEqual(['ok unit-closed']);
    const rows = (round: number) => [
      ['Nama unit', 'Nama pendek', 'Jenis'],
      [`Dinas Lembar ${round}`, `Lembar ${round}`, 'OPD'],
    ];
    expect(
      await rounds(2, (round) =>
        [1, 2].map(() => importOffice(desk(), { kind: 'units', rows: rows(round) })),
      ),
    ).toEqual(['import-refused ok']);
    const day = { date: '2026-12-30', name: 'Hari jadi kota', type: 'lokal' };
    expect(await rounds(1, () => [1, 2].map(() => editHoliday(desk(), day)))).toEqual(['holiday-taken ok']);
  });
});

describe('and in agenda, narratives and accounts', () => {
  const calendar =
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:apel-1\r\nDTSTART:20261203T020000Z\r\nSUMMARY:Apel pagi\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

  test('a calendar taken in twice is one activity; a pasted agenda saved twice too', async () => {
    const one = { text: calendar, keys: ['apel-1'] };
    expect(await rounds(1, () => [1, 2].map(() => importCalendar(desk(), one)))).toEqual(['ok ok']);
    const paste = {
      pasteId: newId(),
      text: 'Apel sore',
      sentOn: TODAY,
      rows: [{ act: 'add', title: 'Apel sore', date: '2026-11-20' }],
    };
    expect(await rounds(1, () => [1, 2].map(() => pasteAgenda(desk(), paste)))).toEqual(['ok ok']);
    const titles = await read((db) =>
      db.selectFrom('agenda_activity').select('title').where('title', 'like', 'Apel %').execute(),
    );
    expect(titles.map(({ title }) => title).sort()).toEqual(['Apel pagi', 'Apel sore']);
  });

  test('units assigned twice have one task, and a task accepted twice is accepted', async () => {
    const activityId = await anActivity(office);
    const unitIds = [office.units.dinkes, office.units.kelurahan];
    const given = { activityId, rule: { unitIds }, dueAt: DUE };
    const ends = await rounds(2, () => [1, 2].map(() => assign(desk(), given)));
    expect(ends.every((end) => end.includes('ok'))).toBe(true);
    const tasks = await read((db) =>
      db
        .selectFrom('agenda_assignment')
        .select(['id', 'unit_id'])
        .where('activity_id', '=', activityId)
        .execute(),
    );
    expect(tasks).toHaveLength(2);
    const mine = tasks.find((task) => task.unit_id === office.units.dinkes)!;
    const officer = as(office.actors.officer);
    expect(
      await rounds(1, () => [1, 2].map(() => acceptAssignment(officer, { assignmentId: mine.id }))),
    ).toEqual(['ok ok']);
    const events = await read((db) =>
      db.selectFrom('event').select('id').where('name', '=', 'agenda.assignment-accepted').execute(),
    );
    expect(events).toHaveLength(1);
  });

  test('one key of the outbox sent twice at the same moment is one act', async () => {
    const activityId = await anActivity(office);
    await assign(desk(), { activityId, rule: { unitIds: [office.units.dinkes] }, dueAt: DUE });
    const { id } = await read((db) =>
      db
        .selectFrom('agenda_assignment')
        .select('id')
        .where('activity_id', '=', activityId)
        .executeTakeFirstOrThrow(),
    );
    const sending = { key: newId(), payload: { assignmentId: id } };
    const call = { ...as(office.actors.officer), sending };
    expect(await rounds(1, () => [1, 2, 3].map(() => acceptAssignment(call, { assignmentId: id })))).toEqual([
      'ok ok ok',
    ]);
  });

  test('a narrative that two decide differently at once is decided once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const point = (n: number) => ({
        text: `Pokok ${n}.`,
        figure: null,
        source: 'Dinkes',
        date: '2026-11-16',
      });
      const saved = await saveNarrative(as(office.actors.reviewer), {
        title: `Narasi ${round}`,
        message: 'Berobat dekat rumah.',
        points: [1, 2, 3].map(point),
        validFrom: TODAY,
        submit: true,
      });
      if (!saved.ok) throw new Error(saved.error.type);
      const { versionId } = saved.value;
      const done: Outcome[] = await Promise.all([
        approveNarrative(desk(), { versionId, revision: 1 }),
        returnNarrative(as(office.actors.leader), {
          versionId,
          revision: 1,
          note: 'Perbaiki angkanya dahulu.',
        }),
        approveNarrative(as(office.actors.leader), { versionId, revision: 1 }),
      ]);
      expect(done.filter((one) => one.ok)).toHaveLength(1);
    }
  });

  test('an account put forward twice, decided twice, a fake noted twice', async () => {
    const pasted = (round: number) => `https://www.instagram.com/dinkes_wanasari_${round}`;
    const propose = (round: number) =>
      proposeChannel(as(office.actors.officer), { unitId: office.units.dinkes, pasted: pasted(round) });
    expect(await rounds(3, (round) => [propose(round), propose(round)])).toEqual(['account-taken ok']);
    const waiting = await read((db) =>
      db.selectFrom('channels_channel').select('id').where('state', '=', 'proposed').execute(),
    );
    const head = as(office.actors.head);
    expect(
      await rounds(waiting.length, (round) => [
        approveChannel(head, { channelId: waiting[round]!.id }),
        rejectChannel(head, { channelId: waiting[round]!.id, reason: 'Bukan akun kami.' }),
      ]),
    ).toEqual(['not-waiting ok']);
    const fake = (round: number) => ({
      pasted: `https://www.instagram.com/dinkes.palsu${round}`,
      note: 'Meminta uang.',
      seenOn: TODAY,
    });
    expect(await rounds(3, (round) => [1, 2].map(() => noteFake(desk(), fake(round))))).toEqual([
      'fake-known ok',
    ]);
  });

  test('an account put forward and noted as a fake at once is one of the two', async () => {
    for (let round = 0; round < 4; round += 1) {
      const pasted = `https://www.instagram.com/ganda_${round}`;
      const done: Outcome[] = await Promise.all([
        proposeChannel(as(office.actors.officer), { unitId: office.units.dinkes, pasted }),
        noteFake(desk(), { pasted, note: 'Meminta uang.', seenOn: TODAY }),
      ]);
      expect(done.filter((one) => one.ok)).toHaveLength(1);
    }
  });
});
