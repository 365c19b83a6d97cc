import { Readable } from 'node:stream';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { bundleCopy } from '../bundle-copy.id.ts';
import { bundleFile } from '../queries/officers-page.server.ts';
import type { Route } from './+types/bundle-file.ts';

const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.zip$/;

/** The archive of many papers, sent piece by piece. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const runId = FILE.exec(params.file)?.[1];
  const found = runId ? await readAs(context, actor, (db) => bundleFile(db, actor, runId)) : null;
  const file = found ? await platformOf(context).files.stream(actor.tenantId, found.fileId) : null;
  if (!found || !file) return new Response(null, { status: 404 });
  return new Response(Readable.toWeb(file.stream as Readable) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(file.bytes),
      'Content-Disposition': `attachment; filename="${bundleCopy.fileName(found.month)}.zip"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
