import { sql } from 'kysely';
import { createAccount } from '#app/platform/auth/accounts.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';

export type Hall = {
  readonly tenantId: string;
  readonly sessionId: string;
  /** Of another batch of the same hour: for scans that were kept. */
  readonly otherSessionId: string;
  readonly emails: readonly string[];
  readonly password: string;
};

const PASSWORD = 'kelapa muda tujuh gelas';
const MINUTE = 60_000;

type Given = { tenantId: string; unitId: string; at: (minutes: number) => string; day: string };

/** A programme with one batch and a session that has begun. */
async function seedTraining(db: Db, given: Given, people: number, title: string) {
  const { tenantId, at, day } = given;
  const [programmeId, batchId, sessionId] = [newId(), newId(), newId()];
  await sql`insert into training_programme (tenant_id, id, title, organiser_unit_id, created_at)
    values (${tenantId}, ${programmeId}, ${title}, ${given.unitId}, now())`.execute(db);
  await sql`insert into training_batch (tenant_id, id, programme_id, name, unit_kinds, from_date, to_date, zone, place, quota, rule,
      rule_frozen_at, state, created_at, updated_at)
    values (${tenantId}, ${batchId}, ${programmeId}, 'Angkatan 1', '{opd,kelurahan}', ${day}, ${day}, 'Asia/Jakarta', 'Aula', ${people},
      '{"attendancePercent":80,"postTest":null,"tasks":false}', now(), 'open', now(), now())`.execute(db);
  await sql`insert into training_session (tenant_id, id, batch_id, date, starts_at, ends_at, kind, subject, created_at)
    values (${tenantId}, ${sessionId}, ${batchId}, ${day}, ${at(-30)}, ${at(60)}, 'lesson', 'Menulis siaran pers', now())`.execute(
    db,
  );
  return { programmeId, batchId, sessionId };
}

/** Officers with a sign-in each, registered in both trainings. */
export async function seedHall(db: Db, people: number): Promise<Hall> {
  const { rows } = await sql<{ tenantId: string; unitId: string }>`
    select tenant_id as "tenantId", id as "unitId" from org_unit where state = 'live' order by id limit 1`.execute(
    db,
  );
  const { tenantId, unitId } = rows[0]!;
  const now = Date.now();
  const given: Given = {
    tenantId,
    unitId,
    at: (minutes) => new Date(now + minutes * MINUTE).toISOString(),
    day: new Date(now + 7 * 60 * MINUTE).toISOString().slice(0, 10),
  };
  const halls = [
    await seedTraining(db, given, people, 'Pelatihan bersama'),
    await seedTraining(db, given, people, 'Pelatihan tanpa jaringan'),
  ];
  const emails: string[] = [];
  for (let place = 0; place < people; place += 1) {
    const email = `peserta${place}@bench.example`;
    const name = `Peserta ${place}`;
    const made = await db.transaction().execute((tx) =>
      createAccount(tx, {
        name,
        email,
        phone: null,
        emailVerified: true,
        password: PASSWORD,
        now: new Date(now).toISOString(),
      }),
    );
    if (!made.ok) throw new Error(made.error.type);
    const personId = newId();
    await sql`insert into org_person (tenant_id, id, account_id, name, email, created_at)
      values (${tenantId}, ${personId}, ${made.value.accountId}, ${name}, ${email}, now())`.execute(db);
    await sql`insert into org_role (tenant_id, id, person_id, unit_id, role, from_date, created_at)
      values (${tenantId}, ${newId()}, ${personId}, ${unitId}, 'officer', '2026-01-01', now())`.execute(db);
    for (const { programmeId, batchId } of halls)
      await sql`insert into training_registration (tenant_id, id, programme_id, batch_id, person_id, unit_id, state, via, created_at, updated_at)
        values (${tenantId}, ${newId()}, ${programmeId}, ${batchId}, ${personId}, ${unitId}, 'confirmed', 'desk', now(), now())`.execute(
        db,
      );
    emails.push(email);
  }
  return {
    tenantId,
    sessionId: halls[0]!.sessionId,
    otherSessionId: halls[1]!.sessionId,
    emails,
    password: PASSWORD,
  };
}
