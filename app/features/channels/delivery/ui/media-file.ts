import { Readable } from 'node:stream';
import { readTenant } from '#app/platform/db/db.server.ts';
import { platformOf } from '#app/platform/request/request.server.ts';
import { openMediaToken } from '../engine/media.server.ts';
import type { Route } from './+types/media-file.ts';

/** Pictures and videos alone: nothing that a browser would run or open. */
const SERVED = /^(?:image\/(?:jpeg|png|webp|gif)|video\/(?:mp4|quicktime|webm))$/;

/** One file, for a network that fetches it itself: no sign-in, only with a ticket that was made for it and is not over. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const platform = platformOf(context);
  const [token = ''] = params.token.split('.');
  const ticket = openMediaToken(platform, token, platform.clock.now().epochMilliseconds);
  const file =
    ticket &&
    (await readTenant(platform.db, ticket.tenantId, (tx) =>
      tx.selectFrom('file').select('mime').where('id', '=', ticket.fileId).executeTakeFirst(),
    ));
  if (!ticket || !file || !SERVED.test(file.mime)) throw new Response(null, { status: 404 });
  const content = await platform.files.stream(ticket.tenantId, ticket.fileId);
  if (!content) throw new Response(null, { status: 404 });
  return new Response(Readable.toWeb(content.stream as Readable) as ReadableStream, {
    headers: {
      'Content-Type': file.mime,
      'Content-Length': String(content.bytes),
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
