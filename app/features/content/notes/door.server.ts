import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import { idempotencyKey, idempotent } from '#app/platform/http/idempotency.server.ts';
import { jsonBody, limitBody, problemResponses } from '#app/platform/http/json-operation.server.ts';
import { problem } from '#app/platform/http/problem.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { callAt, refusedAt } from '../door-answer.server.ts';
import { doorCopy } from '../media/copy.id.ts';
import { keepNote } from './actions/keep-note.server.ts';
import { NOTE_VERSIONS } from './schema.ts';

const MOST_JSON = 128 * 1024;

const text = z.string().optional();
const noteBody = z
  .object({
    v: z.literal(NOTE_VERSIONS).optional().openapi({ example: 1 }),
    id: z.uuid().openapi({ description: 'Dibuat ponsel; catatan yang sama tidak tersimpan dua kali.' }),
    unitId: z.uuid(),
    assignmentId: z.uuid().nullable().optional(),
    title: text,
    answers: z.object({ what: text, who: text, where: text, when: text, why: text, how: text }).optional(),
    dictation: text,
    quotes: z.array(z.object({ words: z.string(), name: text, post: text })).optional(),
    place: z.object({ latitude: z.number(), longitude: z.number() }).nullable().optional(),
    capturedAt: z.string().nullable().optional(),
    photos: z
      .array(
        z.object({
          uploadId: z.uuid(),
          alt: text,
          people: text,
          consent: text,
          consentNote: z.string().nullable().optional(),
        }),
      )
      .optional(),
  })
  .openapi('FieldNote');
const kept = z.object({ noteId: z.uuid(), pictures: z.number().int() }).openapi('KeptNote');

const notes = createRoute({
  method: 'post',
  path: '/notes',
  operationId: 'content.keep-note',
  summary: 'Menyimpan catatan lapangan; fotonya sudah diunggah sebelumnya',
  tags: ['content'],
  request: {
    headers: z.object({ 'idempotency-key': z.string() }),
    body: { content: { 'application/json': { schema: noteBody } } },
  },
  responses: {
    200: { description: 'Tersimpan.', content: { 'application/json': { schema: kept } } },
    ...problemResponses,
  },
});

async function take(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const call = callAt(c, platform, 'notes');
  if (call instanceof Response) return call;
  const key = idempotencyKey.safeParse(c.req.header('idempotency-key'));
  if (!key.success) return problem(c, 400, 'key-missing', key.error.issues[0]?.message ?? '');
  const body = await jsonBody(c);
  if (body === null) return problem(c, 400, 'not-json', doorCopy.notJson);
  const { v = 1, ...fields } = body;
  if (!NOTE_VERSIONS.some((version) => version === v))
    return problem(c, 422, 'unknown-version', doorCopy.version);
  const { result, repeated } = await idempotent(call, { key: key.data, payload: fields }, (once) =>
    keepNote(once, fields),
  );
  if (!result.ok) return refusedAt(c, result.error);
  return c.json(result.value, 200, repeated ? { 'Idempotent-Replayed': 'true' } : {});
}

/** Whether a note of this person was taken: a phone that lost the answer asks before it sends again. */
async function told(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const call = callAt(c, platform, 'notes');
  if (call instanceof Response) return call;
  const { actor } = call;
  const key = idempotencyKey.safeParse(c.req.param('key'));
  const row = key.success
    ? await readTenant(platform.db, actor.tenantId, (db) =>
        db
          .selectFrom('action_answer')
          .select(['act', 'answer', 'created_at'])
          .where('person_id', '=', actor.personId)
          .where('key', '=', key.data)
          .executeTakeFirst(),
      )
    : undefined;
  if (!row) return problem(c, 404, 'not-found', doorCopy.notSent);
  const { value = {} } = row.answer as { value?: object };
  return c.json({ act: row.act, answeredAt: row.created_at, answer: value }, 200);
}

/** Notes from the field, each exactly once by its key. */
export function noteDoor(app: OpenAPIHono<ApiEnv>, platform: Platform): void {
  app.use('/notes', limitBody(MOST_JSON));
  app.openAPIRegistry.registerPath(notes);
  app.post('/notes', (c) => take(c, platform));
  app.get('/outbox/:key', (c) => told(c, platform));
}
