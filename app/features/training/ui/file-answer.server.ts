/** A file to keep: never shown as a page of ours, whatever it holds. */
export function fileAnswer(file: { bytes: Uint8Array; name: string } | null): Response {
  if (!file) return new Response(null, { status: 404 });
  const plain = file.name.replace(/[^\w .()-]/g, '_');
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
