import { failed } from './publish-failure.ts';
import type { DeliveryReason, Failed, Message, PublishingLimits } from './publishing.ts';
import { breachesOf, type LimitBreach } from './publishing-limits.ts';

const REASONS: Readonly<Record<LimitBreach['type'], DeliveryReason>> = {
  'text-empty': 'text-refused',
  'text-too-long': 'text-too-long',
  'title-missing': 'text-refused',
  'title-too-long': 'text-too-long',
  'too-many-hashtags': 'text-refused',
  'media-required': 'media-missing',
  'media-mixed': 'media-refused',
  'too-many-images': 'media-refused',
  'too-many-videos': 'media-refused',
  'media-kind': 'media-refused',
  'media-too-large': 'media-refused',
  'alt-missing': 'media-refused',
};

/** The refusal before anything is asked of the network. @param text as it would be sent, its link included */
export function refusalOf(message: Message, limits: PublishingLimits, text: string): Failed | null {
  const [first] = breachesOf(limits, { ...message, text });
  return first ? failed('refused', REASONS[first.type], { raw: first.type }) : null;
}
