import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWorkshop } from './workshop.server.ts';

type Certificate = (input: never) => { pdf: Uint8Array };

/** Process ids of this process's workshops. */
function children(): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const parent = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]!.split(' ')[1];
      return (
        parent === String(process.pid) &&
        readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('app/workshop.ts')
      );
    } catch {
      return false;
    }
  });
}
const gone = async () => {
  while (children().length > 0) await new Promise((wake) => setTimeout(wake, 50));
  return children();
};
afterEach(gone);

describe('the workshop', () => {
  const workshop = createWorkshop({ idleMilliseconds: 300 });

  test('a task that does not exist, and one that fails, are told without what they were given', async () => {
    await expect(workshop('training.constructor', {} as never)).rejects.toThrow(
      /training\.constructor failed/,
    );
    await expect(workshop('toString.call', {} as never)).rejects.toThrow(/failed/);
    const wrong = { paper: { person: 'Rahasia Sekali' } } as never;
    const error = await workshop<Certificate>('training.certificate', wrong).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String((error as Error).message)).not.toContain('Rahasia');
  });

  test('ends soon after its last piece, and the next piece starts it again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await workshop('training.none', {} as never).catch(() => undefined);
      vi.advanceTimersByTime(299);
      expect(children()).toHaveLength(1);
      vi.advanceTimersByTime(1);
    } finally {
      vi.useRealTimers();
    }
    expect(await gone()).toEqual([]);
    await expect(workshop('training.none', {} as never)).rejects.toThrow(/failed/);
  });

  test('killed in the middle, the piece fails and those that wait are still made', async () => {
    const pieces = [1, 2, 3].map(() =>
      workshop('training.none', {} as never).catch((thrown: Error) => thrown.message),
    );
    // Nothing is waited for: it has not even loaded its libraries.
    process.kill(Number(children()[0]), 'SIGKILL');
    const said = await Promise.all(pieces);
    expect(said[0]).toMatch(/ended before/);
    expect(said.slice(1)).toEqual([expect.stringMatching(/failed/), expect.stringMatching(/failed/)]);
  });

  test('a piece that takes too long is given up', async () => {
    const hasty = createWorkshop({ milliseconds: 1, idleMilliseconds: 100 });
    await expect(hasty('training.none', {} as never)).rejects.toThrow(/ended before/);
  });
});
