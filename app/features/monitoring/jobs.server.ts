import { sql } from 'kysely';
import { z } from 'zod';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { defineHandler, defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { applyProof } from './actions/apply-proof.server.ts';
import { drawSamples } from './actions/draw-samples.server.ts';
import { queueSubjects, rematchSome } from './actions/rematch.server.ts';
import './events.ts';
import { REMATCH_JOB } from './jobs.ts';
import { subjectSchema } from './schema.ts';
import './tables.ts';

async function tenants(platform: Platform): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
    platform.db,
  );
  return rows.map((row) => row.tenant_id);
}

/** Monday of the week before an instant, in the government's own days. */
function lastWeek(platform: Platform, zone: string): string {
  const today = platform.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  return today.subtract({ days: today.dayOfWeek - 1 + 7 }).toString();
}

/** Draws last week's samples of every government; a second run finds them drawn. */
export const drawSamplesJob = defineJob({
  name: 'monitoring.draw-samples',
  cron: '10 1 * * *',
  payload: z.object({}),
  async handle(platform) {
    for (const tenantId of await tenants(platform)) {
      const zone = await writeTenant(platform.db, tenantId, (tx) =>
        tx.selectFrom('org_read_government').select('zone').executeTakeFirst(),
      );
      await drawSamples(
        { platform, actor: { kind: 'system', tenantId, job: 'monitoring.draw-samples' } },
        { week: lastWeek(platform, zone?.zone ?? 'Asia/Jakarta') },
      );
    }
  },
});

/** Sketches serve to find copies for two weeks; older ones are of no use. */
export const sweepSketches = defineJob({
  name: 'monitoring.sweep-sketches',
  cron: '40 18 * * *',
  payload: z.object({}),
  async handle(platform) {
    const limit = platform.clock
      .now()
      .subtract({ hours: 24 * 60 })
      .toString();
    for (const tenantId of await tenants(platform))
      await writeTenant(platform.db, tenantId, (tx) =>
        tx
          .deleteFrom('monitoring_sketch')
          .where('tenant_id', '=', tenantId)
          .where('published_at', '<', limit)
          .execute(),
      );
  },
});

/** Some chunks; a worker that is killed leaves its place, and the next one goes on from there. */
export const rematchJob = defineJob({
  name: REMATCH_JOB,
  payload: z.object({ tenantId: z.uuid(), subject: subjectSchema }),
  async handle(platform, { tenantId, subject }) {
    await rematchSome(platform, tenantId, subject);
  },
});

const LOST_MINUTES = 15;

/** What the queue has lost is sent again. */
export const sweepRematches = defineJob({
  name: 'monitoring.sweep-rematches',
  cron: '*/10 * * * *',
  payload: z.object({}),
  async handle(platform) {
    const before = platform.clock.now().subtract({ minutes: LOST_MINUTES }).toString();
    for (const tenantId of await tenants(platform))
      await writeTenant(platform.db, tenantId, async (tx) => {
        const rows = await tx
          .updateTable('monitoring_rematch')
          .set({ touched_at: platform.clock.now().toString() })
          .where('touched_at', '<', before)
          .returning(['subject_type as type', 'subject_id as id'])
          .execute();
        for (const subject of rows) await platform.jobs.send(tx, REMATCH_JOB, { tenantId, subject });
      });
  },
});

const onActivity = (
  event:
    | 'agenda.activity-added'
    | 'agenda.activity-edited'
    | 'agenda.activity-rescheduled'
    | 'agenda.activity-postponed'
    | 'agenda.activity-cancelled'
    | 'agenda.activity-restored',
) =>
  defineHandler({
    name: `monitoring.rematch.${event}`,
    event,
    async handle(platform, { tenantId, subject }) {
      if (subject.id) await queueSubjects(platform, tenantId, [{ type: 'activity', id: subject.id }]);
    },
  });

/** Many activities at once: those that changed with the event. */
const onMany = (event: 'agenda.pasted' | 'agenda.calendar-imported') =>
  defineHandler({
    name: `monitoring.rematch.${event}`,
    event,
    async handle(platform, { tenantId, at }) {
      const rows = await writeTenant(platform.db, tenantId, (tx) =>
        tx.selectFrom('agenda_read_activity').select('id').where('updated_at', '=', at).execute(),
      );
      await queueSubjects(
        platform,
        tenantId,
        rows.map(({ id }) => ({ type: 'activity' as const, id })),
      );
    },
  });

const onNarrative = (event: 'agenda.narrative-approved' | 'agenda.narrative-withdrawn') =>
  defineHandler({
    name: `monitoring.rematch.${event}`,
    event,
    async handle(platform, { tenantId, subject }) {
      if (subject.id) await queueSubjects(platform, tenantId, [{ type: 'narrative', id: subject.id }]);
    },
  });

const onDecided = defineHandler({
  name: 'monitoring.apply-proof',
  event: 'monitoring.decided',
  async handle(platform, { tenantId }) {
    await applyProof({ platform, actor: { kind: 'system', tenantId, job: 'monitoring.apply-proof' } }, {});
  },
});

export const monitoringHandlers = [
  onActivity('agenda.activity-added'),
  onActivity('agenda.activity-edited'),
  onActivity('agenda.activity-rescheduled'),
  onActivity('agenda.activity-postponed'),
  onActivity('agenda.activity-cancelled'),
  onActivity('agenda.activity-restored'),
  onMany('agenda.pasted'),
  onMany('agenda.calendar-imported'),
  onNarrative('agenda.narrative-approved'),
  onNarrative('agenda.narrative-withdrawn'),
  onDecided,
];
