import type { Tx } from '#app/platform/db/db.server.ts';
import { refusalSentence } from '../copy.id.ts';
import { readImport } from '../rules/import-rows.ts';
import '../tables.ts';

/** Checks the rows of a sheet against the units, the register and the known fakes. */
export async function previewImport(db: Tx, rows: readonly (readonly string[])[]) {
  const units = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name', 'name', 'region_code'])
    .where('state', '=', 'live')
    .execute();
  return readImport(
    rows,
    units.map((unit) => ({
      id: unit.id,
      shortName: unit.short_name,
      name: unit.name,
      code: unit.region_code,
    })),
    await takenKeys(db),
  );
}

/** Keys that cannot be registered again, each with the sentence why. */
export async function takenKeys(db: Tx): Promise<Map<string, string>> {
  const living = await db
    .selectFrom('channels_channel as c')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .select(['c.address_key', 'c.state', 'u.short_name', 'c.id'])
    .where('c.state', 'in', ['proposed', 'approved'])
    .execute();
  const fakes = await db.selectFrom('channels_fake').select(['address_key', 'note']).execute();
  return new Map([
    ...fakes.map((row): [string, string] => [
      row.address_key,
      refusalSentence({ type: 'known-fake', note: row.note }),
    ]),
    ...living.map((row): [string, string] => [
      row.address_key,
      refusalSentence({
        type: 'account-taken',
        channelId: row.id,
        unitName: row.short_name,
        state: row.state,
      }),
    ]),
  ]);
}
