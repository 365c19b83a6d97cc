import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { CommonRefusal } from '#app/platform/errors/result.ts';
import { IMAGE_LIMITS, type ImageRefusal } from '#app/platform/files/safe-image.server.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import { idempotencyKey, idempotent, type KeyReused } from '#app/platform/http/idempotency.server.ts';
import { jsonBody, limitBody, problemResponses, signedIn } from '#app/platform/http/json-operation.server.ts';
import { problem } from '#app/platform/http/problem.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { refusalSentence, reportCopy } from './reporting/copy.id.ts';
import { fieldOf, type ReportRefusal } from './reporting/errors.ts';
import { limitsOf } from './reporting/limits.server.ts';
import { reportLink } from './reporting/report-link.server.ts';
import { LINK_REPORT_VERSIONS } from './reporting/schema.ts';
import { storeScreenshot } from './reporting/screenshots.server.ts';

const MOST_JSON = 64 * 1024;
const MOST_MULTIPART = IMAGE_LIMITS.bytes + 64 * 1024;

const keyHeader = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .openapi({ description: 'Wajib: 8 sampai 80 huruf, angka, - atau _.' }),
});

const reportBody = z
  .object({
    v: z.literal(LINK_REPORT_VERSIONS).default(1).optional().openapi({ example: 1 }),
    address: z
      .string()
      .openapi({ description: 'Teks yang ditempel; tautannya dicari di dalamnya.', maxLength: 4000 }),
    assignmentId: z.uuid().nullable().optional(),
    account: z
      .uuid()
      .nullable()
      .optional()
      .openapi({ description: 'Akun unit, bila tautan tidak menyebutnya.' }),
    caption: z.string().nullable().optional().openapi({ maxLength: 8000 }),
    screenshotFileId: z.uuid().nullable().optional(),
    publishedAt: z.string().nullable().optional().openapi({ example: '2026-11-19T14:10' }),
    collab: z.boolean().optional(),
  })
  .openapi('LinkReport');

const reported = z
  .object({
    postId: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    accountName: z.string(),
    grade: z.enum(['A', 'B', 'C']),
    kind: z.enum(['original', 'amplification', 'copied']),
    task: z
      .object({
        assignmentId: z.uuid(),
        title: z.string(),
        state: z.enum(['confirmed', 'waiting', 'none']),
        late: z.boolean(),
        activityId: z.uuid().nullable(),
      })
      .nullable(),
  })
  .openapi('ReportedLink');

const screenshot = z
  .object({ fileId: z.uuid(), bytes: z.number().int(), width: z.number().int(), height: z.number().int() })
  .openapi('Screenshot');

const sent = z
  .object({ act: z.string(), answeredAt: z.iso.datetime(), answer: z.record(z.string(), z.unknown()) })
  .openapi('OutboxAnswer');

const linkReports = createRoute({
  method: 'post',
  path: '/link-reports',
  operationId: 'monitoring.report-link',
  summary: 'Melaporkan tautan kiriman',
  tags: ['monitoring'],
  request: { headers: keyHeader, body: { content: { 'application/json': { schema: reportBody } } } },
  responses: {
    200: {
      description: 'Tersimpan. Kiriman yang sama lagi mendapat jawaban yang sama.',
      content: { 'application/json': { schema: reported } },
    },
    ...problemResponses,
  },
});

const screenshots = createRoute({
  method: 'post',
  path: '/screenshots',
  operationId: 'monitoring.store-screenshot',
  summary: 'Mengunggah tangkapan layar',
  tags: ['monitoring'],
  request: {
    body: {
      content: {
        'multipart/form-data': { schema: z.object({ file: z.string().openapi({ format: 'binary' }) }) },
        'image/jpeg': { schema: z.string().openapi({ format: 'binary' }) },
        'image/png': { schema: z.string().openapi({ format: 'binary' }) },
        'image/webp': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
  },
  responses: {
    201: {
      description: 'Digambar ulang dan disimpan.',
      content: { 'application/json': { schema: screenshot } },
    },
    ...problemResponses,
  },
});

const outbox = createRoute({
  method: 'get',
  path: '/outbox/{key}',
  operationId: 'monitoring.outbox-answer',
  summary: 'Menanyakan apakah satu kiriman sudah diterima',
  tags: ['monitoring'],
  request: { params: z.object({ key: z.string() }) },
  responses: {
    200: { description: 'Sudah diterima.', content: { 'application/json': { schema: sent } } },
    ...problemResponses,
  },
});

type Refusal = ReportRefusal | ImageRefusal | CommonRefusal | KeyReused;

/** The task is not what it was when the phone was offline: the entry is kept there, with its text to copy. */
const HELD: ReadonlySet<Refusal['type']> = new Set([
  'task-cancelled',
  'already-reported',
  'post-of-other-unit',
]);
const TOO_LARGE: ReadonlySet<Refusal['type']> = new Set(['image-too-large', 'image-too-many-pixels']);
const NOT_AN_IMAGE: ReadonlySet<Refusal['type']> = new Set([
  'image-type',
  'image-heic',
  'image-animated',
  'image-damaged',
  'image-empty',
]);

function refused(c: Context<ApiEnv>, error: Refusal): Response {
  const said = refusalSentence(error);
  if (error.type === 'invalid') return problem(c, 422, 'invalid', said, { faults: error.faults });
  if (error.type === 'forbidden') return problem(c, 403, error.type, said);
  if (error.type === 'not-found') return problem(c, 404, error.type, said);
  if (HELD.has(error.type)) return problem(c, 409, 'held', said, { reason: error.type });
  if (TOO_LARGE.has(error.type)) return problem(c, 413, error.type, said);
  if (NOT_AN_IMAGE.has(error.type)) return problem(c, 415, error.type, said);
  const field = fieldOf(error as ReportRefusal);
  return problem(c, 422, error.type, said, {
    ...(field ? { faults: [{ path: field, message: said }] } : {}),
    ...(error.type === 'which-account' ? { accounts: error.accounts } : {}),
  });
}

/** The person, unless nobody is signed in or too much was sent. */
function allowed(c: Context<ApiEnv>, platform: Platform): PersonActor | Response {
  const actor = signedIn(c);
  if (actor instanceof Response) return actor;
  const wait = limitsOf(platform).reports.take(`${actor.tenantId}:${actor.personId}`);
  if (wait === null) return actor;
  c.header('Retry-After', String(wait));
  return problem(c, 429, 'too-many', reportCopy.tooMany, { retryAfterSeconds: wait });
}

async function report(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const actor = allowed(c, platform);
  if (actor instanceof Response) return actor;
  const key = idempotencyKey.safeParse(c.req.header('idempotency-key'));
  if (!key.success) return problem(c, 400, 'key-missing', key.error.issues[0]?.message ?? '');
  const body = await jsonBody(c);
  if (body === null) return problem(c, 400, 'not-json', reportCopy.door.notJson);
  const { v = 1, ...fields } = body;
  if (!LINK_REPORT_VERSIONS.some((version) => version === v))
    return problem(c, 422, 'unknown-version', reportCopy.door.version);
  const call: ActionCall = { platform, actor, requestId: c.get('requestId') };
  const { result, repeated } = await idempotent(call, { key: key.data, payload: fields }, (once) =>
    reportLink(once, fields),
  );
  if (!result.ok) return refused(c, result.error);
  return c.json(result.value, 200, repeated ? { 'Idempotent-Replayed': 'true' } : {});
}

async function imageOf(c: Context<ApiEnv>): Promise<Uint8Array | null> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'multipart/form-data') {
    const file = (await c.req.formData().catch(() => null))?.get('file');
    return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : null;
  }
  return /^image\/(?:jpeg|png|webp)$/.test(type) ? new Uint8Array(await c.req.arrayBuffer()) : null;
}

async function takeScreenshot(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const actor = allowed(c, platform);
  if (actor instanceof Response) return actor;
  const bytes = await imageOf(c);
  if (bytes === null) return problem(c, 415, 'image-type', refusalSentence({ type: 'image-type' }));
  const result = await storeScreenshot({ platform, actor, requestId: c.get('requestId') }, bytes);
  return result.ok ? c.json(result.value, 201) : refused(c, result.error);
}

/** Whether a message of this person was taken: a phone that lost the answer asks before it sends again. */
async function outboxAnswer(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const actor = signedIn(c);
  if (actor instanceof Response) return actor;
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
  if (!row) return problem(c, 404, 'not-found', reportCopy.door.notSent);
  const { value = {} } = row.answer as { value?: object };
  return c.json({ act: row.act, answeredAt: row.created_at, answer: value }, 200);
}

/** What the phone's outbox sends of monitoring: reported links and their screenshots, each exactly once by its key. */
export function monitoringApi(platform: Platform): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  app.use('/screenshots', limitBody(MOST_MULTIPART));
  app.use('/link-reports', limitBody(MOST_JSON));
  // Described for the document, handled by hand: every refusal is a sentence, also those of the body and headers.
  for (const route of [linkReports, screenshots, outbox]) app.openAPIRegistry.registerPath(route);
  app.post('/link-reports', (c) => report(c, platform));
  app.post('/screenshots', (c) => takeScreenshot(c, platform));
  app.get('/outbox/:key', (c) => outboxAnswer(c, platform));
  return app;
}
