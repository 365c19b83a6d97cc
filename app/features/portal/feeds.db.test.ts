import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityCalendar, mayAgenda } from '#app/features/agenda/index.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { newsAtom, newsRss } from './feeds/news-feed.ts';
import { readActivity, readWeek } from './queries/activities.server.ts';
import { calendarActivity, readCalendar, readNews, readSitemap } from './queries/feeds.server.ts';
import { listPosts, readPost } from './queries/posts.server.ts';
import { readUnit } from './queries/units.server.ts';
import { aChannel, anActivity, aPost, TODAY } from './testing.ts';

const HEAD = {
  title: 'Kabar Kota Wanasari',
  description: 'Kiriman <resmi> & terbaru',
  origin: 'https://wanasari.example',
  page: '/kabar',
  items: '/kabar',
  self: '/kabar.rss',
  now: TODAY.now,
};
const VISIBILITIES = ['public', 'press', 'internal'] as const;
let office: Office;
const ids: Record<string, string> = {};
const read = <T>(reader: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, reader);

beforeAll(async () => {
  office = await openOffice();
  const channel = await aChannel(office);
  ids.post = await aPost(office, channel, {
    title: 'Imunisasi & <vitamin>',
    text: `Baris satu\u0008 \ud83d\ude00\n\n]]> selesai ${'x'.repeat(50)}`,
  });
  ids.gone = await aPost(office, channel, { title: 'Ditarik', goneAt: TODAY.now });
  ids.future = await aPost(office, channel, { title: 'Belum terbit', at: '2026-11-20T00:00:00Z' });
  for (const visibility of VISIBILITIES)
    ids[visibility] = await anActivity(office, {
      visibility,
      title: `Kegiatan ${visibility}, "kutip"; titik\nbaris`,
      startsAt: visibility === 'public' ? '2026-11-19T01:00:00Z' : null,
    });
});
afterAll(() => office.close());

describe('feeds say what the pages say', () => {
  it('RSS and Atom are well formed, whatever stands in a caption', async () => {
    const items = await read((db) => readNews(db, TODAY, null));
    const rss = parseRssFeed(newsRss(HEAD, items));
    expect(rss.items).toHaveLength(1);
    expect(rss.items?.[0]).toMatchObject({
      title: 'Imunisasi & <vitamin>',
      link: `https://wanasari.example/kabar/${ids.post}`,
    });
    expect(rss.items?.[0]?.description).toContain('<br/>\n]]&gt; selesai');
    const atom = parseAtomFeed(newsAtom({ ...HEAD, self: '/kabar.atom' }, items));
    expect(atom.entries?.[0]).toMatchObject({ id: `urn:uuid:${ids.post}` });
    expect(newsRss(HEAD, items)).not.toContain('\u0008');
  });

  it('an empty feed is a feed', () => {
    expect(parseRssFeed(newsRss(HEAD, [])).title).toBe(HEAD.title);
    expect(parseAtomFeed(newsAtom(HEAD, [])).title).toMatchObject({ value: HEAD.title });
  });

  it('the calendar is read by another reader and holds public activities only', async () => {
    const rows = await read((db) => readCalendar(db, TODAY));
    const text = activityCalendar(
      rows.map((row) => calendarActivity(row, HEAD.origin)),
      { name: 'Agenda', host: 'wanasari.example' },
    );
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('url'))).toEqual([
      `https://wanasari.example/agenda/${ids.public}`,
    ]);
  });
});

describe('the gate', () => {
  it('opens for activities exactly where the policy lets anybody see them', async () => {
    const anybody = { kind: 'anonymous', tenantId: office.tenantId } as const;
    for (const visibility of VISIBILITIES) {
      const allowed = mayAgenda(anybody, 'see-activity', { visibility });
      expect((await read((db) => readActivity(db, TODAY, ids[visibility]!))) !== null, visibility).toBe(
        allowed,
      );
      const week = await read((db) => readWeek(db, TODAY, '2026-11-16'));
      const listed = week.days.flatMap((day) => day.activities).some((each) => each.id === ids[visibility]);
      expect(listed, visibility).toBe(allowed);
      const unit = await read((db) => readUnit(db, TODAY, 'dinkes'));
      expect(
        unit?.activities.some((each) => each.id === ids[visibility]),
        visibility,
      ).toBe(allowed);
      const sitemap = await read((db) => readSitemap(db, TODAY));
      expect(
        sitemap.some((page) => page.path === `/agenda/${ids[visibility]}`),
        visibility,
      ).toBe(allowed);
    }
  });

  it('is shut for posts that are withdrawn or not out yet: page, list, feed and sitemap alike', async () => {
    for (const id of [ids.gone!, ids.future!]) expect(await read((db) => readPost(db, TODAY, id))).toBeNull();
    expect((await read((db) => listPosts(db, TODAY))).posts.map((post) => post.id)).toEqual([ids.post]);
    expect((await read((db) => readNews(db, TODAY, null))).map((item) => item.id)).toEqual([ids.post]);
    const paths = (await read((db) => readSitemap(db, TODAY))).map((page) => page.path);
    expect(paths.filter((path) => path.startsWith('/kabar/'))).toEqual([`/kabar/${ids.post}`]);
  });
});
