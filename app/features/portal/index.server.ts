export { type PortalCache, portalCache } from './cache.server.ts';
