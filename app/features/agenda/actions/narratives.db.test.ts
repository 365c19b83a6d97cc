import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { narrativeDetail, narrativeList, unitReadings } from '../queries/narratives.server.ts';
import { programmeList } from '../queries/programmes.server.ts';
import '../tables.ts';
import { assign } from './assign.server.ts';
import { approveNarrative, returnNarrative, withdrawNarrative } from './decide-narrative.server.ts';
import { closeProgramme, saveProgramme, saveTheme } from './edit-programmes.server.ts';
import { recordSeen, recordUsed } from './record-reading.server.ts';
import { saveNarrative, submitNarrative } from './write-narrative.server.ts';

const DUE = '2026-11-25T05:00:00Z';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.clock.set('2026-11-19T03:00:00Z'));

const as = (actor: PersonActor) => ({ platform: office.platform, actor });
const point = (n: number) => ({
  text: `Pokok ke-${n} tentang puskesmas.`,
  figure: `${n} tempat tidur`,
  source: 'Dinas Kesehatan',
  date: '2026-11-16',
});
const text = (change: object = {}) => ({
  narrativeId: null,
  title: 'Wanasari Sehat',
  message: 'Berobat dekat rumah, tanpa biaya.',
  points: [1, 2, 3].map(point),
  hashtags: 'WanasariSehat',
  wordsAvoid: 'gratis total',
  validFrom: '2026-11-19',
  ...change,
});
const refusalOf = (result: { ok: boolean; error?: { type: string } }) =>
  result.ok ? 'accepted' : result.error?.type;
const read = <T>(actor: PersonActor, query: (db: never, where: never) => Promise<T>) =>
  readTenant(office.platform.db, actor.tenantId, (db) =>
    query(db as never, { actor, now: office.clock.now().toString(), zone: 'Asia/Jakarta' } as never),
  );
const detailFor = (actor: PersonActor, id: string, version: string | null = null) =>
  read(actor, (db, where) => narrativeDetail(db, where, id, version));
const toldOf = (actor: PersonActor, kind: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('notify_notice')
      .select('title')
      .where('person_id', '=', actor.personId)
      .where('kind', '=', kind)
      .execute(),
  );

async function submitted(change: object = {}) {
  const saved = await saveNarrative(as(office.actors.coordinator), text({ submit: true, ...change }));
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value;
}

async function inForce(change: object = {}) {
  const saved = await submitted(change);
  await approveNarrative(as(office.actors.reviewer), { versionId: saved.versionId, revision: 1 });
  return saved;
}

describe('a narrative', () => {
  it('is written, handed in, and approved by a second person, never by its writer', async () => {
    const saved = await saveNarrative(as(office.actors.coordinator), text({ points: [point(1)] }));
    if (!saved.ok) throw new Error('not saved');
    const { narrativeId, versionId } = saved.value;
    const coordinator = as(office.actors.coordinator);
    expect(refusalOf(await submitNarrative(coordinator, { versionId, revision: 1 }))).toBe('points-needed');
    expect(refusalOf(await approveNarrative(as(office.actors.reviewer), { versionId, revision: 1 }))).toBe(
      'version-decided',
    );
    expect((await saveNarrative(coordinator, text({ narrativeId, versionId, revision: 1 }))).ok).toBe(true);
    expect((await submitNarrative(coordinator, { versionId, revision: 2 })).ok).toBe(true);
    expect(await toldOf(office.actors.reviewer, 'agenda.narrative-submitted')).toHaveLength(1);
    expect(await toldOf(office.actors.coordinator, 'agenda.narrative-submitted')).toHaveLength(0);
    expect(refusalOf(await saveNarrative(coordinator, text({ narrativeId })))).toBe('version-decided');
    expect(refusalOf(await approveNarrative(coordinator, { versionId, revision: 2 }))).toBe('own-text');
    expect(refusalOf(await approveNarrative(as(office.actors.officer), { versionId, revision: 2 }))).toBe(
      'forbidden',
    );
    expect((await approveNarrative(as(office.actors.reviewer), { versionId, revision: 2 })).ok).toBe(true);
    expect(await detailFor(office.actors.officer, narrativeId)).toMatchObject({
      state: 'live',
      shown: { state: 'approved', hashtags: ['#WanasariSehat'], wordsAvoid: ['gratis total'] },
    });
  });

  it('comes back with remarks, is put right, and the writer is told', async () => {
    const { narrativeId, versionId } = await submitted();
    const reviewer = as(office.actors.reviewer);
    expect(refusalOf(await returnNarrative(reviewer, { versionId, revision: 1, note: 'pendek' }))).toBe(
      'invalid',
    );
    expect(
      refusalOf(
        await returnNarrative(as(office.actors.coordinator), {
          versionId,
          revision: 1,
          note: 'Angkanya lama.',
        }),
      ),
    ).toBe('own-text');
    await returnNarrative(reviewer, { versionId, revision: 1, note: 'Angka kedua sudah usang.' });
    expect(await toldOf(office.actors.coordinator, 'agenda.narrative-returned')).toHaveLength(1);
    const again = await saveNarrative(
      as(office.actors.coordinator),
      text({ narrativeId, versionId, revision: 1, submit: true }),
    );
    expect(again).toEqual({ ok: true, value: { narrativeId, versionId, revision: 2 } });
  });

  it('whoever wrote last is its writer, so a second person is always needed', async () => {
    const { narrativeId, versionId } = await submitted();
    await returnNarrative(as(office.actors.reviewer), {
      versionId,
      revision: 1,
      note: 'Saya perbaiki sendiri.',
    });
    await saveNarrative(
      as(office.actors.reviewer),
      text({ narrativeId, versionId, revision: 1, submit: true }),
    );
    expect(refusalOf(await approveNarrative(as(office.actors.reviewer), { versionId, revision: 2 }))).toBe(
      'own-text',
    );
    expect((await approveNarrative(as(office.actors.coordinator), { versionId, revision: 2 })).ok).toBe(true);
  });

  it('is not written by units, nor seen or decided by a neighbouring government', async () => {
    expect(refusalOf(await saveNarrative(as(office.actors.officer), text()))).toBe('forbidden');
    const { narrativeId, versionId } = await submitted();
    const neighbour = await office.neighbour();
    const reviewer = { platform: office.platform, actor: neighbour.actors.reviewer };
    expect(refusalOf(await approveNarrative(reviewer, { versionId, revision: 1 }))).toBe('not-found');
    expect(refusalOf(await saveNarrative(reviewer, text({ narrativeId })))).toBe('not-found');
    expect(await detailFor(neighbour.actors.coordinator, narrativeId)).toBeNull();
  });

  it('two people who save the same draft do not write over each other, and what was read is what is decided on', async () => {
    const { coordinator, reviewer } = office.actors;
    const made = await saveNarrative(as(coordinator), text());
    if (!made.ok) throw new Error('not saved');
    const { narrativeId, versionId } = made.value;
    const opened = { narrativeId, versionId, revision: made.value.revision };
    expect((await saveNarrative(as(reviewer), text({ ...opened, message: 'Milik pemeriksa.' }))).ok).toBe(
      true,
    );
    const mine = text({ ...opened, message: 'Milik koordinator.' });
    expect(refusalOf(await saveNarrative(as(coordinator), mine))).toBe('changed-meanwhile');
    expect(refusalOf(await submitNarrative(as(coordinator), { versionId, revision: 1 }))).toBe(
      'changed-meanwhile',
    );
    expect(await detailFor(coordinator, narrativeId)).toMatchObject({
      shown: { message: 'Milik pemeriksa.', revision: 2 },
    });
    expect((await saveNarrative(as(coordinator), { ...mine, revision: 2, submit: true })).ok).toBe(true);
    // Sent back and handed in again with another text, under the same version, while somebody still had the first on his screen.
    await returnNarrative(as(reviewer), { versionId, revision: 3, note: 'Angka kedua sudah usang.' });
    await saveNarrative(as(coordinator), { ...mine, revision: 3, message: 'Belum dibaca.', submit: true });
    const first = { versionId, revision: 3 };
    expect(refusalOf(await approveNarrative(as(reviewer), first))).toBe('changed-meanwhile');
    const note = 'Angka ketiga sudah usang.';
    expect(refusalOf(await returnNarrative(as(reviewer), { ...first, note }))).toBe('changed-meanwhile');
    expect((await approveNarrative(as(reviewer), { versionId, revision: 4 })).ok).toBe(true);
  });

  it('two people who save the next version do not write over each other', async () => {
    const { narrativeId, versionId } = await inForce();
    const first = await saveNarrative(
      as(office.actors.reviewer),
      text({ narrativeId, versionId, revision: 1 }),
    );
    expect(first.ok).toBe(true);
    expect(
      refusalOf(
        await saveNarrative(as(office.actors.coordinator), text({ narrativeId, versionId, revision: 1 })),
      ),
    ).toBe('changed-meanwhile');
  });
});

describe('a new version', () => {
  it('supersedes the old one, is unread again, and its units are told', async () => {
    const { narrativeId, versionId } = await inForce();
    const { dinkes } = office.units;
    const given = await assign(as(office.actors.coordinator), {
      narrativeId,
      rule: { unitIds: [dinkes] },
      dueAt: DUE,
    });
    expect(given.ok).toBe(true);
    const officer = as(office.actors.officer);
    await recordSeen(officer, { versionId, unitId: dinkes });
    await recordUsed(officer, { versionId, unitId: dinkes });
    await recordUsed(officer, { versionId, unitId: dinkes });
    const readings = (version: string) =>
      read(office.actors.coordinator, (db) => unitReadings(db, narrativeId, version));
    expect(await readings(versionId)).toMatchObject([
      { unitId: dinkes, seenAt: expect.any(String), usedAt: expect.any(String), publishedAt: null },
    ]);
    const next = await saveNarrative(
      as(office.actors.reviewer),
      text({ narrativeId, message: 'Berobat lebih dekat lagi.', submit: true }),
    );
    if (!next.ok) throw new Error('not saved');
    expect(await detailFor(office.actors.officer, narrativeId)).toMatchObject({ shown: { version: 1 } });
    await approveNarrative(as(office.actors.coordinator), { versionId: next.value.versionId, revision: 1 });
    expect(await detailFor(office.actors.officer, narrativeId)).toMatchObject({
      shown: { version: 2, message: 'Berobat lebih dekat lagi.' },
      versions: [{ state: 'approved' }, { state: 'superseded' }],
      ownUnits: [{ id: dinkes, seen: false }],
    });
    expect(await readings(next.value.versionId)).toMatchObject([{ seenAt: null, usedAt: null }]);
    expect(await toldOf(office.actors.officer, 'agenda.narrative-new-version')).toHaveLength(1);
    expect(await toldOf(office.actors.otherOfficer, 'agenda.narrative-new-version')).toHaveLength(0);
    const list = (await read(office.actors.officer, narrativeList as never)) as Awaited<
      ReturnType<typeof narrativeList>
    >;
    expect(list.rows.find((row) => row.id === narrativeId)).toMatchObject({
      version: 2,
      units: 1,
      seen: 0,
      mine: true,
    });
  });
});

describe('before its time, and after', () => {
  it('under embargo units do not see it, nor can they say that they used it', async () => {
    const { narrativeId, versionId } = await inForce({ embargoUntil: '2026-11-20T08:00' });
    expect(await detailFor(office.actors.officer, narrativeId)).toBe('forbidden');
    expect(await detailFor(office.actors.reviewer, narrativeId)).toMatchObject({
      shown: { embargoed: true },
    });
    const reading = { versionId, unitId: office.units.dinkes };
    expect(refusalOf(await recordUsed(as(office.actors.officer), reading))).toBe('forbidden');
    office.clock.set('2026-11-20T01:00:00Z');
    expect(await detailFor(office.actors.officer, narrativeId)).toMatchObject({
      shown: { embargoed: false },
    });
    expect((await recordUsed(as(office.actors.officer), reading)).ok).toBe(true);
    expect(refusalOf(await recordSeen(as(office.actors.otherOfficer), reading))).toBe('forbidden');
  });

  it('withdrawn, its open tasks are taken back and its units are told at once', async () => {
    const { narrativeId } = await inForce();
    await assign(as(office.actors.coordinator), {
      narrativeId,
      rule: { unitIds: [office.units.kelurahan] },
      dueAt: DUE,
    });
    const note = 'Angka anggaran berubah.';
    expect(refusalOf(await withdrawNarrative(as(office.actors.officer), { narrativeId, note }))).toBe(
      'forbidden',
    );
    expect((await withdrawNarrative(as(office.actors.coordinator), { narrativeId, note })).ok).toBe(true);
    expect(refusalOf(await withdrawNarrative(as(office.actors.coordinator), { narrativeId, note }))).toBe(
      'version-decided',
    );
    expect(await toldOf(office.actors.otherOfficer, 'agenda.narrative-withdrawn')).toHaveLength(1);
    const states = await office.write((tx) =>
      tx.selectFrom('agenda_assignment').select('state').where('narrative_id', '=', narrativeId).execute(),
    );
    expect(states).toEqual([{ state: 'cancelled' }]);
  });
});

describe('programmes and themes', () => {
  it('are kept by the coordinator alone; a closed one keeps what belongs to it', async () => {
    const coordinator = as(office.actors.coordinator);
    expect(refusalOf(await saveProgramme(as(office.actors.head), { name: 'Air bersih' }))).toBe('forbidden');
    expect(
      refusalOf(
        await saveProgramme(coordinator, { name: 'Air', fromDate: '2026-02-01', toDate: '2026-01-01' }),
      ),
    ).toBe('invalid');
    const saved = await saveProgramme(coordinator, { name: 'Air bersih', ownerUnitId: office.units.dpupr });
    if (!saved.ok) throw new Error('not saved');
    const { programmeId } = saved.value;
    expect((await saveTheme(coordinator, { programmeId, name: 'Sampai rumah' })).ok).toBe(true);
    expect(refusalOf(await saveTheme(coordinator, { programmeId: newId(), name: 'Lain' }))).toBe('not-found');
    expect(refusalOf(await saveProgramme(coordinator, { programmeId: newId(), name: 'Lain' }))).toBe(
      'not-found',
    );
    await closeProgramme(coordinator, { programmeId, closed: true });
    const { programmes } = await readTenant(office.platform.db, office.tenantId, (db) =>
      programmeList(db, office.actors.officer),
    );
    expect(programmes).toMatchObject([
      { name: 'Air bersih', owner: 'DPUPR', closed: true, themes: [{ name: 'Sampai rumah' }] },
    ]);
  });
});
