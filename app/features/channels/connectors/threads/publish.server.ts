import {
  type ContainerNetwork,
  checkContainer,
  finaliseContainer,
  lookForContainer,
  prepareContainer,
} from '../graph/containers.server.ts';
import { extend, type LongLived, longLivedOauth, whoIs } from '../graph/long-lived.server.ts';
import { ownAccount } from '../own-account.ts';
import type { Publisher } from '../publishing.ts';
import { THREADS_LIMITS } from './publish-limits.ts';
import { THREADS } from './publish-mapping.ts';

export type ThreadsServices = Pick<LongLived, 'authorize' | 'token' | 'root' | 'graph'>;

const SERVICES: ThreadsServices = {
  authorize: 'https://threads.net/oauth/authorize',
  token: 'https://graph.threads.net/oauth/access_token',
  root: 'https://graph.threads.net',
  graph: 'https://graph.threads.net/v1.0',
};

export function createThreadsPublisher(services: ThreadsServices = SERVICES): Publisher {
  const way: LongLived = {
    ...services,
    exchangeGrant: 'th_exchange_token',
    refreshGrant: 'th_refresh_token',
    scopes: ['threads_basic', 'threads_content_publish'],
    idField: 'id',
    addressOf: (username) => `https://www.threads.com/@${username}`,
  };
  const network: ContainerNetwork = { base: services.graph, dialect: THREADS, limits: THREADS_LIMITS };
  return {
    network: 'threads',
    limits: THREADS_LIMITS,
    connect: { by: 'oauth', scopes: way.scopes },
    oauth: longLivedOauth(way),
    pace: { gapMs: 2_000 },
    prepare: (input) => prepareContainer(network, input),
    check: (input) => checkContainer(network, input),
    finalise: (input) => finaliseContainer(network, input),
    look: (input) => lookForContainer(network, input),
    who: async ({ channel, credential, outside, now }) =>
      ownAccount('threads', channel, await whoIs(way, credential.secret.token, { outside, now })),
    refresh: ({ credential, outside, now }) => extend(way, credential.secret, { outside, now }),
  };
}
