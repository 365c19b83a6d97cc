import type { PieceKind } from '../../tables.ts';
import type { CheckOptions, OfficeWord } from '../../writing/finding.ts';
import { isPage } from './limits.ts';

/** What the writing check needs to know: only a release on a page of the institution has the structure of one. */
export const writingOptions = (
  kind: PieceKind,
  network: string,
  zone: string,
  words: readonly OfficeWord[],
): CheckOptions => ({
  kind: kind === 'release' && isPage(network) ? 'release' : 'text',
  zone,
  words,
  bodyOnly: true,
});
