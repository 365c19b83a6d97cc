import { finishPublished } from '#app/features/agenda/index.server.ts';
import type { PublishedListener } from '#app/features/content/index.ts';
import './events.ts';
import { takePosts } from './store/take-posts.server.ts';

/**
 * A variant went out through the program: its post stands at once, told by the network's own answer (grade A), for the activity and the
 * narrative it was made for, and the unit's task is done.
 */
export const takePublished: PublishedListener = async (context, variant) => {
  const { unitId, channelId, network, remoteId, address, publishedAt, title, text } = variant;
  await takePosts(context, [
    {
      channelId,
      unitId,
      network,
      remoteId,
      address,
      publishedAt,
      timeBy: 'network',
      title,
      text,
      grade: 'A',
      source: 'published',
      reportedAssignmentId: variant.assignmentId,
    },
  ]);
  await finishPublished(context, variant);
};
