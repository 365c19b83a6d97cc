import { describe, expect, test } from 'vitest';
import { cleanPost } from '../rules/incoming-post.ts';
import type { TimeBy } from '../tables.ts';
import { aPost } from '../testing.ts';
import { changeOf } from './known-change.ts';
import type { KnownPost } from './known-post.ts';

const NOW = '2026-11-19T03:00:00Z';
const FIRST = '2026-11-18T03:00:00Z';
const OTHER = '2026-11-17T03:00:00Z';

const knownBy = (time_by: TimeBy | null, grade: KnownPost['grade'] = 'B', known = true): KnownPost => ({
  id: 'a',
  channel_id: 'k',
  unit_id: 'u',
  remote_id: 'r',
  address_key: null,
  collab_key: null,
  content_hash: 'x',
  grade,
  source: 'reported',
  published_at: FIRST,
  published_known: known,
  time_by,
  gone_at: null,
  reported_by: null,
  reported_assignment_id: null,
  screenshot_file_id: null,
});

const told = (timeBy: TimeBy, publishedAt: string, grade: 'A' | 'B' | 'C' = 'B') => ({
  post: cleanPost({ ...aPost('u', { channelId: 'k' }), publishedAt, timeBy, grade }, NOW)!,
  hash: 'x',
});

describe('whose word on the time of a post stands', () => {
  test.each<[string, KnownPost, ReturnType<typeof told>, { at: string; by: TimeBy } | null]>([
    ['the site after the officer', knownBy('officer'), told('unit', OTHER), { at: OTHER, by: 'unit' }],
    [
      'the same time, now stated by the site',
      knownBy('officer'),
      told('unit', FIRST),
      { at: FIRST, by: 'unit' },
    ],
    ['the network after the site', knownBy('unit'), told('network', OTHER), { at: OTHER, by: 'network' }],
    ['a site that changes its own time', knownBy('unit'), told('unit', OTHER), { at: OTHER, by: 'unit' }],
    ['the site after the network: nothing', knownBy('network'), told('unit', OTHER), null],
    ['the officer after the site: nothing', knownBy('unit'), told('officer', OTHER), null],
    ['an officer on what was read: nothing', knownBy('officer'), told('officer', OTHER, 'C'), null],
    ['the same from before it was kept: nothing', knownBy(null), told('unit', FIRST), null],
    [
      'anybody where no time was known',
      knownBy('officer', 'B', false),
      told('officer', OTHER),
      { at: OTHER, by: 'officer' },
    ],
  ])('%s', (_, known, post, stands) => {
    const change = changeOf(known, post);
    if (stands === null) expect(change).toBe(null);
    else expect(change?.post).toMatchObject({ timeBy: stands.by });
    if (stands) expect(Date.parse(change!.post.publishedAt)).toBe(Date.parse(stands.at));
  });
});
