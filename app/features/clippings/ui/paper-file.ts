import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { may } from '../policy.ts';
import { paperOf } from '../queries/papers.server.ts';
import { papersCopy } from '../screens-copy.id.ts';
import type { Route } from './+types/paper-file.ts';

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The clipping of one day as PDF. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const paper = DATE.test(params.date)
    ? await readAs(context, actor, (db) => paperOf(db, params.date))
    : null;
  const bytes = paper?.fileId ? await platformOf(context).files.read(actor.tenantId, paper.fileId) : null;
  if (!bytes) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${papersCopy.fileName(params.date)}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
