import {
  type ContainerNetwork,
  checkContainer,
  finaliseContainer,
  lookForContainer,
  prepareContainer,
} from '../graph/containers.server.ts';
import { extend, type LongLived, longLivedOauth, whoIs } from '../graph/long-lived.server.ts';
import { GRAPH_VERSION } from '../graph/services.ts';
import { ownAccount } from '../own-account.ts';
import type { Publisher } from '../publishing.ts';
import { INSTAGRAM_LIMITS } from './publish-limits.ts';
import { INSTAGRAM } from './publish-mapping.ts';

export type InstagramServices = Pick<LongLived, 'authorize' | 'token' | 'root' | 'graph'>;

/** The Instagram API with Instagram's own login: no Facebook Page needed. */
const SERVICES: InstagramServices = {
  authorize: 'https://www.instagram.com/oauth/authorize',
  token: 'https://api.instagram.com/oauth/access_token',
  root: 'https://graph.instagram.com',
  graph: `https://graph.instagram.com/${GRAPH_VERSION}`,
};

export function createInstagramPublisher(services: InstagramServices = SERVICES): Publisher {
  const way: LongLived = {
    ...services,
    exchangeGrant: 'ig_exchange_token',
    refreshGrant: 'ig_refresh_token',
    scopes: ['instagram_business_basic', 'instagram_business_content_publish'],
    idField: 'user_id',
    addressOf: (username) => `https://www.instagram.com/${username}/`,
  };
  const network: ContainerNetwork = { base: services.graph, dialect: INSTAGRAM, limits: INSTAGRAM_LIMITS };
  return {
    network: 'instagram',
    limits: INSTAGRAM_LIMITS,
    connect: { by: 'oauth', scopes: way.scopes },
    oauth: longLivedOauth(way),
    pace: { gapMs: 2_000 },
    prepare: (input) => prepareContainer(network, input),
    check: (input) => checkContainer(network, input),
    finalise: (input) => finaliseContainer(network, input),
    look: (input) => lookForContainer(network, input),
    who: async ({ channel, credential, outside, now }) =>
      ownAccount('instagram', channel, await whoIs(way, credential.secret.token, { outside, now })),
    refresh: ({ credential, outside, now }) => extend(way, credential.secret, { outside, now }),
  };
}
