/** Addresses of the league's own pages. */
export const LEAGUE = '/kerja/liga';
export const seasonHref = (seasonId: string, part = ''): string => `${LEAGUE}/${seasonId}${part}`;
export const unitHref = (seasonId: string, unitId: string): string => seasonHref(seasonId, `/unit/${unitId}`);
export const evidenceHref = (
  seasonId: string,
  unitId: string,
  criterion: string,
  { of, part }: { of: string; part: string },
): string => `${unitHref(seasonId, unitId)}/bukti/${criterion}/${of}/${part}`;

export function appealHref(
  seasonId: string,
  about: { unitId: string; criterion: string; type?: string; id?: string },
): string {
  const query = new URLSearchParams({ unit: about.unitId, kriteria: about.criterion });
  if (about.type && about.id) {
    query.set('jenis', about.type);
    query.set('butir', about.id);
  }
  return seasonHref(seasonId, `/banding/baru?${query}`);
}
