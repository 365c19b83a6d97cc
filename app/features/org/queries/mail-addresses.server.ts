import type { FindAddresses } from '#app/platform/notify/notifier.server.ts';
import '#app/platform/notify/notifier-of.server.ts';
import '../tables.ts';

/** Mail addresses of living persons; who has none gets no mail. */
export const findMailAddresses: FindAddresses = async (db, tenantId, personIds) => {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('org_person')
    .select(['id', 'email'])
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'live')
    .where('email', 'is not', null)
    .where('id', 'in', [...personIds])
    .execute();
  return new Map(rows.flatMap((row) => (row.email ? [[row.id, row.email] as const] : [])));
};
