import { sql } from 'kysely';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { parseAddress } from '../addresses/parse-address.ts';
import type { ChannelRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { takenKeys } from '../queries/import.server.ts';
import { accountIn } from '../rules/address-key.ts';
import { importInput } from '../schema.ts';
import { insertChannels, type NewChannel } from '../store.server.ts';

/** Puts many accounts forward at once: all of them or none. Each waits for the head of its unit. */
export const importChannels = defineAction<
  typeof importInput,
  { count: number },
  Extract<ChannelRefusal, { type: 'rows-refused' }>
>({
  name: 'channels.import-channels',
  input: importInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`channels import ${actor.tenantId}`}, 0))`.execute(
      tx,
    );
    authorize(may(actor, 'import'));
    const units = new Set(
      (await tx.selectFrom('org_read_unit').select('id').where('state', '=', 'live').execute()).map(
        (unit) => unit.id,
      ),
    );
    const taken = await takenKeys(tx);
    const seen = new Set<string>();
    const channels: NewChannel[] = [];
    for (const row of input.rows) {
      const account = accountIn(parseAddress(row.pasted));
      if (!account.ok || !units.has(row.unitId) || taken.has(account.key) || seen.has(account.key)) continue;
      seen.add(account.key);
      channels.push({
        tenantId: actor.tenantId,
        unitId: row.unitId,
        network: account.network,
        handle: account.handle,
        remoteId: account.id,
        address: account.address,
        key: account.key,
        label: row.label,
        openedOn: null,
        proposedBy: actor.kind === 'person' ? actor.personId : null,
        now,
      });
    }
    const refused = input.rows.length - channels.length;
    if (refused > 0) return refuse({ type: 'rows-refused', rows: refused });
    await insertChannels(tx, channels);
    await emit({
      name: 'channels.imported',
      subject: { type: 'register', id: null },
      data: { channels: channels.length },
    });
    return ok({ count: channels.length });
  },
});
