/** A unit's name as a folder of an archive: no sign that leads out of it, and never nothing. */
export const folderName = (unit: string): string =>
  unit
    .replace(/[^\p{L}\p{N}. -]/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80) || 'unit';
