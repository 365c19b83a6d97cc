import type { Actor } from '../authz/actor.ts';
import { jsonb, type Tx } from '../db/db.server.ts';
import { newId } from '../db/id.server.ts';
import '../db/platform-tables.ts';
import type { EventName, EventToEmit, StoredEvent } from './event.ts';

/** Writes one event in the act's transaction. Returns its id. */
export async function storeEvent(
  tx: Tx,
  actor: Actor,
  at: string,
  event: EventToEmit,
  requestId: string | null,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('event')
    .values({
      tenant_id: actor.tenantId,
      id,
      at,
      name: event.name,
      actor_kind: actor.kind,
      actor_person_id: actor.kind === 'person' ? actor.personId : null,
      subject_type: event.subject.type,
      subject_id: event.subject.id,
      data: jsonb(event.data) as never,
      request_id: requestId,
    })
    .execute();
  return id;
}

/** Reads one event for its handlers. */
export async function loadEvent<N extends EventName>(db: Tx, id: string): Promise<StoredEvent<N> | null> {
  const row = await db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    tenantId: row.tenant_id,
    id: row.id,
    name: row.name as N,
    at: row.at,
    actor: { kind: row.actor_kind, personId: row.actor_person_id },
    subject: { type: row.subject_type, id: row.subject_id },
    data: row.data as StoredEvent<N>['data'],
  };
}
