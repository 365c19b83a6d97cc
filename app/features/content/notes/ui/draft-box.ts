import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { MOST_DRAFTS, type NoteDraft } from '../rules/draft.ts';

type Schema = DBSchema & { drafts: { key: string; value: NoteDraft } };
type Whose = { readonly personId: string; readonly tenantId: string };

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function box(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('simpul-catatan', 1, {
    upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'id' }),
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Notes that are being written, in IndexedDB: they outlive the tab, the browser and the battery. Another person on the phone sees none. */
export const draftBox = {
  async mine({ personId, tenantId }: Whose): Promise<NoteDraft[]> {
    const all = await (await box()).getAll('drafts');
    return all
      .filter((draft) => draft.personId === personId && draft.tenantId === tenantId)
      .sort((a, b) => b.changedAt - a.changedAt)
      .slice(0, MOST_DRAFTS);
  },
  /** @throws when the phone has no room or forbids keeping things */
  put: async (draft: NoteDraft): Promise<void> => void (await (await box()).put('drafts', draft)),
  remove: async (id: string): Promise<void> => (await box()).delete('drafts', id),
};
