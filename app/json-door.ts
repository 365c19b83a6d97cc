import { OpenAPIHono } from '@hono/zod-openapi';
import { modules } from '#app/modules.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import { problem } from '#app/platform/http/problem.ts';
import type { Platform } from '#app/platform/platform.server.ts';

/** The JSON door: every feature's operations under one OpenAPI description; refusals are RFC 9457 problem details. */
export async function jsonDoor(platform: Platform): Promise<OpenAPIHono<ApiEnv>> {
  const app = new OpenAPIHono<ApiEnv>();
  app.use(async (c, next) => {
    const meant = c.req.header('simpul-person');
    const actor = c.get('actor');
    if (meant && actor?.kind === 'person' && actor.personId !== meant)
      return problem(
        c,
        403,
        'other-person',
        'Kiriman ini milik orang lain. Hanya orang itu yang dapat mengirimnya.',
      );
    return next();
  });
  for (const module of modules) if (module.api) app.route(`/${module.name}`, await module.api(platform));
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Simpul',
      version: '1',
      description: 'Pintu JSON untuk kotak keluar ponsel dan pihak ketiga.',
    },
    servers: [{ url: '/api/v1' }],
  });
  app.notFound((c) =>
    problem(c, 404, 'not-found', 'Alamat ini tidak ada di pintu JSON. Lihat /api/v1/openapi.json.'),
  );
  app.onError((error, c) => {
    platform.log.error({ err: error, requestId: c.get('requestId') }, 'json door failed');
    return problem(
      c,
      500,
      'internal',
      `Kesalahan ada pada sistem kami. Nomor rujukan ${c.get('requestId')}.`,
    );
  });
  return app;
}
