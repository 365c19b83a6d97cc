import type { Size } from './rules/sizes.ts';

/** Where the file of a medium is opened, in a size of its own or as it is kept. */
export const fileHref = (mediaId: string, size: Size | null = null): string =>
  `/kerja/media/${mediaId}/berkas${size ? `?ukuran=${size}` : ''}`;
