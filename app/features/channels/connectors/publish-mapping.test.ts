import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { feedForm, findPublished } from './facebook/publish-mapping.ts';
import { checkOf, containerReading, findInList } from './graph/containers.ts';
import { INSTAGRAM_SUBCODES } from './instagram/publish-failures.ts';
import { INSTAGRAM } from './instagram/publish-mapping.ts';
import type { Message, MessageMedia } from './publishing.ts';
import { sameText, withLink } from './same-text.ts';
import { THREADS } from './threads/publish-mapping.ts';
import { findPost, textOf } from './x/publish-mapping.ts';
import { hidden, markedVideo, nextByte, shown, videoState } from './youtube/publish-mapping.ts';

const photo: MessageMedia = {
  fileId: 'f1',
  kind: 'image',
  mime: 'image/jpeg',
  bytes: 1000,
  width: 1080,
  height: 1080,
  alt: 'Petugas memberi vaksin',
};
const message: Message = {
  title: 'Pekan imunisasi',
  text: 'Pekan imunisasi dibuka #WanasariSehat',
  link: 'https://dinkes.wanasari.go.id/imunisasi',
  media: [photo],
};

test('a text is the same whatever a network did to its spaces and signs', () => {
  expect(sameText('Satu &amp; dua\r\n\r\ntiga ', 'Satu & dua\n tiga')).toBe(true);
  expect(sameText('Satu', 'Dua')).toBe(false);
  expect(withLink('Baca https://a.id/x', 'https://a.id/x')).toBe('Baca https://a.id/x');
  expect(withLink('', 'https://a.id/x')).toBe('https://a.id/x');
});

describe('containers', () => {
  test('alt text goes with a picture, alone or in an album, and not with a reel', () => {
    expect(INSTAGRAM.single(message, photo, 'https://m/1')).toEqual({
      image_url: 'https://m/1',
      caption: message.text,
      alt_text: photo.alt,
    });
    expect(INSTAGRAM.child(photo, 'https://m/1')).toMatchObject({ alt_text: photo.alt });
    expect(INSTAGRAM.single(message, { ...photo, kind: 'video' }, 'https://m/1')).not.toHaveProperty(
      'alt_text',
    );
    expect(THREADS.single({ ...message, media: [] }, null, null)).toEqual({
      media_type: 'TEXT',
      text: `${message.text}\n\n${message.link}`,
    });
  });

  test.each([
    [{ status_code: 'FINISHED' }, { ok: true, ready: true }],
    [{ status: 'FINISHED' }, { ok: true, ready: true }],
    [{ status_code: 'IN_PROGRESS' }, { ok: true, ready: false }],
    [{ status_code: 'EXPIRED' }, { ok: true, ready: false, gone: true }],
    [
      { status_code: 'ERROR', status: 'Error: Media upload has failed with error code 2207026' },
      { ok: false, failure: { class: 'refused', reason: 'media-refused' } },
    ],
    [
      { status: 'ERROR', error_message: 'FAILED_DOWNLOADING_VIDEO' },
      { ok: false, failure: { class: 'later', reason: 'media-unreachable' } },
    ],
    [{ status_code: 'ERROR' }, { ok: false, failure: { class: 'refused', reason: 'processing-failed' } }],
    [{ apa: 1 }, { ok: false, failure: { class: 'later' } }],
  ])('%j', (answer, expected) => {
    expect(checkOf(containerReading(answer), INSTAGRAM_SUBCODES)).toMatchObject(expected);
  });

  test('finds the post by its words, and none from before it was begun', () => {
    const since = Temporal.Instant.from('2026-11-23T03:00:00Z');
    const post = (id: string, timestamp: string, caption: string) => ({ id, timestamp, caption });
    const list = {
      data: [
        post('3', '2026-11-23T03:00:04+0000', 'Lain'),
        post('2', '2026-11-23T03:00:02+0000', 'Pekan  imunisasi'),
        post('1', '2026-11-22T03:00:00+0000', 'Lama'),
      ],
    };
    expect(findInList(list, 'Pekan imunisasi', since)?.found?.remoteId).toBe('2');
    expect(findInList(list, 'Lama', since)).toEqual({ found: null });
    expect(findInList({ apa: 1 }, 'Lama', since)).toBeNull();
  });
});

test('a Facebook post carries its pictures, or its link as a card', () => {
  expect(feedForm(message, ['11', '12'])).toEqual({
    message: `${message.text}\n\n${message.link}`,
    'attached_media[0]': '{"media_fbid":"11"}',
    'attached_media[1]': '{"media_fbid":"12"}',
  });
  expect(feedForm({ ...message, media: [] }, [])).toEqual({ message: message.text, link: message.link });
  const page = {
    data: [{ id: 'p_1', message: 'Satu', created_time: '2026-11-23T03:00:04+0000' }],
  };
  const since = Temporal.Instant.from('2026-11-23T03:00:00Z');
  expect(findPublished(page, 'Satu', since)?.found?.remoteId).toBe('p_1');
  expect(findPublished(page, 'Dua', since)).toEqual({ found: null });
});

describe('X', () => {
  test('leaves links out where the government wants it so', () => {
    const text = 'Daftar di https://a.id/x hari ini.\n\nTerima kasih';
    expect(textOf({ ...message, text }, {})).toBe(`${text}\n\n${message.link}`);
    expect(textOf({ ...message, text }, { noLinks: 'ya' })).toBe('Daftar di hari ini.\n\nTerima kasih');
  });

  test('knows its post again under short links', () => {
    const listed = {
      data: [
        {
          id: '77',
          created_at: '2026-11-23T03:00:04.000Z',
          text: 'Jadwal &amp; tempat: https://t.co/abc https://t.co/pic',
          entities: {
            urls: [
              { url: 'https://t.co/abc', expanded_url: 'https://a.id/x' },
              { url: 'https://t.co/pic', expanded_url: 'https://x.com/dinkes/status/77/photo/1' },
            ],
          },
        },
      ],
      meta: {},
    };
    expect(findPost(listed, 'Jadwal & tempat: https://a.id/x')?.found?.remoteId).toBe('77');
    expect(findPost(listed, 'Jadwal')?.found).toBeNull();
    expect(findPost({ meta: { result_count: 0 } }, 'Jadwal')).toEqual({ found: null, whole: true });
  });
});

describe('YouTube', () => {
  test('the mark stands only where nobody sees it', () => {
    expect(JSON.stringify(hidden(message, '01JABC'))).toContain('simpul:01JABC');
    expect(hidden(message, '01JABC').status.privacyStatus).toBe('private');
    const out = shown(message, 'vid');
    expect(JSON.stringify(out)).not.toContain('01JABC');
    expect(out).toMatchObject({ id: 'vid', status: { privacyStatus: 'public' } });
    expect(out.snippet.tags).toEqual(['WanasariSehat']);
  });

  test('finds the upload of an earlier try', () => {
    const item = (videoId: string, description: string) => ({
      snippet: { description, resourceId: { videoId } },
    });
    const list = { items: [item('a', 'Rapat'), item('b', 'simpul:01JABC')] };
    expect(markedVideo(list, '01JABC')).toBe('b');
    expect(markedVideo(list, '01JXYZ')).toBeNull();
  });

  test('reads how far an upload has come, and what became of it', () => {
    expect([nextByte('bytes=0-99'), nextByte(undefined), nextByte('bytes=5-9')]).toEqual([100, 0, 0]);
    const video = (uploadStatus: string, more = {}) =>
      videoState({ items: [{ id: 'v', status: { uploadStatus, privacyStatus: 'private', ...more } }] });
    expect(video('processed')?.state).toBe('ready');
    expect(video('rejected', { rejectionReason: 'duplicate' })).toMatchObject({
      state: 'rejected',
      detail: 'duplicate',
    });
    expect(videoState({ items: [] })?.state).toBe('gone');
    expect(videoState({})).toBeNull();
  });
});
