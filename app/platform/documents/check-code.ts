/** The code as typed from paper: in groups, in small letters, O for 0 and I for 1. Null when it cannot be one. */
export function readCheckCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : null;
}

/** `7KQ2 9FHT M3XB`, as it is printed. */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

export const checkPath = (code: string): string => `/cek-dokumen/${code}`;
