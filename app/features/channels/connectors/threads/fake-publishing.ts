import { startFakeContainers } from '../graph/fake-containers.ts';
import { createThreadsPublisher } from './publish.server.ts';

export const startFakeThreads = () =>
  startFakeContainers({
    network: 'threads',
    create: 'threads',
    publish: 'threads_publish',
    list: 'threads',
    quota: 'threads_publishing_limit',
    quotaTotal: 250,
    text: 'text',
    idField: 'id',
    statusField: 'status',
    addressOf: (username) => `https://www.threads.com/@${username}`,
    publisherAt: createThreadsPublisher,
  });
