import type { Tx } from '#app/platform/db/db.server.ts';
import { localOf } from '#app/ui/format-date.ts';
import { linkProblem } from '../failures-copy.id.ts';
import '../tables.ts';

const RECENT = 10;

/** Pasted links that are being read, those that ask for something, and what was pasted last. */
export async function linksView(db: Tx, zone: string) {
  const links = await db
    .selectFrom('clippings_link')
    .selectAll()
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  const recent = await db
    .selectFrom('clippings_item')
    .select(['id', 'title', 'outlet'])
    .where('added_by', 'is not', null)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(RECENT)
    .execute();
  return {
    waiting: links.filter(({ state }) => state === 'waiting').length,
    asking: links
      .filter(({ state }) => state === 'ask')
      .map((link) => {
        const told = link.published_at ? localOf(link.published_at, zone) : null;
        return {
          id: link.id,
          address: link.address,
          problem: linkProblem(link.problem),
          title: link.title ?? '',
          outlet: link.outlet ?? '',
          date: told?.date ?? '',
          time: told?.time ?? '',
        };
      }),
    recent,
  };
}

export type LinksView = Awaited<ReturnType<typeof linksView>>;
