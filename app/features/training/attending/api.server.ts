import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { CommonRefusal, Result } from '#app/platform/errors/result.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import { idempotencyKey, idempotent, type KeyReused } from '#app/platform/http/idempotency.server.ts';
import { jsonBody, limitBody, problemResponses, signedIn } from '#app/platform/http/json-operation.server.ts';
import { problem } from '#app/platform/http/problem.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { scanCard } from './actions/scan-card.server.ts';
import { scanSelf } from './actions/scan-self.server.ts';
import { waitOfScans } from './limits.server.ts';
import { scanCopy } from './scan-copy.id.ts';
import type { ScanOutcome } from './scan-outcome.ts';

const MOST_JSON = 8 * 1024;
/** Shapes of a scan that this program takes. */
const SCAN_VERSIONS = [1];

const keyHeader = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .openapi({ description: 'Wajib: 8 sampai 80 huruf, angka, - atau _.' }),
});

const noted = z
  .object({
    outcome: z.enum(['taken', 'again']),
    scanId: z.uuid().nullable(),
    kind: z.enum(['in', 'out']),
    at: z.iso.datetime(),
    late: z.boolean(),
    offline: z.boolean(),
    subject: z.string(),
    zone: z.string(),
    registrationId: z.uuid(),
    message: z.string(),
  })
  .openapi('AttendanceScan');

const at = z.iso.datetime({ offset: true }).openapi({
  description: 'Waktu pindai menurut ponsel.',
  example: '2026-11-30T08:02:10+07:00',
});
const version = z.literal(1).default(1).optional();

const taken = {
  200: {
    description:
      'Tercatat, atau sudah tercatat sebelumnya. Kiriman yang sama lagi mendapat jawaban yang sama.',
    content: { 'application/json': { schema: noted } },
  },
  ...problemResponses,
};

const ownScans = createRoute({
  method: 'post',
  path: '/scans',
  operationId: 'training.scan-self',
  summary: 'Peserta memindai kode di layar',
  tags: ['training'],
  request: {
    headers: keyHeader,
    body: {
      content: {
        'application/json': {
          schema: z
            .object({ v: version, code: z.string().openapi({ example: '7KQ 29F' }), at })
            .openapi('OwnScan'),
        },
      },
    },
  },
  responses: taken,
});

const cardScans = createRoute({
  method: 'post',
  path: '/card-scans',
  operationId: 'training.scan-card',
  summary: 'Panitia memindai kartu peserta',
  tags: ['training'],
  request: {
    headers: keyHeader,
    body: {
      content: {
        'application/json': {
          schema: z
            .object({
              v: version,
              sessionId: z.uuid(),
              direction: z.enum(['in', 'out']),
              card: z.string(),
              at,
            })
            .openapi('CardScan'),
        },
      },
    },
  },
  responses: taken,
});

const outbox = createRoute({
  method: 'get',
  path: '/outbox/{key}',
  operationId: 'training.outbox-answer',
  summary: 'Menanyakan apakah satu pindaian sudah diterima',
  tags: ['training'],
  request: { params: z.object({ key: z.string() }) },
  responses: {
    200: {
      description: 'Sudah diterima.',
      content: {
        'application/json': {
          schema: z.object({ act: z.string(), answeredAt: z.iso.datetime(), answer: noted }),
        },
      },
    },
    ...problemResponses,
  },
});

type Refusal = CommonRefusal | KeyReused;

function refused(c: Context<ApiEnv>, error: Refusal): Response {
  switch (error.type) {
    case 'invalid':
      return problem(c, 422, 'invalid', error.faults[0]?.message ?? '', { faults: error.faults });
    case 'forbidden':
      return problem(c, 403, 'forbidden', scanCopy.door.forbidden);
    case 'not-found':
      return problem(c, 404, 'not-found', scanCopy.door.notFound);
    default:
      return problem(c, 422, error.type, scanCopy.door.keyReused);
  }
}

/** The phone keeps what was refused, with the sentence, until its person has read it. */
function answer(c: Context<ApiEnv>, outcome: ScanOutcome, sentence: string, repeated: boolean): Response {
  if (outcome.outcome === 'refused') return problem(c, 409, 'held', sentence, { reason: outcome.reason });
  return c.json({ ...outcome, message: sentence }, 200, repeated ? { 'Idempotent-Replayed': 'true' } : {});
}

type Act = (
  call: Parameters<typeof scanSelf>[0],
  raw: unknown,
) => Promise<Result<ScanOutcome, CommonRefusal>>;

async function take(
  c: Context<ApiEnv>,
  platform: Platform,
  door: { limit: 'own' | 'cards'; act: Act; sentence: (outcome: ScanOutcome) => string },
): Promise<Response> {
  const actor = signedIn(c);
  if (actor instanceof Response) return actor;
  const wait = waitOfScans(platform, actor, door.limit);
  if (wait !== null) {
    c.header('Retry-After', String(wait));
    return problem(c, 429, 'too-many', scanCopy.door.tooMany, { retryAfterSeconds: wait });
  }
  const key = idempotencyKey.safeParse(c.req.header('idempotency-key'));
  if (!key.success) return problem(c, 400, 'key-missing', key.error.issues[0]?.message ?? '');
  const body = await jsonBody(c);
  if (body === null) return problem(c, 400, 'not-json', scanCopy.door.notJson);
  const { v = 1, ...fields } = body;
  if (!SCAN_VERSIONS.some((known) => known === v))
    return problem(c, 422, 'unknown-version', scanCopy.door.version);
  const call = { platform, actor, requestId: c.get('requestId') };
  const { result, repeated } = await idempotent(call, { key: key.data, payload: fields }, (once) =>
    door.act(once, fields),
  );
  return result.ok
    ? answer(c, result.value, door.sentence(result.value), repeated)
    : refused(c, result.error);
}

async function storedAnswer(platform: Platform, actor: PersonActor, key: string) {
  return readTenant(platform.db, actor.tenantId, (db) =>
    db
      .selectFrom('action_answer')
      .select(['act', 'answer', 'created_at'])
      .where('person_id', '=', actor.personId)
      .where('act', 'in', ['training.scan-self', 'training.scan-card'])
      .where('key', '=', key)
      .executeTakeFirst(),
  );
}

/** What was answered to a scan: a phone that lost the answer, or whose other tab was faster, asks here. */
async function outboxAnswer(c: Context<ApiEnv>, platform: Platform): Promise<Response> {
  const actor = signedIn(c);
  if (actor instanceof Response) return actor;
  const key = idempotencyKey.safeParse(c.req.param('key'));
  const row = key.success ? await storedAnswer(platform, actor, key.data) : undefined;
  if (!row) return problem(c, 404, 'not-found', scanCopy.door.notSent);
  const outcome = (row.answer as { value?: ScanOutcome }).value;
  if (!outcome) return problem(c, 404, 'not-found', scanCopy.door.notSent);
  const sentence = row.act === 'training.scan-card' ? scanCopy.card(outcome) : scanCopy.self(outcome);
  if (outcome.outcome === 'refused') return problem(c, 409, 'held', sentence, { reason: outcome.reason });
  return c.json({ act: row.act, answeredAt: row.created_at, answer: { ...outcome, message: sentence } }, 200);
}

/** What the phone's outbox sends of attendance, each scan exactly once by its key. */
export function attendingApi(platform: Platform): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  for (const path of ['/scans', '/card-scans']) app.use(path, limitBody(MOST_JSON));
  for (const route of [ownScans, cardScans, outbox]) app.openAPIRegistry.registerPath(route);
  app.post('/scans', (c) => take(c, platform, { limit: 'own', act: scanSelf, sentence: scanCopy.self }));
  app.post('/card-scans', (c) =>
    take(c, platform, { limit: 'cards', act: scanCard, sentence: scanCopy.card }),
  );
  app.get('/outbox/:key', (c) => outboxAnswer(c, platform));
  return app;
}
