export type Sniffed = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'mp4' | 'other-video' | null;

const at = (bytes: Uint8Array, from: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[from + index] === letter.charCodeAt(0));
const starts = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const HEIC = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis'];

/** What the first bytes say a file is, whatever name or type came with it. */
export function sniff(head: Uint8Array): Sniffed {
  if (starts(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (at(head, 0, 'RIFF') && at(head, 8, 'WEBP')) return 'webp';
  if (at(head, 0, 'GIF8')) return 'gif';
  if (at(head, 4, 'ftyp')) return HEIC.some((brand) => at(head, 8, brand)) ? 'heic' : 'mp4';
  // QuickTime of old cameras begins without a brand.
  if (['moov', 'mdat', 'wide', 'free', 'skip'].some((kind) => at(head, 4, kind))) return 'mp4';
  if (starts(head, [0x1a, 0x45, 0xdf, 0xa3]) || (at(head, 0, 'RIFF') && at(head, 8, 'AVI ')))
    return 'other-video';
  return null;
}
