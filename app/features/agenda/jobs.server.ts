import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob } from '#app/platform/module.ts';
import { remindTasks } from './actions/remind-tasks.server.ts';

/** Every quarter of an hour, because governments lie in three zones and deadlines fall at any minute. */
export const remindTasksJob = defineJob({
  name: 'agenda.remind-tasks',
  payload: z.object({}),
  cron: '*/15 * * * *',
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id } of rows)
      await remindTasks(
        { platform, actor: { kind: 'system', tenantId: tenant_id, job: 'agenda.remind-tasks' } },
        {},
      );
  },
});
