import type { Kysely } from 'kysely';
import { publishReadView } from '../app/platform/db/tenant-table.ts';

/** What went out through Simpul or was brought back by an officer, and what it was made for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await publishReadView(
    db,
    'content_read_published',
    `select v.tenant_id, v.id as variant_id, v.piece_id, v.unit_id, v.channel_id, v.network, v.way, v.remote_id, v.published_address as address,
      v.published_at, v.state, v.reviewed, p.purpose, p.kind, p.activity_id, p.narrative_id, p.assignment_id
    from content_variant v join content_piece p on p.tenant_id = v.tenant_id and p.id = v.piece_id
    where v.published_at is not null`,
  );
}
