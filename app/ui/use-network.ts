import { useSyncExternalStore } from 'react';
import { type Network, network, onNetwork } from '#app/platform/outbox/network.ts';

/** Whether the program can be reached from this phone, as far as anybody here knows. */
export const useNetwork = (): Network => useSyncExternalStore(onNetwork, network, () => 'online');
