import { describe, expect, test } from 'vitest';
import { isNoAnswer, NoAnswer, within } from './network.ts';

describe('what counts as no answer', () => {
  test.each([
    [new NoAnswer('late'), true],
    [new TypeError('Failed to fetch'), true],
    [new TypeError('NetworkError when attempting to fetch resource.'), true],
    [new TypeError('Load failed'), true],
    [new DOMException('The operation timed out.', 'TimeoutError'), true],
    [new TypeError('undefined is not a function'), false],
    [new Error('boom'), false],
    [{ status: 500 }, false],
  ])('%s', (error, expected) => {
    expect(isNoAnswer(error)).toBe(expected);
  });

  test('what comes in time is passed on, what does not is given up, and a failure stays what it is', async () => {
    await expect(within(Promise.resolve(1), 50)).resolves.toBe(1);
    await expect(within(new Promise(() => undefined), 5)).rejects.toBeInstanceOf(NoAnswer);
    await expect(within(Promise.reject(new TypeError('x')), 50)).rejects.toBeInstanceOf(TypeError);
  });
});
