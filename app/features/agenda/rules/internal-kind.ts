const MONTHS = 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember';
const NOISE = new RegExp(`^(di|ke|dan|dengan|untuk|bersama|pada|tahun|tanggal|hari|${MONTHS})$`);

/**
 * The kind of an activity, for which the reason of being internal is asked once: the first two words of its title that
 * carry meaning. "Rapat tertutup evaluasi BUMD" and "Rapat Tertutup evaluasi kinerja" are one kind.
 */
export function internalKind(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !NOISE.test(word))
    .slice(0, 2)
    .join(' ');
}
