import type { Tx } from '#app/platform/db/db.server.ts';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { itemsBetween, type ListStory, storiesOf } from '../queries/list.server.ts';
import { excerptOf } from '../rules/excerpt.ts';
import type { Tone } from '../tables.ts';
import '../tables.ts';
import type { PaperFacts, PaperStory } from './facts.ts';

const TONES: readonly (Tone | 'mixed' | 'unset')[] = ['positive', 'neutral', 'negative', 'mixed', 'unset'];

async function letterhead(db: Tx) {
  const government = await db
    .selectFrom('org_read_government as g')
    .leftJoin('org_read_unit as u', (on) =>
      on.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.coordinator_unit_id'),
    )
    .select(['g.name', 'g.short_name', 'g.zone', 'u.name as office', 'u.address', 'u.phone'])
    .executeTakeFirstOrThrow();
  return {
    zone: government.zone,
    government: government.name,
    place: government.short_name,
    office: government.office ?? government.name,
    officeLines: [government.address, government.phone].filter((line) => line !== null),
  };
}

/** The lead's text, of which two sentences are printed. */
async function excerptsOf(db: Tx, stories: readonly ListStory[]): Promise<Map<string, string | null>> {
  if (stories.length === 0) return new Map();
  const rows = await db
    .selectFrom('clippings_item')
    .select(['id', 'text'])
    .where(
      'id',
      'in',
      stories.map(({ lead }) => lead.id),
    )
    .execute();
  return new Map(rows.map(({ id, text }) => [id, excerptOf(text)]));
}

function grouped(stories: readonly (readonly [string | null, PaperStory])[]): PaperFacts['groups'] {
  const byIssue = Map.groupBy(stories, ([issue]) => issue);
  return [...byIssue]
    .map(([issue, told]) => ({ issue, stories: told.map(([, story]) => story) }))
    .sort(
      (a, b) =>
        Number(a.issue === null) - Number(b.issue === null) ||
        b.stories.length - a.stories.length ||
        (a.issue ?? '').localeCompare(b.issue ?? '', 'id'),
    );
}

/** What the clipping of a day says: stories told from one moment to another, each under its first issue. */
export async function collectFacts(
  db: Tx,
  paper: { date: string; fromAt: string; toAt: string },
  now: string,
): Promise<PaperFacts> {
  const { zone, ...head } = await letterhead(db);
  const items = await itemsBetween(db, paper);
  const stories = storiesOf(items);
  const excerpts = await excerptsOf(db, stories);
  const counted = await db
    .selectFrom('clippings_source')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  const told = stories.map((story): [string | null, PaperStory] => {
    const [first, ...others] = story.issues;
    return [
      first?.name ?? null,
      {
        title: story.lead.title,
        excerpt: excerpts.get(story.lead.id) ?? null,
        outlets: story.items.map((item) => ({
          outlet: item.outlet,
          when: item.publishedKnown ? formatInstant(item.publishedAt, zone, 'short', paper.date) : null,
          link: item.address,
        })),
        units: story.units.map(({ name }) => name),
        alsoIssues: others.map(({ name }) => name),
        tone: story.tone,
      },
    ];
  });
  return {
    ...head,
    day: formatDate(paper.date, 'full'),
    from: formatInstant(paper.fromAt, zone),
    to: formatInstant(paper.toAt, zone),
    madeAt: formatInstant(now, zone),
    madeInstant: now,
    stories: stories.length,
    items: items.length,
    outlets: new Set(items.map(({ outlet }) => outlet)).size,
    sources: Number(counted.count),
    tones: TONES.map(
      (tone) => [tone, stories.filter((story) => (story.tone ?? 'unset') === tone).length] as const,
    ).filter(([, count]) => count > 0),
    groups: grouped(told),
  };
}
