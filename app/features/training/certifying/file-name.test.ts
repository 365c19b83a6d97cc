import { expect, test } from 'vitest';
import { certificateFileName } from './file-name.ts';

test.each([
  ['800/012/SERT/DISKOMINFO/XI/2026', 'sertifikat-800-012-SERT-DISKOMINFO-XI-2026.pdf'],
  ['№ 12"/SERT\r\nX: y/2026', 'sertifikat--12-SERT-X-y-2026.pdf'],
])('the number %j gives a name that a header takes', (number, expected) => {
  const name = certificateFileName(number, 'pdf');
  expect(name).toBe(expected);
  expect(() => new Headers({ 'Content-Disposition': `attachment; filename="${name}"` })).not.toThrow();
});
