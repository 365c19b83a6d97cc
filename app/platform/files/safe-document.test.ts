import { describe, expect, test } from 'vitest';
import { DOCUMENT_LIMIT, documentKind, documentName } from './safe-document.ts';

const pdf = Buffer.from('%PDF-1.7\n');
const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 20);

describe('a sent document', () => {
  test.each([
    ['a PDF, whatever it is called', pdf, 'bahan.exe', 'pdf'],
    ['a presentation', zip, 'Bahan Hari 1.PPTX', 'pptx'],
    ['an open document', zip, 'bahan.odp', 'odp'],
    ['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'foto.jpeg', 'jpg'],
  ])('is taken: %s', (_name, bytes, name, ending) => {
    expect(documentKind(bytes, name)).toMatchObject({ ok: true, value: { ending } });
  });

  test.each([
    ['a page that calls itself a PDF', Buffer.from('<html><script>'), 'bahan.pdf'],
    ['a drawing with script', Buffer.from('<svg onload="x">'), 'gambar.svg'],
    ['an office file with macros', zip, 'bahan.pptm'],
    ['any archive', zip, 'bahan.zip'],
    ['a program', Buffer.from('MZ'), 'bahan.pdf'],
  ])('is refused: %s', (_name, bytes, name) => {
    expect(documentKind(bytes, name)).toEqual({ ok: false, error: { type: 'document-type' } });
  });

  test('is refused when it is empty or too large', () => {
    expect(documentKind(new Uint8Array(), 'a.pdf')).toMatchObject({ error: { type: 'document-empty' } });
    const large = new Uint8Array(DOCUMENT_LIMIT + 1);
    expect(documentKind(large, 'a.pdf')).toEqual({
      ok: false,
      error: { type: 'document-too-large', megabytes: 20 },
    });
  });

  test('is kept under a name without paths, quotes or line ends, with the ending of its bytes', () => {
    const kind = { ending: 'pdf', mime: 'application/pdf' };
    expect(documentName('C:\\rahasia\\Bahan "Hari" 1.exe', kind)).toBe('Bahan Hari 1.pdf');
    expect(documentName('../../etc/passwd', kind)).toBe('passwd.pdf');
    expect(documentName('a\r\nSet-Cookie: x.pdf', kind)).toBe('a Set-Cookie x.pdf');
    expect(documentName('.pdf', kind)).toBe('berkas.pdf');
  });
});
