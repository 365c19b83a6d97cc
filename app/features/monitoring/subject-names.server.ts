import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import './tables.ts';

async function posts(db: Tx, ids: readonly string[]) {
  const rows = await db
    .selectFrom('monitoring_post as p')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.title', 'p.text', 'u.short_name'])
    .where('p.id', 'in', [...ids])
    .execute();
  return rows.map((row) => {
    const said = (row.title ?? row.text).replace(/\s+/g, ' ').trim();
    const short = said.length > 60 ? `${said.slice(0, 60).trimEnd()}…` : said;
    return {
      id: row.id,
      name: short ? `${row.short_name}, “${short}”` : row.short_name,
      href: `/kerja/kiriman/${row.id}`,
    };
  });
}

/** Which posts records are about. */
export const monitoringSubjects: Contributors['subjectNames'] = { post: posts };
