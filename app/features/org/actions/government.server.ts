import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction, faultsOf } from '#app/platform/actions/define-action.server.ts';
import { createAccount } from '#app/platform/auth/accounts.server.ts';
import holidays from '#app/platform/clock/holidays-id.json' with { type: 'json' };
import { setTenant, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type FieldFault, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { storeEvent } from '#app/platform/events/store.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../events.ts';
import type { OrgRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { slugOf } from '../rules.ts';
import { governmentInput, personInput } from '../schema.ts';
import '../tables.ts';
import { localToday } from './local-today.server.ts';

export const foundInput = governmentInput.extend({
  coordinatorUnitName: z
    .string()
    .trim()
    .min(1, 'Isi nama unit koordinator.')
    .default('Dinas Komunikasi dan Informatika'),
  coordinatorUnitShortName: z.string().trim().min(1, 'Isi nama pendeknya.').default('Diskominfo'),
  personName: personInput.shape.name,
  email: personInput.shape.email,
  phone: personInput.shape.phone,
  password: z.string('Isi kata sandi.').min(1, 'Isi kata sandi.').max(200),
});

type FoundRefusal =
  | Extract<
      OrgRefusal,
      { type: 'government-exists' | 'password-refused' | 'identifier-taken' | 'contact-missing' }
    >
  | { type: 'invalid'; faults: readonly FieldFault[] };

/** Copies the national table of holidays and joint leave into a government's own, which it may then edit. */
export async function seedHolidays(tx: Tx, tenantId: string): Promise<void> {
  const rows = (holidays as { date: string; name: string; type: 'libur' | 'cuti'; skb: string }[]).map(
    (day) => ({
      tenant_id: tenantId,
      date: day.date,
      name: day.name,
      type: day.type,
      basis: day.skb,
    }),
  );
  await tx
    .insertInto('clock_holiday')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Raised inside the founding transaction so that a refusal leaves nothing behind. */
class Undo extends Error {
  readonly refusal: FoundRefusal;
  constructor(refusal: FoundRefusal) {
    super(refusal.type);
    this.refusal = refusal;
  }
}

/** The form alone, so that everything that is missing is told at once. */
export function checkFounding(raw: unknown): Result<z.output<typeof foundInput>, FoundRefusal> {
  const parsed = foundInput.safeParse(raw);
  if (!parsed.success) return { ok: false, error: { type: 'invalid', faults: faultsOf(parsed.error) } };
  if (!parsed.data.email && !parsed.data.phone) return { ok: false, error: { type: 'contact-missing' } };
  return ok(parsed.data);
}

/**
 * The first act of a new installation: the government, its coordinating unit and the first coordinator with a sign-in.
 * Not an ordinary act, since nobody exists yet who could be asked; the database allows it only while no real government exists.
 */
export async function foundGovernment(
  platform: Platform,
  raw: unknown,
): Promise<Result<{ tenantId: string }, FoundRefusal>> {
  const checked = checkFounding(raw);
  if (!checked.ok) return checked;
  const input = checked.value;
  const now = platform.clock.now().toString();
  const tenantId = newId();
  try {
    await platform.db.transaction().execute(async (tx) => {
      await setTenant(tx, tenantId);
      await sql`select pg_advisory_xact_lock(hashtextextended('found government', 0))`.execute(tx);
      await sql`select org_found_government(${tenantId}, ${input.name}, ${input.shortName}, ${input.level}, ${input.zone}, false, ${now})`
        .execute(tx)
        .catch((error: { code?: string }) => {
          if (error.code === 'P0001') throw new Undo({ type: 'government-exists' });
          throw error;
        });
      await furnish(tx, tenantId, input, now);
    });
  } catch (thrown) {
    if (thrown instanceof Undo) return { ok: false, error: thrown.refusal };
    throw thrown;
  }
  return ok({ tenantId });
}

async function furnish(
  tx: Tx,
  tenantId: string,
  input: z.output<typeof foundInput>,
  now: string,
): Promise<void> {
  const [unitId, personId] = [newId(), newId()];
  const account = await createAccount(tx, {
    name: input.personName,
    email: input.email,
    phone: input.phone,
    emailVerified: false,
    password: input.password,
    personal: [input.name],
    now,
  });
  if (!account.ok) {
    const { error } = account;
    if (error.type === 'password-refused') throw new Undo({ type: 'password-refused', fault: error.fault });
    throw new Undo({
      type: 'identifier-taken',
      field: error.type === 'identifier-taken' ? error.field : 'email',
    });
  }
  await tx
    .insertInto('org_unit')
    .values({
      tenant_id: tenantId,
      id: unitId,
      parent_id: null,
      kind: 'opd',
      name: input.coordinatorUnitName,
      short_name: input.coordinatorUnitShortName,
      slug: slugOf(input.coordinatorUnitShortName) || 'diskominfo',
      code: null,
      region_code: null,
      address: null,
      phone: null,
      closed_reason: null,
      closed_on: null,
      successor_id: null,
      created_at: now,
    })
    .execute();
  await tx
    .updateTable('org_government')
    .set({
      code: input.code,
      province_name: input.provinceName,
      work_week: input.workWeek,
      accent: input.accent,
      root_domain: input.rootDomain,
      portal_host: input.portalHost?.toLowerCase() ?? null,
      coordinator_unit_id: unitId,
    })
    .where('id', '=', tenantId)
    .execute();
  await tx
    .insertInto('org_person')
    .values({
      tenant_id: tenantId,
      id: personId,
      account_id: account.value.accountId,
      name: input.personName,
      email: input.email,
      phone: input.phone,
      humas_level: null,
      created_at: now,
    })
    .execute();
  const today = await localToday(tx, now);
  await tx
    .insertInto('org_role')
    .values(
      (['coordinator', 'operator'] as const).map((role) => ({
        tenant_id: tenantId,
        id: newId(),
        person_id: personId,
        unit_id: unitId,
        role,
        from_date: today,
        to_date: null,
        ended_at: null,
        created_at: now,
      })),
    )
    .execute();
  await seedHolidays(tx, tenantId);
  const founder = { kind: 'anonymous' as const, tenantId };
  await storeEvent(
    tx,
    founder,
    now,
    {
      name: 'org.government-founded',
      subject: { type: 'government', id: tenantId },
      data: { sample: false },
    },
    null,
  );
}

async function hostTaken(tx: Tx, host: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select org_host_taken(${host}) as taken`.execute(tx);
  return rows[0]?.taken ?? false;
}

/** Changes name, zone, work week, colours or addresses of the government. */
export const editGovernment = defineAction<
  typeof governmentInput,
  undefined,
  Extract<OrgRefusal, { type: 'host-taken' }>
>({
  name: 'org.edit-government',
  input: governmentInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const before = await tx.selectFrom('org_government').selectAll().forUpdate().executeTakeFirst();
    if (!before) return notFound();
    authorize(may(actor, 'edit-government'));
    const host = input.portalHost?.toLowerCase() ?? null;
    if (host !== null && host !== before.portal_host && (await hostTaken(tx, host)))
      return refuse({ type: 'host-taken' });
    const after = {
      name: input.name,
      short_name: input.shortName,
      level: input.level,
      code: input.code,
      province_name: input.provinceName,
      zone: input.zone,
      work_week: input.workWeek,
      accent: input.accent,
      root_domain: input.rootDomain,
      portal_host: input.portalHost?.toLowerCase() ?? null,
    };
    const fields = Object.entries(after).flatMap(([field, value]) =>
      before[field as keyof typeof after] === value ? [] : [field],
    );
    await tx
      .updateTable('org_government')
      .set((eb) => ({ ...after, portal_generation: eb('portal_generation', '+', 1) }))
      .where('id', '=', before.id)
      .execute();
    await emit({
      name: 'org.government-edited',
      subject: { type: 'government', id: before.id },
      data: { fields },
    });
    return ok();
  },
});
