import type { Tx } from '#app/platform/db/db.server.ts';
import { hostOf } from '../rules/addresses.ts';
import '../tables.ts';

export type Outlet = { readonly sourceId: string | null; readonly outlet: string; readonly local: boolean };

/** The outlet of a pasted link: the source of its site where one is registered, else what the page or the person calls it. */
export async function outletOf(tx: Tx, address: string, told: string | null): Promise<Outlet> {
  const host = hostOf(address);
  const source = await tx
    .selectFrom('clippings_source')
    .select(['id', 'name', 'local'])
    .where('host', '=', host)
    .where('state', '<>', 'closed')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return source
    ? { sourceId: source.id, outlet: source.name, local: source.local }
    : { sourceId: null, outlet: told?.trim() || host, local: false };
}
