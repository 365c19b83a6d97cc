import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Below this PostgreSQL may stop writing, so nothing big is taken in any more. */
export const LEAST_FREE_BYTES = 2 * 1024 ** 3;

/** Bytes that the program may still write on the disk of a folder; of one that is not made yet, on that of its parent. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const disk = await statfs(folder);
    return disk.bavail * disk.bsize;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing || dirname(folder) === folder) throw error;
    return freeBytes(dirname(folder));
  }
}
