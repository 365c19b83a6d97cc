import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { filingCopy } from '../filing/copy.id.ts';
import { readyFile } from '../filing/queries/file-run.server.ts';
import type { Route } from './+types/file-download.ts';

const MIME = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file of a batch as it was made last. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const [name, form] = params.file.split('.');
  if (name !== filingCopy.page.fileName || (form !== 'pdf' && form !== 'xlsx'))
    return new Response(null, { status: 404 });
  const id = await readAs(context, actor, (db) => readyFile(db, actor, params.batchId, form));
  const bytes = id ? await platformOf(context).files.read(actor.tenantId, id) : null;
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': MIME[form],
      'Content-Disposition': `attachment; filename="${filingCopy.page.fileName}.${form}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
