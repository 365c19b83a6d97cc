import { NETWORK_ICONS } from '#app/features/channels/index.ts';
import type { IconName } from '#app/ui/icon-name.ts';

/** The network's own glyph; a site and anything unknown is a globe. */
export function networkIcon(network: string): IconName {
  return (NETWORK_ICONS as Readonly<Record<string, IconName>>)[network] ?? 'world';
}
