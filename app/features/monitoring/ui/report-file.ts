import { platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { openScreenshot } from '../reporting/screenshots.server.ts';
import type { Route } from './+types/report-file.ts';

/** A kept picture, for those who may see it: it can run nothing and is nobody's page. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(params.id);
  const file = isId ? await openScreenshot(platformOf(context), actor, params.id) : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mime,
      'Content-Length': String(file.bytes.byteLength),
      'Content-Disposition': 'inline; filename="tangkapan-layar.webp"',
      'Cache-Control': 'private, max-age=86400, immutable',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}
