import { sql } from 'kysely';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../crafts.server.ts';
import '../tables.ts';
import { KEEP_PICTURES_DAYS } from './sweep.server.ts';

const AT_ONCE = 60;
const FROM_ONE_HOST = 10;
const MOST_TRIES = 3;
const LIMITS = { maxBytes: 4_000_000, timeoutMs: 8_000, maxRedirects: 3, accept: 'image/*' };

type Due = { id: string; address: string | null; screenshotFileId: string | null };

/** Posts whose picture nobody has tried to get, or not for six hours, the newest first. */
async function duePosts(platform: Platform, tenantId: string): Promise<Due[]> {
  const now = platform.clock.now().toString();
  const { rows } = await readTenant(platform.db, tenantId, (db) =>
    sql<Due>`
      select p.id, p.images->0->>'address' as address, p.screenshot_file_id as "screenshotFileId"
      from monitoring_read_post p left join reports_thumb t on t.tenant_id = p.tenant_id and t.post_id = p.id
      where p.published_at > ${now}::timestamptz - make_interval(days => ${KEEP_PICTURES_DAYS}) and p.gone_at is null
        and (p.screenshot_file_id is not null or p.images->0->>'address' is not null)
        and (t.post_id is null or (t.file_id is null and t.tries < ${MOST_TRIES} and t.tried_at < ${now}::timestamptz - interval '6 hours'))
      order by p.published_at desc, p.id
      limit ${AT_ONCE}`.execute(db),
  );
  return rows;
}

/** At most a few from one host: its pages matter more than its pictures. */
function fewOfEachHost(due: readonly Due[]): Due[] {
  const asked = new Map<string, number>();
  return due.filter(({ address, screenshotFileId }) => {
    if (screenshotFileId || !address || !URL.canParse(address)) return true;
    const { host } = new URL(address);
    asked.set(host, (asked.get(host) ?? 0) + 1);
    return asked.get(host)! <= FROM_ONE_HOST;
  });
}

/** The picture as its place gives it. `wait`: the host wants quiet, and another time is as good. */
async function pictureOf(
  platform: Platform,
  tenantId: string,
  { address, screenshotFileId }: Due,
): Promise<Uint8Array | 'wait' | null> {
  if (screenshotFileId) return platform.files.read(tenantId, screenshotFileId);
  if (!address || !URL.canParse(address)) return null;
  const answer = await platform.outside.get(address, LIMITS);
  if (answer.ok) return answer.body;
  return answer.error.type === 'wait' ? 'wait' : null;
}

async function keep(
  platform: Platform,
  tenantId: string,
  postId: string,
  small: Uint8Array | null,
): Promise<void> {
  const now = platform.clock.now().toString();
  await writeTenant(platform.db, tenantId, async (tx) => {
    const file = small
      ? await platform.files.store(tx, tenantId, now, {
          bytes: small,
          mime: 'image/jpeg',
          name: 'gambar.jpg',
          purpose: 'reports.thumb',
          createdBy: null,
        })
      : null;
    await tx
      .insertInto('reports_thumb')
      .values({ tenant_id: tenantId, post_id: postId, file_id: file?.id ?? null, tried_at: now })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'post_id']).doUpdateSet((eb) => ({
          file_id: file?.id ?? null,
          tries: eb('reports_thumb.tries', '+', 1),
          tried_at: now,
        })),
      )
      .execute();
  });
}

/** Fetches and shrinks pictures of posts, a few at a time. A picture that can't be had is tried thrice, then never again. */
export async function preparePictures(platform: Platform, tenantId: string): Promise<void> {
  for (const post of fewOfEachHost(await duePosts(platform, tenantId))) {
    const picture = await pictureOf(platform, tenantId, post);
    if (picture === 'wait') continue;
    const small = picture && (await workshop<typeof crafts.thumbnail>('reports.thumbnail', picture));
    await keep(platform, tenantId, post.id, small);
  }
}
