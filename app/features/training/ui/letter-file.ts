import { platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { openLetter } from '../letters/open-letter.server.ts';
import type { Route } from './+types/letter-file.ts';

const MIME = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A letter as PDF or DOCX. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(pdf|docx)$/.exec(params.file);
  const form = match?.[2] as 'pdf' | 'docx' | undefined;
  const file = match && form ? await openLetter(platformOf(context), actor, match[1]!, form) : null;
  if (!file || !form) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': MIME[form],
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
