import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { decide } from '../actions/decide.server.ts';
import type { IncomingPost } from '../rules/incoming-post.ts';
import { aChannel, anActivity } from '../testing.server.ts';
import { aPost } from '../testing.ts';
import { takePosts } from './take-posts.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const take = (...items: IncomingPost[]) =>
  office.write((tx) =>
    takePosts(
      {
        tx,
        now: office.clock.now().toString(),
        actor: { kind: 'system', tenantId: office.tenantId, job: 'test' },
        emit: async () => '',
      },
      items,
    ),
  );
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, query);
const kindOf = async (id: string | null | undefined) => {
  const { kind, copy_of_id } = await read((db) =>
    db
      .selectFrom('monitoring_post')
      .select(['kind', 'copy_of_id'])
      .where('id', '=', id ?? '')
      .executeTakeFirstOrThrow(),
  );
  return { kind, of: copy_of_id };
};
const matchOf = (id: string | null | undefined, subject: string) =>
  read((db) =>
    db
      .selectFrom('monitoring_match')
      .selectAll()
      .where('post_id', '=', id ?? '')
      .where('subject_id', '=', subject)
      .executeTakeFirst(),
  );
/** Texts of two topics share no words. */
const text = (topic: string) =>
  ['mulai', 'warga', 'kantor', 'petugas', 'pekan', 'jadwal', 'syarat', 'tempat', 'peserta', 'hasil']
    .map((word) => `${word}${topic}`)
    .join(' ');
const at = (hour: number) => `2026-11-16T${String(hour).padStart(2, '0')}:00:00Z`;

describe('sumber yang terbaca belakangan', () => {
  it('menjadikan yang lebih dulu tersimpan salinannya, juga di liputan, dengan alasannya', async () => {
    const activity = await anActivity(office, {
      title: 'Pendaftaran Beasiswa Wanasari',
      place: 'Balai Warga',
      date: '2026-11-16',
      starts_at: '2026-11-16T00:30:00Z',
      hashtags: ['BeasiswaWanasari'],
    });
    const words = `Pendaftaran beasiswa dibuka di Balai Warga pagi ini, ${text('beasiswa')} #BeasiswaWanasari`;
    const copy = await take(aPost(office.units.dinkes, { text: words, publishedAt: at(5) }));
    expect(await kindOf(copy.ids[0])).toEqual({ kind: 'original', of: null });
    expect(await matchOf(copy.ids[0], activity)).toMatchObject({ kind: 'original' });
    const source = await take(aPost(office.units.dpupr, { text: words, publishedAt: at(1) }));
    expect(source.turned).toEqual(copy.added);
    expect(await kindOf(copy.ids[0])).toEqual({ kind: 'copied', of: source.ids[0] });
    const match = await matchOf(copy.ids[0], activity);
    expect(match).toMatchObject({ kind: 'copied' });
    expect(match?.reasons).toContainEqual({
      kind: 'copy',
      for: false,
      text: 'Teksnya sama dengan kiriman DPUPR sebelumnya',
    });
    expect(await matchOf(source.ids[0], activity)).toMatchObject({ kind: 'original' });
  });

  it('sumber yang wajib dibagikan menjadikan salinan amplifikasi', async () => {
    const desk = await aChannel(office, office.units.diskominfo, { amplifiable: true });
    const words = text('pasarmurah');
    const first = await take(aPost(office.units.dinkes, { text: words, publishedAt: at(3) }));
    const second = await take(aPost(office.units.dpupr, { text: words, publishedAt: at(4) }));
    expect(await kindOf(second.ids[0])).toMatchObject({ kind: 'copied', of: first.ids[0] });
    const source = await take(
      aPost(office.units.diskominfo, { channelId: desk, text: words, publishedAt: at(2) }),
    );
    for (const taken of [first, second])
      expect(await kindOf(taken.ids[0])).toEqual({ kind: 'amplification', of: source.ids[0] });
  });

  it('keputusan orang tidak tersentuh', async () => {
    const activity = await anActivity(office, { title: 'Donor darah' });
    const words = text('donordarah');
    const copy = await take(aPost(office.units.dinkes, { text: words, publishedAt: at(5) }));
    await decide(
      { platform: office.platform, actor: office.actors.coordinator },
      { postId: copy.ids[0], yes: [{ type: 'activity', id: activity }], kind: 'original' },
    );
    await take(aPost(office.units.dpupr, { text: words, publishedAt: at(1) }));
    expect(await kindOf(copy.ids[0])).toMatchObject({ kind: 'copied' });
    expect(await matchOf(copy.ids[0], activity)).toMatchObject({
      kind: 'original',
      decided_by_kind: 'person',
    });
  });

  it('kiriman yang waktunya tidak diperlihatkan mungkin saja yang pertama, jadi dibiarkan', async () => {
    const words = text('kerjabakti');
    const unknown = await take(aPost(office.units.dinkes, { text: words, publishedAt: null }));
    await take(aPost(office.units.dpupr, { text: words, publishedAt: at(1) }));
    expect(await kindOf(unknown.ids[0])).toEqual({ kind: 'original', of: null });
  });

  it('urutan datang tidak mengubah hasil, juga pada waktu tayang yang sama', async () => {
    const kinds = async (topic: string, order: readonly number[]) => {
      const words = text(topic);
      const posts = [
        aPost(office.units.kelurahan, { text: words, publishedAt: at(1) }),
        aPost(office.units.dinkes, { text: words, publishedAt: at(2) }),
        aPost(office.units.dpupr, { text: words, publishedAt: at(2) }),
        aPost(office.units.kecamatan, { text: `${words} lengkap`, publishedAt: at(3) }),
      ];
      const ids: (string | null | undefined)[] = [];
      for (const index of order) ids[index] = (await take(posts[index]!)).ids[0];
      return Promise.all(ids.map(async (id) => (await kindOf(id)).kind));
    };
    const expected = ['original', 'copied', 'copied', 'copied'];
    expect(await kinds('vaksinasiternak', [0, 1, 2, 3])).toEqual(expected);
    expect(await kinds('lombamewarnai', [3, 2, 1, 0])).toEqual(expected);
    expect(await kinds('pelatihanbatik', [1, 2, 0, 3])).toEqual(expected);
    expect(await kinds('senamlansia', [2, 3, 0, 1])).toEqual(expected);
  });
});
