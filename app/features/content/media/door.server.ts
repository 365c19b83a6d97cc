import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import { jsonBody, limitBody, problemResponses } from '#app/platform/http/json-operation.server.ts';
import { problem } from '#app/platform/http/problem.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { callAt, refusedAt } from '../door-answer.server.ts';
import { editMedia } from './actions/edit-media.server.ts';
import { finishUpload } from './actions/finish-upload.server.ts';
import { openUpload } from './actions/open-upload.server.ts';
import { storePart } from './actions/store-part.server.ts';
import { doorCopy } from './copy.id.ts';
import { mediaChoice, saidOf } from './queries/usable-media.server.ts';
import { PART_BYTES } from './rules/limits.ts';

const upload = z
  .object({
    id: z.uuid(),
    state: z.enum(['open', 'done', 'refused', 'expired']),
    have: z.array(z.number().int()),
    mediaId: z.uuid().nullable(),
    partBytes: z.number().int(),
  })
  .openapi('Upload');
const stored = z.object({ state: z.string(), position: z.number().int() }).openapi('StoredPart');
const finished = z.object({ mediaId: z.uuid(), again: z.boolean() }).openapi('FinishedUpload');

const answer = (schema: z.ZodType, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...problemResponses,
});
const params = z.object({ id: z.uuid() });

const routes = [
  createRoute({
    method: 'post',
    path: '/uploads',
    operationId: 'content.open-upload',
    summary: 'Membuka unggahan berkas, atau menanyakan sampai mana',
    tags: ['content'],
    request: {
      body: {
        content: {
          'application/json': {
            schema: z.object({
              id: z.uuid(),
              unitId: z.uuid(),
              name: z.string().optional(),
              mime: z.string().optional(),
              bytes: z.number().int(),
              sha256: z.string(),
            }),
          },
        },
      },
    },
    responses: answer(upload, 'Bagian yang sudah ada; kirim yang lain.'),
  }),
  createRoute({
    method: 'post',
    path: '/uploads/{id}/parts/{position}',
    operationId: 'content.store-part',
    summary: `Mengirim satu bagian berkas (${PART_BYTES / 1024} kB, yang terakhir sisanya)`,
    tags: ['content'],
    request: {
      params: params.extend({ position: z.coerce.number().int() }),
      headers: z.object({ 'content-sha256': z.string() }),
      body: {
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
    },
    responses: answer(stored, 'Tersimpan. Bagian yang sama lagi tidak mengubah apa-apa.'),
  }),
  createRoute({
    method: 'post',
    path: '/uploads/{id}/finish',
    operationId: 'content.finish-upload',
    summary: 'Menutup unggahan: berkas diperiksa dan masuk ke pustaka',
    tags: ['content'],
    request: { params },
    responses: answer(finished, 'Nomor foto atau video di pustaka.'),
  }),
];

async function open(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const call = callAt(c, platform, 'notes');
  if (call instanceof Response) return call;
  const body = await jsonBody(c);
  if (body === null) return problem(c, 400, 'not-json', doorCopy.notJson);
  const result = await openUpload(call, body);
  if (!result.ok) return refusedAt(c, result.error);
  const { refusal, ...view } = result.value;
  if (view.state === 'refused') return refusedAt(c, { type: 'media-refused', why: refusal ?? 'damaged' });
  return c.json({ ...view, partBytes: PART_BYTES }, 200);
}

async function part(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const call = callAt(c, platform, 'parts');
  if (call instanceof Response) return call;
  const result = await storePart(call, {
    uploadId: c.req.param('id'),
    position: Number(c.req.param('position')),
    sha256: c.req.header('content-sha256') ?? '',
    bytes: new Uint8Array(await c.req.arrayBuffer()),
  });
  return result.ok ? c.json(result.value, 200) : refusedAt(c, result.error);
}

async function finish(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const call = callAt(c, platform, 'notes');
  if (call instanceof Response) return call;
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) return problem(c, 404, 'not-found', doorCopy.notFound);
  const result = await finishUpload(call, id.data);
  return result.ok ? c.json(result.value, 200) : refusedAt(c, result.error);
}

/** What is said of a medium right after it was uploaded; answers it as the composer offers it. */
async function say(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const call = callAt(c, platform, 'notes');
  if (call instanceof Response) return call;
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) return problem(c, 404, 'not-found', doorCopy.notFound);
  const body = await jsonBody(c);
  if (body === null) return problem(c, 400, 'not-json', doorCopy.notJson);
  const { actor } = call;
  // What the device does not speak of stays as it is.
  const before = await readTenant(platform.db, actor.tenantId, (db) => saidOf(db, id.data));
  const said = await editMedia(call, { ...before, ...body, mediaId: id.data });
  if (!said.ok) return refusedAt(c, said.error);
  const choice = await readTenant(platform.db, actor.tenantId, (db) => mediaChoice(db, actor, id.data));
  return choice ? c.json(choice, 200) : problem(c, 404, 'not-found', doorCopy.notFound);
}

async function look(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const call = callAt(c, platform, 'notes');
  if (call instanceof Response) return call;
  const id = z.uuid().safeParse(c.req.param('id'));
  const { actor } = call;
  const choice = id.success
    ? await readTenant(platform.db, actor.tenantId, (db) => mediaChoice(db, actor, id.data))
    : null;
  return choice ? c.json(choice, 200) : problem(c, 404, 'not-found', doorCopy.notFound);
}

/** Files in parts: opened, sent in any order and any number of times, closed. */
export function mediaDoor(app: OpenAPIHono<ApiEnv>, platform: Platform): void {
  app.use('/uploads', limitBody(16 * 1024));
  app.use('/uploads/*', limitBody(PART_BYTES));
  app.use('/media/*', limitBody(32 * 1024));
  for (const route of routes) app.openAPIRegistry.registerPath(route);
  app.post('/uploads', (c) => open(c, platform));
  app.post('/uploads/:id/parts/:position', (c) => part(c, platform));
  app.post('/uploads/:id/finish', (c) => finish(c, platform));
  app.get('/media/:id', (c) => look(c, platform));
  app.post('/media/:id', (c) => say(c, platform));
}
