import { expect, test } from 'vitest';
import { metricCopy } from './metric-copy.id.ts';

const metric = {
  reactions: 1012,
  likes: 1000,
  shares: 12,
  replies: null,
  followers: 12400,
  measuredOn: '2026-11-28',
};

test('reactions are said with their denominator and date; what is not told is said not to be', () => {
  expect(metricCopy.line(metric, '2026-11-27T03:00:00Z')).toBe('1.012 reaksi dari 12.400 pengikut, 28 Nov');
  expect(metricCopy.line({ ...metric, followers: null }, '2025-12-30T03:00:00Z')).toBe(
    '1.012 reaksi, 28 Nov 2026',
  );
  expect(metricCopy.parts(metric)).toBe('1.000 suka, 12 dibagikan, balasan tidak terhitung');
});
