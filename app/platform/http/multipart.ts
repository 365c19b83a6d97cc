import type { OutsideBody } from './outside.ts';

/** A field of a form with files, as RFC 7578 sends it. */
export type FormPart =
  | { readonly name: string; readonly value: string }
  | {
      readonly name: string;
      readonly fileName: string;
      readonly mime: string;
      readonly bytes: Uint8Array;
    };

const CRLF = '\r\n';
/** What would end a header or the quotes of a name. */
const quoted = (text: string): string =>
  text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const plainMime = (mime: string): string =>
  /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime : 'application/octet-stream';

/** The body and its `content-type`. The files are not copied. @param key makes the line between parts, which no part may contain */
export function formData(
  parts: readonly FormPart[],
  key: string,
): { readonly body: OutsideBody; readonly contentType: string } {
  const encoder = new TextEncoder();
  const boundary = boundaryFor(parts, `simpul-${key.replaceAll(/[^\w-]/g, '')}`.slice(0, 60));
  const body: Uint8Array[] = [];
  for (const part of parts) {
    const isFile = 'bytes' in part;
    const fileName = isFile ? `; filename="${quoted(part.fileName)}"` : '';
    const type = isFile ? `${CRLF}Content-Type: ${plainMime(part.mime)}` : '';
    const disposition = `Content-Disposition: form-data; name="${quoted(part.name)}"${fileName}`;
    body.push(encoder.encode(`--${boundary}${CRLF}${disposition}${type}${CRLF}${CRLF}`));
    body.push(isFile ? part.bytes : encoder.encode(part.value), encoder.encode(CRLF));
  }
  body.push(encoder.encode(`--${boundary}--${CRLF}`));
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}

function boundaryFor(parts: readonly FormPart[], wanted: string): string {
  const isTaken = (boundary: string) =>
    parts.some((part) => ('bytes' in part ? contains(part.bytes, boundary) : part.value.includes(boundary)));
  let boundary = wanted;
  for (let number = 1; isTaken(boundary); number += 1) boundary = `${wanted}-${number}`;
  return boundary;
}

function contains(bytes: Uint8Array, text: string): boolean {
  const sought = new TextEncoder().encode(text);
  for (let at = bytes.indexOf(sought[0]!); at !== -1; at = bytes.indexOf(sought[0]!, at + 1)) {
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
