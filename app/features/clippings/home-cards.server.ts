import { hasRole } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Contributors } from '#app/platform/module.ts';
import { clippingsCopy, TONE_WORDS } from './copy.id.ts';
import { may } from './policy.ts';
import { itemsBetween, storiesOf } from './queries/list.server.ts';
import { momentsOf } from './queries/list-page.server.ts';
import './tables.ts';

const copy = clippingsCopy.home;
const LINES = 3;

/** What the media said today, for leader and desk; a government that collects none is not told of nothing each day. */
export const clippingsHomeCards: Contributors['homeCards'] = {
  key: 'clippings',
  async load(db, { actor, now, zone }) {
    if (!may(actor, 'see-clippings') || !hasRole(actor, 'leader', 'coordinator', 'prokopim', 'reviewer'))
      return [];
    const uses = await db
      .selectFrom('clippings_source')
      .select('id')
      .where('state', '<>', 'closed')
      .limit(1)
      .executeTakeFirst();
    const today = dateIn(now, zone);
    const items = await itemsBetween(db, momentsOf({ from: today, to: today }, zone));
    if (!uses && items.length === 0) return [];
    const stories = storiesOf(items);
    const negative = items.filter(({ tone }) => tone === 'negative').length;
    const unset = items.filter(({ tone }) => tone === null).length;
    return [
      {
        key: 'clippings',
        order: hasRole(actor, 'leader') ? 26 : 46,
        title: copy.title,
        icon: 'news' as const,
        ...(items.length > 0 ? { count: copy.count(items.length, negative, unset) } : {}),
        lines: stories.slice(0, LINES).map((story) => ({
          key: story.id,
          text: story.lead.title,
          sub: [story.outlets.join(', '), ...(story.tone ? [TONE_WORDS[story.tone]] : [])].join(' · '),
          href: `/kerja/kliping/berita/${story.lead.id}`,
        })),
        empty: copy.none,
        act: { href: '/kerja/kliping', label: copy.open },
      },
    ];
  },
};
