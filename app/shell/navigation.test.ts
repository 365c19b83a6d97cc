import { describe, expect, it } from 'vitest';
import { ROLES } from '#app/platform/authz/actor.ts';
import { isCurrent, navigationFor } from './navigation.ts';

describe('what a person finds in the menu', () => {
  it.each(ROLES)('%s has at most five places on the phone, the last leading to the rest', (role) => {
    const { groups, bar } = navigationFor([role]);
    const reachable = new Set(groups.flatMap((group) => group.items.map((item) => item.key)));
    expect(bar.length).toBeGreaterThanOrEqual(3);
    expect(bar.length).toBeLessThanOrEqual(5);
    expect(bar.at(-1)?.key).toBe('more');
    for (const item of bar.slice(0, -1)) expect(reachable).toContain(item.key);
  });

  it('an officer begins with the tasks of the unit and sees nothing of the desk', () => {
    const { groups, bar } = navigationFor(['officer'], { tasks: 4 });
    expect(bar.map((item) => item.short)).toEqual(['Tugas', 'Catat', 'Lapor', 'Nilai', 'Lainnya']);
    expect(bar[0]?.count).toBe(4);
    const keys = groups.flatMap((group) => group.items.map((item) => item.key));
    expect(keys).not.toContain('queue');
    expect(keys).not.toContain('audit');
  });

  it.each([
    ['prokopim', ['home', 'week', 'paste', 'coverage', 'more']],
    ['head', ['home', 'tasks', 'week', 'coverage', 'more']],
    ['operator', ['home', 'collector', 'accounts', 'people', 'more']],
  ] as const)('%s has the work of the day on the phone', (role, keys) => {
    expect(navigationFor([role]).bar.map((item) => item.key)).toEqual(keys);
  });

  it('the coordinator finds the paste box, the queue and the audit', () => {
    const keys = navigationFor(['coordinator']).groups.flatMap((group) =>
      group.items.map((item) => item.key),
    );
    expect(keys).toEqual(expect.arrayContaining(['paste', 'queue', 'audit', 'settings']));
    expect(keys).not.toContain('tasks');
  });

  it('a page without an entry of its own marks the entry it belongs to, and only that one', () => {
    const items = navigationFor(['coordinator']).groups.flatMap((group) => group.items);
    const marked = (path: string) => items.filter((item) => isCurrent(item, path)).map((item) => item.key);
    expect(marked('/kerja')).toEqual(['home']);
    expect(marked('/kerja/kegiatan/1/jadwal')).toEqual(['week']);
    expect(marked('/kerja/impor-kalender')).toEqual(['week']);
    expect(marked('/kerja/impor')).toEqual(['units']);
    expect(marked('/kerja/kiriman/1')).toEqual(['coverage']);
  });
});
