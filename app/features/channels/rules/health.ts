import type { HealthKey } from '../screens-copy.id.ts';
import type { ChannelFailure, ChannelState } from '../tables.ts';

/** How collecting of a channel goes, in one word. */
export function healthOf(channel: {
  readonly state: ChannelState;
  readonly connector: string | null;
  readonly failure: ChannelFailure | null;
  readonly movedTo: string | null;
  readonly collectingSince: string | null;
  readonly lastSuccessAt: string | null;
}): HealthKey {
  if (channel.movedTo !== null || channel.failure === 'moved') return 'moved';
  if (channel.failure !== null) return 'trouble';
  if (channel.connector === null) return channel.lastSuccessAt === null ? 'none' : 'ok';
  if (channel.lastSuccessAt !== null) return 'ok';
  return channel.collectingSince === null ? 'waiting' : 'visiting';
}
