import { hasRole, type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import '../tables.ts';
import { homeCopy as copy } from './home-copy.id.ts';
import { countMine, type QueueRow, reviewQueue } from './queries/queue.server.ts';

const SHOWN = 4;

const lineOf = (row: QueueRow) => ({
  key: `review-${row.kind}-${row.id}`,
  href: `/kerja/periksa/${row.id}`,
  text: row.title,
  sub: row.kind === 'urgent' ? copy.urgent(row.unit) : row.unit,
  ...(row.kind === 'urgent' ? { tone: 'bad' as const } : {}),
});

const mine = (db: Tx, actor: PersonActor, now: string) =>
  reviewQueue(db, actor, now, { view: 'mine', unit: null, subject: null, search: '' });

/** What waits for this person's reading, on the first page; no card where nothing does. */
export const reviewHomeCards: Contributors['homeCards'] = {
  key: 'content-review',
  async load(db, { actor, now }) {
    if (actor.kind !== 'person' || !hasRole(actor, 'coordinator', 'reviewer', 'head')) return [];
    const rows = await mine(db, actor, now);
    if (rows.length === 0) return [];
    return [
      {
        key: 'content-review',
        order: rows.some(({ kind }) => kind === 'urgent') ? 12 : 20,
        title: copy.title,
        icon: 'clipboard-check' as const,
        count: String(rows.length),
        lines: rows.slice(0, SHOWN).map(lineOf),
        act: { href: '/kerja/periksa', label: copy.all(rows.length) },
      },
    ];
  },
};

/** Pieces of the person's units that came back with remarks. */
async function returned(db: Tx, actor: PersonActor): Promise<{ id: string; title: string }[]> {
  const units = unitsOf(actor, 'officer', 'head');
  if (units.length === 0) return [];
  return db
    .selectFrom('content_piece as p')
    .innerJoin('content_variant as v', (join) =>
      join.onRef('v.tenant_id', '=', 'p.tenant_id').onRef('v.piece_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.title'])
    .distinct()
    .where('v.unit_id', 'in', units)
    .where('v.state', '=', 'returned')
    .where('p.archived_at', 'is', null)
    .limit(50)
    .execute();
}

/** Above the tasks: what a head has to read, and what came back to the unit. */
export const reviewNotes: Contributors['taskNotes'] = {
  key: 'content-review',
  async load(db, { actor, now }) {
    const waiting = hasRole(actor, 'head') ? await countMine(db, actor, now) : 0;
    const back = await returned(db, actor);
    const [only] = back;
    return [
      ...(waiting > 0
        ? [
            {
              key: 'content-review',
              icon: 'clipboard-check' as const,
              title: copy.note(waiting),
              sub: copy.noteSub,
              href: '/kerja/periksa',
            },
          ]
        : []),
      ...(only
        ? [
            {
              key: 'content-returned',
              icon: 'arrow-back-up' as const,
              title: copy.returned(back.length),
              sub: back.length === 1 ? only.title : copy.returnedSub,
              href: back.length === 1 ? `/kerja/periksa/${only.id}` : '/kerja/naskah?keadaan=dikembalikan',
            },
          ]
        : []),
    ];
  },
};
