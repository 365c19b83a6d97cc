import { describe, expect, test } from 'vitest';
import { newId } from './id.server.ts';

describe('an id', () => {
  test('is a UUID of version 7 that begins with the millisecond of its making', () => {
    const at = Date.UTC(2026, 10, 19, 3);
    const id = newId(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(at);
  });

  test('comes after those made before it in the same millisecond, whatever else is made between', () => {
    const ids = Array.from({ length: 20_000 }, () => {
      newId();
      return newId(7);
    });
    expect(ids.filter((id, at) => at > 0 && id <= ids[at - 1]!)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
