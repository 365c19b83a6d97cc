import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { mediaDoor } from './media/door.server.ts';
import { noteDoor } from './notes/door.server.ts';

/** What phones send of content: files in parts, and notes from the field. */
export function contentApi(platform: Platform): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  mediaDoor(app, platform);
  noteDoor(app, platform);
  return app;
}
