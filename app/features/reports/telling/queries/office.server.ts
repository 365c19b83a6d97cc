import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

/** The government as reports name it, and the unit whose letterhead they bear. */
export async function officeOf(db: Tx) {
  const row = await db
    .selectFrom('org_read_government as g')
    .leftJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.coordinator_unit_id'),
    )
    .select([
      'g.name',
      'g.short_name as short',
      'g.zone',
      'g.work_week as workWeek',
      'u.id as unitId',
      'u.name as unit',
      'u.short_name as unitShort',
      'u.address',
      'u.phone',
    ])
    .executeTakeFirstOrThrow();
  return {
    ...row,
    workWeek: row.workWeek as 5 | 6,
    /** "Wanasari": before a date. */
    city: row.short.replace(/^(kota|kabupaten|kab\.|provinsi)\s+/i, ''),
    lines: [row.address, row.phone].flatMap((line) => line || []),
  };
}

/** Where the console stands, for links in what is forwarded. */
export const originOf = ({ config: { web } }: Platform): string =>
  web.origin ?? `http://localhost:${web.port}`;
