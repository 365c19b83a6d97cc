/**
 * Text of a feed or page whatever its server says about the charset: byte order mark first, then UTF-16 seen by its zero bytes, then
 * UTF-8 when the bytes are valid UTF-8, and only then what the document or the server declares.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes.subarray(2), 'utf-16be');
  const zeros = zeroBytes(bytes);
  if (zeros) return decode(bytes, zeros);
  const asUtf8 = strictUtf8(bytes);
  if (asUtf8 !== null) return asUtf8;
  const head = decode(bytes.subarray(0, 1024), 'windows-1252');
  const declared =
    /^[^>]*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ??
    'windows-1252';
  return decode(bytes, /^utf-?(?:8|16)/i.test(declared) ? mostlyUtf8(bytes) : declared);
}

function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 200);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    if (byte === 0 && at % 2 === 1) odd += 1;
  }
  if (odd > head.length / 4) return 'utf-16le';
  return even > head.length / 4 ? 'utf-16be' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A UTF-8 text with a few broken bytes stays UTF-8; one that never was is Windows text. */
function mostlyUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const letters = [...text.matchAll(/[\u0080-\uFFFC]/g)].length;
  return broken <= letters ? 'utf-8' : 'windows-1252';
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
