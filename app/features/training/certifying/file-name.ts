/** "sertifikat-800-012-SERT-DISKOMINFO-XI-2026.pdf". An office's pattern may hold signs that no header takes. */
export const certificateFileName = (number: string, form: 'pdf' | 'json'): string =>
  `sertifikat-${number.replace(/[^A-Za-z0-9.]+/g, '-')}.${form}`;
