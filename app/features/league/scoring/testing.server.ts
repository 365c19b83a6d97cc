import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '../tables.ts';
import type { RuleSet } from '../types.ts';

/** Rows that a season is scored from, for database tests: without asking the acts of other features. */

const MADE = '2026-09-01T00:00:00Z';

export async function givenSeason(
  tx: Tx,
  given: { tenantId: string; rules: RuleSet; state?: 'draft' | 'running'; from?: string; to?: string },
): Promise<{ seasonId: string; rulesId: string }> {
  const [seasonId, rulesId] = [newId(), newId()];
  const state = given.state ?? 'running';
  await tx
    .insertInto('league_rules')
    .values({
      tenant_id: given.tenantId,
      id: rulesId,
      version: 1,
      name: 'Uji',
      body: jsonb(given.rules) as never,
      state: 'frozen',
      based_on_id: null,
      created_by: null,
      created_at: MADE,
      updated_at: MADE,
    })
    .execute();
  await sql`insert into league_season (tenant_id, id, name, from_date, to_date, zone, rules_id, state, frozen_at, created_at)
    values (${given.tenantId}, ${seasonId}, 'Triwulan IV 2026', ${given.from ?? '2026-10-01'}, ${given.to ?? '2026-12-31'},
      'Asia/Jakarta', ${rulesId}, ${state}, ${state === 'draft' ? null : MADE}, ${MADE})`.execute(tx);
  return { seasonId, rulesId };
}

export async function givenAccount(
  tx: Tx,
  given: {
    tenantId: string;
    unitId: string;
    network?: string;
    state?: string;
    failure?: string | null;
    proven?: boolean;
  },
): Promise<string> {
  const id = newId();
  const network = given.network ?? 'website';
  await sql`insert into channels_channel (tenant_id, id, unit_id, network, address_key, state, failure, created_at)
    values (${given.tenantId}, ${id}, ${given.unitId}, ${network}, ${`${network}:${id}`}, ${given.state ?? 'approved'},
      ${given.failure ?? null}, ${MADE})`.execute(tx);
  if (given.proven)
    await sql`insert into channels_proof (tenant_id, id, channel_id, method, holds, detail, checked_at, stale_after)
      values (${given.tenantId}, ${newId()}, ${id}, 'dns-txt', true, '', ${MADE}, '2027-06-01T00:00:00Z')`.execute(
      tx,
    );
  return id;
}

export async function givenTask(
  tx: Tx,
  given: {
    tenantId: string;
    unitId: string;
    day: string;
    dueAt?: string;
    state?: string;
    givenAt?: string;
    activityState?: string;
  },
): Promise<{ taskId: string; activityId: string }> {
  const [taskId, activityId] = [newId(), newId()];
  await sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, state, created_at, updated_at)
    values (${given.tenantId}, ${activityId}, 'Kegiatan', ${given.day}, ${`${given.day}T02:00:00Z`}, 'Asia/Jakarta',
      ${given.activityState ?? 'planned'}, ${MADE}, ${MADE})`.execute(tx);
  const state = given.state ?? 'given';
  await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, due_at, state, excuse_reason, given_at, updated_at)
    values (${given.tenantId}, ${taskId}, ${activityId}, ${given.unitId}, ${given.dueAt ?? `${given.day}T10:00:00Z`}, ${state},
      ${state === 'excused' ? 'Sakit' : null}, ${given.givenAt ?? MADE}, ${MADE})`.execute(tx);
  return { taskId, activityId };
}

export async function givenPost(
  tx: Tx,
  given: {
    tenantId: string;
    unitId: string;
    accountId: string | null;
    at: string;
    kind?: string;
    grade?: string;
    known?: boolean;
    goneAt?: string | null;
    timeBy?: 'network' | 'unit' | 'officer';
    /** When it was first seen; at once where nothing is said. */
    seenAt?: string;
    /** The visit at which it was not there, and down to which stated time that visit looked. */
    absent?: { at: string; from: string };
    /** The activity it is matched with, and how. */
    of?: { activityId: string; state?: string } | null;
  },
): Promise<string> {
  const id = newId();
  const kind = given.kind ?? 'original';
  const grade = given.grade ?? 'B';
  await sql`insert into monitoring_post (tenant_id, id, channel_id, unit_id, network, remote_id, published_at, published_known, first_seen_at,
      time_by, absent_at, absent_from, gone_at, kind, grade, source, content_hash)
    values (${given.tenantId}, ${id}, ${given.accountId}, ${given.unitId}, 'website', ${id}, ${given.at}, ${given.known ?? true}, ${given.seenAt ?? given.at},
      ${given.timeBy ?? null}, ${given.absent?.at ?? null}, ${given.absent?.from ?? null}, ${given.goneAt ?? null}, ${kind}, ${grade}, 'collected', 'x')`.execute(
    tx,
  );
  if (given.of)
    await sql`insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, state, published_at,
        published_known, grade, gone)
      values (${given.tenantId}, ${id}, 'activity', ${given.of.activityId}, ${given.unitId}, 0.9, 'sure', ${kind},
        ${given.of.state ?? 'confirmed'}, ${given.at}, ${given.known ?? true}, ${grade}, ${given.goneAt != null})`.execute(
      tx,
    );
  return id;
}
