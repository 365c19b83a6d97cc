import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, impossible, type Result } from '#app/platform/errors/result.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import { idempotencyKey, idempotent, type KeyReused } from '#app/platform/http/idempotency.server.ts';
import { jsonBody, limitBody, problemResponses, signedIn } from '#app/platform/http/json-operation.server.ts';
import { problem } from '#app/platform/http/problem.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { acceptAssignment, finishAssignment } from './actions/answer-assignment.server.ts';
import { excuseAssignment } from './actions/excuse-assignment.server.ts';
import type { AnswerOutcome } from './answering.server.ts';
import { may } from './policy.ts';
import type { AnswerRefusal } from './rules/assignment-state.ts';
import './tables.ts';
import { tasksCopy } from './tasks-copy.id.ts';

const MOST_BYTES = 16 * 1024;

const outcome = z
  .object({
    assignmentId: z.uuid(),
    state: z.enum(['given', 'accepted', 'done', 'excused', 'cancelled']),
    waiting: z.boolean().openapi({ description: 'Alasan sesudah tenggat menunggu orang kedua.' }),
  })
  .openapi('AssignmentAnswer');

const operation = (act: 'accept' | 'done' | 'excuse', summary: string, body: z.ZodType) =>
  createRoute({
    method: 'post',
    path: `/assignments/{id}/${act}`,
    operationId: `agenda.${act}-assignment`,
    summary,
    tags: ['agenda'],
    request: {
      params: z.object({ id: z.string().openapi({ format: 'uuid' }) }),
      headers: z.object({
        'idempotency-key': z
          .string()
          .optional()
          .openapi({ description: 'Wajib: 8 sampai 80 huruf, angka, - atau _.' }),
      }),
      body: { content: { 'application/json': { schema: body } } },
    },
    responses: {
      200: {
        description: 'Tersimpan. Kiriman yang sama lagi mendapat jawaban yang sama.',
        content: { 'application/json': { schema: outcome } },
      },
      ...problemResponses,
    },
  });

const version = z.literal(1).default(1).optional().openapi({ description: 'Versi isi kiriman.', example: 1 });
const plainBody = z.object({ v: version }).openapi('AssignmentAnswerBody');
const excuseBody = z
  .object({ v: version, reason: z.string().openapi({ minLength: 10, maxLength: 300 }) })
  .openapi('AssignmentExcuseBody');

type Refusal = AnswerRefusal | CommonRefusal | KeyReused;
type Act = (
  call: ActionCall,
  input: Record<string, unknown>,
) => Promise<Result<AnswerOutcome, AnswerRefusal | CommonRefusal>>;

/** What the phone needs to show why its entry is held: the task as it stands now, if the person may see it. */
async function currentState(c: Context<ApiEnv>, call: ActionCall, id: string) {
  const { actor } = call;
  const row = await readTenant(c.get('platform').db, actor.tenantId, (db) =>
    db
      .selectFrom('agenda_assignment')
      .select(['unit_id', 'state', 'updated_at'])
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  if (!row || !may(actor, 'see-tasks', { unitId: row.unit_id })) return {};
  return { current: { assignmentId: id, state: row.state, changedAt: row.updated_at } };
}

async function refused(c: Context<ApiEnv>, call: ActionCall, id: string, error: Refusal): Promise<Response> {
  const said = tasksCopy.refusals[error.type];
  switch (error.type) {
    case 'invalid':
      return problem(c, 422, 'invalid', error.faults[0]?.message ?? said, { faults: error.faults });
    case 'forbidden':
      return problem(c, 403, error.type, said);
    case 'not-found':
      return problem(c, 404, error.type, said);
    case 'key-reused':
      return problem(c, 422, error.type, said);
    case 'assignment-cancelled':
    case 'assignment-answered':
    case 'late-excuse-needs-second':
    case 'no-excuse-waiting':
      return problem(c, 409, 'held', said, {
        reason: error.type,
        ...(await currentState(c, call, id)),
      });
    default:
      return impossible(error);
  }
}

async function run(c: Context<ApiEnv>, platform: Platform, act: Act): Promise<Response> {
  const actor = signedIn(c);
  if (actor instanceof Response) return actor;
  const key = idempotencyKey.safeParse(c.req.header('idempotency-key'));
  if (!key.success) return problem(c, 400, 'key-missing', key.error.issues[0]?.message ?? '');
  const body = await jsonBody(c);
  if (body === null) return problem(c, 400, 'not-json', tasksCopy.door.notJson);
  if (body.v !== undefined && body.v !== 1) return problem(c, 422, 'unknown-version', tasksCopy.door.version);
  const assignmentId = c.req.param('id') ?? '';
  if (!z.uuid().safeParse(assignmentId).success)
    return problem(c, 404, 'not-found', tasksCopy.refusals['not-found']);
  const call: ActionCall = { platform, actor, requestId: c.get('requestId') };
  const { v: _, ...said } = body;
  const input = { ...said, assignmentId };
  const { result, repeated } = await idempotent(call, { key: key.data, payload: input }, (once) =>
    act(once, input),
  );
  if (!result.ok) return refused(c, call, assignmentId, result.error);
  return c.json(result.value, 200, repeated ? { 'Idempotent-Replayed': 'true' } : {});
}

/** What the phone's outbox sends: a task accepted, done, or excused. Each exactly once, by its key. */
export function agendaApi(platform: Platform): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  app.use(limitBody(MOST_BYTES));
  const operations: readonly [ReturnType<typeof operation>, Act][] = [
    [operation('accept', 'Menerima tugas', plainBody), acceptAssignment],
    [operation('done', 'Menyatakan sudah tayang', plainBody), finishAssignment],
    [operation('excuse', 'Menyatakan tidak bisa, dengan alasan', excuseBody), excuseAssignment],
  ];
  for (const [route, act] of operations) {
    // Described for the document, handled by hand: every refusal is a sentence, also those of the body and headers.
    app.openAPIRegistry.registerPath(route);
    app.post(route.getRoutingPath(), (c) => run(c, platform, act));
  }
  return app;
}
