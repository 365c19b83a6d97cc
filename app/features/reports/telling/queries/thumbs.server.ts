import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../../tables.ts';

type Thumb = { readonly postId: string; readonly fileId: string };

/** Small pictures of posts that are at hand already; none is fetched for a report. */
export async function thumbsOf(db: Tx, postIds: readonly string[]): Promise<Thumb[]> {
  if (postIds.length === 0) return [];
  const rows = await db
    .selectFrom('reports_thumb')
    .select(['post_id as postId', 'file_id as fileId'])
    .where('post_id', 'in', [...new Set(postIds)])
    .where('file_id', 'is not', null)
    .execute();
  return rows.map(({ postId, fileId }) => ({ postId, fileId: fileId! }));
}

/** Only what the renderer of papers can draw. */
function mimeOf(bytes: Uint8Array): 'image/jpeg' | 'image/png' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? 'image/png' : null;
}

/** The pictures as data addresses, by post. */
export async function thumbPictures(
  platform: Platform,
  tenantId: string,
  thumbs: readonly Thumb[],
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { postId, fileId } of thumbs) {
    const bytes = await platform.files.read(tenantId, fileId);
    const mime = bytes ? mimeOf(bytes) : null;
    if (bytes && mime) found[postId] = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
  }
  return found;
}
