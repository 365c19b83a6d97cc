import { startFakeContainers } from '../graph/fake-containers.ts';
import { createInstagramPublisher } from './publish.server.ts';

export const startFakeInstagram = () =>
  startFakeContainers({
    network: 'instagram',
    create: 'media',
    publish: 'media_publish',
    list: 'media',
    quota: 'content_publishing_limit',
    quotaTotal: 50,
    text: 'caption',
    idField: 'user_id',
    statusField: 'status_code',
    addressOf: (username) => `https://www.instagram.com/${username}/`,
    publisherAt: createInstagramPublisher,
  });
