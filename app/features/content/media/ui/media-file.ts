import { Readable } from 'node:stream';
import { callOf, platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { openMediaFile } from '../queries/open-file.server.ts';
import { byteRange } from '../rules/byte-range.ts';
import { isSize } from '../rules/sizes.ts';
import type { Route } from './+types/media-file.ts';

const nowhere = () => new Response(null, { status: 404 });

/** A kept picture or film, for those who may see it: it can run nothing and is nobody's page. Films are given in pieces. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(params.id)) return nowhere();
  const query = new URL(request.url).searchParams;
  const size = query.get('ukuran');
  if (size !== null && !isSize(size)) return nowhere();
  const file = await openMediaFile(callOf(context, actor), params.id, size);
  if (!file) return nowhere();
  const range = byteRange(request.headers.get('range'), file.bytes);
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.bytes}` } });
  const { files } = platformOf(context);
  const opened = await files.stream(actor.tenantId, file.fileId, range ?? undefined);
  if (!opened) return nowhere();
  const keeps = query.has('unduh') ? 'attachment' : 'inline';
  const plain = file.name.replace(/[^\w .()-]/g, '_');
  const extension = file.mime === 'video/mp4' ? 'mp4' : 'jpg';
  const fileName = `filename="${plain}.${extension}"; filename*=UTF-8''${encodeURIComponent(`${file.name}.${extension}`)}`;
  return new Response(Readable.toWeb(opened.stream as Readable) as ReadableStream, {
    status: range ? 206 : 200,
    headers: {
      'Content-Type': file.mime,
      'Content-Length': String(range ? range.end - range.start + 1 : file.bytes),
      ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${file.bytes}` } : {}),
      'Accept-Ranges': 'bytes',
      'Content-Disposition': `${keeps}; ${fileName}`,
      'Cache-Control': 'private, max-age=3600',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}
