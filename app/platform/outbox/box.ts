import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { NewEntry, OutboxEntry } from './entry.ts';
import { OUTBOX_MOST } from './order.ts';

type Schema = DBSchema & { entries: { key: string; value: OutboxEntry } };

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function box(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('simpul-kotak-keluar', 1, {
    upgrade: (db) => void db.createObjectStore('entries', { keyPath: 'key' }),
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** The phone's outbox, in IndexedDB: it outlives the tab, the browser and the battery. */
export const outboxBox = {
  all: async (): Promise<OutboxEntry[]> => (await box()).getAll('entries'),
  /** @throws when the phone has no room or forbids keeping things; the caller then sends the plain form */
  async add(entry: NewEntry, at: number): Promise<void> {
    const db = await box();
    if ((await db.count('entries')) >= OUTBOX_MOST) throw new RangeError('outbox is full');
    await db.put('entries', { ...entry, createdAt: at, state: 'waiting', tries: 0 });
  },
  /** Changes an entry that is still there; one that another tab has sent and removed stays removed. */
  async change(key: string, change: Partial<OutboxEntry>): Promise<void> {
    const tx = (await box()).transaction('entries', 'readwrite');
    const held = await tx.store.get(key);
    if (held) await tx.store.put({ ...held, ...change });
    await tx.done;
  },
  remove: async (key: string): Promise<void> => (await box()).delete('entries', key),
};
export type OutboxBox = typeof outboxBox;
