import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { storeEvent } from '#app/platform/events/store.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { sealTenant } from './seal.server.ts';
import { verifyChain } from './verify.server.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

async function happen(count: number): Promise<void> {
  await office.write(async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const event = {
        name: 'clock.holidays-changed' as const,
        subject: { type: 'holiday', id: null },
        data: { dates: [`2026-01-0${n + 1}`] },
      };
      await storeEvent(tx, office.actors.coordinator, office.clock.now().toString(), event, null);
    }
  });
}

const verify = (head?: { position: number; hash: string }) =>
  writeTenant(office.db.owner, office.tenantId, (tx) => verifyChain(tx, office.tenantId, head));

async function sealedAndSettled(): Promise<void> {
  await happen(5);
  office.clock.advance({ minutes: 20 });
  await sealTenant(office.platform, office.tenantId);
}

describe('the audit chain', () => {
  test('is whole when nobody touched it, also when it grew in several rounds', async () => {
    await sealedAndSettled();
    await happen(3);
    expect(await verify()).toMatchObject({ sealed: 5, waiting: 3, faults: [] });
    expect(await sealTenant(office.platform, office.tenantId)).toBe(3);
    expect(await verify()).toMatchObject({ sealed: 8, waiting: 0, faults: [] });
  });

  test('finds a row that was changed', async () => {
    await sealedAndSettled();
    await sql`update event set data = '{"dates": ["2030-01-01"]}' where seq = (select min(seq) + 2 from event)`.execute(
      office.db.owner,
    );
    expect((await verify()).faults).toMatchObject([{ type: 'changed', position: 3 }]);
  });

  test('finds a row that was removed', async () => {
    await sealedAndSettled();
    await sql`delete from event where seq = (select min(seq) + 1 from event)`.execute(office.db.owner);
    expect((await verify()).faults).toMatchObject([{ type: 'removed', position: 2 }]);
  });

  test('finds a row that was inserted among sealed ones', async () => {
    await sealedAndSettled();
    await sql`insert into event (tenant_id, id, seq, at, name, actor_kind, subject_type)
      overriding system value select tenant_id, gen_random_uuid(), -1, at, name, 'system', 'holiday' from event limit 1`.execute(
      office.db.owner,
    );
    expect((await verify()).faults).toMatchObject([{ type: 'inserted' }]);
  });

  test('finds a seal that was removed or written anew', async () => {
    await sealedAndSettled();
    await sql`delete from audit_seal where position = 2`.execute(office.db.owner);
    expect((await verify()).faults.map((fault) => fault.type)).toContain('seal-missing');
  });

  test('finds a tail that was cut off, when somebody else kept the head', async () => {
    await sealedAndSettled();
    const { head } = await verify();
    await sql`delete from audit_seal where position > 3`.execute(office.db.owner);
    await sql`delete from event where seq > (select min(seq) + 2 from event)`.execute(office.db.owner);
    expect((await verify()).faults).toEqual([]);
    expect((await verify(head!)).faults).toMatchObject([{ type: 'head-differs', position: 5 }]);
  });

  test('can be written only at its end by the program itself', async () => {
    await sealedAndSettled();
    await expect(office.write((tx) => tx.deleteFrom('event').execute())).rejects.toThrow(/permission denied/);
    await expect(
      office.write((tx) => tx.updateTable('audit_seal').set({ chain_hash: 'x' }).execute()),
    ).rejects.toThrow(/permission denied/);
  });
});
