export { type PortalCache, portalCache } from './cache.server.ts';
export { refreshSearch } from './jobs.server.ts';
