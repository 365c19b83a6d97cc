import type { LetterRow } from './queries/letters-of.server.ts';

/** "surat-tugas-800-012-ST-DINKES-XI-2026.pdf". */
export const letterFileName = (letter: Pick<LetterRow, 'kind' | 'number'>, form: 'pdf' | 'docx'): string =>
  `${letter.kind}-${letter.number.replace(/[^A-Za-z0-9.]+/g, '-')}.${form}`;
