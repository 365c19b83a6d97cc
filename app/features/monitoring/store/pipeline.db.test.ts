import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import type { IncomingPost } from '../rules/incoming-post.ts';
import { aChannel, anActivity, aTask } from '../testing.server.ts';
import { aPost } from '../testing.ts';
import { matchPosts } from './match-posts.server.ts';
import { markGone, storePosts } from './store-posts.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const now = () => office.clock.now().toString();
const take = (...items: IncomingPost[]) =>
  office.write(async (tx) => {
    const at = { tenantId: office.tenantId, now: now() };
    const stored = await storePosts(tx, at, items);
    await matchPosts(tx, at, [...stored.added, ...stored.edited]);
    return stored;
  });
const postOf = (id: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db.selectFrom('monitoring_post').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const matchesOf = (id: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('monitoring_match')
      .selectAll()
      .where('post_id', '=', id)
      .orderBy('score', 'desc')
      .execute(),
  );

describe('menyimpan kiriman', () => {
  it('kiriman yang sama tidak pernah tersimpan dua kali, juga dalam satu panggilan', async () => {
    const channelId = await aChannel(office, office.units.dinkes);
    const post = aPost(office.units.dinkes, { channelId });
    const first = await take(post, post);
    expect(first).toMatchObject({ duplicates: 1, unchanged: 0 });
    expect(first.added).toHaveLength(1);
    const again = await take(post);
    expect(again).toMatchObject({ added: [], edited: [], unchanged: 1, ids: first.added });
  });

  it('alamat yang sama dengan ekor pelacak adalah kiriman yang sama', async () => {
    const reported = await take(
      aPost(office.units.dinkes, {
        remoteId: 'x1',
        grade: 'C',
        source: 'reported',
        address: 'https://www.instagram.com/p/Abc/?igsh=1',
      }),
    );
    const channelId = await aChannel(office, office.units.dinkes);
    const collected = await take(
      aPost(office.units.dinkes, {
        remoteId: 'remote-Abc',
        channelId,
        grade: 'A',
        address: 'https://instagram.com/p/Abc',
      }),
    );
    expect(collected.edited).toEqual(reported.added);
    expect(await postOf(reported.added[0]!)).toMatchObject({
      grade: 'A',
      source: 'collected',
      channel_id: channelId,
    });
  });

  it('laporan tidak menimpa kata yang dibaca dari akun, dan mutu bukti tidak turun', async () => {
    const channelId = await aChannel(office, office.units.dinkes);
    const { added } = await take(
      aPost(office.units.dinkes, {
        remoteId: 'r7',
        channelId,
        grade: 'A',
        text: 'Kata asli dari akun dinas.',
      }),
    );
    const task = await aTask(office, { activityId: await anActivity(office), unitId: office.units.dinkes });
    const reported = await take(
      aPost(office.units.dinkes, {
        remoteId: null as never,
        address: 'https://www.instagram.com/p/r7/',
        grade: 'C',
        source: 'reported',
        text: '',
        reportedAssignmentId: task,
      }),
    );
    expect(reported.edited).toEqual(added);
    expect(await postOf(added[0]!)).toMatchObject({
      grade: 'A',
      text: 'Kata asli dari akun dinas.',
      reported_assignment_id: task,
    });
    expect((await matchesOf(added[0]!))[0]).toMatchObject({
      state: 'confirmed',
      hard_evidence: 'reported-for-task',
    });
  });

  it('suntingan dicatat waktunya, kiriman yang dihapus tetap tersimpan dan keluar dari liputan', async () => {
    const channelId = await aChannel(office, office.units.dinkes);
    const post = aPost(office.units.dinkes, { channelId });
    const { added } = await take(post);
    const edited = await take({ ...post, text: `${post.text} Stok terbatas.` });
    expect(edited.edited).toEqual(added);
    expect(await postOf(added[0]!)).toMatchObject({ edited_at: expect.any(String) });
    const gone = await office.write((tx) =>
      markGone(tx, { tenantId: office.tenantId, now: now() }, channelId, [post.remoteId]),
    );
    expect(gone).toEqual(added);
    expect((await matchesOf(added[0]!)).every((match) => match.gone)).toBe(true);
    await take({ ...post, text: `${post.text} Stok terbatas.` });
    expect((await postOf(added[0]!)).gone_at).toBeNull();
    expect((await matchesOf(added[0]!)).some((match) => match.gone)).toBe(false);
  });

  it.each(['1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z', 'kemarin', null])(
    'waktu tayang %s tidak dipercaya',
    async (publishedAt) => {
      const { added } = await take(aPost(office.units.dinkes, { publishedAt }));
      const post = await postOf(added[0]!);
      expect(post.published_known).toBe(false);
      expect(Date.parse(post.published_at)).toBe(Date.parse(now()));
    },
  );

  it('huruf yang tidak dikenal basis data dan teks raksasa tidak menggagalkan yang lain', async () => {
    const stored = await take(
      aPost(office.units.dinkes, { text: `nol\u0000 separuh\ud800 'kutip' \\garis "${'x'.repeat(80_000)}` }),
      aPost(office.units.dinkes, { text: '', title: `judul {"a":1}` }),
      { ...aPost(office.units.dinkes), remoteId: '', address: '' } as IncomingPost,
    );
    expect(stored.added).toHaveLength(2);
    expect(stored.ids[2]).toBeNull();
    expect((await postOf(stored.ids[0]!)).text.length).toBeLessThanOrEqual(50_000);
  });

  it('ditemukan dengan bentuk kata lain', async () => {
    const { added } = await take(aPost(office.units.dinkes, { text: 'Wali Kota meresmikan puskesmas baru' }));
    const post = await postOf(added[0]!);
    expect(post.search).toContain("'resmi'");
  });
});

describe('salinan antarunit', () => {
  const words =
    'Warga Kelurahan Muara Bening kerja bakti membersihkan saluran air bersama karang taruna dan ketua RW pada Minggu pagi yang cerah';
  it('teks unit lain yang sama menjadi salinan, teks Diskominfo menjadi amplifikasi', async () => {
    const first = await take(
      aPost(office.units.kelurahan, { text: words, publishedAt: '2026-11-16T01:00:00Z' }),
    );
    const second = await take(
      aPost(office.units.dinkes, { text: `${words}!`, publishedAt: '2026-11-16T03:00:00Z' }),
    );
    expect(await postOf(second.added[0]!)).toMatchObject({ kind: 'copied', copy_of_id: first.added[0] });
    const desk = await aChannel(office, office.units.diskominfo, { amplifiable: true });
    const text =
      'Pemerintah Kota membuka pendaftaran beasiswa bagi pelajar berprestasi dari keluarga kurang mampu sampai akhir bulan ini di kantor kelurahan';
    const [source, share] = (
      await take(
        aPost(office.units.diskominfo, { channelId: desk, text, publishedAt: '2026-11-16T01:00:00Z' }),
        aPost(office.units.dpupr, { text, publishedAt: '2026-11-16T05:00:00Z' }),
      )
    ).ids;
    expect(await postOf(share!)).toMatchObject({ kind: 'amplification', copy_of_id: source });
  });

  it('unit yang mengulang teksnya sendiri tidak menyalin', async () => {
    const text =
      'Jadwal pelayanan puskesmas keliling pekan ini Senin di Balai RW satu Selasa di Balai RW dua Rabu di lapangan';
    const { ids } = await take(
      aPost(office.units.dinkes, { text }),
      aPost(office.units.dinkes, { text, publishedAt: '2026-11-17T09:00:00Z' }),
    );
    expect(await postOf(ids[1]!)).toMatchObject({ kind: 'original', copy_of_id: null });
  });
});

describe('mencocokkan', () => {
  it('kiriman menemukan kegiatannya beserta alasannya, dan menunggu orang', async () => {
    const activity = await anActivity(office, {
      title: 'Peresmian Jembatan Kali Wening',
      place: 'Kampung Wening',
      date: '2026-11-16',
      starts_at: '2026-11-16T02:00:00Z',
    });
    const { added } = await take(
      aPost(office.units.dpupr, {
        publishedAt: '2026-11-16T04:00:00Z',
        text: 'Jembatan Kali Wening di Kampung Wening resmi dibuka Wali Kota pagi tadi. Warga senang.',
      }),
    );
    const [match] = await matchesOf(added[0]!);
    expect(match).toMatchObject({
      subject_type: 'activity',
      subject_id: activity,
      state: 'proposed',
      decided_by_kind: null,
      grade: 'B',
    });
    expect(match!.reasons).toContainEqual({ kind: 'time', for: true, text: 'Tayang 2 jam setelah acara' });
  });

  it('tagar kegiatan sendiri cukup sebagai bukti', async () => {
    const activity = await anActivity(office, {
      title: 'Bursa Kerja',
      place: 'GOR Wanasari',
      hashtags: ['BursaKerjaWanasari'],
    });
    const { added } = await take(
      aPost(office.units.dpupr, { text: 'Ramai! #BursaKerjaWanasari di GOR, bursa kerja hari ini' }),
    );
    expect((await matchesOf(added[0]!)).find((match) => match.subject_id === activity)).toMatchObject({
      state: 'confirmed',
      decided_by_kind: 'rule',
      hard_evidence: 'own-hashtag',
    });
  });

  it('tautan untuk tugas orang lain tidak mengesahkan apa pun', async () => {
    const activity = await anActivity(office, { title: 'Lomba Cerdas Cermat', place: 'Aula' });
    const task = await aTask(office, { activityId: activity, unitId: office.units.kelurahan });
    const { added } = await take(
      aPost(office.units.dinkes, {
        text: 'Rapat rutin',
        source: 'reported',
        grade: 'C',
        reportedAssignmentId: task,
      }),
    );
    expect((await matchesOf(added[0]!)).filter((match) => match.subject_id === activity)).toEqual([]);
  });

  it('pemerintah lain tidak melihat apa pun', async () => {
    const neighbour = await office.neighbour();
    const seen = await readTenant(office.platform.db, neighbour.tenantId, (db) =>
      db.selectFrom('monitoring_post').select('id').execute(),
    );
    expect(seen).toEqual([]);
  });
});
