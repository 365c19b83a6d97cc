import { describe, expect, test } from 'vitest';
import { isSameAccount } from '../../rules/same-account.ts';
import { connectionView } from './connection-state.ts';

const NOW = '2026-11-23T03:00:00Z';

describe('the registered account', () => {
  const account = (network: string, addressKey: string, remoteId: string | null = null) => ({
    network,
    addressKey,
    remoteId,
  });
  test.each([
    [
      account('instagram', 'instagram:dinkes.wanasari'),
      '178',
      ['https://www.instagram.com/dinkes.wanasari/'],
      true,
    ],
    [
      account('instagram', 'instagram:dinkes.wanasari'),
      '178',
      ['https://www.instagram.com/dinkes.lain/'],
      false,
    ],
    [
      account('facebook', 'facebook:100064'),
      '100064',
      ['https://www.facebook.com/profile.php?id=100064'],
      true,
    ],
    [
      account('facebook', 'facebook:dinkeswanasari'),
      '100064',
      ['https://www.facebook.com/DinkesWanasari', 'https://www.facebook.com/profile.php?id=100064'],
      true,
    ],
    [account('x', 'x:dinkes_wanasari'), '1', ['https://x.com/Dinkes_Wanasari'], true],
    [account('youtube', 'youtube:dinkeswanasari'), 'UC1', ['https://www.youtube.com/@DinkesWanasari'], true],
    [account('threads', 'threads:dinkes'), '9', ['https://www.threads.com/@dinkes'], true],
    [account('mastodon', 'mastodon:dinkes@sosial.example', '77'), '77', [], true],
    [
      account('bluesky', 'bluesky:dinkes.wanasari.go.id', 'did:plc:a'),
      'did:plc:b',
      ['https://bsky.app/profile/dinkes.wanasari.go.id'],
      false,
    ],
    [
      account('bluesky', 'bluesky:dinkes.wanasari.go.id'),
      'did:plc:b',
      ['https://bsky.app/profile/dinkes.wanasari.go.id'],
      true,
    ],
    [account('website', 'website:dinkes.wanasari.go.id'), 'x', ['https://dinkes.wanasari.go.id/'], true],
    [account('website', 'website:dinkes.wanasari.go.id'), 'x', ['https://dpupr.wanasari.go.id/'], false],
  ])('%j answered by %s %j: %s', (registered, remoteId, addresses, same) => {
    expect(isSameAccount(registered, { remoteId, addresses })).toBe(same);
  });
});

describe('what a connection is worth', () => {
  const facts = (
    state: 'live' | 'reconnect' | 'revoked',
    expiresAt: string | null,
    refreshAfter: string | null = null,
  ) => ({
    state,
    expiresAt,
    refreshAfter,
  });
  test.each([
    [false, null, 'assisted'],
    [true, null, 'none'],
    [true, facts('revoked', null), 'none'],
    [true, facts('reconnect', null), 'reconnect'],
    [true, facts('live', null), 'live'],
    [true, facts('live', '2026-12-20T00:00:00Z'), 'live'],
    [true, facts('live', '2026-11-26T00:00:00Z'), 'expiring'],
    [true, facts('live', '2026-11-23T02:59:00Z'), 'reconnect'],
    [true, facts('live', '2026-11-23T02:00:00Z', '2026-11-23T01:50:00Z'), 'live'],
    [true, facts('live', '2026-11-20T02:00:00Z', '2026-11-20T01:50:00Z'), 'reconnect'],
  ] as const)('%s %j is %s', (canPublish, connection, view) => {
    expect(connectionView(canPublish, connection, NOW)).toBe(view);
  });
});
