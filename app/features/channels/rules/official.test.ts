import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNEL_STATES, PROOF_METHODS } from '../tables.ts';
import { type DatedProof, PROOF_DAYS, standingOf } from './official.ts';

const DAY = 86_400_000;
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
    expect(standingOf('approved', [proofAt(3)], now)).toBe('official');
  });

  test('a claim without proof, or a proof without a claim, is not enough', () => {
    expect(standingOf('approved', [], now)).toBe('claimed');
    expect(standingOf('approved', [proofAt(1, false)], now)).toBe('claimed');
    expect(standingOf('proposed', [proofAt(3)], now)).toBe('unclaimed');
    expect(standingOf('rejected', [proofAt(3)], now)).toBe('unclaimed');
    expect(standingOf('closed', [proofAt(3)], now)).toBe('closed');
  });

  test('a proof goes stale after exactly 180 days', () => {
    expect(standingOf('approved', [proofAt(179)], now)).toBe('official');
    expect(standingOf('approved', [proofAt(180)], now)).toBe('stale');
  });

  test('a later look that finds the proof gone ends it, a later look by another method does not', () => {
    expect(standingOf('approved', [proofAt(30), proofAt(1, false)], now)).toBe('stale');
    expect(standingOf('approved', [proofAt(30), proofAt(1, false, 'dns-txt')], now)).toBe('official');
  });

  test('never official unless approved, and never without a proof that holds and is not older than 180 days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANNEL_STATES),
        fc.array(anyProof, { maxLength: 8 }),
        (state, proofs) => {
          if (standingOf(state, proofs, now) !== 'official') return;
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
        const standing = standingOf('approved', distinct, now);
        expect(standingOf('approved', distinct.toReversed(), now)).toBe(standing);
        expect(standingOf('approved', [...distinct, proofAt(0, true, 'connected-api')], now)).toBe(
          distinct.some(({ method, checkedAt }) => method === 'connected-api' && Date.parse(checkedAt) >= NOW)
            ? standingOf('approved', [...distinct, proofAt(0, true, 'connected-api')], now)
            : 'official',
        );
      }),
    );
  });
});
