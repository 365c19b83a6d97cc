export { portalCache } from './cache.server.ts';
