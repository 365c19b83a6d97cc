import { type Result, refuse } from '../errors/result.ts';

export type DocumentRefusal =
  | { type: 'document-empty' }
  | { type: 'document-too-large'; megabytes: number }
  | { type: 'document-type' };

export type DocumentKind = { readonly ending: string; readonly mime: string };

export const DOCUMENT_LIMIT = 20_000_000;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const ODF = 'application/vnd.oasis.opendocument.';
const ZIPPED: Readonly<Record<string, string>> = {
  docx: `${OFFICE}wordprocessingml.document`,
  pptx: `${OFFICE}presentationml.presentation`,
  xlsx: `${OFFICE}spreadsheetml.sheet`,
  odt: `${ODF}text`,
  odp: `${ODF}presentation`,
  ods: `${ODF}spreadsheet`,
};

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * What a sent document is, by its first bytes; the name only tells the office formats apart, which are all ZIP. Formats that carry
 * programs (macros, HTML, SVG) are not taken. Nothing is read further: documents are kept and given back, never opened here.
 */
export function documentKind(bytes: Uint8Array, name: string): Result<DocumentKind, DocumentRefusal> {
  if (bytes.byteLength === 0) return refuse({ type: 'document-empty' });
  if (bytes.byteLength > DOCUMENT_LIMIT)
    return refuse({ type: 'document-too-large', megabytes: DOCUMENT_LIMIT / 1_000_000 });
  const taken = (ending: string, mime: string) => ({ ok: true as const, value: { ending, mime } });
  const ending = endingOf(name);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return taken('pdf', 'application/pdf');
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return taken('jpg', 'image/jpeg');
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return taken('png', 'image/png');
  const zipped = ZIPPED[ending];
  if (zipped && startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return taken(ending, zipped);
  return refuse({ type: 'document-type' });
}

/** A name that every system can keep: without paths and control signs, with the ending that the bytes have. */
export function documentName(name: string, kind: DocumentKind): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
  return `${stem || 'berkas'}.${kind.ending}`;
}
