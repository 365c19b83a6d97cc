import type { MiddlewareHandler } from 'hono';
import type { Platform } from '#app/platform/platform.server.ts';

/** Whole-page cache of the public portal. */
export function portalCache(_platform: Platform, _isPublic: (path: string) => boolean): MiddlewareHandler {
  return async (_c, next) => next();
}
