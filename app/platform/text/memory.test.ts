import { describe, expect, it } from 'vitest';
import { Memory } from './memory.ts';

describe('what is remembered of words', () => {
  it('keeps what is asked for again, drops what is not, and stays bounded', () => {
    const memory = new Memory<number>(10);
    memory.set('often', 1);
    memory.set('once', 2);
    for (let at = 0; at < 40; at += 1) {
      memory.set(`word ${at}`, at);
      expect(memory.get('often')).toBe(1);
    }
    expect(memory.get('once')).toBeUndefined();
    expect(memory.get('word 0')).toBeUndefined();
    expect(memory.get('word 39')).toBe(39);
  });
});
