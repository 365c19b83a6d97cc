import { Readable } from 'node:stream';
import { requestContext } from '#app/platform/request/request.server.ts';
import { ensureRendition } from '../../media/actions/make-rendition.server.ts';
import { linkWait } from '../link-brake.server.ts';
import { approvalPage, pictureOf } from '../queries/approval-page.server.ts';
import type { Route } from './+types/approval-picture.ts';

const nowhere = () => new Response(null, { status: 404 });

/** A picture of what is to be approved, as long as the link works. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { platform, clientAddress, requestId } = context.get(requestContext);
  if (linkWait(platform, clientAddress, 'picture') !== null) return new Response(null, { status: 429 });
  const { tenantId, view } = await approvalPage(platform.db, params.code, platform.clock.now().toString());
  const shown = view?.variants.some(({ media }) => media.some(({ mediaId }) => mediaId === params.mediaId));
  if (!tenantId || !shown) return nowhere();
  const picture = await pictureOf(platform.db, tenantId, params.mediaId);
  if (!picture) return nowhere();
  const size = new URL(request.url).searchParams.has('besar') ? 'wide-1600' : 'thumb';
  const made = await ensureRendition(
    { platform, actor: { kind: 'system', tenantId, job: 'content.approval-picture' }, requestId },
    { mediaId: params.mediaId, fileId: picture.fileId, size },
  );
  const opened = made && (await platform.files.stream(tenantId, made.fileId));
  if (!opened) return nowhere();
  return new Response(Readable.toWeb(opened.stream as Readable) as ReadableStream, {
    headers: {
      'Content-Type': made.mime,
      'Content-Length': String(made.bytes),
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}
