import { Readable } from 'node:stream';
import { platformOf } from '#app/platform/request/request.server.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { readPicture } from '../queries/releases.server.ts';
import type { Route } from './+types/release-picture.ts';

/** Short, because consent for a picture can be withdrawn; long enough for somebody who reads on. */
const MAX_AGE_SECONDS = 300;

/** A picture of a release that is out: for everybody, while its people agree. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { government, today, read } = portalCall(context);
  const id = idOf(params.id);
  if (!/^\d{1,3}$/.test(params.number)) throw notFound();
  const file = await read((db) => readPicture(db, today, id, Number(params.number)));
  if (!file) throw notFound();
  const opened = await platformOf(context).files.stream(government.tenantId, file.fileId);
  if (!opened) throw notFound();
  return new Response(Readable.toWeb(opened.stream as Readable) as ReadableStream, {
    headers: {
      'Content-Type': file.mime,
      'Content-Length': String(opened.bytes),
      'Cache-Control': `public, max-age=${MAX_AGE_SECONDS}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}
