import { z } from 'zod';
import { type PageReading, readPage } from '#app/features/channels/index.server.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { outletOf } from '../store/outlet.server.ts';
import { takeItems } from '../store/take-items.server.ts';
import '../tables.ts';
import { READ_LINK_JOB } from '../jobs.ts';

/** Sites that call every page of theirs by their front page's address would make one item of all. */
const addressOf = (told: string, pasted: string): string =>
  new URL(told).pathname === '/' && new URL(pasted).pathname !== '/' ? pasted : told;

/** "Judul - Pos Wanasari" without the outlet that stands beside it anyway. */
function withoutOutlet(title: string | null, site: string | null): string | null {
  const cut =
    site && title
      ? title.replace(/\s+[-|–—:]\s+([^-|–—:]+)$/, (tail, name: string) =>
          name.trim().toLowerCase() === site.trim().toLowerCase() ? '' : tail,
        )
      : title;
  return cut?.trim() || title;
}

/** Why a link waits for a person. */
export type LinkProblem =
  | 'no-date'
  | 'no-title'
  | 'network-closed'
  | 'not-a-page'
  | 'not-an-address'
  | string;

function problemOf(reading: PageReading): LinkProblem | null {
  if (!reading.ok)
    return reading.error.type === 'unreachable' ? reading.error.failure.reason : reading.error.type;
  if (!reading.page.title) return 'no-title';
  return reading.page.publishedAt === null ? 'no-date' : null;
}

const input = z.object({
  linkId: z.uuid(),
  reading: z.custom<PageReading>((value) => typeof value === 'object' && value !== null),
});

/** What a page told becomes an item; what it did not tell is asked. */
export const storeReading = defineAction({
  name: 'clippings.store-reading',
  input,
  async run({ tx, actor, now, authorize, input: { linkId, reading } }) {
    authorize(may(actor, 'take-items'));
    const link = await tx
      .selectFrom('clippings_link')
      .selectAll()
      .where('id', '=', linkId)
      .where('state', '=', 'waiting')
      .forUpdate()
      .executeTakeFirst();
    if (!link) return ok({});
    const page = reading.ok ? reading.page : null;
    const problem = problemOf(reading);
    const outlet = await outletOf(tx, link.address, page?.site ?? null);
    if (page && problem === null) {
      await takeItems(tx, { tenantId: actor.tenantId, now }, [
        {
          ...outlet,
          address: addressOf(page.address, link.address),
          remoteId: null,
          title: withoutOutlet(page.title, page.site),
          text: page.text,
          publishedAt: page.publishedAt,
          addedBy: link.added_by,
        },
      ]);
      await tx.deleteFrom('clippings_link').where('id', '=', link.id).execute();
      return ok({});
    }
    await tx
      .updateTable('clippings_link')
      .set({
        state: 'ask',
        problem,
        title: page?.title?.slice(0, 300) ?? null,
        outlet: outlet.outlet,
        published_at: page?.publishedAt ?? null,
        text: page?.text.slice(0, 20_000) ?? '',
        read_at: now,
      })
      .where('id', '=', link.id)
      .execute();
    return ok({});
  },
});

/** Reads one pasted link politely and keeps what it says. A link that is read already, or was dropped, is left alone. */
export async function readLink(
  platform: Platform,
  { tenantId, linkId }: { tenantId: string; linkId: string },
): Promise<void> {
  const link = await readTenant(platform.db, tenantId, (db) =>
    db
      .selectFrom('clippings_link')
      .select('address')
      .where('id', '=', linkId)
      .where('state', '=', 'waiting')
      .executeTakeFirst(),
  );
  if (!link) return;
  const reading = await readPage(link.address, platform.outside, platform.clock.now(), { exact: true });
  await storeReading(
    { platform, actor: { kind: 'system', tenantId, job: READ_LINK_JOB } },
    { linkId, reading },
  );
}

export const readLinkJob = defineJob({
  name: READ_LINK_JOB,
  concurrency: 3,
  payload: z.object({ tenantId: z.uuid(), linkId: z.uuid() }),
  handle: readLink,
});
