import { platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { openCertificate } from '../certifying/open-certificate.server.ts';
import type { Route } from './+types/certificate-file.ts';

/** A certificate as PDF, or its credential as JSON. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(pdf|json)$/.exec(params.file);
  const kind = match?.[2] as 'pdf' | 'json' | undefined;
  const file = match && kind ? await openCertificate(platformOf(context), actor, match[1]!, kind) : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': kind === 'pdf' ? 'application/pdf' : 'application/json',
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
