import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENT_WORDS } from './event-words.id.ts';
import { detailOf } from './queries.server.ts';

/** Every name that a feature declares for its events. */
function declaredEvents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter((text) => text.includes('interface EventPayloads'))
    .flatMap((text) => [...text.matchAll(/^ +'([a-z]+\.[a-z-]+)':/gm)].map((found) => found[1] ?? ''));
}

describe('the trail in words', () => {
  it('has words for every event of the program', () => {
    const names = declaredEvents(join(import.meta.dirname, '../..'));
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !EVENT_WORDS[name])).toEqual([]);
  });

  it.each([
    [{ added: 9000, edited: 0, gone: 0, queued: 1199 }, '9.000 baru; 1.199 masuk antrean'],
    [{ unitId: '018f0000-0000-7000-8000-000000000000', bySelf: true }, 'disetujui oleh pengusulnya sendiri'],
    [{ unitId: '018f0000-0000-7000-8000-000000000000', bySelf: false }, ''],
    [{ fields: ['place', 'leader'] }, 'tempat, pemimpin'],
    [{ role: 'leader', personId: 'x' }, 'pimpinan'],
    [{ method: 'dns-txt', holds: false }, 'catatan DNS; tidak ditemukan'],
    [null, ''],
  ])('%j', (data, words) => {
    expect(detailOf(data)).toBe(words);
  });
});
