import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { Piece } from '../../variants.server.ts';
import { headsOf, isWriter, writersOf } from '../facts.server.ts';

export type LinkState = 'open' | 'approved' | 'returned' | 'expired' | 'revoked';

function stateOf(
  row: { usedAt: string | null; verdict: string | null; revokedAt: string | null; expiresAt: string },
  now: string,
): LinkState {
  if (row.usedAt) return row.verdict === 'returned' ? 'returned' : 'approved';
  if (row.revokedAt) return 'revoked';
  return Date.parse(row.expiresAt) <= Date.parse(now) ? 'expired' : 'open';
}

/** The heads who may get a link for what waits now, and every link that was made. */
export async function linksView(
  db: Tx,
  piece: Pick<Piece, 'id' | 'unit_id' | 'created_by' | 'urgent_by'>,
  waiting: readonly string[],
  now: string,
) {
  const writers = await writersOf(db, piece, waiting);
  const heads = (await headsOf(db, piece.unit_id, now)).filter((head) => !isWriter(head, writers));
  const rows = await db
    .selectFrom('content_approval_link as l')
    .leftJoin('org_read_person as h', (join) =>
      join.onRef('h.tenant_id', '=', 'l.tenant_id').onRef('h.id', '=', 'l.person_id'),
    )
    .leftJoin('org_read_person as m', (join) =>
      join.onRef('m.tenant_id', '=', 'l.tenant_id').onRef('m.id', '=', 'l.made_by'),
    )
    .select([
      'l.id',
      'h.name as head',
      'm.name as by',
      'l.made_at as madeAt',
      'l.expires_at as expiresAt',
      'l.used_at as usedAt',
      'l.verdict',
      'l.revoked_at as revokedAt',
    ])
    .where('l.piece_id', '=', piece.id)
    .orderBy('l.made_at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(50)
    .execute();
  return {
    heads: heads.map(({ id, name, phone }) => ({ id, name, phone })),
    links: rows.map((row) => ({ ...row, state: stateOf(row, now) })),
  };
}
