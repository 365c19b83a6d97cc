import { sql } from 'kysely';
import { askPaper } from '#app/features/clippings/actions/ask-paper.server.ts';
import { takeItems } from '#app/features/clippings/store/take-items.server.ts';
import { dateIn, instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '#app/features/clippings/tables.ts';
import { buildPress, OUTLETS, PRESS_ISSUES, type SampleArticle, type SampleOutlet } from '../press.ts';
import type { Sample } from '../types.ts';
import type { SampleIds } from './ids.server.ts';

const ZONE = 'Asia/Jakarta';
const CHUNK = 200;

const before = (now: string, hours: number): string =>
  Temporal.Instant.from(now).subtract({ hours }).toString();

/** Sources that are never due: an invented site is not asked for. */
function sourceRow(outlet: SampleOutlet, tenantId: string, now: string) {
  const read = {
    last_collect_at: before(now, 1),
    last_success_at: before(now, outlet.health === 'broken' ? 60 : 1),
  };
  return {
    tenant_id: tenantId,
    id: newId(),
    name: outlet.name,
    address: `https://${outlet.host}/`,
    address_key: `https://${outlet.host}`,
    host: outlet.host,
    local: outlet.local,
    connector: 'feed' as const,
    cursor: null,
    next_collect_at: null,
    collecting_since: null,
    ...read,
    last_item_at: before(now, outlet.health === 'silent' ? 24 * 19 : 5),
    ...(outlet.health === 'broken'
      ? { failure: 'broken' as const, failure_detail: 'no-feed', failure_count: 4 }
      : { failure: null, failure_detail: null }),
    moved_to: null,
    created_by: null,
    created_at: before(now, 24 * 120),
  };
}

/** Articles of a quarter with what the desk said of them, outlets, issues: everything tagged by the program's own rules. */
export async function loadPress(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  const { tenantId } = ids;
  const created = before(now, 24 * 120);
  await tx
    .insertInto('clippings_issue')
    .values(
      PRESS_ISSUES.map(({ name, words, theme }) => ({
        tenant_id: tenantId,
        id: newId(),
        name,
        words: [...words],
        theme_id: ids.maybe('theme', theme),
        narrative_id: null,
        created_by: ids.of('person', 'maya.pratiwi'),
        created_at: created,
        updated_at: created,
      })),
    )
    .execute();
  const sources = OUTLETS.map((outlet) => sourceRow(outlet, tenantId, now));
  await tx.insertInto('clippings_source').values(sources).execute();
  const articles = buildPress(sample.seed, sample.today)
    .map((article) => ({ ...article, at: instantAt(article.date, article.time, ZONE)! }))
    .filter(({ at }) => at <= now);
  for (let from = 0; from < articles.length; from += CHUNK)
    await take(tx, tenantId, now, articles.slice(from, from + CHUNK), sources);
  await sql`update clippings_source s set last_item_at = n.at from (
      select source_id, max(published_at) as at from clippings_item where tenant_id = ${tenantId} group by source_id) n
    where s.tenant_id = ${tenantId} and s.id = n.source_id`.execute(tx);
}

type Dated = SampleArticle & { at: string };

async function take(
  tx: Tx,
  tenantId: string,
  now: string,
  articles: readonly Dated[],
  sources: readonly { id: string; name: string; local: boolean; address: string }[],
): Promise<void> {
  const taken = await takeItems(
    tx,
    { tenantId, now },
    articles.map((article) => {
      const source = sources[article.outlet]!;
      return {
        sourceId: source.id,
        outlet: source.name,
        local: source.local,
        address: `${source.address}${article.path}`,
        remoteId: article.path,
        title: article.title,
        text: article.text,
        publishedAt: article.at,
        addedBy: null,
      };
    }),
  );
  const person = await tx
    .selectFrom('org_person')
    .select('id')
    .where('name', 'like', '%Maya Pratiwi%')
    .executeTakeFirst();
  for (const tone of ['positive', 'neutral', 'negative'] as const) {
    const itemIds = articles
      .filter((article) => article.tone === tone)
      .flatMap((article) => taken.byKey.get(`${sources[article.outlet]!.address}${article.path}`) ?? []);
    if (itemIds.length === 0) continue;
    await tx
      .updateTable('clippings_item')
      .set({ tone, tone_by: person?.id ?? null, tone_at: now })
      .where('id', 'in', itemIds)
      .execute();
  }
}

const PAPERS = 3;

/** The clippings of the last days, as the schedule would have asked for them; the worker draws them. */
export async function askForClippings(platform: Platform, tenantId: string): Promise<void> {
  const today = Temporal.PlainDate.from(dateIn(platform.clock.now().toString(), ZONE));
  const call = { platform, actor: { kind: 'system', tenantId, job: 'clippings.morning-papers' } } as const;
  for (let ago = PAPERS - 1; ago >= 0; ago -= 1)
    await askPaper(call, { date: today.subtract({ days: ago }).toString(), onlyIfNone: true });
}
