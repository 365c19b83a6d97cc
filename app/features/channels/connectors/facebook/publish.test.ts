import { describePublisher } from '../contract-publishing.ts';
import { startFakeFacebook } from './fake-publishing.ts';

describePublisher('facebook', startFakeFacebook, {
  looks: 'finds',
  idempotent: false,
  troubles: [
    'accepted-then-silent',
    'accepted-then-500',
    'leave-ended',
    'asked-to-wait',
    'text-refused',
    'duplicate-refused',
    'action-blocked',
  ],
});
