/** Draws the installable app's icons from the mark: `node scripts/make-icons.ts`. The results are small and kept in the tree. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const folder = join(import.meta.dirname, '..', 'public');
const mark = await readFile(join(folder, 'favicon.svg'), 'utf8');
const png = { palette: true, compressionLevel: 9 } as const;

const draw = (svg: string, size: number, name: string) =>
  sharp(Buffer.from(svg), { density: 72 * (size / 32) })
    .resize(size, size)
    .png(png)
    .toFile(join(folder, name));

/** A system may cut any shape out of a maskable icon: the mark stays within its inner 80 %. */
const maskable = mark
  .replace(/<rect[^>]*>/, '<rect x="-8" y="-8" width="48" height="48" fill="#0f5c6e"/>')
  .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"');

/** The small sign in the status bar: only its outline counts. */
const badge = mark.replace(/<rect[^>]*>/, '').replace(/<path[^>]*stroke="#0f5c6e"[^>]*>/, '');

await draw(mark, 192, 'icon-192.png');
await draw(mark, 512, 'icon-512.png');
await draw(maskable, 512, 'icon-maskable-512.png');
await draw(badge, 96, 'badge-96.png');
