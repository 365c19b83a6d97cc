import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { CHANNEL_STATES, type ChannelState, PROOF_METHODS } from '../tables.ts';
import { type DatedProof, PROOF_DAYS, provedUntil, standingOf } from './official.ts';

const DAY = 86_400_000;
const claim = (state: ChannelState, network = 'mastodon') => ({ state, network });
const NOW = Date.parse('2026-11-19T03:00:00Z');
const iso = (time: number) => new Date(time).toISOString();
const now = iso(NOW);

const proofAt = (daysAgo: number, holds = true, method: DatedProof['method'] = 'rel-me'): DatedProof => ({
  method,
  holds,
  checkedAt: iso(NOW - daysAgo * DAY),
  staleAfter: iso(NOW + (PROOF_DAYS - daysAgo) * DAY),
});
const anyProof = fc
  .record({
    daysAgo: fc.integer({ min: -30, max: 500 }),
    holds: fc.boolean(),
    method: fc.constantFrom(...PROOF_METHODS),
  })
  .map(({ daysAgo, holds, method }) => proofAt(daysAgo, holds, method));

describe('official is derived', () => {
  test('an approved account with one fresh proof is official', () => {
    expect(standingOf(claim('approved'), [proofAt(3)], now)).toBe('official');
  });

  test('a claim without proof, or a proof without a claim, is not enough', () => {
    expect(standingOf(claim('approved'), [], now)).toBe('claimed');
    expect(standingOf(claim('approved'), [proofAt(1, false)], now)).toBe('claimed');
    expect(standingOf(claim('proposed'), [proofAt(3)], now)).toBe('unclaimed');
    expect(standingOf(claim('rejected'), [proofAt(3)], now)).toBe('unclaimed');
    expect(standingOf(claim('closed'), [proofAt(3)], now)).toBe('closed');
  });

  test('a proof goes stale after exactly 180 days', () => {
    expect(standingOf(claim('approved'), [proofAt(179)], now)).toBe('official');
    expect(standingOf(claim('approved'), [proofAt(180)], now)).toBe('stale');
  });

  test('a later look that finds the proof gone ends it, a later look by another method does not', () => {
    expect(standingOf(claim('approved'), [proofAt(30), proofAt(1, false)], now)).toBe('stale');
    expect(standingOf(claim('approved'), [proofAt(30), proofAt(1, false, 'dns-txt')], now)).toBe('official');
  });

  test('a page that links to a profile nobody can read is one way; the way back has to be seen, and both have to be fresh', () => {
    const page = proofAt(3, true, 'official-page');
    const back = proofAt(20, true, 'link-back');
    const instagram = claim('approved', 'instagram');
    expect(standingOf(instagram, [page], now)).toBe('one-way');
    expect(standingOf(instagram, [back], now)).toBe('one-way');
    expect(standingOf(instagram, [page, back], now)).toBe('official');
    expect(provedUntil('instagram', [page, back], now)).toBe(back.staleAfter);
    expect(standingOf(instagram, [page, proofAt(181, true, 'link-back')], now)).toBe('one-way');
    expect(standingOf(instagram, [page, back, proofAt(1, false, 'official-page')], now)).toBe('one-way');
    expect(standingOf(instagram, [proofAt(3, true, 'bio-code')], now)).toBe('official');
    expect(standingOf(claim('approved', 'mastodon'), [page], now)).toBe('official');
    expect(standingOf(claim('approved', 'phone'), [page], now)).toBe('one-way');
  });

  test('never official unless approved, and never without a proof that holds and is not older than 180 days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANNEL_STATES),
        fc.array(anyProof, { maxLength: 8 }),
        (state, proofs) => {
          if (standingOf(claim(state), proofs, now) !== 'official') return;
          expect(state).toBe('approved');
          expect(
            proofs.some(
              ({ holds, checkedAt }) =>
                holds && Date.parse(checkedAt) <= NOW && NOW - Date.parse(checkedAt) < PROOF_DAYS * DAY,
            ),
          ).toBe(true);
        },
      ),
    );
  });

  test('the order in which proofs are listed changes nothing, and one more fresh proof never takes the standing away', () => {
    fc.assert(
      fc.property(fc.array(anyProof, { maxLength: 8 }), (proofs) => {
        const distinct = proofs.filter(
          (proof, index) =>
            proofs.findIndex(
              ({ method, checkedAt }) => method === proof.method && checkedAt === proof.checkedAt,
            ) === index,
        );
        const standing = standingOf(claim('approved'), distinct, now);
        expect(standingOf(claim('approved'), distinct.toReversed(), now)).toBe(standing);
        expect(standingOf(claim('approved'), [...distinct, proofAt(0, true, 'connected-api')], now)).toBe(
          distinct.some(({ method, checkedAt }) => method === 'connected-api' && Date.parse(checkedAt) >= NOW)
            ? standingOf(claim('approved'), [...distinct, proofAt(0, true, 'connected-api')], now)
            : 'official',
        );
      }),
    );
  });
});
