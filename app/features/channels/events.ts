import type { ProofMethod } from './tables.ts';

/** Events of the register of accounts. Payloads hold ids and names of fields. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'channels.proposed': { unitId: string; network: string };
    /** `bySelf`: who approved it had put it forward himself. */
    'channels.approved': { unitId: string; bySelf: boolean };
    'channels.rejected': { unitId: string };
    'channels.closed': { unitId: string };
    'channels.custody-edited': { fields: string[] };
    'channels.amplifiable-marked': { amplifiable: boolean };
    'channels.proof-checked': { method: ProofMethod; holds: boolean };
    'channels.proof-went-stale': { method: ProofMethod };
    'channels.moved': { unitId: string };
    'channels.collect-asked': { unitId: string };
    'channels.fake-noted': { network: string };
    'channels.fake-edited': { fields: string[] };
    'channels.imported': { channels: number };
    'channels.exported': { rows: number };
    'channels.delivered': { unitId: string; network: string };
    'channels.delivery-refused': { unitId: string; network: string; reason: string };
    'channels.delivery-unconfirmed': { unitId: string; network: string };
    'channels.delivery-held': { unitId: string; network: string; reason: string };
    'channels.delivery-settled': { unitId: string; network: string; out: boolean };
    'channels.delivery-sent-again': { unitId: string; network: string };
    'channels.delivery-cancelled': { unitId: string; network: string };
    'channels.connection-lost': { network: string; reason: string };
    'channels.connection-expires': { network: string; days: number };
    'channels.deliveries-paused': { scope: string; planned: boolean };
    'channels.deliveries-resumed': { scope: string };
    /** `again`: it had been connected before. */
    'channels.connected': { unitId: string; network: string; again: boolean };
    'channels.disconnected': { unitId: string; network: string; waiting: number };
    'channels.connection-tested': { unitId: string; network: string; holds: boolean };
    'channels.app-set': { network: string; keyChanged: boolean };
    'channels.app-removed': { network: string };
  }
}
